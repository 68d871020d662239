"""How the command palette paints its rows: icon, words with what was typed in them, note, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.models.palette import PaletteItem, PaletteModel
from ui.theme import CAPTION, S2, S3, S4, current, ui_font
from ui.widgets.found_text import paint_found
from ui.widgets.icons import paint_icon
from ui.widgets.key_cap import caps_width, paint_caps

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.theme import Theme

_ROW, _HEADING = 32, 28
_ICON = 16
_BAR = 3


class PaletteRow(QStyledItemDelegate):
    """Fixed heights; colours from the theme."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = current()

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_item = index.data(PaletteModel.ItemRole) is not None
        return QSize(0, _ROW if is_item else _HEADING)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = index.data(PaletteModel.ItemRole)
        rect = option.rect
        painter.save()
        if isinstance(item, PaletteItem):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_item(painter, rect, item, str(index.model().query), is_chosen=is_chosen)  # type: ignore[attr-defined]  # it is a PaletteModel
        else:
            painter.setFont(ui_font(CAPTION, bold=True))
            painter.setPen(self._theme.dim)
            place = rect.adjusted(S4, S2, -S4, 0)
            words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_item(self, painter: QPainter, rect: QRect, item: PaletteItem, query: str, *, is_chosen: bool) -> None:
        theme = self._theme
        if is_chosen:
            painter.fillRect(rect, theme.sel)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), theme.accent)
        middle = rect.center().y() + 1
        if item.icon:
            paint_icon(painter, item.icon, QRect(rect.left() + S4, middle - _ICON // 2, _ICON, _ICON), theme.text)
        right = rect.right() - S4
        if item.keys:
            right -= caps_width(item.keys)
            paint_caps(painter, right, middle, item.keys, theme)
            right -= S3
        left = rect.left() + S4 + _ICON + S3
        right = self._paint_note(painter, QRect(left, rect.top(), max(right - left, 0), rect.height()), item.note)
        room = QRect(left, rect.top(), max(right - left, 0), rect.height())
        paint_found(painter, room, item.text, query, theme)

    def _paint_note(self, painter: QPainter, room: QRect, note: str) -> int:
        if not note:
            return room.right() + 1
        font = ui_font(CAPTION)
        words = QFontMetrics(font).elidedText(note, Qt.TextElideMode.ElideRight, room.width() // 2)
        painter.setFont(font)
        painter.setPen(self._theme.dim)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        return room.right() - QFontMetrics(font).horizontalAdvance(words) - S2
