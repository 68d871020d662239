"""The articles of a project: one whole, or a page of many without their texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, or_, select

from annotator import text
from annotator.errors import UnknownId
from annotator.model import Article, ArticleId, ArticleSummary, Metadata, Status, Story, Value
from annotator.scheme import Role
from annotator.store import keys, schemes, tables, times
from annotator.store.article_filter import ArticleFilter, first_rows, matching_rows
from annotator.store.values import trusted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.store.session import Session

__all__ = [
    "ArticleCounts",
    "ArticleFilter",
    "Ground",
    "counts",
    "each",
    "first_rows",
    "get",
    "ground",
    "id_of",
    "last_row",
    "matching_rows",
    "page",
    "row_of",
    "summaries",
    "summaries_of",
    "whole",
]

_ARTICLE = tables.article
_TEXT = tables.article_text
_STORY = tables.story
_EVERY = (
    select(_ARTICLE, _TEXT.c.sha256, _TEXT.c.body, _STORY.c.uid.label("story"), _STORY.c.title.label("story_title"))
    .join(_TEXT, _TEXT.c.id == _ARTICLE.c.text_id)
    .outerjoin(_STORY, _STORY.c.id == _ARTICLE.c.story_id)
    .where(~_ARTICLE.c.deleted)
)
_WHOLE = _EVERY.where(_ARTICLE.c.uid == bindparam("wanted"))
_ALL_WHOLE = _EVERY.order_by(_ARTICLE.c.id)
_GROUND = (
    select(_ARTICLE.c.id, _ARTICLE.c.text_id, _TEXT.c.sha256, _ARTICLE.c.status, _ARTICLE.c.nothing_to_mark)
    .join(_TEXT, _TEXT.c.id == _ARTICLE.c.text_id)
    .where(_ARTICLE.c.uid == bindparam("wanted"), ~_ARTICLE.c.deleted)
)
_TEXTS = "claimdesk.texts"
_TEXTS_AT_HAND = 3
_SUMMARY = set(ArticleSummary.model_fields)


class ArticleCounts(Value):
    """How many articles there are, and how far the work on them is."""

    total: int
    by_status: dict[Status, int]
    flagged: int


def get(session: Session, article: ArticleId) -> Article:
    """Return one article with its text; raises *UnknownId*."""
    row = session.connection.execute(_WHOLE, {"wanted": keys.checked("article", article)}).one_or_none()
    if row is None:
        raise UnknownId(kind="article", id=article)
    return _article(row)


def whole(session: Session) -> Iterator[tuple[int, Article]]:
    """Yield every article with its text, and its key, in the order in which they were added; one at a time."""
    for row in session.connection.execute(_ALL_WHOLE):
        yield row.id, _article(row)


def added_after(session: Session, row: int) -> Iterator[Article]:
    """Yield every article after the row *row* with its text, in the order in which they were added; one at a time."""
    while True:
        query = _ALL_WHOLE.where(_ARTICLE.c.id > row).limit(1)
        found = session.connection.execute(query).one_or_none()
        if found is None:
            return
        row = found.id
        yield _article(found)


def _article(row: Any) -> Article:
    return Article(
        id=row.uid,
        text=row.body,
        text_sha256=row.sha256,
        original_sha256=row.original_sha256,
        encoding=row.encoding,
        file_name=row.file_name,
        metadata=Metadata(title=row.title, outlet=row.outlet, published=row.published, **row.metadata),
        status=Status(row.status),
        nothing_to_mark=row.nothing_to_mark,
        flagged=row.flagged,
        added_at=times.read(row.added_at),
        story=None if row.story is None else Story(id=row.story, title=row.story_title),
    )


@dataclass(frozen=True, slots=True)
class Ground:
    """What an edit of spans needs to know of the article under them."""

    key: int
    text: str
    status: Status
    nothing_to_mark: bool


def ground(session: Session, article: ArticleId) -> Ground:
    """Return an article to mark in; raises *UnknownId*. Texts never change, so the last ones are kept at hand."""
    row = session.connection.execute(_GROUND, {"wanted": keys.checked("article", article)}).one_or_none()
    if row is None:
        raise UnknownId(kind="article", id=article)
    texts: dict[str, str] = session.connection.info.setdefault(_TEXTS, {})
    body = texts.pop(row.sha256, None)
    if body is None:
        body = session.connection.execute(select(_TEXT.c.body).where(_TEXT.c.id == row.text_id)).scalar_one()
        while len(texts) >= _TEXTS_AT_HAND:
            del texts[next(iter(texts))]
    texts[row.sha256] = body
    return Ground(row.id, body, Status(row.status), row.nothing_to_mark)


def each(session: Session) -> Iterator[ArticleId]:
    """Yield every article in the order in which they were added; memory does not grow with them."""
    last = 0
    while True:
        query = select(_ARTICLE.c.id, _ARTICLE.c.uid).where(~_ARTICLE.c.deleted, _ARTICLE.c.id > last)
        rows = session.connection.execute(query.order_by(_ARTICLE.c.id).limit(keys.CHUNK)).all()
        if not rows:
            return
        last = rows[-1].id
        yield from (ArticleId(row.uid) for row in rows)


def row_of(session: Session, article: ArticleId) -> int:
    """Return an article's key in lists; raises *UnknownId*."""
    return keys.of(session, "article", article)


