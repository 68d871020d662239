"""A hand at the keyboard: real key events, sent where the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_TYPES_NOTHING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def press(keys: str) -> None:
    """Press one key, written as in the menus: ``Ctrl+Shift+Z``, ``Tab``, ``Q``, ``Й``.

    What opens a dialog returns only when the dialog has been closed.
    """
    target = _target()
    if target is None:
        return
    combination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs forget it
    modifiers = combination.keyboardModifiers()
    key = combination.key()
    if key is Qt.Key.Key_Tab and modifiers & _SHIFT and not modifiers & _TYPES_NOTHING:
        key = Qt.Key.Key_Backtab  # as every window system sends it
    QTest.sendKeyEvent(QTest.KeyAction.Click, target, key, _typed(combination, modifiers), modifiers)


def type_text(text: str) -> None:
    """Type letter by letter into whatever has the focus."""
    for letter in text:
        target = _target()
        if target is not None:
            modifiers = _SHIFT if letter.isupper() else Qt.KeyboardModifier.NoModifier
            key = Qt.Key(ord(letter.upper())) if letter.isprintable() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, target, key, letter, modifiers)


def wake() -> bool:
    """Give the keyboard back to the window below a dialog that was closed, and tell whether that was needed.

    Where nobody sees, no window system does it. Shortcuts work once the event loop has run.
    """
    if QApplication.activeWindow() is not None:
        return False
    window = next((known for known in QApplication.topLevelWidgets() if known.isVisible()), None)
    if window is not None:
        window.activateWindow()
    return window is not None


def _target() -> QWidget | None:
    """Return who gets the keys, as the window system would choose."""
    if wake():
        QApplication.processEvents()
    return (
        QApplication.activePopupWidget()
        or QApplication.focusWidget()
        or QApplication.activeModalWidget()
        or QApplication.activeWindow()
    )


def _typed(combination: QKeyCombination, modifiers: Qt.KeyboardModifier) -> str:
    """Return the text a key press carries."""
    code = combination.key().value
    if modifiers & _TYPES_NOTHING or code >= Qt.Key.Key_Escape.value:
        return ""
    return chr(code) if modifiers & _SHIFT else chr(code).lower()
