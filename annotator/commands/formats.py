"""List the formats that can be read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator import exporters, importers
from annotator.commands.outcome import Outcome

if TYPE_CHECKING:
    from argparse import Namespace


def formats(_: Namespace) -> Outcome:
    """List every format with what it can carry."""
    rows = table()
    lines = []
    for row in rows:
        able = " and ".join(word for word, key in (("read", "reads"), ("write", "writes")) if row[key])
        needs = f"  (needs claimdesk[{row['extra']}])" if row["extra"] else ""
        lines.append(f"{row['id']:<22} {row['title']:<34} {able}{needs}")
    return Outcome(values={"formats": rows}, lines=tuple(lines))


def table() -> list[dict[str, Any]]:
    """Return every format, those that can be written first, as the command line and the guide list them."""
    names = [exporter.id for exporter in exporters.ALL] + [importer.id for importer in importers.ALL]
    return [_format(name) for name in dict.fromkeys(names)]


def _format(name: str) -> dict[str, Any]:
    importer, exporter = importers.by_id(name), exporters.by_id(name)
    named = exporter or importer
    carries = exporter.carries if exporter else importer.carries if importer else None
    return {
        "id": name,
        "title": named.title if named else name,
        "reads": importer is not None,
        "writes": exporter is not None,
        "carries": carries.model_dump() if carries else {},
        "extra": named.extra if named else "",
    }
