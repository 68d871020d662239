"""Choosing an entity by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from annotator.model import Entity, EntityId
from ui.theme import DARK, LIGHT, ui_font
from ui.widgets.entity_field import EntityField
from ui.widgets.entity_field import Kind as EntityKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme import Theme


def entity(number: int, name: str, kind: str, *aliases: str) -> Entity:
    return Entity(id=EntityId(f"{number:032x}"), type=kind, name=name, aliases=aliases)


def test_entities_are_found_by_alias_without_case_and_apostrophe(qtbot: QtBot) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    known = [
        entity(1, "Reuters", "ORG"),
        entity(2, "Дем’янів Лаз", "LOC", "Дем'янів"),
        entity(3, "Лаз Дем’янів", "ORG"),
    ]
    field.set_entities(known, (EntityKind("LOC", "Place"),), {"LOC": "Place", "ORG": "Organisation"})

    found = field.matches("ДЕМʼЯН")

    assert [each.name for each in found] == ["Дем’янів Лаз", "Лаз Дем’янів"]
    assert field.matches("nobody") == []


def offered(field: EntityField) -> list[str]:
    rows = range(field.offered.rowCount())
    return [field.offered.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


def test_the_list_offers_to_create_every_kind_that_has_no_entity_of_that_name(qtbot: QtBot) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    kinds = (EntityKind("PER", "Person"), EntityKind("ORG", "Organisation"))
    field.set_entities([entity(1, "Reuters", "ORG")], kinds, {"ORG": "Organisation", "PER": "Person"})
    field.show()

    qtbot.keyClicks(field, "Reut")
    before = offered(field)
    qtbot.keyClicks(field, "ers")

    assert before == ["Reuters, Organisation", "Create “Reut”, Person", "Create “Reut”, Organisation"]
    assert offered(field) == ["Reuters, Organisation", "Create “Reuters”, Person"]


def test_another_person_can_be_created_under_an_alias_of_one_that_is_known(qtbot: QtBot) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    known = entity(1, "Yoon Suk Yeol", "PER", "Yoon")
    field.set_entities([known], (EntityKind("PER", "Person"),), {"PER": "Person"})
    field.show()

    qtbot.keyClicks(field, "yoon")

    assert offered(field) == ["Yoon Suk Yeol, Person", "Create “yoon”, Person"]
    with qtbot.waitSignal(field.chosen) as told:
        qtbot.keyClick(field.list, Qt.Key.Key_Return)
    assert told.args == [known.id]


@pytest.mark.parametrize(
    ("typed", "lit"),
    [("Nor", "North Korea, Place"), ("Korea", "Create “Korea”, Person"), ("north korea", "North Korea, Place")],
)
def test_what_enter_takes_is_lit(qtbot: QtBot, typed: str, lit: str) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    known = [entity(1, "North Korea", "LOC"), entity(2, "North Korea and its army", "ORG")]
    field.set_entities(known, (EntityKind("PER", "Person"),), {"LOC": "Place"})
    field.show()

    qtbot.keyClicks(field, typed)

    assert field.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == lit
    assert field.text() == typed


def test_enter_on_the_last_row_creates(qtbot: QtBot) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    field.set_entities([entity(1, "North Korea", "LOC")], (EntityKind("PER", "Person"),), {"LOC": "Place"})
    field.show()
    qtbot.keyClicks(field, "Nor")
    qtbot.keyClick(field.list, Qt.Key.Key_Down)

    with qtbot.waitSignal(field.created) as told:
        qtbot.keyClick(field.list, Qt.Key.Key_Return)

    assert told.args == ["Nor", "PER"]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_list_is_drawn_in_the_theme(qtbot: QtBot, theme: Theme) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    known = [entity(1, "Yoon Suk Yeol", "PER", "Yoon"), entity(2, "The president", "PER", "Yoon, who is the president")]
    field.set_entities(known, (EntityKind("PER", "Person"),), {"PER": "Person"})
    field.set_theme(theme)
    field.show()
    qtbot.keyClicks(field, "yoon")

    drawn = field.list.viewport().grab().toImage()

    bar = [drawn.pixelColor(1, y) == theme.accent for y in (10, 42)]
    assert bar == [True, False]


def test_a_kind_can_be_picked_for_a_new_entity(qtbot: QtBot) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    kinds = (EntityKind("PER", "Person"), EntityKind("ORG", "Organisation"))
    field.set_entities([], kinds, {})
    field.show()
    qtbot.keyClicks(field, "Yonhap")
    popup = field.list
    qtbot.keyClick(popup, Qt.Key.Key_Down)

    with qtbot.waitSignal(field.created) as told:
        qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert told.args == ["Yonhap", "ORG"]
    assert field.text() == "Yonhap"


def test_the_badge_of_the_type_never_lies_on_the_name(qtbot: QtBot) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    one = entity(1, "A name that is long enough to reach the badge", "ORG")
    field.set_entities([one], (), {"ORG": "Organisation"})
    field.resize(200, 32)

    field.set_value(one)

    assert field.textMargins().right() > QFontMetrics(ui_font(10)).horizontalAdvance("Organisation")
    field.set_theme(DARK)
    assert not field.grab().isNull()
    field.set_value(None)
    assert field.textMargins().right() == 0
