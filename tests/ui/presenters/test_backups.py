"""Backups come by themselves: when a project is opened, and with each hour of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from annotator.scheme_files import default_scheme
from annotator.store.project import Project
from ui.presenters.backups import BackupPresenter
from ui.presenters.project import ProjectPresenter
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

HOUR_MS = 60 * 60 * 1000


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectPresenter]:
    """Return an open project."""
    path = tmp_path / "news.claimdesk"
    Project.create(path, default_scheme()).close()
    presenter = ProjectPresenter(Project.open(path), Work(), annotator="Олена")
    yield presenter
    presenter.close()


def test_each_hour_makes_a_backup(project: ProjectPresenter, qtbot: QtBot, tmp_path: Path) -> None:
    backups = BackupPresenter(project, tmp_path / "backups", parent=project)
    hour = backups.findChild(QTimer)
    assert hour is not None
    assert hour.isActive()
    assert hour.interval() == HOUR_MS
    assert backups.list() == ()

    with qtbot.waitSignal(backups.changed):
        hour.timeout.emit()

    assert len(backups.list()) == 1


def test_a_backup_that_was_asked_for_is_told(project: ProjectPresenter, qtbot: QtBot, tmp_path: Path) -> None:
    backups = BackupPresenter(project, tmp_path / "backups", parent=project)

    with qtbot.waitSignal(backups.made) as told:
        backups.back_up()

    assert told.args == [backups.list()[0]]


def test_a_folder_that_cannot_be_made_is_told(project: ProjectPresenter, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    backups = BackupPresenter(project, tmp_path / "file" / "backups", parent=project)

    with qtbot.waitSignal(backups.failed):
        backups.back_up()

    assert backups.list() == ()
