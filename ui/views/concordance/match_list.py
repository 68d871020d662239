"""The list of matches, the heads of its columns, and the keys that work in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from ui.actions.keys import with_twins
from ui.theme import CONTROL, SMALL, ui_font
from ui.views.concordance.match_row import BOX, columns, paint_box
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NONE, _KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
_ROUND = 6
COMPARE = "C"
"""Its key, unless it is a label's."""


class MatchList(QListView):
    """Arrows move, Space checks, Enter opens, the key of a label marks what is checked."""

    toggled = Signal(int)
    opened = Signal(int)
    label_pressed = Signal(str)
    compare_pressed = Signal()
    row_changed = Signal()
    left_up = Signal()
    room_changed = Signal(int, int)
    """Where the rows start, and how wide they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, str] = {}
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setProperty("ground", "page")
        self.setAccessibleName(self.tr("Matches"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(3 * CONTROL)
        self.doubleClicked.connect(self._open)

    def set_labels(self, keys: Mapping[str, str]) -> None:
        """Take the keys of labels: one letter or digit each, and the label it stands for."""
        self._labels = {typed.upper(): label for key, label in keys.items() for typed in with_twins(key.upper())}

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.row_changed.emit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_own(event):  # type: ignore[arg-type]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        label = self._label_of(event)
        if event.key() in _ENTER and row >= 0:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self.toggled.emit(row)
        elif label:
            self.label_pressed.emit(label)
        elif self._is_compare(event):
            self.compare_pressed.emit()
        elif event.key() == Qt.Key.Key_Up and row <= 0:
            self.left_up.emit()
        elif _is_left_alone(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        rect = self.visualRect(index)
        left = columns(rect).check
        if index.isValid() and left - _ROUND <= event.position().x() <= left + BOX + _ROUND:
            self.toggled.emit(index.row())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit(self.viewport().x(), self.viewport().width())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _label_of(self, event: QKeyEvent) -> str:
        if event.modifiers() not in {_NONE, _KEYPAD}:
            return ""
        typed = event.text().upper() or (chr(event.key()) if event.key() < Qt.Key.Key_Escape.value else "")
        return self._labels.get(typed, "")

    def _is_compare(self, event: QKeyEvent) -> bool:
        return event.modifiers() in {_NONE, _KEYPAD} and event.text().upper() in with_twins(COMPARE)

    def _is_own(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in {_NONE, _KEYPAD}:
            return False
        return event.key() in {*_ENTER, Qt.Key.Key_Space} or bool(self._label_of(event)) or self._is_compare(event)


def _is_left_alone(event: QKeyEvent) -> bool:
    """Tell whether a list would take a key that means something else here: letters, and checking everything."""
    is_letter = event.text().isprintable() and event.text() != "" and not event.modifiers()
    return is_letter or event.matches(QKeySequence.StandardKey.SelectAll)


class MatchHead(Painted):
    """Names the columns; its box checks everything."""

    all_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(CONTROL)
        self._is_checked = self._is_mixed = False
        self._room = (0, 0)

    def set_room(self, left: int, width: int) -> None:
        """Stand above the rows."""
        self._room = (left, width)
        self.update()

    def set_checked(self, checked: int, total: int) -> None:
        """Say how many of the rows are checked."""
        self._is_checked = 0 < total <= checked
        self._is_mixed = 0 < checked < total
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = columns(self._area()).check
        if left - _ROUND <= event.position().x() <= left + BOX + _ROUND:
            self.all_toggled.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.panel)
        painter.fillRect(0, 0, self.width(), 1, theme.line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        place = columns(self._area())
        box = QRect(place.check, (self.height() - BOX) // 2, BOX, BOX)
        paint_box(painter, box, theme, is_checked=self._is_checked, is_mixed=self._is_mixed)
        painter.setFont(ui_font(SMALL, bold=True))
        painter.setPen(theme.dim)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(place.outlet, middle, self.tr("Outlet"))
        painter.drawText(place.left, right, self.tr("Left"))
        painter.drawText(place.right, middle, self.tr("Match and right"))
        painter.drawText(place.claim, middle, self.tr("Claim · source"))

    def _area(self) -> QRect:
        left, width = self._room
        return QRect(left, 0, width or self.width(), self.height())
