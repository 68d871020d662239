"""A project on the desk: two annotators, two articles, and short ways to do things to them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select

from annotator import text
from annotator.edits import annotators, articles, marking, relations
from annotator.edits.incoming import Incoming
from annotator.model import (
    AnnotatorId,
    Article,
    ArticleId,
    Fragment,
    Fragments,
    Metadata,
    RelationId,
    Span,
    SpanId,
    new_id,
)
from annotator.scheme import (
    Attribute,
    AttributeType,
    Choice,
    Label,
    Layer,
    Names,
    RelationRole,
    RelationType,
    Role,
    Scheme,
)
from annotator.store import spans, tables
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.changes import Changes
    from annotator.store.session import Session

T = TypeVar("T")

NOW = datetime(2026, 7, 12, 9, 30, 0, 123456, tzinfo=UTC)
WORDS = "Міністр заявив що міст зданий мер Києва каже інше Reuters підтвердив сума велика річка тиха"

_FORM = Attribute(
    code="form", values=(Choice(code="direct"), Choice(code="narrated")), default="narrated", required=True
)
_CERTAINTY = Attribute(code="certainty", values=(Choice(code="certain"), Choice(code="possible")))
_NORMALIZED = Attribute(code="normalized", type=AttributeType.TEXT)
_ENTITY = Attribute(code="entity", type=AttributeType.ENTITY)
_METONYM = Attribute(code="metonym_for", type=AttributeType.ENTITY)
_SOURCE_TYPE = Attribute(
    code="type", values=(Choice(code="person"), Choice(code="media")), default="person", required=True
)

SCHEME = Scheme(
    name="desk",
    layers=(Layer(code="attribution"), Layer(code="entities")),
    labels=(
        Label(
            code="CLAIM",
            name=Names(en="Claim"),
            layer="attribution",
            role=Role.CLAIM,
            attributes=(_FORM, _CERTAINTY, _NORMALIZED),
        ),
        Label(
            code="SOURCE",
            name=Names(en="Source"),
            layer="attribution",
            role=Role.SOURCE,
            attributes=(_SOURCE_TYPE, _ENTITY),
        ),
        Label(code="CUE", name=Names(en="Cue"), layer="attribution", role=Role.CUE),
        Label(code="ORG", name=Names(en="Org"), layer="entities", role=Role.ENTITY, attributes=(_ENTITY,)),
        Label(
            code="LOC",
            name=Names(en="Loc"),
            layer="entities",
            role=Role.ENTITY,
            attributes=(_ENTITY, _METONYM, _CERTAINTY),
        ),
    ),
    relations=(
        RelationType(
            code="attributed_to", from_labels=("CLAIM",), to_labels=("SOURCE",), role=RelationRole.ATTRIBUTION
        ),
        RelationType(code="cued_by", from_labels=("CLAIM",), to_labels=("CUE",), role=RelationRole.CUE),
        RelationType(code="cites", from_labels=("SOURCE",), to_labels=("SOURCE", "ORG"), role=RelationRole.CHAIN),
        RelationType(code="same", from_labels=("CLAIM",), to_labels=("CLAIM",), symmetric=True, cross_document=True),
    ),
)


def incoming(body: str, *, title: str = "", **fields: Any) -> Incoming:
    """Return an article to import."""
    article = Article(
        id=ArticleId(new_id()),
        text=body,
        text_sha256=text.sha256(body),
        original_sha256=text.sha256(body),
        encoding="utf-8",
        metadata=Metadata(title=title),
        added_at=NOW,
    )
    return Incoming(article=article, **fields)


def at(*words: int) -> Fragments:
    """Return the fragments of these words of *WORDS*."""
    starts = [0]
    for word in WORDS.split():
        starts.append(starts[-1] + len(word) + 1)
    return tuple(Fragment(start=starts[word], end=starts[word + 1] - 1) for word in words)


class Desk:
    """An open project to work in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.project = Project.create(path, SCHEME, name="Desk")
        self.olena = AnnotatorId(new_id())
        self.petro = AnnotatorId(new_id())
        first, second = incoming(WORDS, title="Перша"), incoming(f"{WORDS}.", title="Друга")
        assert first.article is not None
        assert second.article is not None
        self.first, self.second = first.article.id, second.article.id
        self.write(annotators.add_annotator, "Олена", id=self.olena)
        self.write(annotators.add_annotator, "Петро", id=self.petro)
        self.write(articles.import_articles, [first, second], by=self.petro)

    def write(self, call: Callable[..., T], *values: Any, **named: Any) -> T:
        """Run one edit in a transaction of its own; by Olena unless *by* is given."""
        if call is not annotators.add_annotator:
            named.setdefault("by", self.olena)
        with self.project.writing() as session:
            return call(session, *values, **named)

    def read(self, call: Callable[..., T], *values: Any, **named: Any) -> T:
        """Ask a reader."""
        with self.project.reading() as session:
            return call(session, *values, **named)

    def mark(self, label: str, *words: int, **named: Any) -> SpanId:
        """Mark words of the first article, or of the one given, and return the span's id."""
        article = named.pop("article", self.first)
        (span,) = self.write(marking.mark_span, article, label, at(*words), **named).spans
        return span

    def relate(self, source: SpanId, target: SpanId, code: str, **named: Any) -> RelationId:
        """Draw a relation and return its id."""
        (relation,) = self.write(relations.relate, source, target, code, **named).relations
        return relation

    def span(self, span: SpanId) -> Span:
        """Return a span."""
        return self.read(spans.get, span)

    def dump(self) -> dict[str, Any]:
        """Return everything there is, but for the counters of versions and the journal."""
        return self.read(dump)

    def reopen(self) -> None:
        """Close the project and open it again."""
        self.project.close()
        self.project = Project.open(self.path)


def dump(session: Session) -> dict[str, Any]:
    """Return every living row of every table people write to, and the counters of articles."""
    found: dict[str, Any] = {}
    for name, table in tables.JOURNALED.items():
        columns = [column for column in table.c if column.name not in {"rv", "deleted"}]
        query = select(*columns).where(~table.c.deleted).order_by(table.c.id)
        found[name] = [dict(row) for row in session.connection.execute(query).mappings()]
    counters = select(tables.article_counter)
    found["counters"] = [tuple(row) for row in session.connection.execute(counters.order_by("name"))]
    return found


def only(changes: Changes) -> SpanId:
    """Return the one span an edit touched."""
    (span,) = changes.spans
    return span
