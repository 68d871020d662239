"""brat standoff: which files belong together, and what is wrong with some."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator import importers
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.brat import Brat
from annotator.importers.finding import files_in
from annotator.importers.found import FoundArticle
from tests.annotator.formats.corpus import SCHEME
from tests.annotator.formats.journey import read

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def test_names_as_in_the_shared_tasks_are_understood(tmp_path: Path) -> None:
    place = _folder(tmp_path, "")
    (tmp_path / "doc.ann").unlink()
    (tmp_path / "doc.a1").write_text("T1\tORG 0 7\tReuters\nT2\tORG 24 30\tYonhap\n", encoding="utf-8")
    (tmp_path / "doc.a2").write_text(
        "N1\tReference Annotation:T1 Referent:DB:1\nN2\tReference Referent:DB:2 Annotation:T2\nR1\tcites A:T1 B:T2\n",
        encoding="utf-8",
    )

    article, problems = _read(place)

    assert problems == []
    assert [span.entity for span in article.spans] == ["DB:1", "DB:2"]
    assert [(each.source, each.target) for each in article.relations] == [("T1", "T2")]


def test_each_annotator_has_a_file_and_keys_of_their_own(tmp_path: Path) -> None:
    place = _folder(tmp_path, "T1\tORG 0 7\tReuters\n")
    marks = "T1\tSOURCE 0 7\tReuters\nT2\tCLAIM 32 53\tКНДР запустила ракету\nR1\tattributed_to Arg1:T2 Arg2:T1\n"
    (tmp_path / "doc.olena.ann").write_text(marks, encoding="utf-8")

    found, problems = read(place, Brat(), SCHEME)

    assert problems == []
    names = {each.id: each.name for each in found.annotators}
    assert {(names[span.by], span.label) for span in found.articles[0].spans} == {
        ("brat standoff", "ORG"),
        ("olena", "SOURCE"),
        ("olena", "CLAIM"),
    }
    assert [names[each.by] for each in found.articles[0].relations] == ["olena"]


def test_the_files_of_an_article_are_read_once_in_whatever_way_they_are_named(tmp_path: Path) -> None:
    _folder(tmp_path, "T1\tORG 0 7\tReuters\n")
    (tmp_path / "doc.olena.ann").write_text("", encoding="utf-8")
    (tmp_path / "plain.txt").write_text("Без позначок.", encoding="utf-8")
    told: list[Problem] = []

    of_folder = list(files_in([tmp_path], None, told.append))
    of_marks = list(files_in([tmp_path / "doc.olena.ann", tmp_path / "doc.ann"], None, told.append))

    assert [(path.name, each.id) for path, each in of_folder] == [("doc.txt", "brat"), ("plain.txt", "text")]
    assert [(path.name, each.id) for path, each in of_marks] == [("doc.txt", "brat")]
    assert told == []


def test_a_name_with_a_dot_is_no_annotator_if_it_has_a_text_of_its_own(tmp_path: Path) -> None:
    for name in ("doc", "doc.v2"):
        (tmp_path / f"{name}.txt").write_text(_TEXT + name, encoding="utf-8")
        (tmp_path / f"{name}.ann").write_text("T1\tORG 0 7\tReuters\n", encoding="utf-8")

    found = [path.name for path, _format in files_in([tmp_path], None, lambda _problem: None)]

    assert found == ["doc.txt", "doc.v2.txt"]
    assert [span.annotator for name in found for span in _read(tmp_path / name)[0].spans] == ["", ""]


def test_a_missing_text_or_file_of_marks_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "lonely.ann").write_text("T1\tORG 0 7\tReuters\n", encoding="utf-8")
    (tmp_path / "bare.txt").write_text(_TEXT, encoding="utf-8")

    items = [
        item
        for path, each in files_in([tmp_path], Brat(), lambda _problem: None)
        for item in each.read(path, Options(scheme=SCHEME))
    ]

    assert [(Path(item.path).name, item.code) for item in items if isinstance(item, Problem)] == [
        ("bare.ann", ProblemCode.MISSING),
        ("lonely.txt", ProblemCode.MISSING),
    ]
    assert [item.text for item in items if isinstance(item, FoundArticle)] == [_TEXT]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1251"])
def test_other_encodings_are_found_out(encoding: str, tmp_path: Path) -> None:
    text = _TEXT.replace("😀", "—")
    path = _folder(tmp_path, "T1\tLOC 55 59\tСеул\n".encode(encoding), text.encode(encoding))

    found, problems = read(path, Brat(), SCHEME)

    assert [each for each in problems if not each.is_warning] == []
    assert [(span.start, span.text) for span in found.articles[0].spans] == [(55, "Сеул")]


def test_a_binary_file_of_marks_is_refused_with_a_reason(tmp_path: Path) -> None:
    article, problems = _read(_folder(tmp_path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 40))

    assert article.spans == ()
    assert [(Path(each.path).name, each.code) for each in problems] == [("doc.ann", ProblemCode.BINARY)]


@pytest.mark.parametrize(
    "line",
    [
        "T1\tORG " + "9" * 5000 + " 7\tx",
        "T1\tORG " + "0 1;" * 200_000,
        "E1\t" + "a:" * 300_000,
        "T" + " " * 300_000,
        "#1\tAnnotatorNotes T1\t" + "x" * 1_000_000,
        "N1\tReference " + ":" * 300_000,
        "*\tEquiv" + " T1" * 100_000,
        "\n" * 200_000 + "junk",
    ],
)
def test_endless_lines_take_no_endless_time(line: str, tmp_path: Path) -> None:

    _read(_folder(tmp_path, line))


def test_a_flood_of_problems_is_told_as_a_number(tmp_path: Path) -> None:
    _article, problems = _read(_folder(tmp_path, "?\n" * 1000))

    assert len(problems) == 51
    assert problems[-1].code is ProblemCode.MORE_LEFT_OUT
    assert problems[-1].values["count"] == 950


def test_files_of_marks_are_known_by_what_is_in_them(tmp_path: Path) -> None:
    (tmp_path / "notes.ann").write_text("Dear Ann,\n", encoding="utf-8")
    marks = _folder(tmp_path, "T1\tORG 0 7\tReuters\n").with_suffix(".ann")

    assert getattr(importers.best(marks), "id", "") == "brat"
    assert getattr(importers.best(tmp_path / "notes.ann"), "id", "") == "text"


def test_folders_of_annotators_with_the_same_texts_make_one_article_each(tmp_path: Path) -> None:
    marks = {"ivan": "T1\tORG 0 7\tReuters\n", "olena": "T1\tSOURCE 0 7\tReuters\n"}
    for name, content in marks.items():
        (tmp_path / name).mkdir()
        _folder(tmp_path / name, content)
    (tmp_path / "ivan" / "alone.txt").write_text("Одна.", encoding="utf-8")
    (tmp_path / "ivan" / "alone.ann").write_text("", encoding="utf-8")
    (tmp_path / "olena" / "alone.txt").write_text("Інша.", encoding="utf-8")
    (tmp_path / "olena" / "alone.ann").write_text("", encoding="utf-8")

    found = list(files_in([tmp_path], None, lambda _problem: None))
    items = [item for path, each in found for item in each.read(path, Options(scheme=SCHEME))]

    assert [str(path.relative_to(tmp_path)) for path, _format in found] == [
        "ivan/alone.txt",
        "ivan/doc.txt",
        "olena/alone.txt",
    ]
    (article,) = [item for item in items if isinstance(item, FoundArticle) and item.spans]
    assert [(span.annotator, span.key, span.tag) for span in article.spans] == [
        ("ivan", "ivan/T1", "ORG"),
        ("olena", "olena/T1", "SOURCE"),
    ]


def test_the_folder_of_one_annotator_alone_names_nobody(tmp_path: Path) -> None:
    for name in ("ivan", "olena"):
        (tmp_path / name).mkdir()
        _folder(tmp_path / name, "T1\tORG 0 7\tReuters\n")

    ((path, each),) = files_in([tmp_path / "olena"], None, lambda _problem: None)
    (article,) = each.read(path, Options(scheme=SCHEME))

    assert isinstance(article, FoundArticle)
    assert [(span.annotator, span.key) for span in article.spans] == [("", "T1")]


def test_problems_name_the_file_whose_line_they_tell(tmp_path: Path) -> None:
    place = _folder(tmp_path, "T1\tNobody 0 7\tReuters\n")
    (tmp_path / "doc.olena.ann").write_text("\nT1\tORG 0 7\tYonhap\nR1\tcites Arg1:T1 Arg2:T1\n", encoding="utf-8")

    _found, problems = read(place, Brat(), SCHEME)

    assert [(Path(each.path).name, each.line, each.code) for each in problems] == [
        ("doc.olena.ann", 2, ProblemCode.MARK_TEXT_DIFFERS),
        ("doc.olena.ann", 3, ProblemCode.RELATION_WITHOUT_END),
        ("doc.ann", 1, ProblemCode.UNKNOWN_TAG),
    ]
