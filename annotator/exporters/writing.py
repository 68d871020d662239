"""Writing a whole project in some format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Bundle, Options
from annotator.store import annotated, annotators, entities, project_info, schemes

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exporters.base import Exporter, ExportReport
    from annotator.store.session import Session


def write_from(session: Session, exporter: Exporter, out: Path, options: Options | None = None) -> ExportReport:
    """Write the project of *session* to *out* in the format of *exporter*; raises *ProjectError* if it cannot."""
    return exporter.write(bundle_of(session), out, options or Options())


def bundle_of(session: Session) -> Bundle:
    """Return the whole project; its articles are read while they are written, so *session* must stay open."""
    return Bundle(
        project=project_info.info(session).name,
        scheme=schemes.current(session),
        annotators=annotators.marking(session),
        entities=entities.all(session),
        articles=annotated.each(session),
    )
