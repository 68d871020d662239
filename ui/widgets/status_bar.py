"""The status bar: whether everything is saved, what is selected, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy
from typing_extensions import override

from ui.theme import CAPTION, S4, current, ui_font
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.icons import pixmap
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_HEIGHT = 24
_ICON = 14
_HINT_MS = 12_000


class StatusBar(Painted):
    """Texts only: the window says what they are."""

    save_again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Status"))
        self._icon_name = "check"
        self._icon = QLabel()
        self.saved = _words(self)
        self.again = TextButton(self.tr("Save again"), kind=Kind.LINK)
        self.again.clicked.connect(self.save_again_requested)
        self.again.hide()
        self.selection = _words(self)
        self.hint = Elided(size=CAPTION)
        self.hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.layout_name = _words(self)
        self.zoom = _words(self)
        self.scheme = _words(self)
        self._fade = QTimer(self, singleShot=True, interval=_HINT_MS)
        self._fade.timeout.connect(self.hint.clear)
        self._build()
        self.set_theme(current())

    def set_saved(self, sentence: str) -> None:
        """Say that everything is on the disk."""
        self._show("check", sentence, is_bad=False)

    def set_saving(self, sentence: str) -> None:
        """Say that the last edit is on its way."""
        self._show("refresh", sentence, is_bad=False)

    def set_unsaved(self, sentence: str) -> None:
        """Say why the last edit is not on the disk, and offer to try again."""
        self._show("warning", sentence, is_bad=True)

    def set_hint(self, sentence: str) -> None:
        """Show a short sentence for a while."""
        self.hint.setText(sentence)
        self._fade.start()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        colour = theme.warn_text if self._icon_name == "warning" else theme.text
        self._icon.setPixmap(pixmap(self._icon_name, colour, _ICON, self.devicePixelRatioF()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(0, 0, self.width(), 1, self._theme.line)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 1, S4, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self.saved)
        row.addWidget(self.again)
        row.addSpacing(10)
        row.addWidget(self.selection)
        row.addSpacing(10)
        row.addWidget(self.hint, 1)
        for words in (self.layout_name, self.zoom, self.scheme):
            row.addSpacing(10)
            row.addWidget(words)
        self.saved.setProperty("dim", False)

    def _show(self, icon: str, sentence: str, *, is_bad: bool) -> None:
        self.saved.setText(sentence)
        if icon == self._icon_name:
            return
        self._icon_name = icon
        self.saved.setProperty("warn", is_bad)
        self.saved.style().polish(self.saved)
        self.again.setVisible(is_bad)
        self.set_theme(self._theme)


def _words(parent: QWidget) -> QLabel:
    words = QLabel(parent)
    words.setFont(ui_font(CAPTION))
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setProperty("dim", True)
    return words
