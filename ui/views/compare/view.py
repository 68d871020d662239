"""Two articles side by side, what joins their claims between them, and candidates at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ui.actions import RELATION, shown, with_twins
from ui.presenters.comparing import Side
from ui.views.compare.bar_parts import CompareBar
from ui.views.compare.candidates import CandidateList
from ui.views.compare.dragging import Dragging
from ui.views.compare.feed import CompareFeed
from ui.views.compare.gutter import NARROW, WIDTH, Gutter
from ui.views.compare.pane import ComparePane
from ui.views.compare.sync import ScrollSync
from ui.widgets.key_footer import KeyFooter
from ui.widgets.notice import Notice
from ui.widgets.painting import Painted
from ui.widgets.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from ui.presenters.comparing import ComparePresenter
    from ui.presenters.comparing.wide import Wide

_LEFT, _RIGHT, _CANDIDATES = 448, 472, 384
_ROOMY = 1200
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_SCROLLED = 0.8
_PARTNERS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class CompareView(Painted):
    """The screen. Keys are taken here, wherever in it the focus is."""

    closed = Signal()
    text_asked = Signal(object, object)
    """Article and span to go to."""
    copies_asked = Signal(object, object)
    """Two articles whose texts are to be compared."""

    def __init__(self, comparing: ComparePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparing = comparing
        self.bar = CompareBar()
        self.panes = {Side.LEFT: ComparePane(has_choice=False), Side.RIGHT: ComparePane(has_choice=True)}
        self.gutter = Gutter()
        self.candidates = CandidateList()
        self.footer = KeyFooter()
        self.strip = Notice()
        self.splitter = Panes()
        self._fitting = QTimer(self, singleShot=True)  # on its way to its size a window has others for a moment
        self._fitting.timeout.connect(self._fit)
        self._build()
        views = {side: pane.view for side, pane in self.panes.items()}
        self.sync = ScrollSync(comparing, views, self)
        self.feed = CompareFeed(self)
        self.dragging = Dragging(self)
        self._keys = self._keys_of_screen()
        self._turned: dict[str, str] = {}
        """Relations, by their keys with Shift."""
        self._connect()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()

    def _fit(self) -> None:
        """Let the gutter give way where there is little room, and put the pair beside each other again."""
        wanted = WIDTH if self.width() >= _ROOMY else NARROW
        is_other = self.gutter.width() != wanted
        self.gutter.setFixedWidth(wanted)
        if self.width() >= _ROOMY and not self.splitter.chosen:  # whatever it was squeezed into before
            texts = self.width() - wanted - _CANDIDATES
            left = texts * _LEFT // (_LEFT + _RIGHT)
            self.splitter.setSizes([left, wanted, texts - left, _CANDIDATES])
        elif is_other:
            sizes = self.splitter.sizes()
            self.splitter.setSizes([sizes[0], wanted, *sizes[2:]])
        self.sync.show_pair()

    def set_size(self, size_px: int) -> None:
        """Set both texts in this size."""
        for pane in self.panes.values():
            pane.view.set_size(size_px)

    # Keys

    def _keys_of_screen(self) -> dict[Qt.Key, Callable[[], object]]:
        key = Qt.Key
        return {
            key.Key_Left: self.go_left,
            key.Key_Right: self.go_right,
            key.Key_Tab: self.walk_on,
            key.Key_Backtab: self.walk_back,
            key.Key_Up: self.step_back,
            key.Key_Down: self.step_on,
            key.Key_Return: self.accept,
            key.Key_Enter: self.accept,
            key.Key_Escape: self.leave,
            key.Key_F6: self.change_side,
            key.Key_PageDown: self.scroll_on,
            key.Key_PageUp: self.scroll_back,
        }

    @override
    def event(self, event: QEvent) -> bool:
        """Take the keys of the comparison before commands of the window that have the same."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Leave Tab to the claims."""
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if modifiers == _CONTROL and key in _PARTNERS:
            self.comparing.open_neighbour(_PARTNERS[key])
        elif modifiers & ~_SHIFT:
            super().keyPressEvent(event)
        elif key in self._keys:
            self._keys[key]()
        elif not self._turn(event):
            super().keyPressEvent(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if modifiers == _CONTROL:
            return key in _PARTNERS
        return not modifiers & ~_SHIFT and key in self._keys

    def set_keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Show the keys that commands have; those of relations also work with Shift, the other way round."""
        self._turned = {
            f"Shift+{twin}".upper(): action_id.removeprefix(RELATION)
            for action_id, sequences in keys.items()
            if action_id.startswith(RELATION)
            for sequence in sequences
            for twin in with_twins(sequence)
        }
        first = {
            action_id: shown(sequences[0]).replace("Backspace", "⌫")
            for action_id, sequences in keys.items()
            if sequences
        }
        relations = {code: first.get(f"{RELATION}{code}", "") for code in self._turned.values()}
        self.comparing.joining.keys = {**relations, "": first.get("compare.reject", "")}
        self.bar.set_keys(first.get("compare.unpaired", ""), first.get("compare.wide", ""))
        self.feed.keys.set_keys(first)
        self.feed.show_selection()

    def _turn(self, event: QKeyEvent) -> bool:
        """Join the claims the other way round, if a key says so."""
        if self.comparing.wide.is_on:
            return False
        relation = self._turned.get(QKeySequence(event.keyCombination()).toString().upper())
        if relation is not None:
            self.comparing.joining.join(relation, is_reversed=True)
        return relation is not None

    def accept(self) -> None:
        """Join the claims as is proposed; where it is asked, in the place of what joins them.

        Of a candidate in another article that article is opened first.
        """
        joining = self.comparing.joining
        if self.comparing.wide.is_on:
            self.comparing.wide.take()
        elif joining.clash is None:
            joining.accept()
        else:
            joining.replace()

    def go_left(self) -> None:
        """Let the keys work on the left article."""
        self.comparing.go(Side.LEFT)

    def go_right(self) -> None:
        """Let the keys work on the right article."""
        self.comparing.go(Side.RIGHT)

    def change_side(self) -> None:
        """Let the keys work on the other article."""
        self.comparing.go(self.comparing.active.other)

    def walk_on(self) -> None:
        """Go to the next claim."""
        self.comparing.walk(1)

    def walk_back(self) -> None:
        """Go to the last claim."""
        self.comparing.walk(-1)

    def step_on(self) -> None:
        """Go to the next candidate."""
        self._offering().step(1)

    def step_back(self) -> None:
        """Go to the last candidate."""
        self._offering().step(-1)

    def _offering(self) -> ComparePresenter | Wide:
        return self.comparing.wide if self.comparing.wide.is_on else self.comparing

    def leave(self) -> None:
        """Leave what is asked as it is, let go of what is selected, or leave the screen."""
        if self.comparing.joining.clash is not None:
            self.comparing.joining.keep()
        elif self.comparing.wide.is_on:
            self.comparing.wide.toggle()
        elif not self.comparing.leave():
            self.closed.emit()

    def scroll_on(self) -> None:
        """Scroll a page down."""
        self._scroll(1)

    def scroll_back(self) -> None:
        """Scroll a page up."""
        self._scroll(-1)

    def show_in_text(self) -> None:
        """Go to the selected claim in the article screen."""
        half = self.comparing.halves.get(self.comparing.active)
        if half is not None:
            self.text_asked.emit(half.article, half.selected)

    def show_differences(self) -> None:
        """Show what is different in the two texts."""
        articles = [half.article for half in self.comparing.halves.values()]
        if len(articles) > 1:
            self.copies_asked.emit(*articles)

    def _scroll(self, pages: int) -> None:
        self.sync.leader = self.comparing.active
        view = self.panes[self.comparing.active].view
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * _SCROLLED * view.viewport().height()))

    # Building

    def _press_key(self, relation: str, is_reversed: bool) -> None:
        if relation:
            self.comparing.joining.join(relation, is_reversed=is_reversed)
        else:
            self.comparing.joining.reject()

    def _connect(self) -> None:
        self.panes[Side.RIGHT].picked.connect(self.comparing.open_partner)
        self.candidates.key_pressed.connect(self._press_key)
        self.bar.unpaired.clicked.connect(self.comparing.toggle_unpaired)
        self.bar.wide.clicked.connect(self.comparing.wide.toggle)
        self.strip.add_button(self.tr("Keep (Esc)")).clicked.connect(self.comparing.joining.keep)
        self.strip.add_button(self.tr("Replace (Enter)")).clicked.connect(self.comparing.joining.replace)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Compare articles"))
        for part in (self.panes[Side.LEFT], self.gutter, self.panes[Side.RIGHT], self.candidates):
            self.splitter.addWidget(part)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([_LEFT, self.gutter.width(), _RIGHT, _CANDIDATES])
        for place, stretch in enumerate((1, 0, 1, 0)):
            self.splitter.setStretchFactor(place, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.footer)
