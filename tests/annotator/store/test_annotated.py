"""All articles with their marks, read in step: the same as each of them read by itself."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from annotator.edits import articles as edits
from annotator.edits import entities, marking
from annotator.edits.articles import import_articles
from annotator.model import AnnotatedArticle
from annotator.store import annotated, articles, relations, spans
from tests.annotator.desk import WORDS, incoming

if TYPE_CHECKING:
    from annotator.store.session import Session
    from tests.annotator.desk import Desk


def _one_by_one(session: Session) -> list[AnnotatedArticle]:
    found: list[AnnotatedArticle] = []
    for identity in articles.each(session):
        marked = spans.of_article(session, identity)
        own = {span.id for span in marked}
        ties = tuple(each for each in relations.of_article(session, identity) if each.source in own)
        found.append(AnnotatedArticle(article=articles.get(session, identity), spans=marked, relations=ties))
    return found


def _in_step(session: Session) -> list[AnnotatedArticle]:
    return list(annotated.each(session))


def test_articles_read_in_step_are_what_they_are_one_by_one(desk: Desk) -> None:
    desk.write(import_articles, [incoming(f"{WORDS} {number}") for number in range(3)])
    *_, last = desk.read(lambda session: list(articles.each(session)))
    here, there = desk.mark("CLAIM", 3, 4), desk.mark("CLAIM", 3, article=last, by=desk.petro)
    source, split = desk.mark("SOURCE", 0, article=last), desk.mark("CLAIM", 1, 5, 7, article=last)
    desk.relate(there, here, "same")
    desk.relate(split, source, "attributed_to")
    desk.relate(there, source, "attributed_to", by=desk.petro)
    desk.relate(here, split, "same")
    (minister,) = desk.write(entities.create_entity, "Міністр", "SOURCE").entities
    desk.write(marking.set_attribute, [source], "entity", minister)

    found = desk.read(_in_step)

    assert found == desk.read(_one_by_one)
    assert [len(each.spans) for each in found] == [1, 0, 0, 0, 3]
    assert [len(each.relations) for each in found] == [1, 0, 0, 0, 3]
    assert minister in found[-1].spans[0].attributes.values()


def test_what_has_been_deleted_is_passed_over(desk: Desk) -> None:
    gone = desk.mark("CLAIM", 3)
    source = desk.mark("SOURCE", 0)
    stays, of_it = desk.mark("CLAIM", 3, article=desk.second), desk.mark("SOURCE", 0, article=desk.second)
    desk.relate(gone, source, "attributed_to")
    desk.relate(stays, gone, "same")
    kept = desk.relate(stays, of_it, "attributed_to")
    desk.write(marking.delete_spans, [gone])

    first, second = desk.read(_in_step)

    assert [span.id for span in first.spans] == [source]
    assert first.relations == ()
    assert [relation.id for relation in second.relations] == [kept]
    desk.write(edits.delete_articles, [desk.first])
    assert desk.read(_in_step) == [second]


def test_reading_can_stop_in_the_middle(desk: Desk) -> None:
    desk.mark("CLAIM", 3)
    desk.mark("CLAIM", 3, article=desk.second)

    (first,) = desk.read(lambda session: list(islice(annotated.each(session), 1)))
    desk.mark("CUE", 1)

    assert first.article.id == desk.first
    assert len(desk.read(_in_step)[0].spans) == 2
