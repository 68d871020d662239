"""The whole application, without a screen; what its dialogs say is written down, and answered as a test likes."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.sample import build_sample
from annotator.store import spans
from tests.ui.flows.conftest import there
from ui import dialogs, paths
from ui.app import Application
from ui.main_window import MainWindow
from ui.settings import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.presenters.article import Page
    from ui.views.export_wizard import ExportWizard
    from ui.views.import_dialog import ImportDialog


@dataclass
class Said:
    """What dialogs have said, and what they are answered."""

    warnings: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    answer: bool = False


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """Return what the dialogs have said."""
    said = Said()

    def ask(_parent: object, sentence: str, **_buttons: str) -> bool:
        said.questions.append(sentence)
        return said.answer

    for name in ("warn", "report"):
        monkeypatch.setattr(dialogs, name, lambda _parent, sentence, **_more: said.warnings.append(sentence))
    monkeypatch.setattr(dialogs, "ask", ask)
    return said


@pytest.fixture
def application(qapp: QApplication, said: Said) -> Iterator[Application]:
    """Return an application that speaks English and has opened nothing yet."""
    before = QLocale()
    store = SettingsStore(paths.settings_file())
    store.change(language="en", theme="light", annotator="Olena")
    application = Application(qapp, store)
    yield application
    said.answer = True  # whatever is not saved by now may be lost
    if application.window is not None:
        application.window.close()
        application.window.deleteLater()
    store.change(language="en")
    application.deleteLater()
    QLocale.setDefault(before)
    QApplication.processEvents()


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample project once."""
    path = tmp_path_factory.mktemp("sample") / "sample.claimdesk"
    build_sample(path).close()
    return path


@pytest.fixture
def sample(built_sample: Path, tmp_path: Path) -> Path:
    """Return the sample project, to do with as one likes."""
    path = tmp_path / "sample.claimdesk"
    shutil.copyfile(built_sample, path)
    return path


class Desk:
    """A window with an article open."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.bot = qtbot
        qtbot.waitUntil(lambda: window.desk.page is not None and not window.listed.is_reading)

    @property
    def notice(self) -> str:
        """What is told across the window; empty: nothing."""
        notice = self.window.trouble.notice
        return "" if notice.isHidden() else notice.words.text()

    @property
    def page(self) -> Page:
        """The open article with its marks."""
        return there(self.window.desk.page)

    @property
    def text(self) -> str:
        """The open article's."""
        return self.page.article.text

    @property
    def importing(self) -> ImportDialog:
        """What tells how adding articles went."""
        return there(self.window.transfers.import_dialog)

    @property
    def exporting(self) -> ExportWizard:
        """What asks where to export to, and how."""
        return there(self.window.exports.wizard)

    def mark(self, start: int, end: int) -> None:
        """Select some text and press the key of a label."""
        view = self.window.page.view
        view.setFocus()
        view.set_selection(start, end)
        QTest.keyClick(view, Qt.Key.Key_W)

    def shown(self) -> int:
        """Return how many marks the open article shows."""
        page = self.window.desk.page
        return len(list(page.spans())) if page is not None else 0

    def stored(self) -> int:
        """Return how many marks of the open article are in the file."""
        self.window.project.flush()
        article = self.window.desk.article_id
        assert article is not None
        return len(self.window.project.read_now(lambda session: spans.of_article(session, article)))


@pytest.fixture
def open_desk(application: Application, qtbot: QtBot) -> Callable[[Path], Desk]:
    """Return a function that opens a project in the application's window."""

    def open_(path: Path) -> Desk:
        assert application.open_project(path)
        return desk_of(application, qtbot)

    return open_


def desk_of(application: Application, qtbot: QtBot) -> Desk:
    """Return the desk in the window that is open now."""
    assert isinstance(application.window, MainWindow)
    return Desk(application.window, qtbot)
