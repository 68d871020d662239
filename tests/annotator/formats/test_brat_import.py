"""brat standoff: what we take from all who write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.brat import Brat
from annotator.importers.found import FoundArticle
from tests.annotator.formats.corpus import SCHEME
from tests.annotator.formats.journey import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.importers.found import FoundSpan
    from annotator.scheme import Scheme

_TEXT = "Reuters з посиланням на Yonhap: КНДР запустила ракету.\nСеул мовчить. 😀 Токіо теж."


def _folder(place: Path, marks: str | bytes, text: str | bytes = _TEXT) -> Path:
    (place / "doc.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    (place / "doc.ann").write_bytes(marks if isinstance(marks, bytes) else marks.encode())
    return place / "doc.txt"


def _read(path: Path, scheme: Scheme | None = SCHEME) -> tuple[FoundArticle, list[Problem]]:
    items = list(Brat().read(path, Options(scheme=scheme)))
    (article,) = [item for item in items if isinstance(item, FoundArticle)]
    return article, [item for item in items if isinstance(item, Problem)]


def _places(spans: Sequence[FoundSpan]) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(span.tag, span.ranges) for span in spans]


def test_a_fragment_that_was_moved_in_brat_is_where_brat_says(tmp_path: Path) -> None:
    marks = "T1\tLOC 0 7;8 9\tReuters з\n#1\tFragments T1\t0 7;55 59\n"

    article, problems = _read(_folder(tmp_path, marks))

    assert problems == []
    assert _places(article.spans) == [("LOC", ((0, 7), (8, 9)))]


def test_everything_of_the_standoff_page_is_understood(tmp_path: Path) -> None:
    marks = (
        "T1\tSOURCE 0 7\tReuters\n"
        "T2\tCLAIM 32 36;47 53\tКНДР ракету\n"
        "T3\tCUE 8 23\tз посиланням на\n"
        "T4\tSOURCE 24 30\tYonhap\n"
        "R1\tattributed_to Arg1:T2 Arg2:T1\t\n"
        "E1\tCUE:T3 cue_of:T1 cue_of2:T4 nested:E2\n"
        "E2\tSOURCE:T4\n"
        "A1\tform T2 direct\n"
        "M1\tNegation E1\n"
        "N1\tReference T1 Wikidata:Q130879\tReuters Group\n"
        "*\tEquiv T1 T4\n"
        "#1\tAnnotatorNotes T2\tcheck the date\n"
        "#2\tAnnotatorNotes R1\tsure?\n"
        "#3\tComment T2\tlate\n"
        "#4\tnormalized T2\tКНДР запустила ракету\n"
    )

    article, problems = _read(_folder(tmp_path, marks))

    assert problems == []
    assert _places(article.spans)[1] == ("CLAIM", ((32, 36), (47, 53)))
    claim, cue = article.spans[1], article.spans[2]
    assert claim.attributes == {"form": "direct", "normalized": "КНДР запустила ракету"}
    assert claim.note == "check the date\nComment: late"
    assert cue.attributes == {"Negation": "true"}
    assert article.spans[0].entity == "Wikidata:Q130879"
    assert [(each.key, each.name) for each in article.entities] == [("Wikidata:Q130879", "Reuters Group")]
    assert [(each.type, each.source, each.target, each.note) for each in article.relations] == [
        ("attributed_to", "T2", "T1", "sure?"),
        ("cue_of", "T3", "T1", ""),
        ("cue_of", "T3", "T4", ""),
        ("nested", "T3", "T4", ""),
        ("Equiv", "T1", "T4", ""),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "T1\tORG\t0\t7\tReuters",
        "T1 ORG 0 7 Reuters",
        "T1\tORG 0 7 Reuters",
        "T1  ORG  0  7\tReuters",
        "T1\tORG 0 7 ",
    ],
)
def test_lines_with_other_separators_are_read_and_told_of(line: str, tmp_path: Path) -> None:
    article, problems = _read(_folder(tmp_path, f"\n{line}\n"))

    assert _places(article.spans) == [("ORG", ((0, 7),))]
    assert [(each.code, each.line) for each in problems] == [(ProblemCode.LINE_MENDED, 2)]


@pytest.mark.parametrize(
    "line", ["T1\tORG 0 7", "T1\tORG 0 7\t", "T1\tORG 0 7\tReuters\tmore", "T1\tORG 0 7\tReuters\r"]
)
def test_lines_that_brat_takes_as_well_are_read_without_a_word(line: str, tmp_path: Path) -> None:
    article, problems = _read(_folder(tmp_path, f"{line}\n"))

    assert problems == []
    assert _places(article.spans) == [("ORG", ((0, 7),))]
    assert article.spans[0].text == "Reuters"


def test_a_text_with_a_line_break_goes_on_in_the_next_line(tmp_path: Path) -> None:
    marks = "T1\tCLAIM 47 59\tракету.\nСеул\nT2\tLOC 55 59\tСеул\nneither here\n#1\tAnnotatorNotes T2\tone\ntwo\n"

    article, problems = _read(_folder(tmp_path, marks))

    assert _places(article.spans) == [("CLAIM", ((47, 59),)), ("LOC", ((55, 59),))]
    assert article.spans[0].text == "ракету.\nСеул"
    assert article.spans[1].note == "one\ntwo"
    assert [(each.line, each.code) for each in problems] == [
        (2, ProblemCode.LINE_MENDED),
        (4, ProblemCode.LINE_LEFT_OUT),
        (6, ProblemCode.LINE_MENDED),
    ]


@pytest.mark.parametrize(
    ("text", "start", "unit"),
    [
        (_TEXT, 71, ""),
        (_TEXT, 72, "utf-16"),
        (_TEXT, len(_TEXT[:71].encode()), "bytes"),
        (_TEXT.replace("\n", "\r\n"), 72, ""),
        (_TEXT.replace("\n", "\r\n"), 71, "CRLF = 1"),
        ("\ufeff" + _TEXT, 72, ""),
        ("\ufeff" + _TEXT, 71, "BOM = 0"),
    ],
)
def test_marks_are_found_whatever_their_offsets_count(text: str, start: int, unit: str, tmp_path: Path) -> None:
    width = 10 if unit == "bytes" else 5

    found, problems = read(_folder(tmp_path, f"T1\tLOC {start} {start + width}\tТокіо\n", text), Brat(), SCHEME)

    assert [each.values.get("unit", "") for each in problems] == [unit] * bool(unit)
    (span,) = found.articles[0].spans
    assert (span.start, span.text) == (71, "Токіо")


def test_marks_that_do_not_fit_are_left_out_and_told_of_with_their_lines(tmp_path: Path) -> None:
    marks = (
        "T1\tLOC 0 7\tСеул\nT2\tLOC 70 700\tТокіо\nT3\tLOC 5 5\t\n"
        "T4\tORG 0 7\tReuters\nT4\tORG 24 30\tYonhap\nT5\tLOC -1 3\tx\n"
    )

    found, problems = read(_folder(tmp_path, marks), Brat(), SCHEME)

    assert [span.text for span in found.articles[0].spans] == ["Reuters"]
    assert sorted((each.line, each.code) for each in problems) == [
        (1, ProblemCode.MARK_TEXT_DIFFERS),
        (2, ProblemCode.MARK_OUTSIDE),
        (3, ProblemCode.MARK_OUTSIDE),
        (5, ProblemCode.KEY_TWICE),
        (6, ProblemCode.LINE_LEFT_OUT),
    ]


def test_what_is_said_of_nothing_or_twice_is_told_of(tmp_path: Path) -> None:
    marks = (
        "T1\tORG 0 7\tReuters\nA1\tform T9 direct\nA2\tkind T1 one\nA3\tkind T1 two\n"
        "N1\tReference T1 Wikidata:Q1\tOne\nN2\tReference T1 Wikidata:Q2\tTwo\n"
        "R1\tcites Arg1:T1\nR2\tcites Arg1:T1 Arg2:T8\n"
    )

    article, problems = _read(_folder(tmp_path, marks))

    assert article.spans[0].attributes == {"kind": "one"}
    assert article.spans[0].entity == "Wikidata:Q1"
    assert sorted((each.line, each.code) for each in problems) == [
        (2, ProblemCode.MARK_NOT_CARRIED),
        (4, ProblemCode.MARK_NOT_CARRIED),
        (6, ProblemCode.MARK_NOT_CARRIED),
        (7, ProblemCode.LINE_LEFT_OUT),
    ]
