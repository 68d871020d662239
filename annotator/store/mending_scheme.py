"""A scheme for a recovered project whose own is lost."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import orjson
from pydantic import ValidationError

from annotator.model import new_id
from annotator.scheme import Attribute, AttributeType, Label, Layer, Names, RelationType, Scheme
from annotator.store import times
from annotator.store.spans import ENTITY

if TYPE_CHECKING:
    import sqlite3

_LAYER = "recovered"


def find_scheme(connection: sqlite3.Connection, scheme: Scheme | None) -> int:
    """Let the newest scheme hold that can be read; or *scheme*, or one made of what is marked."""
    bad = [
        key
        for key, definition in connection.execute("SELECT id, definition FROM scheme_version")
        if not _reads(definition)
    ]
    connection.executemany("DELETE FROM scheme_version WHERE id = ?", [(key,) for key in bad])
    live = "SELECT max(number) FROM scheme_version WHERE deleted = 0"
    (holds,) = connection.execute(live + " AND superseded = 0").fetchone()
    if holds is not None:
        return len(bad)
    (newest,) = connection.execute(live).fetchone()
    if newest is not None:
        connection.execute("UPDATE scheme_version SET superseded = 0 WHERE number = ? AND deleted = 0", (newest,))
        return len(bad) + 1
    definition = (scheme or _scheme_in_use(connection)).model_dump_json()
    connection.execute(
        "INSERT INTO scheme_version (uid, number, definition, made_at)"
        " SELECT ?, coalesce(max(number), 0) + 1, ?, ? FROM scheme_version",
        (bytes.fromhex(new_id()), definition, times.now()),
    )
    return len(bad) + 1


def _reads(definition: str) -> bool:
    try:
        Scheme.model_validate_json(definition)
    except ValidationError:
        return False
    return True


def _scheme_in_use(connection: sqlite3.Connection) -> Scheme:
    attributes: defaultdict[str, dict[str, Attribute]] = defaultdict(dict)
    for label, stored, entity in connection.execute(
        "SELECT label, attributes, max(entity_id) FROM span WHERE deleted = 0 GROUP BY label, attributes"
    ):
        known = attributes[label]
        for code in orjson.loads(stored or "{}"):
            known[code] = Attribute(code=code, name=Names(en=code), type=AttributeType.TEXT)
        if entity is not None:
            known[ENTITY] = Attribute(code=ENTITY, name=Names(en=ENTITY), type=AttributeType.ENTITY)
    for (label,) in connection.execute("SELECT DISTINCT type FROM entity WHERE deleted = 0"):
        attributes[label].setdefault(ENTITY, Attribute(code=ENTITY, name=Names(en=ENTITY), type=AttributeType.ENTITY))
    ends: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for code, tail, head in connection.execute(
        "SELECT DISTINCT r.type, tail.label, head.label FROM relation r"
        " JOIN span tail ON tail.id = r.source_id JOIN span head ON head.id = r.target_id WHERE r.deleted = 0"
    ):
        ends[code].add((tail, head))
    return Scheme(
        name=_LAYER,
        layers=(Layer(code=_LAYER, name=Names(en=_LAYER)),),
        labels=tuple(
            Label(code=code, name=Names(en=code), layer=_LAYER, attributes=tuple(attributes[code].values()))
            for code in sorted(attributes)
        ),
        relations=tuple(
            RelationType(
                code=code,
                name=Names(en=code),
                from_labels=tuple(sorted({tail for tail, _ in pairs})),
                to_labels=tuple(sorted({head for _, head in pairs})),
                cross_document=True,
            )
            for code, pairs in sorted(ends.items())
        ),
    )
