"""One format in the list: its name, what it is for, what it carries, and what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.theme import BODY, S2, S3, S4, SMALL, current, ui_font
from ui.widgets.painting import paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_HEIGHT, _LINE, _BAR = 64, 18, 3
PURPOSE = Qt.ItemDataRole.UserRole + 1
CARRIES = Qt.ItemDataRole.UserRole + 2
NEEDS = Qt.ItemDataRole.UserRole + 3
ENDING = Qt.ItemDataRole.UserRole + 4


class FormatRow(QStyledItemDelegate):
    """Paints a row of the list."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = current()

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(rect, theme.sel)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)
        self._paint_words(painter, rect.adjusted(S4, S2 // 2 + 1, -S3, 0), index)
        if is_chosen and state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, theme, 2)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, index: Index) -> None:
        theme = self._theme
        ending = str(index.data(ENDING))
        bold = ui_font(BODY, bold=True)
        first = QRect(area.left(), area.top(), area.width(), _LINE)
        painter.setFont(ui_font(SMALL))
        painter.setPen(theme.dim)
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, ending)
        room = area.width() - QFontMetrics(ui_font(SMALL)).horizontalAdvance(ending) - S3
        self._line(painter, first, room, str(index.data(Qt.ItemDataRole.DisplayRole)), (bold, theme.text))
        needs = str(index.data(NEEDS) or "")
        about = needs or str(index.data(PURPOSE) or "")
        second = first.translated(0, _LINE)
        self._line(painter, second, area.width(), about, (ui_font(SMALL), theme.warn_text if needs else theme.text))
        third = (first if not about else second).translated(0, _LINE)
        self._line(painter, third, area.width(), str(index.data(CARRIES) or ""), (ui_font(SMALL), theme.dim))

    @staticmethod
    def _line(painter: QPainter, area: QRect, room: int, words: str, look: tuple[QFont, QColor]) -> None:
        font, colour = look
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
