"""Excel workbooks, .xlsx (ECMA-376), read by openpyxl: each sheet that has a column of texts is a table.

Read row by row; only the texts that cells share are in memory at once, because the format keeps them apart.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any, ClassVar

from annotator.formats import ARTICLES
from annotator.importers import office
from annotator.importers.base import ProblemCode
from annotator.importers.columns import columns_of, unique
from annotator.importers.guarding import FaultyFile, bytes_of, guarded
from annotator.importers.tables import MOST_COLUMNS, Row, Table, checked_columns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options, Problem
    from annotator.importers.found import FoundArticle

_MAIN = "xl/workbook.xml"
_EMPTY_ROWS = 1000
"""Rows without cells before the names of the columns that are passed over."""


class Workbooks:
    """Reads the sheets of a workbook; formulas count by the value that was last shown."""

    id = "xlsx"
    title = "Excel (XLSX)"
    suffixes = (".xlsx", ".xlsm", ".xls")
    is_whole = True
    extra = ""
    carries = ARTICLES
    has_columns: ClassVar[bool] = True

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is; old binary workbooks are taken as well, to say what to do about them."""
        is_named_so = path.suffix.lower() in self.suffixes
        if head.startswith((office.ZIP, office.OLE)):
            return 0.9 if is_named_so else 0.8 * (b"xl/" in head and head.startswith(office.ZIP))
        return 0.4 if is_named_so and path.suffix.lower() != ".xls" else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the rows that have a text, and what is wrong with the others or with the file."""
        yield from guarded(self._read(path, options), path, title=self.title)

    def _read(self, path: Path, options: Options) -> Iterator[FoundArticle | Problem]:
        import openpyxl  # noqa: PLC0415 -- only when such a file is read

        data = bytes_of(path)
        office.check(data, _MAIN, kind="xls", instead="xlsx", title=self.title)
        with warnings.catch_warnings(action="ignore"):  # of styles and rules that it does not know
            workbook = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            yield from _sheets(workbook, path, options)
        finally:
            workbook.close()


def _sheets(workbook: Any, path: Path, options: Options) -> Iterator[FoundArticle | Problem]:
    """Yield the rows of all sheets that have a text. Raises *FaultyFile* if none has."""
    names = [_start(sheet)[1] for sheet in workbook.worksheets]
    if not any(names):
        raise FaultyFile(ProblemCode.EMPTY)
    chosen = [index for index, each in enumerate(names) if _has_text(each, options)]
    if not chosen:
        checked_columns(next(filter(None, names)), options)
    tables = {index: Table(path, checked_columns(names[index], options), options) for index in chosen}
    for index, table in tables.items():
        yield from table.articles(_rows(workbook.worksheets[index], names[index]), width=len(names[index]))
    if all(table.is_empty for table in tables.values()):
        raise FaultyFile(ProblemCode.EMPTY)


def _has_text(names: list[str], options: Options) -> bool:
    return 0 < len(names) <= MOST_COLUMNS and "text" in columns_of(names, options.columns).fields


def _start(sheet: Any) -> tuple[int, list[str]]:
    """Return the row in which the names of the columns are, and these; none if the sheet is empty."""
    sheet.reset_dimensions()  # programs write wrong ones
    for number, cells in enumerate(sheet.iter_rows(values_only=True, max_row=_EMPTY_ROWS), 1):
        named = [cell for cell in cells if cell is not None and str(cell).strip()]
        if named:
            last = max(index for index, cell in enumerate(cells) if cell is not None)
            return number, unique(cells[: last + 1])
    return 0, []


def _rows(sheet: Any, names: list[str]) -> Iterator[Row]:
    start, _names = _start(sheet)
    for number, cells in enumerate(sheet.iter_rows(values_only=True, min_row=start + 1), start + 1):
        excess = cells[len(names) :]
        yield Row(number, dict(zip(names, cells, strict=False)), len(excess) if any(excess) else 0)
