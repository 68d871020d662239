"""How one line of the ledger is painted: a claim cell by cell, or the head of a family across all of them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from annotator.ledger import roles
from ui.theme import S2, S4, SMALL, current, ui_font
from ui.views.ledger import cells, told
from ui.widgets.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from annotator.ledger.values import Row
    from annotator.scheme import Scheme
    from ui.models.ledger import LedgerModel
    from ui.theme import Theme

CLAIM, HEAD = 48, 32
"""Heights."""
_BAR, _ICON = 3, 12


class Column(IntEnum):
    """What stands where."""

    TREE = 0
    CLAIM = 1
    FIRST = 2
    SECOND = 3
    SOURCE = 4
    CHAIN = 5
    OUTLET = 6
    DATE = 7
    TIES = 8


WIDTHS = {
    Column.TREE: 32,
    Column.FIRST: 68,
    Column.SECOND: 92,
    Column.SOURCE: 152,
    Column.CHAIN: 240,
    Column.OUTLET: 88,
    Column.DATE: 72,
    Column.TIES: 92,
}


class LedgerLine(QStyledItemDelegate):
    """Asks the model, which may not know yet: then a line is empty for a moment."""

    def __init__(self, model: LedgerModel, table: QTableView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._table = table
        self._theme = current()
        self._scheme: Scheme | None = None
        self._language = ""
        self._folded: frozenset[int] = frozenset()

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    def set_scheme(self, scheme: Scheme, language: str) -> None:
        """Name values and relations as *scheme* does."""
        self._scheme, self._language = scheme, language

    def set_folded(self, lines: frozenset[int]) -> None:
        """Say which heads show nothing below them."""
        self._folded = lines

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        is_current = index.row() == self._table.currentIndex().row()
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        theme = self._theme
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.sel if is_current else theme.hover if is_hovered else theme.page)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)
        if self._model.is_head(index.row()):
            self._paint_head(painter, rect, index.row())
        else:
            row = self._model.row(index.row())
            if row is not None and self._scheme is not None:
                self._paint_cell(painter, rect, index, row, self._scheme)
        if is_current and index.column() == Column.TREE:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), theme.accent)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, number: int) -> None:
        """Paint the part of a head that lies in one cell."""
        model, theme, scheme = self._model, self._theme, self._scheme
        line = QRect(0, rect.top(), self._table.viewport().width(), rect.height())
        arrow = "next" if model.line(number) in self._folded else "down"
        paint_icon(painter, arrow, QRect(S2, line.center().y() - _ICON // 2, _ICON, _ICON), theme.dim)
        family, first = model.family(number), model.row(number)
        if family is None:
            name, remark = self.tr("Outside families"), self.tr("%n claim(s)", "", model.shown_of(number))
        else:
            name = first.text.rstrip(".") if first is not None else ""
            remark = told.family_remark(family, model.shown_of(number), scheme, self._language) if scheme else ""
        left, room = S4 + _ICON + S2, line.width() - S4 - _ICON - 2 * S2
        bold, plain = ui_font(SMALL + 1, bold=True), ui_font(SMALL)
        remark_width = min(QFontMetrics(plain).horizontalAdvance(remark), room // 2)
        name = QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, room - remark_width - S4)
        painter.setFont(bold)
        painter.setPen(theme.text)
        painter.drawText(line.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
        left += QFontMetrics(bold).horizontalAdvance(name) + S2
        area = line.adjusted(left, 0, -S2, 0)
        remark = QFontMetrics(plain).elidedText(remark, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(plain)
        painter.setPen(theme.dim)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, remark)

    def _paint_cell(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, row: Row, scheme: Scheme
    ) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match index.column():
            case Column.TREE:
                if self._model.is_in_family(index.row()):
                    cells.paint_tree(painter, rect, theme, is_last=self._model.is_last(index.row()))
            case Column.CLAIM:
                cells.paint_claim(painter, rect, row.text, theme)
            case Column.SOURCE:
                cells.paint_source(painter, rect, told.source_words(row), theme, is_marked=bool(row.sources))
            case Column.CHAIN:
                cells.paint_chain(painter, rect, row, theme)
            case Column.TIES:
                types = [each.code for each in roles.ties(scheme) if each.code != roles.same(scheme)]
                cells.paint_ties(painter, rect, row, theme, types)
            case column:
                cells.paint_words(painter, rect, self._words(column, row, scheme), theme)

    def _words(self, column: int, row: Row, scheme: Scheme) -> str:
        if column == Column.OUTLET:
            return row.outlet or "—"
        if column == Column.DATE:
            return told.short_date(row.published) or "—"
        attributes = roles.columns(scheme)
        number = column - Column.FIRST
        if number >= len(attributes):
            return ""
        return told.value_name(attributes[number], row.attributes.get(attributes[number].code, ""), self._language)
