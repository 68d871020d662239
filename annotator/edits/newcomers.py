"""Annotators and entities that come with an import; in a running edit."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from annotator.edits.attributes import links
from annotator.edits.scheme_steps import SchemeSteps
from annotator.edits.scheme_types import types_after
from annotator.store import annotators, entities, keys, rows, stories, times

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.edits.incoming import Incoming
    from annotator.model import Annotator, Entity, Story
    from annotator.scheme import Scheme
    from annotator.store.session import Session


def add_annotators(session: Session, newcomers: Iterable[Annotator]) -> int:
    """Add those annotators who are not there yet, and return how many.

    A name that belongs to somebody else here gets a number, so that names stay unambiguous. But somebody who has
    marked nothing yields the name: as a rule it is the same person, back with what they marked elsewhere.
    """
    for_id = {newcomer.id: newcomer for newcomer in newcomers if keys.is_identity(newcomer.id)}
    known = keys.known(session, "annotator", for_id)
    fresh = [newcomer for uid, newcomer in for_id.items() if uid not in known]
    for newcomer in fresh:
        _yield_name(session, newcomer.name)
        values = {"uid": newcomer.id, "name": _free_name(session, newcomer.name), "kind": newcomer.kind}
        rows.put_many(session, "annotator", [values])
    return len(fresh)


class WaitingEntities:
    """Entities that came with articles: they are added once a mark that is added names them.

    Those that only marks of passed-over articles name stay out. Those that no mark names at all are added at the end,
    if anything else was.
    """

    def __init__(self, session: Session, scheme: Scheme) -> None:
        self._session = session
        self._scheme = scheme
        self._links = links(scheme)
        self._waiting: dict[str, Entity] = {}
        self._wanted: set[str] = set()
        """Named by what is added, and perhaps still to come."""
        self._unwanted: set[str] = set()

    def hold(self, items: Iterable[Incoming]) -> None:
        """Let the entities of *items* wait."""
        for item in items:
            self._waiting.update((entity.id, entity) for entity in item.entities)

    def pass_over(self, item: Incoming) -> None:
        """Remember what only an article names that is not added."""
        self._unwanted |= self._named(item)

    def add_named(self, items: Iterable[Incoming]) -> int:
        """Add those that marks of *items* name, and return how many."""
        for item in items:
            self._wanted |= self._named(item)
        return self._add(self._wanted & self._waiting.keys())

    def add_nameless(self) -> int:
        """Add those that no mark names, and return how many."""
        return self._add(self._waiting.keys() - self._unwanted)

    def _add(self, ids: Iterable[str]) -> int:
        chosen = set(ids)
        ready = [entity for uid, entity in self._waiting.items() if uid in chosen]
        for entity in ready:
            del self._waiting[entity.id]
        return add_entities(self._session, ready, self._scheme) if ready else 0

    def _named(self, item: Incoming) -> set[str]:
        return {
            span.attributes[code]
            for span in item.spans
            for code in self._links.get(span.label, ())
            if code in span.attributes
        }


def add_entities(session: Session, newcomers: Iterable[Entity], scheme: Scheme) -> int:
    """Add those entities that are not there yet, and return how many; one that was merged stays merged.

    A type that *scheme* does not have becomes the nearest one.
    """
    for_id = {newcomer.id: newcomer for newcomer in newcomers if keys.is_identity(newcomer.id)}
    merged = entities.standing(session, for_id)
    values = [entities.columns(newcomer) for uid, newcomer in for_id.items() if uid not in merged]
    types = types_after(scheme, scheme, SchemeSteps(), {newcomer.type for newcomer in for_id.values()})
    settled = [{**row, "type": types.get(row["type"], row["type"]), "merged_into": None} for row in values]
    return rows.put_many(session, "entity", settled)


def add_stories(session: Session, newcomers: Iterable[Story]) -> dict[str, int]:
    """Add those stories that are not there yet, and return the keys of all; one that is there keeps its title."""
    for_id = {newcomer.id: newcomer for newcomer in newcomers}
    rows.put_many(session, "story", [stories.columns(newcomer, times.now()) for newcomer in for_id.values()])
    found = keys.known(session, "story", for_id)
    rows.rely_on(session, "story", found.values())
    return found


def _yield_name(session: Session, name: str) -> None:
    holder = annotators.by_name(session, name)
    if holder is not None and not annotators.is_marking(session, holder.id):
        key = keys.of(session, "annotator", holder.id)
        rows.change(session, "annotator", key, {"name": _free_name(session, name)})


def _free_name(session: Session, name: str) -> str:
    taken = annotators.by_name(session, name)
    if taken is None:
        return name
    return next(other for number in count(2) if annotators.by_name(session, other := f"{name} ({number})") is None)
