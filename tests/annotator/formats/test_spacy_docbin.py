"""What we write as DocBin spaCy reads, what anybody's spaCy writes we read, and broken files do no harm."""

from __future__ import annotations

import gc
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from annotator import exporters
from annotator.exporters import docbin_file
from annotator.exporters.base import Options, Tokens
from annotator.exporters.spacy_docbin import _ATTRIBUTES
from annotator.importers.spacy_docbin import SpacyDocBin
from annotator.scheme import Role
from tests.annotator.formats.corpus import SCHEME, gold
from tests.annotator.formats.journey import assert_comes_back, fitted, write

if TYPE_CHECKING:
    from pathlib import Path

WRITER = exporters.by_id("spacy")
READER = SpacyDocBin()
assert WRITER is not None
GOLD = fitted(gold(), WRITER.carries)


@pytest.fixture(scope="module", name="written")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert WRITER is not None
    return write(GOLD, WRITER, tmp_path_factory.mktemp("spacy"))


def load(path: Path) -> list[Any]:
    """Return the docs that spaCy itself finds in *path*."""
    with _as_it_was():
        return list(DocBin(store_user_data=True).from_disk(path).get_docs(Vocab()))


class _as_it_was:  # noqa: N801 -- reads as a statement
    """Leave the garbage collector as it was: spaCy's reader switches it on."""

    def __enter__(self) -> None:
        self._was_on = gc.isenabled()

    def __exit__(self, *_: object) -> None:
        (gc.enable if self._was_on else gc.disable)()


@pytest.mark.parametrize("tokens", Tokens)
def test_spacy_finds_every_text_and_every_span_to_the_letter(tokens: Tokens, tmp_path: Path) -> None:
    assert WRITER is not None
    options = Options(tokens=tokens)
    corpus = fitted(gold(), WRITER.carries, options)

    docs = load(write(corpus, WRITER, tmp_path, options))

    for doc, annotated in zip(docs, corpus.articles, strict=True):
        assert doc.text == annotated.article.text
        assert [(each.start_char, each.end_char, each.label_, each.text, each.id_) for each in doc.spans["sc"]] == [
            (span.start, span.end, span.label, span.text, span.id) for span in annotated.spans
        ]
    assert sum(len(doc.spans["sc"]) for doc in docs) > 190


def test_entities_are_there_a_second_time_without_overlap_and_with_what_they_name(written: Path) -> None:
    naming = {label.code for label in SCHEME.labels if label.role is Role.ENTITY}

    docs = load(written)

    for doc, annotated in zip(docs, GOLD.articles, strict=True):
        known = {(span.start, span.end, span.label): span for span in annotated.spans}
        assert doc.ents
        for entity in doc.ents:
            span = known[entity.start_char, entity.end_char, entity.label_]
            assert span.label in naming
            assert entity.kb_id_ == (span.entity or "")
        longest = max((span for span in annotated.spans if span.label in naming), key=lambda span: len(span.text))
        assert longest.text in {entity.text for entity in doc.ents}


def test_what_spacy_has_no_place_for_is_plain_user_data(written: Path) -> None:
    ours = [doc.user_data["claimdesk"] for doc in load(written)]

    relations = [each for rest in ours for each in rest["relations"]]
    assert len(relations) == sum(len(each.relations) for each in GOLD.articles)
    first = GOLD.articles[0]
    span = next(span for span in first.spans if span.attributes)
    kept = {each["name"]: each["value"] for each in ours[0]["spans"][span.id]["attributes"]}
    assert kept == span.attributes
    assert ours[0]["metadata"]["title"] == first.article.metadata.title


@pytest.mark.parametrize("tokens", Tokens)
def test_the_gold_comes_back_whoever_cuts_the_tokens(tokens: Tokens) -> None:
    assert WRITER is not None
    assert_comes_back(gold(), WRITER, READER, Options(tokens=tokens))


@pytest.mark.parametrize("times", [0, 1, 40])
def test_a_file_written_column_by_column_is_the_library_s_own_to_the_byte(
    written: Path, tmp_path: Path, times: int
) -> None:
    docs = load(written) * times
    whole = DocBin(attrs=_ATTRIBUTES, store_user_data=True)
    for doc in docs:
        whole.add(doc)

    docbin_file.write(iter(docs), tmp_path / "out.spacy", _ATTRIBUTES)

    found, expected = (tmp_path / "out.spacy").read_bytes(), whole.to_bytes()
    assert zlib.decompress(found) == zlib.decompress(expected)
    assert found == expected


def test_the_same_project_gives_the_same_bytes(written: Path, tmp_path: Path) -> None:
    assert WRITER is not None

    assert write(GOLD, WRITER, tmp_path).read_bytes() == written.read_bytes()
