"""The journal as the history panel lists it: lines under the days they happened on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.model import EditKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from annotator.model import EditId, JournalEntry

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One edit in words."""

    entry: JournalEntry
    sentence: str
    remark: str = ""
    """Where or how much: «твердження 3», «5 позначок однією дією»."""
    who: str = ""

    @property
    def day(self) -> date:
        """The day it happened on, here."""
        return self.entry.at.astimezone().date()


class HistoryModel(QAbstractListModel):
    """Newest first. A row is a *date*, the heading of a day, or a *HistoryLine*."""

    LineRole = Qt.ItemDataRole.UserRole + 1
    DayRole = Qt.ItemDataRole.UserRole + 2
    HereRole = Qt.ItemDataRole.UserRole + 3
    """True for the newest edit that still holds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[date | HistoryLine] = []
        self._here: HistoryLine | None = None

    def set_lines(self, lines: Iterable[HistoryLine]) -> None:
        """Show *lines* instead of what is shown."""
        self.beginResetModel()
        self._rows = []
        self._rows += self._with_days(lines)
        self._here = _first_that_holds(self._rows)
        self.endResetModel()

    def add_lines(self, lines: Iterable[HistoryLine]) -> None:
        """Show older *lines* below."""
        rows = self._with_days(lines)
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()
        if self._here is None:
            self._here = _first_that_holds(rows)

    def line(self, row: int) -> HistoryLine | None:
        """Return the line in *row*, or None for the heading of a day."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, HistoryLine) else None

    def row_of(self, entry: EditId) -> int:
        """Return the row of the line about *entry*, or -1."""
        rows = (
            row for row, found in enumerate(self._rows) if isinstance(found, HistoryLine) and found.entry.id == entry
        )
        return next(rows, -1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        line = row if isinstance(row, HistoryLine) else None
        match role:
            case self.LineRole:
                return line
            case self.DayRole:
                return None if line else row
            case self.HereRole:
                return line is not None and line is self._here
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return ", ".join(part for part in (line.sentence, line.remark, line.who) if part) if line else str(row)
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        return super().flags(index) if line else Qt.ItemFlag.NoItemFlags

    def _with_days(self, lines: Iterable[HistoryLine]) -> Sequence[date | HistoryLine]:
        """Return *lines* with a heading before each new day; edits that undo others show by what they undid."""
        last = next((row.day for row in reversed(self._rows) if isinstance(row, HistoryLine)), None)
        rows: list[date | HistoryLine] = []
        for line in lines:
            if line.entry.kind is not EditKind.DO:
                continue
            if line.day != last:
                rows.append(line.day)
                last = line.day
            rows.append(line)
        return rows


def _first_that_holds(rows: Sequence[date | HistoryLine]) -> HistoryLine | None:
    return next((row for row in rows if isinstance(row, HistoryLine) and not row.entry.is_undone), None)
