"""The matches of a query as a table: one row each, with the words round it and the claim it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters import staging, tables
from annotator.exporters.base import Options, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.exporters.tables import Cell
    from annotator.store.concordance import Match

HEAD = ("outlet", "title", "article", "start", "end", "left", "match", "right", "claim", "source", "inherited")
_PART = ""


def write(matches: Sequence[Match], out: Path) -> int:
    """Write *matches* in their order to *out* and return how many; raises *ProjectError* if it cannot be written."""
    with staging.staged(out, Shape.FILE, (_PART,), suffix=".csv", has_report=False) as stage:
        tables.write(stage.path(_PART), HEAD, map(_row, matches), Options())
    return len(matches)


def _row(match: Match) -> tuple[Cell, ...]:
    claim = match.claim
    number, source = (claim.number, claim.source) if claim else ("", "")
    place = (match.outlet, match.title, match.article, match.start, match.end)
    return (*place, match.left, match.words, match.right, number, source, tables.chains(match.inherited.chains))
