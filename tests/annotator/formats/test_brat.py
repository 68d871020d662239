"""brat standoff: what brat's server takes from us."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from annotator.exporters.brat import Brat as BratOut
from annotator.importers.brat import Brat
from annotator.model import Fragment
from tests.annotator.formats import brat_server
from tests.annotator.formats.corpus import SCHEME, Corpus, corpora, gold
from tests.annotator.formats.journey import fitted, plain, read, write


def test_brat_takes_the_gold_and_finds_each_mark_at_its_place(tmp_path: Path) -> None:
    corpus = fitted(gold(), BratOut.carries)

    documents = brat_server.documents(write(corpus, BratOut(), tmp_path))

    assert [text for text, _lines in documents] == [each.article.text for each in corpus.articles]
    for (_text, lines), each in zip(documents, corpus.articles, strict=True):
        bounds = [match for match in lines if match[0][0] == "T"]
        assert [match[1] for match in bounds] == [span.label for span in each.spans]
        assert len([match for match in lines if match[0][0] == "R"]) == len(each.relations)
        assert [match[3] for match in bounds] == [span.text.replace("\n", " ") for span in each.spans]


@given(corpus=corpora())
@settings(max_examples=25)
def test_brat_takes_whatever_there_can_be_in_a_project(corpus: Corpus) -> None:
    with TemporaryDirectory() as folder:
        documents = brat_server.documents(write(fitted(corpus, BratOut.carries), BratOut(), Path(folder)))

    assert [text for text, _lines in documents] == [each.article.text for each in corpus.articles]


def test_brat_knows_every_label_relation_and_value_that_may_come(tmp_path: Path) -> None:
    out = write(fitted(gold(), BratOut.carries), BratOut(), tmp_path)

    said = brat_server.settings(out / "annotation.conf", ("entities", "relations", "events", "attributes"))
    shown = brat_server.settings(out / "visual.conf", ("labels", "drawing"))

    assert list(said["entities"]) == [label.code for label in SCHEME.labels]
    assert set(said["relations"]) == {"<OVERLAP>", *(each.code for each in SCHEME.relations)}
    assert said["relations"]["<OVERLAP>"] == ["Arg1:<ANY>", "Arg2:<ANY>", "<OVL-TYPE>:<ANY>"]
    assert "<REL-TYPE>:symmetric" in said["relations"]["same"]
    forms = [value.code for value in SCHEME.label("CLAIM").attributes[0].values]
    assert said["attributes"]["form"] == ["Arg:CLAIM", f"Value:{'|'.join(forms)}"]
    assert [each for each in shown["labels"] if each.startswith("CLAIM |")]


def test_what_is_read_back_needs_no_mending(tmp_path: Path) -> None:
    _found, problems = read(write(fitted(gold(), BratOut.carries), BratOut(), tmp_path), Brat(), SCHEME)

    assert problems == []


@pytest.mark.parametrize(
    ("body", "fragments"),
    [
        ("один\nдва", [(0, 8)]),
        ("один\nдва", [(0, 4), (5, 8)]),
        ("один \n\n  два три", [(0, 12), (13, 16)]),
        ("один\x0bдва\x85три", [(0, 12)]),
        ("один два\nтри", [(0, 4), (5, 8), (9, 12)]),
    ],
)
def test_fragments_are_parted_at_line_breaks_and_come_back_as_they_were(
    body: str, fragments: list[tuple[int, int]], tmp_path: Path
) -> None:
    first = gold().articles[0]
    pieces = tuple(Fragment(start=start, end=end) for start, end in fragments)
    text = " ".join(body[start:end] for start, end in fragments)
    span = first.spans[0].model_copy(update={"fragments": pieces, "text": text})
    article = first.article.model_copy(update={"text": body})
    annotated = first.model_copy(update={"article": article, "spans": (span,), "relations": ()})
    corpus = Corpus((annotated,), gold().annotators, gold().entities)

    out = write(corpus, BratOut(), tmp_path)

    assert brat_server.documents(out)
    assert plain(read(out, Brat(), SCHEME)[0], BratOut.carries) == plain(corpus, BratOut.carries)


def test_entities_keep_their_other_names_and_notes(tmp_path: Path) -> None:
    corpus = fitted(gold(), BratOut.carries)
    entities = tuple(
        each.model_copy(update={"aliases": ("ROK", 'Юна "a;b|c"', "и\u0306"), "note": "рядок\nі\tще"})
        for each in corpus.entities
    )

    found, problems = read(
        write(Corpus(corpus.articles, corpus.annotators, entities), BratOut(), tmp_path), Brat(), SCHEME
    )

    assert problems == []
    known = {each.id: (each.name, each.type, each.aliases, each.note) for each in entities}
    assert len(found.entities) > 20
    assert all((each.name, each.type, each.aliases, each.note) == known[each.id] for each in found.entities)
