"""Tables in the window: what their columns were taken for, and how to put that right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from tests.ui.bad_input.test_importing import is_another, read, report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.bad_input.conftest import Desk

FIRST, SECOND = "Перша стаття про ракету.", "Друга стаття про ракету."


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], sample: Path) -> Iterator[Desk]:
    """Return a desk with the sample open."""
    desk = open_desk(sample)
    yield desk
    dialog = desk.window.transfers.import_dialog
    if dialog is not None and isValid(dialog):
        dialog.accept()


def choose(desk: Desk, field: str, column: str) -> None:
    """Let *column* be *field*, and wait until the table has been read anew."""
    row, before = desk.importing.columns, desk.importing
    row.field.setCurrentIndex(row.field.findData(field))
    row.column.setCurrentIndex(row.column.findData(column))
    QTest.mouseClick(row.again, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(partial(is_another, desk, before))
    report(desk)


def test_a_wrong_column_is_put_right_in_the_dialog(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "дані.csv"
    path.write_text(f"Текст;Слова;Тема\n{FIRST};{SECOND};Ракета\n", encoding="utf-8")

    assert read(desk, path) == []
    row = desk.importing.columns
    assert row.isVisible()
    assert row.sentence.text() == "Columns: Text — Текст; Title — Тема. Is one wrong? Choose another."
    assert not row.again.isEnabled()
    choose(desk, "text", "Слова")

    assert desk.importing.headline.text() == "Added 1 article"
    assert desk.importing.columns.sentence.text().startswith("Columns: Text — Слова; Title — Тема.")
    desk.importing.accept()
    desk.bot.waitUntil(lambda: desk.text == SECOND)
    desk.bot.waitUntil(lambda: desk.window.list_view.model.rowCount() == 3)


def test_a_table_whose_texts_nobody_knows_asks_for_them(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "дані.csv"
    path.write_text(f"один;два\n{FIRST};{SECOND}\n", encoding="utf-8")

    assert read(desk, path) == [f"{path}\nNo column is the text. Choose it; there are: один, два."]
    assert desk.importing.columns.sentence.text() == "Choose the column of the texts."
    choose(desk, "text", "два")

    desk.importing.accept()
    desk.bot.waitUntil(lambda: desk.text == SECOND)


def test_other_files_have_no_columns(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "порожній.txt").write_bytes(b"")

    read(desk, tmp_path / "порожній.txt")

    assert not desk.importing.columns.isVisible()
