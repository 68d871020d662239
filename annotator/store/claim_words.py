"""The words by which claims are found in the ledger: their own, those of their sources and of entities in them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from annotator.ledger import roles
from annotator.scheme import RelationRole, Role
from annotator.store import schemes, search, tables
from annotator.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Select

    from annotator.scheme import Scheme
    from annotator.store.session import Session

    _Rows = Select[*tuple[Any, ...]]

_SPAN, _RELATION, _ENTITY = tables.span.c, tables.relation.c, tables.entity.c


def words(session: Session, articles: Sequence[int] | None = None) -> dict[int, str]:
    """Return the folded words of every claim, by its row, each after a space; or of the claims in some articles."""
    scheme = schemes.current(session)
    names = _names(session)
    rows = session.connection.execute(_limited(_claims(scheme), articles))
    found = {key: [text, normalised or ""] for key, text, normalised in rows}
    spoken = _Spoken(session, scheme, names, articles)
    for claim, source in session.connection.execute(_ends(scheme, RelationRole.ATTRIBUTION, articles)):
        if claim in found:
            found[claim] += spoken.along(source)
    for claim, entity in _mentions(session, scheme, articles):
        found[claim].append(names.get(entity, ""))
    return {key: " " + " ".join(fold(" ".join(dict.fromkeys(parts))).split()) for key, parts in found.items()}


def first(session: Session, query: str, *, most: int = 40) -> frozenset[int]:
    """Return some claims that *query* finds, at once: those in the first texts that have the words.

    Words that an annotator has written, or by which an entity is called, are not looked for; all claims have to be
    gone through for them.
    """
    articles = search.first_rows(session, query, limit=most)
    return found(words(session, articles), query) or frozenset()


def found(haystacks: Mapping[int, str], query: str) -> frozenset[int] | None:
    """Return the claims in which all words of *query* begin a word; None if it has no words.

    Words in quotation marks must follow each other.
    """
    wanted = _parts(query)
    if not wanted:
        return None
    return frozenset(key for key, words in haystacks.items() if all(each in words for each in wanted))


def _parts(query: str) -> list[str]:
    parts = fold(query).replace("«", '"').replace("»", '"').replace("“", '"').replace("”", '"').split('"')
    wanted: list[str] = []
    for number, part in enumerate(parts):
        wanted += [" ".join(part.split())] if number % 2 else part.split()
    return [f" {each}" for each in wanted if each]


def _names(session: Session) -> dict[int, str]:
    query = select(_ENTITY.id, _ENTITY.name, _ENTITY.aliases).where(~_ENTITY.deleted)
    return {key: " ".join((name, *aliases)) for key, name, aliases in session.connection.execute(query)}


def _claims(scheme: Scheme) -> _Rows:
    normalised = func.json_extract(func.coalesce(_SPAN.attributes, "{}"), f"$.{roles.NORMALISED}")
    there = (_SPAN.label.in_(roles.claim_labels(scheme)), ~_SPAN.deleted)
    return select(_SPAN.id, _SPAN.text, normalised).where(*there)


def _ends(scheme: Scheme, role: RelationRole, articles: Sequence[int] | None) -> _Rows:
    types = [each.code for each in scheme.relations if each.role is role]
    query = select(_RELATION.source_id, _RELATION.target_id).where(~_RELATION.deleted, _RELATION.type.in_(types))
    if articles is None:
        return query
    return _limited(query.join(tables.span, _SPAN.id == _RELATION.source_id), articles)


def _limited(query: _Rows, articles: Sequence[int] | None) -> _Rows:
    return query if articles is None else query.where(_SPAN.article_id.in_(articles))


class _Spoken:
    """The words of sources, and of all in whose chains they stand."""

    def __init__(
        self, session: Session, scheme: Scheme, names: Mapping[int, str], articles: Sequence[int] | None
    ) -> None:
        labels = [label.code for label in scheme.labels if label.role is Role.SOURCE]
        query = select(_SPAN.id, _SPAN.text, _SPAN.entity_id).where(_SPAN.label.in_(labels), ~_SPAN.deleted)
        rows = session.connection.execute(_limited(query, articles)).all()
        self._words = {key: (text, names.get(entity, "")) for key, text, entity in rows}
        self._cited: defaultdict[int, list[int]] = defaultdict(list)
        self._citing: defaultdict[int, list[int]] = defaultdict(list)
        for relay, cited in session.connection.execute(_ends(scheme, RelationRole.CHAIN, articles)):
            self._cited[relay].append(cited)
            self._citing[cited].append(relay)

    def along(self, source: int) -> list[str]:
        """Return the words of *source*, of all that it cites in the end and of all that cite it."""
        reached = {source, *_reached(source, self._cited), *_reached(source, self._citing)}
        return [word for key in sorted(reached) for word in self._words.get(key, ())]


def _reached(start: int, steps: Mapping[int, list[int]]) -> set[int]:
    found: set[int] = set()
    waiting = list(steps.get(start, ()))
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += steps.get(key, ())
    return found


def _mentions(session: Session, scheme: Scheme, articles: Sequence[int] | None) -> Iterable[tuple[int, int]]:
    """Yield claims with the entities that are named in them."""
    where = (_SPAN.label.in_(roles.claim_labels(scheme)), ~_SPAN.deleted)
    claims: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    query = select(_SPAN.article_id, _SPAN.id, _SPAN.start, _SPAN.end_).where(*where)
    for article, key, start, end in session.connection.execute(_limited(query, articles)):
        claims[article].append((key, start, end))
    linked = select(_SPAN.article_id, _SPAN.start, _SPAN.end_, _SPAN.entity_id)
    there = linked.where(_SPAN.entity_id.is_not(None), ~_SPAN.deleted)
    for article, start, end, entity in session.connection.execute(_limited(there, articles)):
        yield from ((key, entity) for key, first, last in claims.get(article, ()) if first <= start and end <= last)
