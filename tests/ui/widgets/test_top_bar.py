"""What the top bar shows where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.widgets.bar_button import BarButton

LONG = "Скасувати: вид: оцінка → намір у твердженні номер три"


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    """Return a bar as it stands over an open project, in words of Ukrainian length."""
    made = TopBar()
    qtbot.addWidget(made)
    made.set_annotator("Олена Кравець")
    made.set_keys({"edit.undo": "Ctrl+Z", "go.search": "Ctrl+Shift+F", "view.palette": "Ctrl+K"})
    made.resize(1280, 40)
    made.show()
    return made


def squeezed(bar: TopBar) -> list[BarButton]:
    bar.grab()
    buttons = (bar.undo, bar.redo, bar.search, bar.commands, bar.annotator)
    return [button for button in buttons if button.width() < button.sizeHint().width()]


@pytest.mark.parametrize("width", [1440, 1280, 1040])
def test_nothing_is_cut_while_something_can_give_way(bar: TopBar, width: int) -> None:
    bar.set_undo(LONG, is_possible=True)
    bar.set_redo(LONG, is_possible=True)

    bar.resize(width, 40)

    assert squeezed(bar) == []


def test_words_come_back_when_there_is_room_again(bar: TopBar) -> None:
    short = bar.redo.sizeHint().width()
    bar.set_redo(LONG, is_possible=True)
    bar.set_undo(LONG, is_possible=True)
    bar.resize(1040, 40)
    squeezed_redo = bar.redo.sizeHint().width()
    bar.set_undo("Undo", is_possible=False)
    bar.set_redo("Redo", is_possible=False)

    bar.resize(1440, 40)

    assert squeezed_redo < short
    assert bar.redo.sizeHint().width() > squeezed_redo
