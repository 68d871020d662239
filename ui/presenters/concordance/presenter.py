"""Asks a query page by page, holds what was found, and marks what is checked."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotator.edits.occurrences import Place, mark_occurrences
from annotator.errors import QueryError
from annotator.queries.parsing import parse
from annotator.queries.vocabulary import Vocabulary
from annotator.store.concordance import Concordance
from ui.presenters.concordance.ordering import Order, ordered

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.model import ArticleId
    from annotator.store.concordance import Match, Page
    from annotator.store.session import Session
    from ui.presenters.project import ProjectPresenter

    Key = tuple[ArticleId, int, int]

MOST = 2000
"""So many matches are found at once; more when asked for."""
_FIRST, _NEXT = 30, 200
"""So many on a page: at first what fills the window."""
_MS = 1000
_LONGEST_NAME = 80


class Tally(NamedTuple):
    """How much has been found so far."""

    matches: int
    claims: int
    articles: int
    ms: int
    """Until the first matches were there."""


def key_of(match: Match) -> Key:
    """Return what tells a match from others, whatever else is known of it."""
    return match.article, match.start, match.end


class ConcordancePresenter(QObject):
    """One query at a time; another one, or *stop*, ends the search for it."""

    changed = Signal()
    """Other matches, another order, or a search has begun or ended."""
    refused = Signal(object)
    """*QueryError*: where the query cannot be understood; None: it can."""
    checks_changed = Signal()
    marked = Signal(int)
    """So many marks were made."""

    def __init__(self, project: ProjectPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._found: list[Match] = []
        self._fresh: list[Match] = []
        self._run = 0
        self._most = MOST
        self._begun = 0.0
        self._ms = 0
        self._is_stale = False
        self._is_shown = False
        self.query = ""
        self.matches: list[Match] = []
        self.order = Order.TEXT
        self.checked: dict[Key, Match] = {}
        self.is_searching = False
        self.has_more = False
        self.error: QueryError | None = None
        project.changed.connect(self._follow)

    @property
    def vocabulary(self) -> Vocabulary:
        """The fields that queries may have."""
        return Vocabulary(self._project.scheme)

    @property
    def tally(self) -> Tally:
        """How much has been found so far."""
        claims = {match.claim.id for match in self.matches if match.claim}
        return Tally(len(self.matches), len(claims), len({match.article for match in self.matches}), self._ms)

    def search(self, query: str) -> bool:
        """Look for *query*; False if it cannot be understood: then what was found last stays."""
        if not self._can_ask(query):
            return False
        self.query = query
        self.checked.clear()
        self._most = MOST
        self._begin()
        self.checks_changed.emit()
        return True

    def go_on(self) -> None:
        """Find more of what there is."""
        if self.has_more and not self.is_searching:
            self._most = len(self._found) + MOST
            self._begin()

    def stop(self) -> None:
        """Stop searching; what was found stays."""
        if self.is_searching:
            self._run += 1
            self.is_searching, self.has_more = False, True
            self.changed.emit()

    def set_order(self, order: Order) -> None:
        """Show the matches in another order."""
        if order is not self.order:
            self.order = order
            self._show()

    def set_shown(self, *, is_shown: bool) -> None:
        """Hear whether the screen is seen: while it is not, nothing is searched again."""
        self._is_shown = is_shown
        if is_shown and self._is_stale:
            self._follow()

    # Checks

    def toggle(self, match: Match) -> None:
        """Check a match, or check it no longer; an article as a whole cannot be."""
        if not match.end:
            return
        key = key_of(match)
        if key in self.checked:
            del self.checked[key]
        else:
            self.checked[key] = match
        self.checks_changed.emit()

    def toggle_all(self) -> None:
        """Check every match, or none if all are."""
        markable = {key_of(match): match for match in self.matches if match.end}
        self.checked = {} if len(self.checked) == len(markable) else markable
        self.checks_changed.emit()

    def mark(self, label: str, current: Match | None = None) -> None:
        """Mark the checked matches with *label*, or else *current*; one edit, whatever their number."""
        wanted = list(self.checked.values()) or ([current] if current is not None and current.end else [])
        if not wanted or self._project.is_read_only:
            return
        by = self._project.annotator.id
        places = [Place(match.article, match.start, match.end) for match in wanted]
        query = self.query

        def write(session: Session) -> Changes:
            return mark_occurrences(session, label, places, by=by, name=query[:_LONGEST_NAME])

        self._project.edit(write, then=self._tell_marked)

    def _tell_marked(self, changes: Changes) -> None:
        self.checked.clear()
        self.checks_changed.emit()
        self.marked.emit(len(changes.spans))

    def _drop_checks(self) -> None:
        """Let go of checked places that are no longer found."""
        there = {key_of(match) for match in self._found}
        if not self.checked.keys() <= there:
            self.checked = {key: match for key, match in self.checked.items() if key in there}
            self.checks_changed.emit()

    # Searching

    def _can_ask(self, query: str) -> bool:
        try:
            self._asked = parse(query, self.vocabulary)
        except QueryError as error:
            self.error = error
        else:
            self.error = None
        self.refused.emit(self.error)
        return self.error is None

    def _begin(self) -> None:
        self._run += 1
        self._fresh = []
        self._is_stale = False
        self._begun = time.monotonic()
        self._ms = 0
        self.is_searching = True
        run, asked, by = self._run, self._asked, self._project.annotator.id

        def first(session: Session) -> tuple[int, Concordance, Page]:
            concordance = Concordance(session, asked, by=by)
            return run, concordance, concordance.page(session, limit=_FIRST)

        self._project.read(first, self._take, failed=self._fail)
        self.changed.emit()

    def _take(self, answer: tuple[int, Concordance, Page]) -> None:
        run, concordance, page = answer
        if run != self._run:
            return
        self._fresh += page.matches
        if self._fresh and not self._ms:
            self._ms = max(1, round((time.monotonic() - self._begun) * _MS))
        after = page.after
        self.is_searching = after is not None and len(self._fresh) < self._most
        self.has_more = after is not None
        if self._fresh or not self.is_searching:
            self._found = self._fresh
            self._show()
        if not self.is_searching:
            self._drop_checks()
        if self.is_searching:
            self._project.read(
                lambda session: (run, concordance, concordance.page(session, after=after, limit=_NEXT)),
                self._take,
                failed=self._fail,
            )

    def _fail(self, error: Exception) -> None:
        self.is_searching = False
        self.changed.emit()
        self._project.failed.emit(error)

    def _show(self) -> None:
        self.matches = ordered(self._found, self.order)
        self.changed.emit()

    def _follow(self, *_changes: object) -> None:
        """Search again after an edit: marks may have come or gone."""
        self._is_stale = bool(self.query)
        if self._is_stale and self._is_shown and self._can_ask(self.query):
            self._most = max(MOST, len(self._found))
            self._begin()
