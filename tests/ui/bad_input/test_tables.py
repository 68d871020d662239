"""Tables in the window: what their columns were taken for, and how to put that right before anything comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from tests.ui.flows.conftest import there
from ui.views.import_wizard.wizard import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.bad_input.conftest import Desk
    from ui.views.import_wizard import ImportWizard

FIRST, SECOND = "Перша стаття про ракету.", "Друга стаття про ракету."


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], sample: Path) -> Iterator[Desk]:
    """Return a desk with the sample open."""
    desk = open_desk(sample)
    yield desk
    dialog = desk.window.transfers.import_dialog
    if dialog is not None and isValid(dialog):
        dialog.accept()


def opened(desk: Desk, path: Path) -> ImportWizard:
    """Return the wizard at the page of the columns of *path*."""
    desk.window.transfers.read([path])
    settle(desk)
    wizard = there(desk.window.transfers.import_wizard)
    QTest.mouseClick(wizard.foot.on, Qt.MouseButton.LeftButton)
    assert wizard.step == COLUMNS
    return wizard


def settle(desk: Desk) -> None:
    desk.bot.waitUntil(lambda: not desk.window.transfers.is_busy)


def choose(desk: Desk, wizard: ImportWizard, field: str, column: str) -> None:
    """Let *column* be *field* with the arrow keys, and wait until the table has been looked at anew."""
    choice = wizard.columns.fields[field]
    for _ in range(choice.count()):
        if choice.value == column:
            break
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.value == column
    settle(desk)


def test_a_wrong_column_is_put_right_before_anything_comes_in(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "дані.csv"
    path.write_text(f"Текст;Слова;Тема\n{FIRST};{SECOND};Ракета\n", encoding="utf-8")
    wizard = opened(desk, path)
    taken = {field: choice.value for field, choice in wizard.columns.fields.items() if choice.value}

    choose(desk, wizard, "text", "Слова")
    QTest.mouseClick(wizard.foot.on, Qt.MouseButton.LeftButton)

    assert taken == {"text": "Текст", "title": "Тема"}
    desk.bot.waitUntil(lambda: desk.text == SECOND)
    desk.bot.waitUntil(lambda: desk.window.list_view.model.rowCount() == 3)


def test_a_table_whose_texts_nobody_knows_asks_for_them(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "дані.csv"
    path.write_text(f"один;два\n{FIRST};{SECOND}\n", encoding="utf-8")
    wizard = opened(desk, path)
    before = wizard.files.problems.item(0).text()

    choose(desk, wizard, "text", "два")
    QTest.mouseClick(wizard.foot.on, Qt.MouseButton.LeftButton)

    assert before.endswith("No column is the text. Choose it; there are: один, два.")
    desk.bot.waitUntil(lambda: desk.text == SECOND)


def test_other_files_have_no_columns(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "стаття.conll").write_text("Київ O\nросте O\n", encoding="utf-8")

    desk.window.transfers.read([tmp_path / "стаття.conll"])
    settle(desk)

    assert not there(desk.window.transfers.import_wizard).steps.rows[COLUMNS].isEnabled()
