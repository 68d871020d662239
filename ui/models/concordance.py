"""The matches of a query as rows: what was found, and whether it is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from annotator.store.concordance import Match

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ConcordanceModel(QAbstractListModel):
    """One column, a row for each match."""

    MatchRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matches: Sequence[Match] = ()
        self._checked: Container[tuple[str, int, int]] = ()

    def set_matches(self, matches: Sequence[Match]) -> None:
        """Show these matches."""
        self.beginResetModel()
        self._matches = matches
        self.endResetModel()

    def set_checked(self, checked: Container[tuple[str, int, int]]) -> None:
        """Show those as checked that are at these places."""
        self._checked = checked
        if self._matches:
            self.dataChanged.emit(self.index(0), self.index(len(self._matches) - 1), [Qt.ItemDataRole.CheckStateRole])

    def match_at(self, row: int) -> Match | None:
        """Return the match in a row."""
        return self._matches[row] if 0 <= row < len(self._matches) else None

    def row_of(self, article: str, start: int, end: int) -> int:
        """Return the row of the match at a place; the first of its article if there is none; else -1."""
        rows = [row for row, match in enumerate(self._matches) if match.article == article]
        exactly = (row for row in rows if (self._matches[row].start, self._matches[row].end) == (start, end))
        return next(exactly, rows[0] if rows else -1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._matches)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        match = self.match_at(index.row()) if index.isValid() else None
        if match is None:
            return None
        match role:
            case self.MatchRole:
                return match
            case Qt.ItemDataRole.CheckStateRole:
                is_checked = (match.article, match.start, match.end) in self._checked
                return Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{match.outlet}: {match.left}{match.words}{match.right}"
            case Qt.ItemDataRole.ToolTipRole:
                return match.title
            case _:
                return None
