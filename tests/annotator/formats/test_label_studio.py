"""Label Studio JSON: what its own importer asks for, and the files that its versions and users have left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import pytest

from annotator import exporters, importers
from annotator.commands import problems
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.model import Status
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, write
from tests.annotator.importers.reader import read, the_article

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.label_studio import LabelStudio

TEXT = "📰 Reuters з посиланням на Yonhap: КНДР запустила ракету."


@pytest.fixture
def importer() -> LabelStudio:
    """Return the format."""
    found = importers.by_id("label-studio")
    assert found is not None
    return found  # type: ignore[return-value]  # it is this one


def region(number: int, start: int, end: int, *labels: str, **value: Any) -> dict[str, Any]:
    """Return a mark as Label Studio writes it."""
    found = {"start": start, "end": end, "labels": list(labels), **value}
    return {"id": f"r{number}", "from_name": "label", "to_name": "text", "type": "labels", "value": found}


def arrow(tail: str, head: str, direction: str, *labels: str) -> dict[str, Any]:
    """Return a relation as Label Studio writes it."""
    return {"type": "relation", "from_id": tail, "to_id": head, "direction": direction, "labels": list(labels)}


def task(*results: dict[str, Any], body: str = TEXT, **annotation: Any) -> dict[str, Any]:
    """Return a task with one annotation."""
    return {"id": 7, "data": {"text": body}, "annotations": [{"id": 1, "result": list(results), **annotation}]}


def given(folder: Path, *tasks: Any) -> Path:
    """Write tasks to a file."""
    path = folder / "tasks.json"
    path.write_bytes(orjson.dumps(tasks))
    return path


def covered(article: FoundArticle) -> list[str]:
    """Return what the spans of *article* cover."""
    return [article.text[start:end] for span in article.spans for start, end in span.ranges]


def test_the_gold_is_what_label_studio_asks_for(tmp_path: Path) -> None:
    exporter = exporters.by_id("label-studio")
    assert exporter is not None
    corpus = fitted(gold(), exporter.carries)

    tasks = orjson.loads(write(corpus, exporter, tmp_path).read_bytes())

    for plain, annotated in zip(tasks, corpus.articles, strict=True):
        (annotation,) = plain["annotations"]
        marks = {each["id"]: each for each in annotation["result"] if each["type"] == "labels"}
        assert {key: mark["value"]["labels"] for key, mark in marks.items()} == {
            span.id: [span.label] for span in annotated.spans
        }
        for mark in marks.values():
            value = mark["value"]
            assert plain["data"]["text"][value["start"] : value["end"]] == value["text"]
        for each in annotation["result"]:
            if each["type"] == "relation":
                assert each["direction"] in {"left", "right", "bi"}
                assert {each["from_id"], each["to_id"]} <= marks.keys()
            else:
                assert each["id"] in marks
                assert {"from_name", "to_name", "type", "value"} <= each.keys()
        assert "completed_by" not in annotation  # an unknown name would be refused


def test_two_relations_of_a_pair_are_one_arrow(importer: LabelStudio, tmp_path: Path) -> None:
    path = given(
        tmp_path,
        task(region(1, 2, 9, "SOURCE"), region(2, 34, 55, "CLAIM"), arrow("r2", "r1", "right", "attributed_to", "x")),
    )

    relations = the_article(importer, path).relations

    assert [(each.type, each.source, each.target) for each in relations] == [
        ("attributed_to", "r2", "r1"),
        ("x", "r2", "r1"),
    ]


def test_an_arrow_to_the_left_leads_back(importer: LabelStudio, tmp_path: Path) -> None:
    marks = region(1, 2, 9, "SOURCE"), region(2, 34, 55, "CLAIM")

    left = the_article(importer, given(tmp_path, task(*marks, arrow("r1", "r2", "left", "attributed_to"))))
    both = the_article(importer, given(tmp_path, task(*marks, arrow("r1", "r2", "bi", "same"))))

    assert [(each.source, each.target) for each in left.relations] == [("r2", "r1")]
    assert [(each.source, each.target) for each in both.relations] == [("r1", "r2"), ("r2", "r1")]


@pytest.mark.parametrize(
    ("marks", "body"),
    [
        ([(3, 10, "Reuters"), (35, 56, "КНДР запустила ракету")], TEXT),
        ([(4, 5, "b"), (6, 7, "c")], "a\r\n\r\n\r\nb\r\nc"),
        ([(4, 11, "Reuters")], "📰\r\n\r\nReuters"),
    ],
    ids=["UTF-16", "CR LF as one", "both"],
)
def test_offsets_that_count_otherwise_are_found_out_by_the_texts(
    importer: LabelStudio, tmp_path: Path, marks: list[tuple[int, int, str]], body: str
) -> None:
    plain = task(*(region(n, s, e, "SOURCE", text=t) for n, (s, e, t) in enumerate(marks)), body=body)
    earlier = task(region(1, 0, 3, "SOURCE"), body="Тут нічого не видно.")

    articles, problems = read(importer, given(tmp_path, earlier, plain | {"id": 8}))

    assert covered(articles[1]) == [mark[2] for mark in marks]
    assert [problem.code for problem in problems] == [ProblemCode.COUNTED_OTHERWISE]
    assert all(problem.is_warning for problem in problems)


def test_code_points_stay_code_points(importer: LabelStudio, tmp_path: Path) -> None:
    path = given(tmp_path, task(region(1, 2, 9, "SOURCE", text="Reuters"), region(2, 34, 55, "CLAIM")))

    assert covered(the_article(importer, path)) == ["Reuters", "КНДР запустила ракету"]


def test_what_was_decided_about_offsets_holds(importer: LabelStudio, tmp_path: Path) -> None:
    path = given(tmp_path, task(region(1, 3, 10, "SOURCE")))

    assert covered(the_article(importer, path, offsets="utf-16")) == ["Reuters"]


def test_attributes_of_a_region_are_those_of_its_label(importer: LabelStudio, tmp_path: Path) -> None:
    said = [
        {"id": "r1", "from_name": "CLAIM_kind", "type": "choices", "value": {"choices": ["plan", "call"]}},
        {"id": "r1", "from_name": "normalized", "type": "textarea", "value": {"text": ["КНДР", "запустила"]}},
        {"id": "r1", "from_name": "SOURCE_type", "type": "choices", "value": {"choices": ["media"]}},
        {"id": "r9", "from_name": "topic", "type": "choices", "value": {"choices": ["war"]}},
    ]
    path = given(tmp_path, task(*said, region(1, 34, 55, "CLAIM", "SOURCE")))

    (article,), problems = read(importer, path)

    claim, source = article.spans
    assert claim.attributes == {"kind": "plan", "normalized": "КНДР\nзапустила"}
    assert source.attributes == {"type": "media", "normalized": "КНДР\nзапустила"}
    assert {(problem.values["what"], problem.values["detail"]) for problem in problems} == {
        ("choices", "CLAIM_kind, 1 ×"),
        ("choices", "topic, 1 ×"),
    }


def test_what_has_no_place_is_told(importer: LabelStudio, tmp_path: Path) -> None:
    plain = task(region(1, 2, 9, "SOURCE"), {"type": "rectanglelabels", "id": "x", "from_name": "box", "value": {}})
    plain["predictions"] = [{"model_version": "m", "score": 0.5, "result": [region(5, 0, 1, "CLAIM")]}]
    plain["annotations"].append({"was_cancelled": True, "result": [region(6, 0, 1, "CLAIM")]})
    plain["drafts"] = [{"result": []}]
    plain["data"]["priority"] = 3

    (article,), problems = read(importer, given(tmp_path, plain))

    assert [span.key for span in article.spans] == ["r1"]
    assert {problem.values["what"] for problem in problems} == {
        "rectanglelabels",
        "predictions",
        "was_cancelled",
        "drafts",
        "data.priority",
    }
    assert all(problem.code is ProblemCode.MARK_NOT_CARRIED for problem in problems)


@pytest.mark.parametrize(
    ("who", "name"),
    [
        (3, "Label Studio 3"),
        ({"id": 3, "email": "o@example.org", "first_name": "Олена", "last_name": "К."}, "Олена К."),
        ({"id": 3, "email": "o@example.org", "first_name": "", "last_name": ""}, "o@example.org"),
        (None, ""),
    ],
)
def test_marks_belong_to_who_completed_the_annotation(
    importer: LabelStudio, tmp_path: Path, who: Any, name: str
) -> None:
    path = given(tmp_path, task(region(1, 2, 9, "SOURCE"), completed_by=who))

    assert [span.annotator for span in the_article(importer, path).spans] == [name]


def test_copied_annotations_may_have_the_same_ids(importer: LabelStudio, tmp_path: Path) -> None:
    marks = region(1, 2, 9, "SOURCE"), region(2, 34, 55, "CLAIM"), arrow("r2", "r1", "right", "attributed_to")
    plain = task(*marks, completed_by=1)
    plain["annotations"].append({"result": list(marks), "completed_by": 2})

    article = the_article(importer, given(tmp_path, plain))

    keys = {span.key: span.annotator for span in article.spans}
    assert len(keys) == 4
    assert [(keys[each.source], keys[each.target]) for each in article.relations] == [
        ("Label Studio 1", "Label Studio 1"),
        ("Label Studio 2", "Label Studio 2"),
    ]


def test_how_far_a_task_is_shows_in_its_annotations(importer: LabelStudio, tmp_path: Path) -> None:
    tasks = [task(body="а"), task(was_cancelled=True, body="б"), {"id": 3, "data": {"text": "в"}}]
    tasks[1]["id"] = 2

    articles, _problems = read(importer, given(tmp_path, *tasks))

    assert [(each.status, each.nothing_to_mark) for each in articles] == [
        (Status.DONE, True),
        (Status.SKIPPED, False),
        (None, False),
    ]


def test_the_short_form_and_the_stored_form_are_read(importer: LabelStudio, tmp_path: Path) -> None:
    marks = [{"start": 2, "end": 9, "text": "Reuters", "labels": ["SOURCE"]}]
    short = {"id": 1, "text": TEXT, "label": marks, "annotator": 4, "annotation_id": 9, "lead_time": 3.2}
    stored = {
        "id": 5,
        "result": [region(1, 2, 9, "SOURCE")],
        "completed_by": 4,
        "task": {"id": 2, "data": {"text": TEXT}},
    }

    for plain in (short, stored):
        article = the_article(importer, given(tmp_path, plain))

        assert (covered(article), article.spans[0].annotator) == (["Reuters"], "Label Studio 4")


@pytest.mark.parametrize(
    ("plain", "field"),
    [
        ({"data": 5}, "data"),
        ({"data": {}}, "data"),
        ({"data": {"text": "а"}, "annotations": 3}, "annotations"),
        (task({"type": "labels", "value": {"start": "x", "end": 1, "labels": ["CLAIM"]}}), "start"),
        (task({"type": "labels", "value": {"start": 0, "end": 1, "labels": [1]}}), "labels"),
        (task({"type": "labels", "value": 4}), "value"),
    ],
)
def test_what_is_no_task_is_told_with_its_field(importer: LabelStudio, tmp_path: Path, plain: Any, field: str) -> None:
    articles, problems = read(importer, given(tmp_path, plain))

    assert articles == []
    assert [(problem.code, problem.values["field"]) for problem in problems] == [(ProblemCode.BROKEN_LINE, field)]


def test_a_file_that_is_cut_off_is_refused(importer: LabelStudio, tmp_path: Path) -> None:
    path = given(tmp_path, task(region(1, 2, 9, "SOURCE")), task(body="б"))
    path.write_bytes(path.read_bytes()[:-20])

    _articles, problems = read(importer, path)

    assert [problem.is_refusal for problem in problems] == [True]


@pytest.mark.parametrize("form", ["json", "min", "labels"])
def test_marks_in_pages_are_left_out_with_one_clear_sentence(form: str, importer: LabelStudio, tmp_path: Path) -> None:
    page = "<p>Reuters каже.</p>"
    value = {"start": "/p[1]/text()[1]", "end": "/p[1]/text()[1]", "startOffset": 0, "endOffset": 7}
    kind = "labels" if form == "labels" else "hypertextlabels"
    marks = [{**value, kind: ["SOURCE"]}, {**value, kind: ["ORG"]}]
    results = [{"id": f"r{number}", "type": kind, "value": mark} for number, mark in enumerate(marks)]
    short = {"id": 7, "html": page, "label": marks, "annotator": 1, "annotation_id": 1, "lead_time": 1}
    whole = {"id": 7, "data": {"html": page}, "annotations": [{"id": 1, "result": results}]}

    found = list(importer.read(given(tmp_path, short if form == "min" else whole), Options()))

    (problem,) = (each for each in found if isinstance(each, Problem))
    (article,) = (each for each in found if isinstance(each, FoundArticle))
    assert (problem.code, problem.values) == (ProblemCode.HTML_MARKS, {"count": 2})
    assert "HTML page" in problems.of(problem)
    assert (article.text, article.spans) == (page, ())
