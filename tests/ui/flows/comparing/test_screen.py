"""Walking, scrolling, dragging on the screen of the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.edits.annotators import add_annotator
from annotator.edits.articles import import_articles
from annotator.importers.reading import read_text
from annotator.model import AnnotatorId, new_id
from annotator.sample import sample_articles
from annotator.scheme_files import default_scheme
from annotator.store import annotated
from annotator.store.project import Project
from tests.ui.flows.comparing.conftest import NO, Comparison, make_project
from tests.ui.flows.conftest import ANNOTATOR, there
from tests.ui.widgets.dragging import drag_edge
from ui.presenters.comparing import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow
    from ui.settings import SettingsStore


def test_n_walks_through_claims_without_a_pair_only(linked: Comparison) -> None:
    joined = {tie.right for tie in linked.comparing.ties}
    linked.key(Qt.Key.Key_Right)
    linked.key("n")
    seen = []
    for _ in range(12):
        seen.append(linked.comparing.halves[Side.RIGHT].selected)
        linked.key(Qt.Key.Key_Tab)

    assert joined.isdisjoint(seen[1:])
    assert linked.view.bar.unpaired.isChecked()


def test_arrows_go_through_candidates_and_back(bare: Comparison) -> None:
    bare.walk_to(Side.LEFT, bare.claim(Side.LEFT, 7))
    first = bare.comparing.partner

    bare.key(Qt.Key.Key_Down)
    second = bare.comparing.partner
    bare.key(Qt.Key.Key_Up)

    assert second not in {first, None}
    assert bare.comparing.partner == first


def test_the_arrow_pressed_again_looks_for_candidates_on_the_other_side(bare: Comparison) -> None:
    bare.pick(bare.claim(Side.LEFT, 7), bare.claim(Side.RIGHT, 2))

    bare.key(Qt.Key.Key_Right)

    assert bare.comparing.anchor is Side.RIGHT
    assert bare.comparing.claim == bare.claim(Side.RIGHT, 2)
    assert bare.claim(Side.LEFT, 7) in [each.claim.id for each in bare.comparing.offers]


def test_escape_lets_go_step_by_step_and_then_leads_to_the_article(bare: Comparison) -> None:
    bare.pick(bare.claim(Side.LEFT, 7), bare.claim(Side.RIGHT, 2))

    bare.key(Qt.Key.Key_Escape)
    assert (bare.comparing.partner, bare.comparing.active) == (None, Side.LEFT)
    bare.key(Qt.Key.Key_Escape)
    bare.key(Qt.Key.Key_Escape)

    assert bare.window.pages.currentWidget() is bare.window.page


def test_a_flag_dragged_to_a_flag_asks_for_the_relation(bare: Comparison) -> None:
    left, right = bare.claim(Side.LEFT, 1), bare.claim(Side.RIGHT, 1)
    views = {side: pane.view for side, pane in bare.view.panes.items()}
    start = views[Side.LEFT].rect_of(left).topLeft() + QPoint(5, -4)
    end = views[Side.RIGHT].rect_of(right).topLeft() + QPoint(5, 8)
    viewport = views[Side.LEFT].viewport()

    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NO, start)
    target = viewport.mapFromGlobal(views[Side.RIGHT].viewport().mapToGlobal(end))
    QTest.mouseMove(viewport, (start + target) / 2)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NO, target)
    menu = there(bare.view.dragging.menu)
    action = next(action for action in menu.actions() if action.data() == "updates")
    QTest.keyClick(menu, Qt.Key.Key_Down)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert [(t.left, t.right, t.type, t.points_to) for t in bare.comparing.ties] == [
        (left, right, "updates", Side.RIGHT)
    ]


def test_a_click_on_a_claim_selects_it_and_a_relation_between_selects_both(linked: Comparison) -> None:
    view = linked.view.panes[Side.LEFT].view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO, view.rect_of(linked.claim(Side.LEFT, 2)).center())
    assert linked.number(Side.LEFT) == 2

    gutter = linked.view.gutter
    connector = next(each for each in gutter.connectors if each.type == "same")
    point = gutter._path(connector).pointAtPercent(0.3).toPoint()
    QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, NO, point)
    near = {(tie.left, tie.right) for tie in linked.comparing.ties}
    assert (linked.comparing.halves[Side.LEFT].selected, linked.comparing.halves[Side.RIGHT].selected) in near


def test_the_number_of_an_end_out_of_sight_leads_there(linked: Comparison) -> None:
    linked.key(Qt.Key.Key_Tab)
    QApplication.processEvents()
    gutter, view = linked.view.gutter, linked.view.panes[Side.RIGHT].view
    bar, rect = next((bar, rect) for bar, rect in gutter._numbers() if rect.left() > gutter.width() / 2)

    QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, NO, rect.center().toPoint())

    assert not view.rect_of(bar.claim).isEmpty()


def test_the_selected_claim_of_the_article_is_looked_at_first(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], tmp_path: Path
) -> None:
    window = open_window(make_project(tmp_path / "some.claimdesk", with_gold=True))
    hand = Comparison(window, qtbot)
    claim = there(window.desk.page).claims()[4]
    window.desk.select((claim,))

    window.actions_.run("screen.compare")

    qtbot.waitUntil(lambda: hand.window.across.comparing is not None and hand.comparing.claim == claim)


def test_t_leads_to_the_claim_in_its_article(linked: Comparison) -> None:
    claim = linked.claim(Side.RIGHT, 2)
    linked.key(Qt.Key.Key_Right)
    linked.walk_to(Side.RIGHT, claim)

    linked.key("t")

    linked._bot.waitUntil(lambda: linked.window.desk.selected == (claim,))
    assert linked.window.pages.currentWidget() is linked.window.page


def test_ctrl_page_down_compares_with_the_next_article(compare: Callable[[Path], Comparison], tmp_path: Path) -> None:
    path = make_project(tmp_path / "three.claimdesk", with_gold=True)
    with Project.open(path) as project:
        with project.reading() as session:
            by = next(iter(annotated.each(session))).spans[0].by
        read_text(project, "Третя стаття\n\nНіхто нічого не сказав.\n", by=by, name="third.txt")
    hand = compare(path)
    first = hand.comparing.halves[Side.RIGHT].article

    hand.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    hand._bot.waitUntil(lambda: hand.comparing.halves[Side.RIGHT].article != first)
    hand.key(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    hand._bot.waitUntil(lambda: hand.comparing.halves[Side.RIGHT].article == first)

    assert hand.view.panes[Side.RIGHT].choice.count() == 2


def test_what_is_marked_elsewhere_comes_up_when_the_screen_is_shown_again(linked: Comparison) -> None:
    linked.key("1", Qt.KeyboardModifier.AltModifier)
    relation = there(linked.comparing.ties[0].relation)
    linked.window.desk.linking.unrelate(relation)
    linked.settle()

    linked.key("2", Qt.KeyboardModifier.AltModifier)

    linked._bot.waitUntil(lambda: len(linked.comparing.ties) == 11)


def test_texts_scroll_together_by_their_linked_claims(linked: Comparison) -> None:
    linked.pick(linked.claim(Side.LEFT, 6), linked.claim(Side.RIGHT, 16))
    QApplication.processEvents()

    tops = [
        there(linked.view.panes[side].view.extent_of(there(linked.comparing.halves[side].selected)))[0] for side in Side
    ]

    assert abs(tops[0] - tops[1]) <= 2


def test_one_article_alone_says_what_is_missing(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "one.claimdesk"
    with Project.create(path, default_scheme(), name="Одна") as project:
        by = AnnotatorId(new_id())
        with project.writing() as session:
            add_annotator(session, ANNOTATOR, id=by)
            import_articles(session, [next(iter(sample_articles()))], by=by, name="gold")
    window = open_window(path)

    window.actions_.run("screen.compare")

    hand = Comparison(window, qtbot)
    qtbot.waitUntil(lambda: Side.LEFT in hand.comparing.halves)
    assert Side.RIGHT not in hand.comparing.halves
    assert hand.view.panes[Side.RIGHT].empty.isVisible()
    hand.key(Qt.Key.Key_Tab)
    hand.key("s")
    assert hand.comparing.ties == ()


def test_who_else_has_linked_two_claims_stands_on_the_card(linked: Comparison) -> None:
    linked.pick(linked.claim(Side.LEFT, 7), linked.claim(Side.RIGHT, 2))
    assert "Claimdesk" in linked.card.content.ties[0].name

    linked.pick(linked.claim(Side.LEFT, 7), linked.claim(Side.RIGHT, 1))
    linked.key("r")

    assert "·" not in linked.card.content.ties[0].name


def test_the_widths_of_the_panes_are_kept(
    compare: Callable[[Path], Comparison], settings: SettingsStore, tmp_path: Path
) -> None:
    path = make_project(tmp_path / "some.claimdesk", with_gold=True)
    first = compare(path)
    drag_edge(first.view.splitter, 3, by=-40)
    wanted = first.view.splitter.sizes()
    first.window.close()

    assert settings.value.compare_panes == tuple(wanted)
    settings.change(geometry="")  # the screen of tests is too small for the window's own
    assert compare(path).view.splitter.sizes() == wanted
