"""The claims that what was found stands in: their number in the article, and who says them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from annotator.model import SpanId
from annotator.scheme import RelationRole, Role
from annotator.store import relations, schemes, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.store.session import Session

_SPAN, _RELATION = tables.span, tables.relation


class ClaimThere(NamedTuple):
    """A claim, as far as a list of places tells of it."""

    id: SpanId
    number: int
    """Its place among the claims of the article."""
    start: int
    end: int
    attributes: dict[str, str]
    own_voice: bool
    source: str
    """Its first source; empty: it has none."""


class Claims:
    """The claims of some articles."""

    def __init__(self, found: dict[int, list[ClaimThere]]) -> None:
        self._found = found

    def at(self, article: int, start: int, end: int, span: str | None) -> ClaimThere | None:
        """Return the claim that *span* is, or else the shortest that covers a place."""
        covering = [each for each in self._found.get(article, ()) if each.start <= start and end <= each.end]
        own = next((each for each in covering if each.id == span), None)
        return own or min(covering, key=lambda each: each.end - each.start, default=None)


def in_articles(session: Session, articles: Sequence[int]) -> Claims:
    """Return the claims of articles by all annotators."""
    scheme = schemes.current(session)
    labels = [label.code for label in scheme.labels if label.role is Role.CLAIM]
    columns = _SPAN.c
    query = select(
        columns.article_id,
        columns.id,
        columns.uid,
        columns.start,
        columns.end_,
        columns.attributes,
        columns.own_voice,
    ).where(columns.label.in_(labels), columns.article_id.in_(articles), ~columns.deleted)
    rows = session.connection.execute(
        query.order_by(columns.article_id, columns.start, columns.end_.desc(), columns.uid)
    )
    sources = _sources(session, articles, labels)
    found: dict[int, list[ClaimThere]] = defaultdict(list)
    for article, key, uid, start, end, attributes, own_voice in rows:
        number = len(found[article]) + 1
        claim = ClaimThere(SpanId(uid), number, start, end, attributes or {}, own_voice, sources.get(key, ""))
        found[article].append(claim)
    return Claims(found)


def _sources(session: Session, articles: Sequence[int], labels: Sequence[str]) -> dict[int, str]:
    """Return the words of the first source of claims, by the claim's key."""
    scheme = schemes.current(session)
    codes = [each.code for each in scheme.relations if each.role is RelationRole.ATTRIBUTION]
    claim, source = _SPAN.alias("claim"), _SPAN.alias("source")
    query = (
        select(claim.c.id, source.c.text)
        .select_from(claim)
        .join(_RELATION, _RELATION.c.source_id == claim.c.id)
        .join(source, source.c.id == _RELATION.c.target_id)
        .where(claim.c.label.in_(labels), claim.c.article_id.in_(articles), ~claim.c.deleted)
        .where(relations.of_types(codes), ~_RELATION.c.deleted)
        .order_by(_RELATION.c.id.desc())
    )
    return dict(session.connection.execute(query).all())
