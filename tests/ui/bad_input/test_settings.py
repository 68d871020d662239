"""Settings, log and backups where they cannot be kept; a clock that goes backwards."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from annotator.errors import FileProblem, ProjectError
from annotator.store import times
from ui import crashes, paths
from ui.app import Application
from ui.settings import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.bad_input.conftest import Desk, Said


@pytest.fixture
def blocked(tmp_path: Path) -> Path:
    """Return a folder that cannot be made: a file is in its place."""
    (tmp_path / "file").write_bytes(b"")
    return tmp_path / "file" / "claimdesk"


def test_a_broken_file_of_settings_is_kept_and_told_once(
    qapp: QApplication, said: Said, tmp_path: Path, application: Application
) -> None:
    path = tmp_path / "settings.json"
    for broken in ("{ not json", '{"article_size": 4000}'):
        path.write_text(broken, encoding="utf-8")
        starting = Application(qapp, SettingsStore(path))
        starting.settings.change(language="en")
        starting.tell_trouble()
        starting.tell_trouble()
        starting.deleteLater()

    assert len(said.warnings) == 2
    assert f"“{path}” could not be read. The usual ones are used" in said.warnings[0]
    assert "settings.json.broken" in said.warnings[0]
    assert (tmp_path / "settings.json.broken").read_text(encoding="utf-8") == "{ not json"
    assert (tmp_path / "settings.json.broken-2").read_text(encoding="utf-8") == '{"article_size": 4000}'
    assert application.settings.value.article_size == 17


def test_settings_that_cannot_be_kept_are_told_once_and_hold_meanwhile(
    application: Application, said: Said, blocked: Path
) -> None:
    application.settings = SettingsStore(blocked / "settings.json")

    application.tell_trouble()
    application.tell_trouble()
    application.settings.change(zoom=150)

    assert len(said.warnings) == 1
    assert f"cannot be kept in “{blocked}”" in said.warnings[0]
    assert application.settings.value.zoom == 150


@pytest.fixture
def hooks() -> Iterator[None]:
    """Put Python's own hooks back afterwards."""
    before = sys.excepthook
    yield
    sys.excepthook = before


@pytest.mark.usefixtures("application", "hooks")
def test_an_error_that_cannot_be_written_down_is_told_as_such(said: Said, blocked: Path, qtbot: QtBot) -> None:
    caught = crashes.install(blocked / "claimdesk.log")

    caught.hook(ZeroDivisionError, ZeroDivisionError("of all things"), None)

    qtbot.waitUntil(lambda: said.warnings != [])
    assert f"could not be written down in {blocked / 'claimdesk.log'}" in said.warnings[0]
    crashes.uninstall(caught)


@pytest.mark.usefixtures("application", "hooks")
def test_a_refusal_that_nobody_took_still_says_what_to_do(said: Said, tmp_path: Path, qtbot: QtBot) -> None:
    caught = crashes.install(tmp_path / "claimdesk.log")
    error = ProjectError(problem=FileProblem.DAMAGED, path=tmp_path / "x.claimdesk")

    caught.hook(ProjectError, error, None)

    qtbot.waitUntil(lambda: said.warnings != [])
    assert "“x.claimdesk” is damaged. Open a backup" in said.warnings[0]
    crashes.uninstall(caught)


def test_backups_that_cannot_be_written_are_told_and_work_goes_on(
    open_desk: Callable[[Path], Desk], sample: Path, blocked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "backups_folder", lambda: blocked / "backups")
    desk = open_desk(sample)

    desk.bot.waitUntil(lambda: "No backup was made." in desk.window.status_bar.hint.text())
    assert "backups" in desk.window.status_bar.hint.text()
    before = desk.stored()
    desk.mark(0, 5)
    assert desk.stored() == before + 1
    desk.window.screens.show_settings()


def test_a_clock_that_goes_backwards_upsets_neither_order_nor_undo(
    open_desk: Callable[[Path], Desk], sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(sample)
    before = desk.stored()
    desk.mark(0, 5)
    past = times.stored(datetime.now(UTC) - timedelta(days=400))
    monkeypatch.setattr(times, "now", lambda: past)
    desk.mark(20, 25)
    assert desk.stored() == before + 2

    desk.window.project.undo()
    assert desk.stored() == before + 1
    desk.window.project.undo()
    assert desk.stored() == before
    desk.window.project.redo()
    assert desk.stored() == before + 1
