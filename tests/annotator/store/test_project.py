"""A project is one file: readers see snapshots, one writer at a time, nothing is half written."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from annotator.errors import FileProblem, ProjectError
from annotator.model import new_id
from annotator.store import sqlite, tables
from annotator.store.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.scheme import Scheme
    from annotator.store.session import Session


def add(session: Session, name: str) -> None:
    session.connection.execute(tables.annotator.insert(), {"uid": new_id(), "name": name, "kind": "human"})


def count(session: Session) -> int:
    return session.connection.execute(select(func.count()).select_from(tables.annotator)).scalar_one()


def test_a_closed_project_is_one_file(path: Path, small_scheme: Scheme) -> None:
    with Project.create(path, small_scheme) as project, project.writing() as session:
        add(session, "Олена")

    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_what_was_written_is_there_after_opening_again(path: Path, small_scheme: Scheme) -> None:
    with Project.create(path, small_scheme) as project, project.writing() as session:
        add(session, "Олена")

    with Project.open(path) as project, project.reading() as session:
        assert count(session) == 1


def test_a_new_project_has_its_name_and_its_scheme(project: Project, small_scheme: Scheme) -> None:
    with project.reading() as session:
        name = session.connection.execute(
            select(tables.project_info.c.value).where(tables.project_info.c.key == "name")
        ).scalar_one()
        number, definition = session.connection.execute(
            select(tables.scheme_version.c.number, tables.scheme_version.c.definition)
        ).one()

    assert name == "Новини"
    assert (number, definition) == (1, small_scheme.model_dump(mode="json"))


def test_creating_never_replaces_a_file(path: Path, small_scheme: Scheme) -> None:
    path.write_text("mine")

    with pytest.raises(ProjectError) as refusal:
        Project.create(path, small_scheme)

    assert refusal.value.problem is FileProblem.EXISTS
    assert path.read_text() == "mine"


def test_creating_in_a_folder_that_is_not_there_says_missing(tmp_path: Path, small_scheme: Scheme) -> None:
    with pytest.raises(ProjectError) as refusal:
        Project.create(tmp_path / "nowhere" / "x.claimdesk", small_scheme)

    assert refusal.value.problem is FileProblem.MISSING


def test_an_exception_takes_the_whole_transaction_back(project: Project) -> None:
    def fail() -> None:
        with project.writing() as session:
            add(session, "Олена")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    with project.reading() as session:
        assert count(session) == 0


def test_a_failure_of_another_file_is_not_the_projects(project: Project, tmp_path: Path) -> None:
    def read(path: Path) -> None:
        with project.reading():
            path.read_text("utf-8")

    with pytest.raises(FileNotFoundError):
        read(tmp_path / "nowhere")


def test_a_mistake_in_a_statement_passes_as_it_is(project: Project) -> None:
    with pytest.raises(OperationalError), project.reading() as session:
        session.connection.exec_driver_sql("SELECT nothing FROM nowhere")


def test_a_reader_keeps_its_snapshot_while_others_write(project: Project) -> None:
    with project.reading() as before:
        assert count(before) == 0

        with project.writing() as session:
            add(session, "Олена")

        assert count(before) == 0
    with project.reading() as after:
        assert count(after) == 1


def test_a_reader_cannot_write(project: Project) -> None:
    with pytest.raises(ProjectError) as refusal, project.reading() as session:
        add(session, "Олена")

    assert refusal.value.problem is FileProblem.READ_ONLY


def test_writers_wait_for_each_other(project: Project) -> None:
    def write() -> None:
        for _ in range(20):
            with project.writing() as session:
                seen = count(session)
                add(session, str(seen))

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with project.reading() as session:
        names = session.connection.execute(select(tables.annotator.c.name)).scalars().all()
    assert sorted(map(int, names)) == list(range(80))


def test_a_second_transaction_in_the_same_thread_is_a_mistake_not_a_deadlock(project: Project) -> None:
    with project.writing(), pytest.raises(RuntimeError), project.writing():
        pass


def test_readers_share_connections(project: Project) -> None:
    with project.reading() as first:
        used = first.connection
    with project.reading() as second:
        assert second.connection is used


def test_after_closing_nothing_works_and_closing_again_is_harmless(project: Project) -> None:
    project.close()
    project.close()

    with pytest.raises(RuntimeError), project.reading():
        pass
    with pytest.raises(RuntimeError), project.writing():
        pass


def test_a_reader_that_outlives_the_project_lets_go_at_its_end(project: Project, path: Path) -> None:
    with project.reading() as session:
        assert count(session) == 0
        project.close()

    assert project._idle == []
    with Project.open(path):
        pass
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_connections_are_hardened(project: Project) -> None:
    with project.writing() as session:
        connection = sqlite.driver(session.connection)
        switches = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check")
        }

    assert switches == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }


def test_a_project_that_is_read_only_shows_everything_and_writes_nothing(closed: Path) -> None:
    before = closed.read_bytes(), closed.stat().st_mtime_ns

    with Project.open(closed, read_only=True) as project:
        with project.reading() as session:
            assert count(session) == 0
        with pytest.raises(ProjectError) as refusal, project.writing():
            pass

    assert project.is_read_only
    assert refusal.value.problem is FileProblem.READ_ONLY
    assert (closed.read_bytes(), closed.stat().st_mtime_ns) == before
    assert [entry.name for entry in closed.parent.iterdir()] == [closed.name]


def test_a_reader_beside_the_writer_sees_what_is_committed(project: Project, path: Path) -> None:
    with Project.open(path, read_only=True) as beside:
        with project.writing() as session:
            add(session, "Олена")

        with beside.reading() as session:
            assert count(session) == 1
