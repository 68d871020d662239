"""doccano's JSON Lines: as its importer parses them, and all the forms it has written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import pytest
from pydantic import BaseModel

from annotator import exporters, importers
from annotator.commands import problems
from annotator.importers.base import Options as ReadOptions
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.offsets import Unit
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, write
from tests.annotator.importers.reader import codes, read, the_article

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.base import Importer

TEXT = "📰 Reuters з посиланням на Yonhap: КНДР запустила ракету."


class SpanLabel(BaseModel):
    """What doccano makes of a span: whole numbers and a name; anything else is passed over."""

    id: int
    label: str
    start_offset: int
    end_offset: int


class RelationLabel(BaseModel):
    """What it makes of a relation."""

    id: int
    from_id: int
    to_id: int
    type: str


@pytest.fixture
def importer() -> Importer:
    """Return the format."""
    found = importers.by_id("doccano")
    assert found is not None
    return found


def given(folder: Path, *records: Any) -> Path:
    """Write records to a file, one a line."""
    path = folder / "all.jsonl"
    path.write_bytes(b"\n".join(map(orjson.dumps, records)))
    return path


def test_the_gold_is_what_doccano_parses(tmp_path: Path) -> None:
    exporter = exporters.by_id("doccano")
    assert exporter is not None
    corpus = fitted(gold(), exporter.carries)

    lines = [orjson.loads(line) for line in write(corpus, exporter, tmp_path).read_bytes().splitlines()]

    numbers: list[int] = []
    for line, annotated in zip(lines, corpus.articles, strict=True):
        spans = [SpanLabel.model_validate(each, strict=True) for each in line["entities"]]
        relations = [RelationLabel.model_validate(each, strict=True) for each in line["relations"]]
        assert [(each.label, line["text"][each.start_offset : each.end_offset]) for each in spans] == [
            (span.label, span.text) for span in annotated.spans
        ]
        here = {each.id for each in spans}
        assert all({each.from_id, each.to_id} <= here for each in relations)
        numbers += here
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize(
    "marks",
    [
        {"label": [[2, 9, "SOURCE"], [34, 55, "CLAIM"]]},
        {"labels": [[2, 9, "SOURCE"], [34, 55, "CLAIM"]]},
        {
            "entities": [
                {"id": 4, "start_offset": 2, "end_offset": 9, "label": "SOURCE"},
                {"id": 5, "start_offset": 34, "end_offset": 55, "label": "CLAIM"},
            ]
        },
    ],
)
def test_spans_are_read_in_each_form(importer: Importer, tmp_path: Path, marks: dict[str, Any]) -> None:
    article = the_article(
        importer, given(tmp_path, {"id": 1, "text": TEXT, **marks, "Comments": []}), offsets=Unit.CODE_POINTS
    )

    assert [(span.tag, TEXT[slice(*span.ranges[0])]) for span in article.spans] == [
        ("SOURCE", "Reuters"),
        ("CLAIM", "КНДР запустила ракету"),
    ]


def test_relations_lead_from_and_to_the_numbers_of_spans(importer: Importer, tmp_path: Path) -> None:
    spans = [
        {"id": 0, "start_offset": 2, "end_offset": 9, "label": "SOURCE"},
        {"id": 1, "start_offset": 34, "end_offset": 55, "label": "CLAIM"},
    ]
    relations = [{"from_id": 1, "to_id": 0, "type": "attributed_to"}, {"from_id": 1, "to_id": 8, "type": "cued_by"}]

    article = the_article(
        importer, given(tmp_path, {"text": TEXT, "entities": spans, "relations": relations}), offsets=Unit.CODE_POINTS
    )

    assert [(each.source, each.target, each.type) for each in article.relations] == [
        ("1", "0", "attributed_to"),
        ("1", "8", "cued_by"),
    ]


def test_numbers_of_labels_are_tags_that_somebody_has_to_name(importer: Importer, tmp_path: Path) -> None:
    marks = [{"label": 3, "start_offset": 2, "end_offset": 9, "user": 1}]

    article = the_article(
        importer, given(tmp_path, {"id": 1, "text": TEXT, "annotations": marks, "meta": {}}), offsets=Unit.CODE_POINTS
    )

    assert [(span.tag, span.annotator) for span in article.spans] == [("3", "doccano 1")]


def test_metadata_and_older_names_are_read(importer: Importer, tmp_path: Path) -> None:
    path = given(tmp_path, {"id": 12, "data": TEXT, "label": [], "meta": {"outlet": "Reuters"}, "title": "Назва"})

    article = the_article(importer, path)

    assert (article.key, article.metadata.outlet, article.metadata.title) == ("12", "Reuters", "Назва")


def test_what_has_no_place_is_told(importer: Importer, tmp_path: Path) -> None:
    path = given(
        tmp_path,
        {"text": TEXT, "label": ["politics"], "Comments": ["Чому?", "Бо."], "priority": 3},
        {"text": "Ще.", "label": "sport", "priority": 4},
    )

    articles, problems = read(importer, path)

    assert len(articles) == 2
    assert {(each.values["what"], each.values["detail"]) for each in problems} == {
        ("label", "politics, 1 ×"),
        ("label", "sport, 1 ×"),
        ("Comments", "2 ×"),
        ("priority", "2 ×"),
    }


def test_offsets_may_be_said_to_count_utf_16(importer: Importer, tmp_path: Path) -> None:
    path = given(tmp_path, {"text": TEXT, "label": [[3, 10, "SOURCE"]]})

    (span,) = the_article(importer, path, offsets="utf-16").spans

    assert TEXT[slice(*span.ranges[0])] == "Reuters"


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({"label": []}, "text"),
        ({"text": 4}, "text"),
        ({"text": "а", "label": [[0, 1]]}, "label"),
        ({"text": "а", "label": [["x", 1, "CLAIM"]]}, "start_offset"),
        ({"text": "а", "label": [[0, 1.5, "CLAIM"]]}, "end_offset"),
        ({"text": "а", "label": [[True, 1, "CLAIM"]]}, "start_offset"),
        ({"text": "а", "entities": [4]}, "entities"),
        ({"text": "а", "relations": {}}, "relations"),
        ({"text": "а", "claimdesk": {"status": "asleep"}}, "status"),
    ],
)
def test_what_is_no_line_is_told_with_its_field(importer: Importer, tmp_path: Path, record: Any, field: str) -> None:
    articles, problems = read(importer, given(tmp_path, {"text": "Добре.", "label": []}, record))

    assert len(articles) == 1
    assert [(each.code, each.line, each.values["field"]) for each in problems] == [(ProblemCode.BROKEN_LINE, 2, field)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        ("Просто текст.".encode(), "not_this_format"),
        (b'{"text": "a", "label": []', "cut_off"),
        (b'{"text": "a", "label": ' + b"[" * 100_000, "unsafe"),
        (b'{"text": "\xff"}', "wrong_encoding"),
        (b"\xff\xfe{", "wrong_encoding"),
    ],
)
def test_broken_files_give_one_problem(importer: Importer, tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "all.jsonl"
    path.write_bytes(data)

    assert codes(importer, path) == [code]


def test_other_encodings_and_line_ends_are_read(importer: Importer, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    lines = '{"text": "Перша.", "label": []}\r\n\r\n{"text": "Друга.", "label": []}\r\n'

    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        path.write_bytes(lines.encode(encoding))

        articles, problems = read(importer, path)

        assert ([each.text for each in articles], problems) == (["Перша.", "Друга."], [])


def test_of_many_faults_only_the_first_are_told(importer: Importer, tmp_path: Path) -> None:
    path = given(tmp_path, *({"text": number, "label": []} for number in range(300)))

    _articles, problems = read(importer, path)

    assert len(problems) == 101
    assert problems[-1].code is ProblemCode.TOO_MANY


def test_of_many_fields_without_a_place_only_the_first_are_named(importer: Importer, tmp_path: Path) -> None:
    path = given(tmp_path, {"text": TEXT, "label": [], **{f"field {number}": 1 for number in range(300)}})

    _articles, problems = read(importer, path)

    assert len(problems) == 51
    assert problems[-1].values == {"what": "…", "detail": "250 ×"}


FAMILY = "👨‍👩‍👧 e\u0301 Reuters каже"


@pytest.mark.parametrize(("unit", "start"), [(None, 9), (Unit.CODE_POINTS, 9), (Unit.UTF_16, 12), (Unit.GRAPHEMES, 4)])
def test_offsets_are_read_in_the_unit_that_somebody_names(
    unit: Unit | None, start: int, importer: Importer, tmp_path: Path
) -> None:
    assert FAMILY[9:16] == "Reuters"
    path = given(tmp_path, {"id": 1, "text": FAMILY, "label": [[start, start + 7, "SOURCE"]]})

    found = list(importer.read(path, ReadOptions(offsets=unit)))

    (article,) = (each for each in found if isinstance(each, FoundArticle))
    assert article.spans[0].ranges == ((9, 16),)
    assert [each.code for each in found if isinstance(each, Problem)] == ([] if unit else [ProblemCode.OFFSETS_UNCLEAR])


def test_where_nothing_tells_what_offsets_count_one_sentence_says_so_and_how_to_read_it_otherwise(
    importer: Importer, tmp_path: Path
) -> None:
    records = [
        {"id": number, "text": body, "label": [[0, 3, "SOURCE"]]}
        for number, body in enumerate([FAMILY, "Звичайна стаття", "Слово, а далі 😀", FAMILY])
    ]

    found = list(importer.read(given(tmp_path, *records), ReadOptions()))

    (problem,) = (each for each in found if isinstance(each, Problem))
    assert (problem.code, problem.values["count"], problem.is_warning) == (ProblemCode.OFFSETS_UNCLEAR, 2, True)
    assert "--offsets graphemes" in problems.of(problem)
