"""Several projects at once: one window for each, and what happens to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from annotator.sample import build_sample
from ui import dialogs, paths
from ui.app import Application, start
from ui.app.start import ClaimdeskApplication, Outside
from ui.handover import Handover, Request
from ui.main_window import MainWindow, WelcomeWindow
from ui.settings import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what the dialogs have said."""
    said: list[str] = []
    monkeypatch.setattr(dialogs, "warn", lambda _parent, sentence, **_more: said.append(sentence))
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
    for window in [*application.desk]:
        window.close()
        window.deleteLater()
    application.deleteLater()
    QLocale.setDefault(before)
    QApplication.processEvents()


@pytest.fixture
def projects(tmp_path: Path) -> tuple[Path, Path]:
    """Return two projects."""
    places = tmp_path / "перший.claimdesk", tmp_path / "second one.claimdesk"
    for place in places:
        build_sample(place).close()
    return places


def shown(application: Application) -> list[str]:
    """Return the projects that have windows, the one in front last."""
    windows = [window for window in application.desk if isinstance(window, MainWindow) and window.isVisible()]
    return [window.project.project.path.name for window in windows]


def test_each_project_gets_a_window_of_its_own(application: Application, projects: tuple[Path, Path]) -> None:
    application.open_all(projects)

    assert shown(application) == [path.name for path in projects]
    first, second = [*application.desk]
    assert first.pos() != second.pos()


def test_without_projects_the_welcome_screen_opens_and_gives_way_to_one(
    application: Application, projects: tuple[Path, Path]
) -> None:
    application.open_all(())
    assert isinstance(application.window, WelcomeWindow)

    application.open_all(projects[:1])

    assert [type(window) for window in application.desk] == [MainWindow]


def test_a_project_that_is_open_comes_to_the_front_and_is_not_opened_again(
    application: Application, projects: tuple[Path, Path], told: list[str]
) -> None:
    application.open_all(projects)
    first, second = [*application.desk]
    assert application.window is second

    application.open_beside(projects[0])
    assert application.window is first
    application.open_project(projects[1])

    assert application.window is second
    assert {*application.desk} == {first, second}
    assert told == []


def test_a_project_that_cannot_be_opened_leaves_the_others_alone(
    application: Application, projects: tuple[Path, Path], told: list[str], tmp_path: Path
) -> None:
    application.open_all([projects[0], tmp_path / "nowhere.claimdesk", projects[1]])

    assert shown(application) == [path.name for path in projects]
    assert len(told) == 1
    assert "nowhere.claimdesk" in told[0]


def test_leaving_a_project_shows_the_one_behind_it_and_at_last_the_welcome_screen(
    application: Application, projects: tuple[Path, Path]
) -> None:
    application.open_all(projects)

    application.leave()
    assert shown(application) == [projects[0].name]
    application.leave()

    assert [type(window) for window in application.desk] == [WelcomeWindow]


def test_a_window_closed_behind_the_other_is_forgotten(application: Application, projects: tuple[Path, Path]) -> None:
    application.open_all(projects)
    behind = next(iter(application.desk))

    behind.close()

    assert shown(application) == [projects[1].name]
    assert application.open_beside(projects[0])
    assert shown(application) == [projects[1].name, projects[0].name]


def test_what_is_opened_in_a_window_takes_its_place_and_no_other(
    application: Application, projects: tuple[Path, Path], tmp_path: Path
) -> None:
    application.open_all(projects)

    application.create_project(tmp_path / "third.claimdesk")

    assert shown(application) == [projects[0].name, "third.claimdesk"]


def test_another_language_comes_to_every_window(application: Application, projects: tuple[Path, Path]) -> None:
    application.open_all(projects)

    application.settings.change(language="uk")

    assert sorted(shown(application)) == sorted(path.name for path in projects)
    assert {window.language for window in application.desk if isinstance(window, MainWindow)} == {"uk"}
    application.settings.change(language="en")


def test_quitting_closes_every_window(application: Application, projects: tuple[Path, Path]) -> None:
    application.open_all(projects)
    windows = [*application.desk]

    application.quit()

    assert [window.isVisible() for window in windows] == [False, False]


def test_a_second_start_opens_its_projects_beside(
    application: Application, projects: tuple[Path, Path], qapp: QApplication, tmp_path: Path
) -> None:
    handover = Handover(tmp_path / "x", application)
    outside = Outside(application, handover, qapp)
    application.open_project(projects[0])

    handover.requested.emit(Request(projects=(str(projects[1]),)))

    assert shown(application) == [path.name for path in projects]
    outside.take_file(projects[0])
    assert shown(application) == [projects[1].name, projects[0].name]


def test_a_double_click_on_macos_is_passed_on(qapp: QApplication, tmp_path: Path) -> None:
    heard: list[Path] = []
    place = tmp_path / "новини.claimdesk"

    class Mac:
        """Stands in for the application, of which there can be only one."""

        file_opened = type("Heard", (), {"emit": staticmethod(heard.append)})

    assert qapp is not None
    is_taken = ClaimdeskApplication.event(Mac(), QFileOpenEvent(QUrl.fromLocalFile(str(place))))  # type: ignore[arg-type]

    assert is_taken
    assert heard == [place]


def test_a_start_whose_projects_were_taken_opens_nothing_and_ends_well(
    monkeypatch: pytest.MonkeyPatch, projects: tuple[Path, Path]
) -> None:
    asked: list[Request] = []

    def take(_place: Path | None, request: Request) -> bool:
        asked.append(request)
        return True

    monkeypatch.setattr(start, "hand_over", take)
    monkeypatch.setattr(start, "make_application", lambda _arguments: pytest.fail("a window would open"))

    code = start.main(projects)

    assert code == 0
    assert asked[0].projects == tuple(str(path) for path in projects)
