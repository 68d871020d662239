"""Tables as text, CSV and TSV (RFC 4180): a row an article, under a row with the names of the columns.

What separates the cells, and whether quotes mean anything, is found out by trying: the way in which most rows of the
beginning have as many cells as there are names. csv.Sniffer is not asked, because quotations lead it astray.
"""

from __future__ import annotations

import csv
import io
from itertools import chain
from typing import IO, TYPE_CHECKING, ClassVar, NamedTuple

from annotator.formats import ARTICLES
from annotator.importers.base import ProblemCode
from annotator.importers.columns import are_of_marks, columns_of, unique
from annotator.importers.decoding import decoding_of
from annotator.importers.encodings import encoding_of
from annotator.importers.guarding import FaultyFile, guarded
from annotator.importers.tables import MOST_COLUMNS, Row, Table, checked_columns

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options, Problem
    from annotator.importers.found import FoundArticle

_SAMPLE, _HEAD = 1_000_000, 8192
_LONGEST_CELL = 100_000_000
_LONGEST_LINE = 200_000_000


class Way(NamedTuple):
    """How cells are set apart."""

    separator: str
    is_quoted: bool

    def rows(self, lines: Iterable[str]) -> Reader:
        """Return a reader of *lines* that raises *csv.Error* at whatever is not as it should be."""
        if self.is_quoted:
            return csv.reader(lines, delimiter=self.separator, strict=True)
        return csv.reader(lines, delimiter=self.separator, quoting=csv.QUOTE_NONE, strict=True)


_WAYS = (*(Way(separator, is_quoted=True) for separator in ",;\t|"), Way("\t", is_quoted=False))


class Csv:
    """Reads tables with a comma, a semicolon, a tab or a bar between the cells."""

    id = "csv"
    title = "CSV, TSV"
    suffixes = (".csv", ".tsv")
    is_whole = True
    extra = ""
    carries = ARTICLES
    has_columns: ClassVar[bool] = True

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: by the ending, and by whether a column is called as texts are."""
        if path.suffix.lower() not in self.suffixes or head.startswith((b"#FORMAT=", b"# global.columns")):
            return 0.0
        return 0.7 if _has_text_column(head) else 0.35

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the rows that have a text, and what is wrong with the others or with the file."""
        yield from guarded(self._read(path, options), path, title=self.title)

    def _read(self, path: Path, options: Options) -> Iterator[FoundArticle | Problem]:
        decoding = decoding_of(path, options)
        csv.field_size_limit(_LONGEST_CELL)
        with decoding.open(path, newline="") as file:
            way = way_of(file)
            file.seek(0)
            lines = _Lines(file)
            rows = way.rows(lines)
            try:
                names = unique(next((row for row in rows if any(row)), []))
                table = Table(path, checked_columns(names, options), options, decoding)
                yield from table.articles(_rows(rows, names), width=len(names))
            except csv.Error as error:
                code = ProblemCode.CUT_OFF if "end of data" in str(error) else ProblemCode.BROKEN_LINE
                raise FaultyFile(code, line=rows.line_num, field=way.separator, detail=str(error)) from error
            if table.is_empty:
                raise FaultyFile(ProblemCode.EMPTY)


def _rows(rows: Reader, names: list[str]) -> Iterator[Row]:
    line = rows.line_num + 1
    for cells in rows:
        excess = cells[len(names) :]
        yield Row(line, dict(zip(names, cells, strict=False)), len(excess) if any(excess) else 0)
        line = rows.line_num + 1


class _Lines:
    """The lines of a file, none of them without end."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def __iter__(self) -> Iterator[str]:
        while line := self._file.readline(_LONGEST_LINE):
            if len(line) == _LONGEST_LINE:
                raise FaultyFile(ProblemCode.TOO_LARGE, size=_LONGEST_LINE, limit=_LONGEST_LINE)
            yield line


def way_of(file: IO[str]) -> Way:
    """Return the way in which the beginning of *file* makes most sense. Raises *FaultyFile* if there is nothing."""
    sample = file.read(_SAMPLE)
    if not sample.strip("\ufeff \t\r\n"):
        raise FaultyFile(ProblemCode.EMPTY)
    return max(_WAYS, key=lambda way: _sense(sample, way, is_all=len(sample) < _SAMPLE))


def _sense(sample: str, way: Way, *, is_all: bool) -> tuple[bool, float, int]:
    """Return what speaks for *way*: a text among the columns, then rows that fit the names, then how many names."""
    found: list[list[str]] = []
    is_broken = False
    try:
        found.extend(row for row in way.rows(io.StringIO(sample, newline="")) if row)
    except csv.Error as error:
        is_broken = is_all or "end of data" not in str(error)
    if not found:
        return False, 0.0, 0
    if not is_all and len(found) > 1:
        del found[-1]  # it may be cut
    names = unique(found[0])
    fitting = sum(len(row) == len(names) for row in found) / len(found)
    if not way.is_quoted and any(map(_is_quoted, chain.from_iterable(found))):
        fitting -= 1
    has_text = len(names) <= MOST_COLUMNS and "text" in columns_of(names, {}).fields
    return has_text, fitting - is_broken, len(names)


def _is_quoted(cell: str) -> bool:
    """Tell whether *cell* is a text in quotes, with quotes in it doubled, as tables have them."""
    return cell.startswith('"') and cell.endswith('"') and '""' in cell[1:-1]


def _has_text_column(head: bytes) -> bool:
    """Tell whether a name in the first line is one of a text."""
    start = head[:_HEAD]
    text = start.decode(encoding_of(start) or "utf-8", errors="replace").removeprefix("\ufeff").lstrip()
    line = text.splitlines()[0] if text else ""
    return any(_sense(line, way, is_all=False)[0] and not _are_of_marks(line, way) for way in _WAYS)


def _are_of_marks(line: str, way: Way) -> bool:
    return are_of_marks(next(way.rows([line]), []))
