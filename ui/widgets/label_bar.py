"""The label bar: every label of the scheme with its key, always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QSizePolicy
from typing_extensions import override

from ui.theme import S1, S2, S4
from ui.widgets.label_button import Detail, LabelButton, LabelItem
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QAbstractButton, QWidget

__all__ = ("LabelBar", "LabelItem")

_HEIGHT = 48
_ROW = 32
_BUTTON = 28
_WIDEST_GAP, _TIGHTEST_GAP = 24, 2
_SHORTEST_NAME = 36
"""A name cut shorter than so many pixels says nothing."""


class LabelBar(Painted):
    """Labels in one row; where room is short, counts go first, then names shorten, then they are cut.

    Only where hardly a letter of them would be left rows are added.
    """

    label_pressed = Signal(object)
    """The code of the label whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[LabelButton] = []
        self._lines: list[int] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.buttonClicked.connect(self._press)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(self.tr("Labels"))

    @property
    def buttons(self) -> tuple[LabelButton, ...]:
        """The labels' buttons in their order."""
        return tuple(self._buttons)

    def set_labels(self, items: Sequence[LabelItem]) -> None:
        """Show these labels."""
        for button in self._buttons:
            self._group.removeButton(button)
            button.setParent(None)
            button.deleteLater()
        self._buttons = [LabelButton(item, self) for item in items]
        for button in self._buttons:
            self._group.addButton(button)
            button.set_theme(self._theme)
            button.show()
        self._arrange()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many spans of each label there are, by code."""
        before = [button.width_at(Detail.FULL) for button in self._buttons]
        for button in self._buttons:
            button.set_count(counts.get(button.item.code, 0))
        if before != [button.width_at(Detail.FULL) for button in self._buttons]:
            self._arrange()

    def set_armed(self, code: str | None) -> None:
        """Show which label is armed."""
        for button in self._buttons:
            button.set_armed(button.item.code == code)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.card)
        painter.fillRect(0, 0, self.width(), 1, self._theme.line)
        for x in self._lines:
            painter.fillRect(x, (self.height() - S4 - S2) // 2, 1, S4 + S2, self._theme.line)

    def _arrange(self) -> None:
        """Give each label its place, with as much detail as fits."""
        margin, room = S4, self.width() - 2 * S4
        detail = next((d for d in reversed(Detail) if self._wanted(d, S1) <= room), Detail.SHORT)
        widest = 0
        if self._wanted(detail, S1) > room:
            margin, room = S2, self.width() - 2 * S2  # before a name is cut, the bar's own margins give way
            widest = self._widest_name(room)
        is_one_row = widest >= 0
        if not is_one_row:
            detail, widest = Detail.NAME, 0
        for button in self._buttons:
            button.set_detail(detail, widest=widest)
        self._lines = []
        if is_one_row:
            self._set_in_row([self._width_of(button, detail, widest) for button in self._buttons], room, margin=margin)
            self.setFixedHeight(_HEIGHT)
        else:
            self.setFixedHeight(_HEIGHT - _ROW + self._set_in_rows(detail, self.width() - 2 * S4) * _ROW)
        self.update()

    def _widest_name(self, room: int) -> int:
        """Return how wide short names may be so that all labels are in one row, or -1 if they would say nothing."""
        for widest in range(max(button.name_width(Detail.SHORT) for button in self._buttons), _SHORTEST_NAME - 1, -1):
            widths = sum(self._width_of(button, Detail.SHORT, widest) for button in self._buttons)
            if widths + _TIGHTEST_GAP * self._gaps() <= room:
                return widest
        return -1

    @staticmethod
    def _width_of(button: LabelButton, detail: Detail, widest: int) -> int:
        return button.width_at(detail) - (max(0, button.name_width(detail) - widest) if widest else 0)

    def _gaps(self) -> int:
        return len(self._buttons) - 1 + len(self._breaks())

    def _wanted(self, detail: Detail, gap: int) -> int:
        widths = sum(button.width_at(detail) for button in self._buttons)
        return widths + gap * self._gaps()

    def _breaks(self) -> list[int]:
        """Return where a new layer begins."""
        layers = [button.item.layer for button in self._buttons]
        return [index for index in range(1, len(layers)) if layers[index] != layers[index - 1]]

    def _set_in_row(self, widths: Sequence[int], room: int, *, margin: int) -> None:
        breaks, gaps = self._breaks(), self._gaps()
        gap = min(_WIDEST_GAP, (room - sum(widths)) / gaps) if gaps > 0 else 0
        x = float(margin)
        for index, (button, width) in enumerate(zip(self._buttons, widths, strict=True)):
            if index in breaks:
                self._lines.append(round(x))
                x += gap
            button.setGeometry(round(x), (_HEIGHT - _BUTTON) // 2, width, _BUTTON)
            x += width + gap

    def _set_in_rows(self, detail: Detail, room: int) -> int:
        x, row = 0, 0
        for button in self._buttons:
            width = button.width_at(detail)
            if x and x + width > room:
                x, row = 0, row + 1
            button.setGeometry(S4 + x, S2 + row * _ROW, width, _BUTTON)
            x += width + S2 + S1
        return row + 1

    def _press(self, button: QAbstractButton) -> None:
        if isinstance(button, LabelButton):
            self.label_pressed.emit(button.item.code)
