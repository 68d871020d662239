"""One source of a chain: a dot on a line, its name, the cue, what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from annotator.scheme import Colour
from ui.theme import CAPTION, S1, S2, SMALL, current, ui_font
from ui.widgets.painting import paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_LINE = 16
_DOT = 5
_INDENT = 24
_RIM = 2
_MIDDLE = 7


class ChainRow(QAbstractButton):
    """Press it to go to the source."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._cue = ""
        self._remark = ""
        self._place = ""
        self._colour = Colour.ORANGE
        self._is_origin = False
        self._is_inherited = False
        self._is_last = False
        self.setText(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    def set_words(self, *, cue: str, remark: str, place: str) -> None:
        """Show the *cue* and a *remark* below the name, and the *place* in the chain at the right."""
        self._cue, self._remark, self._place = cue, remark, place
        self.setAccessibleName(", ".join(part for part in (self.text(), place, cue, remark) if part))
        self.updateGeometry()

    def set_inherited(self, *, is_inherited: bool) -> None:
        """Write the name of a source that nobody has marked, not in bold and not in its colour."""
        self._is_inherited = is_inherited
        self.update()

    def set_dot(self, colour: Colour, *, is_origin: bool, is_last: bool) -> None:
        """Fill the dot of the origin; draw a line to the next hop unless this is the last."""
        self._colour, self._is_origin, self._is_last = colour, is_origin, is_last
        self.update()

    @override
    def sizeHint(self) -> QSize:
        lines = 2 if self._cue or self._remark else 1
        return QSize(_INDENT, lines * _LINE + S2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), self._theme.hover)
        self._paint_dot(painter)
        width = self.width() - _INDENT - S1
        place_width = QFontMetrics(ui_font(CAPTION)).horizontalAdvance(self._place)
        self._write(painter, QRect(_INDENT, S1, width, _LINE), self._place, right=True)
        name_width = width - (place_width + S2 if self._place else 0)
        painter.setFont(ui_font(SMALL, bold=not self._is_inherited))
        painter.setPen(self._theme.text if self._is_inherited else self._theme.shade(self._colour).text)
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, name_width)
        painter.drawText(QRect(_INDENT, S1, name_width, _LINE), Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_below(painter, QRect(_INDENT, S1 + _LINE, width, _LINE))
        if self.hasFocus():
            paint_focus(painter, self.rect(), self._theme)

    def _paint_dot(self, painter: QPainter) -> None:
        line = self._theme.shade(self._colour).line
        middle = QPointF(_MIDDLE + 1, S1 + _LINE / 2)
        x, y = middle.x() - 1, middle.y()
        if not self._is_origin:
            painter.fillRect(QRectF(x, 0, _RIM, y - _DOT), line)
        if not self._is_last:
            painter.fillRect(QRectF(x, y + _DOT, _RIM, self.height() - y), line)
        painter.setPen(QPen(line, _RIM))
        painter.setBrush(line if self._is_origin and not self._is_inherited else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, _DOT - 1, _DOT - 1)

    def _paint_below(self, painter: QPainter, area: QRect) -> None:
        font = ui_font(CAPTION)
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(self._theme.shade(Colour.GREEN).text)
        cue = painter.fontMetrics().elidedText(self._cue, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, cue)
        used = painter.fontMetrics().horizontalAdvance(cue) + S1 if cue else 0
        self._write(
            painter, area.adjusted(used, 0, 0, 0), ("· " if used else "") + self._remark if self._remark else ""
        )

    def _write(self, painter: QPainter, area: QRect, text: str, *, right: bool = False) -> None:
        painter.setFont(ui_font(CAPTION))
        painter.setPen(self._theme.dim)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
