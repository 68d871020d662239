"""The steps of a wizard: a number or a tick, a name and a word about what was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout
from typing_extensions import override

from ui.theme import BODY, S2, S3, S4, S5, SMALL, current, ui_font
from ui.widgets.icons import paint_icon
from ui.widgets.painting import Painted, paint_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_HEIGHT, _CIRCLE, _BAR, _TICK = 56, 24, 3, 14


@dataclass(frozen=True, slots=True)
class Step:
    """What a row says."""

    name: str
    remark: str = ""
    is_done: bool = False
    is_open: bool = True
    """Whether one can go there now."""


class StepRow(QAbstractButton):
    """One step."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._number = number
        self._step = Step("")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    def show_step(self, step: Step) -> None:
        """Show *step*."""
        self._step = step
        self.setText(step.name)
        self.setAccessibleName(f"{self._number}. {step.name}")
        self.setAccessibleDescription(step.remark)
        self.setToolTip(step.remark)
        self.setEnabled(step.is_open)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_HEIGHT, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.fillRect(self.rect(), self._theme.sel)
            painter.fillRect(0, 0, _BAR, self.height(), self._theme.accent)
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), self._theme.hover)
        circle = QRect(S5 if self.width() > _CIRCLE * 8 else S4, S2, _CIRCLE, _CIRCLE)
        self._paint_circle(painter, circle)
        self._paint_words(painter, circle.right() + 1 + S3)
        if self.hasFocus():
            paint_focus(painter, self.rect(), self._theme, 2)

    def _paint_circle(self, painter: QPainter, circle: QRect) -> None:
        theme, is_done = self._theme, self._step.is_done
        painter.setPen(QPen(theme.accent_text if is_done or self.isChecked() else theme.edge, 1.5))
        painter.setBrush(theme.accent_text if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(circle).adjusted(1, 1, -1, -1))
        if is_done and not self.isChecked():
            inset = (_CIRCLE - _TICK) // 2
            paint_icon(painter, "check", circle.adjusted(inset, inset, -inset, -inset), theme.accent_text)
            return
        painter.setFont(ui_font(SMALL, bold=True))
        painter.setPen(theme.on_accent if self.isChecked() else theme.dim)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter, left: int) -> None:
        theme, room = self._theme, self.width() - left - S2
        is_near = self.isChecked() or self._step.is_done
        lines = (
            (self._step.name, ui_font(BODY, bold=self.isChecked()), theme.text if is_near else theme.dim),
            (self._step.remark, ui_font(SMALL), theme.text if self.isChecked() else theme.dim),
        )
        top = S2 + 2
        for words, font, colour in lines:
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top, room, 20), Qt.AlignmentFlag.AlignVCenter, shown)
            top += 20


class StepList(Painted):
    """All steps, one of which is the current one."""

    chosen = Signal(int)

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = tuple(StepRow(number + 1) for number in range(count))
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, S4, 0, S4)
        layout.setSpacing(0)
        for number, row in enumerate(self.rows):
            self._group.addButton(row, number)
            layout.addWidget(row)
        layout.addStretch(1)
        self._group.idClicked.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_steps(self, steps: Sequence[Step], current_step: int) -> None:
        """Show the state of every step."""
        for row, step in zip(self.rows, steps, strict=True):
            row.show_step(step)
        self.rows[current_step].setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.line)
