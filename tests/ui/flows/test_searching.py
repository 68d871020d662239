"""Search in all articles, and in the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.store import articles
from ui.demo.hand import press
from ui.models.article_list import ArticleListModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_search_in_all_articles_opens_the_article_and_finds_the_words_there(hand: Hand, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_F, CTRL | SHIFT)
    hand.type("немає")
    model = hand.window.overlays.palette.model
    qtbot.waitUntil(lambda: model.count == 1)

    hand.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: hand.text.startswith("Друга"))
    qtbot.waitUntil(lambda: hand.window.page.find_bar.count.text() != "")
    assert hand.window.page.find_bar.isVisible()


def test_enter_in_find_an_article_opens_the_first_hit(hand: Hand, qtbot: QtBot) -> None:
    press("Ctrl+P")
    hand.type("немає")

    press("Return")

    qtbot.waitUntil(lambda: hand.text.startswith("Друга"))
    assert hand.window.page.view.hasFocus()


def test_a_sentence_chosen_in_the_search_is_gone_to(hand: Hand, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_F, CTRL | SHIFT)
    hand.type("с")
    qtbot.waitUntil(lambda: len(hand.offered()) == 3)
    sentences = [item.text for item in hand.offered()]
    hand.key(Qt.Key.Key_Down)

    hand.key(Qt.Key.Key_Return)

    assert sentences[:2] == ["Міністр прибув до столиці", "Президент Юн Сок Йоль сказав, що безпека нероздільна."]
    qtbot.waitUntil(lambda: hand.window.page.find_bar.count.text() != "")
    hand.key(Qt.Key.Key_Escape)
    at = hand.text.index("Сок")
    assert hand.window.page.view.selection == (at, at + 1)


def test_the_list_shows_the_sentence_with_what_is_looked_for_unless_the_title_has_it(hand: Hand, qtbot: QtBot) -> None:
    model = hand.window.list_view.model

    def excerpts() -> list[str]:
        return [model.index(row, 0).data(ArticleListModel.ExcerptRole) for row in range(model.rowCount())]

    before = excerpts()
    hand.key(Qt.Key.Key_P, CTRL)
    hand.type("немає")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    of_text = excerpts()
    picture = hand.window.list_view.table.viewport().grab().toImage()
    hand.window.list_view.filters.search.clear()
    hand.type("друга")
    qtbot.waitUntil(lambda: model.rowCount() == 1 and excerpts() != of_text)

    assert before == ["", ""]
    assert of_text == ["Тут немає нічого."]
    assert excerpts() == [""]
    assert picture != hand.window.list_view.table.viewport().grab().toImage()


def test_articles_that_came_back_can_be_chosen_at_the_left(hand: Hand, qtbot: QtBot) -> None:
    window = hand.window
    empty = window.page.empty

    def undo_all() -> bool:
        press("Ctrl+Z")
        hand.settle()
        return window.project.read_now(articles.counts).total == 0

    qtbot.waitUntil(undo_all)
    qtbot.waitUntil(lambda: empty.sentence.startswith("No article is open."))
    assert empty.isVisible()

    press("Ctrl+Shift+Z")

    qtbot.waitUntil(lambda: window.project.read_now(articles.counts).total > 0)
    qtbot.waitUntil(lambda: empty.sentence == "Choose an article at the left.")
