"""Writing rows of journaled tables: every write goes into the running edit, with what was there before."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from annotator.store import bulk, footing, keys, recorder, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from annotator.store.session import Session

Values = dict[str, Any]


def insert(session: Session, table: str, values: Values) -> int:
    """Add one row and return its key."""
    return insert_many(session, table, [values])[0]


def insert_many(session: Session, table: str, rows: Sequence[Values]) -> range:
    """Add rows, all with the same columns, in one go and return their keys."""
    edit = recorder.running(session)
    ids = edit.new_keys(table, len(rows))
    if rows:
        bulk.insert(session.connection, table, rows, ids)
        edit.added(table, ids)
    return ids


def put_many(session: Session, table: str, values: Sequence[Values]) -> int:
    """Add rows by their uid, all with the same columns; a deleted row of that uid is brought back instead.

    Rows that are there are left as they are. Returns how many were added or brought back.
    """
    for_uid = {row["uid"]: row for row in values}
    there = {uid: (key, is_deleted) for uid, key, is_deleted in keys.ever(session, table, for_uid)}
    buried = {uid: key for uid, (key, is_deleted) in there.items() if is_deleted}
    fresh = [row for uid, row in for_uid.items() if uid not in there]
    insert_many(session, table, fresh)
    change_many(session, table, {key: {**for_uid[uid], "deleted": False} for uid, key in buried.items()})
    return len(fresh) + len(buried)


def change(session: Session, table: str, row_id: int, values: Values) -> bool:
    """Set columns of one row; tells whether any of them had another value."""
    return change_many(session, table, {row_id: values}) == 1


def change_many(session: Session, table: str, wanted: Mapping[int, Values]) -> int:
    """Set columns of several rows; rows that have these values already are left alone. Returns how many changed."""
    edit = recorder.running(session)
    number = 0
    for chunk in keys.chunks(wanted):
        names = {name for key in chunk for name in wanted[key]}
        changed: list[tuple[Values, Values]] = []
        for row in _current(session.connection, table, chunk, names | footing.columns(table, names)):
            after = {name: value for name, value in wanted[row["id"]].items() if row[name] != value}
            if after:
                edit.changed(table, row["id"], {name: row[name] for name in after}, after)
                changed.append((row, after))
        for other, ids in footing.lost(session, table, changed).items():
            edit.relies_on(other, sorted(ids))
        apply(session.connection, table, {row["id"]: after for row, after in changed})
        number += len(changed)
    return number


def tombstone(session: Session, table: str, ids: Iterable[int]) -> int:
    """Delete rows, so that undo can bring them back. Returns how many were not deleted yet."""
    return change_many(session, table, {row_id: {"deleted": True} for row_id in ids})


def rely_on(session: Session, table: str, ids: Iterable[int]) -> None:
    """Keep the running edit's footing: what added these rows cannot be undone while the edit stands."""
    recorder.running(session).relies_on(table, ids)


def apply(connection: Connection, table: str, wanted: Mapping[int, Values]) -> None:
    """Set columns of rows without a word in the journal: for *rows* and for undoing only."""
    rows = tables.JOURNALED[table]
    alike: defaultdict[tuple[str, ...], list[Values]] = defaultdict(list)
    for row_id, values in wanted.items():
        alike[tuple(sorted(values))].append(
            {"row_key": row_id} | {f"to_{name}": value for name, value in values.items()}
        )
    for names, parameters in alike.items():
        statement = (
            update(rows)
            .where(rows.c.id == bindparam("row_key"))
            .values({rows.c[name]: bindparam(f"to_{name}") for name in names} | {rows.c.rv: rows.c.rv + 1})
        )
        connection.execute(statement, parameters)


def _current(connection: Connection, table: str, ids: list[int], names: set[str]) -> list[Values]:
    rows = tables.JOURNALED[table]
    query = select(rows.c.id, *(rows.c[name] for name in sorted(names))).where(rows.c.id.in_(ids))
    return [dict(row) for row in connection.execute(query).mappings()]
