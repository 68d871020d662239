"""Undo and redo for everything: put back what the journal says a row held before or after an edit.

Both keep one promise: a row holds what the edits that stand have made of it, in the order in which they were done.
So an edit can be taken back only while it is the last that stands on each of its rows, and brought again only when
these rows are as they were when it was first done. Rows an edit relied on (a relation's ends) count where they would
appear, vanish or become another kind of thing: see *tables.change*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, delete, func, select, update

from annotator.errors import UndoRefused, UnknownId
from annotator.model import AnnotatorId, Deed, EditId, EditKind, JournalEntry
from annotator.store import journal, keys, recorder, rows, schemes, tables, times
from annotator.store.touched import MOST_ARTICLES, Touched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.changes import Changes
    from annotator.store.session import Session

_CHANGE = tables.change
_EDIT = tables.edit
_UNDONE = tables.undone
_BLOCKING = 2
"""Weights that sum up to this are in each other's way."""


def undo(session: Session, entry: JournalEntry, *, by: AnnotatorId) -> Changes:
    """Take an edit back; raises *UndoRefused* if another edit has changed the same thing since."""
    if entry.kind is not EditKind.DO or entry.is_undone:
        raise UnknownId(kind="edit", id=entry.id)
    key = keys.of(session, "annotator", by)
    _refuse_losing_an_author(session, entry)
    _refuse(session, entry, _standing_on_it(entry.id))
    with recorder.all_or_nothing(session):
        for table, is_added in _tables_of(session, entry.id):
            if is_added:
                _set_deleted(session, table, entry.id, is_deleted=True)
            else:
                _put_back(session, table, entry.id, _CHANGE.c.before, is_forward=False)
        for doubled in _doubled_relations(session, entry.id):
            _refuse(session, entry, doubled)
        return _enter(session, entry, EditKind.UNDO, (by, key))


def redo(session: Session, entry: JournalEntry, *, by: AnnotatorId) -> Changes:
    """Bring an undone edit again; raises *UndoRefused* if the rows are not as they were when it was done."""
    if entry.kind is not EditKind.DO or not entry.is_undone:
        raise UnknownId(kind="edit", id=entry.id)
    key = keys.of(session, "annotator", by)
    _refuse(session, entry, _standing_on_it(entry.id))
    _refuse(session, entry, _pulled_from_under_it(entry.id))
    with recorder.all_or_nothing(session):
        for table, is_added in _tables_of(session, entry.id):
            if is_added:
                _set_deleted(session, table, entry.id, is_deleted=False)
            else:
                _put_back(session, table, entry.id, _CHANGE.c.after, is_forward=True)
        for doubled in _doubled_relations(session, entry.id):
            _refuse(session, entry, doubled)
        return _enter(session, entry, EditKind.REDO, (by, key))


def _refuse_losing_an_author(session: Session, entry: JournalEntry) -> None:
    """Keep annotators who have done anything, if only joined by themselves."""
    added = select(_CHANGE.c.row_id).where(
        _CHANGE.c.edit_seq == entry.id, _CHANGE.c.tbl == "annotator", _CHANGE.c.before.is_(None), _CHANGE.c.weight > 0
    )
    _refuse(session, entry, select(_EDIT.c.seq).where(_EDIT.c.annotator_id.in_(added)).order_by(_EDIT.c.seq.desc()))


def _refuse(session: Session, entry: JournalEntry, obstacle: Select[*tuple[Any, ...]]) -> None:
    seq = session.connection.execute(obstacle.limit(1)).scalar()
    if seq is None:
        return
    other = journal.entry(session, EditId(seq))
    name = session.connection.execute(
        select(tables.annotator.c.name).where(tables.annotator.c.uid == other.by)
    ).scalar_one()
    raise UndoRefused(by=name, at=other.at, what=other.deed, entry=entry.id, other=other.id)


def _standing_on_it(seq: EditId) -> Select[*tuple[Any, ...]]:
    """Select edits that stand and have since touched a row of edit *seq*.

    An edit that changed nothing (the entity was linked already) stands in nobody's way: nothing undoes it.
    """
    ours, theirs, done = _CHANGE.alias("ours"), _CHANGE.alias("theirs"), _CHANGE.alias("done")
    return (
        select(theirs.c.edit_seq)
        .join(ours, (ours.c.tbl == theirs.c.tbl) & (ours.c.row_id == theirs.c.row_id))
        .outerjoin(_UNDONE, _UNDONE.c.edit_seq == theirs.c.edit_seq)
        .where(ours.c.edit_seq == seq, theirs.c.edit_seq > seq, _UNDONE.c.edit_seq.is_(None))
        .where(ours.c.weight + theirs.c.weight >= _BLOCKING)
        .where(
            (theirs.c.weight > 0)
            | select(done.c.seq).where(done.c.edit_seq == theirs.c.edit_seq, done.c.weight > 0).exists()
        )
        .order_by(theirs.c.seq.desc())
    )


def _pulled_from_under_it(seq: EditId) -> Select[*tuple[Any, ...]]:
    """Select earlier edits of the same rows that stood when *seq* was done and do not now, or the other way round."""
    ours, theirs, flip = _CHANGE.alias("ours"), _CHANGE.alias("theirs"), _EDIT.alias("flip")
    flips = select(func.count()).where(flip.c.target == theirs.c.edit_seq, flip.c.seq > seq).scalar_subquery()
    return (
        select(theirs.c.edit_seq)
        .join(ours, (ours.c.tbl == theirs.c.tbl) & (ours.c.row_id == theirs.c.row_id))
        .where(ours.c.edit_seq == seq, theirs.c.edit_seq < seq)
        .where(ours.c.weight + theirs.c.weight >= _BLOCKING)
        .where(flips % 2 == 1)
    )


