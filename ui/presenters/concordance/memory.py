"""Queries asked before in a project, and those kept under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from ui.settings import SettingsStore

_NAME = "queries"
_RECENT, _SAVED = "recent", "saved"
_MOST_RECENT = 8
_MOST_PROJECTS = 30


class QueryMemory(QObject):
    """Reads and writes the settings of one project."""

    changed = Signal()

    def __init__(self, settings: SettingsStore, project: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._project = str(project.absolute())

    @property
    def recent(self) -> tuple[str, ...]:
        """Queries asked before, the last one first."""
        found = self._own().get(_RECENT, [])
        return tuple(query for query in found if isinstance(query, str)) if isinstance(found, list) else ()

    @property
    def saved(self) -> dict[str, str]:
        """Queries by their names, in the order of the names."""
        found = self._own().get(_SAVED, {})
        known = found.items() if isinstance(found, dict) else ()
        return {name: query for name, query in sorted(known) if isinstance(query, str)}

    def remember(self, query: str) -> None:
        """Put a query in front of those asked before."""
        recent = [query, *(known for known in self.recent if known != query)][:_MOST_RECENT]
        self._write({_RECENT: recent})

    def save(self, name: str, query: str) -> None:
        """Keep a query under a name."""
        self._write({_SAVED: self.saved | {name: query}})

    def forget(self, name: str) -> None:
        """Keep it no longer."""
        self._write({_SAVED: {known: query for known, query in self.saved.items() if known != name}})

    def _own(self) -> dict[str, Any]:
        found = self._settings.value.wizards.get(_NAME, {}).get(self._project, {})
        return found if isinstance(found, dict) else {}

    def _write(self, parts: dict[str, Any]) -> None:
        wizards = self._settings.value.wizards
        others = {key: kept for key, kept in wizards.get(_NAME, {}).items() if key != self._project}
        projects = dict(list(others.items())[-_MOST_PROJECTS + 1 :]) | {self._project: self._own() | parts}
        self._settings.change(wizards=wizards | {_NAME: projects})
        self.changed.emit()
