"""What is no sound project is refused with a reason, and never written to."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.errors import FileProblem, ProjectError
from annotator.store import files, gate
from annotator.store.failures import told_of
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.scheme import Scheme

PAGE = 4096


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def overwrite(path: Path, start: int, data: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(start)
        file.write(data)


def noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)  # noqa: S311 -- the same noise every time


ENDLESS = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT count(*) AS n FROM r"

BAD: dict[str, tuple[FileProblem, Callable[[Path], object]]] = {
    "missing": (FileProblem.MISSING, Path.unlink),
    "empty": (FileProblem.EMPTY, lambda path: path.write_bytes(b"")),
    "text": (FileProblem.NOT_A_PROJECT, lambda path: path.write_text("Зеленський заявив. " * 500)),
    "binary": (FileProblem.NOT_A_PROJECT, lambda path: path.write_bytes(noise(50_000))),
    "first bytes of SQLite and no more": (
        FileProblem.NOT_A_PROJECT,
        lambda path: path.write_bytes(b"SQLite format 3\0"),
    ),
    "of another program": (FileProblem.NOT_A_PROJECT, lambda path: run(path, "PRAGMA application_id=5")),
    "of no program": (FileProblem.NOT_A_PROJECT, lambda path: run(path, "PRAGMA application_id=0")),
    "newer": (FileProblem.NEWER, lambda path: run(path, "PRAGMA user_version=99")),
    "with a scheme that says more": (
        FileProblem.NEWER,
        lambda path: run(path, "UPDATE scheme_version SET definition = json_set(definition, '$.labels[0].weight', 3)"),
    ),
    "of no version": (FileProblem.NOT_A_PROJECT, lambda path: run(path, "PRAGMA user_version=0")),
    "extra table": (FileProblem.FOREIGN_SCHEMA, lambda path: run(path, "CREATE TABLE x (a)")),
    "extra trigger": (
        FileProblem.FOREIGN_SCHEMA,
        lambda path: run(path, "CREATE TRIGGER z AFTER INSERT ON span BEGIN DELETE FROM article; END"),
    ),
    "extra view that never ends": (
        FileProblem.FOREIGN_SCHEMA,
        lambda path: run(path, f"CREATE VIEW slow AS {ENDLESS}"),
    ),
    "view in the place of a table": (
        FileProblem.FOREIGN_SCHEMA,
        lambda path: run(path, "DROP TABLE undone", f"CREATE VIEW undone AS {ENDLESS}"),
    ),
    "journal may be rewritten": (FileProblem.FOREIGN_SCHEMA, lambda path: run(path, "DROP TRIGGER edit_no_update")),
    "missing index": (FileProblem.FOREIGN_SCHEMA, lambda path: run(path, "DROP INDEX ix_span_article_id")),
    "trigger with a reserved name": (
        FileProblem.FOREIGN_SCHEMA,
        lambda path: run(
            path,
            "PRAGMA writable_schema=ON",
            "INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_autoindex_z', 'span', 0,"
            " 'CREATE TRIGGER sqlite_autoindex_z AFTER INSERT ON span BEGIN DELETE FROM article; END')",
        ),
    ),
    "function in an index": (
        FileProblem.FOREIGN_SCHEMA,
        lambda path: run(path, "CREATE INDEX i ON article (abs(id))"),
    ),
    "page of noise": (FileProblem.DAMAGED, lambda path: overwrite(path, 3 * PAGE, noise(PAGE))),
    "page of zeros": (FileProblem.DAMAGED, lambda path: overwrite(path, 3 * PAGE, bytes(PAGE))),
    "header of zeros": (FileProblem.DAMAGED, lambda path: overwrite(path, 0, bytes(100))),
    "first page of noise after the header": (FileProblem.DAMAGED, lambda path: overwrite(path, 100, noise(PAGE - 100))),
    "cut in half": (FileProblem.DAMAGED, lambda path: os.truncate(path, path.stat().st_size // 2)),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_refused_and_left_as_it_was(closed: Path, kind: str, read_only: bool) -> None:
    problem, spoil = BAD[kind]
    spoil(closed)
    before = {entry.name: (entry.read_bytes(), entry.stat().st_mtime_ns) for entry in closed.parent.iterdir()}

    with pytest.raises(ProjectError) as refusal:
        Project.open(closed, read_only=read_only)

    assert (refusal.value.problem, refusal.value.path) == (problem, closed)
    after = {entry.name: (entry.read_bytes(), entry.stat().st_mtime_ns) for entry in closed.parent.iterdir()}
    assert after == before


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as refusal:
        Project.open(tmp_path)

    assert refusal.value.problem is FileProblem.NOT_A_PROJECT


def test_a_newer_version_says_which(closed: Path) -> None:
    run(closed, "PRAGMA user_version=7")

    with pytest.raises(ProjectError) as refusal:
        Project.open(closed)

    assert refusal.value.version == 7


def test_a_version_that_only_the_log_knows_counts(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute("PRAGMA user_version=99")
        copy = closed.with_name("copy.claimdesk")
        for source, target in zip((closed, *files.companions(closed)), (copy, *files.companions(copy)), strict=True):
            if source.exists():
                shutil.copy2(source, target)
    log, index, _ = files.companions(copy)
    index.unlink()
    before = copy.read_bytes(), log.read_bytes()

    with pytest.raises(ProjectError) as refusal:
        Project.open(copy)

    assert refusal.value.problem is FileProblem.NEWER
    assert (copy.read_bytes(), log.read_bytes()) == before
    assert not index.exists()


def test_a_query_that_never_ends_is_stopped(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x")) as connection:
        connection.execute(f"CREATE VIEW slow AS {ENDLESS}")

        with (
            pytest.raises(ProjectError) as refusal,
            told_of(tmp_path),
            gate.deadline(connection, 0.05),
        ):
            connection.execute("SELECT n FROM slow").fetchone()

        assert refusal.value.problem is FileProblem.FOREIGN_SCHEMA
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_name_that_looks_like_switches_of_a_uri_is_only_a_name(tmp_path: Path, small_scheme: Scheme) -> None:
    path = tmp_path / "a?mode=memory&immutable=1#x%00.claimdesk"

    Project.create(path, small_scheme).close()

    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


if sys.platform != "win32":  # permissions are another thing there

    @contextmanager
    def nobody_special() -> Iterator[None]:
        """Be a user to whom permissions apply, should the tests be run by root."""
        if os.getuid() != 0:
            yield
            return
        os.setresuid(65534, 65534, 0)
        try:
            yield
        finally:
            os.setresuid(0, 0, 0)

    @pytest.fixture
    def readable(closed: Path) -> Iterator[Path]:
        """Return the path of a project in a folder that everybody can see into."""
        with tempfile.TemporaryDirectory() as folder:
            Path(folder).chmod(0o755)
            path = Path(folder) / "x.claimdesk"
            shutil.copy(closed, path)
            path.chmod(0o644)
            yield path
            Path(folder).chmod(0o755)

    def test_a_file_nobody_may_read_is_refused(readable: Path) -> None:
        readable.chmod(0)

        with nobody_special(), pytest.raises(ProjectError) as refusal:
            Project.open(readable)

        assert refusal.value.problem is FileProblem.NO_PERMISSION

    @pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
    def test_what_cannot_be_written_can_be_read(readable: Path, file_mode: int, folder_mode: int) -> None:
        readable.chmod(file_mode)
        readable.parent.chmod(folder_mode)

        with nobody_special():
            with pytest.raises(ProjectError) as refusal:
                Project.open(readable)
            with Project.open(readable, read_only=True) as project, project.reading() as session:
                rows = session.connection.exec_driver_sql("SELECT count(*) FROM scheme_version").scalar()

        assert refusal.value.problem is FileProblem.READ_ONLY
        assert rows == 1
        assert [entry.name for entry in readable.parent.iterdir()] == [readable.name]
