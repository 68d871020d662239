"""The part of a check that reads relations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.errors import Rule, SchemeError
from annotator.scheme import RelationRole
from annotator.store.findings import Fault, Problem, broken_rule

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from annotator.scheme import Scheme

_RELATIONS = """
    SELECT lower(hex(r.uid)), r.type, r.source_id, r.target_id, tail.label, head.label,
           tail.article_id <> head.article_id, tail.deleted + head.deleted, tail.own_voice
    FROM relation r JOIN span tail ON tail.id = r.source_id JOIN span head ON head.id = r.target_id
    WHERE r.deleted = 0 ORDER BY r.id
"""
_NUMBER = "SELECT count(*) FROM relation WHERE deleted = 0"
_TWINS = """
    SELECT lower(hex(later.uid)), lower(hex(first.uid)) FROM relation later
    JOIN relation first ON first.source_id = later.{source} AND first.target_id = later.{target}
        AND first.type = later.type AND first.id < later.id AND first.deleted = 0
    WHERE later.deleted = 0
"""


class Relations:
    """Reads every relation with its ends, and counts them."""

    def __init__(self, connection: sqlite3.Connection, scheme: Scheme | None) -> None:
        self.number = 0
        self._connection = connection
        self._scheme = scheme

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with relations."""
        (self.number,) = self._connection.execute(_NUMBER).fetchone()
        for row in self._connection.execute(_RELATIONS):
            yield from self._of_relation(row)
        yield from self._of_twins()

    def _of_relation(self, row: tuple[Any, ...]) -> Iterator[Problem]:
        uid, code, source, target, tail, head, is_across, deleted, own_voice = row
        where = f"relation {uid}"
        if deleted:
            yield Problem(fault=Fault.REFERENCE, where=where, message="a span at its end has been deleted")
        if source == target:
            yield Problem(fault=Fault.SCHEME, where=where, message=f"{Rule.SELF_RELATION}: {code}")
        if self._scheme is None:
            return
        try:
            self._scheme.check_relation(code, tail, head, is_across=bool(is_across))
        except SchemeError as error:
            yield broken_rule(where, error)
            return
        if own_voice and self._scheme.relation(code).role is RelationRole.ATTRIBUTION:
            yield Problem(fault=Fault.SCHEME, where=where, message=f"{Rule.HAS_SOURCE}: {code}")

    def _of_twins(self) -> Iterator[Problem]:
        for uid, first in self._connection.execute(_TWINS.format(source="source_id", target="target_id")):
            yield _twin(uid, first)
        symmetric = (
            {relation.code for relation in self._scheme.relations if relation.symmetric} if self._scheme else set()
        )
        turned = (
            _TWINS.format(source="target_id", target="source_id")
            + f" AND later.type IN ({', '.join('?' * len(symmetric))})"
        )
        for uid, first in self._connection.execute(turned, tuple(symmetric)):
            yield _twin(uid, first)


def _twin(uid: str, first: str) -> Problem:
    return Problem(fault=Fault.SCHEME, where=f"relation {uid}", message=f"{Rule.DUPLICATE_RELATION}: {first}")
