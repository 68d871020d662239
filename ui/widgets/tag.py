"""A word in a frame: what two claims have in common, or what is different."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from annotator.scheme import Colour
from ui.theme import CAPTION, RADIUS_S, ui_font
from ui.widgets.painting import Painted, crisp

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_HEIGHT, _PADDING = 20, 6
_NARROWEST, _WIDEST = 40, 250


class TagKind(Enum):
    """What the word is."""

    NUMBER = "number"
    NAME = "name"
    WORD = "word"
    DIFFERENCE = "difference"


class Tag(Painted):
    """One word, or a few; cut where they are too long, and whole in the tool tip."""

    def __init__(self, text: str, kind: TagKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._kind = kind
        self._font = ui_font(CAPTION, bold=kind is TagKind.NUMBER)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        if self._wanted() > _WIDEST:
            self.setToolTip(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        return QSize(min(self._wanted(), _WIDEST), _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._wanted(), _NARROWEST), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pink = theme.shade(Colour.PINK)
        edge = {TagKind.NAME: pink.line, TagKind.DIFFERENCE: theme.warn}.get(self._kind, theme.line)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(theme.warn_bg if self._kind is TagKind.DIFFERENCE else theme.card)
        painter.drawRoundedRect(crisp(self.rect()), RADIUS_S, RADIUS_S)
        painter.setFont(self._font)
        painter.setPen(pink.text if self._kind is TagKind.NAME else theme.text)
        room = self.width() - 2 * _PADDING + 2
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)

    def _wanted(self) -> int:
        return QFontMetrics(self._font).horizontalAdvance(self._text) + 2 * _PADDING + 2
