"""The user guide in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl

from ui.paths import RESOURCES
from ui.theme import DARK
from ui.views.help import HelpView, help_pages

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "contents.txt").write_text("start\nmarks\n", encoding="utf-8")
    (tmp_path / "start.en.md").write_text("# First steps\n\nSee [marks](marks.en.md).\n", encoding="utf-8")
    (tmp_path / "start.uk.md").write_text("# Перші кроки\n\nТекст.\n", encoding="utf-8")
    (tmp_path / "marks.en.md").write_text(
        "# Marks\n\n## Keys\n\n- one\n\n| a | b |\n|---|---|\n| c | d |\n\n### More\n\n<b>no</b> ![x](https://x.y/z.png)\n",
        encoding="utf-8",
    )
    return tmp_path


def test_a_page_that_is_not_translated_comes_in_english(folder: Path) -> None:
    assert [page.title for page in help_pages(folder, "uk")] == ["Перші кроки", "Marks"]


@pytest.mark.parametrize("language", ["uk", "en"])
def test_every_page_of_the_guide_is_there(language: str) -> None:
    pages = help_pages(RESOURCES / "help", language)

    assert len(pages) > 5
    assert all(page.title and page.markdown for page in pages)


def test_a_row_and_a_link_lead_to_a_page(qtbot: QtBot, folder: Path) -> None:
    view = HelpView("en", folder=folder)
    qtbot.addWidget(view)
    view.show()
    first = view.text.toPlainText()

    view.text.anchorClicked.emit(QUrl("marks.en.md"))
    by_link = view.text.toPlainText()
    qtbot.mouseClick(view.rows[0], Qt.MouseButton.LeftButton)
    view.show_page("no such page")

    assert first.startswith("First steps")
    assert by_link.startswith("Marks")
    assert view.text.toPlainText() == first


def test_it_stays_on_its_page_when_the_theme_changes(qtbot: QtBot, folder: Path) -> None:
    view = HelpView("en", folder=folder)
    qtbot.addWidget(view)
    view.show_page("marks")

    view.set_theme(DARK)

    assert view.text.toPlainText().startswith("Marks")
    assert not view.grab().isNull()


def test_the_button_leads_back(qtbot: QtBot, folder: Path) -> None:
    view = HelpView("en", folder=folder)
    qtbot.addWidget(view)

    with qtbot.waitSignal(view.back_requested):
        qtbot.mouseClick(view.bar.back, Qt.MouseButton.LeftButton)
