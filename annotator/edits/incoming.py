"""What an import brings, and what became of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from annotator.model import Annotator, Article, ArticleId, Denial, Entity, Relation, Span, Value

if TYPE_CHECKING:
    from collections.abc import Sequence


class Incoming(Value):
    """One article from outside with what is marked in it; ids are kept."""

    article: Article | None
    """Its text made regular by *text.normalise*. None: only the entities and annotators come."""
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    """Those whose tail lies here; their heads may lie in any article, also in one still to come."""
    entities: tuple[Entity, ...] = ()
    """At the latest those the spans link to; such that are known already are passed over."""
    annotators: tuple[Annotator, ...] = ()
    """At the latest the authors of spans and relations; such that are known already are passed over."""
    denials: tuple[Denial, ...] = ()
    """What somebody has said no to; what it is about may lie in any article of the import."""
    path: str = ""
    """The file it was read from; the report names it."""


class Duplicate(Value):
    """An article that was not added, because the project has its text or its id already, or a near copy."""

    article: ArticleId
    """The one there is."""
    file_name: str
    title: str
    is_near: bool = False
    """Whether it is a near copy of that one, and no more than that."""
    path: str = ""
    """The file that brought it once more, with its archive."""


class Obstacle(StrEnum):
    """What stands in the way of an article or a relation."""

    SCHEME = "scheme"
    """The project's scheme does not allow it. Values: rule, subject, detail."""
    OFFSETS = "offsets"
    """A span does not fit the text. Values: span, start, end."""
    UNKNOWN_ID = "unknown_id"
    """It speaks of what is not there. Values: kind, id."""
    DUPLICATE_ID = "duplicate_id"
    """Another thing has its id. Values: kind, id."""
    BAD_VALUE = "bad_value"
    """An id or hash is none. Values: field, detail."""


class ImportProblem(Value):
    """Why an article, or a relation that came with one, was not added."""

    file_name: str
    article: ArticleId
    obstacle: Obstacle
    values: dict[str, Any]


class ImportReport(Value):
    """What an import has added, and what it has not."""

    articles: int = 0
    spans: int = 0
    relations: int = 0
    entities: int = 0
    annotators: int = 0
    denials: int = 0
    """What somebody has said no to, and nobody had here."""
    duplicates: tuple[Duplicate, ...] = ()
    problems: tuple[ImportProblem, ...] = ()
    left_out: int = 0
    """Relations with an end in an article that was not added, because its text was there already; and what is said no
    to of marks and entities that were not added."""
    marks_left_out: int = 0
    """Marks of such articles."""


def united(reports: Sequence[ImportReport]) -> ImportReport:
    """Return one report of several imports."""
    if len(reports) == 1:
        return reports[0]
    counts = ("articles", "spans", "relations", "entities", "annotators", "denials", "left_out", "marks_left_out")
    return ImportReport(
        **{name: sum(getattr(report, name) for report in reports) for name in counts},
        duplicates=tuple(each for report in reports for each in report.duplicates),
        problems=tuple(each for report in reports for each in report.problems),
    )
