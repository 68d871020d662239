"""Choosing an entity by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from annotator.model import Entity, EntityId
from ui.theme import DARK, ui_font
from ui.widgets.entity_field import EntityField
from ui.widgets.entity_field import Kind as EntityKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


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


def test_the_list_offers_to_create_every_kind_unless_the_name_is_known(qtbot: QtBot) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    kinds = (EntityKind("PER", "Person"), EntityKind("ORG", "Organisation"))
    field.set_entities([entity(1, "Reuters", "ORG")], kinds, {"ORG": "Organisation", "PER": "Person"})
    field.show()

    qtbot.keyClicks(field, "Reut")
    offered = [field._model.item(row).text() for row in range(field._model.rowCount())]
    qtbot.keyClicks(field, "ers")
    known = [field._model.item(row).text() for row in range(field._model.rowCount())]

    assert offered == ["Reuters  ·  Organisation", "Create “Reut” · Person", "Create “Reut” · Organisation"]
    assert known == ["Reuters  ·  Organisation"]


def test_a_kind_can_be_picked_for_a_new_entity(qtbot: QtBot) -> None:
    field = EntityField("Entity")
    qtbot.addWidget(field)
    kinds = (EntityKind("PER", "Person"), EntityKind("ORG", "Organisation"))
    field.set_entities([], kinds, {})
    field.show()
    qtbot.keyClicks(field, "Yonhap")
    popup = field.completer().popup()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Down)
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
