"""A row of choices of which one is chosen: tint, bold and an underline say which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from ui.theme import RADIUS_M, SEGMENT, SMALL, ui_font
from ui.widgets.painting import Painted, crisp, paint_focus
from ui.widgets.segment_grid import grid
from ui.widgets.segment_paint import PADDING, Face, digit_width, paint_segment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_LAST_DIGIT = 9
_PICKING = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what is emitted and what is read."""

    value: str
    text: str


class Segments(Painted):
    """Choices side by side, with their digits; they wrap to more rows before any is cut.

    Arrows move the cursor, Space or Enter picks, a digit picks at once.
    """

    picked = Signal(object)
    """The value chosen, or None when a choice that may be missing was taken back."""

    def __init__(
        self,
        name: str = "",
        parent: QWidget | None = None,
        *,
        shows_digits: bool = True,
        height: int = SEGMENT,
        font_size: int = SMALL,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._shows_digits = shows_digits
        self._row_height = height
        self._font_size = font_size
        self._options: tuple[Option, ...] = ()
        self._value: str | None = None
        self._can_clear = False
        self._is_armed = False
        self._cursor = 0
        self._hovered = -1
        self._cells: list[QRect] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()

    @property
    def value(self) -> str | None:
        """The chosen value, if any."""
        return self._value

    @property
    def options(self) -> tuple[Option, ...]:
        """What there is to choose from."""
        return self._options

    def set_options(self, options: Sequence[Option], *, can_clear: bool = False) -> None:
        """Offer *options*; with *can_clear* pressing the chosen one again takes it back."""
        self._can_clear = can_clear
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        self._cursor = 0
        self._relay()
        self.updateGeometry()

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Let options read otherwise; where the cursor is and what is chosen stays."""
        self._options = tuple(Option(each.value, texts.get(each.value, each.text)) for each in self._options)
        self._relay()
        self.updateGeometry()
        self._tell()

    def set_name(self, name: str) -> None:
        """Say what is being chosen, for screen readers."""
        self._name = name
        self._tell()

    def set_value(self, value: str | None) -> None:
        """Show *value* as chosen; nothing is emitted."""
        self._value = value
        self._cursor = max(0, self._index(value))
        self._tell()
        self.update()

    def set_armed(self, is_armed: bool) -> None:
        """Show that the next digit is for this row."""
        self._is_armed = is_armed
        self.update()

    def pick(self, index: int) -> bool:
        """Choose option *index* as if it had been pressed; False if there is none."""
        if not 0 <= index < len(self._options):
            return False
        value = self._options[index].value
        is_taken_back = self._can_clear and value == self._value
        self.set_value(None if is_taken_back else value)
        self._cursor = index
        self.picked.emit(self._value)
        return True

    def pick_next(self) -> None:
        """Choose the option after the chosen one, the first after the last."""
        if self._options:
            self.pick((self._index(self._value) + 1) % len(self._options))

    def cell(self, index: int) -> QRect:
        """Return where option *index* is."""
        return self._cells[index]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = len({cell.top() for cell in grid(self._widths(), width, self._row_height)}) or 1
        return rows * self._row_height + 2

    @override
    def sizeHint(self) -> QSize:
        width = sum(self._widths()) + 2
        return QSize(width, self.heightForWidth(max(width, self.width()) if self._cells else width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._widths(), default=0) + 2, self._row_height + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._relay()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(crisp(self.rect()), RADIUS_M, RADIUS_M)
        painter.fillPath(frame, self._theme.card)
        painter.setClipPath(frame)
        for index, cell in enumerate(self._cells):
            paint_segment(painter, cell, self._face(index), self._theme)
        painter.setClipping(False)
        painter.setPen(QPen(self._theme.edge, 1))
        painter.drawPath(frame)
        if self._is_armed or self.hasFocus():
            paint_focus(painter, self.rect(), self._theme)
        if self.hasFocus() and self._cells:
            paint_focus(painter, self._cells[self._cursor].adjusted(2, 2, -1, -1), self._theme, 2)

    def _face(self, index: int) -> Face:
        option = self._options[index]
        is_chosen = option.value == self._value
        return Face(option.text, self._digit(index), self._font_size, is_chosen, is_hovered=index == self._hovered)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event)
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.pick(index)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self._at(event)
        if index != self._hovered:
            self._hovered = index
            self.setToolTip(self._options[index].text if index >= 0 and self._is_cut(index) else "")
            self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if self._shows_digits and digit.isdecimal() and self.pick(int(digit) - 1):
            return
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._move(-1)
            case key if key in _PICKING:
                self.pick(self._cursor)
            case _:
                super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep digits and the keys that pick from the window's own shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = self._shows_digits and event.text().isdecimal()
            if is_ours or event.key() in _PICKING:
                event.accept()
                return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def _digit(self, index: int) -> str:
        return str(index + 1) if self._shows_digits and index < _LAST_DIGIT else ""

    def _widths(self) -> list[int]:
        """Return how wide each option is when it is chosen, and therefore bold."""
        metrics = QFontMetrics(ui_font(self._font_size, bold=True))
        padding = PADDING * (1 if self._row_height <= SEGMENT else 5)
        return [
            metrics.horizontalAdvance(option.text) + 1 + digit_width(self._digit(index)) + padding
            for index, option in enumerate(self._options)
        ]

    def _is_cut(self, index: int) -> bool:
        return self._cells[index].width() < self._widths()[index]

    def _move(self, step: int) -> None:
        if self._options:
            self._cursor = (self._cursor + step) % len(self._options)
            self.update()

    def _at(self, event: QMouseEvent) -> int:
        point = event.position().toPoint()
        return next((index for index, cell in enumerate(self._cells) if cell.contains(point)), -1)

    def _index(self, value: str | None) -> int:
        return next((index for index, option in enumerate(self._options) if option.value == value), -1)

    def _tell(self) -> None:
        chosen = self._index(self._value)
        self.setAccessibleName(f"{self._name}: {self._options[chosen].text}" if chosen >= 0 else self._name)

    def _relay(self) -> None:
        self._cells = grid(self._widths(), self.width(), self._row_height)
        self.update()
