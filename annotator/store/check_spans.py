"""The part of a check that reads articles and their spans."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import orjson
from pydantic import ValidationError

from annotator import text
from annotator.errors import ClaimdeskError, SchemeError
from annotator.model import Fragment
from annotator.scheme import AttributeType
from annotator.store.findings import Fault, Problem, broken_rule
from annotator.store.spans import ENTITY

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from annotator.scheme import Scheme

_ARTICLES = """
    SELECT a.id, lower(hex(a.uid)), lower(hex(t.sha256)), t.length, CAST(t.body AS BLOB)
    FROM article a JOIN article_text t ON t.id = a.text_id WHERE a.deleted = 0 ORDER BY a.id
"""
_SPANS = """
    SELECT lower(hex(s.uid)), s.label, s.start, s.end_, s.fragments, s.text, s.attributes,
           lower(hex(e.uid)), coalesce(e.deleted, 0), s.own_voice, coalesce(a.deleted, 0)
    FROM span s LEFT JOIN entity e ON e.id = s.entity_id LEFT JOIN annotator a ON a.id = s.annotator_id
    WHERE s.article_id = ? AND s.deleted = 0 ORDER BY s.start, s.id
"""
_HOMELESS = """
    SELECT lower(hex(s.uid)) FROM span s JOIN article a ON a.id = s.article_id WHERE s.deleted = 0 AND a.deleted <> 0
"""
_ENTITIES = "SELECT lower(hex(uid)) FROM entity WHERE deleted = 0"


class Spans:
    """Reads every article with its spans, and counts them."""

    def __init__(self, connection: sqlite3.Connection, scheme: Scheme | None) -> None:
        self.articles = 0
        self.spans = 0
        self._connection = connection
        self._scheme = scheme
        self._entities: set[str] = set()

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with articles and spans."""
        self._entities = {uid for (uid,) in self._connection.execute(_ENTITIES)}
        for key, uid, digest, length, raw in self._connection.execute(_ARTICLES):
            self.articles += 1
            body = bytes(raw).decode("utf-8", "replace")
            if hashlib.sha256(raw).hexdigest() != digest or len(body) != length:
                message = "the text is not the one that was imported"
                yield Problem(fault=Fault.TEXT, where=f"article {uid}", message=message)
            for row in self._connection.execute(_SPANS, (key,)):
                self.spans += 1
                yield from self._of_span(body, row)
        for (uid,) in self._connection.execute(_HOMELESS):
            yield Problem(fault=Fault.REFERENCE, where=f"span {uid}", message="its article has been deleted")

    def _of_span(self, body: str, row: tuple[Any, ...]) -> Iterator[Problem]:
        uid, label, start, end, stored, covered, pairs, entity, entity_deleted, own_voice, author_deleted = row
        where = f"span {uid}"
        try:
            fragments = _fragments(start, end, stored)
            attributes = _attributes(pairs)
        except (ValueError, TypeError, ValidationError) as error:
            yield Problem(fault=Fault.UNREADABLE, where=where, message=str(error).splitlines()[0])
            return
        yield from _of_offsets(where, body, fragments, covered)
        if entity:
            attributes[ENTITY] = entity
        if entity_deleted:
            yield Problem(fault=Fault.ENTITY, where=where, message=f"names a deleted entity {entity}")
        if author_deleted:
            yield Problem(fault=Fault.REFERENCE, where=where, message="its annotator has been deleted")
        yield from self._of_scheme(where, label, attributes, own_voice=bool(own_voice))

    def _of_scheme(self, where: str, label: str, attributes: dict[str, str], *, own_voice: bool) -> Iterator[Problem]:
        if self._scheme is None:
            return
        try:
            self._scheme.check_attributes(label, attributes)
            self._scheme.check_own_voice(label, own_voice)
        except SchemeError as error:
            yield broken_rule(where, error)
            return
        for code, value in attributes.items():
            attribute = self._scheme.label(label).attribute(code)
            is_entity = attribute is not None and attribute.type is AttributeType.ENTITY and code != ENTITY
            if is_entity and value and value not in self._entities:
                yield Problem(fault=Fault.ENTITY, where=where, message=f"{code} names an entity {value}: there is none")


def _fragments(start: int, end: int, stored: str | None) -> tuple[Fragment, ...]:
    pairs = orjson.loads(stored) if stored is not None else [[start, end]]
    fragments = tuple(Fragment(start=pair[0], end=pair[1]) for pair in pairs)
    if not fragments or (fragments[0].start, fragments[-1].end) != (start, end):
        raise ValueError(f"its fragments {pairs} are not those from {start} to {end}")
    return fragments


def _attributes(stored: str | None) -> dict[str, str]:
    pairs = orjson.loads(stored) if stored is not None else {}
    if not isinstance(pairs, dict) or not all(isinstance(value, str) for value in pairs.values()):
        raise TypeError("its attributes are none")
    return pairs


def _of_offsets(where: str, body: str, fragments: tuple[Fragment, ...], covered: str) -> Iterator[Problem]:
    try:
        text.checked(body, fragments)
    except ClaimdeskError as error:
        message = f"{error.start}..{error.end} is no range of words in a text of {len(body)}"
        yield Problem(fault=Fault.OFFSETS, where=where, message=message)
    actual = text.covered(body, fragments)
    if actual != covered:
        message = f"covers {_short(actual)}, marked was {_short(covered)}"
        yield Problem(fault=Fault.COVERED, where=where, message=message)


def _short(words: str, most: int = 60) -> str:
    return f"«{words}»" if len(words) <= most else f"«{words[:most]}…»"
