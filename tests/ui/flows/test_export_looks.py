"""The export wizard in windows of any width, and in both themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui import theme as themes

if TYPE_CHECKING:
    from tests.ui.flows.export_way import Way


@pytest.mark.parametrize("width", [1440, 1280, 1040, 820])
def test_nothing_is_cut_off_where_the_window_is_narrow(way: Way, width: int) -> None:
    way.exporting.choose_format("plainly")
    way.settle()
    way.press("Alt+N", "Alt+N")

    way.hand.window.resize(width, 700)
    way.settle()

    wizard = way.wizard
    assert wizard.width() == width
    assert wizard.pages.width() + wizard.steps.width() <= width
    assert wizard.losses.content.minimumSizeHint().width() <= wizard.losses.width()
    assert wizard.foot.minimumSizeHint().width() <= width


def test_the_wizard_follows_the_theme(way: Way) -> None:
    way.hand.window.set_theme(themes.DARK)

    picture = way.wizard.grab().toImage()

    assert picture.pixelColor(4, picture.height() - 4) == themes.DARK.card
