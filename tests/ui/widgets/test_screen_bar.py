"""The bar that names the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.widgets.screen_bar import ScreenBar, ScreenItem, ScreenTab

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_of_screens_that_are_named_anew_nothing_is_seen_any_more(qtbot: QtBot) -> None:
    bar = ScreenBar()
    qtbot.addWidget(bar)
    bar.set_screens([ScreenItem("article", "Article"), ScreenItem("compare", "Compare")])
    bar.show()
    qtbot.waitExposed(bar)

    bar.set_screens([ScreenItem("article", "Стаття"), ScreenItem("compare", "Порівняння")])

    QApplication.processEvents()  # what is new is shown; what was deleted is still there
    assert [tab.text() for tab in bar.findChildren(ScreenTab) if tab.isVisible()] == ["Стаття", "Порівняння"]
