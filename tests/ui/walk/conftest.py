"""A walker: has the whole program before them, and nothing but a keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.store import articles, relations, spans
from annotator.store.check import check
from ui import dialogs, paths
from ui.app import Application, make_application
from ui.demo.hand import press, type_text
from ui.main_window import MainWindow
from ui.settings import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.model import Article, Relation, Span

MOST_EDITS = 100


class Walker:
    """Presses keys; looks at the window and at the file, and touches neither otherwise."""

    def __init__(self, application: Application, qtbot: QtBot, folder: Path) -> None:
        self.application = application
        self._bot = qtbot
        self._folder = folder

    @property
    def window(self) -> MainWindow:
        """The window of the open project."""
        window = self.application.window
        assert isinstance(window, MainWindow)
        return window

    @property
    def text(self) -> str:
        """The text on the screen."""
        page = self.window.desk.page
        return page.article.text if page is not None else ""

    def press(self, *keys: str) -> None:
        """Press keys one after another; each has done its work before the next."""
        for key in keys:
            press(key)
            self.settle()

    def type(self, text: str) -> None:
        """Type into the field that has the focus."""
        type_text(text)
        self.settle()

    def settle(self) -> None:
        """Wait until whatever a key has begun is on the disk and on the screen."""
        QApplication.processEvents()
        window = self.application.window
        if isinstance(window, MainWindow) and window.isVisible():
            self._bot.waitUntil(lambda: window.project.is_saved and not window.listed.is_reading)
        QApplication.processEvents()

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._bot.waitUntil(is_so)
        self.settle()

    def new_project(self) -> None:
        """Make a project; the test answers the system's dialog."""
        self.press("Ctrl+N")
        self.until(lambda: isinstance(self.application.window, MainWindow))

    def paste(self, text: str) -> None:
        """Copy a text in another program, and bring it in."""
        QGuiApplication.clipboard().setText(text)
        self.press("Ctrl+Shift+V", "Return")
        self.until(lambda: self.text == text)
        self.press("F6")

    def select(self, words: str) -> None:
        """Select words: find them, and leave the find bar."""
        self.press("Ctrl+F", "Ctrl+A")
        self.type(words)
        self.press("Return", "Esc")
        start = self.text.index(words)
        assert self.window.page.view.selection == (start, start + len(words))

    def go_home(self) -> None:
        """Go to the beginning of the article with nothing selected."""
        self.press("F6", "Esc", "Esc", "Ctrl+Home")

    def undo_all(self) -> int:
        """Undo until there is nothing left, and return how many edits that were."""
        return self._repeat("Ctrl+Z", lambda: self.window.project.undo_entry is None)

    def redo_all(self) -> int:
        """Redo until there is nothing left, and return how many edits that were."""
        return self._repeat("Ctrl+Shift+Z", lambda: self.window.project.redo_entry is None)

    def close_project(self) -> None:
        """Close the project; the welcome screen comes."""
        self.press("Ctrl+W")
        self.until(lambda: not isinstance(self.application.window, MainWindow))

    def reopen(self) -> None:
        """Open the project again; the test answers the system's dialog."""
        self.press("Ctrl+O")
        self.until(lambda: isinstance(self.application.window, MainWindow) and self.window.desk.page is not None)

    def spans(self) -> list[Span]:
        """Return the marks of the open article as the file has them."""
        article = self.window.desk.article_id
        if article is None:
            return []
        return list(self.window.project.read_now(lambda session: spans.of_article(session, article)))

    def marks(self) -> list[tuple[str, str]]:
        """Return label and text of the marks in the file, sorted."""
        return sorted((span.label, span.text) for span in self.spans())

    def relations(self) -> list[Relation]:
        """Return the relations of the open article as the file has them."""
        article = self.window.desk.article_id
        assert article is not None
        return list(self.window.project.read_now(lambda session: relations.of_article(session, article)))

    def article(self) -> Article:
        """Return the open article as the file has it."""
        article = self.window.desk.article_id
        assert article is not None
        return self.window.project.read_now(lambda session: articles.get(session, article))

    def articles(self) -> int:
        """Return how many articles the file has."""
        return self.window.project.read_now(articles.counts).total

    def exported(self) -> bytes:
        """Return everything in the file, as it is exported."""
        out = self._folder / "export.jsonl"
        self.window.project.read_now(lambda session: write_from(session, ClaimdeskJsonLines(), out))
        return out.read_bytes()

    def is_sound(self) -> bool:
        """Tell whether everything in the file is as it must be."""
        return self.window.project.read_now(check).is_sound

    def _repeat(self, key: str, is_done: Callable[[], bool]) -> int:
        for count in range(MOST_EDITS):
            if is_done():
                return count
            self.press(key)
        raise AssertionError(f"{key} never came to an end")


@pytest.fixture
def walker(qtbot: QtBot, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Walker]:
    """Return a walker before the welcome screen; the system's file dialogs answer with one path."""
    assert own_home.is_dir()
    path = tmp_path / "walk.claimdesk"
    monkeypatch.setattr(dialogs, "project_to_create", lambda *_: path)
    monkeypatch.setattr(dialogs, "project_to_open", lambda *_: path)
    before = QLocale()
    settings = SettingsStore(paths.settings_file())
    settings.change(language="uk", theme="light", annotator="Олена")
    application = Application(make_application(()), settings)
    application.show_welcome()
    walker = Walker(application, qtbot, tmp_path)
    walker.settle()
    yield walker
    window, application.desk.front = application.window, None
    if window is not None:
        window.close()
        window.deleteLater()
    application.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QLocale.setDefault(before)
