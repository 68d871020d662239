"""What was confirmed survives kill -9 and a full disk, and the project can be used on."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from annotator.errors import FileProblem, ProjectError
from annotator.store import lock, sqlite
from annotator.store.check import check
from annotator.store.project import Project
from tests.durability.kill import Losses, make, survive

if TYPE_CHECKING:
    from pathlib import Path

NOTE = "Зазначив. " * 400
MANY = 2000


def names(project: Project) -> int:
    with project.reading() as session:
        number: int = session.connection.exec_driver_sql("SELECT count(*) FROM entity").scalar_one()
    return number


def write(project: Project) -> None:
    with project.writing() as session:
        session.connection.exec_driver_sql(
            "INSERT INTO entity (uid, type, aliases, note) VALUES (randomblob(16), 'CLAIM', '[]', ?)", (NOTE,)
        )


def write_until_refused(project: Project) -> tuple[int, ProjectError]:
    for done in range(MANY):
        try:
            write(project)
        except ProjectError as refusal:
            return done, refusal
    raise AssertionError("the disk never filled up")


def test_ten_kills_lose_nothing_that_was_confirmed(path: Path) -> None:
    make(path)

    losses = survive(path, kills=10, most_seconds=0.3)

    assert losses == Losses(kills=10, confirmed=losses.confirmed)
    assert losses.confirmed > 0
    assert not lock.path_beside(path).exists()


def test_a_full_disk_takes_back_one_edit_and_no_more(project: Project) -> None:
    with project.writing() as session:
        connection = sqlite.driver(session.connection)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages + 50}")

    done, refusal = write_until_refused(project)

    assert refusal.problem is FileProblem.DISK_FULL
    assert names(project) == done > 0
    connection.execute("PRAGMA max_page_count=1000000")
    write(project)
    assert names(project) == done + 1


def test_a_full_disk_in_the_middle_takes_the_whole_edit_back(project: Project) -> None:
    connection = sqlite.driver(project._writer)  # type: ignore[arg-type]  # it is open
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages + 50}")

    def fill() -> None:
        with project.writing() as session:
            for _ in range(MANY):
                session.connection.exec_driver_sql(
                    "INSERT INTO entity (uid, type, aliases, note) VALUES (randomblob(16), 'CLAIM', '[]', ?)", (NOTE,)
                )

    with pytest.raises(ProjectError) as refusal:
        fill()

    assert refusal.value.problem is FileProblem.DISK_FULL
    assert names(project) == 0


if sys.platform != "win32":  # there is no such limit there
    import resource

    def test_a_write_that_the_system_refuses_is_told_and_taken_back(project: Project, path: Path) -> None:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 200_000, before[1]))
        try:
            done, refusal = write_until_refused(project)
            assert names(project) == done > 0
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

        assert refusal.problem is FileProblem.WRITE_FAILED
        write(project)
        assert names(project) == done + 1
        project.close()
        with Project.open(path) as again, again.reading() as session:
            assert check(session).is_sound


def test_a_project_left_by_a_crash_brings_its_log_along(filled: Path) -> None:
    crash = (
        "import os, sys; from pathlib import Path; from annotator.store.project import Project\n"
        "project = Project.open(Path(sys.argv[1]))\n"
        "with project.writing() as session:\n"
        "    session.connection.exec_driver_sql(\"UPDATE annotator SET name = 'Ія'\")\n"
        "os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", crash, str(filled)], check=False)
    assert filled.with_name(filled.name + "-wal").stat().st_size > 0

    with Project.open(filled, read_only=True) as project, project.reading() as session:
        read = session.connection.exec_driver_sql("SELECT name FROM annotator").scalars().all()
    with Project.open(filled):
        pass

    assert read == ["Ія"]
    assert [entry.name for entry in filled.parent.iterdir()] == [filled.name]
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT name FROM annotator").fetchall() == [("Ія",)]
