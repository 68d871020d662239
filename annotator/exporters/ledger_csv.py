"""The claims that the ledger shows, in the order in which it shows them, with the columns of the table of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters import staging, tables
from annotator.exporters.base import Options, Shape
from annotator.exporters.csv_claims import ClaimTable, CsvClaims
from annotator.exporters.exporting import Job
from annotator.exporters.passing import Passing
from annotator.exporters.selection import EVERYWHERE
from annotator.store import annotated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.exporters.tables import Cell
    from annotator.model import SpanId
    from annotator.store.session import Session

_PART = ""


def write(session: Session, claims: Sequence[SpanId], out: Path) -> int:
    """Write *claims* to *out* and return how many were written; those that have gone are left out.

    Raises *ProjectError* if it cannot be written; then nothing is.
    """
    exporter, options = CsvClaims(), Options()
    wanted: dict[str, list[Cell]] = {key: [] for key in claims}
    bundle = Passing(session, Job(exporter, selection=EVERYWHERE)).bundle(annotated.each(session))
    table = ClaimTable(bundle, options)
    wanted.update((claim, row) for claim, row in table.rows() if claim in wanted)
    rows = [row for row in wanted.values() if row]
    with staging.staged(out, Shape.FILE, (_PART,), suffix=exporter.suffix, has_report=False) as stage:
        tables.write(stage.path(_PART), table.head, rows, options)
    return len(rows)
