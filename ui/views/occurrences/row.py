"""How one line of the list of occurrences is painted: three states told apart by their shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.scheme import Colour, Line
from annotator.suggesters.occurrences import DECISIONS, SETTLED, Occurrence, Standing
from ui.models.occurrences import Group, OccurrenceModel
from ui.theme import BODY, RADIUS_S, S1, S2, S4, SMALL, current, reading_font, ui_font
from ui.views.occurrences.words import remark
from ui.widgets.article_view import strokes
from ui.widgets.painting import crisp

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from annotator.scheme import Scheme
    from ui.theme import Theme

_ROW = 32
_BOX = 16
_STATE, _STATE_SHARE = 112, 0.1
_REMARK, _REMARK_SHARE = 270, 0.25
"""The widest they are, and their share of a narrow list."""
_MIDDLE = 0.46
_BAR = 3
_TOP = 6
_CHECK = ((4, 8), (7, 11), (12, 5))
_CURRENT = QStyle.StateFlag.State_Selected


class OccurrenceRow(QStyledItemDelegate):
    """A check box or a tick, the state, the words round the name with the name in a column, and a remark."""

    def __init__(self, scheme: Scheme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._scheme = scheme
        self._language = language
        self.colour = Colour.GREY

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW)

    @staticmethod
    def box(rect: QRect) -> QRect:
        """Return where the check box of a row is."""
        return QRect(rect.left() + S4, rect.top() + (rect.height() - _BOX) // 2, _BOX, _BOX)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(OccurrenceModel.RowRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, is_heading=isinstance(row, Group))
        checked = index.data(OccurrenceModel.CheckedRole)
        if checked is not None:
            self._paint_box(painter, option, is_on=checked)
        if isinstance(row, Group):
            self._paint_heading(painter, option.rect, row)
        elif isinstance(row, Occurrence):
            self._paint_line(painter, option.rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_heading: bool) -> None:
        theme, rect = self._theme, option.rect
        if option.state & _CURRENT:
            painter.fillRect(rect, theme.sel)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), theme.accent)
        elif is_heading:
            painter.fillRect(rect, theme.panel)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, *, is_on: bool) -> None:
        theme, box = self._theme, self.box(option.rect)
        painter.setPen(QPen(theme.accent_text if is_on else theme.edge, 1))
        painter.setBrush(theme.accent_text if is_on else theme.card)
        painter.drawRoundedRect(crisp(box), RADIUS_S, RADIUS_S)
        if is_on:
            painter.setPen(QPen(theme.on_accent, 2))
            painter.drawPolyline([QPoint(box.left() + x, box.top() + y) for x, y in _CHECK])

    def _paint_heading(self, painter: QPainter, rect: QRect, group: Group) -> None:
        left = rect.left() + S4 + _BOX + S2
        title = group.title if group.article else self.tr("Need a decision")
        self._write(painter, QRect(left, rect.top(), rect.width() // 2, _ROW), title, ui_font(BODY, bold=True))
        width = min(rect.width() // 2, QFontMetrics(ui_font(BODY, bold=True)).horizontalAdvance(title))
        told = self.tr("not marked until you choose so")
        if group.article:
            told = self.tr("{count} · new: {fresh}").format(count=group.count, fresh=group.fresh)
        area = QRect(left + width + S2, rect.top(), rect.right() - left - width - S2, _ROW)
        self._write(painter, area, told, ui_font(SMALL), is_dim=True)

    def _paint_line(self, painter: QPainter, rect: QRect, one: Occurrence) -> None:
        is_there = one.standing in SETTLED
        remark_width = min(_REMARK, round(rect.width() * _REMARK_SHARE))
        state_width = min(_STATE, round(rect.width() * _STATE_SHARE))
        state = QRect(rect.left() + S4 + _BOX + S4, rect.top(), state_width, _ROW)
        self._write(painter, state, self._state(one), ui_font(SMALL), is_dim=True)
        font = reading_font(BODY)
        metrics = QFontMetrics(font)
        room = rect.width() - remark_width - S4
        middle = max(state.right() + S2, rect.left() + int(room * _MIDDLE))
        before = QRect(state.right() + S2, rect.top(), middle - state.right() - 2 * S2, _ROW)
        words = metrics.elidedText(one.before.strip(), Qt.TextElideMode.ElideLeft, before.width())
        self._write(painter, before, words, font, is_dim=is_there, is_right=True)
        end = rect.left() + room
        width = min(metrics.horizontalAdvance(one.text) + 2, end - middle)
        name = QRect(middle, rect.top() + _TOP, width, _ROW - 2 * _TOP)
        self._paint_name(painter, name, one, is_there=is_there)
        after = QRect(name.right() + S1, rect.top(), end - name.right() - S1, _ROW)
        self._write(painter, after, one.after.strip(" "), font, is_dim=is_there)
        self._paint_remark(painter, QRect(end + S2, rect.top(), remark_width, _ROW), one)

    def _paint_name(self, painter: QPainter, area: QRect, one: Occurrence, *, is_there: bool) -> None:
        shade = self._theme.shade(self.colour)
        if is_there:
            line = QRectF(area.left(), area.bottom(), area.width(), strokes.THICKNESS[Line.TICKS])
            strokes.bar(painter, line, shade.line)
            for x in (line.left(), line.right() - line.height()):
                strokes.tick(painter, x, line.top(), shade.line)
        else:
            box = crisp(area)
            strokes.hatch(painter, box, self._theme.tint(self.colour, 2))
            strokes.outline(painter, box, strokes.dashed(shade.line, 1.0, *strokes.SUGGESTED))
        row = QRect(area.left() + 1, area.top() - _TOP, area.width(), _ROW)
        self._write(painter, row, one.text, reading_font(BODY), is_dim=is_there)

    def _paint_remark(self, painter: QPainter, area: QRect, one: Occurrence) -> None:
        is_decision = one.standing in DECISIONS
        if is_decision:
            sign = QRect(area.left(), area.top() + (_ROW - _BOX) // 2, _BOX, _BOX)
            painter.setPen(QPen(self._theme.warn, 1))
            painter.setBrush(self._theme.warn_bg)
            painter.drawRoundedRect(crisp(sign), RADIUS_S, RADIUS_S)
            painter.setPen(self._theme.warn_text)
            painter.setFont(ui_font(SMALL, bold=True))
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, "!")
            area = area.adjusted(_BOX + S2, 0, 0, 0)
        self._write(painter, area, remark(one, self._scheme, self._language), ui_font(SMALL), is_dim=not is_decision)

    def _state(self, one: Occurrence) -> str:
        if one.standing in SETTLED:
            return self.tr("✓ there")
        if one.standing is Standing.NEW:
            return self.tr("new")
        return one.outlet or one.title

    def _write(
        self, painter: QPainter, area: QRect, words: str, font: QFont, *, is_dim: bool = False, is_right: bool = False
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.dim if is_dim else self._theme.text)
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        shown = words if is_right else QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
