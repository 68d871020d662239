"""What the command palette offers, narrowed to what is typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotator.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One thing that can be done or gone to."""

    id: object
    """What the palette hands back when it is chosen."""
    text: str
    group: str
    """The heading it stands under."""
    icon: str = ""
    keys: str = ""
    note: str = ""
    words: tuple[str, ...] = field(default=(), compare=False)
    """Other words it is found by."""


class PaletteModel(QAbstractListModel):
    """Rows are headings (str) and items; items under their headings, best first within each."""

    ItemRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[PaletteItem, ...] = ()
        self._found: tuple[PaletteItem, ...] = ()
        self._rows: list[str | PaletteItem] = []
        self._query = ""

    @property
    def query(self) -> str:
        """What is typed."""
        return self._query

    @property
    def count(self) -> int:
        """How many items match."""
        return sum(isinstance(row, PaletteItem) for row in self._rows)

    def set_items(self, items: Sequence[PaletteItem]) -> None:
        """Offer *items*; narrowed as typed."""
        self._items = tuple(items)
        self._found = ()
        self._arrange()

    def set_found(self, items: Sequence[PaletteItem]) -> None:
        """Show *items*, which have been found elsewhere for what is typed, below the others."""
        self._found = tuple(items)
        self._arrange()

    def search(self, query: str) -> None:
        """Narrow the items to those that have every word of *query*."""
        self._query = query
        self._found = ()
        self._arrange()

    def item(self, row: int) -> PaletteItem | None:
        """Return the item in *row*; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, PaletteItem) else None

    def neighbour(self, row: int, step: int) -> int:
        """Return the next row with an item, round the end; -1 if there is none."""
        for distance in range(1, len(self._rows) + 1):
            at = (row + step * distance) % len(self._rows)
            if self.item(at) is not None:
                return at
        return -1

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        item = row if isinstance(row, PaletteItem) else None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row if item is None else f"{item.text} {item.note} {item.keys}".strip()
            case PaletteModel.ItemRole:
                return item
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _arrange(self) -> None:
        self.beginResetModel()
        words = fold(self._query).split()
        scored = ((_score(item, words), item) for item in self._items)
        matching = [(score, item) for score, item in scored if score is not None]
        groups: dict[str, list[tuple[int, PaletteItem]]] = {}
        for score, item in matching:
            groups.setdefault(item.group, []).append((score, item))
        order = sorted(groups.values(), key=_best) if words else list(groups.values())
        self._rows = []
        for group in order:
            self._add(item for _score, item in sorted(group, key=_first))
        self._add(self._found)
        self.endResetModel()

    def _add(self, items: Iterable[PaletteItem]) -> None:
        heading = ""
        for item in items:
            if len(self._rows) >= _SHOWN:
                return
            if item.group != heading:
                heading = item.group
                self._rows.append(heading)
            self._rows.append(item)


def _first(scored: tuple[int, PaletteItem]) -> int:
    return scored[0]


def _best(group: list[tuple[int, PaletteItem]]) -> int:
    return min(map(_first, group))


def _score(item: PaletteItem, words: list[str]) -> int | None:
    """Return how well *item* matches, the less the better: 0 at its start, 1 at a word's, 2 within, 3 elsewhere."""
    text = fold(item.text)
    others = " ".join(map(fold, item.words))
    worst = 0
    for word in words:
        if text.startswith(word):
            continue
        if f" {word}" in text:
            worst = max(worst, 1)
        elif word in text:
            worst = max(worst, 2)
        elif word in others:
            worst = max(worst, 3)
        else:
            return None
    return worst
