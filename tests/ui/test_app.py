"""The application: which window is open, what is said when a project cannot be opened, which language is spoken."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from annotator.errors import FileProblem, ProjectError
from annotator.sample import build_sample
from annotator.store import backup
from annotator.store.project import Project
from ui import crashes, dialogs, paths
from ui.app import Application, language_of
from ui.main_window import MainWindow, WelcomeWindow
from ui.settings import Settings, SettingsStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what the dialogs have said."""
    said: list[str] = []

    def refuse(_parent: object, sentence: str, **_buttons: str) -> bool:
        said.append(sentence)
        return False

    for name in ("warn", "report"):
        monkeypatch.setattr(dialogs, name, lambda _parent, sentence, **_more: said.append(sentence))
    monkeypatch.setattr(dialogs, "ask", refuse)
    return said


@pytest.fixture
def application(qapp: QApplication, told: list[str]) -> Iterator[Application]:
    """Return an application that speaks English."""
    assert told == []
    before = QLocale()
    store = SettingsStore(paths.settings_file())
    store.change(language="en", theme="light", annotator="Olena")
    application = Application(qapp, store)
    yield application
    application.settings.change(language="en")
    if application.window is not None:
        application.window.close()
        application.window.deleteLater()
    application.deleteLater()
    QLocale.setDefault(before)
    QApplication.processEvents()


def test_a_new_project_opens_and_is_remembered(application: Application, tmp_path: Path) -> None:
    assert application.create_project(tmp_path / "new.claimdesk")
    assert isinstance(application.window, MainWindow)

    application.show_welcome()

    assert isinstance(application.window, WelcomeWindow)
    assert [known.path.name for known in application.settings.value.recent] == ["new.claimdesk"]


def test_a_project_is_remembered_before_it_is_closed(application: Application, tmp_path: Path, qtbot: QtBot) -> None:
    assert application.create_project(tmp_path / "new.claimdesk")

    qtbot.waitUntil(lambda: [known.path.name for known in application.settings.value.recent] == ["new.claimdesk"])

    assert isinstance(application.window, MainWindow)


def test_the_sample_is_made_once_and_opened_again(application: Application, tmp_path: Path, qtbot: QtBot) -> None:
    place = tmp_path / "deep" / "sample.claimdesk"
    assert application.open_sample(place)
    assert application.open_sample(place)

    window = application.window
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.desk.page is not None)
    assert window.desk.page is not None
    assert len(list(window.desk.page.spans())) > 50


@pytest.mark.parametrize(
    ("content", "part"), [(None, "was not found"), (b"no project at all", "is not a Claimdesk project"), (b"", "empty")]
)
def test_what_is_no_project_gets_a_sentence_and_the_welcome_screen(
    application: Application, told: list[str], tmp_path: Path, content: bytes | None, part: str
) -> None:
    path = tmp_path / "x.claimdesk"
    if content is not None:
        path.write_bytes(content)

    assert not application.open_project(path)

    assert part in told[0]
    assert isinstance(application.window, WelcomeWindow)
    assert content is None or path.read_bytes() == content


def test_a_project_open_elsewhere_is_not_opened(application: Application, told: list[str], tmp_path: Path) -> None:
    path = tmp_path / "sample.claimdesk"
    with build_sample(path):
        assert not application.open_project(path)

    assert "open in another window" in told[0]


def test_another_language_comes_at_once_in_the_same_project(application: Application, tmp_path: Path) -> None:
    application.create_project(tmp_path / "new.claimdesk")
    before = application.window

    application.settings.change(language="uk")

    window = application.window
    assert isinstance(window, MainWindow)
    assert window is not before
    assert window.language == "uk"
    assert window.project.project.path.name == "new.claimdesk"


def test_another_language_chosen_in_the_settings_finds_no_closed_project(
    application: Application, told: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    application.create_project(tmp_path / "new.claimdesk")
    before = application.window
    assert isinstance(before, MainWindow)
    before.screens.show_settings()
    view = before.screens.settings
    assert view is not None

    with qtbot.captureExceptions() as unexpected:
        view.changed.emit("language", "uk")
        qtbot.waitUntil(lambda: application.window is not before)
        QApplication.processEvents()

    assert unexpected == []
    assert told == []


def test_a_backup_is_put_back_in_the_place_of_the_project(
    application: Application, tmp_path: Path, told: list[str]
) -> None:
    path, copy = tmp_path / "sample.claimdesk", tmp_path / "copy.claimdesk"
    with build_sample(path) as project:
        backup.copy_to(project, copy)
    application.open_project(path)

    application.restore(copy)

    assert told == []
    assert isinstance(application.window, MainWindow)
    assert application.window.project.name == "Південна Корея і НАТО"


def test_a_file_on_a_read_only_medium_can_be_looked_at(
    application: Application, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sample.claimdesk"
    build_sample(path).close()
    real = Project.open

    def on_medium(place: Path, *, read_only: bool = False) -> Project:
        if not read_only:
            raise ProjectError(problem=FileProblem.READ_ONLY, path=place)
        return real(place, read_only=True)

    monkeypatch.setattr(Project, "open", on_medium)

    assert application.open_project(path)
    window = application.window
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.desk.page is not None)
    assert window.status_bar.saved.text() == "Read-only"


def test_the_language_is_the_one_chosen_or_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("uk_UA"))

    assert language_of(Settings()) == "uk"
    assert language_of(Settings(language="en")) == "en"


def test_an_unexpected_error_is_written_down_and_told_once(
    qtbot: QtBot, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", lambda _args: None)
    log = tmp_path / "log" / "claimdesk.log"
    catcher = crashes.install(log)

    catcher.hook(ValueError, ValueError("out of the blue"), None)

    qtbot.waitUntil(lambda: len(told) == 1)
    assert "out of the blue" in log.read_text(encoding="utf-8")
    crashes.uninstall(catcher)
