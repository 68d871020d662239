"""What a query finds, place by place, with the words round each: a page at a time, in reading order."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import bindparam, select

from annotator.inheritance import NOBODY
from annotator.model import ArticleId, SpanId
from annotator.queries import tree
from annotator.queries.places import Text
from annotator.queries.tree import Field, FieldName, Words
from annotator.store import heritages, match_claims, schemes, tables
from annotator.store.query_terms import Terms, surely
from annotator.store.spans import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Select

    from annotator.inheritance import Inherited
    from annotator.model import AnnotatorId, Fragment
    from annotator.queries.tree import Query, Term
    from annotator.store.match_claims import ClaimThere
    from annotator.store.session import Session

_SPAN, _ARTICLE, _TEXT = tables.span, tables.article, tables.article_text
_BODY = select(_TEXT.c.body).where(_TEXT.c.id == bindparam("wanted"))
_ROUND = 90
"""So many characters on either side: more than a window has room for."""
_LONGEST = 300
_MOST_TEXTS = 100
"""So many texts are looked at for one page: where few have what is looked for, others want to be heard meanwhile."""


class Match(NamedTuple):
    """One place that meets a query."""

    article: ArticleId
    title: str
    outlet: str
    start: int
    end: int
    """Where it stands; nowhere in particular, if it is an article as a whole that meets the query."""
    left: str
    words: str
    right: str
    span: SpanId | None
    """The mark that was found, or in which the words were."""
    claim: ClaimThere | None
    """The claim it stands in."""
    inherited: Inherited
    """Whose the claim is taken for if nobody has said whose it is."""


class Cursor(NamedTuple):
    """Where a page ended."""

    article: int
    place: tuple[int, int]


class Page(NamedTuple):
    """Some matches, and where to go on; nowhere if these were the last."""

    matches: tuple[Match, ...]
    after: Cursor | None


class _Spot(NamedTuple):
    start: int
    end: int
    span: str


class _Here(NamedTuple):
    """The matches in one article."""

    article: int
    body: str
    spots: list[_Spot]


class Concordance:
    """A query, ready to be asked page by page: its names are looked up once."""

    def __init__(self, session: Session, query: Query, *, by: AnnotatorId) -> None:
        """Look up what *query* names; *by* is who ``annotator:me`` is."""
        terms = Terms(session, by=by)
        self._finds = _Spans(terms, query) if tree.finds_marks(query) else _Places(terms, query)

    def page(self, session: Session, *, after: Cursor | None = None, limit: int = 100) -> Page:
        """Return the next matches after a page.

        There may be fewer than *limit*, even none, though there are more: *Page.after* tells.
        """
        found: list[_Here] = []
        count = 0
        for looked, here in enumerate(self._articles(session, after.article if after else 0), 1):
            spots = [spot for spot in here.spots if after is None or (here.article, (spot.start, spot.end)) > after]
            count += len(spots)
            if spots:
                found.append(here._replace(spots=spots[: limit - count] if count > limit else spots))
            if count >= limit or looked >= _MOST_TEXTS:
                last = found[-1].spots[-1] if count > limit else _Spot(len(here.body) + 1, 0, "")
                return Page(_told(session, found), Cursor(here.article, (last.start, last.end)))
        return Page(_told(session, found), None)

    def _articles(self, session: Session, start: int) -> Iterator[_Here]:
        """Yield the articles from row *start* on that may have matches, with those they have."""
        rows = session.connection.execute(self._finds.statement(start))
        try:
            for (article, text), several in groupby(rows, key=itemgetter(0, 1)):
                body = session.connection.execute(_BODY, {"wanted": text}).scalar_one()
                found = sorted(self._finds.spots(session, article, body, list(several)))
                spots = {(spot.start, spot.end): spot for spot in found}
                yield _Here(article, body, list(spots.values()))
        finally:
            rows.close()


class _Spans:
    """Looks for spans, and for words in them."""

    def __init__(self, terms: Terms, query: Query) -> None:
        self._query = query
        found = dict.fromkeys(term for term, _ in tree.terms(query))
        self._fields = [term for term in found if isinstance(term, Field)]
        self._words = [term for term in found if isinstance(term, Words)]
        self._wanted = tree.wanted_words(query)
        truths = (surely(terms.of(field)) for field in self._fields)
        columns = (_SPAN.c.uid, _SPAN.c.start, _SPAN.c.end_, _SPAN.c.fragments, *truths)
        self._statement = (
            select(_SPAN.c.article_id, _ARTICLE.c.text_id, *columns)
            .join(_ARTICLE, _ARTICLE.c.id == _SPAN.c.article_id)
            .where(terms.loosely(query, has_spans=True), ~_SPAN.c.deleted, _ARTICLE.c.deleted.is_not(True))
            .order_by(_SPAN.c.article_id)
        )

    def statement(self, start: int) -> Select[Any]:
        """Return what selects the spans that may be meant, those of an article together."""
        return self._statement.where(_SPAN.c.article_id >= start)

    def spots(self, _session: Session, _article: int, body: str, rows: Sequence[Any]) -> Iterator[_Spot]:
        """Yield what is found among the spans of an article."""
        text = Text(body)
        for _, _, uid, start, end, fragments, *truths in rows:
            told = dict(zip(self._fields, truths, strict=True))
            parts = pieces(start, end, fragments)
            inside = {words: [each for each in text.places(words) if _is_in(parts, each)] for words in self._words}

            def is_so(term: Term) -> bool:
                return bool(told[term] if isinstance(term, Field) else inside[term])  # noqa: B023 -- asked at once

            if tree.holds(self._query, is_so):
                places = [place for words in self._wanted for place in inside[words]]
                yield from (_Spot(*place, uid) for place in (places or [(start, end)]))


class _Places:
    """Looks for words anywhere in articles, or for articles as a whole."""

    def __init__(self, terms: Terms, query: Query) -> None:
        self._query = query
        found = dict.fromkeys(term for term, _ in tree.terms(query) if isinstance(term, Field))
        self._of_spans = [field for field in found if field.is_of_marks or field.name == FieldName.ZONE]
        self._fields = [field for field in found if field not in self._of_spans]
        self._wanted = tree.wanted_words(query)
        self._covers = {field: _covering(terms, field) for field in self._of_spans}
        truths = (surely(terms.of(field)) for field in self._fields)
        self._statement = (
            select(_ARTICLE.c.id, _ARTICLE.c.text_id, *truths)
            .where(terms.loosely(query, has_spans=False), ~_ARTICLE.c.deleted)
            .order_by(_ARTICLE.c.id)
        )

    def statement(self, start: int) -> Select[Any]:
        """Return what selects the articles that may be meant."""
        return self._statement.where(_ARTICLE.c.id >= start)

    def spots(self, session: Session, article: int, body: str, rows: Sequence[Any]) -> Iterator[_Spot]:
        """Yield what is found in an article."""
        told = dict(zip(self._fields, rows[0][2:], strict=True))
        text = Text(body)
        covers = {field: self._ranges(session, field, article) for field in self._of_spans}
        places = dict.fromkeys(place for words in self._wanted for place in text.places(words))
        for place in places or [(0, 0)]:

            def is_so(term: Term) -> bool:
                if isinstance(term, Words):
                    return bool(text.places(term))
                if term in told:
                    return bool(told[term])
                return any(not places or (start <= place[0] and place[1] <= end) for start, end in covers[term])  # noqa: B023 -- asked at once

            if tree.holds(self._query, is_so):
                yield _Spot(*place, "")

    def _ranges(self, session: Session, field: Field, article: int) -> list[tuple[int, int]]:
        rows = session.connection.execute(self._covers[field], {"wanted": article})
        return [(row[0], row[1]) for row in rows]


def _covering(terms: Terms, field: Field) -> Select[*tuple[Any, ...]]:
    """Return what selects where the spans of an article are that a field tells of."""
    condition = terms.zone(field) if field.name == FieldName.ZONE else terms.of(field)
    there = _SPAN.c.article_id == bindparam("wanted")
    return select(_SPAN.c.start, _SPAN.c.end_).where(there, ~_SPAN.c.deleted, condition)


def _is_in(parts: Iterable[Fragment], place: tuple[int, int]) -> bool:
    return any(part.start <= place[0] and place[1] <= part.end for part in parts)


def _told(session: Session, found: Sequence[_Here]) -> tuple[Match, ...]:
    """Return matches as they are shown."""
    columns = (_ARTICLE.c.id, _ARTICLE.c.uid, _ARTICLE.c.title, _ARTICLE.c.outlet)
    query = select(*columns).where(_ARTICLE.c.id.in_([here.article for here in found]))
    articles = {key: rest for key, *rest in session.connection.execute(query)}
    claims = match_claims.in_articles(session, list(articles))
    known = heritages.of_articles(session, schemes.current(session), list(articles))
    matches: list[Match] = []
    for key, body, spots in found:
        uid, title, outlet = articles[key]
        for start, end, span in spots:
            claim = claims.at(key, start, end, span) if end else None
            left, words, right = _shown(body, start, end) if end else ("", title, _line(body[: 2 * _ROUND]))
            matches.append(
                Match(
                    ArticleId(uid),
                    title,
                    outlet,
                    start,
                    end,
                    left,
                    words,
                    right,
                    span=SpanId(span) if span else None,
                    claim=claim,
                    inherited=known[key].of(claim) if claim is not None and _inherits(claim) else NOBODY,
                )
            )
    return tuple(matches)


def _inherits(claim: ClaimThere) -> bool:
    return not claim.own_voice and not claim.source


def _shown(body: str, start: int, end: int) -> tuple[str, str, str]:
    """Return a place with what stands round it in its paragraph, each on one line."""
    first = max(body.rfind("\n", 0, start) + 1, start - _ROUND)
    stop = body.find("\n", end, end + _ROUND)
    last = stop if stop >= 0 else end + _ROUND
    words = body[start:end] if end - start <= _LONGEST else f"{body[start : start + _LONGEST]}…"
    return _line(body[first:start]), _line(words), _line(body[end:last])


def _line(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")
