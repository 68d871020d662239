"""Labels in the label bar, in as much room as there is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from annotator.scheme_files import default_scheme
from ui.widgets.label_bar import LabelBar, LabelItem

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HEIGHT = 48


@pytest.fixture
def bar(qtbot: QtBot) -> LabelBar:
    """Return a bar with the labels of the default scheme, in Ukrainian."""
    made = LabelBar()
    qtbot.addWidget(made)
    made.set_labels(
        [
            LabelItem(
                label.code,
                label.name.uk,
                label.short.uk,
                label.key.upper(),
                "",
                label.line,
                label.colour,
                label.layer,
            )
            for label in default_scheme().labels
        ]
    )
    made.show()
    return made


@pytest.mark.parametrize("width", [1440, 1280, 1040])
def test_every_label_is_in_one_row_and_inside(bar: LabelBar, width: int) -> None:
    bar.resize(width, HEIGHT)

    places = [button.geometry() for button in bar.buttons]

    assert bar.height() == HEIGHT
    assert places[-1].right() <= width
    assert all(one.right() < other.left() for one, other in pairwise(places))


def test_a_narrow_bar_cuts_names_before_it_takes_a_second_row(bar: LabelBar) -> None:
    bar.resize(1440, HEIGHT)
    whole = [button.width() for button in bar.buttons]
    bar.resize(1040, HEIGHT)

    cut = [button.width() for button in bar.buttons]

    assert all(narrow <= wide for narrow, wide in zip(cut, whole, strict=True))
    assert "Твердження" in bar.buttons[0].toolTip()


def test_where_names_would_say_nothing_rows_are_added_and_every_label_can_be_pressed(
    bar: LabelBar, qtbot: QtBot
) -> None:
    bar.resize(640, HEIGHT)
    pressed: list[object] = []
    bar.label_pressed.connect(pressed.append)

    for button in bar.buttons:
        assert bar.rect().contains(button.geometry())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert bar.height() > HEIGHT
    assert pressed == [button.item.code for button in bar.buttons]
