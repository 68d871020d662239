"""The table of the ledger with its keys: walking, folding, going to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from ui.models.ledger import LedgerModel
from ui.views.ledger.line import CLAIM, HEAD, WIDTHS, Column, LedgerLine

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from annotator.ledger.values import Ledger
    from ui.theme import Theme

_DROPPED = (Column.SECOND, Column.DATE, Column.SOURCE)
"""Columns that give way in a narrow window, in this order."""
_NARROW, _STEP = 1000, 100
_COMPARES = {Qt.Key.Key_C, ord("С")}
"""On a Latin and on a Cyrillic keyboard."""
_DRAWS = {Qt.Key.Key_G, ord("П")}
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LedgerTable(QTableView):
    """Lines of two heights; the current one is tinted and has a bar at its left."""

    chosen = Signal(object)
    """Row key of the claim whose text is asked for."""
    current_changed = Signal(object)
    """Row key of the claim at hand, or None on a head."""
    fold_asked = Signal(object, bool)
    """Line of a head, and whether it is to be folded."""
    compare_asked = Signal(object)
    """Row key of the claim that is to be compared."""
    picture_asked = Signal(object)
    """Row key of the claim whose family is to be drawn."""
    preview_asked = Signal()
    left_up = Signal()
    """The arrow up was pressed in the first line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low: list[int] = []
        """Lines that are as low as heads: a header keeps sizes when there are other lines."""
        self.lines = LedgerModel([""] * len(Column), self)
        self.line = LedgerLine(self.lines, self, self)
        self.setModel(self.lines)
        self.setItemDelegate(self.line)
        self.setAccessibleName(self.tr("Claims"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(CLAIM)
        self._plan_headers()
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.clicked.connect(self._press)
        self.doubleClicked.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self.line.set_theme(theme)
        self.viewport().update()

    def set_lines(self, lines: array[int], ledger: Ledger, shown: Mapping[int, int], *, outside: int) -> None:
        """Show these lines; the claim that was at hand stays so, and stays in sight."""
        at_hand = self.lines.line(self.currentIndex().row()) if self.currentIndex().isValid() else None
        self.lines.set_lines(lines, ledger, shown, outside=outside)
        vertical = self.verticalHeader()
        heads = self.lines.heads()
        vertical.blockSignals(True)
        for number in self._low:
            if number < len(lines):
                vertical.resizeSection(number, CLAIM)
        for number in heads:
            vertical.resizeSection(number, HEAD)
        vertical.blockSignals(False)
        self._low = heads
        self.updateGeometries()
        row = self.lines.position_of(at_hand) if at_hand is not None else -1
        first = next((number for number, line in enumerate(lines) if line > 0), 0)
        row = row if row >= 0 else first
        self.lines.row(row)  # asked for before whoever follows the current line asks for more
        self.go(row)

    def go(self, row: int) -> None:
        """Let a line be the current one."""
        if 0 <= row < self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(row, Column.CLAIM))

    def ask_picture(self) -> None:
        """Ask for the picture of the family at hand: on its head, of its first claim."""
        row = self.currentIndex().row()
        family = self.lines.family(row)
        if family is not None:
            self.picture_asked.emit(family.keys[0])
        else:
            self._ask(self.currentIndex(), self.picture_asked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Up if row <= 0:
                self.left_up.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._fold(row, is_folded=event.key() == Qt.Key.Key_Left)
            case Qt.Key.Key_Space:
                self.preview_asked.emit()
            case key if key in _COMPARES:
                self._ask(self.currentIndex(), self.compare_asked)
            case key if key in _DRAWS:
                self.ask_picture()
            case key if key in _ENTERS:
                self._choose(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent
        width = self.viewport().width()
        for number, column in enumerate(_DROPPED):
            self.setColumnHidden(column, width < _NARROW - number * _STEP)

    def _plan_headers(self) -> None:
        vertical, horizontal = self.verticalHeader(), self.horizontalHeader()
        vertical.setMinimumSectionSize(HEAD)
        vertical.setDefaultSectionSize(CLAIM)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.hide()
        horizontal.setMinimumSectionSize(WIDTHS[Column.TREE])
        horizontal.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        horizontal.setFixedHeight(HEAD)
        horizontal.setHighlightSections(False)
        horizontal.setSectionsClickable(True)
        horizontal.setSortIndicatorShown(True)
        for column, width in WIDTHS.items():
            horizontal.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            horizontal.resizeSection(column, width)
        horizontal.setSectionResizeMode(Column.TREE, QHeaderView.ResizeMode.Fixed)
        horizontal.setSectionResizeMode(Column.CLAIM, QHeaderView.ResizeMode.Stretch)

    def _tell_current(self, index: QModelIndex, before: QModelIndex) -> None:
        for each in (index, before):
            if each.isValid():
                top = self.rowViewportPosition(each.row())
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(each.row()))
        line = self.lines.line(index.row())
        self.current_changed.emit(line if line > 0 else None)

    def _fold(self, row: int, *, is_folded: bool) -> None:
        head = row if self.lines.is_head(row) else self.lines.head_above(row)
        if head >= 0:
            if is_folded:
                self.go(head)
            self.fold_asked.emit(self.lines.line(head), is_folded)

    def _press(self, index: QModelIndex) -> None:
        if self.lines.is_head(index.row()):
            self.fold_asked.emit(self.lines.line(index.row()), self.lines.line(index.row() + 1) > 0)

    def _choose(self, index: QModelIndex) -> None:
        self._ask(index, self.chosen)

    def _ask(self, index: QModelIndex, asked: SignalInstance) -> None:
        line = self.lines.line(index.row())
        if index.isValid() and line > 0:
            asked.emit(line)
