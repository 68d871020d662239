"""The bar over the article, in as much room as there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from ui.views.article_head import ArticleHead

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RAIL = 248


@pytest.fixture
def head(qtbot: QtBot) -> ArticleHead:
    """Return a head with the words that Ukrainian has for its buttons."""
    made = ArticleHead()
    qtbot.addWidget(made)
    made.nothing.setText("Немає що позначати")
    made.done.set_words("Готово")
    made.set_keys("Ctrl+Enter")
    made.set_position(1, 340)
    made.show()
    return made


@pytest.mark.parametrize("width", [1000, 640, 560, 480])
def test_no_button_is_cut_whether_the_rail_comes_before_or_after_the_width(head: ArticleHead, width: int) -> None:
    buttons = (head.nothing, head.done, head.position)
    cut = []
    for first, then in ((head.resize, head.set_rail_width), (head.set_rail_width, head.resize)):
        for act in (first, then):
            act(*((width + RAIL, 40) if act == head.resize else (RAIL,)))
        QApplication.processEvents()
        cut += [button for button in buttons if button.width() < button.sizeHint().width()]

    assert cut == []
    assert head.details.isVisible() == (width >= 560)
