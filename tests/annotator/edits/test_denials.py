"""What somebody has said no to is remembered, undone like anything else, and outlives the entities it was said of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import history
from annotator.edits.denials import deny_entities, keep_apart
from annotator.edits.entities import create_entity, merge_entities
from annotator.edits.importing import import_articles
from annotator.edits.incoming import Incoming
from annotator.edits.splitting import split_entity
from annotator.errors import SchemeError, UnknownId
from annotator.model import Denial, DenialKind, EntityId, new_id
from annotator.store import denials
from annotator.store.check import check

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def _entity(desk: Desk, name: str) -> EntityId:
    (entity,) = desk.write(create_entity, name, "ORG").entities
    return entity


def test_two_that_are_different_are_so_after_the_project_was_closed(desk: Desk) -> None:
    one, other = _entity(desk, "Юн Сок Йоль"), _entity(desk, "Юн Сук Йоль")

    desk.write(keep_apart, one, other)
    desk.reopen()

    assert desk.read(denials.apart) == {frozenset({one, other})}
    assert desk.read(check).problems == ()


def test_undo_and_redo_take_it_back_and_say_it_again(desk: Desk) -> None:
    one, other = _entity(desk, "Перша"), _entity(desk, "Друга")
    mention = desk.mark("ORG", 9)
    desk.write(keep_apart, one, other)
    desk.write(deny_entities, mention, [one, other])

    desk.write(history.undo)
    assert desk.read(denials.denied, [mention]) == frozenset()
    desk.write(history.undo)
    assert desk.read(denials.apart) == frozenset()

    desk.write(history.redo)
    desk.write(history.redo)
    assert desk.read(denials.apart) == {frozenset({one, other})}
    assert desk.read(denials.denied, [mention]) == {(mention, one), (mention, other)}


def test_what_was_said_of_an_entity_is_said_of_the_one_it_is_merged_into(desk: Desk) -> None:
    kept, gone, third = (_entity(desk, name) for name in ("Перша", "Друга", "Третя"))
    mention = desk.mark("ORG", 9)
    desk.write(keep_apart, gone, third)
    desk.write(keep_apart, gone, kept)
    desk.write(deny_entities, mention, [gone])

    desk.write(merge_entities, kept, [gone])

    assert frozenset({kept, third}) in desk.read(denials.apart)
    assert (mention, kept) in desk.read(denials.denied, [mention])
    assert desk.read(check).problems == ()


def test_what_was_split_off_is_different(desk: Desk) -> None:
    (entity,) = desk.write(create_entity, "Reuters", "ORG", link=[desk.mark("ORG", 9)]).entities
    part = EntityId(new_id())

    desk.write(split_entity, entity, [desk.mark("ORG", 8)][:0], "Рейтер", id=part)

    assert desk.read(denials.apart) == {frozenset({entity, part})}


def test_nothing_is_different_from_itself_or_from_what_is_not_there(desk: Desk) -> None:
    one = _entity(desk, "Перша")

    with pytest.raises(SchemeError):
        desk.write(keep_apart, one, one)
    with pytest.raises(UnknownId):
        desk.write(keep_apart, one, EntityId(new_id()))
    with pytest.raises(UnknownId):
        desk.write(deny_entities, desk.mark("ORG", 9), [EntityId(new_id())])
    assert desk.read(denials.apart) == frozenset()


def test_that_two_are_different_says_nothing_once_both_are_merged_into_a_third(desk: Desk) -> None:
    kept, one, other = (_entity(desk, name) for name in ("Перша", "Друга", "Третя"))
    desk.write(keep_apart, one, other)

    desk.write(merge_entities, kept, [one, other])

    assert desk.read(denials.apart) == {frozenset({one, other})}


def test_nobody_can_say_of_one_thing_that_it_is_not_itself(desk: Desk) -> None:
    one, claim = _entity(desk, "Перша"), desk.mark("CLAIM", 3)
    said = tuple(
        Denial(what=what, first=end, second=end, by=desk.olena)
        for what, end in ((DenialKind.ENTITIES, one), (DenialKind.PAIR, claim))
    )

    _, report = desk.write(import_articles, [Incoming(article=None, denials=said)])

    assert (report.denials, report.left_out) == (0, 2)
    assert desk.read(denials.every) == ()
