"""Importing articles with everything marked in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits.articles import import_articles
from annotator.edits.history import redo, undo
from annotator.errors import UnknownId
from annotator.model import (
    Annotator,
    AnnotatorId,
    Entity,
    EntityId,
    Fragment,
    Relation,
    RelationId,
    Span,
    SpanId,
    Status,
    new_id,
)
from annotator.store import annotators, articles, entities, relations, spans
from tests.annotator.desk import NOW, WORDS, at, incoming

if TYPE_CHECKING:
    from annotator.edits.incoming import ImportProblem, Incoming
    from annotator.model import Article
    from tests.annotator.desk import Desk

VERA = Annotator(id=AnnotatorId(new_id()), name="Віра")
REUTERS = Entity(id=EntityId(new_id()), type="ORG", name="Reuters", aliases=("Рейтер",), note="агентство")


def article_of(item: Incoming) -> Article:
    assert item.article is not None
    return item.article


def span_in(item: Incoming, label: str, word: int, **fields: object) -> Span:
    values = {
        "id": new_id(), "article": article_of(item).id, "label": label, "fragments": at(word), "text": "",
        "by": VERA.id, "made_at": NOW, "provenance": "imported:test",
    }  # fmt: skip
    return Span.model_validate(values | fields)


def relation_of(source: Span, target: Span, code: str) -> Relation:
    return Relation(id=RelationId(new_id()), type=code, source=source.id, target=target.id, by=VERA.id, made_at=NOW)


def obstacle(problem: ImportProblem) -> str:
    """Return what stood in the way, and the rule if it was one of the scheme."""
    return ":".join([problem.obstacle, *([problem.values["rule"]] if "rule" in problem.values else [])])


def marked(body: str) -> Incoming:
    """Return an article with a claim, its source and an entity."""
    item = incoming(body, title=body[-5:], entities=(REUTERS,), annotators=(VERA,))
    claim = span_in(item, "CLAIM", 3, attributes={"form": "direct"}, note="примітка", flagged=True)
    source = span_in(item, "SOURCE", 9, attributes={"type": "media", "entity": REUTERS.id})
    tie = relation_of(claim, source, "attributed_to")
    return item.model_copy(update={"spans": (claim, source), "relations": (tie,)})


def test_everything_comes_in_as_it_was(desk: Desk) -> None:
    item = marked(WORDS + "!")

    changes, report = desk.write(import_articles, [item], name="new.jsonl")

    assert report.model_dump(exclude={"duplicates", "problems", "left_out", "marks_left_out"}) == {
        "articles": 1, "spans": 2, "relations": 1, "entities": 1, "annotators": 1, "denials": 0,
    }  # fmt: skip
    assert (report.duplicates, report.problems) == ((), ())
    assert changes.articles == {article_of(item).id}
    assert changes.article_list
    assert changes.annotators
    assert changes.entry.details == {"name": "new.jsonl", "count": 1, "spans": 2}
    assert desk.read(articles.get, article_of(item).id) == article_of(item)
    expected = {
        span.id: span.model_copy(update={"text": WORDS.split()[w]}) for span, w in zip(item.spans, (3, 9), strict=True)
    }
    assert {span.id: span for span in desk.read(spans.of_article, article_of(item).id)} == expected
    assert desk.read(relations.of_article, article_of(item).id) == item.relations
    assert desk.read(entities.all) == (REUTERS,)
    assert desk.read(annotators.get, VERA.id) == VERA


def test_relations_may_lead_to_articles_still_to_come(desk: Desk) -> None:
    one, two = marked(WORDS + "!"), marked(WORDS + "?")
    across = relation_of(one.spans[0], two.spans[0], "same")
    one = one.model_copy(update={"relations": (*one.relations, across)})

    _, report = desk.write(import_articles, [one, two])

    assert report.relations == 3
    assert desk.read(relations.get, across.id) == across


def test_an_import_is_undone_and_redone_whole(desk: Desk) -> None:
    before = desk.dump()
    desk.write(import_articles, [marked(WORDS + "!"), marked(WORDS + "?")])
    after = desk.dump()

    undone = desk.write(undo)
    assert desk.dump() == before
    desk.write(redo)

    assert desk.dump() == after
    assert undone is not None
    assert len(undone.articles) == 2
    assert undone.article_list


def test_articles_with_problems_stay_out_and_are_reported(desk: Desk) -> None:
    def broken(tail: str, **fields: object) -> Incoming:
        item = incoming(WORDS + tail, annotators=(VERA,))
        return item.model_copy(update={"spans": (span_in(item, "CUE", 1).model_copy(update=fields),)})

    outside = (Fragment(start=0, end=9_999),)
    strange = incoming(WORDS + "f")
    strange = strange.model_copy(update={"article": article_of(strange).model_copy(update={"id": "zz"})})
    items = [
        broken("a", label="NOPE"),
        broken("b", attributes={"x": "y"}),
        broken("c", fragments=outside),
        broken("d", by=new_id()),
        broken("e", id="no id"),
        strange,
    ]

    _, report = desk.write(import_articles, items)

    assert report.articles == 0
    assert [obstacle(problem) for problem in report.problems] == [
        "scheme:unknown_label",
        "scheme:unknown_attribute",
        "offsets",
        "unknown_id",
        "unknown_id",
        "bad_value",
    ]
    assert desk.read(articles.counts).total == 2


def test_a_span_id_comes_once(desk: Desk) -> None:
    item = marked(WORDS + "!")
    twice = item.model_copy(update={"spans": (item.spans[0], item.spans[0]), "relations": ()})
    other = incoming(WORDS + "?")
    stolen = other.model_copy(update={"spans": (item.spans[0].model_copy(update={"article": article_of(other).id}),)})

    _, refused = desk.write(import_articles, [twice])
    _, report = desk.write(import_articles, [item, stolen])

    assert [obstacle(problem) for problem in (*refused.problems, *report.problems)] == ["duplicate_id", "duplicate_id"]
    assert report.articles == 1


def test_relations_with_problems_stay_out_and_their_article_comes_in(desk: Desk) -> None:
    item = marked(WORDS + "!")
    claim, source = item.spans
    item = item.model_copy(
        update={
            "relations": (
                *item.relations,
                relation_of(claim, source, "attributed_to"),
                relation_of(source, claim, "attributed_to"),
                relation_of(claim, claim, "same"),
                relation_of(claim, claim.model_copy(update={"id": SpanId(new_id())}), "same"),
                relation_of(claim, source, "cites").model_copy(update={"by": AnnotatorId(new_id())}),
            )
        }
    )

    _, report = desk.write(import_articles, [item])

    assert (report.articles, report.relations) == (1, 1)
    assert [obstacle(problem) for problem in report.problems] == [
        "scheme:duplicate_relation",
        "scheme:relation_ends",
        "scheme:self_relation",
        "scheme:relation_ends",
        "unknown_id",
    ]


def test_a_claim_with_a_source_is_not_the_articles_own_voice(desk: Desk) -> None:
    item = marked(WORDS + "!")
    claim, source = item.spans
    item = item.model_copy(update={"spans": (claim.model_copy(update={"own_voice": True}), source)})

    desk.write(import_articles, [item])

    assert not desk.span(claim.id).own_voice


def test_a_stranger_imports_nothing_and_not_even_the_first_article_is_read(desk: Desk) -> None:
    items = iter([incoming(WORDS + "!")])

    with pytest.raises(UnknownId):
        desk.write(import_articles, items, by=AnnotatorId(new_id()))

    assert len(list(items)) == 1


def test_many_articles_come_in_batches(desk: Desk) -> None:
    items = (incoming(f"{WORDS} {number}") for number in range(1_234))

    changes, report = desk.write(import_articles, items)

    assert report.articles == 1_234
    assert len(changes.articles) == 1_234
    assert desk.read(articles.counts).by_status[Status.NEW] == 1_236
    assert sum(1 for _ in desk.read(lambda session: list(articles.each(session)))) == 1_236
