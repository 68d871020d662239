"""The sheet of key hints over the label bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from ui.views.key_hints import Hint, HintColumn, KeyHints

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COLUMNS = tuple(HintColumn(f"Group {number}", (Hint("Command", "A"),)) for number in range(5))


@pytest.mark.parametrize(("width", "rows"), [(1440, [5]), (1040, [3, 2]), (700, [2, 2, 1])])
def test_groups_are_spread_evenly_over_the_rows(qtbot: QtBot, width: int, rows: list[int]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, 700)
    foot = QWidget(window)
    foot.setGeometry(0, 650, width, 50)
    hints = KeyHints(window, foot)
    window.show()

    hints.open(COLUMNS, key="F2")

    tops = [made.y() for made in hints._made]
    assert [tops.count(top) for top in sorted(set(tops))] == rows
