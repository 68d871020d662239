"""Copies are whole or not there; a restored backup never costs what it replaces."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from annotator.errors import FileProblem, ProjectError
from annotator.model import new_id
from annotator.store import backup, files
from annotator.store.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.scheme import Scheme


def do_something(project: Project) -> None:
    with project.writing() as session:
        run = session.connection.exec_driver_sql
        run("INSERT INTO annotator (uid, name, kind) VALUES (?, 'Олена', 'human')", (bytes.fromhex(new_id()),))
        run(
            "INSERT INTO edit (uid, kind, deed, details, annotator_id, at)"
            " SELECT ?, 'do', 'add_annotator', '{}', max(id), 0 FROM annotator",
            (bytes.fromhex(new_id()),),
        )


def done(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        number: int = connection.execute("SELECT count(*) FROM edit").fetchone()[0]
        return number


def spoil(path: Path) -> None:
    with path.open("rb+") as file:
        file.seek(2 * 4096)
        file.write(bytes(4096))


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_copy_has_everything_and_opens(project: Project, tmp_path: Path) -> None:
    do_something(project)
    target = tmp_path / "copies" / "copy.claimdesk"
    target.parent.mkdir()

    backup.copy_to(project, target)

    assert names(target.parent) == ["copy.claimdesk"]
    with Project.open(target) as copy, copy.reading() as session:
        assert session.connection.exec_driver_sql("SELECT count(*) FROM annotator").scalar() == 1


def test_a_copy_can_be_made_in_the_middle_of_a_transaction(project: Project, tmp_path: Path) -> None:
    with project.writing() as session:
        session.connection.exec_driver_sql("DELETE FROM project_info")
        backup.copy_to(project, tmp_path / "copy.claimdesk")

    with closing(sqlite3.connect(tmp_path / "copy.claimdesk")) as connection:
        assert connection.execute("SELECT count(*) FROM project_info").fetchone() == (2,)


def test_a_project_is_not_copied_onto_itself(project: Project, path: Path) -> None:
    with pytest.raises(ProjectError) as refusal:
        backup.copy_to(project, path)

    assert refusal.value.problem is FileProblem.EXISTS


def test_a_project_that_is_open_is_not_replaced(project: Project, tmp_path: Path, small_scheme: Scheme) -> None:
    target = tmp_path / "other.claimdesk"

    with Project.create(target, small_scheme), pytest.raises(ProjectError) as refusal:
        backup.copy_to(project, target)

    assert refusal.value.problem is FileProblem.LOCKED


def test_a_copy_that_fails_leaves_what_was_there(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    (target / "inside").touch()

    with pytest.raises(ProjectError):
        backup.copy_to(project, target)

    assert names(tmp_path) == ["folder", project.path.parent.name]
    assert names(target) == ["inside"]


def test_backups_rotate(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "backups"

    made = []
    for _ in range(5):
        do_something(project)
        made.append(backup.rotate(project, folder, keep=3))

    kept = backup.list_backups(folder, project.path)
    assert [done(each.path) for each in kept] == [5, 4, 3]
    assert kept == tuple(reversed(made[2:]))
    assert len(names(folder)) == 3


def test_a_quiet_day_makes_no_new_backup(project: Project, tmp_path: Path) -> None:
    do_something(project)

    assert backup.rotate(project, tmp_path / "b") == backup.rotate(project, tmp_path / "b")


def test_a_damaged_backup_is_no_reason_to_make_none(project: Project, tmp_path: Path) -> None:
    first = backup.rotate(project, tmp_path / "b")
    first.path.write_bytes(b"")

    assert backup.rotate(project, tmp_path / "b").path != first.path


def test_backups_of_other_projects_of_the_same_name_are_left_alone(
    project: Project, tmp_path: Path, small_scheme: Scheme
) -> None:
    (tmp_path / "other").mkdir()
    with Project.create(tmp_path / "other" / project.path.name, small_scheme) as other:
        backup.rotate(other, tmp_path / "b", keep=1)

        backup.rotate(project, tmp_path / "b", keep=1)

        assert len(backup.list_backups(tmp_path / "b", other.path)) == 1
    assert len(backup.list_backups(tmp_path / "b", project.path)) == 1
    assert len(backup.list_backups(tmp_path / "b")) == 2


def test_other_files_in_the_folder_are_no_backups(tmp_path: Path) -> None:
    (tmp_path / "mine.claimdesk").touch()

    assert backup.list_backups(tmp_path) == ()
    assert backup.list_backups(tmp_path / "nowhere") == ()


def test_restoring_brings_the_backup_and_keeps_what_it_replaces(project: Project, tmp_path: Path) -> None:
    do_something(project)
    saved = backup.rotate(project, tmp_path / "b")
    do_something(project)
    project.close()

    kept = backup.restore(saved.path, project.path)

    assert kept is not None
    assert (done(project.path), done(kept)) == (1, 2)
    assert saved.path.exists()


def test_restoring_over_a_damaged_project_keeps_it_as_it_was(project: Project, tmp_path: Path) -> None:
    saved = backup.rotate(project, tmp_path / "b")
    project.close()
    spoil(project.path)
    files.companions(project.path)[0].write_bytes(b"a log that fits nothing")
    before = project.path.read_bytes()

    kept = backup.restore(saved.path, project.path)

    assert kept is not None
    assert kept.read_bytes() == before
    assert files.companions(kept)[0].read_bytes() == b"a log that fits nothing"
    Project.open(project.path).close()


def test_a_project_that_is_gone_can_be_restored(project: Project, tmp_path: Path) -> None:
    saved = backup.rotate(project, tmp_path / "b")
    project.close()
    project.path.unlink()

    assert backup.restore(saved.path, project.path) is None
    Project.open(project.path).close()


def test_a_damaged_backup_is_not_restored(project: Project, tmp_path: Path) -> None:
    saved = backup.rotate(project, tmp_path / "b")
    project.close()
    spoil(saved.path)
    before = project.path.read_bytes()

    with pytest.raises(ProjectError) as refusal:
        backup.restore(saved.path, project.path)

    assert (refusal.value.problem, refusal.value.path) == (FileProblem.DAMAGED, saved.path)
    assert project.path.read_bytes() == before


def test_an_open_project_is_not_restored_over(project: Project, tmp_path: Path) -> None:
    saved = backup.rotate(project, tmp_path / "b")

    with pytest.raises(ProjectError) as refusal:
        backup.restore(saved.path, project.path)

    assert refusal.value.problem is FileProblem.LOCKED
