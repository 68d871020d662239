"""Paragraphs without a pair stand as one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.presenters.comparing import Side

if TYPE_CHECKING:
    from tests.ui.flows.comparing.conftest import Comparison
    from ui.views.compare.compared import ComparedView


def _height(hand: Comparison, side: Side) -> int:
    QApplication.processEvents()
    return hand.view.panes[side].view.page_height()


def _row(view: ComparedView) -> QPoint:
    """Return where a folded row is, scrolled to if need be."""
    for _ in range(20):
        middle = view.viewport().width() // 2
        for y in range(0, view.viewport().height(), 8):
            if view._settled().fold_at(QPointF(middle, y)) is not None:
                return QPoint(middle, y + 8)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 200)
        QApplication.processEvents()
    raise AssertionError("nothing is folded")


def test_f_opens_all_folded_paragraphs_and_folds_them_again(linked: Comparison) -> None:
    folded = _height(linked, Side.RIGHT)

    linked.key("f")
    opened = _height(linked, Side.RIGHT)
    linked.key("f")

    assert opened > folded
    assert _height(linked, Side.RIGHT) == folded


def test_a_press_opens_a_row(linked: Comparison) -> None:
    view = linked.view.panes[Side.LEFT].view
    before = _height(linked, Side.LEFT)

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_row(view))

    assert _height(linked, Side.LEFT) > before


def test_nothing_is_folded_while_there_is_no_pair(bare: Comparison) -> None:
    before = _height(bare, Side.RIGHT)

    bare.key("f")

    assert _height(bare, Side.RIGHT) == before


def test_a_claim_in_a_row_is_shown_when_it_is_selected(linked: Comparison) -> None:
    joined = {tie.right for tie in linked.comparing.ties}
    free = [claim for claim in linked.comparing.halves[Side.RIGHT].claims if claim not in joined]

    linked.key(Qt.Key.Key_Right)
    for claim in free:
        linked.walk_to(Side.RIGHT, claim)
        QApplication.processEvents()

        assert not linked.view.panes[Side.RIGHT].view.rect_of(claim).isEmpty()
