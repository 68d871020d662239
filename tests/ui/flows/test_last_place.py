"""A project opens where somebody was reading last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.edits.articles import delete_articles
from annotator.importers.reading import read_text
from annotator.store import annotators
from annotator.store.project import Project
from ui import paths
from ui.settings import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow

UKRAINIAN = "".join(
    f"Абзац {number}: посол сказав, що міст іще не зданий, і чекає рішення.\n\n" for number in range(90)
)
ENGLISH = "".join(f"Paragraph {number}: the envoy said the bridge is not open yet.\n\n" for number in range(90))


@pytest.fixture
def long_path(project_path: Path) -> Path:
    """Return a project with a long article in each language after the two short ones."""
    with Project.open(project_path) as project:
        with project.reading() as session:
            by = annotators.all(session)[0].id
        for words in (UKRAINIAN, ENGLISH):
            read_text(project, words, by=by, name="long.txt")
    return project_path


def _read(window: MainWindow, qtbot: QtBot, row: int, pages: int) -> int:
    """Open the article in a row of the list, go some pages down, and return where the window stands."""
    table, model = window.list_view.table, window.list_view.model
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    place = table.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: window.desk.page is not None and len(window.desk.page.article.text) > 2000)
    view = window.page.view
    view.setFocus()
    for _ in range(pages):
        QTest.keyClick(view.focusProxy() or view, Qt.Key.Key_PageDown)
    QApplication.processEvents()
    return view.top_offset


@pytest.mark.parametrize(("row", "begins"), [(2, "Абзац 0"), (3, "Paragraph 0")])
def test_a_project_opens_at_the_article_and_the_line_it_was_closed_at(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], long_path: Path, row: int, begins: str
) -> None:
    window = open_window(long_path)
    top = _read(window, qtbot, row, 3)
    caret = window.page.view.caret
    window.close()

    again = open_window(long_path)
    QApplication.processEvents()

    assert top > 0
    assert again.desk.page is not None
    assert again.desk.page.article.text.startswith(begins)
    assert (again.page.view.top_offset, again.page.view.caret) == (top, caret)


def test_the_place_stays_when_the_window_is_closed_again_and_is_kept_in_the_settings_only(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], long_path: Path
) -> None:
    window = open_window(long_path)
    top = _read(window, qtbot, 3, 2)
    window.close()
    before = long_path.read_bytes()

    again = open_window(long_path)
    again.project_commands.remember()
    again.close()

    place = SettingsStore(paths.settings_file()).value.place_in(long_path)
    assert place.top == top
    assert long_path.read_bytes() == before


def test_an_article_that_is_no_more_is_not_gone_to(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], long_path: Path
) -> None:
    window = open_window(long_path)
    _read(window, qtbot, 2, 2)
    article = window.desk.article_id
    assert article is not None
    window.close()
    with Project.open(long_path) as project, project.writing() as session:
        delete_articles(session, [article], by=annotators.all(session)[0].id)

    again = open_window(long_path)

    assert again.desk.page is not None
    assert again.desk.page.article.text.startswith("Міністр")
    assert again.page.view.top_offset == 0


def test_a_project_never_closed_here_opens_at_its_first_article(
    open_window: Callable[[Path], MainWindow], long_path: Path
) -> None:
    window = open_window(long_path)

    assert window.desk.page is not None
    assert window.desk.page.article.text.startswith("Міністр")
    assert window.page.view.top_offset == 0
