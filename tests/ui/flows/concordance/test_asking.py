"""Asking with real keys: matches, their order, mistakes, queries that are kept, the way there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from tests.ui.flows.concordance.conftest import ALT, CTRL, QUERY
from tests.ui.flows.conftest import there
from ui.presenters.concordance import Order

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.concordance.conftest import Reader


def test_a_query_lists_its_matches_with_the_claims_they_stand_in(reader: Reader) -> None:
    reader.ask(QUERY)

    assert len(reader.words) == 10
    assert set(reader.words) == {"співпраці", "співпрацю"}
    assert reader.view.count.text().startswith("10")
    assert reader.view.list.hasFocus()
    assert reader.view.preview.view.isVisible()


def test_alt_and_arrows_order_by_the_words_beside(reader: Reader) -> None:
    reader.ask(QUERY)
    read = reader.matches

    reader.hand.key(Qt.Key.Key_Right, ALT)

    rights = [match.right.split()[0] for match in reader.matches]
    assert rights == sorted(rights, key=lambda word: word.replace("і", "ия").lower())
    assert rights[:2] == ["в", "в"]

    reader.hand.key(Qt.Key.Key_Left, ALT)

    assert reader.view.concordance.order is Order.LEFT
    lefts = [match.left.split()[-1].strip("“,") for match in reader.matches]
    assert lefts == sorted(lefts)

    reader.hand.key(Qt.Key.Key_Left, ALT)

    assert reader.matches == read


def test_a_field_that_is_none_is_pointed_at_and_tab_takes_the_suggestion(reader: Reader) -> None:
    reader.ask(QUERY)

    reader.ask("label:CLAIM sorce:Yonhap")

    assert reader.view.strip.isVisible()
    assert "13" in reader.view.strip.sentence
    assert len(reader.words) == 10, "the last good result stays"
    reader.hand.key(Qt.Key.Key_Tab)
    assert reader.view.field.text == "label:CLAIM source:Yonhap"
    assert not reader.view.strip.isVisible()
    reader.hand.key(Qt.Key.Key_Return)
    reader.wait()
    assert {match.outlet for match in reader.matches} == {"Укрінформ"}


def test_enter_goes_to_the_place_in_the_article(reader: Reader, qtbot: QtBot) -> None:
    reader.ask("інституціоналізація")

    reader.hand.key(Qt.Key.Key_Return)

    page = reader.hand.window.page
    qtbot.waitUntil(lambda: reader.hand.window.pages.currentWidget() is page and page.find_bar.count.text() != "")
    reader.hand.key(Qt.Key.Key_Escape)
    assert reader.hand.text[slice(*there(page.view.selection))] == "інституціоналізація"


def test_escape_goes_up_to_the_query_and_then_to_the_article(reader: Reader) -> None:
    reader.ask("НАТО")

    reader.hand.key(Qt.Key.Key_Escape)
    assert reader.view.field.hasFocus()

    reader.hand.key(Qt.Key.Key_Escape)
    assert reader.hand.window.pages.currentWidget() is reader.hand.window.page


def test_a_query_is_kept_under_a_name_and_asked_again(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.ask("rel:updates")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_more: ("Оновлення", True))

    reader.hand.key(Qt.Key.Key_S, CTRL)
    reader.ask("НАТО")

    assert reader.view.memory.saved == {"Оновлення": "rel:updates"}
    assert reader.view.memory.recent == ("НАТО", "rel:updates")
    (saved, *_) = reader.view.bar.menu.actions()
    saved.trigger()
    reader.wait()
    assert reader.view.field.text == "rel:updates"
    assert len(reader.words) == 6
    forget = reader.view.bar.removal.actions()[0]
    forget.trigger()
    assert not reader.view.memory.saved


def test_what_narrows_a_query_down_is_added_to_it(reader: Reader) -> None:
    reader.ask(QUERY)
    (reuters,) = [button for button in reader.view.side.narrower.buttons if "Reuters" in button.text()]

    reuters.click()
    reader.wait()

    assert reader.view.field.text == f"{QUERY} outlet:Reuters"
    assert {match.outlet for match in reader.matches} == {"Reuters"}


def test_nothing_found_offers_another_way_to_ask(reader: Reader) -> None:
    reader.ask("співпрац")

    assert not reader.matches
    assert reader.view.empty.isVisible()
    assert not reader.view.preview.isVisible()


def test_a_search_can_be_stopped_and_what_was_found_stays(
    reader: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Callable[[], None]] = []
    project = reader.hand.window.project
    read = project.read

    def later(*args: object, **more: object) -> None:
        waiting.append(lambda: read(*args, **more))  # type: ignore[arg-type]  # handed on

    reader.ask(QUERY)
    monkeypatch.setattr(project, "read", later)
    reader.hand.key(Qt.Key.Key_F, CTRL)
    reader.hand.type("НАТО")
    reader.hand.key(Qt.Key.Key_Return)
    assert reader.view.concordance.is_searching

    reader.hand.key(Qt.Key.Key_Escape)
    monkeypatch.undo()
    for call in waiting:
        call()
    project.flush()
    qtbot.wait(50)

    reader.wait()
    assert len(reader.words) == 10
