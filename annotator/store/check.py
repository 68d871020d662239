"""Whether a project still is what it was when each mark was made: pages, references, texts, offsets, scheme.

Reads rows as they lie in the file, one article at a time: nothing here trusts what an edit once made sure of.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from annotator.store import check_entities, check_relations, check_spans, check_stories, schemes, sqlite
from annotator.store.findings import Checked, CheckReport, Fault, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.scheme import Scheme
    from annotator.store.session import Session

__all__ = ["CheckReport", "Checked", "Fault", "Problem", "check"]

_MOST_DAMAGED_PLACES = 100
_COUNTED = """
    SELECT name, number, coalesce(real, 0) FROM article_counter LEFT JOIN (
        SELECT status AS counted, count(*) AS real FROM article WHERE deleted = 0 GROUP BY status
        UNION ALL SELECT 'flagged', count(*) FROM article WHERE deleted = 0 AND flagged
    ) ON counted = name WHERE number <> coalesce(real, 0)
"""


def check(session: Session) -> CheckReport:
    """Look at every page, text, span and relation of a project."""
    connection = sqlite.driver(session.connection)
    with _any_bytes(connection):
        scheme = _scheme(session)
        spans = check_spans.Spans(connection, scheme)
        relations = check_relations.Relations(connection, scheme)
        entities = check_entities.Entities(connection, scheme)
        sections: tuple[Callable[[], Iterator[Problem]], ...] = (
            spans.problems,
            relations.problems,
            entities.problems,
            check_stories.Stories(connection).problems,
        )
        problems = list(chain(_file(connection), *map(_guarded, sections)))
    if scheme is None:
        problems.insert(0, Problem(fault=Fault.UNREADABLE, where="file", message="the scheme cannot be read"))
    checked = Checked(articles=spans.articles, spans=spans.spans, relations=relations.number)
    return CheckReport(checked=checked, problems=tuple(problems))


@contextmanager
def _any_bytes(connection: sqlite3.Connection) -> Iterator[None]:
    """Read texts even where they are no UTF-8 any more: their hash tells."""
    before = connection.text_factory
    connection.text_factory = _decoded
    try:
        yield
    finally:
        connection.text_factory = before


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _scheme(session: Session) -> Scheme | None:
    try:
        return schemes.current(session)
    except (SQLAlchemyError, ValidationError, ValueError):
        return None


def _file(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (line,) in connection.execute(f"PRAGMA integrity_check({_MOST_DAMAGED_PLACES})"):
        if line != "ok":
            yield Problem(fault=Fault.PAGES, where="file", message=line)
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        message = f"row {row} of {table} refers to a row of {parent} that is not there"
        yield Problem(fault=Fault.REFERENCE, where="file", message=message)
    for name, number, real in connection.execute(_COUNTED):
        message = f"{number} articles are counted as {name}, {real} are there"
        yield Problem(fault=Fault.COUNTER, where="file", message=message)


def _guarded(section: Callable[[], Iterator[Problem]]) -> Iterator[Problem]:
    """Go on with the next section where the file cannot be read any further."""
    try:
        yield from section()
    except sqlite3.DatabaseError as error:
        yield Problem(fault=Fault.PAGES, where="file", message=str(error))
