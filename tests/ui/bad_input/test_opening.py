"""Files that cannot be opened: one sentence each, the file untouched, and the window there was stays."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from annotator.errors import FileProblem, ProjectError
from annotator.store import lock
from annotator.store.project import Project
from tests.ui.bad_input.conftest import desk_of
from ui.main_window import MainWindow, WelcomeWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.bad_input.conftest import Desk, Said
    from ui.app import Application


def run(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


BAD: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "missing": (lambda path: path.unlink(), "was not found. Was it moved?", "не знайдено"),
    "empty": (lambda path: path.write_bytes(b""), "is empty. Open a backup", "порожній"),
    "binary": (lambda path: path.write_bytes(os.urandom(5000)), "is not a Claimdesk project", "не проєкт"),
    "text": (lambda path: path.write_text("Текст"), "is not a Claimdesk project", "не проєкт"),
    "of another program": (
        lambda path: run(path, "PRAGMA application_id=5"),
        "is not a Claimdesk project",
        "не проєкт",
    ),
    "newer": (lambda path: run(path, "PRAGMA user_version=99"), "newer Claimdesk. Update the program", "новішим"),
    "damaged": (lambda path: os.truncate(path, path.stat().st_size // 2), "is damaged. Open a backup", "пошкоджено"),
    "trigger": (
        lambda path: run(path, "CREATE TRIGGER z AFTER INSERT ON span BEGIN DELETE FROM article; END"),
        "not Claimdesk’s, so it stays closed",
        "тригер",
    ),
    "view": (
        lambda path: run(path, "CREATE VIEW z AS SELECT * FROM span"),
        "not Claimdesk’s, so it stays closed",
        "тригер",
    ),
}


@pytest.mark.parametrize("language", ["en", "uk"])
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_gets_one_sentence_and_stays_as_it_is(
    application: Application, said: Said, sample: Path, kind: str, language: str
) -> None:
    spoil, english, ukrainian = BAD[kind]
    spoil(sample)
    before = sample.read_bytes() if sample.exists() else None
    application.settings.change(language=language)

    assert not application.open_project(sample)

    assert len(said.warnings) == 1
    assert sample.name in said.warnings[0]
    assert (ukrainian if language == "uk" else english) in said.warnings[0]
    assert isinstance(application.window, WelcomeWindow)
    assert (sample.read_bytes() if sample.exists() else None) == before


def test_the_project_at_hand_stays_when_another_cannot_be_opened(
    application: Application, open_desk: Callable[[Path], Desk], said: Said, sample: Path, tmp_path: Path
) -> None:
    desk = open_desk(sample)

    assert not application.open_project(tmp_path / "nowhere.claimdesk")

    assert application.window is desk.window
    assert desk.window.isVisible()
    assert said.questions == []
    before = desk.stored()
    desk.mark(0, 5)
    assert desk.stored() == before + 1


def test_a_name_that_turns_the_sentence_round_is_shown_without_what_turns(
    application: Application, said: Said, tmp_path: Path
) -> None:
    path = tmp_path / "news\u202eksedmialc\nx.claimdesk"

    application.open_project(path)

    assert "\u202e" not in said.warnings[0]
    assert "“newsksedmialc x.claimdesk” was not found" in said.warnings[0]


def test_who_has_it_open_is_told_and_it_can_be_looked_at(
    application: Application, said: Said, sample: Path, qtbot: QtBot
) -> None:
    words = {"host": "redaktsiia", "pid": 77, "since": "2026-01-02T03:04:05+00:00"}
    lock.path_beside(sample).write_text(json.dumps(words))

    assert not application.open_project(sample)
    said.answer = True
    assert application.open_project(sample)

    assert said.warnings == []
    assert "computer redaktsiia, process 77, since 02.01.2026" in said.questions[0]
    assert "look at it here without changing anything" in said.questions[0]
    assert "open to look at only" in desk_of(application, qtbot).notice
    assert json.loads(lock.path_beside(sample).read_text()) == words


def test_two_windows_of_one_project_do_not_write_at_once(
    application: Application, said: Said, sample: Path, qtbot: QtBot
) -> None:
    said.answer = True
    with Project.open(sample):
        assert application.open_project(sample)

        desk = desk_of(application, qtbot)
        assert desk.window.project.is_read_only


def test_the_project_at_hand_can_be_opened_again(
    application: Application, open_desk: Callable[[Path], Desk], said: Said, sample: Path, qtbot: QtBot
) -> None:
    open_desk(sample)

    assert application.open_project(sample)

    assert (said.warnings, said.questions) == ([], [])
    assert not desk_of(application, qtbot).window.project.is_read_only


def test_a_full_disk_at_opening_offers_a_look(
    application: Application, said: Said, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(project: Path) -> lock.Lock:
        raise ProjectError(problem=FileProblem.DISK_FULL, path=project)

    monkeypatch.setattr(lock, "take", full)
    said.answer = True

    assert application.open_project(sample)

    assert "is full. Nothing was changed. Free some space" in said.questions[0]
    assert desk_of(application, qtbot).window.project.is_read_only


def test_a_new_project_where_nothing_can_be_written_says_why(
    application: Application, said: Said, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")

    assert not application.create_project(tmp_path / "nowhere" / "x.claimdesk")
    assert not application.open_sample(tmp_path / "file" / "under" / "x.claimdesk")

    assert len(said.warnings) == 2
    assert not isinstance(application.window, MainWindow)
