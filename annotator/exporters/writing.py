"""Writing a whole project in some format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Bundle, Options
from annotator.model import AnnotatedArticle
from annotator.store import annotators, articles, entities, project_info, relations, schemes, spans

if TYPE_CHECKING:
    from collections.abc import Iterator
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
        articles=annotated(session),
    )


def annotated(session: Session) -> Iterator[AnnotatedArticle]:
    """Yield every article with what is marked in it, in the order in which they were added."""
    for identity in articles.each(session):
        marked = spans.of_article(session, identity)
        ids = {span.id for span in marked}
        found = relations.of_article(session, identity) if marked else ()
        yield AnnotatedArticle.model_construct(
            article=articles.get(session, identity),
            spans=marked,
            relations=tuple(relation for relation in found if relation.source in ids),
        )
