"""Fills projects to test with: articles with claims, their sources and relations, and an entity.

Run as ``python -m tests.annotator.store.filling OUT`` it makes a small project for tests/data: one for each version.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from annotator import text
from annotator.edits import history
from annotator.edits.annotators import add_annotator
from annotator.edits.articles import import_articles
from annotator.edits.incoming import Incoming
from annotator.edits.marking import delete_spans, set_attribute
from annotator.edits.stories import make_story
from annotator.model import (
    Annotator,
    AnnotatorId,
    Article,
    ArticleId,
    Entity,
    EntityId,
    Fragment,
    Metadata,
    Relation,
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
    RelationRole,
    RelationType,
    Role,
    Scheme,
)
from annotator.store import articles, spans
from annotator.store.project import Project

SENTENCE = "Міністр Ґалаґан заявив, що «об’єкт № {number} зданий у 20{number:02}-му». "
NOW = datetime(2026, 7, 12, tzinfo=UTC)


def claim_scheme() -> Scheme:
    """Return a scheme with claims, their sources, and persons that are entities."""
    form = Attribute(
        code="form", values=(Choice(code="direct"), Choice(code="narrated")), default="direct", required=True
    )
    entity = Attribute(code="entity", type=AttributeType.ENTITY)
    origin = Attribute(code="origin", type=AttributeType.ENTITY)
    return Scheme(
        name="claims",
        labels=(
            Label(code="CLAIM", layer="attribution", role=Role.CLAIM, attributes=(form,)),
            Label(code="SOURCE", layer="attribution", role=Role.SOURCE, attributes=(entity, origin)),
        ),
        relations=(
            RelationType(
                code="attributed_to", from_labels=("CLAIM",), to_labels=("SOURCE",), role=RelationRole.ATTRIBUTION
            ),
            RelationType(
                code="same", from_labels=("CLAIM",), to_labels=("CLAIM",), symmetric=True, cross_document=True
            ),
        ),
    )


def _incoming(number: int, sentences: int, by: Annotator, minister: Entity) -> Incoming:
    body = text.normalise(f"Стаття {number}\n" + "".join(SENTENCE.format(number=i) for i in range(sentences)))
    article = Article(
        id=ArticleId(new_id()),
        text=body,
        text_sha256=text.sha256(body),
        original_sha256=text.sha256(body),
        encoding="utf-8",
        metadata=Metadata(title=f"Стаття {number}"),
        added_at=NOW,
    )
    spans, relations = [], []
    at = body.index("\n") + 1
    for _ in range(sentences):
        name, claim = body.index("Ґалаґан", at), body.index("об’єкт", at)
        end = body.index("»", claim)
        source = Span(
            id=SpanId(new_id()), article=article.id, label="SOURCE", fragments=(Fragment(start=name, end=name + 7),),
            text="", attributes={"entity": minister.id}, by=by.id, made_at=NOW,
        )  # fmt: skip
        parts = (Fragment(start=claim, end=claim + 6), Fragment(start=claim + 9, end=end))
        marked = Span(
            id=SpanId(new_id()), article=article.id, label="CLAIM", fragments=parts,
            text="", attributes={"form": "direct"}, by=by.id, made_at=NOW,
        )  # fmt: skip
        spans += [source, marked]
        relations.append(
            Relation(
                id=RelationId(new_id()), type="attributed_to", source=marked.id, target=source.id, by=by.id, made_at=NOW
            )
        )
        at = end
    return Incoming(
        article=article, spans=tuple(spans), relations=tuple(relations), entities=(minister,), annotators=(by,)
    )


def fill(path: Path, *, articles: int, sentences: int) -> AnnotatorId:
    """Make a project at *path*, each article with two spans and a relation a sentence; returns who marked them."""
    olena = Annotator(id=AnnotatorId(new_id()), name="Олена")
    minister = Entity(id=EntityId(new_id()), type="SOURCE", name="Ґалаґан")
    with Project.create(path, claim_scheme()) as project, project.writing() as session:
        add_annotator(session, olena.name, id=olena.id)
        incoming = [_incoming(number, sentences, olena, minister) for number in range(articles)]
        _, report = import_articles(session, incoming, by=olena.id)
        assert (report.articles, report.problems) == (articles, ())
        make_story(session, [item.article.id for item in incoming[:2] if item.article], by=olena.id, title="Міст")
    return olena.id


def make_golden(path: Path) -> None:
    """Make a small project with something of everything: deleted, undone and brought again."""
    by = fill(path, articles=2, sentences=3)
    with Project.open(path) as project, project.writing() as session:
        marked = spans.of_article(session, next(articles.each(session)))
        claims = [span.id for span in marked if span.label == "CLAIM"]
        set_attribute(session, claims[:2], "form", "narrated", by=by)
        delete_spans(session, claims[2:], by=by)
        history.undo(session, by=by)
        history.undo(session, by=by)
        history.redo(session, by=by)


if __name__ == "__main__":
    make_golden(Path(sys.argv[1]))