def last_row(session: Session) -> int:
    """Return the key in lists of the article that was added last, even if it has been deleted; 0 if there is none."""
    return session.connection.execute(select(func.max(_ARTICLE.c.id))).scalar() or 0


def id_of(session: Session, row: int) -> ArticleId:
    """Return the article of a key in lists; raises *UnknownId*."""
    uid = session.connection.execute(select(_ARTICLE.c.uid).where(_ARTICLE.c.id == row, ~_ARTICLE.c.deleted)).scalar()
    if uid is None:
        raise UnknownId(kind="article", id=row)
    return ArticleId(uid)


def called(session: Session, words: str) -> tuple[ArticleId, ...]:
    """Return the articles that have *words* as their id, their title or the name of their file."""
    columns = _ARTICLE.c
    is_so = or_(columns.title_folded == text.fold(words), columns.file_name == words)
    if keys.is_identity(words):
        is_so = columns.uid == words
    query = select(columns.uid).where(is_so, ~columns.deleted).order_by(columns.id)
    return tuple(map(ArticleId, session.connection.execute(query).scalars()))


def counts(session: Session) -> ArticleCounts:
    """Return how many articles have each status; kept up to date by the file itself, so quick for any number."""
    numbers: dict[str, int] = dict(session.connection.execute(select(tables.article_counter)).all())
    by_status = {status: numbers[status] for status in Status}
    return ArticleCounts(total=sum(by_status.values()), by_status=by_status, flagged=numbers["flagged"])


def summaries(session: Session, rows: Sequence[int]) -> tuple[ArticleSummary, ...]:
    """Return what the list shows of these rows, in their order; rows that have gone are left out."""
    found: dict[int, ArticleSummary] = {}
    for chunk in keys.chunks(rows):
        claims = _claims(session, chunk)
        columns = _ARTICLE.c
        query = select(
            columns.id,
            columns.uid,
            columns.title,
            columns.outlet,
            columns.published,
            columns.status,
            columns.flagged,
            columns.nothing_to_mark,
            _STORY.c.title,
        ).outerjoin(_STORY, _STORY.c.id == columns.story_id)
        query = query.where(columns.id.in_(chunk), ~columns.deleted)
        for row in session.connection.execute(query):
            found[row[0]] = _summary(row, claims.get(row[0], 0))
    return tuple(found[row] for row in rows if row in found)


def summaries_of(session: Session, wanted: Iterable[ArticleId]) -> tuple[ArticleSummary, ...]:
    """Return what the list shows of these articles, in their order; those that have gone are left out."""
    asked = list(wanted)
    rows = keys.known(session, "article", asked)
    return summaries(session, [rows[article] for article in asked if article in rows])


def page(session: Session, *, after: int | None = None, limit: int = 200) -> tuple[ArticleSummary, ...]:
    """Return the next summaries after the row *after*, in the order in which articles were added."""
    query = select(_ARTICLE.c.id).where(~_ARTICLE.c.deleted, _ARTICLE.c.id > (after or 0))
    rows = session.connection.execute(query.order_by(_ARTICLE.c.id).limit(limit)).scalars().all()
    return summaries(session, rows)


def _claims(session: Session, rows: list[int]) -> dict[int, int]:
    labels = [label.code for label in schemes.current(session).labels if label.role is Role.CLAIM]
    span = tables.span.c
    query = (
        select(span.article_id, func.count())
        .where(span.label.in_(labels), span.article_id.in_(rows), ~span.deleted)
        .group_by(span.article_id)
    )
    return dict(session.connection.execute(query).all())


def _summary(row: Any, claims: int) -> ArticleSummary:
    key, uid, title, outlet, published, status, flagged, nothing_to_mark, story = row
    fields = {
        "row": key,
        "id": uid,
        "title": title,
        "outlet": outlet,
        "published": published,
        "status": Status(status),
        "flagged": flagged,
        "nothing_to_mark": nothing_to_mark,
        "claims": claims,
        "story": story or "",
    }
    return trusted(ArticleSummary, fields, _SUMMARY)
