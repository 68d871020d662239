"""Excel workbooks: every sheet of texts, with dates and numbers as they are meant."""

from __future__ import annotations

import zipfile
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from annotator.importers import best, office
from annotator.importers.xlsx import Workbooks
from tests.annotator.importers.reader import codes, read, the_article

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def workbook(**sheets: Sequence[Sequence[Any]]) -> bytes:
    """Return a workbook with *sheets* of rows."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def file(folder: Path, data: bytes, name: str = "дані.xlsx") -> Path:
    """Return the path of a file with *data*."""
    path = folder / name
    path.write_bytes(data)
    return path


ROWS = [
    (),
    ("№", "Текст", "Дата", None, "Заголовок"),
    (1, "Перша\nстаття", datetime(2023, 7, 12, 10, 3, tzinfo=UTC).replace(tzinfo=None), "x", "Назва"),
    (),
    (2.0, "Друга", date(2023, 7, 13), None, None),
    (3, None, None, None, "Без тексту"),
]


def test_a_row_becomes_an_article(tmp_path: Path) -> None:
    articles, problems = read(Workbooks(), file(tmp_path, workbook(Дані=ROWS)))

    assert [(article.text, article.line) for article in articles] == [("Перша\nстаття", 3), ("Друга", 5)]
    assert [article.metadata.published for article in articles] == ["2023-07-12T10:03", "2023-07-13"]
    assert articles[0].metadata.title == "Назва"
    assert articles[1].file_name == "дані.xlsx#2"
    assert [(problem.code.value, problem.line) for problem in problems] == [("empty_row", 6)]


def test_all_sheets_with_texts_are_read(tmp_path: Path) -> None:
    data = workbook(
        Зведення=[("рік", "скільки"), (2023, 5)], А=[("text",), ("а",)], Порожній=[], Б=[("текст",), ("б",)]
    )

    articles, problems = read(Workbooks(), file(tmp_path, data))

    assert problems == []
    assert [article.text for article in articles] == ["а", "б"]


def test_sheets_of_names_alone_are_empty(tmp_path: Path) -> None:
    assert codes(Workbooks(), file(tmp_path, workbook(А=[("text",)], Б=[("текст",)]))) == ["empty"]
    assert the_article(Workbooks(), file(tmp_path, workbook(А=[("text",)], Б=[("текст",), ("б",)]))).text == "б"


def test_the_column_can_be_named(tmp_path: Path) -> None:
    path = file(tmp_path, workbook(А=[("один", "два"), ("перше", "друге")]))

    assert codes(Workbooks(), path) == ["no_column"]
    assert the_article(Workbooks(), path, columns={"text": "два"}).text == "друге"


def test_a_sheet_that_lies_about_its_size_is_read_all_the_same(tmp_path: Path) -> None:
    out = BytesIO()
    data = BytesIO(workbook(А=[("text",), *((f"стаття {number}",) for number in range(9))]))
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b'ref="A1:A10"', b'ref="A1"'))

    assert len(read(Workbooks(), file(tmp_path, out.getvalue()))[0]) == 9


def test_workbooks_that_cannot_be_read_are_one_problem(tmp_path: Path) -> None:
    whole = workbook(А=ROWS)
    broken = {
        "empty": workbook(А=[]),
        "not_this_format": whole[:-200],
        "password": office.OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "old_format": office.OLE + b"\0" * 2000,
    }

    assert {name: codes(Workbooks(), file(tmp_path, data)) for name, data in broken.items()} == {
        name: [name] for name in broken
    }


@pytest.mark.parametrize("name", ["a.xlsx", "a.dat"])
def test_workbooks_are_known(tmp_path: Path, name: str) -> None:
    found = best(file(tmp_path, workbook(А=ROWS), name))

    assert found is not None
    assert found.id == "xlsx"


def test_an_old_workbook_is_told_what_to_do_about(tmp_path: Path) -> None:
    found = best(file(tmp_path, office.OLE + b"\0" * 2000, "a.xls"))

    assert found is not None
    assert found.id == "xlsx"
