"""CAS XMI and CAS JSON: what dkpro-cassis reads of ours, what we read of cassis and INCEpTION, and what is refused."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import cassis
import orjson
import pytest

from annotator import exporters, importers, uima_layers
from annotator.exporters.uima_cas import type_system, whole_sentences
from annotator.exporters.uima_xmi import TYPE_SYSTEM, UimaXmi
from annotator.importers.base import Options as ReadOptions
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.importers.uima_xmi import UimaXmi as UimaXmiReader
from annotator.model import Fragment
from annotator.offsets import Unit
from annotator.text import covered, normalise, sha256
from tests.annotator.formats.corpus import SCHEME, Corpus, gold
from tests.annotator.formats.journey import fitted, plain, read, write

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.base import Importer

pytestmark = pytest.mark.filterwarnings("ignore:.*reserved name in Python.*")  # cassis has its own name for ``type``
BOTH = ["uima-xmi", "uima-json"]
EMOJI = "📰 Reuters: КНДР 🇰🇵 запустила ракету."
DKPRO = "http:///de/tudarmstadt/ukp/dkpro/core/api"
FOREIGN = f"""<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore"
 xmlns:ner="{DKPRO}/ner/type.ecore" xmlns:pos="{DKPRO}/lexmorph/type/pos.ecore"
 xmlns:coref="{DKPRO}/coref/type.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="20" language="x-unspecified"/>
<ner:NamedEntity xmi:id="3" sofa="1" begin="3" end="6" value="PERSON" identifier="http://www.wikidata.org/entity/Q1"/>
<pos:POS xmi:id="4" sofa="1" begin="3" end="6" PosValue="NN"/>
<custom:CUE xmi:id="5" sofa="1" begin="7" end="11" type="speech" Roles="8"/>
<custom:CLAIM xmi:id="6" sofa="1" begin="12" end="20"/>
<custom:cued_by xmi:id="7" sofa="1" begin="7" end="11" Governor="6" Dependent="5"/>
<custom:CUERolesLink xmi:id="8" role="addressed_to" target="3"/>
<custom:CLAIM xmi:id="9" sofa="1" begin="0" end="2000"/>
<custom:CLAIM xmi:id="10" sofa="1" begin="1" end="6"/>
<custom:CLAIM xmi:id="11" sofa="1" begin="7" end="7"/>
<custom:CLAIM xmi:id="12" sofa="1" begin="3" end="6"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="📰 Bob says it is war"/>
<cas:View sofa="1" members="2 3 4 5 6 7 9 10 11"/>
</xmi:XMI>
"""


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


def test_other_type_systems_are_read(tmp_path: Path) -> None:
    path = tmp_path / "foreign.xmi"
    path.write_text(FOREIGN, encoding="utf-8")

    *problems, article = list(UimaXmiReader().read(path, ReadOptions()))

    assert isinstance(article, FoundArticle)
    assert [(each.tag, article.text[slice(*each.ranges[0])]) for each in article.spans] == [
        ("PERSON", "Bob"),
        ("CUE", "says"),
        ("CLAIM", "it is wa"),
    ]
    assert article.spans[0].entity == "http://www.wikidata.org/entity/Q1"
    assert article.entities[0].name == "Bob"
    assert [(each.type, each.source, each.target) for each in article.relations] == [
        ("addressed_to", "5", "3"),
        ("cued_by", "6", "5"),
    ]
    assert [each.code for each in problems if isinstance(each, Problem)] == [
        ProblemCode.MARK_OUTSIDE,
        ProblemCode.MARK_OUTSIDE,
        ProblemCode.MARK_EMPTY,
        ProblemCode.MARK_NOT_CARRIED,
    ]


def test_a_relation_between_words_is_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "words.xmi"
    ends = 'xmlns:seg="' + DKPRO + '/segmentation/type.ecore" xmi:version'
    tied = FOREIGN.replace("xmi:version", ends).replace('Governor="6" Dependent="5"', 'Governor="20" Dependent="5"')
    path.write_text(tied.replace("<cas:NULL", '<seg:Token xmi:id="20" sofa="1" begin="0" end="2"/><cas:NULL'), "utf-8")

    article = list(UimaXmiReader().read(path, ReadOptions()))[-1]

    assert isinstance(article, FoundArticle)
    assert "cued_by" not in {each.tag for each in article.spans}
    assert [(each.type, each.source) for each in article.relations][1] == ("cued_by", "20")


def test_offsets_can_be_said_to_count_code_points(tmp_path: Path) -> None:
    path = tmp_path / "points.xmi"
    path.write_text(FOREIGN, encoding="utf-8")

    article = list(UimaXmiReader().read(path, ReadOptions(offsets=Unit.CODE_POINTS)))[-1]

    assert isinstance(article, FoundArticle)
    assert article.text[slice(*article.spans[0].ranges[0])] == "ob "


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', ProblemCode.UNSAFE),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', ProblemCode.UNSAFE),
        (FOREIGN[:900], ProblemCode.NOT_THIS_FORMAT),
        (FOREIGN.replace("<cas:NULL", "<a><b><c><d/></c></b></a><cas:NULL"), ProblemCode.UNSAFE),
        ("<html/>", ProblemCode.NOT_THIS_FORMAT),
        ("", ProblemCode.NOT_THIS_FORMAT),
        ('<?xml version="1.0" encoding="nonsense"?><x/>', ProblemCode.NOT_THIS_FORMAT),
        (FOREIGN.replace("📰 Bob says it is war", ""), ProblemCode.EMPTY),
    ],
    ids=["entity", "external", "cut", "deep", "html", "empty", "encoding", "no text"],
)
def test_xmi_that_is_broken_or_hostile_gets_one_problem(content: str, code: ProblemCode, tmp_path: Path) -> None:
    path = tmp_path / "bad.xmi"
    path.write_text(content, encoding="utf-8")

    assert [each.code for each in UimaXmiReader().read(path, ReadOptions()) if isinstance(each, Problem)] == [code]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"%FEATURE_STRUCTURES": 3}', b"[" * 5000, b'{"a":' * 2000])
def test_json_that_is_no_cas_gets_one_problem(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)

    found = list(_importer("uima-json").read(path, ReadOptions()))

    assert [each.code for each in found if isinstance(each, Problem)] == [ProblemCode.NOT_THIS_FORMAT]


def test_json_as_the_specification_and_older_files_have_it(tmp_path: Path) -> None:
    sofa = {"%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "sofaString": "📰 Bob"}
    mark = {"%TYPE": "custom.Span", "@sofa": 1, "^begin": 3, "^end": 6, "label": "PER", "#score": "NaN", "n": [[1]]}
    cas = {"%TYPES": {}, "%FEATURE_STRUCTURES": {"2": mark, "1": sofa}, "%VIEWS": {"_InitialView": {"%SOFA": 1}}}
    path = tmp_path / "old.json"
    path.write_bytes(b"\xef\xbb\xbf" + orjson.dumps(cas))

    (article,) = list(_importer("uima-json").read(path, ReadOptions()))

    assert isinstance(article, FoundArticle)
    assert [(each.tag, each.ranges) for each in article.spans] == [("PER", ((2, 5),))]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_xmi_in_other_encodings_is_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "wide.xmi"
    path.write_text(FOREIGN.replace("UTF-8", "UTF-16" if encoding == "utf-16" else "UTF-8"), encoding=encoding)

    assert importers.best(path) is _importer("uima-xmi")
    assert isinstance(list(UimaXmiReader().read(path, ReadOptions()))[-1], FoundArticle)


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
