"""Rows of a table to articles, whatever kind of file the table is in."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator.importers.base import Problem, ProblemCode
from annotator.importers.columns import are_of_marks, columns_of
from annotator.importers.dates import moment_of
from annotator.importers.decoding import Decoding
from annotator.importers.found import FoundArticle
from annotator.importers.guarding import FaultyFile, completed
from annotator.model import Metadata
from annotator.store import keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from annotator.importers.base import Options
    from annotator.importers.found import FoundColumns

MOST_COLUMNS = 2000
_MOST_TOLD = 50
_MOST_NAMED = 40
_TITLE = "a table of articles"
_OF_MARKS = "each row has a start and an end, as marks do; if they are articles, name the column of the text"
_NO_TEXT = Decoding("utf-8")
"""Of files that are no text."""
_FIELDS = tuple(field for field in Metadata.model_fields if field != "published")
_SECONDS, _MILLISECONDS = range(10**8, 10**10), range(10**11, 10**13)
_FULL_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")


class Row(NamedTuple):
    """A row, and the line of the file in which it begins."""

    line: int
    cells: Mapping[str, Any]
    excess: int = 0
    """How many cells there are more than columns."""


def checked_columns(names: Sequence[str], options: Options) -> FoundColumns:
    """Return which columns are which. Raises *FaultyFile* if none is the text, or one that was named is not there."""
    if len(names) > MOST_COLUMNS:
        raise FaultyFile(ProblemCode.NO_COLUMN, columns=f"{len(names)} ({names[0][:_MOST_NAMED]} …)")
    if are_of_marks(names) and "text" not in options.columns:
        raise FaultyFile(ProblemCode.NOT_THIS_FORMAT, title=_TITLE, detail=_OF_MARKS)
    columns = columns_of(names, options.columns)
    there = ", ".join(name[:_MOST_NAMED] for name in names[:_MOST_NAMED])
    for field, name in options.columns.items():
        if field not in columns.fields:
            raise FaultyFile(ProblemCode.UNKNOWN_COLUMN, name=name, columns=there)
    if "text" not in columns.fields:
        raise FaultyFile(ProblemCode.NO_COLUMN, columns=there, names=tuple(names))
    return columns


class Table:
    """One table, read row by row."""

    def __init__(self, path: Path, columns: FoundColumns, options: Options, decoding: Decoding = _NO_TEXT) -> None:
        self._path = path
        self._columns = columns
        self._options = options
        self._decoding = decoding
        self._is_empty = True
        self._left_out = 0
        self._unclear: list[str] = []
        self._unclear_count = 0
        self._replaced = 0

    @property
    def is_empty(self) -> bool:
        """Return whether no row with anything in it has come so far."""
        return self._is_empty

    def articles(self, rows: Iterable[Row], *, width: int = 0) -> Iterator[FoundArticle | Problem]:
        """Yield an article for each row that has a text, and what is wrong with the others.

        *width* is how many columns there are, where a row can have more.
        """
        for row in rows:
            text = self._cell(row, "text")
            is_filled = bool(text.strip()) or any(_plain(cell).strip() for cell in row.cells.values())
            self._is_empty = self._is_empty and not is_filled
            if row.excess:
                yield from self._leave_out(ProblemCode.LONG_ROW, row.line, expected=width, found=width + row.excess)
            elif text.strip():
                yield self._article(row, text)
            elif is_filled:
                yield from self._leave_out(ProblemCode.EMPTY_ROW, row.line)
        if self._left_out > _MOST_TOLD:
            values = {"kind": ProblemCode.EMPTY_ROW.value, "count": self._left_out - _MOST_TOLD}
            yield Problem(path=str(self._path), code=ProblemCode.MORE_LEFT_OUT, values=values)
        if self._replaced:
            yield Problem(path=str(self._path), code=ProblemCode.REPLACED, values={"count": self._replaced})
        if self._unclear_count:
            values = {"count": self._unclear_count, "example": ", ".join(self._unclear)}
            yield Problem(path=str(self._path), code=ProblemCode.DATE_UNCLEAR, values=values)

    def _article(self, row: Row, text: str) -> FoundArticle:
        self._replaced += text.count("\ufffd") if self._decoding.is_damaged else 0
        known = {field: " ".join(self._cell(row, field).split()) for field in _FIELDS}
        key = self._cell(row, "id").strip()
        metadata = Metadata(published=self._moment(row), **known)
        return FoundArticle(
            key=key if keys.is_identity(key.replace("-", "").lower()) else "",
            text=text,
            file_name=f"{self._path.name}#{key or row.line}",
            metadata=completed(metadata, text, fallback=f"{self._path.stem} {row.line}", options=self._options),
            encoding=self._decoding.name,
            line=row.line,
            columns=self._columns,
            is_encoding_guessed=self._decoding.is_guessed,
        )

    def _leave_out(self, code: ProblemCode, line: int, **values: int) -> Iterator[Problem]:
        self._left_out += 1
        if self._left_out <= _MOST_TOLD:
            yield Problem(path=str(self._path), line=line, code=code, values=values)

    def _cell(self, row: Row, field: str) -> str:
        return _plain(row.cells.get(self._columns.fields.get(field, "")))

    def _moment(self, row: Row) -> str:
        """Return the date of a row as ISO 8601; empty, and counted, if it is none."""
        cell = row.cells.get(self._columns.fields.get("published", ""))
        moment = moment_in(cell)
        if not moment and (shown := _plain(cell).strip()):
            self._unclear_count += 1
            if not self._unclear:
                self._unclear.append(shown[:_MOST_NAMED])
        return moment


def moment_in(cell: object) -> str:
    """Return the date, or date and time, that a cell holds, as ISO 8601; empty if it holds none that is sure."""
    if isinstance(cell, datetime):
        midnight = cell.hour == cell.minute == cell.second == 0
        return cell.strftime("%Y-%m-%d" if midnight else "%Y-%m-%dT%H:%M")
    if isinstance(cell, date):
        return cell.isoformat()
    shown = _plain(cell).strip()
    full = _FULL_MOMENT.fullmatch(shown)
    if full:
        return "T".join(filter(None, full.groups())) if moment_of(full[1]) else ""
    if shown.isascii() and shown.isdigit():
        return _since_1970(int(shown[:20]))
    return moment_of(shown)


def _since_1970(number: int) -> str:
    if number in _MILLISECONDS:
        number //= 1000
    return datetime.fromtimestamp(number, UTC).strftime("%Y-%m-%dT%H:%M") if number in _SECONDS else ""


def _plain(cell: Any) -> str:
    """Return a cell as text: a whole number without its point, a list by its parts."""
    if cell is None or cell is False:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        return "" if cell != cell else f"{cell:g}" if not cell.is_integer() else str(int(cell))  # noqa: PLR0124 -- NaN
    if isinstance(cell, list | tuple):
        return ", ".join(filter(None, map(_plain, cell)))
    return "" if isinstance(cell, dict) else str(cell)
