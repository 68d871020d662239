"""A text field that is as high as its text, and hands it over when the hand leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy
from typing_extensions import override

from ui.theme import SMALL, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_LINES = 8
_FRAME = 14
_KEPT_FOR_US = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class GrowingText(QPlainTextEdit):
    """However the hand leaves it, by Esc, Ctrl+Enter, Tab or the mouse, what was typed is committed."""

    committed = Signal(str)
    finished = Signal()
    """The hand is done here: give the keyboard back."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._committed = ""
        self.setFont(ui_font(SMALL))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        """What stands in the field, no-break spaces and all."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n").strip()

    def set_text(self, text: str) -> None:
        """Show *text*, unless somebody is typing and it is not news."""
        if text == self._committed and self.hasFocus():
            return
        self._committed = text
        if text != self.text:
            with QSignalBlocker(self):
                self.setPlainText(text)
            self._fit()

    def commit(self) -> None:
        """Hand over what was typed, if anything was."""
        text = self.text
        if text != self._committed:
            self._committed = text
            self.committed.emit(text)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in _KEPT_FOR_US:  # type: ignore[attr-defined]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.commit()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = sum(max(1, self._lines(number)) for number in range(min(self.blockCount(), _LINES)))
        is_long = lines > _LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        height = (
            min(lines, _LINES) * self.fontMetrics().lineSpacing() + _FRAME + round(self.document().documentMargin())
        )
        if height != self.height():
            self.setFixedHeight(height)

    def _lines(self, number: int) -> int:
        return self.document().findBlockByNumber(number).layout().lineCount()
