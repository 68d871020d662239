"""The registry of entities: reads it off the window's thread, and lets every change be one edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.edits import entities as edits
from annotator.edits.splitting import link_mentions, split_entity
from annotator.errors import UnknownId
from annotator.model import EntityId, new_id
from annotator.scheme import Role
from annotator.store import entities, registry, schemes
from annotator.store.spans import ENTITY
from annotator.suggesters.linking import Linker, doubles, is_confident

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from annotator.changes import Changes
    from annotator.model import Entity, SpanId
    from annotator.scheme import Scheme
    from annotator.store.registry import Form, Listed, Mention, Speaking
    from annotator.store.session import Session
    from annotator.suggesters.linking import Guess
    from ui.presenters.project import ProjectPresenter


@dataclass(frozen=True, slots=True)
class EntityPage:
    """All that is shown of one entity."""

    entity: Entity
    forms: tuple[Form, ...]
    mentions: tuple[Mention, ...]
    speaking: Speaking


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mention without an entity, and whom it may name."""

    mention: Mention
    guesses: tuple[Guess, ...]
    is_confident: bool


@dataclass(frozen=True, slots=True)
class Queue:
    """The mentions that wait, and entities that are perhaps one."""

    waiting: tuple[Waiting, ...]
    total: int
    doubles: tuple[tuple[Entity, Entity, float], ...]


class RegistryPresenter(QObject):
    """Reads only while somebody looks."""

    listed = Signal(object)
    """The entities (tuple of Listed)."""
    opened = Signal(object)
    """EntityPage, or None: there is nothing to show."""
    queued = Signal(object)
    """Queue."""

    def __init__(self, project: ProjectPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._query, self._type = "", ""
        self._current: EntityId | None = None
        self._is_watched = False
        self._rejected: set[tuple[str, str]] = set()
        project.changed.connect(self._hear)
        project.scheme_changed.connect(self._refresh)

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
        self._read_list()

    def open(self, entity: EntityId | None) -> None:
        """Show an entity."""
        self._current = entity
        if entity is None:
            self.opened.emit(None)
            return

        def show(page: EntityPage | None) -> None:
            if entity == self._current:
                self.opened.emit(page)

        self._project.read(lambda session: _page(session, entity), show)

    def create(self, name: str, code: str, aliases: Sequence[str], note: str) -> None:
        """Add an entity, and show it."""
        entity, by = EntityId(new_id()), self._project.annotator.id
        self._current = entity

        def write(session: Session) -> Changes:
            return edits.create_entity(session, name, code, by=by, aliases=aliases, note=note, id=entity)

        self._edit(write)

    def change(self, name: str, code: str, aliases: Sequence[str], note: str) -> None:
        """Rename, retype or annotate the entity that is shown: what is different is one edit."""
        entity, by = self._current, self._project.annotator.id
        if entity is not None:
            self._edit(
                lambda session: edits.edit_entity(
                    session, entity, by=by, name=name, type=code, aliases=aliases, note=note
                )
            )

    def merge(self, keep: EntityId, other: EntityId) -> None:
        """Make one entity of two; it keeps the name of the first."""
        by = self._project.annotator.id
        self._current = keep
        self._edit(lambda session: edits.merge_entities(session, keep, [other], by=by))

    def split(self, mentions: Sequence[SpanId], name: str) -> None:
        """Make an entity of its own of some mentions of the one that is shown."""
        entity, by = self._current, self._project.annotator.id
        if entity is not None:
            self._edit(lambda session: split_entity(session, entity, mentions, name, by=by))

    def link(self, links: Mapping[SpanId, EntityId]) -> None:
        """Say of mentions whom they name; one edit."""
        by = self._project.annotator.id
        if links:
            self._edit(lambda session: link_mentions(session, links, by=by))

    def reject(self, waiting: Waiting) -> None:
        """Suggest these entities for this mention no more, as long as the project is open."""
        self._rejected |= {(waiting.mention.id, guess.entity.id) for guess in waiting.guesses}
        self._read_queue()

    def keep_apart(self, one: EntityId, other: EntityId) -> None:
        """Say that two entities are not the same, as long as the project is open."""
        self._rejected |= {(one, other), (other, one)}
        self._read_queue()

    def _edit(self, write: Callable[[Session], Changes]) -> None:
        self._project.edit(write)

    def _hear(self, changes: Changes, _initiator: object) -> None:
        if changes.entities or changes.spans or changes.relations:
            self._refresh()

    def _refresh(self) -> None:
        if self._is_watched:
            self._read_list()
            self._read_queue()
            self.open(self._current)

    def _read_list(self) -> None:
        query, code = self._query, self._type

        def show(found: tuple[Listed, ...]) -> None:
            if (query, code) == (self._query, self._type):
                self.listed.emit(found)

        self._project.read(lambda session: registry.listed(session, query, type=code), show)

    def _read_queue(self) -> None:
        rejected = frozenset(self._rejected)
        self._project.read(lambda session: _queue(session, rejected), self.queued.emit)


def types_of(scheme: Scheme) -> tuple[str, ...]:
    """Return the labels an entity may have as its type: those whose marks name entities, but for sources."""
    naming = (label for label in scheme.labels if label.attribute(ENTITY) is not None)
    return tuple(label.code for label in naming if label.role is not Role.SOURCE)


def _page(session: Session, entity: EntityId) -> EntityPage | None:
    try:
        found = entities.get(session, entity)
    except UnknownId:  # it has just been merged, or its making undone
        return None
    return EntityPage(
        found,
        registry.forms(session, entity),
        registry.mentions(session, entity),
        registry.speaking(session, entity),
    )


def _queue(session: Session, rejected: frozenset[tuple[str, str]]) -> Queue:
    known = entities.all(session)
    linker = Linker(known, frozenset(types_of(schemes.current(session))))
    mentions, total = registry.unlinked(session)
    waiting = [_waiting(linker, mention, rejected) for mention in mentions]
    pairs = tuple(pair for pair in doubles(known) if (pair[0].id, pair[1].id) not in rejected)
    return Queue(tuple(sorted(waiting, key=_likely_first)), total, pairs)


def _waiting(linker: Linker, mention: Mention, rejected: frozenset[tuple[str, str]]) -> Waiting:
    guesses = linker.guesses(mention.text, mention.label)
    kept = tuple(guess for guess in guesses if (mention.id, guess.entity.id) not in rejected)
    return Waiting(mention, kept, is_confident(kept))


def _likely_first(waiting: Waiting) -> float:
    return -waiting.guesses[0].score if waiting.guesses else 0.0
