"""Parts that stand side by side or one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from ui.widgets.folding import Folding
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_parts_fold_where_they_do_not_fit_and_unfold_again(qtbot: QtBot) -> None:
    first, second = Elided("A heading of some length"), QLabel("and what belongs to it")
    folding = Folding(first, second, gap=8, gap_below=2)
    qtbot.addWidget(folding)
    both = first.sizeHint().width() + second.sizeHint().width() + 8
    folding.resize(both, 60)
    folding.show()

    fitted = folding.is_folded
    folding.resize(both - 1, 60)

    assert not fitted
    assert folding.is_folded
    folding.resize(both, 60)
    assert not folding.is_folded


def test_longer_words_fold_the_parts(qtbot: QtBot) -> None:
    first, second = Elided("Short"), QLabel("and what belongs to it")
    folding = Folding(first, second, gap=8, gap_below=2)
    qtbot.addWidget(folding)
    folding.resize(first.sizeHint().width() + second.sizeHint().width() + 20, 60)
    folding.show()

    first.setText("A heading that has become much longer")

    qtbot.waitUntil(lambda: folding.is_folded)


def test_folded_or_not_the_widest_part_alone_keeps_the_window_wide(qtbot: QtBot) -> None:
    parts = QLabel("A label that does not shrink"), QLabel("and one more that does not shrink either")
    folding = Folding(*parts, gap=8, gap_below=2)
    qtbot.addWidget(folding)

    assert folding.minimumSizeHint().width() == max(part.minimumSizeHint().width() for part in parts)
