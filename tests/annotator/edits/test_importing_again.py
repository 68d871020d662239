"""Importing what the project knows already: texts, ids, entities and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from annotator.edits.articles import delete_articles, import_articles
from annotator.edits.entities import merge_entities
from annotator.edits.history import undo
from annotator.edits.incoming import Incoming
from annotator.edits.relations import unrelate
from annotator.model import Annotator, AnnotatorId, EntityId, new_id
from annotator.store import annotators, entities, journal, relations, search
from annotator.store.tables import entity
from tests.annotator.desk import WORDS, incoming
from tests.annotator.edits.test_importing import REUTERS, article_of, marked, relation_of

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_the_same_text_or_id_is_a_duplicate(desk: Desk) -> None:
    item = marked(WORDS + "!")
    desk.write(import_articles, [item])
    before = desk.dump()
    same_text = incoming(WORDS + "!", title="Знову")
    twice = incoming(WORDS + "…")

    _, report = desk.write(import_articles, [item, same_text, twice, incoming(WORDS + "…")])

    assert report.articles == 1
    assert [duplicate.article for duplicate in report.duplicates] == [
        article_of(item).id,
        article_of(item).id,
        article_of(twice).id,
    ]
    assert report.duplicates[1].title == "Знову"
    assert desk.dump()["span"] == before["span"]


def test_a_relation_from_an_article_that_is_there_comes_with_the_article_it_leads_to(desk: Desk) -> None:
    one, two = marked(WORDS + "!"), marked(WORDS + "?")
    across = relation_of(one.spans[0], two.spans[0], "same")
    gone = relation_of(one.spans[0], one.spans[1], "attributed_to")
    desk.write(import_articles, [one.model_copy(update={"relations": ()})])
    whole = one.model_copy(update={"relations": (gone, across)})

    _, report = desk.write(import_articles, [whole, two])
    desk.write(unrelate, [across.id])
    _, again = desk.write(import_articles, [whole, two])

    assert (len(report.duplicates), report.articles, report.relations, report.problems) == (1, 1, 2, ())
    assert (len(again.duplicates), again.relations) == (2, 0)
    assert desk.read(relations.of_article, article_of(one).id) == ()


def test_a_relation_comes_back_with_a_deleted_article_it_leads_to(desk: Desk) -> None:
    one, two = marked(WORDS + "!"), marked(WORDS + "?")
    across = relation_of(one.spans[0], two.spans[0], "same")
    one = one.model_copy(update={"relations": (across,)})
    desk.write(import_articles, [one, two])
    before = desk.dump()
    desk.write(delete_articles, [article_of(two).id])

    _, report = desk.write(import_articles, [one, two])

    assert (report.articles, report.relations) == (1, 2)
    assert desk.dump() == before


def test_a_relation_to_an_article_whose_text_was_there_is_left_out(desk: Desk) -> None:
    one, two = marked(WORDS + "!"), marked(WORDS)
    across = relation_of(one.spans[0], two.spans[0], "same")
    one = one.model_copy(update={"relations": (across,)})

    _, report = desk.write(import_articles, [one, two])

    assert (report.articles, report.relations, report.left_out, report.problems) == (1, 0, 1, ())


def test_an_import_of_duplicates_only_is_no_step_to_undo(desk: Desk) -> None:
    desk.mark("CUE", 1)

    desk.write(import_articles, [incoming(WORDS)])

    entry = desk.read(journal.next_undo, desk.olena)
    assert entry is not None
    assert entry.deed == "mark"


def test_an_undone_import_can_be_imported_again(desk: Desk) -> None:
    item = marked(WORDS + "!")
    desk.write(import_articles, [item])
    first = desk.dump()
    desk.write(undo)

    _, report = desk.write(import_articles, [item])

    assert (report.articles, report.spans, report.relations, report.entities, report.annotators) == (1, 2, 1, 1, 1)
    assert desk.dump() == first


def test_an_entity_that_was_merged_stays_merged(desk: Desk) -> None:
    desk.write(import_articles, [marked(WORDS + "!")])
    other = REUTERS.model_copy(update={"id": EntityId(new_id()), "name": "Thomson Reuters"})
    desk.write(import_articles, [Incoming(article=None, entities=(other,))])
    desk.write(merge_entities, other.id, [REUTERS.id])
    again = marked(WORDS + "?")

    _, report = desk.write(import_articles, [again])

    assert report.entities == 0
    assert desk.span(again.spans[1].id).entity == other.id
    assert [entity.id for entity in desk.read(entities.all)] == [other.id]


def test_an_entity_that_was_merged_again_and_again_is_the_last_one(desk: Desk) -> None:
    several = [REUTERS.model_copy(update={"id": EntityId(new_id()), "name": f"Агенція {n}"}) for n in range(1_200)]
    desk.write(import_articles, [Incoming(article=None, entities=(REUTERS, *several))])
    with desk.project.writing() as session:
        last = session.connection.execute(select(func.max(entity.c.id))).scalar_one()
        onward = update(entity).where(entity.c.id < last).values(deleted=True, merged_into=entity.c.id + 1)
        session.connection.execute(onward)
    again = marked(WORDS + "?")

    desk.write(import_articles, [again])

    assert desk.span(again.spans[1].id).entity == several[-1].id


def test_a_name_that_is_taken_gets_a_number(desk: Desk) -> None:
    olena = Annotator(id=AnnotatorId(new_id()), name="Олена")
    desk.mark("CUE", 1, by=desk.olena)

    desk.write(import_articles, [Incoming(article=None, annotators=(olena,))])

    assert desk.read(annotators.get, olena.id).name == "Олена (2)"
    assert desk.read(annotators.get, desk.olena).name == "Олена"


def test_who_has_marked_nothing_yields_the_name_to_who_has(desk: Desk) -> None:
    olena = Annotator(id=AnnotatorId(new_id()), name="Олена")

    desk.write(import_articles, [Incoming(article=None, annotators=(olena,))])
    named = [desk.read(annotators.get, annotator).name for annotator in (olena.id, desk.olena)]
    desk.write(undo)

    assert named == ["Олена", "Олена (2)"]
    assert desk.read(annotators.get, desk.olena).name == "Олена"


def test_a_text_outlives_its_article_and_is_found_again(desk: Desk) -> None:
    item = incoming("Рідкісне слово ґанок", title="Ґанок")
    desk.write(import_articles, [item])
    desk.write(delete_articles, [article_of(item).id])
    gone = desk.read(search.articles, "ґанок")

    other = incoming("Рідкісне слово ґанок")
    desk.write(import_articles, [other])

    assert gone == ()
    assert desk.read(search.articles, "ґанок") == (article_of(other).id,)
