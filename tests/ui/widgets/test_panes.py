"""Panes: what somebody drags is kept, what a narrow window does is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.dragging import drag_edge
from ui.widgets.panes import Panes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    panes = Panes()
    qtbot.addWidget(panes)
    for _ in range(3):
        panes.addWidget(QWidget())
    panes.resize(600, 100)
    panes.show()
    qtbot.waitExposed(panes)
    return panes


def test_widths_that_were_dragged_are_known(panes: Panes) -> None:
    drag_edge(panes, 1, by=60)

    assert panes.chosen == tuple(panes.sizes())
    assert panes.sizes()[0] - panes.sizes()[2] >= 50


def test_a_narrow_window_changes_nothing_about_them(panes: Panes) -> None:
    panes.resize(300, 100)
    assert panes.chosen == ()

    panes.resize(600, 100)
    drag_edge(panes, 1, by=60)
    dragged = panes.chosen
    panes.resize(300, 100)

    assert panes.chosen == dragged


def test_widths_of_before_are_those_that_are_kept(panes: Panes) -> None:
    panes.choose([300, 196, 96])
    assert (tuple(panes.sizes()), panes.chosen) == ((300, 196, 96), (300, 196, 96))

    panes.choose(())

    assert panes.chosen == (300, 196, 96)
