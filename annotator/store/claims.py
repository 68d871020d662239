"""The ledger of a project: all claims at once as far as filters look at them, rows of the table a page at a time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from annotator.inheritance import names
from annotator.ledger import families, roles
from annotator.ledger.values import INHERITED, MARKED, OWN_VOICE, UNSOURCED, Entry, Link
from annotator.model import SpanId
from annotator.scheme import TEASER, RelationRole
from annotator.store import heritages, keys, relations, schemes, stories, tables
from annotator.store.values import no_collecting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Select

    from annotator.ledger.values import Ledger
    from annotator.scheme import Scheme
    from annotator.store.session import Session

_ARTICLE, _SPAN, _RELATION = tables.article.c, tables.span.c, tables.relation.c
_ARTICLES = (
    select(_ARTICLE.id, _ARTICLE.outlet, _ARTICLE.published, tables.story.c.uid.label("story"), heritages.source_line())
    .outerjoin(tables.story, tables.story.c.id == _ARTICLE.story_id)
    .where(~_ARTICLE.deleted)
)
_NO_TIES: frozenset[str] = frozenset()
_FEW = 100
"""Articles whose families are looked at before those of all others."""
_Zones = dict[int, list[tuple[int, int]]]


def ledger(session: Session, among: Sequence[int] | None = None) -> Ledger:
    """Return every claim of the project with what filters look at, and the families; or some claims only."""
    scheme = schemes.current(session)
    columns = tuple(each.code for each in roles.columns(scheme))
    with no_collecting():
        links = [Link(*row) for row in _relations(session, [each.code for each in roles.ties(scheme)], among)]
        entries = _entries(session, scheme, columns, links, among)
        found = families.ledger(entries, links, columns=columns, same=roles.same(scheme), updates=roles.updates(scheme))
        return replace(found, stories={each.story.id: each.story.title for each in stories.all(session)})


def first(session: Session, *, most: int = 40) -> Ledger:
    """Return the claims that the whole ledger begins with, by date and families first, while it is still read."""
    scheme = schemes.current(session)
    same = [roles.same(scheme)]
    groups = families.joined_groups(_joined(session, same, _earliest(session, scheme, most=_FEW)))
    if sum(map(len, groups)) < most:
        groups = families.joined_groups((source, target) for _code, source, target in _relations(session, same, None))
    dates = _dates(session, [key for group in groups for key in group])
    dated = sorted(
        (min(dates[key] for key in group if key in dates), group) for group in groups if dates.keys() & group
    )
    wanted = [key for _date, group in dated[:most] for key in group][:most]
    if len(wanted) < most:
        wanted += _earliest(session, scheme, most=most)[:most]
    return ledger(session, list(dict.fromkeys(wanted)))


def key_of(session: Session, claim: SpanId) -> int:
    """Return the row of a claim; raises *UnknownId*."""
    return keys.of(session, "span", claim)


def ids(session: Session, claims: Iterable[int]) -> list[SpanId]:
    """Return the ids of claims, by their rows, in their order."""
    return [SpanId(uid) for uid in keys.uids(session, "span", claims)]


def _joined(session: Session, same: Sequence[str], claims: Iterable[int]) -> list[tuple[int, int]]:
    """Return all that joins the families in which *claims* are."""
    known: set[int] = set()
    found: set[tuple[int, int]] = set()
    fresh = set(claims)
    while fresh:
        known |= fresh
        for chunk in keys.chunks(sorted(fresh)):
            found.update((source, target) for _code, source, target in _relations(session, same, chunk))
        fresh = {key for pair in found for key in pair} - known
    return sorted(found)


def _dates(session: Session, claims: Iterable[int]) -> dict[int, tuple[bool, str, int]]:
    """Return, by the row of a claim, what its date is ordered by; claims without one are last."""
    query = select(_SPAN.id, _ARTICLE.published).join(tables.article, _ARTICLE.id == _SPAN.article_id)
    found: dict[int, tuple[bool, str, int]] = {}
    for chunk in keys.chunks(claims):
        rows = session.connection.execute(query.where(_SPAN.id.in_(chunk), ~_SPAN.deleted)).all()
        found.update((key, (not date, date, key)) for key, date in rows)
    return found


def _earliest(session: Session, scheme: Scheme, *, most: int) -> list[int]:
    """Return the claims of the earliest articles, so many of them at most."""
    dated = select(_ARTICLE.id).where(~_ARTICLE.deleted).order_by(_ARTICLE.published == "", _ARTICLE.published)
    articles = session.connection.execute(dated.limit(most)).scalars().all()
    there = (_SPAN.label.in_(roles.claim_labels(scheme)), _SPAN.article_id.in_(articles), ~_SPAN.deleted)
    rows = session.connection.execute(select(_SPAN.article_id, _SPAN.id).where(*there)).all()
    order = {article: number for number, article in enumerate(articles)}
    return [key for _article, key in sorted(rows, key=lambda row: (order[row[0]], row[1]))]


def _entries(
    session: Session,
    scheme: Scheme,
    columns: Sequence[str],
    links: Iterable[Link],
    among: Sequence[int] | None,
) -> list[Entry]:
    rows = session.connection.execute(_limited(_claims(scheme, columns), _SPAN.id, among)).all()
    articles = None if among is None else sorted({row[1] for row in rows})
    places = {row[0]: row for row in session.connection.execute(_limited(_ARTICLES, _ARTICLE.id, articles))}
    having = _having(session, scheme, places.values())
    zones = _teasers(session, scheme, articles)
    sourced = {row[1] for row in _relations(session, _attributions(scheme), among)}
    ties: defaultdict[int, set[str]] = defaultdict(set)
    for link in links:
        ties[link.source].add(link.type)
        ties[link.target].add(link.type)
    found: list[Entry] = []
    for key, article, start, own_voice, *choices in rows:
        place = places.get(article)
        if place is None:
            continue
        is_teaser = article in zones and any(first <= start < last for first, last in zones[article])
        source = MARKED if key in sourced else OWN_VOICE if own_voice else UNSOURCED
        if source is UNSOURCED and (place.outlet or (article in having and not is_teaser)):
            source = INHERITED
        tied = frozenset(ties[key]) if key in ties else _NO_TIES
        values = tuple(choice or "" for choice in choices)
        found.append(Entry(key, place.outlet, place.published, values, source, is_teaser, tied, place.story or ""))
    return found


def _having(session: Session, scheme: Scheme, places: Iterable[Any]) -> frozenset[int]:
    """Return the articles that have something to inherit besides an outlet: a source line, in the header or marked."""
    lines = {key: names(line or "") for key, outlet, _published, _story, line in places if not outlet}
    marked = heritages.of_articles(session, scheme, sorted(key for key, told in lines.items() if not told))
    having = {key for key, heritage in marked.items() if heritage.of_article.chains}
    return frozenset(having.union(key for key, told in lines.items() if told))


def _limited(query: Select[*tuple[Any, ...]], column: Any, among: Sequence[int] | None) -> Select[*tuple[Any, ...]]:
    return query if among is None else query.where(column.in_(among))


def _claims(scheme: Scheme, columns: Sequence[str]) -> Select[*tuple[Any, ...]]:
    """Select claims in the order of articles and text, with the values of some attributes."""
    values = [func.json_extract(func.coalesce(_SPAN.attributes, "{}"), f'$."{code}"') for code in columns]
    wanted = select(_SPAN.id, _SPAN.article_id, _SPAN.start, _SPAN.own_voice, *values)
    there = (_SPAN.label.in_(roles.claim_labels(scheme)), ~_SPAN.deleted)
    return wanted.where(*there).order_by(_SPAN.article_id, _SPAN.start, _SPAN.end_.desc(), _SPAN.id)


def _attributions(scheme: Scheme) -> list[str]:
    return [each.code for each in scheme.relations if each.role is RelationRole.ATTRIBUTION]


def _relations(session: Session, types: Sequence[str], among: Sequence[int] | None) -> Iterable[Any]:
    """Return the relations of some types, of all claims or some, by the rows of their ends."""
    query = select(_RELATION.type, _RELATION.source_id, _RELATION.target_id).where(~_RELATION.deleted)
    if among is None:
        return sorted(session.connection.execute(query.where(_RELATION.type.in_(types))).all())
    ends = (_RELATION.source_id, _RELATION.target_id)
    asked = [query.where(end.in_(among), relations.of_types(types)) for end in ends]
    return sorted({row for each in asked for row in session.connection.execute(each).all()})


def _teasers(session: Session, scheme: Scheme, articles: Sequence[int] | None) -> _Zones:
    """Return where unrelated news stands, by the rows of articles."""
    query = select(_SPAN.article_id, _SPAN.start, _SPAN.end_, _SPAN.attributes)
    zones: _Zones = defaultdict(list)
    there = (_SPAN.label.in_(roles.zone_labels(scheme)), ~_SPAN.deleted)
    limited = _limited(query.where(*there), _SPAN.article_id, articles)
    for article, start, end, attributes in session.connection.execute(limited):
        if TEASER in (attributes or {}).values():
            zones[article].append((start, end))
    return zones
