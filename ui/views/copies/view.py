"""Two copies side by side: what is different is framed; marks are carried from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout
from typing_extensions import override

from ui.views.compare.pane import ComparePane
from ui.views.copies.panels import CARRY, COPIES, CarryPanel, CopyList
from ui.views.copies.sync import TextSync
from ui.widgets.article_view import Difference
from ui.widgets.key_footer import KeyFooter
from ui.widgets.page_bar import PageBar
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label
from ui.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from annotator.edits.carrying import Left
    from annotator.model import ArticleId
    from ui.presenters.article.reading import ArticleRead
    from ui.presenters.copying import Compared, CopyPresenter

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_SCROLLED = 0.8
_TEXT = 430


class CopiesView(Painted):
    """Shows what the presenter has found; keys are taken here, wherever in it the focus is."""

    closed = Signal()
    text_asked = Signal(object, object)
    """Article and span to go to."""

    def __init__(self, presenter: CopyPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copying = presenter
        self._current = -1
        self._articles: dict[int, ArticleId] = {}
        self.bar = PageBar(self.tr("To the article"))
        self._title = self.bar.add_subject(self.tr("Copies"))
        self.place = text_label(dim=True)
        self.copies = CopyList()
        self.panes = (ComparePane(has_choice=False), ComparePane(has_choice=False))
        self.carrying = CarryPanel(presenter.language)
        self.footer = KeyFooter()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.sync = TextSync(self.panes[0].view, self.panes[1].view, self)
        self._lay_out()
        self._connect()

    @property
    def current(self) -> int:
        """The number of the difference that is shown; -1: none has been gone to."""
        return self._current

    def set_size(self, size_px: int) -> None:
        """Set both texts in this size."""
        for pane in self.panes:
            pane.view.set_size(size_px)

    # Keys

    @override
    def event(self, event: QEvent) -> bool:
        """Take the keys of the screen before commands of the window that have the same."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_back = event.key(), bool(event.modifiers() & _SHIFT)
        if not self._is_own(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F8:
            self.step(-1 if is_back else 1)
        elif key == Qt.Key.Key_F6:
            self._walk(-1 if is_back else 1)
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif key in _PAGES:
            self._scroll(_PAGES[Qt.Key(key)])
        else:
            self.copying.carry()

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER:
            return modifiers == _CONTROL
        if event.key() in {Qt.Key.Key_F6, Qt.Key.Key_F8}:
            return not modifiers & ~_SHIFT
        return not modifiers and event.key() in {Qt.Key.Key_Escape, *_PAGES}

    def step(self, step: int) -> None:
        """Go to the next (1) or the last (-1) difference, round the end."""
        shown = self.copying.shown
        if shown is None or not shown.differences:
            return
        start = self._current if self._current >= 0 else -1 if step > 0 else 0
        self._current = (start + step) % len(shown.differences)
        each = shown.differences[self._current]
        self._show_differences(shown)
        self.sync.show(each.first[0], each.second[0])

    def _scroll(self, pages: int) -> None:
        side = 1 if self._has_focus(1) else 0
        self.sync.leader = side
        view = self.panes[side].view
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * _SCROLLED * view.viewport().height()))

    def _walk(self, step: int) -> None:
        """Give the keyboard to the next pane."""
        stops: list[QWidget] = [self.copies.list, *(pane.view for pane in self.panes), self.carrying.way]
        here = next((i for i, each in enumerate(stops) if self._is_at(each)), -step)
        stops[(here + step) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def _is_at(self, stop: QWidget) -> bool:
        focus = QApplication.focusWidget()
        home = self.carrying if stop is self.carrying.way else stop
        return focus is not None and (focus is home or home.isAncestorOf(focus))

    def _has_focus(self, side: int) -> bool:
        return self._is_at(self.panes[side].view)

    def _step_back(self) -> None:
        if self.copying.is_looking:
            self.copying.stop_looking()
        else:
            self.closed.emit()

    # What is shown

    def _show_pairs(self) -> None:
        copying = self.copying
        pairs = [(pair.first, pair.second) for pair in copying.pairs]
        current = pairs.index(copying.pair) if copying.pair in pairs else -1
        self.copies.show_pairs(copying.pairs, current, is_looking=copying.is_looking)
        if copying.shown is None:
            self._show_nothing()

    def _show_compared(self) -> None:
        copying, shown = self.copying, self.copying.shown
        self._current = -1
        if shown is None:
            self._show_nothing()
            return
        pairs = [(pair.first, pair.second) for pair in copying.pairs]
        if copying.pair in pairs:
            self.copies.list.set_current(pairs.index(copying.pair))
        self._title.setText(plain(shown.first.article.metadata.title))
        self.sync.set_alignment(shown.alignment)
        for side, read in enumerate((shown.first, shown.second)):
            self._show_article(side, read, shown)
        self._show_differences(shown)

    def _show_article(self, side: int, read: ArticleRead, shown: Compared) -> None:
        pane = self.panes[side]
        if self._articles.get(side) != read.article.id:
            self._articles[side] = read.article.id
            pane.view.set_article(read.paragraphs, has_headline=read.has_headline)
        pane.view.set_marks(shown.marks[side])
        metadata = read.article.metadata
        marks = self.tr("%n mark(s)", None, len(read.spans))
        pane.show_article(plain(metadata.outlet or metadata.title), metadata.published[:10], marks)

    def _show_differences(self, shown: Compared) -> None:
        for side, pane in enumerate(self.panes):
            pane.view.set_differences(tuple(_differences(shown, side)), self._current)
        count = len(shown.differences)
        if not count:
            self.place.setText(self.tr("The texts are the same"))
        elif self._current < 0:
            self.place.setText(self.tr("%n difference(s)", None, count))
        else:
            place = self.tr("Difference {number} of {count}")
            self.place.setText(place.format(number=self._current + 1, count=count))

    def _show_nothing(self) -> None:
        copying = self.copying
        is_busy = copying.is_looking or copying.is_comparing or bool(copying.pairs)
        sentence = self.tr("Reading…") if is_busy else self.tr("Nothing to compare with.")
        self.sync.set_alignment(None)
        self.place.setText("")
        self._articles.clear()
        for pane in self.panes:
            pane.show_nothing(sentence)

    def _show_plan(self) -> None:
        copying = self.copying
        self.carrying.show_way(is_turned=copying.is_turned, whose=copying.whose)
        is_read_only = copying.project.is_read_only
        self.carrying.show_plan(copying.plan, copying.project.scheme, is_read_only=is_read_only)

    def _choose(self, row: int) -> None:
        pair = self.copying.pairs[row]
        self.copying.choose(pair.first, pair.second)

    def _show_left(self, left: Left) -> None:
        """Select a mark that stays, and show the place beside it."""
        side = 1 if self.copying.is_turned else 0
        offset = left.span.start
        beside = self.sync.beside(side, offset)
        self.panes[side].view.set_selected((left.span.id,))
        self.panes[1 - side].view.set_selected(())
        self.sync.show(*((offset, beside) if side == 0 else (beside, offset)))

    # Building

    def _connect(self) -> None:
        copying = self.copying
        copying.listed.connect(self._show_pairs)
        copying.progressed.connect(self.copies.show_progress)
        copying.compared.connect(self._show_compared)
        copying.planned.connect(self._show_plan)
        self.bar.back.clicked.connect(self.closed)
        self.copies.stopped.connect(copying.stop_looking)
        self.copies.list.moved.connect(self._choose)
        self.carrying.turned.connect(copying.turn)
        self.carrying.whose_chosen.connect(copying.choose_whose)
        self.carrying.asked.connect(copying.carry)
        self.carrying.left_opened.connect(self._show_left)

    def _lay_out(self) -> None:
        self.place.setWordWrap(False)
        self.bar.row.addWidget(self.place)
        self.bar.row.addSpacing(self.bar.row.spacing() * 4)
        for part in (self.copies, *self.panes, self.carrying):
            self.splitter.addWidget(part)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([COPIES, _TEXT, _TEXT, CARRY])
        for place, stretch in enumerate((0, 1, 1, 0)):
            self.splitter.setStretchFactor(place, stretch)
        self.footer.set_items(
            (
                ("F8", self.tr("next difference")),
                ("Shift F8", self.tr("previous difference")),
                ("↑ ↓", self.tr("another copy")),
                ("F6", self.tr("next pane")),
                ("Ctrl+Enter", self.tr("carry over")),
                ("Ctrl+Z", self.tr("undo")),
                ("Esc", self.tr("to the article")),
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.footer)


def _differences(shown: Compared, side: int) -> Iterator[Difference]:
    """Yield what is different on one side."""
    for each in shown.differences:
        start, end = each[side]
        other = each[1 - side]
        yield Difference(start, end, is_replaced=start < end and other[0] < other[1])
