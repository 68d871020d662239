"""An upgrade is all or nothing, backs up first, and gives what a new file has."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from annotator.edits import history
from annotator.edits.stories import make_story
from annotator.errors import FileProblem, ProjectError
from annotator.model import Deed, new_id
from annotator.store import annotators, articles, creation, fingerprint, journal, migrations, sqlite, stories
from annotator.store.check import Checked, CheckReport, check
from annotator.store.migrations.step import Step
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = 50
NOW, NEXT = migrations.VERSION, migrations.VERSION + 1
GOLDEN = Path(__file__).parents[2] / "data"
"""Projects as each version wrote them, made once by ``python -m tests.annotator.store.filling``; never made again."""
NEW_TABLE = "CREATE TABLE remark (id INTEGER PRIMARY KEY, body TEXT NOT NULL)"


def rebuild(connection: sqlite3.Connection) -> None:
    """Do what a change of a column takes in SQLite: the whole table anew. It has rows that refer to it."""
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'annotator'").fetchone()
    connection.execute(sql.replace("TABLE annotator", "TABLE annotator_new"))
    connection.execute("INSERT INTO annotator_new SELECT * FROM annotator")
    connection.execute("DROP TABLE annotator")
    connection.execute("ALTER TABLE annotator_new RENAME TO annotator")
    connection.execute(NEW_TABLE)


def crash(connection: sqlite3.Connection) -> None:
    rebuild(connection)
    raise KeyboardInterrupt


def lose_a_row(connection: sqlite3.Connection) -> None:
    rebuild(connection)
    connection.execute("DELETE FROM annotator WHERE id = 1")


def break_a_reference(connection: sqlite3.Connection) -> None:
    rebuild(connection)
    connection.execute("UPDATE annotator SET id = 1000 WHERE id = 1")


def make_other_tables(connection: sqlite3.Connection) -> None:
    rebuild(connection)
    connection.execute("ALTER TABLE remark ADD COLUMN surprise")


@pytest.fixture
def old(closed: Path) -> Path:
    """Return the path of a project of the newest version with rows that refer to each other."""
    with closing(sqlite.connect_plain(sqlite.uri(closed, mode="rw"))) as connection:
        connection.execute("BEGIN")
        for key in range(1, ROWS + 1):
            connection.execute(
                "INSERT INTO annotator (id, uid, name, kind) VALUES (?, ?, ?, 'human')",
                (key, bytes.fromhex(new_id()), f"Олена {key}"),
            )
            connection.execute(
                "INSERT INTO edit (seq, uid, kind, deed, details, annotator_id, at)"
                " VALUES (?, ?, 'do', 'mark', '{}', ?, 0)",
                (key, bytes.fromhex(new_id()), key),
            )
        connection.execute("COMMIT")
    return closed


@pytest.fixture
def arrive(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[sqlite3.Connection], None]], None]:
    """Return what makes this program one of the next version, whose step is the function given."""
    before = fingerprint.expected()

    def in_next_version(run: Callable[[sqlite3.Connection], None]) -> None:
        engine = create_engine("sqlite://", poolclass=StaticPool)
        with engine.begin() as connection:
            creation.lay_out(connection)
            connection.exec_driver_sql(NEW_TABLE)
            fresh = fingerprint.of(sqlite.driver(connection))
        engine.dispose()
        monkeypatch.setattr(migrations, "VERSION", NEXT)
        monkeypatch.setattr(migrations, "STEPS", (Step(leads_to=NEXT, fingerprint_before=before, run=run),))
        monkeypatch.setattr(fingerprint, "expected", lambda: fresh)

    return in_next_version


def state(path: Path) -> tuple[int, int, int, int]:
    with closing(sqlite3.connect(path)) as connection:
        return (
            connection.execute("PRAGMA user_version").fetchone()[0],
            connection.execute("SELECT count(*) FROM annotator").fetchone()[0],
            connection.execute("SELECT count(*) FROM edit").fetchone()[0],
            connection.execute(
                "SELECT count(*) FROM sqlite_master WHERE name IN ('remark', 'annotator_new')"
            ).fetchone()[0],
        )


def test_opening_upgrades_and_keeps_every_row(old: Path, arrive: Callable[..., None]) -> None:
    arrive(rebuild)

    with Project.open(old) as project, project.reading() as session:
        found = fingerprint.of(sqlite.driver(session.connection))

    assert found == migrations.fingerprint_of(NEXT)
    assert state(old) == (NEXT, ROWS, ROWS, 1)
    assert state(old.with_name(f"{old.name}.v{NOW}.bak")) == (NOW, ROWS, ROWS, 0)
    Project.open(old).close()


@pytest.mark.parametrize("step", [lose_a_row, break_a_reference, make_other_tables])
def test_a_step_that_does_harm_is_taken_back(
    old: Path, arrive: Callable[..., None], step: Callable[[sqlite3.Connection], None]
) -> None:
    arrive(step)

    with pytest.raises(ProjectError) as refusal:
        Project.open(old)

    assert refusal.value.problem is FileProblem.WRITE_FAILED
    assert state(old) == (NOW, ROWS, ROWS, 0)


def test_a_crash_in_the_middle_leaves_the_old_version_and_every_row(old: Path, arrive: Callable[..., None]) -> None:
    arrive(crash)

    with pytest.raises(KeyboardInterrupt):
        Project.open(old)

    assert state(old) == (NOW, ROWS, ROWS, 0)
    arrive(rebuild)
    Project.open(old).close()
    assert state(old) == (NEXT, ROWS, ROWS, 1)


def test_of_an_old_project_opened_to_read_a_copy_is_upgraded(old: Path, arrive: Callable[..., None]) -> None:
    arrive(rebuild)
    before, beside = old.read_bytes(), set(old.parent.iterdir())

    with Project.open(old, read_only=True) as project, project.reading() as session:
        copy = sqlite.driver(session.connection).execute("PRAGMA database_list").fetchone()[2]
        assert session.connection.exec_driver_sql("SELECT count(*) FROM remark").scalar() == 0
        assert len(annotators.all(session)) == ROWS

    assert (old.read_bytes(), set(old.parent.iterdir())) == (before, beside)
    assert not Path(copy).parent.exists()
    assert state(old) == (NOW, ROWS, ROWS, 0)


def test_a_step_that_does_harm_refuses_an_old_project_to_readers_too(old: Path, arrive: Callable[..., None]) -> None:
    arrive(lose_a_row)
    before = old.read_bytes()

    with pytest.raises(ProjectError) as refusal:
        Project.open(old, read_only=True)

    assert refusal.value.problem is FileProblem.WRITE_FAILED
    assert old.read_bytes() == before


def test_an_old_project_with_a_foreign_trigger_is_refused(old: Path, arrive: Callable[..., None]) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("CREATE TRIGGER z AFTER INSERT ON span BEGIN DELETE FROM article; END")
    arrive(rebuild)

    with pytest.raises(ProjectError) as refusal:
        Project.open(old)

    assert refusal.value.problem is FileProblem.FOREIGN_SCHEMA
    assert not old.with_name(f"{old.name}.v{NOW}.bak").exists()


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("version_*.claimdesk")), ids=lambda path: path.stem)
def test_a_project_of_every_released_version_opens_with_all_it_had(golden: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.claimdesk"
    shutil.copyfile(golden, path)

    with Project.open(path) as project:
        with project.reading() as session:
            report = check(session)
            undone = [entry.deed for entry in journal.page(session) if entry.is_undone]
            by = annotators.by_name(session, "Олена")
        assert by is not None
        with project.writing() as session:
            brought_again = history.redo(session, by=by.id)
        with project.reading() as session:
            after = check(session)

    assert report == CheckReport(checked=Checked(articles=2, spans=12, relations=6))
    assert undone == [Deed.DELETE]
    assert brought_again is not None
    assert after == CheckReport(checked=Checked(articles=2, spans=11, relations=5))


def test_from_version_one_on_articles_can_have_a_story_and_entities_an_id_outside(tmp_path: Path) -> None:
    path = tmp_path / "old.claimdesk"
    shutil.copyfile(GOLDEN / "version_1.claimdesk", path)
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        before = connection.execute("SELECT id, title, rv FROM article ORDER BY id").fetchall()
        counted = connection.execute("SELECT name, number FROM article_counter ORDER BY name").fetchall()

    with Project.open(path) as project, project.writing() as session:
        run = session.connection.exec_driver_sql
        assert [tuple(row) for row in run("SELECT id, title, rv FROM article ORDER BY id")] == before
        assert [tuple(row) for row in run("SELECT name, number FROM article_counter ORDER BY name")] == counted
        assert run("SELECT external_id FROM entity").scalars().all() == [None]
        by = annotators.all(session)[0].id
        make_story(session, list(articles.each(session)), by=by, title="Міст")
        assert [each.articles for each in stories.all(session)] == [2]
        assert check(session).is_sound


def test_there_is_a_golden_project_of_this_version() -> None:
    assert (GOLDEN / f"version_{migrations.VERSION}.claimdesk").exists()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('CREATE TABLE "t" ("id" INTEGER)', "CREATE TABLE t (id INTEGER)"),
        ("CREATE TABLE t (\n\tid INTEGER, \n\ta TEXT\n)", "CREATE TABLE t (id INTEGER,a TEXT)"),
    ],
)
def test_spelling_does_not_make_another_schema(one: str, other: str) -> None:
    assert fingerprint.normalised(one) == fingerprint.normalised(other)


def test_another_word_makes_another_schema() -> None:
    assert fingerprint.normalised("CHECK (a > 0)") != fingerprint.normalised("CHECK (a > 1)")
