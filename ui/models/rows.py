"""A list of values, some of them checked, that come all at once or a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowsModel(QAbstractListModel, Generic[T]):
    """*told* says what a screen reader reads of a value."""

    ItemRole = Qt.ItemDataRole.UserRole + 1
    CheckedRole = Qt.ItemDataRole.UserRole + 2
    checks_changed = Signal()
    more_wanted = Signal(object)
    """The end is in sight, and there is more after this value; answer with *add_items*."""

    def __init__(self, told: Callable[[T], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = told
        self._items: tuple[T, ...] = ()
        self._checked: set[int] = set()
        self._has_more = False

    @property
    def items(self) -> tuple[T, ...]:
        """All values."""
        return self._items

    @property
    def checked(self) -> tuple[T, ...]:
        """The checked ones, in their order."""
        return tuple(self._items[row] for row in sorted(self._checked))

    def set_items(self, items: Sequence[T], checked: Collection[int] = (), *, has_more: bool = False) -> None:
        """Show *items*, of which those in the rows *checked* are checked; *has_more*: others follow them."""
        self.beginResetModel()
        self._items, self._checked, self._has_more = tuple(items), set(checked), has_more
        self.endResetModel()
        self.checks_changed.emit()

    def add_items(self, items: Sequence[T], *, has_more: bool) -> None:
        """Show *items* after those that are there."""
        if items:
            self.beginInsertRows(QModelIndex(), len(self._items), len(self._items) + len(items) - 1)
            self._items += tuple(items)
            self.endInsertRows()
        self._has_more = has_more and bool(items)

    def item(self, row: int) -> T | None:
        """Return the value in *row*, if there is one."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def toggle(self, row: int) -> None:
        """Check or uncheck a row."""
        if 0 <= row < len(self._items):
            self._checked ^= {row}
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
            self.checks_changed.emit()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return self._has_more

    @override
    def fetchMore(self, parent: Index) -> None:
        if self._has_more and self._items:
            self._has_more = False
            self.more_wanted.emit(self._items[-1])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row())
        if item is None:
            return None
        match role:
            case self.ItemRole:
                return item
            case self.CheckedRole:
                return index.row() in self._checked
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._told(item)
            case _:
                return None
