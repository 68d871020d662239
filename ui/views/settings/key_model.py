"""The commands and their keys as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
NAME, WHERE, KEYS, USUAL = range(4)


@dataclass(frozen=True, slots=True)
class Command:
    """One command with its keys."""

    id: str
    name: str
    where: str
    keys: tuple[str, ...]
    usual: tuple[str, ...]
    """The keys it has in the preset."""
    has_conflict: bool = False

    def matches(self, text: str) -> bool:
        """Tell whether *text* is in its name or is one of its keys."""
        wanted = text.casefold()
        return wanted in self.name.casefold() or any(wanted == key.casefold() for key in self.keys)


class KeyModel(QAbstractTableModel):
    """Four columns: command, where it works, its keys, its usual keys."""

    CommandRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: tuple[Command, ...] = ()
        self._headings = (self.tr("Command"), self.tr("Where it works"), self.tr("Key"), self.tr("Default"))

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Show *commands*; keeps its place if they are the same ones with other keys."""
        shown = tuple(commands)
        if [command.id for command in shown] == [command.id for command in self._commands]:
            self._commands = shown
            if shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, USUAL))
            return
        self.beginResetModel()
        self._commands = shown
        self.endResetModel()

    def command(self, row: int) -> Command | None:
        """Return the command in *row*."""
        return self._commands[row] if 0 <= row < len(self._commands) else None

    def next_conflict(self, row: int) -> int:
        """Return the next row after *row* whose key another command has too, or -1."""
        count = len(self._commands)
        rows = ((row + step) % count for step in range(1, count + 1))
        return next((number for number in rows if self._commands[number].has_conflict), -1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._commands)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else USUAL + 1

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        command = self.command(index.row()) if index.isValid() else None
        if command is None:
            return None
        match role:
            case self.CommandRole:
                return command
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                texts = (command.name, command.where, " / ".join(command.keys), " / ".join(command.usual))
                return texts[index.column()]
            case _:
                return None
