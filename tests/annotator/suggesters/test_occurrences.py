"""Listing where else a name occurs, and marking it there in one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits.articles import import_articles
from annotator.edits.entities import create_entity
from annotator.edits.history import undo
from annotator.edits.marking import mark_span
from annotator.edits.occurrences import Place, mark_occurrences
from annotator.edits.scheme import put_in_force
from annotator.edits.scheme_draft import SchemeDraft
from annotator.errors import OffsetError, SchemeError
from annotator.model import AnnotatorId, ArticleId, Fragment, Status
from annotator.scheme import Label, Names, Role
from annotator.store import articles, entities, schemes
from annotator.store.check import check
from annotator.suggesters.occurrences import DECISIONS, Occurrence, Question, Standing, each
from tests.annotator.desk import incoming

if TYPE_CHECKING:
    from collections import Counter

    from tests.annotator.desk import Desk

BODY = (
    "Південна Корея і НАТО посилять партнерство.\n"
    "Уряд Південної Кореї подякував. З Південною Кореєю говорила Північна Корея.\n"
    "Корейський міністр у Південній Кореї."
)


def _add(desk: Desk, body: str) -> ArticleId:
    item = incoming(body)
    assert item.article is not None
    desk.write(import_articles, [item])
    return item.article.id


def _ask(desk: Desk, *names: str, label: str = "LOC", **fields: object) -> tuple[list[Occurrence], Counter[str]]:
    question = Question(names=names, is_nominative=True, label=label, by="Олена", **fields)  # type: ignore[arg-type]
    with desk.project.reading() as session:
        batches = list(each(session, question))
    alike = batches[0].lookalikes.copy()
    for batch in batches:
        alike += batch.lookalikes
    return [occurrence for batch in batches for occurrence in batch.occurrences], alike


def _places(found: list[Occurrence]) -> list[Place]:
    return [Place(each.article, each.start, each.end) for each in found]


def _mark(desk: Desk, article: ArticleId, label: str, words: str, *, by: AnnotatorId | None = None) -> None:
    start = BODY.index(words)
    fragment = Fragment(start=start, end=start + len(words))
    desk.write(mark_span, article, label, (fragment,), by=by or desk.olena)


def test_every_case_of_a_name_is_found_and_what_looks_alike_is_told_apart(desk: Desk) -> None:
    _add(desk, BODY)

    found, alike = _ask(desk, "Південна Корея")

    assert [each.text for each in found] == ["Південна Корея", "Південної Кореї", "Південною Кореєю", "Південній Кореї"]
    assert all(BODY[each.start : each.end] == each.text for each in found)
    assert dict(alike) == {"Північна Корея": 1, "Корейський": 1}


def test_an_occurrence_comes_with_the_line_round_it(desk: Desk) -> None:
    _add(desk, BODY)

    found, _ = _ask(desk, "Південна Корея")

    assert (found[1].before, found[1].after[:10]) == ("Уряд ", " подякував")


def test_other_names_are_looked_for_too_and_the_longer_one_wins(desk: Desk) -> None:
    _add(desk, "Республіка Корея, тобто Корея, і Кореї.")

    found, _ = _ask(desk, "Корея", "Республіка Корея")

    assert [(each.text, each.name) for each in found] == [("Республіка Корея", 1), ("Корея", 0), ("Кореї", 0)]


def test_what_stands_in_a_place_already_is_told_apart(desk: Desk) -> None:
    article = _add(desk, BODY)
    _mark(desk, article, "LOC", "Південна Корея")
    _mark(desk, article, "ORG", "Уряд Південної Кореї")
    _mark(desk, article, "LOC", "Південною Кореєю", by=desk.petro)
    _mark(desk, article, "ORG", "Південній Кореї")
    _mark(desk, article, "CLAIM", "Корейський міністр у Південній Кореї")

    found, _ = _ask(desk, "Південна Корея")

    expected = [Standing.MARKED, Standing.INSIDE, Standing.THEIRS, Standing.OTHER_LABEL]
    assert [each.standing for each in found] == expected
    assert [each.standing in DECISIONS for each in found] == [False, True, False, True]
    assert found[1].mark is not None
    assert found[1].mark.text == "Уряд Південної Кореї"


def test_marks_that_lie_in_or_across_a_place_are_told_apart(desk: Desk) -> None:
    article = _add(desk, BODY)
    _mark(desk, article, "ORG", "Корея")
    _mark(desk, article, "ORG", "Уряд Південної")

    found, _ = _ask(desk, "Південна Корея")

    assert [each.standing for each in found[:2]] == [Standing.ROUND, Standing.CROSSING]


def test_a_part_of_the_text_is_in_the_way_of_parts_and_of_nothing_else(desk: Desk) -> None:
    scheme = desk.read(schemes.current)
    zone = Label(code="ZONE", name=Names(en="Zone"), layer="entities", role=Role.ZONE)
    desk.write(put_in_force, SchemeDraft.of(scheme).with_scheme(labels=(*scheme.labels, zone)))
    article = _add(desk, BODY)
    _mark(desk, article, "ZONE", "Південна Корея", by=desk.petro)
    _mark(desk, article, "ZONE", "Уряд Південної Кореї подякував. З Південною Кореєю говорила Північна Корея.")
    _mark(desk, article, "ZONE", "Південній Кореї")

    parts, _ = _ask(desk, "Південна Корея", label="ZONE")
    places, _ = _ask(desk, "Південна Корея")

    assert [each.standing for each in parts] == [
        Standing.THEIRS,
        Standing.INSIDE,
        Standing.INSIDE,
        Standing.MARKED,
    ]
    assert [each.standing for each in places] == [Standing.NEW] * 4


def test_only_the_articles_asked_for_are_looked_at(desk: Desk) -> None:
    first = _add(desk, BODY)
    _add(desk, f"{BODY} Ще раз.")

    found, _ = _ask(desk, "Південна Корея", articles=(first,))

    assert {each.article for each in found} == {first}


@pytest.mark.parametrize("body", ["США і сша", "Крим, кримінал, КРИМ", "пів-Крим і Крим-2"])
def test_capitals_abbreviations_and_hyphens_are_respected(desk: Desk, body: str) -> None:
    _add(desk, body)
    expected = {"США і сша": ["США"], "Крим, кримінал, КРИМ": ["Крим", "КРИМ"], "пів-Крим і Крим-2": []}

    found, _ = _ask(desk, "США", "Крим")

    assert [each.text for each in found] == expected[body]


def test_english_names_are_found_with_their_possessive(desk: Desk) -> None:
    article = _add(desk, "Reuters’ report and Yonhap’s, not Reutersville.")

    found, _ = _ask(desk, "Yonhap", "Reuters", articles=(article,))

    assert [each.text for each in found] == ["Reuters", "Yonhap’s"]


def test_offsets_are_right_after_letters_that_fold_to_several(desk: Desk) -> None:
    body = "ﬁnal Straße e\u0301 Ки\u00adїв і Київ, İ у Києві"
    article = _add(desk, body)

    found, _ = _ask(desk, "Київ", articles=(article,))

    assert [body[each.start : each.end] for each in found] == ["Ки\u00adїв", "Київ", "Києві"]


def test_all_are_marked_and_linked_in_one_edit_that_undo_takes_back(desk: Desk) -> None:
    first, second = _add(desk, BODY), _add(desk, f"{BODY} Ще.")
    (entity,) = desk.write(create_entity, "Південна Корея", "LOC").entities
    before = desk.dump()
    found, _ = _ask(desk, "Південна Корея")

    changes = desk.write(mark_occurrences, "LOC", _places(found), name="Південна Корея", entity=entity)

    assert (changes.entry.details["count"], len(changes.spans)) == (8, 8)
    assert changes.articles == {first, second}
    assert desk.read(entities.mentions, entity) == 8
    assert desk.read(articles.get, second).status is Status.IN_PROGRESS
    assert {each.standing for each in _ask(desk, "Південна Корея")[0]} == {Standing.MARKED}
    assert desk.read(check).is_sound
    desk.write(undo)
    assert desk.dump() == before


def test_marks_that_are_there_can_be_linked_in_the_same_edit(desk: Desk) -> None:
    article = _add(desk, BODY)
    _mark(desk, article, "LOC", "Південна Корея")
    (entity,) = desk.write(create_entity, "Південна Корея", "LOC").entities
    found, _ = _ask(desk, "Південна Корея")
    there = [each.mark.id for each in found if each.mark is not None and not each.is_linked]

    desk.write(mark_occurrences, "LOC", _places(found[1:]), name="Південна Корея", entity=entity, link=there)

    assert desk.read(entities.mentions, entity) == 4


def test_what_has_been_marked_meanwhile_or_has_gone_is_left_out(desk: Desk) -> None:
    article, gone = _add(desk, BODY), ArticleId("f" * 32)
    found, _ = _ask(desk, "Південна Корея")
    _mark(desk, article, "LOC", "Південна Корея")

    changes = desk.write(mark_occurrences, "LOC", [*_places(found), Place(gone, 0, 3)], name="Південна Корея")

    assert changes.entry.details["count"] == 3


def test_nothing_is_marked_if_one_place_or_the_label_is_wrong(desk: Desk) -> None:
    article = _add(desk, BODY)
    before = desk.dump()

    with pytest.raises(OffsetError):
        desk.write(mark_occurrences, "LOC", [Place(article, 0, 8), Place(article, 0, 9)], name="x")
    with pytest.raises(SchemeError):
        desk.write(mark_occurrences, "NONE", [Place(article, 0, 8)], name="x")

    assert desk.dump() == before
