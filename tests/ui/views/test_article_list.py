"""The article list as a hand uses it."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from annotator.model import ArticleId, ArticleSummary, Status
from annotator.scheme import Label, Names, Scheme
from annotator.store.articles import ArticleCounts, ArticleFilter
from ui.theme import DARK, LIGHT
from ui.views.article_list import ArticleListView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

TITLES = ("Short", "A title that is so long that it needs two lines and then some more of them", "")


def article_id(key: int) -> ArticleId:
    return ArticleId(f"{key:032x}")


def fetch(keys: Sequence[int]) -> tuple[ArticleSummary, ...]:
    statuses = list(Status)
    return tuple(
        ArticleSummary(
            row=key,
            id=article_id(key),
            title=TITLES[key % 3],
            outlet="Reuters",
            published="",
            status=statuses[key % 4],
            flagged=key % 2 == 0,
            nothing_to_mark=key % 5 == 0,
            claims=key % 7,
        )
        for key in keys
    )


@pytest.fixture
def view(qtbot: QtBot) -> ArticleListView:
    made = ArticleListView()
    qtbot.addWidget(made)
    made.resize(240, 600)
    made.show()
    return made


def with_rows(view: ArticleListView, count: int) -> ArticleListView:
    view.set_rows(array("q", range(1, count + 1)), fetch)
    return view


def test_a_press_on_a_row_chooses_its_article(qtbot: QtBot, view: ArticleListView) -> None:
    with_rows(view, 10)

    with qtbot.waitSignal(view.article_chosen) as chosen:
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 64 * 2 + 10))

    assert chosen.args == [article_id(3)]


def test_arrows_move_and_enter_opens(qtbot: QtBot, view: ArticleListView) -> None:
    with_rows(view, 10)
    view.set_current(article_id(1), 1)
    view.table.setFocus()
    opened: list[object] = []
    view.article_chosen.connect(opened.append)

    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert opened == []
    qtbot.keyClick(view.table, Qt.Key.Key_Return)

    assert opened == [article_id(3)]


def test_down_in_the_search_field_enters_the_list_and_up_leaves_it(qtbot: QtBot, view: ArticleListView) -> None:
    with_rows(view, 3)
    view.focus_search()

    qtbot.keyClick(view.filters.search, Qt.Key.Key_Down)
    went_down = view.table.hasFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Up)

    assert went_down
    assert view.filters.search.hasFocus()


def test_the_row_of_an_article_far_away_is_scrolled_to(view: ArticleListView) -> None:
    with_rows(view, 1_000_000)

    view.set_current(article_id(900_000), 900_000)

    assert view.table.currentIndex().row() == 899_999
    assert view.table.visualRect(view.table.currentIndex()).intersects(view.table.viewport().rect())


def test_typing_asks_for_articles_once_the_hand_pauses(qtbot: QtBot, view: ArticleListView) -> None:
    with qtbot.waitSignal(view.filter_changed) as changed:
        qtbot.keyClicks(view.filters.search, "NATO")

    assert changed.args == [ArticleFilter(text="NATO")]


def test_enter_in_the_search_field_opens_the_first_hit_once_it_is_found(qtbot: QtBot, view: ArticleListView) -> None:
    with_rows(view, 5)
    chosen: list[object] = []
    view.article_chosen.connect(chosen.append)
    qtbot.keyClick(view.filters.search, Qt.Key.Key_Return)
    qtbot.keyClicks(view.filters.search, "NATO")

    qtbot.keyClick(view.filters.search, Qt.Key.Key_Return)
    assert chosen == []
    view.set_rows(array("q", [4, 5]), fetch)
    assert chosen == [article_id(4)]

    view.set_rows(array("q", [3]), fetch)
    assert chosen == [article_id(4)]
    qtbot.keyClick(view.filters.search, Qt.Key.Key_Return)
    assert chosen == [article_id(4), article_id(3)]


def test_enter_opens_nothing_where_nothing_was_found(qtbot: QtBot, view: ArticleListView) -> None:
    view.filter_changed.connect(lambda _wanted: view.set_rows(array("q"), fetch))
    with_rows(view, 5)

    qtbot.keyClicks(view.filters.search, "NATO")
    with qtbot.assertNotEmitted(view.article_chosen):
        qtbot.keyClick(view.filters.search, Qt.Key.Key_Return)


def test_a_status_chip_filters_and_all_takes_it_back(qtbot: QtBot, view: ArticleListView) -> None:
    asked: list[object] = []
    view.filter_changed.connect(asked.append)

    qtbot.mouseClick(view.filters.chips[3], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.filters.flag_chip, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.filters.chips[0], Qt.MouseButton.LeftButton)

    assert asked == [
        ArticleFilter(statuses=frozenset({Status.DONE})),
        ArticleFilter(statuses=frozenset({Status.DONE}), flagged=True),
        ArticleFilter(flagged=True),
    ]


def test_labels_to_filter_by_come_from_the_scheme_in_the_language_that_is_there(
    qtbot: QtBot, view: ArticleListView
) -> None:
    scheme = Scheme(
        name="s",
        labels=(
            Label(code="CLAIM", name=Names(uk="Твердження", en="Claim"), layer="x"),
            Label(code="CUE", name=Names(uk="Маркер"), layer="x"),
        ),
    )
    view.set_scheme(scheme, "en")
    view.set_scheme(scheme, "en")
    boxes = view.filters.labels._boxes

    with qtbot.waitSignal(view.filter_changed) as changed:
        boxes["CUE"].click()

    assert [box.text() for box in boxes.values()] == ["Claim", "Маркер"]
    assert changed.args == [ArticleFilter(labels=frozenset({"CUE"}))]


def test_an_empty_project_offers_to_add_articles(qtbot: QtBot, view: ArticleListView) -> None:
    with qtbot.waitSignal(view.add_requested):
        qtbot.mouseClick(view.empty.button, Qt.MouseButton.LeftButton)

    assert view.empty.isVisible()


def test_a_search_without_hits_offers_to_show_everything(qtbot: QtBot, view: ArticleListView) -> None:
    qtbot.mouseClick(view.filters.chips[3], Qt.MouseButton.LeftButton)
    view.set_rows(array("q"), fetch)

    with qtbot.waitSignal(view.filter_changed) as changed:
        qtbot.mouseClick(view.empty.button, Qt.MouseButton.LeftButton)

    assert changed.args == [ArticleFilter()]
    assert view.filters.chips[0].isChecked()


def test_counts_stand_on_the_chips_and_at_the_foot(view: ArticleListView) -> None:
    view.set_counts(ArticleCounts(total=340, by_status={Status.NEW: 296, Status.DONE: 12}, flagged=3))

    assert view.filters.chips[0].accessibleName() == "All: 340"
    assert view.filters.flag_chip.accessibleName() == "For review: 3"
    assert view._done.text() == "12 of 340 done"
    assert view.filters.chips[4].isHidden()


def test_skipped_articles_get_a_chip_only_when_there_are_any(view: ArticleListView) -> None:
    view.set_counts(ArticleCounts(total=2, by_status={Status.SKIPPED: 1}, flagged=0))

    assert view.filters.chips[4].isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_open_article_is_tinted_and_has_a_bar(view: ArticleListView, theme: object) -> None:
    shown = DARK if theme is DARK else LIGHT
    with_rows(view, 5)
    view.set_theme(shown)
    view.set_current(article_id(2), 2)

    image = view.table.grab().toImage()

    edge = view.table.viewport().x()
    assert image.pixelColor(edge + 1, edge + 64 + 40) == shown.accent
    assert image.pixelColor(edge + 100, edge + 64 + 2) == shown.sel


def test_every_row_shape_paints_with_hover_and_focus(qtbot: QtBot, view: ArticleListView) -> None:
    with_rows(view, 20)
    view.table.setFocus()
    view.table.setCurrentIndex(view.model.index(3, 0))
    qtbot.mouseMove(view.table.viewport(), QPoint(50, 100))

    assert not view.grab().isNull()


def test_what_takes_the_keyboard_has_a_name(view: ArticleListView) -> None:
    assert view.table.accessibleName()
    assert view.filters.search.accessibleName()
    assert all(chip.text() for chip in view.filters.chips)
