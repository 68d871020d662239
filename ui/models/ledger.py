"""The table of the ledger: a line for each claim and each head of a family; rows come when they have been read."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from annotator.ledger.values import Ledger, family_of_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.ledger.values import Family, Row

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAGE = 32
_KEPT = 4_000
OTHERS = 0
"""The line above the claims that are in no family."""


class LedgerModel(QAbstractTableModel):
    """Lines are known at once; what they say is asked for a page at a time."""

    LineRole = Qt.ItemDataRole.UserRole + 1

    wanted = Signal(object)
    """Keys of claims whose rows are needed (list of int); answer with *put_rows*."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._lines: array[int] = array("q")
        self._shown: Mapping[int, int] = {}
        self._ledger = Ledger()
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()
        self._stale: set[int] = set()
        self.outside = 0
        """How many claims are in no family."""

    def set_heads(self, heads: Sequence[str]) -> None:
        """Call the columns something else."""
        self._heads = tuple(heads)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._heads) - 1)

    def set_lines(self, lines: array[int], ledger: Ledger, shown: Mapping[int, int], *, outside: int) -> None:
        """Show these lines; *shown* says how many claims of each family are among them."""
        self.beginResetModel()
        self._lines, self._ledger, self._shown, self.outside = lines, ledger, shown, outside
        self._asked.clear()
        self.endResetModel()

    def put_rows(self, rows: Iterable[Row]) -> None:
        """Show what has been read."""
        for row in rows:
            self._rows.pop(row.key, None)
            self._rows[row.key] = row
            self._stale.discard(row.key)
        while len(self._rows) > _KEPT:
            del self._rows[next(iter(self._rows))]
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(self._heads) - 1))

    def forget_rows(self) -> None:
        """Read rows again when they are next shown; until then they say what they said."""
        self._stale = set(self._rows)
        self._asked.clear()

    def line(self, number: int) -> int:
        """Return what stands in a line; 0 where there is none."""
        return self._lines[number] if 0 <= number < len(self._lines) else OTHERS

    def is_head(self, number: int) -> bool:
        """Tell whether a line is a head."""
        return self.line(number) <= 0

    def is_last(self, number: int) -> bool:
        """Tell whether a claim is the last of its family."""
        return number + 1 >= len(self._lines) or self._lines[number + 1] <= 0

    def heads(self) -> list[int]:
        """Return the numbers of the lines that are heads."""
        return [number for number, line in enumerate(self._lines) if line <= 0]

    def position_of(self, line: int) -> int:
        """Return where *line* stands, or -1."""
        try:
            return self._lines.index(line)
        except ValueError:
            return -1

    def head_above(self, number: int) -> int:
        """Return the number of the head over a line, or -1."""
        return next((above for above in range(number, -1, -1) if self._lines[above] <= 0), -1)

    def family(self, number: int) -> Family | None:
        """Return the family of a head; None above the claims that are in none."""
        line = self.line(number)
        return self._ledger.families[family_of_line(line)] if line < 0 else None

    def shown_of(self, number: int) -> int:
        """Return how many claims of a head's family are listed."""
        line = self.line(number)
        return self._shown.get(family_of_line(line), 0) if line < 0 else self.outside

    def is_in_family(self, number: int) -> bool:
        """Tell whether the claim of a line stands under the head of its family."""
        head = self.line(number)
        return bool(self._shown) and head in self._ledger.family_of

    def row(self, number: int) -> Row | None:
        """Return the claim of a line, or the first of a head's family; None until it has been read."""
        family = self.family(number)
        key = family.keys[0] if family is not None else self.line(number)
        if key <= 0:
            return None
        if (key not in self._rows or key in self._stale) and key not in self._asked:
            self._ask(number)
        return self._rows.get(key)

    def _ask(self, number: int) -> None:
        start = number // _PAGE * _PAGE
        keys = []
        for each in range(start, min(start + _PAGE, len(self._lines))):
            family = self.family(each)
            key = family.keys[0] if family is not None else self._lines[each]
            if key > 0 and (key not in self._rows or key in self._stale) and key not in self._asked:
                keys.append(key)
        self._asked.update(keys)
        self.wanted.emit(list(dict.fromkeys(keys)))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        is_name = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if is_name and section < len(self._heads) else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == self.LineRole:
            return self.line(index.row())
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            row = self.row(index.row())
            return row.text if row is not None else ""
        return None
