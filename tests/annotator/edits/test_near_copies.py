"""Articles that come in and are nearly the same as some that are there; entities of what is passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits.importing import Lot, import_articles, import_lots
from annotator.edits.incoming import Incoming
from annotator.model import EntityId, new_id
from annotator.sample import seeds_folder
from annotator.store import articles, entities
from tests.annotator.desk import WORDS, incoming
from tests.annotator.edits.test_importing import REUTERS, article_of, marked, span_in

if TYPE_CHECKING:
    from annotator.edits.incoming import ImportReport
    from tests.annotator.desk import Desk

SEED = min(seeds_folder().glob("*.txt")).read_text(encoding="utf-8")
YONHAP = REUTERS.model_copy(update={"id": EntityId(new_id()), "name": "Yonhap"})


def bring(desk: Desk, *items: Incoming, joins: bool = False, passes_copies: bool = False) -> ImportReport:
    _, report = desk.write(import_lots, [Lot(items, joins=joins, passes_copies=passes_copies)])
    return report


def test_a_near_copy_is_added_unless_it_is_to_be_passed_over(desk: Desk) -> None:
    whole, cut, edited = incoming(SEED), incoming(SEED[:2000], title="Скорочена"), incoming(SEED.replace("НАТО", "ЄС"))
    bring(desk, whole)

    passed = bring(desk, cut, incoming("Зовсім інше: погода завтра ясна і тепла"), passes_copies=True)
    added = bring(desk, edited)

    assert passed.articles == 1
    assert [(each.article, each.title, each.is_near) for each in passed.duplicates] == [
        (article_of(whole).id, "Скорочена", True)
    ]
    assert (added.articles, added.duplicates) == (1, ())


def test_near_copies_that_come_together_are_all_added(desk: Desk) -> None:
    lots = [
        Lot([incoming(SEED), incoming(SEED[:2000])], passes_copies=True),
        Lot([incoming(SEED[500:])], passes_copies=True),
    ]

    _, report = desk.write(import_lots, lots)

    assert (report.articles, report.duplicates) == (3, ())


def test_marks_of_a_near_copy_that_is_passed_over_are_counted(desk: Desk) -> None:
    bring(desk, incoming(f"{WORDS} {SEED}"))
    copy = marked(f"{WORDS} {SEED[:2000]}")

    report = bring(desk, copy, passes_copies=True, joins=True)

    assert (report.articles, report.spans, report.marks_left_out, report.problems) == (0, 0, 2, ())
    assert desk.read(entities.all) == ()


def test_entities_of_an_article_that_is_passed_over_stay_out(desk: Desk) -> None:
    again = marked(WORDS)

    report = bring(desk, again)

    assert (len(report.duplicates), report.entities) == (1, 0)
    assert desk.read(entities.all) == ()


def test_entities_come_with_the_first_article_that_is_added_and_names_them(desk: Desk) -> None:
    passed = marked(WORDS).model_copy(update={"entities": (REUTERS, YONHAP)})
    fresh = marked(WORDS + "!").model_copy(update={"entities": ()})

    report = bring(desk, passed, fresh)

    assert (report.articles, report.entities, report.problems) == (1, 1 + 1, ())
    assert {entity.name for entity in desk.read(entities.all)} == {"Reuters", "Yonhap"}


def test_an_entity_that_only_a_passed_over_article_names_stays_out_though_another_article_brings_it(desk: Desk) -> None:
    fresh = marked(WORDS + "!").model_copy(update={"entities": (REUTERS, YONHAP)})
    passed = incoming(WORDS, annotators=fresh.annotators)
    mark = span_in(passed, "ORG", 8, attributes={"entity": YONHAP.id})

    report = bring(desk, fresh, passed.model_copy(update={"spans": (mark,)}))

    assert (report.articles, report.entities) == (1, 1)
    assert desk.read(entities.all) == (REUTERS,)


def test_entities_come_with_marks_that_are_put_onto_the_article_there_is(desk: Desk) -> None:
    report = bring(desk, marked(WORDS), joins=True)

    assert (report.articles, report.spans, report.entities) == (0, 2, 1)


def test_entities_without_an_article_are_added(desk: Desk) -> None:
    _, report = desk.write(import_articles, [Incoming(article=None, entities=(REUTERS,))])

    assert report.entities == 1
    assert desk.read(articles.last_row) == 2
