"""A search field: a magnifying glass, the words, a cross to clear them, the key that leads here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QLineEdit, QToolButton
from typing_extensions import override

from ui.theme import S2, current
from ui.widgets.icons import icon
from ui.widgets.key_cap import caps_width, paint_caps

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_PAUSE_MS = 120
_LEAD = 40


class SearchField(QLineEdit):
    """Emits what is typed after a short pause, so that a fast hand starts one search and not ten."""

    searched = Signal(str)
    entered = Signal()
    """Enter was pressed: the hand wants what was found first; *searched* comes before."""
    left_down = Signal()
    """The arrow down was pressed: the hand wants to go to what was found."""

    def __init__(self, placeholder: str, parent: QWidget | None = None, *, is_small: bool = False) -> None:
        super().__init__(parent)
        self._theme = current()
        self._keys = ""
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.setProperty("small", is_small)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        for cross in self.findChildren(QToolButton):
            cross.setAccessibleName(self.tr("Clear"))
        self.textChanged.connect(self._wait)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self._glass.setIcon(icon("search", theme.text))

    def set_keys(self, keys: str) -> None:
        """Show the key that leads here while the field is empty."""
        self._keys = keys
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down:
                self.left_down.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._search()
                self.entered.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.text() and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        left = self.width() - S2 - caps_width(self._keys)
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        has_room = left > _LEAD + words
        if self._keys and has_room and not self.text() and not self.hasFocus():
            paint_caps(QPainter(self), left, self.height() // 2, self._keys, self._theme, is_quiet=True)

    def _wait(self) -> None:
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())
