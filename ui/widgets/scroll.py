"""Scroll bars that lie over a margin, and a column that lets the ground shine through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

BAR_WIDTH = 12


class MarginBar(QScrollBar):
    """The scroll bar of an area, over the margin of what scrolls: nothing reflows when it comes and goes."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._inner = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.installEventFilter(self)
        self._inner.rangeChanged.connect(self.follow)
        self._inner.valueChanged.connect(self.follow)
        self.valueChanged.connect(self._inner.setValue)
        self.setAccessibleName(area.accessibleName())
        self.hide()

    def follow(self) -> None:
        """Be as the area's own bar is now."""
        inner = self._inner
        self.blockSignals(True)
        self.setRange(inner.minimum(), inner.maximum())
        self.setPageStep(inner.pageStep())
        self.setSingleStep(inner.singleStep())
        self.setValue(inner.value())
        self.blockSignals(False)
        self.setVisible(inner.maximum() > inner.minimum())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._area.width() - BAR_WIDTH, 0, BAR_WIDTH, self._area.height())
            self.raise_()
        return super().eventFilter(watched, event)


class ScrollColumn(QScrollArea):
    """Its bar lies over the margin of the content."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        for part in (self.viewport(), content):
            part.setAutoFillBackground(False)
        self._bar = MarginBar(self)
