"""A project that cannot be written: it can be read, nothing looks as if it could be changed, and the reason is told."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from annotator.errors import FileProblem, ProjectError
from annotator.store import files, gate
from annotator.store.project import Project
from tests.ui.bad_input.conftest import desk_of
from ui import dialogs
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.bad_input.conftest import Desk
    from ui.app import Application


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], sample: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a desk with a project of a read-only medium."""

    def refuse(path: Path) -> None:
        raise ProjectError(problem=FileProblem.READ_ONLY, path=path)

    monkeypatch.setattr(gate, "check_writable", refuse)
    monkeypatch.setattr(gate, "can_be_written", lambda _path: False)
    return open_desk(sample)


def test_it_is_said_across_the_window(desk: Desk) -> None:
    assert "“sample.claimdesk” is open to look at only" in desk.notice
    assert desk.window.status_bar.saved.text() == "Read-only"


def test_nothing_looks_as_if_it_could_be_changed(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    page = window.desk.page
    assert page is not None
    claim = page.claims()[0]
    window.desk.select((claim,))
    inside = window.inspector.properties
    qtbot.waitUntil(lambda: inside.spans == (claim,))
    qtbot.waitUntil(lambda: not inside.note.field.isEnabled())

    fields = [field for kind in (QLineEdit, QPlainTextEdit, Segments) for field in inside.findChildren(kind)]
    assert fields
    assert not any(field.isEnabled() for field in fields)
    assert not any(button.isVisible() for button in (window.page.head.nothing, window.page.head.done))
    assert not window.label_bar.isEnabled()
    assert not window.top_bar.undo.isEnabled()
    for command in ("label.CLAIM", "mark.delete", "edit.undo", "project.import", "article.done"):
        assert not window.actions_.action(command).isEnabled()
    for command in ("project.export", "go.next_mark", "edit.find", "article.next"):
        assert window.actions_.action(command).isEnabled()


def test_a_key_that_would_mark_says_why_it_does_not(desk: Desk) -> None:
    before = desk.shown()

    desk.mark(0, 5)

    assert "save a copy" in desk.window.status_bar.hint.text()
    assert desk.shown() == before


def test_other_ways_to_change_something_say_why_not_and_paint_nothing(desk: Desk, qtbot: QtBot) -> None:
    before = desk.shown()

    desk.window.page.view.set_selection(0, 5)
    desk.window.desk.marking.press_label("ORG")

    qtbot.waitUntil(lambda: "save a copy" in desk.window.status_bar.hint.text())
    assert desk.shown() == before


def test_a_copy_can_be_saved_and_worked_in(
    desk: Desk, application: Application, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "own.claimdesk"
    shown = desk.shown()
    monkeypatch.undo()
    monkeypatch.setattr(dialogs, "file_to_write", lambda *_: target)

    QTest.mouseClick(desk.window.trouble.copy, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: application.window is not desk.window)
    copied = desk_of(application, qtbot)
    assert copied.window.project.project.path == target
    assert copied.notice == ""
    copied.mark(0, 5)
    assert copied.stored() == shown + 1


def test_a_medium_on_which_nothing_can_be_taken_away_is_no_obstacle(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "medium.claimdesk"
    shutil.copyfile(sample, path)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(type(path), "unlink", refuse)
    monkeypatch.setattr(gate, "can_be_written", lambda _path: False)

    with Project.open(path, read_only=True) as project, project.reading():
        assert not any(companion.exists() for companion in files.companions(path))
