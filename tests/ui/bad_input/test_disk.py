"""The disk refuses in mid-work: it is said, the mark stays in sight as not saved, and nothing is lost."""

from __future__ import annotations

import errno
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.errors import FileProblem, ProjectError
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.store import sqlite
from annotator.store.check import check
from annotator.store.project import Project
from tests.ui.bad_input.conftest import desk_of
from tests.ui.flows.conftest import there
from ui import dialogs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.ui.bad_input.conftest import Desk, Said
    from ui.app import Application


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], sample: Path) -> Desk:
    """Return a desk with the sample open."""
    return open_desk(sample)


@pytest.fixture
def full(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be full once the window is open."""
    assert desk.notice == ""

    def refuse(self: Project) -> object:
        raise ProjectError(problem=FileProblem.DISK_FULL, path=self.path, detail="database or disk is full")

    monkeypatch.setattr(Project, "writing", refuse)


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_file_that_really_has_no_page_left_is_told_and_written_later(desk: Desk) -> None:
    writer = sqlite.driver(there(desk.window.project.project._writer))
    pages = writer.execute("PRAGMA page_count").fetchone()[0]
    writer.execute(f"PRAGMA max_page_count={pages}")
    note = ("дуже довга нотатка " * 4000).strip()
    span = next(iter(desk.page.spans()))
    desk.window.desk.select((span.id,))

    desk.window.desk.marking.set_note(note)
    desk.bot.waitUntil(lambda: desk.notice != "")
    assert "The disk is full and the last edit is not saved" in desk.notice

    writer.execute(f"PRAGMA max_page_count={pages * 10}")
    press(desk.window.trouble.again)
    desk.bot.waitUntil(lambda: desk.window.project.is_saved)
    assert desk.notice == ""
    assert desk.page.span(span.id).note == note
    with desk.window.project.project.reading() as session:
        assert check(session).is_sound


@pytest.mark.usefixtures("full")
def test_marks_stay_in_sight_as_not_saved_and_are_written_once_there_is_room(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.shown()
    desk.mark(0, 5)
    desk.mark(20, 25)
    desk.bot.waitUntil(lambda: desk.notice != "")

    assert desk.shown() == before + 2
    assert desk.stored() == before
    assert desk.window.status_bar.saved.text() == "Not saved"

    monkeypatch.undo()
    press(desk.window.trouble.again)

    desk.bot.waitUntil(lambda: desk.window.project.is_saved)
    assert desk.stored() == before + 2
    assert desk.notice == ""
    assert desk.window.status_bar.saved.text().startswith("Saved")


def test_a_copy_on_another_disk_has_what_was_refused_too(
    desk: Desk, application: Application, sample: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, before = Project.writing, desk.shown()

    def full_here(self: Project) -> object:
        if self.path == sample:
            raise ProjectError(problem=FileProblem.DISK_FULL, path=self.path)
        return real(self)

    monkeypatch.setattr(Project, "writing", full_here)
    monkeypatch.setattr(dialogs, "file_to_write", lambda *_: sample.with_name("other.claimdesk"))
    desk.mark(0, 5)
    desk.bot.waitUntil(lambda: desk.notice != "")

    press(desk.window.trouble.copy)

    desk.bot.waitUntil(lambda: application.window is not desk.window)
    assert desk_of(application, desk.bot).stored() == before + 1
    assert said.questions == []


def test_a_copy_that_fails_leaves_nothing_half_done_and_the_edits_wait(
    desk: Desk, tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "other.claimdesk"

    def refuse(self: Project) -> object:
        raise ProjectError(problem=FileProblem.DISK_FULL, path=self.path)

    monkeypatch.setattr(Project, "writing", refuse)
    monkeypatch.setattr(dialogs, "file_to_write", lambda *_: target)
    desk.mark(0, 5)
    desk.bot.waitUntil(lambda: desk.notice != "")

    press(desk.window.trouble.copy)

    desk.bot.waitUntil(lambda: said.warnings != [])
    assert "other.claimdesk" in said.warnings[0]
    assert not target.exists()
    assert not desk.window.project.is_saved


@pytest.mark.parametrize("how", ["deleted", "moved", "replaced"])
def test_a_file_that_goes_while_open_is_told_and_all_of_it_can_be_saved(
    desk: Desk, application: Application, sample: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, elsewhere = desk.shown(), sample.with_name("elsewhere.claimdesk")
    desk.mark(0, 5)
    assert desk.stored() == before + 1
    sample.rename(elsewhere)
    if how == "deleted":
        elsewhere.unlink()
    elif how == "replaced":
        sample.write_bytes(b"something else")

    desk.mark(20, 25)
    desk.bot.waitUntil(lambda: desk.notice != "")
    assert "“sample.claimdesk” was moved, deleted or replaced while open" in desk.notice

    monkeypatch.setattr(dialogs, "file_to_write", lambda *_: sample.with_name("saved.claimdesk"))
    press(desk.window.trouble.copy)
    desk.bot.waitUntil(lambda: application.window is not desk.window)
    assert desk_of(application, desk.bot).stored() == before + 2
    assert how != "replaced" or sample.read_bytes() == b"something else"


def test_a_file_put_back_in_its_place_is_written_again(desk: Desk, sample: Path, tmp_path: Path) -> None:
    before = desk.shown()
    sample.rename(tmp_path / "elsewhere.claimdesk")
    desk.mark(0, 5)
    desk.bot.waitUntil(lambda: desk.notice != "")

    (tmp_path / "elsewhere.claimdesk").rename(sample)
    press(desk.window.status_bar.again)

    desk.bot.waitUntil(lambda: desk.window.project.is_saved)
    assert desk.stored() == before + 1
    assert desk.notice == ""


@pytest.mark.usefixtures("full")
def test_an_import_on_a_full_disk_adds_nothing_and_says_so(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("Нова стаття\n\nз новим текстом.", encoding="utf-8")

    desk.window.transfers.read([tmp_path / "new.txt"])
    desk.bot.waitUntil(lambda: not desk.window.transfers.is_busy)
    dialog = desk.importing

    assert dialog.headline.text() == "Nothing was added"
    assert "is full. Nothing was changed. Free some space and do it again." in dialog.remark.text()
    dialog.accept()


def test_an_export_that_cannot_be_written_says_why_and_leaves_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(ClaimdeskJsonLines, "write", refuse)
    desk.window.exports.show()
    wizard = desk.exporting
    desk.bot.waitUntil(lambda: there(desk.window.exports.presenter).losses is not None)
    for _ in range(3):
        press(wizard.foot.on)
    wizard.place.place.clear()
    QTest.keyClicks(wizard.place.place, str(tmp_path / "out.jsonl"))

    press(wizard.foot.on)
    desk.bot.waitUntil(lambda: wizard.result.title.text() == "Not exported")

    assert "is full" in wizard.result.told.text()
    assert list(tmp_path.glob("out*")) == []


def test_a_disk_too_full_to_tidy_up_does_not_keep_the_window_open(
    desk: Desk, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.shown()
    desk.mark(0, 5)
    assert desk.stored() == before + 1
    real = Project.close

    def close(self: Project) -> None:
        real(self)
        raise ProjectError(problem=FileProblem.DISK_FULL, path=self.path)

    monkeypatch.setattr(Project, "close", close)
    assert desk.window.close()

    monkeypatch.undo()
    with closing(Project.open(sample)) as project, project.reading() as session:
        assert check(session).is_sound
