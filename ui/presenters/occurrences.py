"""Labelling all occurrences: asks where a name occurs, off the window's thread, and marks what was chosen."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.edits.occurrences import Place, mark_occurrences
from annotator.store import entities, stories
from annotator.store.spans import ENTITY
from annotator.suggesters.occurrences import PROVENANCE, Question, each

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.changes import Changes
    from annotator.model import ArticleId, Entity, Span
    from annotator.store.session import Session
    from annotator.suggesters.occurrences import Batch, Occurrence
    from ui.presenters.project import ProjectPresenter


_EVERY = 0.4
"""Seconds between two batches that the window is given: each is laid out and painted."""
_REST_MS = 40
"""What painting a batch takes."""
_PATIENCE = 0.3
"""Seconds after which the search goes on though the window has not taken what was found."""


class Reach(StrEnum):
    """Where a name is looked for."""

    ARTICLE = "article"
    STORY = "story"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is looked for, and what its marks will be."""

    names: tuple[str, ...]
    """The entity's name and its others, or the mention's text alone."""
    label: str
    article: ArticleId
    entity: Entity | None = None
    can_link: bool = False
    """Whether marks of this label name entities."""


class Scopes:
    """The reaches that are offered for one subject, and how much has been found in each that was looked at."""

    def __init__(self) -> None:
        self.counts: dict[Reach, int] = {}
        self._subject: Subject | None = None
        self._story: tuple[ArticleId, ...] = ()
        self._counted: tuple[Reach, ...] = ()

    @property
    def offered(self) -> tuple[Reach, ...]:
        """The reaches there are: a story only where it has other articles."""
        return tuple(Reach) if len(self._story) > 1 else (Reach.ARTICLE, Reach.ALL)

    def begin(self, subject: Subject, reach: Reach, story: tuple[ArticleId, ...]) -> Reach:
        """Count anew what *reach*, or all articles if it is not offered, takes in; returns which it is.

        What a wider one has found of the same subject stands.
        """
        if subject != self._subject:
            self.counts = {}
        self._subject, self._story = subject, story
        reach = reach if reach in self.offered else Reach.ALL
        self._counted = self.offered[: self.offered.index(reach) + 1]
        self.counts |= dict.fromkeys(self._counted, 0)
        return reach

    def articles(self, reach: Reach) -> tuple[ArticleId, ...] | None:
        """Return the articles that a reach takes in; None: all."""
        match reach:
            case Reach.ARTICLE:
                return (self._subject.article,) if self._subject else ()
            case Reach.STORY:
                return self._story
            case _:
                return None

    def add(self, occurrences: Sequence[Occurrence]) -> None:
        """Count what was found, in every reach that it lies in and that is looked at."""
        for reach in self._counted:
            within = self.articles(reach)
            self.counts[reach] += sum(within is None or one.article in within for one in occurrences)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a search ended."""

    seconds: float
    is_whole: bool
    """Whether all was looked at; not if somebody stopped it."""


class OccurrencePresenter(QObject):
    """Asks, one question at a time; the last one asked for wins."""

    began = Signal()
    """What was found before is no longer to be shown."""
    found = Signal(object)
    """Some more (Batch)."""
    ended = Signal(object)
    """Ended."""
    marked = Signal(object, object)
    """What has been marked (tuple of Occurrence), and the Changes."""
    _came = Signal(object, object, object)

    def __init__(self, project: ProjectPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.subject: Subject | None = None
        self.reach = Reach.ALL
        self.scopes = Scopes()
        """How often the name has been found in each reach."""
        self._asked = 0
        self._stopped = Event()
        self._is_watched = False
        self._came.connect(self._take)
        project.changed.connect(self._hear)
        project.destroyed.connect(self.stop)

    @property
    def project(self) -> ProjectPresenter:
        """The open project."""
        return self._project

    def subject_of(self, span: Span) -> Subject:
        """Return what a mention asks for: its entity by all names, or without one its own words."""
        can_link = self._project.scheme.label(span.label).attribute(ENTITY) is not None
        linked = span.entity
        if linked is None:
            return Subject((span.text,), span.label, span.article, can_link=can_link)
        entity = self._project.read_now(lambda session: entities.get(session, linked))
        names = tuple(dict.fromkeys((entity.name, *entity.aliases)))
        return Subject(names, span.label, span.article, entity=entity, can_link=can_link)

    def ask(self, subject: Subject, reach: Reach) -> None:
        """Look for *subject*; what is found comes by and by."""
        self.stop()
        story = self._project.read_now(lambda session: _story_of(session, subject.article))
        self.subject, self.reach = subject, self.scopes.begin(subject, reach, story)
        self._is_watched = True
        self._asked += 1
        asked, stopped, taken = self._asked, Event(), Event()
        self._stopped = stopped
        question = Question(
            names=subject.names,
            is_nominative=subject.entity is not None,
            label=subject.label,
            by=self._project.annotator.name,
            articles=self.scopes.articles(self.reach),
        )
        self.began.emit()

        def look(session: Session) -> Ended:
            return _look(session, question, stopped, partial(self._hand_over, asked, taken))

        def end(ended: Ended) -> None:
            if asked == self._asked:
                self.ended.emit(ended)

        self._project.read_aside(look, end, failed=self._project.failed.emit)

    def ask_again(self, reach: Reach) -> None:
        """Look for the same elsewhere."""
        if self.subject is not None:
            self.ask(self.subject, reach)

    def stop(self) -> None:
        """Look no further; what was found stays."""
        self._stopped.set()

    def leave(self) -> None:
        """Look no further, and follow nothing any more."""
        self.stop()
        self._is_watched = False

    def mark(self, chosen: Sequence[Occurrence], *, also: Sequence[Occurrence] = (), is_linked: bool) -> None:
        """Mark what was chosen in one edit; with *is_linked* they name the entity, and so do the marks of *also*."""
        subject = self.subject
        if subject is None or not chosen:
            return
        entity = subject.entity.id if is_linked and subject.entity is not None else None
        link = [one.mark.id for one in also if one.mark is not None and not one.is_linked] if entity else []
        places = [Place(one.article, one.start, one.end) for one in chosen]
        by = self._project.annotator.id

        def write(session: Session) -> Changes:
            return mark_occurrences(
                session,
                subject.label,
                places,
                by=by,
                name=subject.names[0],
                entity=entity,
                link=link,
                provenance=PROVENANCE,
            )

        def tell(changes: Changes) -> None:
            self.marked.emit(tuple(chosen), changes)

        self._project.edit(write, initiator=self, then=tell)

    def _hand_over(self, asked: int, taken: Event, batch: Batch) -> None:
        """Give the window a batch and wait until it has been painted: both at once would make each step wait."""
        taken.clear()
        self._came.emit(asked, taken, batch)
        taken.wait(_PATIENCE)

    def _take(self, asked: int, taken: Event, batch: Batch) -> None:
        if asked == self._asked:
            self.scopes.add(batch.occurrences)
            self.found.emit(batch)
        QTimer.singleShot(_REST_MS, taken.set)

    def _hear(self, changes: Changes, initiator: object) -> None:
        """Look again if somebody else, or undo, has changed marks."""
        if self._is_watched and initiator is not self and changes.spans:
            self.ask_again(self.reach)


def _story_of(session: Session, article: ArticleId) -> tuple[ArticleId, ...]:
    story = stories.of_article(session, article)
    return () if story is None else stories.articles(session, story.id)


def _look(session: Session, question: Question, stopped: Event, tell: Callable[[Batch], None]) -> Ended:
    start = told = time.perf_counter()
    gathered: Batch | None = None
    for batch in each(session, question):
        if stopped.is_set():
            return Ended(time.perf_counter() - start, is_whole=False)
        is_first = batch.occurrences and (gathered is None or not gathered.looked)
        gathered = batch if gathered is None else gathered.and_then(batch)
        if is_first or time.perf_counter() - told > _EVERY:
            tell(gathered)
            gathered, told = gathered.emptied(), time.perf_counter()
    if gathered is not None:
        tell(gathered)
    return Ended(time.perf_counter() - start, is_whole=True)
