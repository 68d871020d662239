"""The registry of entities: reads it off the window's thread, and lets every change be one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.edits import denials
from annotator.edits import entities as edits
from annotator.edits.splitting import link_mentions, split_entity
from annotator.errors import UnknownId
from annotator.importers import qids
from annotator.model import EntityId, new_id
from annotator.store import mentions, registry
from ui.presenters.registry.pages import page_of, preview
from ui.presenters.registry.suggesting import Double, Known, Queue, double, learn, queue, types_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from annotator.changes import Changes
    from annotator.importers.qids import Matching
    from annotator.model import SpanId
    from annotator.store.mentions import Mention
    from annotator.store.registry import Listed
    from annotator.store.session import Session
    from ui.presenters.project import ProjectPresenter
    from ui.presenters.registry.pages import EntityPage
    from ui.presenters.registry.suggesting import Waiting


class RegistryPresenter(QObject):
    """Reads only while somebody looks. Lists come a page at a time; after an edit as much is read as was shown."""

    listed = Signal(object, int)
    """The first entities (tuple of Listed), and how many there are."""
    listed_more = Signal(object)
    """Those that follow."""
    opened = Signal(object)
    """EntityPage, or None: there is nothing to show."""
    mentioned_more = Signal(object)
    """Further mentions of the entity that is shown (tuple of Mention)."""
    queued = Signal(object)
    """Queue."""
    doubled = Signal(object)
    """Double."""
    matched = Signal(object, object)
    """A table of QIDs (Path) and what it comes to (Matching)."""
    unmatched = Signal(object, object)
    """A table of QIDs (Path) that could not be read, and the exception."""
    previewed = Signal(object)
    """MergePreview of two entities that were chosen, or None: one of them has gone."""

    def __init__(self, project: ProjectPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._query, self._type = "", ""
        self._current: EntityId | None = None
        self._is_watched = False
        self._known: Known | None = None
        self._asked = 0
        self._shown = {"entities": registry.PAGE, "mentions": mentions.PAGE, "waiting": mentions.PAGE}
        """How much of each list is shown."""
        project.changed.connect(self._hear)
        project.scheme_changed.connect(self._forget)

    @property
    def project(self) -> ProjectPresenter:
        """The open project."""
        return self._project

    @property
    def current(self) -> EntityId | None:
        """The entity that is shown."""
        return self._current

    def types(self) -> tuple[str, ...]:
        """Return the labels an entity may have as its type."""
        return types_of(self._project.scheme)

    def watch(self, is_watched: bool) -> None:
        """Begin or stop reading."""
        self._is_watched = is_watched
        self._refresh()

    def search(self, query: str, code: str) -> None:
        """List entities with *query* in a name, of the type *code* if that is not empty."""
        self._query, self._type = query, code
        self._shown["entities"] = registry.PAGE
        self._read_list()

    def open(self, entity: EntityId | None) -> None:
        """Show an entity."""
        if entity != self._current:
            self._shown["mentions"] = mentions.PAGE
        self._current = entity
        if entity is None:
            self.opened.emit(None)
            return
        most = self._shown["mentions"]

        def show(page: EntityPage | None) -> None:
            if entity == self._current:
                self.opened.emit(page)

        self._project.read(lambda session: page_of(session, entity, most=most), show)

    def list_more(self, after: Listed) -> None:
        """Read the entities that follow."""
        query, code = self._query, self._type

        def show(found: tuple[Listed, ...]) -> None:
            if (query, code) == (self._query, self._type):
                self._shown["entities"] += len(found)
                self.listed_more.emit(found)

        self._project.read(lambda session: registry.listed(session, query, type=code, after=after), show)

    def mention_more(self, after: Mention) -> None:
        """Read further mentions of the entity that is shown."""
        entity = self._current
        if entity is None:
            return

        def read(session: Session) -> tuple[Mention, ...]:
            try:
                return mentions.of_entity(session, entity, after=after)
            except UnknownId:
                return ()

        def show(found: tuple[Mention, ...]) -> None:
            if entity == self._current:
                self._shown["mentions"] += len(found)
                self.mentioned_more.emit(found)

        self._project.read(read, show)

    def queue_more(self) -> None:
        """Show more mentions that wait."""
        self._shown["waiting"] += mentions.PAGE
        self._read_queue()

    def compare(self, one: EntityId, other: EntityId) -> None:
        """Ask what would become of two entities."""
        self._project.read(lambda session: preview(session, one, other), self.previewed.emit)

    def create(self, name: str, code: str, aliases: Sequence[str], note: str) -> None:
        """Add an entity, and show it."""
        entity, by = EntityId(new_id()), self._project.annotator.id
        self._current = entity

        def write(session: Session) -> Changes:
            return edits.create_entity(session, name, code, by=by, aliases=aliases, note=note, id=entity)

        self._project.edit(write)

    def change(self, name: str, code: str, aliases: Sequence[str], note: str) -> None:
        """Rename, retype or annotate the entity that is shown: what is different is one edit."""
        entity, by = self._current, self._project.annotator.id
        if entity is not None:
            self._project.edit(
                lambda session: edits.edit_entity(
                    session, entity, by=by, name=name, type=code, aliases=aliases, note=note
                )
            )

    def identify(self, qid: str) -> None:
        """Say which item of Wikidata the entity that is shown is; nothing takes it off."""
        entity, by = self._current, self._project.annotator.id
        if entity is not None:
            self._project.edit(lambda session: edits.edit_entity(session, entity, by=by, external_id=qid))

    def match_qids(self, path: Path) -> None:
        """Ask what a table of QIDs comes to."""

        def read(session: Session) -> Matching:
            return qids.match(session, qids.read(path))

        def show(found: Matching) -> None:
            self.matched.emit(path, found)

        self._project.read_aside(read, show, failed=lambda error: self.unmatched.emit(path, error))

    def set_qids(self, matching: Matching) -> None:
        """Give entities the QIDs that contradict nothing; one edit."""
        by, ids = self._project.annotator.id, matching.ids
        if ids:
            self._project.edit(lambda session: edits.set_external_ids(session, ids, by=by))

    def merge(self, keep: EntityId, other: EntityId) -> None:
        """Make one entity of two; it keeps the name of the first."""
        by = self._project.annotator.id
        self._current = keep
        self._project.edit(lambda session: edits.merge_entities(session, keep, [other], by=by))

    def split(self, marks: Sequence[SpanId], name: str) -> None:
        """Make an entity of its own of some mentions of the one that is shown."""
        entity, by = self._current, self._project.annotator.id
        if entity is not None:
            self._project.edit(lambda session: split_entity(session, entity, marks, name, by=by))

    def link(self, links: Mapping[SpanId, EntityId]) -> None:
        """Say of mentions whom they name; one edit."""
        by = self._project.annotator.id
        if links:
            self._project.edit(lambda session: link_mentions(session, links, by=by))

    def reject(self, waiting: Waiting) -> None:
        """Say that a mention names none of the entities suggested for it: they are suggested no more."""
        by, (mention, *_) = self._project.annotator.id, waiting.mention.ids
        wrong = [guess.entity.id for guess in waiting.guesses]
        if wrong:
            self._project.edit(lambda session: denials.deny_entities(session, mention, wrong, by=by))

    def keep_apart(self, one: EntityId, other: EntityId) -> None:
        """Say that two entities are not the same: nobody is asked again."""
        by = self._project.annotator.id
        self._project.edit(lambda session: denials.keep_apart(session, one, other, by=by))

    def _hear(self, changes: Changes, _initiator: object) -> None:
        if changes.entities:
            self._known = None
            self._asked += 1  # what is being read knows the entities of before
        if (
            changes.entities
            or changes.spans
            or changes.relations
            or changes.project
            or changes.article_list
            or changes.article_rows
        ):
            self._refresh()

    def _forget(self) -> None:
        self._known = None
        self._refresh()

    def _refresh(self) -> None:
        if self._is_watched:
            self._read_list()
            self._read_queue()
            self.open(self._current)

    def _read_list(self) -> None:
        query, code, most = self._query, self._type, self._shown["entities"]

        def read(session: Session) -> tuple[tuple[Listed, ...], int]:
            found = registry.listed(session, query, type=code, limit=most)
            return found, registry.count(session, query, type=code)

        def show(found: tuple[tuple[Listed, ...], int]) -> None:
            if (query, code) == (self._query, self._type):
                self.listed.emit(*found)

        self._project.read(read, show)

    def _read_queue(self) -> None:
        self._asked += 1
        asked, known, most = self._asked, self._known, self._shown["waiting"]

        def read(session: Session) -> tuple[Known, Queue]:
            learnt = known or learn(session)
            return learnt, queue(session, learnt, most=most)

        def show(found: tuple[Known, Queue]) -> None:
            if asked == self._asked:
                self._known = found[0]
                self.queued.emit(found[1])
                self._read_double(asked, found[0])

        self._project.read_aside(read, show, failed=self._project.failed.emit)

    def _read_double(self, asked: int, known: Known) -> None:
        """Look for doubles once the queue is shown: among very many entities it takes seconds."""

        def show(found: Double) -> None:
            if asked == self._asked:
                self.doubled.emit(found)

        self._project.read_aside(lambda session: double(session, known), show, failed=self._project.failed.emit)
