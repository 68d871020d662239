"""Writing a whole project in some format, with whatever that format can carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Options
from annotator.exporters.exporting import Job, export

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exporters.base import Exporter, ExportReport
    from annotator.store.session import Session


def write_from(session: Session, exporter: Exporter, out: Path, options: Options | None = None) -> ExportReport:
    """Write the project of *session* to *out* in the format of *exporter*; raises what *export* raises."""
    return export(session, Job(exporter, options or Options()), out)
