"""Mentions in their context, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits import articles
from annotator.edits.entities import create_entity
from annotator.store import mentions

if TYPE_CHECKING:
    from annotator.model import EntityId
    from tests.annotator.desk import Desk


def _reuters(desk: Desk, *more: str) -> EntityId:
    marks = [desk.mark("ORG", 9), desk.mark("SOURCE", 9), *more]
    (entity,) = desk.write(create_entity, "Reuters", "ORG", link=marks).entities
    return entity


def test_mentions_come_with_the_words_round_them(desk: Desk) -> None:
    (found,) = desk.read(mentions.of_entity, _reuters(desk))

    assert found.text == "Reuters"
    assert found.before.endswith("каже інше ")
    assert found.after.startswith(" підтвердив")


def test_two_labels_of_the_same_words_are_one_mention(desk: Desk) -> None:
    (found,) = desk.read(mentions.of_entity, _reuters(desk))

    assert set(found.labels) == {"ORG", "SOURCE"}
    assert len(found.ids) == 2


def test_pages_part_no_mention_and_leave_none_out(desk: Desk) -> None:
    entity = _reuters(
        desk,
        desk.mark("LOC", 9),
        desk.mark("ORG", 0),
        desk.mark("ORG", 0, article=desk.second),
        desk.mark("SOURCE", 0, article=desk.second),
    )
    whole = desk.read(mentions.of_entity, entity)

    pages = [desk.read(mentions.of_entity, entity, limit=3)]
    while pages[-1]:
        pages.append(desk.read(mentions.of_entity, entity, after=pages[-1][-1], limit=3))

    assert [each for page in pages for each in page] == list(whole)
    assert [len(each.ids) for each in whole] == [1, 3, 2]


def test_words_without_an_entity_wait_with_how_often_they_stand(desk: Desk) -> None:
    waiting = [desk.mark("ORG", 9), desk.mark("ORG", 9, article=desk.second)]
    named = desk.mark("LOC", 6)
    desk.mark("CLAIM", 1)
    desk.write(create_entity, "Київ", "LOC", link=[named])

    found = desk.read(mentions.unlinked)

    assert found == (mentions.Wording("Reuters", "ORG", 2),)
    assert [each.ids[0] for each in desk.read(mentions.with_words, found)] == waiting

    desk.write(articles.delete_articles, [desk.second])
    assert desk.read(mentions.unlinked) == (mentions.Wording("Reuters", "ORG", 1),)
