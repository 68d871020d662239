"""An entity as a source: of which claims it is the origin, which it passes on, and in which chains it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select

from annotator import text
from annotator.chains import through
from annotator.model import ArticleId, SpanId
from annotator.scheme import RelationRole
from annotator.store import keys, relations, schemes, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.model import EntityId
    from annotator.scheme import Scheme
    from annotator.store.session import Session

_ENTITY, _SPAN, _ARTICLE, _RELATION = tables.entity.c, tables.span.c, tables.article.c, tables.relation.c
_SHOWN = 3
_FEW = 20
_Arrows = dict[int, list[int]]


class SaidClaim(NamedTuple):
    """A claim that an entity says or passes on."""

    id: SpanId
    article: ArticleId
    outlet: str
    text: str
    is_origin: bool
    """Whether the entity is where it comes from."""


class SourceChain(NamedTuple):
    """Sources from the origin to the outlet, by name, and how many claims came this way."""

    names: tuple[str, ...]
    own: int
    """Which of them is the entity."""
    claims: int


class Standing(NamedTuple):
    """What an entity is as a source."""

    origin: int = 0
    """Claims that come from it."""
    relayed: int = 0
    """Claims of others that it passes on."""
    claims: tuple[SaidClaim, ...] = ()
    """The first ones, in the order of articles and text."""
    chains: tuple[SourceChain, ...] = ()
    """The most frequent ones, of two sources at least."""


def standing(session: Session, entities: Iterable[EntityId]) -> Standing:
    """Return what an entity is as a source, or several taken together; raises *UnknownId*."""
    scheme = schemes.current(session)
    wanted = keys.all_of(session, "entity", entities).values()
    query = select(_SPAN.id).where(_SPAN.entity_id.in_(list(wanted)), ~_SPAN.deleted)
    own = frozenset(session.connection.execute(query).scalars())
    cited, citing = _neighbours(session, scheme, own)
    around = own | cited.keys() | citing.keys()
    passed: defaultdict[int, set[tuple[int, ...]]] = defaultdict(set)
    for claim, source in _joined(session, scheme, RelationRole.ATTRIBUTION, _RELATION.target_id, around):
        for chain in through(source, cited=_steps(cited), citing=_steps(citing)):
            if not own.isdisjoint(chain):
                passed[claim].add(chain)
    origins = {claim for claim, chains in passed.items() if any(chain[0] in own for chain in chains)}
    return Standing(
        origin=len(origins),
        relayed=len(passed) - len(origins),
        claims=_claims(session, sorted(passed), origins),
        chains=_chains(session, passed, own),
    )


def _neighbours(session: Session, scheme: Scheme, own: Iterable[int]) -> tuple[_Arrows, _Arrows]:
    """Return whom the sources that are joined with *own* cite, however many steps away, and who cites them."""
    cited: defaultdict[int, list[int]] = defaultdict(list)
    citing: defaultdict[int, list[int]] = defaultdict(list)
    known: set[int] = set()
    fresh = set(own)
    while fresh:
        known |= fresh
        found = {
            arrow
            for end in (_RELATION.source_id, _RELATION.target_id)
            for arrow in _joined(session, scheme, RelationRole.CHAIN, end, fresh)
        }
        for source, target in sorted(found):
            if target not in cited[source]:
                cited[source].append(target)
                citing[target].append(source)
        fresh = {key for arrow in found for key in arrow} - known
    return cited, citing


def _steps(arrows: _Arrows) -> Any:
    return lambda source: arrows.get(source, ())


def _joined(
    session: Session, scheme: Scheme, role: RelationRole, end: Any, wanted: Iterable[int]
) -> list[tuple[int, int]]:
    """Return the ends of the relations of a role that have one of *wanted* at this *end*."""
    types = [each.code for each in scheme.relations if each.role is role]
    query = select(_RELATION.source_id, _RELATION.target_id)
    found: list[tuple[int, int]] = []
    for chunk in keys.chunks(sorted(wanted)):
        there = (end.in_(chunk), relations.of_types(types), ~_RELATION.deleted)
        found += [(source, target) for source, target in session.connection.execute(query.where(*there))]
    return found


def _claims(session: Session, wanted: Sequence[int], origins: set[int]) -> tuple[SaidClaim, ...]:
    query = (
        select(_SPAN.id, _SPAN.uid, _ARTICLE.uid, _ARTICLE.outlet, _SPAN.text)
        .join(tables.article, _ARTICLE.id == _SPAN.article_id)
        .order_by(_SPAN.article_id, _SPAN.start, _SPAN.id)
        .limit(_FEW)
    )
    rows: list[Any] = []
    for chunk in keys.chunks(wanted):  # keys rise with time, and not with articles: of very many, early ones are shown
        rows += session.connection.execute(query.where(_SPAN.id.in_(chunk))).all()
        if len(rows) >= _FEW:
            break
    return tuple(
        SaidClaim(SpanId(uid), ArticleId(place), outlet, words, key in origins)
        for key, uid, place, outlet, words in rows[:_FEW]
    )


def _chains(session: Session, passed: dict[int, set[tuple[int, ...]]], own: frozenset[int]) -> tuple[SourceChain, ...]:
    """Return the chains by the names of their sources, with the outlet at the end, the most frequent first."""
    names = _names(session, {source for chains in passed.values() for chain in chains for source in chain})
    outlets = _outlets(session, passed)
    counted: Counter[tuple[tuple[str, ...], int]] = Counter()
    for claim, chains in passed.items():
        counted.update({_told(chain, names, outlets.get(claim, ""), own) for chain in chains})
    most = sorted((item for item in counted.items() if len(item[0][0]) > 1), key=lambda item: (-item[1], item[0]))
    return tuple(SourceChain(told, place, count) for (told, place), count in most[:_SHOWN])


def _told(
    chain: tuple[int, ...], names: dict[int, str], outlet: str, own: frozenset[int]
) -> tuple[tuple[str, ...], int]:
    """Return the names of a chain and where the entity stands in it; the outlet ends it, whoever is the last one."""
    told = tuple(names[source] for source in chain)
    is_named = not outlet or text.fold(outlet) in set(map(text.fold, told))
    place = next(number for number, source in enumerate(chain) if source in own)
    return (told if is_named else (*told, outlet)), place


def _outlets(session: Session, claims: Iterable[int]) -> dict[int, str]:
    query = select(_SPAN.id, _ARTICLE.outlet).join(tables.article, _ARTICLE.id == _SPAN.article_id)
    found: dict[int, str] = {}
    for chunk in keys.chunks(sorted(claims)):
        found.update(session.connection.execute(query.where(_SPAN.id.in_(chunk))).all())
    return found


def _names(session: Session, sources: Iterable[int]) -> dict[int, str]:
    """Return what sources are called: by their entity, or as the text has it."""
    query = select(_SPAN.id, _SPAN.text, _ENTITY.name).outerjoin(tables.entity, _ENTITY.id == _SPAN.entity_id)
    found: dict[int, str] = {}
    for chunk in keys.chunks(sorted(sources)):
        rows = session.connection.execute(query.where(_SPAN.id.in_(chunk)))
        found.update((key, name or " ".join(words.split())) for key, words, name in rows)
    return found
