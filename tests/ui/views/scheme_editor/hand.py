"""What a hand does to the scheme editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QMenu, QWidget

from ui.views.scheme_editor.attributes import AttributeTable

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtGui import QAction

LEFT = Qt.MouseButton.LeftButton


def field(editor: QWidget, name: str) -> QLineEdit:
    found = [each for each in editor.findChildren(QLineEdit) if each.accessibleName() == name and each.isVisible()]
    assert found, name
    return found[0]


def button(editor: QWidget, text: str) -> QAbstractButton:
    buttons = editor.findChildren(QAbstractButton)
    return next(each for each in buttons if text in {each.text(), each.accessibleName()} and each.isVisible())


def write(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    type_text(line, text)


def type_text(line: QWidget, text: str) -> None:
    """Type as a keyboard does; QTest's own way knows ASCII only."""
    for letter in text:
        QTest.sendKeyEvent(QTest.KeyAction.Click, line, Qt.Key(0), letter, Qt.KeyboardModifier.NoModifier)


def choose(monkeypatch: pytest.MonkeyPatch, *texts: str) -> None:
    """Choose the entry of the next menu with one of *texts*, in the menus inside it too."""

    def pick(_table: AttributeTable, menu: QMenu) -> QAction | None:
        actions = [action for each in (menu, *menu.findChildren(QMenu)) for action in each.actions()]
        return next(action for action in actions if action.text() in texts and action.menu() is None)

    monkeypatch.setattr(AttributeTable, "_ask", pick)


def answer(monkeypatch: pytest.MonkeyPatch, dialog: type[QDialog], fill: Callable[[QDialog], None]) -> None:
    """Fill in the next *dialog* and accept it."""

    def run(self: QDialog) -> int:
        fill(self)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(dialog, "exec", run)
