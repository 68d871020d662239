"""CAS XMI and CAS JSON as we write them: dkpro-cassis reads all of it, and so do we."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import cassis
import pytest

from annotator import exporters, importers, uima_layers
from annotator.exporters.uima_cas import type_system, whole_sentences
from annotator.exporters.uima_xmi import TYPE_SYSTEM, UimaXmi
from annotator.importers.base import Options as ReadOptions
from annotator.importers.uima_xmi import UimaXmi as UimaXmiReader
from annotator.model import Fragment
from annotator.text import covered, normalise, sha256
from tests.annotator.formats.corpus import SCHEME, Corpus, gold
from tests.annotator.formats.journey import fitted, plain, read, write

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.base import Importer

pytestmark = pytest.mark.filterwarnings("ignore:.*reserved name in Python.*")  # cassis has its own name for ``type``
BOTH = ["uima-xmi", "uima-json"]
EMOJI = "📰 Reuters: КНДР 🇰🇵 запустила ракету."


def _importer(name: str) -> Importer:
    importer = importers.by_id(name)
    assert importer is not None
    return importer


def _written(corpus: Corpus, name: str, folder: Path) -> list[Path]:
    exporter = exporters.by_id(name)
    assert exporter is not None
    return sorted(write(fitted(corpus, exporter.carries), exporter, folder).glob(f"*{exporter.suffix}"))


def _cas(path: Path) -> Any:
    with warnings.catch_warnings(), path.open("rb") as file:
        warnings.filterwarnings("error", message="Not mapping")  # an offset that is none
        if path.suffix == ".json":
            return cassis.load_cas_from_json(file)
        types = cassis.load_typesystem(path.with_name(TYPE_SYSTEM))
        return cassis.load_cas_from_xmi(file, typesystem=types)


def _with_emoji() -> Corpus:
    """Return the first article of the gold with a text full of what is two units in UTF-16."""
    whole = gold()
    first = whole.articles[0]
    body = normalise(EMOJI)
    article = first.article.model_copy(update={"text": body, "text_sha256": sha256(body)})
    claim = next(span for span in first.spans if span.label == "CLAIM")
    fragments = (Fragment(start=11, end=15), Fragment(start=19, end=35))
    span = claim.model_copy(
        update={"fragments": fragments, "text": covered(body, fragments), "note": 'рядок\n\tі «ще» <один> & "два"'}
    )
    annotated = first.model_copy(update={"article": article, "spans": (span,), "relations": ()})
    return Corpus((annotated,), whole.annotators, whole.entities)


@pytest.mark.parametrize("name", BOTH)
def test_cassis_reads_every_mark_and_relation_of_the_gold(name: str, tmp_path: Path) -> None:
    corpus = gold()
    by_text = {each.article.text: each for each in corpus.articles}

    for path in _written(corpus, name, tmp_path):
        cas = _cas(path)
        annotated = by_text.pop(cas.sofa_string)
        spans = {each.id: each for each in cas.select(uima_layers.SPAN)}
        for span in annotated.spans:
            seen = spans.pop(span.id)
            assert (seen.begin, seen.end, seen.label) == (span.start, span.end, span.label)
            if len(span.fragments) == 1:
                assert seen.get_covered_text() == span.text
        here = {span.id for span in annotated.spans}
        ties = {(each.id, each.label, each.Governor.id, each.Dependent.id) for each in cas.select(uima_layers.RELATION)}
        expected = {
            (each.id, each.type, each.source, each.target) for each in annotated.relations if each.target in here
        }
        assert not spans
        assert ties == expected
        assert all(each.begin == each.Dependent.begin for each in cas.select(uima_layers.RELATION))
    assert not by_text


@pytest.mark.parametrize("name", BOTH)
def test_what_cassis_writes_again_is_what_we_wrote(name: str, tmp_path: Path) -> None:
    importer = _importer(name)
    for corpus in (gold(), _with_emoji()):
        folder = tmp_path / corpus.articles[0].article.text_sha256
        folder.mkdir()
        expected = plain(fitted(corpus, importer.carries), importer.carries)
        paths = _written(corpus, name, folder)
        for path in paths:
            cas = _cas(path)
            path.write_text(cas.to_json() if name == "uima-json" else cas.to_xmi(), encoding="utf-8")

        found, problems = read(paths[0].parent, importer, SCHEME)

        assert problems == []
        assert plain(found, importer.carries) == expected


def test_xml_has_no_place_for_control_characters_in_notes_either(tmp_path: Path) -> None:
    corpus = _with_emoji()
    first = corpus.articles[0]
    span = first.spans[0].model_copy(update={"note": "a\vb\x00c"})
    noted = Corpus((first.model_copy(update={"spans": (span,)}),), corpus.annotators, corpus.entities)

    (path,) = _written(noted, "uima-xmi", tmp_path)

    assert _cas(path).select(uima_layers.SPAN)[0].note == "a\ufffdb\ufffdc"


@pytest.mark.parametrize("name", BOTH)
def test_offsets_are_utf_16_and_fragments_lie_on_their_own(name: str, tmp_path: Path) -> None:
    (path,) = _written(_with_emoji(), name, tmp_path)

    cas = _cas(path)
    raw = path.read_text(encoding="utf-8")

    assert [each.get_covered_text() for each in cas.select(uima_layers.FRAGMENT)] == ["КНДР", "запустила ракету"]
    assert 'begin="12" end="38"' in raw or '"begin":12,"end":38' in raw
    assert [each.get_covered_text() for each in cas.select(uima_layers.SENTENCE)] == [EMOJI]
    assert [each.get_covered_text() for each in cas.select(uima_layers.TOKEN)][:3] == ["📰", "Reuters", ":"]


def test_layers_are_such_as_inception_makes_of_a_type_system() -> None:
    types = {each.name: each for each in type_system(SCHEME)}

    ranges = {feature.range for feature in types[uima_layers.SPAN].features}
    references = [each for each in types[uima_layers.RELATION].features if not each.range.startswith("uima.cas.")]

    assert ranges == {"uima.cas.String", "uima.cas.Boolean"}
    assert [(each.name, each.range) for each in references] == [
        ("Governor", uima_layers.SPAN),
        ("Dependent", uima_layers.SPAN),
    ]


@pytest.mark.parametrize("code", ["form", "my-code", "value", "label", "Ґрунт", "a_x2d_b", "id_", "id__"])
def test_an_attribute_is_found_under_the_name_of_its_feature(code: str) -> None:
    feature = uima_layers.feature_of(code)

    assert feature.isascii()
    assert feature.isidentifier()
    assert uima_layers.code_of(feature) == code


def test_no_sentence_cuts_a_token() -> None:
    body = "Так。\u0301Ні! Що? Де"
    tokens = [(0, 3), (3, 5), (5, 7), (7, 8), (9, 11), (11, 12), (13, 15)]

    assert [body[start:end] for start, end in whole_sentences(body, tokens)] == ["Так。\u0301", "Ні!", "Що?", "Де"]


@pytest.mark.parametrize("name", BOTH)
def test_each_file_is_recognised_and_a_type_system_is_no_article(name: str, tmp_path: Path) -> None:
    paths = _written(gold(), name, tmp_path)

    assert {importers.best(path) for path in paths} == {_importer(name)}
    if name == "uima-xmi":
        types = paths[0].with_name(TYPE_SYSTEM)
        assert importers.best(types) is _importer(name)
        assert list(UimaXmiReader().read(types, ReadOptions())) == []


def test_an_article_without_a_title_is_called_by_its_id(tmp_path: Path) -> None:
    whole = gold()
    first = whole.articles[0]
    bare = first.article.model_copy(
        update={"metadata": first.article.metadata.model_copy(update={"title": "  /..\\ "})}
    )

    corpus = Corpus((first.model_copy(update={"article": bare}),), whole.annotators, whole.entities)
    out = write(corpus, UimaXmi(), tmp_path)

    assert sorted(path.name for path in out.iterdir()) == sorted([f"{bare.id}.xmi", TYPE_SYSTEM])
