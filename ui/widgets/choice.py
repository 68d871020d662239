"""A box to choose from that the mouse wheel does not change by accident while a page is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_NARROWEST = 12
_PADDING = 4


class Choice(QComboBox):
    """Values with names. *chosen* tells of what a person has chosen, never of what was set."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, is_small: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setProperty("small", is_small)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(_NARROWEST)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._tell)
        self.currentTextChanged.connect(self.setToolTip)

    @property
    def value(self) -> Any:
        """What is chosen."""
        return self.currentData()

    def offer(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Offer these values under these names; what was chosen stays so if it is still there."""
        wanted = tuple(choices)
        if wanted == tuple((self.itemData(row), self.itemText(row)) for row in range(self.count())):
            return
        before = self.currentData()
        self.clear()
        for value, name in wanted:
            self.addItem(name, value)
            self.setItemData(self.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self.set_value(before)

    def set_value(self, value: object) -> None:
        """Show *value* as chosen."""
        row = next((row for row in range(self.count()) if self.itemData(row) == value), -1)
        self.setCurrentIndex(row)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, field.width() - _PADDING
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _tell(self, row: int) -> None:
        self.chosen.emit(self.itemData(row))