def _doubled_relations(session: Session, seq: EditId) -> list[Select[*tuple[Any, ...]]]:
    """Select edits that have meanwhile drawn the same relation that edit *seq* has just brought back."""
    ours, theirs, drawn = tables.relation.alias("ours"), tables.relation.alias("theirs"), _CHANGE.alias("drawn")
    symmetric = [relation.code for relation in schemes.current(session).relations if relation.symmetric]
    drawing = (
        select(func.max(drawn.c.edit_seq))
        .where(drawn.c.tbl == "relation", drawn.c.row_id == theirs.c.id)
        .scalar_subquery()
    )
    query = (
        select(drawing)
        .select_from(_CHANGE)
        .join(ours, and_(_CHANGE.c.tbl == "relation", ours.c.id == _CHANGE.c.row_id))
        .join(theirs, and_(theirs.c.type == ours.c.type, theirs.c.id != ours.c.id))
        .where(_CHANGE.c.edit_seq == seq, ~ours.c.deleted, ~theirs.c.deleted)
    )
    same = and_(theirs.c.source_id == ours.c.source_id, theirs.c.target_id == ours.c.target_id)
    turned = and_(theirs.c.source_id == ours.c.target_id, theirs.c.target_id == ours.c.source_id)
    return [query.where(same), query.where(turned, ours.c.type.in_(symmetric))]


def _tables_of(session: Session, seq: EditId) -> list[tuple[str, bool]]:
    """Return which tables the edit has written to, and whether it added rows or changed some."""
    is_added = _CHANGE.c.before.is_(None)
    query = select(_CHANGE.c.tbl, is_added).where(_CHANGE.c.edit_seq == seq, _CHANGE.c.weight > 0).distinct()
    return [(table, bool(added)) for table, added in session.connection.execute(query)]


def _set_deleted(session: Session, table: str, seq: EditId, *, is_deleted: bool) -> None:
    """Hide or show all rows the edit added, in one statement."""
    target = tables.JOURNALED[table]
    added = select(_CHANGE.c.row_id).where(
        _CHANGE.c.edit_seq == seq, _CHANGE.c.tbl == table, _CHANGE.c.weight > 0, _CHANGE.c.before.is_(None)
    )
    session.connection.execute(
        update(target).where(target.c.id.in_(added)).values(deleted=is_deleted, rv=target.c.rv + 1)
    )


def _put_back(session: Session, table: str, seq: EditId, column: Any, *, is_forward: bool) -> None:
    """Set the columns the edit changed; where it changed a row twice, in the right order."""
    for batch in _batches(session, select(_CHANGE.c.row_id, column), table, seq, is_forward=is_forward):
        wanted: dict[int, rows.Values] = {}
        for row_id, values in batch:
            wanted[row_id] = wanted.get(row_id, {}) | values
        rows.apply(session.connection, table, wanted)


def _batches(
    session: Session, query: Select[*tuple[Any, ...]], table: str, seq: EditId, *, is_forward: bool
) -> Iterator[list[tuple[int, rows.Values]]]:
    """Read the changes of an edit in lists, each list whole before anything is written."""
    mine = query.add_columns(_CHANGE.c.seq).where(
        _CHANGE.c.edit_seq == seq, _CHANGE.c.tbl == table, _CHANGE.c.before.is_not(None)
    )
    last: int | None = None
    while True:
        onward = mine if last is None else mine.where(_CHANGE.c.seq > last if is_forward else _CHANGE.c.seq < last)
        order = _CHANGE.c.seq if is_forward else _CHANGE.c.seq.desc()
        found = session.connection.execute(onward.order_by(order).limit(keys.CHUNK)).all()
        if not found:
            return
        last = found[-1].seq
        yield [(row_id, values) for row_id, values, _ in found]


def _enter(session: Session, target: JournalEntry, kind: EditKind, by: tuple[AnnotatorId, int]) -> Changes:
    names = _touched(session, target).names(session)
    seq = EditId(journal.count(session) + 1)
    entry = recorder.enter(
        session,
        seq=seq,
        kind=kind,
        target=target.id,
        deed=target.deed,
        details=target.details,
        by=by,
        at=times.now(),
        places=names.places,
        spans=target.spans,
    )
    if kind is EditKind.UNDO:
        session.connection.execute(_UNDONE.insert(), {"edit_seq": target.id, "by_seq": seq})
    else:
        session.connection.execute(delete(_UNDONE).where(_UNDONE.c.edit_seq == target.id))
    return names.changes(entry)


def _touched(session: Session, target: JournalEntry) -> Touched:
    touched = Touched(names_all=target.deed is not Deed.IMPORT)
    query = (
        select(_CHANGE.c.tbl, _CHANGE.c.row_id, _CHANGE.c.before)
        .where(_CHANGE.c.edit_seq == target.id, _CHANGE.c.weight > 0)
        .order_by(_CHANGE.c.seq)
    )
    if not touched.names_all:
        for table, _ in _tables_of(session, target.id):
            touched.note(table)
        query = query.where(_CHANGE.c.tbl == "article").limit(MOST_ARTICLES)
    for table, row_id, before in session.connection.execute(query):
        touched.add(table, row_id, before)
    return touched
