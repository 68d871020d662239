"""The frame of a wizard: it fills the window, and everything in it can be reached with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.theme import S2, S4
from ui.views.wizard.foot import Foot
from ui.views.wizard.steps import StepList
from ui.widgets.page_bar import PageBar
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from ui.views.wizard.steps import Step

_STEPS, _NARROW_STEPS, _SIDE, _NARROW_SIDE = 216, 176, 448, 304
_NARROW = 1280
_NO_ROOM = 960
"""Below this width nothing stands beside the page."""


class Wizard(Painted):
    """*count* steps; the view adds a page for each, in their order."""

    closed = Signal()
    step_asked = Signal(int)
    """Somebody wants to go to this step."""
    on_asked = Signal()
    back_asked = Signal()
    places_asked = Signal()
    """Somebody wants to see what stands in the way."""

    def __init__(self, back: str, count: int, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = PageBar(back)
        self.steps = StepList(count)
        self.pages = QStackedWidget()
        self.pages.setProperty("ground", "page")
        self.side = side
        self.foot = Foot()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Looking through the articles"))
        policy = self.busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(policy)
        self.busy.hide()
        self._build()
        self._connect()

    @property
    def step(self) -> int:
        """The number of the step that is shown."""
        return self.pages.currentIndex()

    def show_step(self, step: int, steps: Sequence[Step]) -> None:
        """Show a step's page, and how far all of them are."""
        has_moved = self.pages.currentIndex() != step
        self.pages.setCurrentIndex(step)
        self.steps.show_steps(steps, step)
        self.foot.back.setEnabled(step > 0)
        if has_moved:
            self.focus_page()

    def focus_page(self) -> None:
        """Give the keyboard to the page that is shown."""
        page = self.pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.pages)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.steps)
        body.addWidget(self._split, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.busy)
        layout.addLayout(body, 1)
        layout.addWidget(self.foot)
        self.bar.row.setContentsMargins(S2, 0, S4, 1)

    def _connect(self) -> None:
        self.bar.back.clicked.connect(self.closed)
        self.foot.leave.clicked.connect(self.closed)
        self.foot.back.clicked.connect(self.back_asked)
        self.foot.on.clicked.connect(self._press_on)
        self.foot.places.clicked.connect(self.places_asked)
        self.steps.chosen.connect(self._ask_step)
        for keys, slot in ((("Alt+N", "Alt+Т"), self._press_on), (("Alt+B", "Alt+И"), self._press_back)):
            for key in keys:  # the same key on a Cyrillic keyboard
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(slot)

    @override
    def event(self, event: QEvent) -> bool:
        # The window has a command on F8; while a wizard has the keyboard the key is the wizard's.
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_F8:  # type: ignore[attr-defined]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F8:
                self.places_asked.emit()
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                focus = QApplication.focusWidget()
                if isinstance(focus, QAbstractButton):
                    focus.click()
                else:
                    self._press_on()
            case _:
                super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        width = self.width()
        is_narrow = width < _NARROW
        self.steps.setFixedWidth(_NARROW_STEPS if is_narrow else _STEPS)
        self.side.setVisible(width >= _NO_ROOM)
        side = _NARROW_SIDE if is_narrow else _SIDE
        self._split.setSizes([max(1, width - self.steps.width() - side), side])

    def _press_on(self) -> None:
        if self.foot.on.isEnabled() and self.foot.on.isVisible():
            self.on_asked.emit()

    def _press_back(self) -> None:
        if self.foot.back.isEnabled() and self.foot.back.isVisible():
            self.back_asked.emit()

    def _ask_step(self, step: int) -> None:
        self.steps.rows[self.step].setChecked(True)  # until it is granted
        self.step_asked.emit(step)
