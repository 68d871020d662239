"""The running edit: what it has done to which rows, and its entry in the journal once it is over."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, literal, select

from annotator.errors import ClaimdeskError
from annotator.model import ArticleId, Deed, EditId, EditKind, JournalEntry, SpanId, new_id
from annotator.store import keys, tables, times
from annotator.store.touched import Touched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import Insert

    from annotator.changes import Changes
    from annotator.model import AnnotatorId
    from annotator.store.session import Session

_BUFFER = 500
_MANY = 20
"""So many rows, and more, are written down by one statement."""
_SPANS_TO_GO_TO = 20
_TEXT_TO_SHOW = 80

_LAST_EDIT = select(func.max(tables.edit.c.seq))
_LAST_KEY = {name: select(func.max(rows.c.id)) for name, rows in tables.JOURNALED.items()}
_ADDED = 2
WEIGHTY = frozenset({"deleted", "label", "superseded", "own_voice"})
"""Columns on which rows of other people's edits may rely: what *change.weight* 2 means."""


class Recorder:
    """Collects what an edit does; ``changes`` is there once the edit is over."""

    def __init__(self, session: Session, by: AnnotatorId, deed: Deed, details: dict[str, Any]) -> None:
        self.session = session
        self.by = by
        self.deed = deed
        self.details = details
        """Values for the journal's sentence; an edit may add to them while it runs."""
        self.at = times.now()
        self.seq = EditId((session.connection.execute(_LAST_EDIT).scalar() or 0) + 1)
        self.touched = Touched(names_all=deed is not Deed.IMPORT)
        self._first_keys: dict[str, int] = {}
        self._next_keys: dict[str, int] = {}
        self._written: set[tuple[str, int]] = set()
        self._brought_back: dict[str, set[int]] = {}
        self._rows: list[dict[str, Any]] = []
        self._shown: dict[SpanId, None] = {}
        # Who joins is, as a rule, not there before the edit.
        self._by_key = None if deed is Deed.ADD_ANNOTATOR else keys.of(session, "annotator", by)
        self._changes: Changes | None = None

    @property
    def changes(self) -> Changes:
        """What the edit changed; only after its ``with`` block."""
        if self._changes is None:
            raise RuntimeError("the edit is still running")
        return self._changes

    @property
    def by_key(self) -> int:
        """The key of the annotator who does this."""
        if self._by_key is None:
            self._by_key = keys.of(self.session, "annotator", self.by)
        return self._by_key

    def new_keys(self, table: str, count: int) -> range:
        """Return *count* fresh keys for rows of *table*."""
        first = self._next_keys.get(table)
        if first is None:
            first = (self.session.connection.execute(_LAST_KEY[table]).scalar() or 0) + 1
            self._first_keys[table] = first
        self._next_keys[table] = first + count
        return range(first, first + count)

    def added(self, table: str, ids: range) -> None:
        """Write down that rows were added."""
        if len(ids) < _MANY:
            for row_id in ids:
                self._write(table, row_id, _ADDED, None, None)
        else:
            self._flush()
            found = {"edit": self.seq, "first": ids[0], "last": ids[-1]}
            self.session.connection.execute(_added(table), found)
        self.touched.add_fresh(table, ids)

    def changed(self, table: str, row_id: int, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """Write down that columns of a row were changed."""
        self._write(table, row_id, 1 if WEIGHTY.isdisjoint(before) else 2, before, after)
        if before.get("deleted"):
            self._brought_back.setdefault(table, set()).add(row_id)
        self.touched.add(table, row_id, before)

    def relies_on(self, table: str, ids: Iterable[int]) -> None:
        """Write down that the edit makes sense only as long as these rows are there and of the same kind."""
        for row_id in ids:
            if (table, row_id) not in self._written and not self.has_added(table, row_id):
                self._write(table, row_id, 0, None, None)

    def has_added(self, table: str, row_id: int) -> bool:
        """Tell whether a row is new by this edit."""
        return self._first_keys.get(table, 0) <= row_id < self._next_keys.get(table, 0)

    def has_brought(self, table: str, row_id: int) -> bool:
        """Tell whether a row is there by this edit: new, or deleted before."""
        return self.has_added(table, row_id) or row_id in self._brought_back.get(table, ())

    def _write(
        self, table: str, row_id: int, weight: int, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
    ) -> None:
        if self.touched.names_all or not weight:
            self._written.add((table, row_id))
        self._rows.append(
            {"tbl": table, "row_id": row_id, "weight": weight, "before": before, "after": after, "edit_seq": self.seq}
        )
        if len(self._rows) >= _BUFFER:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self.session.connection.execute(tables.change.insert(), self._rows)
            self._rows.clear()

    @contextmanager
    def part(self) -> Iterator[None]:
        """Do a part of the edit; if it is refused (*ClaimdeskError*), nothing of it is left, and the edit can go on."""
        self._flush()
        before = (dict(self._first_keys), dict(self._next_keys), set(self._written), self.touched.mark())
        try:
            with all_or_nothing(self.session, name="part"):
                yield
                self._flush()
        except ClaimdeskError:
            self._rows.clear()
            self._first_keys, self._next_keys, self._written, mark = before
            self.touched.go_back(mark)
            raise

    def show(self, *spans: SpanId) -> None:
        """Name spans to go to from the journal, though the edit did not change them."""
        self._shown = dict.fromkeys(spans)

    def finish(self) -> None:
        """Write the entry; the edit is over."""
        self._flush()
        names = self.touched.names(self.session)
        entry = enter(
            self.session,
            seq=self.seq,
            kind=EditKind.DO,
            target=None,
            deed=self.deed,
            details={name: _short(value) for name, value in self.details.items() if value is not None},
            by=(self.by, self.by_key),
            at=self.at,
            places=names.places,
            spans=list(dict.fromkeys([*self._shown, *names.spans]))[:_SPANS_TO_GO_TO],
        )
        self._changes = names.changes(entry)


@cache
def _added(table: str) -> Insert:
    """Return what writes into the journal that the rows of some keys were added."""
    rows, change = tables.JOURNALED[table], tables.change.c
    there = rows.c.id.between(bindparam("first"), bindparam("last"))
    seq = bindparam("edit", type_=change.edit_seq.type)
    fresh = select(seq, literal(table), rows.c.id, literal(_ADDED)).where(there).order_by(rows.c.id)
    return tables.change.insert().from_select((change.edit_seq, change.tbl, change.row_id, change.weight), fresh)


def _short(value: Any) -> Any:
    if isinstance(value, str) and len(value) > _TEXT_TO_SHOW:
        return value[: _TEXT_TO_SHOW - 1] + "…"
    return value


def enter(
    session: Session,
    *,
    seq: EditId,
    kind: EditKind,
    target: EditId | None,
    deed: Deed,
    details: dict[str, Any],
    by: tuple[AnnotatorId, int],
    at: int,
    places: Mapping[int, ArticleId],
    spans: Iterable[SpanId],
) -> JournalEntry:
    """Write an entry of the journal and return it. *places* are the articles it happened in, by key."""
    place = next(iter(places.items())) if len(places) == 1 else (None, None)
    shown = tuple(spans)
    row = {
        "seq": seq,
        "uid": new_id(),
        "kind": kind,
        "target": target,
        "deed": deed,
        "details": details,
        "annotator_id": by[1],
        "at": at,
        "article_id": place[0],
        "spans": list(shown) or None,
    }
    session.connection.execute(tables.edit.insert(), row)
    if len(places) > 1 and deed is not Deed.IMPORT:
        session.connection.execute(
            tables.edit_place.insert(), [{"article_id": key, "edit_seq": seq} for key in sorted(places)]
        )
    return JournalEntry(
        id=seq,
        kind=kind,
        of=target,
        deed=deed,
        details=details,
        by=by[0],
        at=times.read(at),
        article=place[1],
        spans=shown,
    )


@contextmanager
def edit(session: Session, *, by: AnnotatorId, deed: Deed, **details: Any) -> Iterator[Recorder]:
    """Run one edit: every row written inside goes into the journal as one step to undo.

    *details* are values for the journal's sentence; None and what is too long to show is left out.
    An edit that is refused (*ClaimdeskError*) leaves nothing behind, and the session can go on.
    Raises *UnknownId* if there is no annotator *by*.
    """
    if not session.is_writing:
        raise RuntimeError("an edit needs a writing session")
    if session.edit is not None:
        raise RuntimeError("one edit at a time")
    recorder = Recorder(session, by, deed, details)
    session.edit = recorder
    try:
        with all_or_nothing(session):
            yield recorder
            recorder.finish()
    finally:
        session.edit = None


@contextmanager
def all_or_nothing(session: Session, *, name: str = "edit") -> Iterator[None]:
    """Take back what was written inside if it is refused (*ClaimdeskError*); any other error ends the transaction."""
    session.connection.exec_driver_sql(f"SAVEPOINT {name}")
    try:
        yield
    except ClaimdeskError:
        session.connection.exec_driver_sql(f"ROLLBACK TO {name}")
        raise
    session.connection.exec_driver_sql(f"RELEASE {name}")


def running(session: Session) -> Recorder:
    """Return the edit that is running; rows are written in one only."""
    if isinstance(session.edit, Recorder):
        return session.edit
    raise RuntimeError("rows are written in a running edit only")
