"""Key hints: the keys of the moment in one sheet over the label bar."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import BODY, RADIUS_L, S1, S2, S3, S4, S5, SMALL, ui_font
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import SHADOW, Painted, crisp, paint_shadow
from ui.widgets.texts import Elided, caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_ROW = 26
_COLUMN = 230


@dataclass(frozen=True, slots=True)
class Hint:
    """One command and its keys."""

    text: str
    keys: str


@dataclass(frozen=True, slots=True)
class HintColumn:
    """Hints under one heading."""

    title: str
    hints: tuple[Hint, ...]


class KeyHints(Painted):
    """Leaves the keyboard where it is; its key or Esc puts it away."""

    def __init__(self, parent: QWidget, above: QWidget) -> None:
        super().__init__(parent)
        self._above = above
        self.title = QLabel(self.tr("Key hints"))
        self.title.setFont(ui_font(BODY, bold=True))
        self.remark = caption(self.tr("letters work on a Ukrainian keyboard too: Q = Й"))
        self.closing = KeyCap("")
        head = QHBoxLayout()
        head.setSpacing(S2)
        head.addWidget(self.title)
        head.addWidget(self.remark)
        head.addStretch(1)
        head.addWidget(self.closing)
        head.addWidget(caption(self.tr("hide")))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(S5)
        self._grid.setVerticalSpacing(S3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4 + SHADOW, S3 + SHADOW, S4 + SHADOW, S4 + SHADOW)
        layout.setSpacing(S2)
        layout.addLayout(head)
        layout.addLayout(self._grid)
        self._columns: tuple[HintColumn, ...] = ()
        self._made: list[QWidget] = []
        parent.installEventFilter(self)
        self.setAccessibleName(self.tr("Key hints"))
        self.hide()

    def open(self, columns: Sequence[HintColumn], *, key: str) -> None:
        """Show these hints; *key* puts them away again."""
        self._columns = tuple(columns)
        self.closing.set_keys(key)
        self.closing.setVisible(bool(key))
        self._fill()
        self.show()
        self.raise_()
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fill()
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_shadow(painter, frame, self._theme, RADIUS_L)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.edge)
        painter.setBrush(self._theme.card)
        painter.drawRoundedRect(crisp(frame), RADIUS_L, RADIUS_L)

    def _fill(self) -> None:
        for made in self._made:
            self._grid.removeWidget(made)
            made.deleteLater()
        self._made = []
        room = self._room()
        most = max(1, min(len(self._columns), room // _COLUMN))
        rows = max(1, ceil(len(self._columns) / most))
        across = max(1, ceil(len(self._columns) / rows))
        for number, column in enumerate(self._columns):
            made = _column(column)
            made.setParent(self)
            self._made.append(made)
            self._grid.addWidget(made, number // across, number % across, Qt.AlignmentFlag.AlignTop)
            made.show()

    def _room(self) -> int:
        parent = self.parentWidget()
        return (parent.width() if parent else 0) - 2 * S4

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = self._room()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        height = self.sizeHint().height() - 2 * SHADOW
        foot = self._above.mapTo(parent, self._above.rect().topLeft()).y()
        frame = QRect(S4, max(S2, foot - S2 - height), width, min(height, foot - 2 * S2))
        self.setGeometry(frame.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW))


def _column(column: HintColumn) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(caption(column.title, bold=True))
    for hint in column.hints:
        row = QWidget()
        row.setFixedHeight(_ROW)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S1)
        line.addWidget(Elided(hint.text, size=SMALL), 1)
        line.addWidget(KeyCap(hint.keys, row))
        layout.addWidget(row)
        rule = QWidget()
        rule.setProperty("ground", "line")
        rule.setFixedHeight(1)
        layout.addWidget(rule)
    return box
