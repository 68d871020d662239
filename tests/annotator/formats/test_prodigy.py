"""Prodigy's JSON Lines: tokens that spaCy agrees with, inclusive ends, several people on one text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import pytest

from annotator import exporters, importers
from annotator.exporters.base import Options, Tokens
from annotator.importers.base import ProblemCode
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, write
from tests.annotator.importers.reader import read, the_article

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.base import Importer

TEXT = "📰 Reuters з посиланням на Yonhap: КНДР запустила ракету."
WORDS = ["📰", "Reuters", "з", "посиланням", "на", "Yonhap", ":", "КНДР", "запустила", "ракету", "."]


@pytest.fixture
def importer() -> Importer:
    """Return the format."""
    found = importers.by_id("prodigy")
    assert found is not None
    return found


def tokens() -> list[dict[str, Any]]:
    """Return the tokens of the example."""
    found, reached = [], 0
    for number, word in enumerate(WORDS):
        start = TEXT.index(word, reached)
        reached = start + len(word)
        found.append(
            {"text": word, "start": start, "end": reached, "id": number, "ws": TEXT[reached : reached + 1] == " "}
        )
    return found


def task(**fields: Any) -> dict[str, Any]:
    """Return a task on the example."""
    return {"text": TEXT, "_input_hash": 1, "_task_hash": 2, "tokens": tokens(), "answer": "accept", **fields}


def span(start: int, end: int, label: str, **fields: Any) -> dict[str, Any]:
    """Return a span as Prodigy has it."""
    return {"start": start, "end": end, "label": label, **fields}


def given(folder: Path, *tasks: Any) -> Path:
    """Write tasks to a file, one a line."""
    path = folder / "db-out.jsonl"
    path.write_bytes(b"\n".join(map(orjson.dumps, tasks)))
    return path


@pytest.mark.parametrize("by", list(Tokens))
def test_the_gold_has_the_spans_that_spacy_finds_by_tokens(tmp_path: Path, by: Tokens) -> None:
    from spacy.tokens import Doc  # noqa: PLC0415 -- heavy
    from spacy.vocab import Vocab  # noqa: PLC0415 -- heavy

    exporter, options = exporters.by_id("prodigy"), Options(tokens=by)
    assert exporter is not None
    corpus = fitted(gold(), exporter.carries, options)

    lines = [orjson.loads(line) for line in write(corpus, exporter, tmp_path, options).read_bytes().splitlines()]

    for line, annotated in zip(lines, corpus.articles, strict=True):
        found = line["tokens"]
        doc = Doc(Vocab(), [token["text"] for token in found], [token["ws"] for token in found])
        assert [token["id"] for token in found] == list(range(len(found)))
        assert all(line["text"][token["start"] : token["end"]] == token["text"] for token in found)
        for plain, mark in zip(line["spans"], annotated.spans, strict=True):
            piece = doc[plain["token_start"] : plain["token_end"] + 1]
            assert "".join(piece.text.split()) == "".join(mark.text.split())
            assert (found[plain["token_start"]]["start"], found[plain["token_end"]]["end"]) == (mark.start, mark.end)
            assert line["text"][plain["start"] : plain["end"]] == mark.text
        ends = {(each["token_end"], each["start"], each["end"]) for each in line["spans"]}
        assert line["relations"]
        for each in line["relations"]:
            for end in ("head", "child"):
                assert (each[end], each[f"{end}_span"]["start"], each[f"{end}_span"]["end"]) in ends


def test_relations_are_found_by_span_or_by_token(importer: Importer, tmp_path: Path) -> None:
    spans = [
        span(2, 9, "SOURCE", token_start=1, token_end=1),
        span(34, 55, "CLAIM", token_start=7, token_end=9),
        span(34, 38, "ORG", token_start=7, token_end=7),
    ]
    by_token = {"head": 9, "child": 1, "label": "attributed_to"}
    by_span = {**by_token, "head_span": span(34, 55, "CLAIM"), "child_span": span(2, 9, "SOURCE")}
    nowhere = {"head": 3, "child": 1, "label": "attributed_to"}

    article = the_article(importer, given(tmp_path, task(spans=spans, relations=[by_token, by_span, nowhere])))

    assert [(each.source, each.target) for each in article.relations] == [
        ("0#1", "0#0"),
        ("0#1", "0#0"),
        ("head 3", "0#0"),
    ]


def test_only_what_was_accepted_is_read(importer: Importer, tmp_path: Path) -> None:
    path = given(
        tmp_path,
        task(spans=[span(2, 9, "SOURCE")], answer="reject"),
        task(spans=[span(34, 55, "CLAIM")]),
        task(answer="ignore"),
        task(answer="reject"),
    )

    (article,), problems = read(importer, path)

    assert [each.tag for each in article.spans] == ["CLAIM"]
    assert [each.values for each in problems] == [
        {"what": "answer", "detail": "reject, 2 ×"},
        {"what": "answer", "detail": "ignore, 1 ×"},
    ]
    assert all(each.code is ProblemCode.MARK_NOT_CARRIED for each in problems)


def test_the_work_of_several_people_on_a_text_is_one_article(importer: Importer, tmp_path: Path) -> None:
    marks = [span(34, 55, "CLAIM"), span(2, 9, "SOURCE")]
    arrows = [{"head": 9, "child": 1, "label": "attributed_to"}]
    path = given(
        tmp_path,
        task(spans=marks, relations=arrows, _annotator_id="news-olena", _session_id="news-olena"),
        {"text": "Інше.", "spans": [], "answer": "accept"},
        task(spans=marks[:1], relations=[], _session_id="news-ivan"),
        task(spans=marks, relations=arrows, _annotator_id="news-petro"),
    )

    articles, problems = read(importer, path)

    assert problems == []
    assert [each.text for each in articles] == ["Інше.", TEXT]
    assert [(each.annotator, each.tag) for each in articles[1].spans] == [
        ("news-olena", "CLAIM"),
        ("news-olena", "SOURCE"),
        ("news-ivan", "CLAIM"),
        ("news-petro", "CLAIM"),
        ("news-petro", "SOURCE"),
    ]
    assert [(each.source, each.target, each.annotator) for each in articles[1].relations] == [
        ("0#0", "0#1", "news-olena"),
        ("2#0", "2#1", "news-petro"),
    ]


def test_spans_that_name_only_tokens_are_read(importer: Importer, tmp_path: Path) -> None:
    path = given(tmp_path, task(spans=[{"token_start": 7, "token_end": 9, "label": "CLAIM"}]))

    (found,) = the_article(importer, path).spans

    assert TEXT[slice(*found.ranges[0])] == "КНДР запустила ракету"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"text": None}, "text"),
        ({"spans": 4}, "spans"),
        ({"spans": [{"label": "CLAIM"}]}, "start"),
        ({"spans": [{"token_start": 70, "token_end": 71, "label": "CLAIM"}]}, "token_start"),
        ({"relations": [{"head": 99, "child": 0, "label": "x"}]}, "head"),
        ({"relations": [{"child": 0, "label": "x"}]}, "head"),
        ({"meta": "Reuters"}, "meta"),
    ],
)
def test_what_is_no_task_is_told_with_its_field(
    importer: Importer, tmp_path: Path, fields: dict[str, Any], field: str
) -> None:
    articles, problems = read(importer, given(tmp_path, task(**fields)))

    assert articles == []
    assert [(each.code, each.line, each.values["field"]) for each in problems] == [(ProblemCode.BROKEN_LINE, 1, field)]


def test_metadata_is_what_prodigy_shows(importer: Importer, tmp_path: Path) -> None:
    (article,), problems = read(importer, given(tmp_path, task(meta={"outlet": "Reuters", "score": 0.5})))

    assert article.metadata.outlet == "Reuters"
    assert [each.values["what"] for each in problems] == ["meta.score"]
