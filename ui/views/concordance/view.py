"""The screen: a query, its matches one below the other, the text of the current one, and help at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QProgressBar, QSplitter, QStackedWidget, QWidget
from typing_extensions import override

from ui.models.concordance import ConcordanceModel
from ui.presenters.concordance import Order
from ui.theme import BODY, SMALL
from ui.views.concordance.arranging import arrange
from ui.views.concordance.bar_parts import ConcordanceBar
from ui.views.concordance.feed import ConcordanceFeed
from ui.views.concordance.match_list import MatchHead, MatchList
from ui.views.concordance.match_row import MatchRow
from ui.views.concordance.preview import Preview
from ui.views.concordance.query_field import ErrorStrip, QueryField
from ui.views.concordance.side import SidePane
from ui.widgets.buttons import TextButton
from ui.widgets.choice import Choice
from ui.widgets.empty import Empty
from ui.widgets.key_footer import KeyFooter
from ui.widgets.keyed import Keyed
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QKeyEvent

    from annotator.scheme import Label
    from annotator.store.concordance import Match
    from ui.presenters.concordance import ConcordancePresenter, QueryMemory
    from ui.presenters.project import ProjectPresenter

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
Keys = tuple[Qt.KeyboardModifier, Qt.Key]


class ConcordanceView(Keyed):
    """Keys of the screen are taken here, wherever in it the focus is."""

    closed = Signal()
    place_asked = Signal(object)
    """*Match* to go to in the article screen."""
    compare_asked = Signal(object, object)
    """*Match* and *Match* or None: articles to compare, from the claims in them."""
    table_asked = Signal()
    """The matches as a table in a file."""
    hinted = Signal(str)

    def __init__(
        self,
        concordance: ConcordancePresenter,
        project: ProjectPresenter,
        memory: QueryMemory,
        *,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.concordance = concordance
        self.project = project
        self.memory = memory
        self.language = language
        self.bar = ConcordanceBar()
        self.field = QueryField()
        self.strip = ErrorStrip()
        self.count, self.about = text_label(bold=True), Elided(size=SMALL)
        self.order = Choice(self.tr("Order"), is_small=True)
        self.model = ConcordanceModel(self)
        self.row = MatchRow(self)
        self.head, self.list = MatchHead(), MatchList()
        self.stack, self.found, self.empty = QStackedWidget(), QWidget(), Empty()
        self.checked = text_label(size=BODY)
        self.mark = TextButton(self.tr("Mark…"), is_small=True)
        self.comparing = TextButton(self.tr("Compare"), is_small=True)
        self.table = TextButton(self.tr("As CSV…"), is_small=True)
        self.labels = QMenu(self)
        self.preview = Preview()
        self.side = SidePane()
        self.progress = QProgressBar()
        self.footer = KeyFooter()
        self.across, self.down = QSplitter(Qt.Orientation.Horizontal), QSplitter(Qt.Orientation.Vertical)
        arrange(self)
        self.footer.set_items(self._footer())
        self._keys = self._keys_of_screen()
        self._connect()
        self.feed = ConcordanceFeed(self)

    @property
    def current(self) -> Match | None:
        """The match that the list stands at."""
        return self.model.match_at(self.list.currentIndex().row())

    @override
    def set_theme(self, theme: object) -> None:
        super().set_theme(theme)  # type: ignore[arg-type]  # a Theme
        self.row.set_theme(self._theme)

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Offer these labels to mark with."""
        self.labels.clear()
        for label in labels:
            name = (label.name.best(self.language) or label.code).replace("&", "&&")
            action = self.labels.addAction(f"{name}\t{label.key.upper()}" if label.key else name)
            action.setData(label.code)

    # Keys

    def _keys_of_screen(self) -> dict[Keys, Callable[[], object]]:
        key = Qt.Key
        return {
            (_CONTROL, key.Key_F): self.go_to_query,
            (_CONTROL, key.Key_S): self.save,
            (_CONTROL, key.Key_A): self.concordance.toggle_all,
            (_ALT, key.Key_Left): self.order_left,
            (_ALT, key.Key_Right): self.order_right,
            (_PLAIN, key.Key_F1): self.toggle_help,
            (_PLAIN, key.Key_F6): self.go_on,
            (_PLAIN, key.Key_Escape): self.leave,
        }

    @override
    def deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        wanted = (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key()))
        if wanted == (_CONTROL, Qt.Key.Key_A) and self.field.hasFocus():
            return None
        return self._keys.get(wanted)

    def go_to_query(self) -> None:
        """Give the keyboard to the query."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go_to_list(self) -> None:
        """Give the keyboard to the matches, if there are any."""
        if self.concordance.matches:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_on(self) -> None:
        """Give the keyboard to the other pane."""
        if self.list.hasFocus():
            self.go_to_query()
        else:
            self.go_to_list()

    def leave(self) -> None:
        """Stop searching, or go up to the query, or leave the screen."""
        if self.concordance.is_searching:
            self.concordance.stop()
        elif self.field.hasFocus():
            self.closed.emit()
        else:
            self.go_to_query()

    def order_left(self) -> None:
        """Order by the words to the left; again: as the texts are read."""
        self.feed.toggle_order(Order.LEFT)

    def order_right(self) -> None:
        """Order by the words to the right; again: as the texts are read."""
        self.feed.toggle_order(Order.RIGHT)

    def toggle_help(self) -> None:
        """Show or hide the pane at the right."""
        self.side.setVisible(self.side.isHidden())

    # Queries

    def ask(self, query: str) -> None:
        """Search for *query* and go to what is found."""
        query = query.strip()
        if self.field.text != query:
            self.field.set_text(query)
        if self.concordance.search(query):
            self.memory.remember(query)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Keep the query under a name."""
        query = self.field.text.strip()
        if not query:
            return
        name, is_wanted = QInputDialog.getText(self, self.tr("Save the query"), self.tr("Name:"), text=query)
        if is_wanted and name.strip():
            self.memory.save(name.strip(), query)

    def _narrow(self, term: str) -> None:
        self.ask(f"{self.field.text.strip()} {term}")

    def _take_suggestion(self) -> None:
        error = self.concordance.error
        if error is not None and error.suggestion:
            self.field.set_text(str(error.suggestion))

    def _open(self, row: int) -> None:
        match = self.model.match_at(row)
        if match is not None:
            self.place_asked.emit(match)

    def _toggle(self, row: int) -> None:
        match = self.model.match_at(row)
        if match is not None:
            self.concordance.toggle(match)

    def compare(self) -> None:
        """Compare the articles of the first two checked matches, or that of the current one with another."""
        wanted = list(self.concordance.checked.values()) or [match for match in (self.current,) if match is not None]
        if wanted:
            left = wanted[0]
            self.compare_asked.emit(left, next((each for each in wanted if each.article != left.article), None))

    def _mark(self, label: str) -> None:
        self.concordance.mark(label, self.current)

    def _mark_chosen(self, action: QAction) -> None:
        self._mark(action.data())

    # Building

    def _footer(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+F", self.tr("to the query")),
            ("↑ ↓", self.tr("match")),
            (self.tr("Space"), self.tr("check")),
            ("Ctrl+A", self.tr("check all")),
            ("Enter", self.tr("in the text")),
            ("F1", self.tr("language of queries")),
            ("Ctrl+Z", self.tr("undo")),
        ]

    def _connect(self) -> None:
        self.field.asked.connect(self.ask)
        self.field.edited.connect(self._forgive)
        self.field.suggestion_taken.connect(self._take_suggestion)
        self.field.left_down.connect(self.go_to_list)
        self.list.left_up.connect(self.go_to_query)
        self.list.toggled.connect(self._toggle)
        self.list.opened.connect(self._open)
        self.list.label_pressed.connect(self._mark)
        self.list.compare_pressed.connect(self.compare)
        self.comparing.clicked.connect(self.compare)
        self.head.all_toggled.connect(self.concordance.toggle_all)
        self.labels.triggered.connect(self._mark_chosen)
        self.order.chosen.connect(self.concordance.set_order)
        self.table.clicked.connect(self.table_asked)
        self.side.query_picked.connect(self.ask)
        self.side.term_picked.connect(self._narrow)
        self.bar.picked.connect(self.ask)
        self.bar.forgotten.connect(self.memory.forget)
        self.bar.save.clicked.connect(self.save)

    def _forgive(self) -> None:
        """Say nothing more of an error in a query that is being changed."""
        self.field.show_error(None)
        self.strip.hide()
