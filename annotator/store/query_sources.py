"""Which claims a source stands behind, at first hand or as a link of the chain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import orjson
from sqlalchemy import func, or_, select

from annotator import text
from annotator.queries import places
from annotator.queries.tree import Words
from annotator.scheme import RelationRole, Role
from annotator.store import heritages, keys, relations, search, tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement

    from annotator.scheme import Scheme
    from annotator.store.session import Session

_SPELT_OTHERWISE = re.compile("[Ёё\u00ad\u0300-\u036f]")
"""Letters that folding changes in other ways than by case."""
_SPAN, _RELATION, _ENTITY, _ARTICLE = tables.span, tables.relation, tables.entity, tables.article


def entities_called(session: Session, name: str) -> list[int]:
    """Return the keys of entities with this name or alias; if there is none, of those whose names begin so."""
    wanted = text.fold(name.strip())
    query = select(_ENTITY.c.id, _ENTITY.c.folded).where(~_ENTITY.c.deleted, func.instr(_ENTITY.c.folded, wanted) > 0)
    known = [(key, folded.split("\n")) for key, folded in session.connection.execute(query)]
    exactly = [key for key, names in known if wanted in names]
    return exactly or [key for key, names in known if any(name.startswith(wanted) for name in names)]


def said_by(session: Session, scheme: Scheme, name: str) -> list[int]:
    """Return the keys of the sources called so, of those they cite or are cited by, and of the claims of them all.

    What claims without a source inherit of their article is not among them.
    """
    sources = _called(session, scheme, name)
    chains = [each.code for each in scheme.relations if each.role is RelationRole.CHAIN]
    ends = _RELATION.c.source_id, _RELATION.c.target_id
    upwards, downwards = (_reached(session, sources, chains, *way) for way in (ends, ends[::-1]))
    speaking = upwards | downwards
    attributions = [each.code for each in scheme.relations if each.role is RelationRole.ATTRIBUTION]
    claims = _next(session, speaking, attributions, *ends[::-1])
    return sorted(speaking | claims)


def inherited_from(session: Session, scheme: Scheme, name: str) -> list[int]:
    """Return the keys of the claims without a source that inherit one called so, at whatever place of the chain."""
    sources = _called(session, scheme, name)
    wanted, texts = text.fold(name.strip()), _texts(session, sources)

    def is_meant(called: str) -> bool:
        return begins(called, wanted) or text.fold(called) in texts

    return sorted(heritages.inheriting(session, scheme, is_meant, sources))


def among(found: Iterable[int]) -> ColumnElement[bool]:
    """Return the condition that a span is one of these, however many they are."""
    listed = func.json_each(orjson.dumps(list(found)).decode()).table_valued("value")
    return _SPAN.c.id.in_(select(listed.c.value))


def _called(session: Session, scheme: Scheme, name: str) -> set[int]:
    """Return the sources whose words, or whose entity, are these."""
    labels = [label.code for label in scheme.labels if label.role is Role.SOURCE]
    wanted = places.tokens(name)
    if not wanted:
        return set()
    pattern = f'"{" ".join(wanted)}" *'
    there = select(_ARTICLE.c.id).where(search.meeting(pattern), ~_ARTICLE.c.deleted)
    query = select(_SPAN.c.id, _SPAN.c.text).where(
        _SPAN.c.label.in_(labels), ~_SPAN.c.deleted, _SPAN.c.article_id.in_(there)
    )
    words = Words(wanted, is_open=True)
    found = {key for key, covered in session.connection.execute(query) if _has(covered, words)}
    named = entities_called(session, name)
    linked = select(_SPAN.c.id).where(
        _SPAN.c.entity_id.in_(named), _SPAN.c.label.in_(labels), ~_SPAN.c.deleted, _SPAN.c.entity_id.is_not(None)
    )
    return found | set(session.connection.execute(linked).scalars())


def _has(covered: str, words: Words) -> bool:
    """Tell whether a text has *words*; most have not even the letters, and to see that must be quick."""
    folded = text.fold(covered) if _SPELT_OTHERWISE.search(covered) else covered.casefold()
    return words.words[0] in folded and bool(places.Text(covered).places(words))


def _texts(session: Session, spans: set[int]) -> frozenset[str]:
    """Return what spans say, folded."""
    found: set[str] = set()
    for chunk in keys.chunks(spans):
        rows = session.connection.execute(select(_SPAN.c.text).where(_SPAN.c.id.in_(chunk))).scalars()
        found.update(text.fold(" ".join(covered.split())) for covered in rows)
    return frozenset(found)


def begins(called: str, wanted: str) -> bool:
    """Tell whether a name, or a word of it, begins with what is *wanted*, which is folded."""
    folded = text.fold(called)
    return folded.startswith(wanted) or f" {wanted}" in folded


def _reached(
    session: Session, start: set[int], codes: list[str], near: ColumnElement[int], far: ColumnElement[int]
) -> set[int]:
    """Return *start* and whatever relations lead to from there, step by step."""
    found, fresh = set(start), set(start)
    while fresh:
        fresh = _next(session, fresh, codes, near, far) - found
        found |= fresh
    return found


def _next(
    session: Session, spans: set[int], codes: list[str], near: ColumnElement[int], far: ColumnElement[int]
) -> set[int]:
    """Return where relations lead from the end *near* to the end *far*."""
    found: set[int] = set()
    for chunk in keys.chunks(spans):
        query = select(far).where(near.in_(chunk), relations.of_types(codes), ~_RELATION.c.deleted)
        found.update(session.connection.execute(query).scalars())
    return found


def related(code: str) -> ColumnElement[bool]:
    """Return the condition that a span has a relation of this type, whichever end it is."""
    there = [
        select(end).where(_RELATION.c.type == code, ~_RELATION.c.deleted)
        for end in (_RELATION.c.source_id, _RELATION.c.target_id)
    ]
    return or_(*(_SPAN.c.id.in_(ends) for ends in there))
