"""Tables: which column is which, what cells become, and what is said of rows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.importers.base import Options
from annotator.importers.columns import columns_of, unique
from annotator.importers.found import FoundArticle, FoundColumns
from annotator.importers.guarding import FaultyFile
from annotator.importers.tables import Row, Table, checked_columns, moment_in

if TYPE_CHECKING:
    from annotator.importers.base import Problem


def table(rows: list[Row], **fields: str) -> list[FoundArticle | Problem]:
    """Return what comes of *rows*, whose columns are called as *fields* say."""
    columns = FoundColumns(fields=fields, names=tuple(fields.values()))
    return list(Table(Path("дані.csv"), columns, Options()).articles(rows, width=2))


@pytest.mark.parametrize(
    ("names", "fields"),
    [
        (["id", "text"], {"id": "id", "text": "text"}),
        (["Заголовок", "Текст", "Дата"], {"title": "Заголовок", "text": "Текст", "published": "Дата"}),
        (["Название", "Содержание", "Ссылка"], {"title": "Название", "text": "Содержание", "url": "Ссылка"}),
        (["headline", "body", "publish_date"], {"title": "headline", "text": "body", "published": "publish_date"}),
        (["articleBody", "siteName"], {"text": "articleBody", "outlet": "siteName"}),
        (["content", "text"], {"text": "text"}),
        (["ДЖЕРЕЛО", "МОВА", "АВТОР"], {"outlet": "ДЖЕРЕЛО", "language": "МОВА", "author": "АВТОР"}),
        (["meta.title", "data.text"], {"title": "meta.title", "text": "data.text"}),
        (["title", "meta.title"], {"title": "title"}),
        (["first.text", "second.text"], {}),
        (["слова", "щось"], {}),
        (["text", "text (2)"], {"text": "text"}),
    ],
)
def test_columns_are_known_by_their_names(names: list[str], fields: dict[str, str]) -> None:
    assert columns_of(names, {}).fields == fields


def test_columns_that_somebody_has_named_count_first() -> None:
    names = ["text", "слова", "title"]

    assert columns_of(names, {"text": "слова"}).fields == {"text": "слова", "title": "title"}
    assert columns_of(names, {"text": "2"}).fields == {"text": "слова", "title": "title"}
    assert columns_of(names, {"title": "text"}).fields == {"title": "text"}


@pytest.mark.parametrize(
    ("names", "chosen", "code"),
    [
        (["слова", "дата"], {}, "no_column"),
        (["text"], {"title": "назва"}, "unknown_column"),
        (["text"], {"text": "2"}, "unknown_column"),
        ([f"text{number}" for number in range(5000)], {}, "no_column"),
    ],
)
def test_a_table_without_texts_is_refused(names: list[str], chosen: dict[str, str], code: str) -> None:
    with pytest.raises(FaultyFile) as raised:
        checked_columns(names, Options(columns=chosen))

    assert raised.value.code.value == code
    assert names[0] in raised.value.values["columns"]


def test_a_table_of_marks_is_no_table_of_articles_unless_somebody_says_so() -> None:
    names = ["article_id", "Start", "end_offset", "text"]

    with pytest.raises(FaultyFile) as raised:
        checked_columns(names, Options())

    assert raised.value.code.value == "not_this_format"
    assert checked_columns(names, Options(columns={"text": "text"})).fields["text"] == "text"


def test_names_that_come_twice_have_numbers() -> None:
    assert unique(["a", "", None, " a ", 5]) == ["a", "#2", "#3", "a (4)", "5"]


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2023-07-12", "2023-07-12"),
        ("2023-07-12T10:03:00+03:00", "2023-07-12T10:03"),
        ("2023-07-12 10:03:00.000000 UTC", "2023-07-12T10:03"),
        ("12.07.2023 10:03", "2023-07-12T10:03"),
        ("12 липня 2023 року", "2023-07-12"),
        ("Wed, 12 Jul 2023 10:03:00 +0300", "2023-07-12T10:03"),
        (datetime(2023, 7, 12, 10, 3, tzinfo=UTC), "2023-07-12T10:03"),
        (datetime(2023, 7, 12, tzinfo=UTC), "2023-07-12"),
        (date(2023, 7, 12), "2023-07-12"),
        (1689156180, "2023-07-12T10:03"),
        ("1689156180000", "2023-07-12T10:03"),
        ("03/04/2023", ""),
        ("2023-13-45", ""),
        ("учора", ""),
        (20230712.5, ""),
        (None, ""),
    ],
)
def test_dates_are_read_only_if_they_are_sure(cell: object, moment: str) -> None:
    assert moment_in(cell) == moment


def test_rows_become_articles() -> None:
    key = "0190f0e0c0de7000800000000000abcd"
    rows = [
        Row(2, {"т": "Перша\r\nстаття", "н": "Назва\n довга", "д": "2023-07-12", "а": ["Олена", "Іван"], "к": key}),
        Row(5, {"т": "Друга стаття про щось.", "к": 17.0}),
        Row(6, {"т": 2023}),
    ]

    found = table(rows, text="т", title="н", published="д", author="а", id="к")

    first, second, third = (item for item in found if isinstance(item, FoundArticle))
    assert (first.text, first.metadata.title, first.metadata.author) == (
        "Перша\r\nстаття",
        "Назва довга",
        "Олена, Іван",
    )
    assert (first.metadata.published, first.key, first.line) == ("2023-07-12", key, 2)
    assert first.file_name == f"дані.csv#{key}"
    assert (second.metadata.title, second.key, second.file_name) == ("Друга стаття про щось", "", "дані.csv#17")
    assert (third.text, third.file_name) == ("2023", "дані.csv#6")
    assert len(found) == 3


def test_rows_without_a_text_are_told_of_and_empty_ones_are_not() -> None:
    rows = [Row(2, {"т": " ", "н": "Назва"}), Row(3, {"т": "", "н": None}), Row(4, {"т": "слово"}, excess=3)]

    found = [(item.line, getattr(item, "code", ""), getattr(item, "values", {})) for item in table(rows, text="т")]

    assert found == [(2, "empty_row", {}), (4, "long_row", {"expected": 2, "found": 5})]


def test_many_rows_without_a_text_are_told_of_once() -> None:
    found = table([Row(number, {"т": "", "н": "x"}) for number in range(2, 1002)], text="т")

    assert len(found) == 51
    assert getattr(found[-1], "values", {}) == {"kind": "empty_row", "count": 950}


def test_dates_that_are_not_sure_are_told_of() -> None:
    found = table([Row(number, {"т": "слово", "д": "03/04/2023"}) for number in range(3)], text="т", published="д")

    assert getattr(found[-1], "values", {}) == {"count": 3, "example": "03/04/2023"}
    assert [item.metadata.published for item in found if isinstance(item, FoundArticle)] == ["", "", ""]
