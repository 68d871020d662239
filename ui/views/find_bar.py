"""Find in the article: a slim bar under its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from ui.theme import BAR, S2, S4
from ui.widgets.buttons import IconButton
from ui.widgets.painting import Painted
from ui.widgets.search_field import SearchField
from ui.widgets.texts import caption

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class FindBar(Painted):
    """The field, the count, the way on; Esc closes it."""

    searched = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR)
        self.field = SearchField(self.tr("Find in article"), self, is_small=True)
        self.field.searched.connect(self._search)
        self.field.installEventFilter(self)
        self._asked = ""
        self.count = caption()
        self.previous = IconButton("up", self.tr("Find previous"))
        self.next = IconButton("down", self.tr("Find next"))
        self.close_button = IconButton("x", self.tr("Close"))
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.close_button.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 0, S4, 1)
        row.setSpacing(S2)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.previous, self.next, self.close_button):
            row.addWidget(button)
        self.hide()

    def open(self, words: str = "") -> None:
        """Show the bar with the caret in it; *words* replace what was searched before."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self._asked = self.field.text().strip()
            self.searched.emit(self._asked)

    def leave(self) -> None:
        """Hide the bar."""
        self.hide()
        self._asked = ""
        self.closed.emit()

    def show_found(self, current: int, count: int) -> None:
        """Show which place of how many is the current one."""
        if not self.field.text().strip():
            self.count.setText("")
        elif count:
            self.count.setText(self.tr("{current} of {count}").format(current=current, count=count))
        else:
            self.count.setText(self.tr("not found"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_return and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.previous_requested.emit()
                return True
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)

    def _search(self, words: str) -> None:
        if words == self._asked:
            self.next_requested.emit()
            return
        self._asked = words
        self.searched.emit(words)
