"""Copies of articles: looks for them, compares two, and carries marks over, off the window's thread."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.edits.carrying import carry_marks, plan
from ui.presenters.copying.reading import Eyes, compared, copies_of
from ui.presenters.copying.values import Compared, Pair, Whose

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.changes import Changes
    from annotator.edits.carrying import Carriage
    from annotator.model import AnnotatorId, ArticleId
    from annotator.store.session import Session
    from ui.presenters.project import ProjectPresenter


class CopyPresenter(QObject):
    """Holds the pairs, the one that is shown, and which way marks are carried. What was asked last is answered."""

    listed = Signal()
    """Other pairs, or no more of them are looked for."""
    progressed = Signal(int, int)
    """How many of how many candidates have been looked at."""
    compared = Signal()
    """Other texts, or other marks in them; None while they are read."""
    planned = Signal()
    """What would be carried is known, or no longer."""
    carried = Signal(int)
    """So many marks have been carried over."""

    def __init__(self, project: ProjectPresenter, *, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.language = language
        self.pairs: tuple[Pair, ...] = ()
        self.pair: tuple[ArticleId, ArticleId] | None = None
        self.shown: Compared | None = None
        self.plan: Carriage | None = None
        self.is_turned = False
        """Whether marks go from the second article to the first: from where more are, unless it was chosen."""
        self._is_way_chosen = False
        self.whose = Whose.ALL
        self.is_looking = False
        self.is_comparing = False
        self._search, self._comparison = Event(), Event()
        self._is_watched = False
        project.changed.connect(self._hear)
        project.destroyed.connect(self.stop)

    # Which copies

    def look(self, article: ArticleId, *, beside: ArticleId | None = None) -> None:
        """Look for copies of an article; *beside* is shown beside it meanwhile, copy or not."""
        self.stop()
        self._begin(())
        self._search = stopped = Event()
        self.is_looking = True
        self.listed.emit()
        if beside is not None:
            self.choose(article, beside)
        self.project.read_aside(
            lambda session: copies_of(session, article, partial(self._go_on, stopped)),
            partial(self._list, stopped),
            failed=partial(self._fail, stopped),
        )

    def show(self, pairs: tuple[Pair, ...]) -> None:
        """Show pairs that are known."""
        self.stop()
        self._begin(pairs)
        self.listed.emit()
        if pairs:
            self.choose(pairs[0].first, pairs[0].second)

    def stop_looking(self) -> None:
        """Look no further; what was found stays."""
        self._search.set()

    def stop(self) -> None:
        """Want to know nothing any more."""
        self._search.set()
        self._comparison.set()
        self._is_watched = False

    def _begin(self, pairs: tuple[Pair, ...]) -> None:
        self._is_watched = True
        self.pairs, self.pair, self.shown, self.plan = pairs, None, None, None
        self.is_looking = self.is_comparing = False
        self.compared.emit()

    def _go_on(self, stopped: Event, looked: int, of: int) -> bool:
        """Run in the thread for long work."""
        self.progressed.emit(looked, of)
        return not stopped.is_set()

    def _list(self, stopped: Event, pairs: tuple[Pair, ...]) -> None:
        if stopped is not self._search:
            return
        self.is_looking = False
        self.pairs = pairs
        self.listed.emit()
        if self.pair is None and pairs:
            self.choose(pairs[0].first, pairs[0].second)
        elif self.pair is None:
            self.compared.emit()

    # Which two

    def choose(self, first: ArticleId, second: ArticleId) -> None:
        """Compare two articles."""
        if self.pair != (first, second):
            self.pair, self.shown, self.plan = (first, second), None, None
            self._is_way_chosen = False
            self._compare()

    def turn(self, is_turned: bool) -> None:
        """Carry marks from the second article to the first, or the usual way."""
        self.is_turned, self._is_way_chosen = is_turned, True
        self._compare()

    def choose_whose(self, whose: Whose) -> None:
        """Carry the marks of everybody, or mine only."""
        self.whose = whose
        self._compare()

    def _compare(self) -> None:
        """Read the two articles and what would be carried; an alignment that is known is kept."""
        if self.pair is None:
            return
        self._comparison.set()
        self._comparison = stopped = Event()
        (first, second), known = self.pair, self.shown
        way, annotators = self.is_turned if self._is_way_chosen else None, self._annotators()
        eyes = Eyes(self.project.annotator.id, self.language)
        self.is_comparing, self._is_way_chosen = True, True
        self.planned.emit()

        def read(session: Session) -> tuple[Compared, Carriage]:
            alignment = known.alignment if known is not None else None
            found = compared(session, first, second, alignment=alignment, eyes=eyes, go_on=lambda: not stopped.is_set())
            is_turned = len(found.second.spans) > len(found.first.spans) if way is None else way
            source, target = (second, first) if is_turned else (first, second)
            common = found.alignment.turned() if is_turned else found.alignment
            return found, plan(session, source, target, annotators=annotators, alignment=common)

        self.project.read_aside(read, partial(self._show, stopped), failed=partial(self._fail, stopped))

    def _show(self, stopped: Event, found: tuple[Compared, Carriage]) -> None:
        if stopped is not self._comparison or stopped.is_set():
            return
        self.is_comparing = False
        self.shown, self.plan = found
        self.is_turned = self.plan.source != self.shown.first.article.id
        self.compared.emit()
        self.planned.emit()

    def _annotators(self) -> Collection[AnnotatorId] | None:
        return None if self.whose is Whose.ALL else (self.project.annotator.id,)

    # Carrying

    def carry(self) -> None:
        """Carry over what is planned, in one edit."""
        wanted, shown = self.plan, self.shown
        if wanted is None or shown is None or self.is_comparing:
            return  # what is on the screen is no longer what was asked for
        if not wanted.carried or self.project.is_read_only:
            return
        by, annotators = self.project.annotator.id, self._annotators()
        is_turned = wanted.source != shown.first.article.id
        alignment = shown.alignment.turned() if is_turned else shown.alignment
        self.plan = None  # not twice
        self.planned.emit()

        def write(session: Session) -> Changes:
            return carry_marks(session, wanted.source, wanted.target, by=by, annotators=annotators, alignment=alignment)

        self.project.edit(write, initiator=self, then=self._tell, failed=self._recompare)

    def _tell(self, changes: Changes) -> None:
        self.carried.emit(int(changes.entry.details.get("count") or 0))

    def _recompare(self, _error: Exception) -> None:
        self._compare()

    def _hear(self, changes: Changes, _initiator: object) -> None:
        """Follow what is done to the articles, undo included."""
        if not self._is_watched or self.pair is None:
            return
        if changes.scheme or not changes.articles.isdisjoint(self.pair):
            self._compare()

    def _fail(self, stopped: Event, error: Exception) -> None:
        """Show nothing: an article may have gone."""
        if stopped.is_set():
            return
        self.is_looking = self.is_comparing = False
        self.pair, self.shown, self.plan = None, None, None
        self.listed.emit()
        self.compared.emit()
        self.project.failed.emit(error)
