"""What the claims of articles inherit, for many articles at once, and which claims inherit from somebody."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import Text, and_, cast, func, or_, select

from annotator import text
from annotator.inheritance import Heritage, names
from annotator.model import Metadata, SpanId
from annotator.scheme import RelationRole, Role
from annotator.store import keys, relations, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from sqlalchemy import ColumnElement

    from annotator.inheritance import Inherited
    from annotator.model import EntityId
    from annotator.scheme import Scheme
    from annotator.store.session import Session

_ARTICLE, _SPAN, _RELATION = tables.article.c, tables.span.c, tables.relation.c


class _Mark(NamedTuple):
    """A zone or a source, as far as it matters here."""

    id: SpanId
    label: str
    start: int
    end: int
    text: str
    attributes: Mapping[str, str]


class _Place(NamedTuple):
    start: int


def of_articles(session: Session, scheme: Scheme, articles: Iterable[int]) -> dict[int, Heritage]:
    """Return what claims inherit, by the rows of *articles*: three statements, however many there are."""
    found: dict[int, Heritage] = {}
    for chunk in keys.chunks(articles):
        columns = (_ARTICLE.id, _ARTICLE.outlet, source_line())
        known = session.connection.execute(select(*columns).where(_ARTICLE.id.in_(chunk))).all()
        bare = [key for key, _outlet, line in known if not names(line or "")]
        marks, heads = _marks(session, scheme, chunk, bare), _cited(session, scheme, bare)
        for key, outlet, line in known:
            about = Metadata.model_construct(outlet=outlet, source_line=line or "")
            cited = _steps(heads.get(key, {}))
            found[key] = Heritage(about, marks.get(key, ()), cited=cited, scheme=scheme)
    return found


def inheriting(session: Session, scheme: Scheme, is_meant: Callable[[str], bool], sources: Collection[int]) -> set[int]:
    """Return the claims that inherit from somebody who is meant; *sources* are the marks that may name them."""
    articles = _naming(session, is_meant) | _having(session, sources)
    heritages = of_articles(session, scheme, sorted(articles))
    answers: dict[Inherited, bool] = {}
    found: set[int] = set()
    for key, article, start in _unsourced(session, scheme, sorted(heritages)):
        inherited = heritages[article].of(_Place(start))
        if inherited not in answers:
            answers[inherited] = any(is_meant(name) for chain in inherited.chains for name in chain)
        if answers[inherited]:
            found.add(key)
    return found


def of_entity(session: Session, scheme: Scheme, entity: EntityId) -> int:
    """Return how many claims inherit an entity: by one of its names, or by the words of a source that names it."""
    key = keys.of(session, "entity", entity)
    folded = select(tables.entity.c.folded).where(tables.entity.c.id == key)
    known = set(session.connection.execute(folded).scalar_one().split("\n"))
    there = (_SPAN.entity_id == key, _SPAN.label.in_(_labels(scheme, Role.SOURCE)), ~_SPAN.deleted)
    said = dict(session.connection.execute(select(_SPAN.id, _SPAN.text).where(*there)).all())
    known.update(text.fold(" ".join(covered.split())) for covered in said.values())
    return len(inheriting(session, scheme, lambda called: text.fold(called) in known, said.keys()))


def source_line() -> ColumnElement[str]:
    """Return what an article says of where it has its news from."""
    return cast(func.json_extract(_ARTICLE.metadata, "$.source_line"), Text)


def _steps(heads: Mapping[SpanId, Sequence[SpanId]]) -> Callable[[SpanId], Sequence[SpanId]]:
    return lambda source: heads.get(source, ())


def _marks(session: Session, scheme: Scheme, articles: Sequence[int], bare: Sequence[int]) -> dict[int, list[_Mark]]:
    """Return the zones of *articles*, and of those without a source line the sources."""
    zones, sources = (_labels(scheme, role) for role in (Role.ZONE, Role.SOURCE))
    columns = (_SPAN.article_id, _SPAN.uid, _SPAN.label, _SPAN.start, _SPAN.end_, _SPAN.text, _SPAN.attributes)
    wanted = or_(_SPAN.label.in_(zones), and_(_SPAN.label.in_(sources), _SPAN.article_id.in_(bare)))
    query = select(*columns).where(_SPAN.article_id.in_(articles), wanted, ~_SPAN.deleted)
    found: defaultdict[int, list[_Mark]] = defaultdict(list)
    for article, uid, label, start, end, covered, attributes in session.connection.execute(query):
        found[article].append(_Mark(SpanId(uid), label, start, end, covered, attributes or {}))
    return found


def _cited(session: Session, scheme: Scheme, articles: Sequence[int]) -> dict[int, dict[SpanId, list[SpanId]]]:
    """Return whom the sources of articles cite, in the order in which it was said."""
    types = [each.code for each in scheme.relations if each.role is RelationRole.CHAIN]
    tail, head = tables.span.alias("tail"), tables.span.alias("head")
    query = (
        select(tail.c.article_id, tail.c.uid, head.c.uid)
        .select_from(tail)
        .join(tables.relation, _RELATION.source_id == tail.c.id)
        .join(head, head.c.id == _RELATION.target_id)
        .where(tail.c.article_id.in_(articles), ~tail.c.deleted, ~head.c.deleted)
        .where(relations.of_types(types), ~_RELATION.deleted)
        .order_by(_RELATION.uid)
    )
    found: defaultdict[int, dict[SpanId, list[SpanId]]] = defaultdict(dict)
    for article, source, cited in session.connection.execute(query) if articles else ():
        found[article].setdefault(SpanId(source), []).append(SpanId(cited))
    return found


def _naming(session: Session, is_meant: Callable[[str], bool]) -> set[int]:
    """Return the articles whose outlet or source line names somebody who is meant."""
    query = select(_ARTICLE.id, _ARTICLE.outlet, source_line()).where(~_ARTICLE.deleted)
    answers: dict[tuple[str, str | None], bool] = {}
    found: set[int] = set()
    for key, outlet, line in session.connection.execute(query):
        if (outlet, line) not in answers:
            answers[outlet, line] = any(is_meant(name) for name in (outlet, *names(line or "")))
        if answers[outlet, line]:
            found.add(key)
    return found


def _having(session: Session, sources: Collection[int]) -> set[int]:
    found: set[int] = set()
    for chunk in keys.chunks(sources):
        query = (
            select(_SPAN.article_id)
            .join(tables.article, _ARTICLE.id == _SPAN.article_id)
            .where(_SPAN.id.in_(chunk), ~_SPAN.deleted, ~_ARTICLE.deleted)
        )
        found.update(session.connection.execute(query).scalars())
    return found


def _unsourced(session: Session, scheme: Scheme, articles: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    """Yield the claims of articles that inherit: row, row of the article, start."""
    types = [each.code for each in scheme.relations if each.role is RelationRole.ATTRIBUTION]
    sourced = select(_RELATION.source_id).where(_RELATION.type.in_(types), ~_RELATION.deleted)
    there = (_SPAN.label.in_(_labels(scheme, Role.CLAIM)), ~_SPAN.own_voice, ~_SPAN.deleted, _SPAN.id.not_in(sourced))
    for chunk in keys.chunks(articles):
        query = select(_SPAN.id, _SPAN.article_id, _SPAN.start).where(_SPAN.article_id.in_(chunk), *there)
        yield from ((key, article, start) for key, article, start in session.connection.execute(query))


def _labels(scheme: Scheme, role: Role) -> list[str]:
    return [label.code for label in scheme.labels if label.role is role]
