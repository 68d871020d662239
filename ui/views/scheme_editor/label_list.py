"""The labels by layer, with their keys, lines and counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)
from typing_extensions import override

from ui.theme import CAPTION, S1, S2, S4, current, ui_font
from ui.views.scheme_editor.drawing import name_font, named_width, paint_named
from ui.widgets.icons import paint_icon
from ui.widgets.key_cap import cap_width, paint_caps
from ui.widgets.painting import paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Colour, Line
    from ui.theme import Theme

_ROW = 32
_GROUP = 34
_BAR = 3
_ICON = 16
_CAP = 20
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """What the list shows of a label; a layer has no look."""

    code: str
    name: str
    count: int
    key: str = ""
    look: tuple[Line, Colour] | None = None
    remark: str = ""
    is_wrong: bool = False


class LabelList(QTreeWidget):
    """Layers that fold, labels below them. Arrows choose, Alt+Up and Alt+Down move the chosen label."""

    chosen = Signal(str)
    moved = Signal(str, int)
    """Code of a label and by how many places it goes down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._is_filling = False
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_RowDelegate(self))
        self.setProperty("ground", "panel")
        self.setStyleSheet("QTreeView, QTreeView:focus { border: none; }")  # the row shows the focus
        self.setAccessibleName(self.tr("Labels"))
        self._up = self._add_move(self.tr("Move up"), QKeySequence("Alt+Up"), -1)
        self._down = self._add_move(self.tr("Move down"), QKeySequence("Alt+Down"), 1)
        self.currentItemChanged.connect(self._choose)
        self.itemClicked.connect(self._fold)

    @property
    def theme(self) -> Theme:
        """The colours rows are drawn with."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.viewport().update()

    def fill(self, layers: list[tuple[Row, list[Row]]], current_code: str) -> None:
        """Show *layers* with their labels, *current_code* chosen; folded layers stay folded."""
        self._is_filling = True
        shape = [(layer.code, [row.code for row in rows]) for layer, rows in layers]
        if shape != self._shape():
            self._rebuild(layers)
        for item, (layer, rows) in zip(self._layers(), layers, strict=True):
            _tell(item, layer)
            for child, row in zip(_children(item), rows, strict=True):
                _tell(child, row)
                if row.code == current_code:
                    self.setCurrentItem(child)
        self._is_filling = False
        self.viewport().update()

    def search(self, text: str) -> None:
        """Show only labels whose name, code or key matches *text*."""
        wanted = text.casefold()
        for layer in self._layers():
            shown = 0
            for child in _children(layer):
                row = _row(child)
                fits = wanted in row.name.casefold() or wanted in row.code.casefold() or wanted == row.key
                child.setHidden(not fits)
                shown += fits
            layer.setHidden(bool(wanted) and not shown)
            if wanted:
                layer.setExpanded(True)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addActions([self._up, self._down])
        menu.exec(event.globalPos())

    def _add_move(self, text: str, keys: QKeySequence, step: int) -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setData(step)
        action.triggered.connect(self._move)
        self.addAction(action)
        return action

    def _move(self) -> None:
        item = self.currentItem()
        action = self.sender()
        if item is not None and item.parent() is not None and isinstance(action, QAction):
            row = _row(item)
            self.moved.emit(row.code, action.data())

    def _layers(self) -> list[QTreeWidgetItem]:
        return [item for index in range(self.topLevelItemCount()) if (item := self.topLevelItem(index)) is not None]

    def _shape(self) -> list[tuple[str, list[str]]]:
        return [
            (_row(item).code, [_row(child).code for child in _children(item)])
            for item in self._layers()
            if item.data(0, _ROLE) is not None
        ]

    def _rebuild(self, layers: list[tuple[Row, list[Row]]]) -> None:
        folded = {_row(item).code for item in self._layers() if not item.isExpanded()}
        self.clear()
        for layer, rows in layers:
            item = QTreeWidgetItem(self)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.addChildren([QTreeWidgetItem() for _ in rows])
            item.setExpanded(layer.code not in folded)

    def _choose(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is None or self._is_filling or item.parent() is None:
            return
        self.chosen.emit(_row(item).code)

    def _fold(self, item: QTreeWidgetItem, _column: int) -> None:
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
        else:
            self.chosen.emit(_row(item).code)


def _row(item: QTreeWidgetItem) -> Row:
    row: Row = item.data(0, _ROLE)
    return row


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for index in range(item.childCount()) if (child := item.child(index)) is not None]


def _tell(item: QTreeWidgetItem, row: Row) -> None:
    item.setData(0, _ROLE, row)
    item.setText(0, row.name)
    parts = [row.name, row.key.upper(), str(row.count), row.remark]
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in parts if part))
    item.setToolTip(0, f"{row.name} · {row.code}")


class _RowDelegate(QStyledItemDelegate):
    """Draws layers and labels."""

    def __init__(self, view: LabelList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW if index.parent().isValid() else _GROUP)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: Row = index.data(_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = self._view.theme
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, theme.sel)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        inner = rect.adjusted(S4, 0, -S4, 0)
        inner.setRight(inner.right() - self._paint_count(painter, inner, row, theme) - S2)
        if row.look is None:
            self._paint_layer(painter, inner, row, theme, is_open=bool(state & QStyle.StateFlag.State_Open))
        else:
            self._paint_label(painter, inner, row, theme)
        if is_chosen and self._view.hasFocus():
            paint_focus(painter, rect, theme)
        painter.restore()

    def _paint_count(self, painter: QPainter, rect: QRect, row: Row, theme: Theme) -> int:
        font = ui_font(CAPTION)
        number = self._view.locale().toString(row.count)
        painter.setFont(font)
        painter.setPen(theme.dim)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)
        return QFontMetrics(font).horizontalAdvance(number)

    def _paint_layer(self, painter: QPainter, rect: QRect, row: Row, theme: Theme, *, is_open: bool) -> None:
        middle = rect.center().y() + 1
        icon = QRect(QPoint(rect.left(), middle - _ICON // 2), QSize(_ICON, _ICON))
        paint_icon(painter, "down" if is_open else "next", icon, theme.dim)
        font = ui_font(CAPTION, bold=True)
        area = rect.adjusted(_ICON + S1 + 2, 0, 0, 0)
        painter.setFont(font)
        painter.setPen(theme.dim)
        shown = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_label(self, painter: QPainter, rect: QRect, row: Row, theme: Theme) -> None:
        if row.look is None:
            return
        middle = rect.center().y() + 1
        width = cap_width(row.key.upper()) if row.key else _CAP
        if row.key:
            paint_caps(painter, rect.left(), middle, row.key.upper(), theme)
        area = rect.adjusted(width + S2, 0, 0, 0)
        font = name_font()
        line, colour = row.look
        paint_named(painter, area, row.name, look=(line, colour), theme=theme, font=font)
        area = area.adjusted(named_width(row.name, line, font) + S2, 0, 0, 0)
        if row.is_wrong:
            icon = QRect(QPoint(area.left(), middle - _ICON // 2), QSize(_ICON, _ICON))
            paint_icon(painter, "warning", icon, theme.warn_text)
            area = area.adjusted(_ICON + S1, 0, 0, 0)
        painter.setFont(ui_font(CAPTION))
        painter.setPen(theme.dim)
        remark = QFontMetrics(painter.font()).elidedText(row.remark, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, remark)
