"""A list whose rows have two lines: what it is, and a word about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate
from typing_extensions import override

from ui.theme import BODY, S1, S2, S4, SMALL, current, reading_font, ui_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.theme import Theme

_LINES = Qt.ItemDataRole.UserRole
_ROW, _BAR = 52, 3
_LINE = 18
Index = QModelIndex | QPersistentModelIndex


class _Row(QStyledItemDelegate):
    """Paints a row: the first line in bold or as words of an article, the second one dim."""

    def __init__(self, parent: QWidget, *, is_quotation: bool) -> None:
        super().__init__(parent)
        self.theme = current()
        self._first = reading_font(BODY) if is_quotation else ui_font(BODY, bold=True)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, theme = option.rect, self.theme
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.sel if is_current else theme.page)
        if is_current:
            painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), theme.accent)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line)
        room = rect.adjusted(S4, S2 - 1, -S2, 0)
        for line, (words, font, colour) in enumerate(
            zip(index.data(_LINES), (self._first, ui_font(SMALL)), (theme.text, theme.dim), strict=True)
        ):
            painter.setFont(font)
            painter.setPen(theme.text if is_current else colour)
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            place = QRect(room.left(), room.top() + line * (_LINE + S1 // 2), room.width(), _LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class TwoLineList(QListWidget):
    """Takes pairs of lines. Arrows move; Enter opens."""

    moved = Signal(int)
    """The number of another row, by keys or mouse."""
    opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, is_quotation: bool = False) -> None:
        super().__init__(parent)
        self._row = _Row(self, is_quotation=is_quotation)
        self.setItemDelegate(self._row)
        self.setAccessibleName(name)
        self.setProperty("ground", "page")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._tell)
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._row.theme = theme
        self.viewport().update()

    def set_lines(self, rows: Sequence[tuple[str, str]], current_row: int = -1) -> None:
        """Show these rows."""
        self.blockSignals(True)
        self.clear()
        for first, second in rows:
            item = QListWidgetItem(f"{first}, {second}" if second else first)
            item.setData(_LINES, (first, second))
            item.setToolTip("\n".join(line for line in (first, second) if line))
            self.addItem(item)
        self.setCurrentRow(current_row)
        self.blockSignals(False)

    def set_current(self, row: int) -> None:
        """Light a row without telling anybody."""
        self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(False)

    def _tell(self, row: int) -> None:
        if row >= 0:
            self.moved.emit(row)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(self.row(item))
