"""What rows stood on before an edit took it from them: bringing them back needs it to be there again.

Who undoes a deletion would otherwise get a relation whose end has gone since, or a mark that names an entity merged
by somebody else meanwhile. So the edit relies on these rows, as one does that adds a row on top of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.store import keys

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from annotator.store.session import Session

Row = dict[str, Any]

_REFERENCES = {
    "article": {"story_id": "story"},
    "span": {"article_id": "article", "entity_id": "entity"},
    "relation": {"source_id": "span", "target_id": "span"},
}
_LINKS = "attributes"
"""The column of spans in which some values are entities' ids."""


def columns(table: str, changing: Collection[str]) -> set[str]:
    """Return the columns one has to know of rows in which those of *changing* are set."""
    references = _REFERENCES.get(table, {})
    if "deleted" in changing:
        return {"deleted", *references, *((_LINKS,) if table == "span" else ())}
    return {"deleted"} if references and not {*references, _LINKS}.isdisjoint(changing) else set()


def lost(session: Session, table: str, changed: Iterable[tuple[Row, Mapping[str, Any]]]) -> dict[str, set[int]]:
    """Return, by table, the keys of the rows that *changed* ones (before, and what is set) let go of."""
    references = _REFERENCES.get(table, {})
    found: dict[str, set[int]] = {}
    named: set[str] = set()
    for before, after in changed:
        if not references or before.get("deleted", True):
            continue
        is_going = after.get("deleted", False)
        for column, other in references.items():
            if (is_going or column in after) and before[column] is not None:
                found.setdefault(other, set()).add(before[column])
        if is_going or _LINKS in after:
            named.update(filter(keys.is_identity, (before.get(_LINKS) or {}).values()))
    if named:
        found.setdefault("entity", set()).update(keys.known(session, "entity", named).values())
    return found
