"""The ledger: facets at the left, claims family by family, the claim at hand in its text below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QSplitter, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.ledger.values import family_of_line
from ui import dialogs
from ui.presenters.ledger.presenter import OTHERS
from ui.views.ledger.bar_parts import LedgerBar
from ui.views.ledger.facet_items import SAVE, SAVED
from ui.views.ledger.facets import FacetPanel
from ui.views.ledger.feed import LedgerFeed
from ui.views.ledger.filter_line import FilterLine
from ui.views.ledger.preview import Preview
from ui.views.ledger.table import LedgerTable
from ui.widgets.empty import Empty
from ui.widgets.key_footer import KeyFooter
from ui.widgets.keyed import Keyed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from annotator.ledger.values import Row
    from ui.presenters.ledger import LedgerPresenter
    from ui.views.ledger.facets import FacetItem

_FACETS, _TABLE, _PREVIEW = 232, 560, 200
_CONTROL, _SHIFT, _NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


class LedgerView(Keyed):
    """The screen. Keys are taken here, wherever in it the focus is."""

    closed = Signal()
    text_asked = Signal(object, object)
    """Article and claim to go to."""
    compare_asked = Signal(object, object)
    """Article and claim to compare with others."""
    picture_asked = Signal(object)
    """Row of a claim whose family is to be drawn."""
    table_asked = Signal()
    """What is shown is to be written down."""
    preview_toggled = Signal(bool)

    def __init__(self, ledger: LedgerPresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ledger = ledger
        self.bar = LedgerBar()
        self.facets = FacetPanel()
        self.line = FilterLine()
        self.table = LedgerTable()
        self.empty = Empty()
        self.preview = Preview()
        self.footer = KeyFooter()
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.down = QSplitter(Qt.Orientation.Vertical)
        self._body = QWidget()
        self._stack = QStackedLayout(self._body)
        self._build()
        self._keys = self._keys_of_screen()
        self.feed = LedgerFeed(self, language)
        self._connect()
        self._show_keys()

    def show_claims(self, *, are_there: bool) -> None:
        """Show the table, or what stands there when it is empty."""
        self._stack.setCurrentWidget(self.table if are_there else self.empty)

    def set_preview_shown(self, *, is_shown: bool) -> None:
        """Show the claim in its text below, or only the table."""
        self.preview.setVisible(is_shown)

    # What keys and buttons do

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def focus_table(self) -> None:
        """Give the keyboard to the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def walk_panes(self) -> None:
        """Give the keyboard to the next pane."""
        self._walk(1)

    def walk_panes_back(self) -> None:
        """Give the keyboard to the pane before."""
        self._walk(-1)

    def save_filter(self) -> None:
        """Save what is on under a name."""
        name = dialogs.ask_text(self, self.tr("Save filter"), self.tr("Name"), self._name())
        if name:
            self.ledger.saved.keep(name, self.ledger.filter, self.ledger.order)

    def rename_filter(self) -> None:
        """Call the saved filter that is on something else."""
        known = self._name()
        if known:
            name = dialogs.ask_text(self, self.tr("Rename filter"), self.tr("Name"), known)
            if name:
                self.ledger.saved.rename(known, name)

    def toggle_preview(self) -> None:
        """Show or hide the claim in its text."""
        is_shown = not self.preview.isVisible()
        self.set_preview_shown(is_shown=is_shown)
        self.preview_toggled.emit(is_shown)

    def leave(self) -> None:
        """Go one level up: from a pane to the table, from there to the article."""
        focus = QApplication.focusWidget()
        if focus is self.table or self._stack.currentWidget() is not self.table:
            self.closed.emit()
        else:
            self.focus_table()

    def drop_saved(self) -> None:
        """Forget the saved filter whose row has the keyboard."""
        for row in self.facets.rows:
            if row.hasFocus() and row.item.facet == SAVED:
                self.ledger.saved.drop(row.item.value)

    # Keys

    def _keys_of_screen(self) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]]:
        key = Qt.Key
        return {
            (key.Key_F, _CONTROL): self.focus_search,
            (key.Key_S, _CONTROL): self.save_filter,
            (key.Key_F2, _NONE): self.rename_filter,
            (key.Key_F6, _NONE): self.walk_panes,
            (key.Key_F6, _SHIFT): self.walk_panes_back,
            (key.Key_Escape, _NONE): self.leave,
            (key.Key_Delete, _NONE): self.drop_saved,
        }

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the same keys in the bar, which stands outside of the screen."""
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return super().eventFilter(watched, event)
        job = self.deed(event)
        clears = event.key() == Qt.Key.Key_Escape and watched is self.bar.search and self.bar.search.text()
        if job is None or clears or event.key() == Qt.Key.Key_Delete:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            job()
        return True

    @override
    def deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = _LATIN.get(event.key(), event.key())
        return next((job for (code, held), job in self._keys.items() if (code, held) == (key, modifiers)), None)

    def _walk(self, step: int) -> None:
        panes: list[QWidget] = [self.bar.search, self.facets, self.table]
        if self.preview.isVisible():
            panes.append(self.preview)
        focus = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if focus is pane or (focus and pane.isAncestorOf(focus))), 2)
        target = panes[(here + step) % len(panes)]
        if target is self.facets:
            self.facets.focus_first()
        elif target is self.preview:
            (self.preview.ties[0] if self.preview.ties else self.preview.text).setFocus(Qt.FocusReason.TabFocusReason)
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    # Parts

    def _press_facet(self, item: FacetItem) -> None:
        if item.facet == SAVED:
            self.ledger.use(item.value)
        elif item.facet == SAVE:
            self.save_filter()
        else:
            self.feed.toggle(item.facet, item.value)

    def _fold(self, line: int, is_folded: bool) -> None:
        self.ledger.fold(family_of_line(line) if line < 0 else OTHERS, is_folded=is_folded)

    def _go_to(self, row: Row) -> None:
        self.text_asked.emit(row.article, row.id)

    def _name(self) -> str:
        """Return the name of the saved filter that is on."""
        return self.ledger.saved.name_of(self.ledger.filter)

    def _show_keys(self) -> None:
        self.footer.set_items(
            (
                ("↑ ↓", self.tr("line")),
                ("← →", self.tr("fold or unfold the family")),
                (self.tr("Space"), self.tr("preview")),
                ("Enter", self.tr("to the text")),
                ("C", self.tr("compare")),
                ("G", self.tr("picture")),
                ("F6", self.tr("next part")),
                ("Ctrl+S", self.tr("save the filter")),
                ("F2", self.tr("rename it")),
                ("Esc", self.tr("back")),
            )
        )

    def _connect(self) -> None:
        self.facets.pressed.connect(self._press_facet)
        self.table.fold_asked.connect(self._fold)
        self.table.preview_asked.connect(self.toggle_preview)
        self.table.left_up.connect(self.focus_search)
        self.bar.search.left_down.connect(self.focus_table)
        self.bar.search.entered.connect(self.focus_table)
        self.table.picture_asked.connect(self.picture_asked)
        self.bar.picture.clicked.connect(self.table.ask_picture)
        for part in (self.bar.search, self.bar.picture, self.bar.table):
            part.installEventFilter(self)
        self.bar.table.clicked.connect(self.table_asked)
        self.preview.followed.connect(self._go_to)

    def _build(self) -> None:
        self.setFocusProxy(self.table)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.line)
        layout.addWidget(self._body, 1)
        for part, size in ((column, _TABLE), (self.preview, _PREVIEW)):
            self.down.addWidget(part)
            self.down.setStretchFactor(self.down.count() - 1, size)
        self.down.setSizes([_TABLE, _PREVIEW])
        self.down.setCollapsible(0, False)
        self.across.addWidget(self.facets)
        self.across.addWidget(self.down)
        self.across.setStretchFactor(1, 1)
        self.across.setSizes([_FACETS, 1200])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.across, 1)
        outer.addWidget(self.footer)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.page)


_LATIN = {ord("А"): Qt.Key.Key_F, ord("І"): Qt.Key.Key_S, ord("Ы"): Qt.Key.Key_S}
"""Letters on Cyrillic keyboards in the places of Latin ones."""
