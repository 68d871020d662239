"""A table of names and ids of Wikidata: which entities of a project it speaks of, and where the two disagree.

CSV or TSV with any separator: the column whose cells are QIDs is found, with or without a row of heads. Names stand in
columns that are called so, or else in the first other one; a cell may have several, parted by ``|`` or ``;``.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from annotator import text
from annotator.importers.base import Options, ProblemCode
from annotator.importers.csv import way_of
from annotator.importers.decoding import decoding_of
from annotator.importers.guarding import FaultyFile
from annotator.store import entities
from annotator.wikidata import qid_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from annotator.model import Entity, EntityId
    from annotator.store.session import Session

_NAMES = frozenset({"name", "names", "alias", "aliases", "label", "itemlabel", "entity", "назва", "назви", "сутність"})
_PARTED = re.compile(r"\s*[|;]\s*")
_LARGEST = 50_000_000


class Named(NamedTuple):
    """One row: names, and what its QID cell says."""

    line: int
    names: tuple[str, ...]
    said: str


class Clash(NamedTuple):
    """An entity about which two QIDs are said."""

    entity: Entity
    said: str
    """What the file says."""
    other: str
    """What the project says, or another row of the file."""


class Matching(NamedTuple):
    """What a table comes to in a project."""

    fresh: tuple[tuple[Entity, str], ...] = ()
    """Entities that would get a QID."""
    known: int = 0
    """Entities that have the very QID already."""
    clashes: tuple[Clash, ...] = ()
    ambiguous: tuple[Named, ...] = ()
    """Rows whose names are those of several entities."""
    unknown: tuple[Named, ...] = ()
    """Rows whose names nobody has."""
    broken: tuple[Named, ...] = ()
    """Rows with a name and no QID."""

    @property
    def ids(self) -> dict[EntityId, str]:
        """What would be set, by entity."""
        return {entity.id: qid for entity, qid in self.fresh}


def read(path: Path) -> tuple[Named, ...]:
    """Return the rows of a table; raises *FaultyFile* if no column has QIDs, and *OSError*."""
    if path.stat().st_size > _LARGEST:
        raise FaultyFile(ProblemCode.TOO_LARGE, size=path.stat().st_size, limit=_LARGEST)
    with decoding_of(path, Options()).open(path, newline="") as file:
        way = way_of(file)
        file.seek(0)
        reader = way.rows(line.removeprefix("\ufeff") for line in file)
        rows: list[tuple[int, list[str]]] = []
        try:
            rows.extend((reader.line_num, [cell.strip() for cell in row]) for row in reader if any(row))
        except csv.Error as error:
            raise FaultyFile(ProblemCode.BROKEN_LINE, line=reader.line_num, detail=str(error)) from error
    return tuple(_named(rows))


def match(session: Session, rows: Iterable[Named]) -> Matching:
    """Return what *rows* come to: entities are known by a name or other name that is the same but for its case."""
    by_name: defaultdict[str, dict[EntityId, Entity]] = defaultdict(dict)
    for entity in entities.all(session):
        for name in (entity.name, *entity.aliases):
            by_name[text.fold(name)][entity.id] = entity
    said: dict[EntityId, tuple[Entity, dict[str, None]]] = {}
    ambiguous, unknown, broken = list[Named](), list[Named](), list[Named]()
    for row in rows:
        meant = {each.id: each for name in row.names for each in by_name.get(text.fold(name), {}).values()}
        qid = qid_of(row.said)
        if not qid:
            broken.append(row)
        elif len(meant) != 1:
            (ambiguous if meant else unknown).append(row)
        else:
            (entity,) = meant.values()
            said.setdefault(entity.id, (entity, {}))[1][qid] = None
    settled = [(entity, tuple(qids)) for entity, qids in said.values()]
    return Matching(
        fresh=tuple((entity, qids[0]) for entity, qids in settled if len(qids) == 1 and not entity.external_id),
        known=sum(qids == (entity.external_id,) for entity, qids in settled),
        clashes=tuple(clash for entity, qids in settled for clash in _clashes(entity, qids)),
        ambiguous=tuple(ambiguous),
        unknown=tuple(unknown),
        broken=tuple(broken),
    )


def _clashes(entity: Entity, qids: Sequence[str]) -> list[Clash]:
    if entity.external_id:
        return [Clash(entity, qid, entity.external_id) for qid in qids if qid != entity.external_id]
    return [Clash(entity, qid, qids[0]) for qid in qids[1:]]


def _named(rows: Sequence[tuple[int, list[str]]]) -> Iterable[Named]:
    width = max((len(cells) for _line, cells in rows), default=0)
    counts = [
        sum(column < len(cells) and bool(qid_of(cells[column])) for _line, cells in rows) for column in range(width)
    ]
    if not any(counts) or width == 1:
        raise FaultyFile(ProblemCode.NO_QIDS, columns=", ".join(rows[0][1]) if rows else "")
    its = counts.index(max(counts))
    has_heads = not qid_of(rows[0][1][its] if its < len(rows[0][1]) else "")
    heads = [text.fold(cell) for cell in rows[0][1]] if has_heads else []
    own = [column for column, head in enumerate(heads) if head in _NAMES and column != its]
    columns = own or [next(column for column in range(width) if column != its)]
    for line, cells in rows[1:] if has_heads else rows:
        names = [name for column in columns if column < len(cells) for name in _PARTED.split(cells[column]) if name]
        if names:
            yield Named(line, tuple(dict.fromkeys(names)), cells[its] if its < len(cells) else "")
