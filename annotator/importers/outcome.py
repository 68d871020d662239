"""What came of reading files."""

from __future__ import annotations

from pydantic import Field

from annotator.changes import Changes
from annotator.edits.incoming import Duplicate, Incoming
from annotator.importers.base import Problem
from annotator.importers.finding import FoundFile
from annotator.importers.found import FoundColumns
from annotator.importers.guests import FoundTag
from annotator.model import Value


class ImportOutcome(Value):
    """What came of reading files."""

    changes: tuple[Changes, ...] = ()
    """One edit, whatever came; none after a trial, or when nothing has come."""
    articles: int = 0
    spans: int = 0
    relations: int = 0
    entities: int = 0
    duplicates: tuple[Duplicate, ...] = ()
    """Articles that were not added because their texts or ids were there."""
    problems: tuple[Problem, ...] = ()
    """In the order of the files; those that are only warnings included."""
    left_out: int = 0
    """Relations with an end in an article that was not added, because its text was there already."""
    marks_left_out: int = 0
    """Marks that came with articles which are there already, and stayed out."""
    are_copies_unknown: bool = False
    """There were too many articles to look for near copies among them."""
    last_before: int = 0
    """The article that was the last before, by its key in lists; 0: there was none."""
    near_copies: tuple[Duplicate, ...] = ()
    """Articles that are near copies of some that were there, added or not; if it was asked to look for them."""
    encodings: tuple[str, ...] = ()
    """In which plain texts were read, each once, as Python names them."""
    sample: str = ""
    """The beginning of the first text whose encoding had to be guessed: does it read as it should?"""
    tags: tuple[FoundTag, ...] = ()
    """The tags of other programs' marks, and what has become of them."""
    preview: tuple[Incoming, ...] = ()
    """The first articles, as they came in."""
    columns: dict[str, FoundColumns] = Field(default_factory=dict)
    """Of each file that is a table: its columns, and which field each was taken for."""
    files: tuple[FoundFile, ...] = ()
    """All that were read, or refused."""
    is_stopped: bool = False
    """Somebody has stopped it: nothing is kept of the edit that was under way."""
