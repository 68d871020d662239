"""Claims as the table of the ledger shows them: with who says them, by way of whom, and what they are related to."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select

from annotator.chains import Speech
from annotator.inheritance import NOBODY
from annotator.ledger import roles
from annotator.ledger.values import Row
from annotator.scheme import RelationRole
from annotator.store import heritages, keys, relations, schemes, spans, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.inheritance import Heritage
    from annotator.model import Relation, Span, SpanId
    from annotator.scheme import Scheme
    from annotator.store.session import Session

_ARTICLE, _SPAN, _RELATION, _ENTITY = tables.article.c, tables.span.c, tables.relation.c, tables.entity.c
_PRONOUN = "pronoun"
_Ties = dict[int, tuple[tuple[str, bool, int], ...]]


class Marks(NamedTuple):
    """What the chains of some claims are made of."""

    spans: tuple[Span, ...]
    relations: tuple[Relation, ...]


def rows(session: Session, wanted: Sequence[int]) -> tuple[Row, ...]:
    """Return the claims of these rows, in their order; those that have gone are left out."""
    scheme = schemes.current(session)
    found: dict[int, Row] = {}
    for chunk in keys.chunks(wanted):
        found.update(_chunk(session, chunk, scheme))
    return tuple(found[key] for key in wanted if key in found)


def _chunk(session: Session, wanted: Sequence[int], scheme: Scheme) -> dict[int, Row]:
    uids = _living(session, wanted)
    if not uids:
        return {}
    claims = {span.id: span for span in spans.many(session, uids.values())}
    marks = speaking(session, list(uids), scheme, tuple(claims.values()))
    speech = Speech(marks, scheme)
    names = called(session, marks.spans)
    places = _places(session, list(uids))
    ties = _ties(session, list(uids), scheme)
    bare = [key for key, uid in uids.items() if _inherits(claims[uid], speech)]
    known = heritages.of_articles(session, scheme, sorted({places[key].article_id for key in bare if key in places}))
    return {
        key: _row(key, claims[uid], speech, names, place=places[key], ties=ties.get(key, ()), known=known)
        for key, uid in uids.items()
        if key in places
    }


def _row(
    key: int,
    claim: Span,
    speech: Speech,
    names: Mapping[SpanId, str],
    *,
    place: Any,
    ties: tuple[tuple[str, bool, int], ...],
    known: Mapping[int, Heritage],
) -> Row:
    sources = [names[each] for each in speech.sources(claim.id) if each in names]
    chains = [tuple(names[each] for each in chain if each in names) for chain in speech.chains(claim.id)]
    return Row(
        key=key,
        id=claim.id,
        article=claim.article,
        text=" ".join((claim.attributes.get(roles.NORMALISED) or claim.text).split()),
        attributes=claim.attributes,
        own_voice=claim.own_voice,
        sources=tuple(dict.fromkeys(sources)),
        chains=tuple(dict.fromkeys(chain for chain in chains if chain)),
        outlet=place.outlet,
        published=place.published,
        title=place.title,
        inherited=known[place.article_id].of(claim) if _inherits(claim, speech) else NOBODY,
        ties=ties,
    )


def _inherits(claim: Span, speech: Speech) -> bool:
    return not claim.own_voice and not speech.sources(claim.id)


def _living(session: Session, wanted: Sequence[int]) -> dict[int, SpanId]:
    query = select(_SPAN.id, _SPAN.uid).where(_SPAN.id.in_(wanted), ~_SPAN.deleted)
    return dict(session.connection.execute(query).all())


def _places(session: Session, wanted: Sequence[int]) -> dict[int, Any]:
    """Return where claims stand: outlet, date and title of the article, and its row."""
    columns = (_ARTICLE.outlet, _ARTICLE.published, _ARTICLE.title)
    query = select(_SPAN.id, _SPAN.article_id, *columns).join(tables.article, _ARTICLE.id == _SPAN.article_id)
    return {row[0]: row for row in session.connection.execute(query.where(_SPAN.id.in_(wanted), ~_ARTICLE.deleted))}


def speaking(session: Session, wanted: Sequence[int], scheme: Scheme, claims: tuple[Span, ...]) -> Marks:
    """Return the claims with the sources that they have, and all that these cite or are cited by."""
    found: dict[int, tuple[int, int]] = {}
    attributed = _joined(session, scheme, RelationRole.ATTRIBUTION, _RELATION.source_id, wanted)
    found.update(attributed)
    known: set[int] = set()
    fresh = {target for _source, target in attributed.values()}
    while fresh:
        known |= fresh
        ends = {
            key: row
            for end in (_RELATION.source_id, _RELATION.target_id)
            for key, row in _joined(session, scheme, RelationRole.CHAIN, end, sorted(fresh)).items()
        }
        found.update(ends)
        fresh = {key for row in ends.values() for key in row} - known
    sources = spans.many(session, keys.uids(session, "span", sorted(known)))  # type: ignore[arg-type]  # ids of spans
    made = relations.many(session, keys.uids(session, "relation", sorted(found)))  # type: ignore[arg-type]  # likewise
    return Marks((*claims, *sources), made)


def _joined(
    session: Session, scheme: Scheme, role: RelationRole, end: Any, wanted: Iterable[int]
) -> dict[int, tuple[int, int]]:
    """Return the relations of a role that have one of *wanted* at this end: their ends by their rows."""
    types = [each.code for each in scheme.relations if each.role is role]
    query = select(_RELATION.id, _RELATION.source_id, _RELATION.target_id)
    found: dict[int, tuple[int, int]] = {}
    for chunk in keys.chunks(wanted):
        there = (end.in_(chunk), relations.of_types(types), ~_RELATION.deleted)
        found.update((key, (source, target)) for key, source, target in session.connection.execute(query.where(*there)))
    return found


def called(session: Session, marks: Iterable[Span]) -> dict[SpanId, str]:
    """Return what spans are called: as the text has it; a pronoun by the name of its entity, if it has one."""
    pronouns = {span.id: span.entity for span in marks if _PRONOUN in span.attributes.values() and span.entity}
    wanted = sorted(set(pronouns.values()))
    query = select(_ENTITY.uid, _ENTITY.name).where(_ENTITY.uid.in_(wanted), ~_ENTITY.deleted)
    entities = dict(session.connection.execute(query).all()) if wanted else {}
    return {span.id: entities.get(pronouns.get(span.id), "") or " ".join(span.text.split()) for span in marks}


def _ties(session: Session, wanted: Sequence[int], scheme: Scheme) -> _Ties:
    """Return how many claims each is related to, by type and whether the relation leads there."""
    types = {each.code: number for number, each in enumerate(roles.ties(scheme))}
    symmetric = {each.code for each in roles.ties(scheme) if each.symmetric}
    query = select(_RELATION.id, _RELATION.type, _RELATION.source_id, _RELATION.target_id)
    found: set[Any] = set()
    for end in (_RELATION.source_id, _RELATION.target_id):
        there = (end.in_(wanted), relations.of_types(types), ~_RELATION.deleted)
        found.update(session.connection.execute(query.where(*there)).all())
    counted: defaultdict[int, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for _key, code, source, target in found:
        counted[source][code, True] += 1
        counted[target][code, code in symmetric] += 1
    return {
        key: tuple(
            (code, leads, count) for (code, leads), count in sorted(counts.items(), key=lambda item: types[item[0][0]])
        )
        for key, counts in counted.items()
    }
