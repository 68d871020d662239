"""A new project out of what can still be read of a damaged one, which is left as it was found."""

from __future__ import annotations

import mmap
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import FileProblem, ProjectError
from annotator.model import Value
from annotator.store import creation, files, gate, mending, salvage, sqlite, tables
from annotator.store.check import CheckReport, check
from annotator.store.failures import told_of
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Table

    from annotator.scheme import Scheme

_JOURNAL = (tables.edit, tables.edit_place, tables.change, tables.undone)
_CONTENT = tuple(table for table in tables.metadata.sorted_tables if table not in (*_JOURNAL, tables.article_counter))


class RecoverReport(Value):
    """What was brought over into the new project."""

    out: Path
    articles: int
    spans: int
    relations: int
    entities: int
    is_complete: bool
    """Every row could be read and fitted: only what SQLite can make anew was damaged."""
    has_history: bool
    """The journal came along. It does only if every row did: undo must never meet half an edit."""
    mended: int
    """Rows left out, or parted from what they referred to, because that is lost."""
    check: CheckReport
    """Of the new project: what in it is not as it should be."""


def recover(path: Path, out: Path, *, scheme: Scheme | None = None) -> RecoverReport:
    """Bring what can be read of the project at *path* into a new one at *out*.

    *scheme* is for a file whose own is lost; without it, one is made of the labels in use.
    Raises *ProjectError* if there is a file at *out* (EXISTS) or nothing of a project at *path* (NOT_A_PROJECT).
    """
    if out.exists():
        raise ProjectError(problem=FileProblem.EXISTS, path=out, detail="")
    with told_of(path):
        _check_source(path)
    with told_of(out), files.new(out) as unfinished, _copied(path) as source:
        loading = _Loading(unfinished)
        with closing(loading.target):
            loading.load(source, path)
            loading.mend(scheme, name=path.stem)
            loading.load_journal(source)
            loading.finish()
    return _report(out, loading)


def _check_source(path: Path) -> None:
    with path.open("rb") as file:
        if not file.read(1):
            raise ProjectError(problem=FileProblem.EMPTY, path=path, detail="")


def _report(out: Path, loading: _Loading) -> RecoverReport:
    with Project.open(out) as project, project.reading() as session:
        report = check(session)
        run = session.connection.exec_driver_sql
        counts = {
            name: run(f"SELECT count(*) FROM {name} WHERE deleted = 0").scalar_one()  # noqa: S608 -- our names
            for name in ("article", "span", "relation", "entity")
        }
    return RecoverReport(
        out=out,
        articles=counts["article"],
        spans=counts["span"],
        relations=counts["relation"],
        entities=counts["entity"],
        is_complete=loading.is_complete,
        has_history=loading.has_history,
        mended=loading.mended,
        check=report,
    )


@contextmanager
def _copied(path: Path) -> Iterator[Path]:
    """Give a copy to work on, with the commits that wait beside the file brought in if SQLite can."""
    with tempfile.TemporaryDirectory(prefix="claimdesk-") as folder:
        copy = Path(folder) / "damaged"
        shutil.copyfile(path, copy)
        if gate.has_log(path):
            shutil.copyfile(files.companions(path)[0], files.companions(copy)[0])
            with suppress(sqlite3.Error), closing(sqlite.connect(sqlite.uri(copy, mode="rw"))) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield copy


class _Loading:
    """The new file while it is filled."""

    def __init__(self, target: Path) -> None:
        engine = sqlite.writer_engine(sqlite.uri(target, mode="rwc"))
        with engine.begin() as connection:
            creation.lay_out(connection)
        self.target = sqlite.connect_plain(sqlite.uri(target, mode="rw"))
        self.target.execute("PRAGMA foreign_keys=OFF")  # until what is lost is mended
        self.target.execute("BEGIN")
        self.has_history = False
        self.mended = 0
        self._gaps = salvage.Gaps()

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing was lost so far."""
        return not (self._gaps.number or self.mended)

    def load(self, source: Path, path: Path) -> None:
        """Take over all rows but the journal's; raises *ProjectError* if there are none."""
        self._load_asked(source, _CONTENT)
        if not self.is_complete:
            self._load_pages(source)
        if not self.target.execute("SELECT 1 FROM article_text UNION SELECT 1 FROM scheme_version").fetchone():
            raise ProjectError(problem=FileProblem.NOT_A_PROJECT, path=path, detail="nothing of a project is in it")

    def mend(self, scheme: Scheme | None, *, name: str) -> None:
        """Make up for what is lost, as far as that goes."""
        self.mended = mending.mend(self.target, scheme, name=name)

    def load_journal(self, source: Path) -> None:
        """Take over the journal, if nothing at all is lost."""
        if not self.is_complete:
            return
        self.target.execute("SAVEPOINT journal")
        self._load_asked(source, _JOURNAL)
        if self.target.execute("PRAGMA foreign_key_check").fetchone():
            self._gaps.number += 1
        self.has_history = not self._gaps.number
        if not self.has_history:
            self.target.execute("ROLLBACK TO journal")
        self.target.execute("RELEASE journal")

    def finish(self) -> None:
        """Make what other rows imply, and commit."""
        mending.derive(self.target)
        self.target.execute("COMMIT")

    def _load_asked(self, source: Path, wanted: Iterable[Table]) -> None:
        try:
            with closing(sqlite.connect_hardened(sqlite.uri(source, mode="ro", is_immutable=True))) as connection:
                connection.text_factory = _decoded
                (version,) = connection.execute("PRAGMA user_version").fetchone()
                for table in (each for each in wanted if not 0 < version < salvage.since(each)):
                    for row in salvage.asked_rows(connection, table, self._gaps):
                        if not self._insert(table, row):
                            self._gaps.number += 1
        except sqlite3.DatabaseError:
            self._gaps.number += 1

    def _load_pages(self, source: Path) -> None:
        with (
            source.open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
            memoryview(mapped) as data,
        ):
            for table, row in salvage.page_rows(data, _CONTENT):
                self._insert(table, row)

    def _insert(self, table: Table, row: salvage.Row) -> bool:
        """Add a row, if it makes sense and is not there yet."""
        if not salvage.makes_sense(table, row):
            return False
        columns, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        statement = f'INSERT OR IGNORE INTO "{table.name}" ({columns}) VALUES ({marks})'  # noqa: S608 -- our names
        return self.target.execute(statement, tuple(row.values())).rowcount == 1


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
