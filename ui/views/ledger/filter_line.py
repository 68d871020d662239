"""The line above the table: how it is grouped, what is on, and how much is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import CAPTION, RADIUS_S, S2, S4, S7, SMALL, current, ui_font
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import Painted, crisp, paint_focus
from ui.widgets.texts import Elided, caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

_HEIGHT, _MOST, _WIDEST = 22, 6, 200
_CROSS = "✕"
_SIDES = 3 * S2


class OnChip(QAbstractButton):
    """A filter that is on; pressed, it goes."""

    def __init__(self, facet: str, value: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self.facet, self.value = facet, value
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(self.tr("Take away: {filter}").format(filter=words))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(ui_font(CAPTION))
        words = min(metrics.horizontalAdvance(self.text()), _WIDEST)
        return QSize(words + metrics.horizontalAdvance(_CROSS) + _SIDES, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.edge, 1))
        painter.setBrush(theme.hover if self.underMouse() else theme.card)
        painter.drawRoundedRect(crisp(self.rect()), RADIUS_S, RADIUS_S)
        painter.setFont(ui_font(CAPTION))
        painter.setPen(theme.text)
        cross = painter.fontMetrics().horizontalAdvance(_CROSS)
        area = self.rect().adjusted(S2, 0, -S2, 0)
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width() - cross - S2 + 1
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _CROSS)
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme, RADIUS_S)


class FilterLine(Painted):
    """Chips wrap no further than the line: of many the first are shown, and how many more there are."""

    grouped = Signal(bool)
    dropped = Signal(object, object)
    """Facet and value of a chip that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(S7)
        self.grouping = QComboBox()
        self.grouping.addItems([self.tr("by families"), self.tr("not at all")])
        self.grouping.setProperty("small", True)
        self.grouping.setAccessibleName(self.tr("Group"))
        self.grouping.activated.connect(self._group)
        self.chips: list[OnChip] = []
        self._on = caption(self.tr("Only"))
        self._box = QWidget()
        self._box.setFixedHeight(_HEIGHT)
        self._flow = FlowLayout(self._box)
        self._more = caption()
        self.total = Elided(size=SMALL)
        self.total.setProperty("dim", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 0, S4, 0)
        row.setSpacing(S2)
        row.addWidget(caption(self.tr("Group")))
        row.addWidget(self.grouping)
        row.addWidget(self._on)
        row.addWidget(self._box, 1)
        row.addWidget(self._more)
        row.addWidget(self.total)

    def show_line(self, chips: Sequence[tuple[str, str, str]], total: str, *, is_grouped: bool) -> None:
        """Show what is on, and how much there is."""
        self.grouping.setCurrentIndex(0 if is_grouped else 1)
        self.total.setText(total)
        if [(chip.facet, chip.value, chip.text()) for chip in self.chips] != list(chips[:_MOST]):
            self._build(chips[:_MOST])
        more = len(chips) - _MOST
        self._more.setText(f"+{more}" if more > 0 else "")
        self._on.setVisible(bool(chips))

    def _build(self, chips: Sequence[tuple[str, str, str]]) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = [OnChip(*each, self._box) for each in chips]
        for chip in self.chips:
            chip.clicked.connect(self._drop)
            self._flow.addWidget(chip)
            chip.show()

    def _drop(self) -> None:
        chip = self.sender()
        if isinstance(chip, OnChip):
            self.dropped.emit(chip.facet, chip.value)

    def _group(self, index: int) -> None:
        self.grouped.emit(index == 0)
