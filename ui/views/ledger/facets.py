"""The facets at the left of the ledger: saved filters, then values with counts; those that are checked are listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import RADIUS_S, S1, S2, S4, SMALL, current, ui_font
from ui.views.ledger.cells import paint_glyph
from ui.widgets.icons import paint_icon
from ui.widgets.painting import Painted, crisp, paint_focus
from ui.widgets.scroll import ScrollColumn
from ui.widgets.texts import caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

_HEIGHT, _BOX, _GLYPH = 24, 16, 30
_WIDTH = 232
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class FacetItem:
    """One value of a facet."""

    facet: str
    value: str
    name: str
    count: str
    is_on: bool = False
    relation: str = ""
    """The type of relation whose line is drawn before the name."""
    has_box: bool = True
    """Whether several can be on; a saved filter has none."""


class FacetRow(QAbstractButton):
    """A box to check, the name, the count at the right."""

    def __init__(self, item: FacetItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self.item = item
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_item(item)

    def show_item(self, item: FacetItem) -> None:
        """Say something else."""
        self.item = item
        self.setCheckable(True)
        self.setChecked(item.is_on)
        self.setText(item.name)
        self.setToolTip(item.name)
        self.setAccessibleName(f"{item.name}, {item.count}" if item.count else item.name)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_HEIGHT, _HEIGHT)

    @override
    def nextCheckState(self) -> None:
        """Stay as it is: whoever listens says what is on."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in _STEPS:
            self.focusNextPrevChild(_STEPS[key] > 0)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, item = QPainter(self), self._theme, self.item
        area = self.rect().adjusted(S2, 0, -S2, 0)
        if item.is_on and not item.has_box:
            painter.fillRect(self.rect(), theme.sel)
        elif self.underMouse():
            painter.fillRect(self.rect(), theme.hover)
        if item.has_box:
            self._paint_box(painter, QRect(area.left(), (_HEIGHT - _BOX) // 2, _BOX, _BOX))
            area.adjust(_BOX + S2, 0, 0, 0)
        if item.relation:
            paint_glyph(painter, QRect(area.left(), 0, _GLYPH, _HEIGHT), item.relation, theme)
            area.adjust(_GLYPH + S2, 0, 0, 0)
        painter.setFont(ui_font(SMALL))
        painter.setPen(theme.text if item.is_on else theme.dim)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, item.count)
        area.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(item.count) - S2, 0)
        font = ui_font(SMALL + 1, bold=item.is_on)
        painter.setFont(font)
        painter.setPen(theme.text)
        shown = QFontMetrics(font).elidedText(item.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme)

    def _paint_box(self, painter: QPainter, rect: QRect) -> None:
        theme, is_on = self._theme, self.item.is_on
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent_text if is_on else theme.edge, 1))
        painter.setBrush(theme.accent_text if is_on else theme.card)
        painter.drawRoundedRect(crisp(rect), RADIUS_S, RADIUS_S)
        if is_on:
            paint_icon(painter, "check", rect.adjusted(2, 2, -2, -2), theme.on_accent)
        painter.restore()


class FacetPanel(Painted):
    """Sections of rows; a row that is pressed says which facet and value it is."""

    pressed = Signal(object)
    """The *FacetItem* that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self.setMinimumWidth(_WIDTH // 2)
        self.rows: list[FacetRow] = []
        self._sections: tuple[tuple[str, int], ...] = ()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(S2, S4, S2, S4)
        self._column.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ScrollColumn(inside))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _WIDTH)

    def set_sections(self, sections: Sequence[tuple[str, Sequence[FacetItem]]]) -> None:
        """Show these; rows that stay in their places keep the focus."""
        items = [item for _title, items in sections for item in items]
        shape = tuple((title, len(items)) for title, items in sections)
        if shape != self._sections:
            self._sections = shape
            self._build(sections)
        for row, item in zip(self.rows, items, strict=True):
            row.show_item(item)

    def focus_first(self) -> None:
        """Give the keyboard to the first row."""
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)

    def _build(self, sections: Sequence[tuple[str, Sequence[FacetItem]]]) -> None:
        focused = next((row.item for row in self.rows if row.hasFocus()), None)
        while (child := self._column.takeAt(0)) is not None:
            widget = child.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for title, items in sections:
            heading = caption(title, bold=True)
            heading.setContentsMargins(S2, S2 if self.rows else 0, 0, S1)
            self._column.addWidget(heading)
            for item in items:
                row = FacetRow(item, self)
                row.clicked.connect(self._press)
                self.rows.append(row)
                self._column.addWidget(row)
                row.show()
        self._column.addStretch(1)
        if focused is not None:
            for row in self.rows:
                if (row.item.facet, row.item.value) == (focused.facet, focused.value):
                    row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        row = self.sender()
        if isinstance(row, FacetRow):
            self.pressed.emit(row.item)
