"""Beside the matches: the language of queries, queries asked before, and what would narrow this one down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import BODY, S1, S2, S4, SMALL
from ui.views.concordance.query_field import query_font
from ui.widgets.buttons import LinkButton
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.presenters.concordance.refining import Refinement

_WIDTH = 352
_NARROWEST = 240


class QueryList(QWidget):
    """Queries to choose from, each on a line."""

    picked = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[LinkButton] = []
        self._title = text_label(title, size=SMALL, bold=True, dim=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, S2, 0, S2)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._title)
        self.hide()

    def set_queries(self, queries: Iterable[tuple[str, str]]) -> None:
        """Offer queries under names."""
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(name, query) for name, query in queries]
        for button in self.buttons:
            self._layout.addWidget(button)
        self.setVisible(bool(self.buttons))

    def _button(self, name: str, query: str) -> LinkButton:
        button = LinkButton(name.replace("&", "&&"), self)
        button.setProperty("query", query)
        if name == query:
            button.setFont(query_font(SMALL))
        else:
            button.setToolTip(query)
        button.clicked.connect(self._pick)
        return button

    def _pick(self) -> None:
        self.picked.emit(self.sender().property("query"))


class SidePane(Painted):
    """Scrolls if it must."""

    query_picked = Signal(str)
    term_picked = Signal(str)
    """To be added to the query."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = QueryList(self.tr("Saved"))
        self.recent = QueryList(self.tr("Recent"))
        self.narrower = QueryList(self.tr("Narrow down"))
        self.language = QWidget()
        self.saved.picked.connect(self.query_picked)
        self.recent.picked.connect(self.query_picked)
        self.narrower.picked.connect(self.term_picked)
        self._build()

    def set_remembered(self, recent: Sequence[str], saved: dict[str, str]) -> None:
        """Offer queries asked before and those that were kept."""
        self.recent.set_queries((query, query) for query in recent)
        self.saved.set_queries(saved.items())

    def set_refinements(self, found: Iterable[Refinement]) -> None:
        """Offer what narrows the query down."""
        self.narrower.set_queries((f"{each.name}  {each.matches}", each.term) for each in found)

    def _build(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(S4, S4, S4, S4)
        layout.setSpacing(S1)
        self._describe()
        for part in (self.language, self.saved, self.recent, self.narrower):
            layout.addWidget(part)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.setMinimumWidth(_NARROWEST)
        self.resize(_WIDTH, self.height())

    def _describe(self) -> None:
        grid = QGridLayout(self.language)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S4)
        grid.setVerticalSpacing(S1)
        title = text_label(self.tr("Language of queries"), size=BODY, bold=True)
        grid.addWidget(title, 0, 0, 1, 2)
        rows = (
            (self.tr("cyber*"), self.tr("beginning of a word")),
            (self.tr('"NATO summit"'), self.tr("just these words")),
            (self.tr("lemma:Korea"), self.tr("all forms of a word")),
            ("label:CLAIM", self.tr("only in such marks")),
            ("source:Reuters", self.tr("source or link of a chain")),
            ("inherited:Reuters", self.tr("no source marked: the article’s")),
            (self.tr('entity:"Yoon Suk Yeol"'), self.tr("all its names")),
            ("kind:plan", self.tr("value of a property")),
            ("rel:updates", self.tr("has such a relation")),
            ("zone:teaser", self.tr("where it stands")),
            ("status:done", self.tr("state of the article")),
            ("outlet:Reuters", self.tr("where it came out")),
            ("annotator:me", self.tr("who marked it")),
            ("a OR b -c ( )", self.tr("or, without, brackets")),
        )
        for number, (example, meaning) in enumerate(rows, 1):
            left, right = text_label(example), text_label(meaning, size=SMALL, dim=True)
            left.setFont(query_font(SMALL))
            left.setWordWrap(False)
            grid.addWidget(left, number, 0)
            grid.addWidget(right, number, 1)
        grid.setColumnStretch(1, 1)
