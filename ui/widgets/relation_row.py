"""One relation: what it is, where its other end lies, and that end's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import CAPTION, KEY, RADIUS_S, S1, S2, SMALL, current, reading_font, ui_font
from ui.widgets.icons import paint_icon
from ui.widgets.painting import crisp, paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_LINE = 16
_ICON = 16
_INDENT = 24
_NAME_SHARE = 0.6


class RelationRow(QAbstractButton):
    """Press it to go to the other end."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._icon = "link"
        self._where = ""
        self._tag = ""
        self._words = ""
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    def set_end(self, *, icon: str, where: str, tag: str, words: str) -> None:
        """Show an *icon*, *where* the other end is, a *tag* in a frame, and the other end's *words*."""
        self._icon, self._where, self._tag, self._words = icon, where, tag, words.replace("\n", " ")
        parts = (self.text(), where, tag, self._words)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_INDENT, 2 * _LINE + S2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.hover)
        paint_icon(painter, self._icon, QRect(0, S1, _ICON, _ICON), theme.accent_text)
        room = QRect(_INDENT, S1, self.width() - _INDENT - S1, _LINE)
        painter.setFont(ui_font(SMALL, bold=True))
        painter.setPen(theme.text)
        share = round(room.width() * (_NAME_SHARE if self._where or self._tag else 1))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, share)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_where(painter, room.adjusted(painter.fontMetrics().horizontalAdvance(name) + S2, 0, 0, 0))
        painter.setFont(reading_font(SMALL))
        painter.setPen(theme.text)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room.translated(0, _LINE), Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme)

    def _paint_where(self, painter: QPainter, room: QRect) -> None:
        right = room.right() + 1
        if self._tag:
            painter.setFont(ui_font(KEY))
            tag = painter.fontMetrics().elidedText(self._tag, Qt.TextElideMode.ElideRight, room.width() - 2 * S1)
            width = painter.fontMetrics().horizontalAdvance(tag) + 2 * S1
            frame = QRect(right - width, room.top(), width, _LINE)
            painter.setPen(QPen(self._theme.edge, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(crisp(frame), RADIUS_S, RADIUS_S)
            painter.setPen(self._theme.dim)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, tag)
            right -= width + S1
        painter.setFont(ui_font(CAPTION))
        painter.setPen(self._theme.dim)
        area = QRect(room.left(), room.top(), max(0, right - room.left()), _LINE)
        where = painter.fontMetrics().elidedText(self._where, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, where)
