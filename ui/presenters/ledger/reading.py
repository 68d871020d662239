"""What the ledger reads of a project: all of it to filter, or what the preview tells of one claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.errors import UnknownId
from annotator.ledger import roles
from annotator.ledger.arranging import arranged
from annotator.store import claim_rows, claim_words, claims, relations, schemes
from ui.presenters.article import reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.ledger.values import Arrangement, Ledger, LedgerFilter, Order, Row
    from annotator.store.session import Session
    from ui.presenters.article.reading import ArticleRead

MOST_RELATED = 20


class Wanted(NamedTuple):
    """What is to be shown."""

    filter: LedgerFilter
    order: Order
    folded: frozenset[int]


class LedgerRead(NamedTuple):
    """All claims, their words if somebody has searched, and what is shown of them."""

    ledger: Ledger
    words: Mapping[int, str] | None
    arrangement: Arrangement


class Related(NamedTuple):
    """A claim that the one at hand is related to."""

    type: str
    leads: bool
    """Whether the relation leads there."""
    row: Row


class Detail(NamedTuple):
    """What the preview tells of a claim."""

    row: Row
    read: ArticleRead
    related: tuple[Related, ...]


def read(session: Session, wanted: Wanted, *, ledger: Ledger | None, words: Mapping[int, str] | None) -> LedgerRead:
    """Return what is shown; *ledger* and *words* are what has been read before, if it still holds."""
    everything = claims.ledger(session) if ledger is None else ledger
    if wanted.filter.text.strip() and words is None:
        words = claim_words.words(session)
    return LedgerRead(everything, words, arrange(everything, words, wanted))


def arrange(ledger: Ledger, words: Mapping[int, str] | None, wanted: Wanted) -> Arrangement:
    """Return what is shown of claims that are all at hand."""
    found = claim_words.found(words or {}, wanted.filter.text)
    return arranged(ledger, wanted.filter, wanted.order, found=found, folded=wanted.folded)


def first(session: Session, wanted: Wanted) -> LedgerRead:
    """Return the first of what is shown, at once."""
    text = wanted.filter.text.strip()
    if not text:
        ledger = claims.first(session)
        return LedgerRead(ledger, None, arranged(ledger, wanted.filter, wanted.order, folded=wanted.folded))
    found = claim_words.first(session, text)
    ledger = claims.ledger(session, sorted(found))
    return LedgerRead(ledger, None, arranged(ledger, wanted.filter, wanted.order, found=found, folded=wanted.folded))


def detail(session: Session, key: int) -> Detail | None:
    """Return what the preview tells of a claim; None if it has gone."""
    rows = claim_rows.rows(session, [key])
    if not rows:
        return None
    try:
        article = reading.read(session, rows[0].article)
    except UnknownId:
        return None
    return Detail(rows[0], article, _related(session, rows[0]))


def _related(session: Session, row: Row) -> tuple[Related, ...]:
    order = {each.code: number for number, each in enumerate(roles.ties(schemes.current(session)))}
    ties = [each for each in relations.of_span(session, row.id) if each.type in order]
    ties = sorted(ties, key=lambda each: order[each.type])[:MOST_RELATED]
    others = {each.id: each.target if each.source == row.id else each.source for each in ties}
    keys = {other: claims.key_of(session, other) for other in others.values()}
    rows = {other.id: other for other in claim_rows.rows(session, sorted(set(keys.values())))}
    return tuple(
        Related(each.type, each.source == row.id, rows[others[each.id]]) for each in ties if others[each.id] in rows
    )
