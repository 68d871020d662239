"""How one line of the history is painted."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.models.history import HistoryLine, HistoryModel
from ui.theme import CAPTION, S2, S3, S4, SMALL, current, ui_font
from ui.widgets.painting import paint_focus

if TYPE_CHECKING:
    from ui.theme import Theme

_LINE = 16
_PADDING = 7
_TIME = 40
_BAR = 3
_ROW = 2 * _LINE + 2 * _PADDING
_DAY = 32


class HistoryRow(QStyledItemDelegate):
    """Time, sentence, who; struck through if it has been undone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._locale = QLocale()

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW if index.data(HistoryModel.LineRole) else _DAY)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(HistoryModel.LineRole)
        painter.save()
        if isinstance(line, HistoryLine):
            self._paint_line(painter, option, line, is_here=bool(index.data(HistoryModel.HereRole)))
        else:
            painter.setFont(ui_font(CAPTION, bold=True))
            painter.setPen(self._theme.dim)
            area = option.rect.adjusted(S4, S3, -S4, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.day_name(index.data(HistoryModel.DayRole)))
        painter.restore()

    def day_name(self, day: date) -> str:
        """Return *day* as a heading."""
        today = datetime.now().astimezone().date()
        if day == today:
            return self.tr("Today")
        if day == today - timedelta(days=1):
            return self.tr("Yesterday")
        pattern = "d MMMM" if day.year == today.year else "d MMMM yyyy"
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, line: HistoryLine, *, is_here: bool) -> None:
        theme, rect = self._theme, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_here or is_chosen:
            painter.fillRect(rect, theme.sel)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        if is_here:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), theme.accent)
        top = rect.top() + _PADDING
        painter.setFont(ui_font(CAPTION))
        painter.setPen(theme.dim)
        time = QRect(rect.left() + S4, top, _TIME, _LINE)
        painter.drawText(time, Qt.AlignmentFlag.AlignVCenter, f"{line.entry.at.astimezone():%H:%M}")
        left = time.right() + 1 + S3
        room = QRect(left, top, rect.right() - S4 - left, _LINE)
        tag_width = self._paint_tag(painter, room, line, is_here=is_here)
        self._paint_sentence(painter, room.adjusted(0, 0, -tag_width, 0), line)
        painter.setFont(ui_font(CAPTION))
        painter.setPen(theme.dim)
        below = " · ".join(part for part in (line.remark, line.who) if part)
        shown = painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room.translated(0, _LINE), Qt.AlignmentFlag.AlignVCenter, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, theme, 2)

    def _paint_sentence(self, painter: QPainter, room: QRect, line: HistoryLine) -> None:
        font = ui_font(SMALL)
        font.setStrikeOut(line.entry.is_undone)
        painter.setFont(font)
        painter.setPen(self._theme.dim if line.entry.is_undone else self._theme.text)
        shown = QFontMetrics(font).elidedText(line.sentence, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_tag(self, painter: QPainter, room: QRect, line: HistoryLine, *, is_here: bool) -> int:
        tag = self.tr("here") if is_here else self.tr("undone") if line.entry.is_undone else ""
        if not tag:
            return 0
        painter.setFont(ui_font(CAPTION, bold=is_here))
        painter.setPen(self._theme.accent_text if is_here else self._theme.dim)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tag)
        return painter.fontMetrics().horizontalAdvance(tag) + S2
