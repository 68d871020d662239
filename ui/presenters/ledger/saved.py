"""The filters that somebody has saved for a project, on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.settings import SavedFilter

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.ledger.values import LedgerFilter, Order
    from ui.settings import SettingsStore


class SavedFilters(QObject):
    """Names are told apart by their letters."""

    changed = Signal()

    def __init__(self, settings: SettingsStore, project: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._place = str(project.absolute())

    @property
    def all(self) -> tuple[SavedFilter, ...]:
        """The filters in the order in which they were saved."""
        return self._settings.value.ledger_filters.get(self._place, ())

    def name_of(self, wanted: LedgerFilter) -> str:
        """Return what a filter is saved as; empty if it is not."""
        return next((each.name for each in self.all if each.filter == wanted), "")

    def keep(self, name: str, wanted: LedgerFilter, order: Order) -> None:
        """Save a filter under *name*; one that is called so already is replaced."""
        others = tuple(each for each in self.all if each.name != name)
        self._write((*others, SavedFilter(name=name, filter=wanted, order=order)))

    def rename(self, name: str, new_name: str) -> None:
        """Call a saved filter something else; one that is called so already is replaced."""
        kept = (each for each in self.all if each.name != new_name or each.name == name)
        self._write(tuple(each.model_copy(update={"name": new_name}) if each.name == name else each for each in kept))

    def drop(self, name: str) -> None:
        """Forget a saved filter."""
        self._write(tuple(each for each in self.all if each.name != name))

    def _write(self, saved: tuple[SavedFilter, ...]) -> None:
        everywhere = self._settings.value.ledger_filters
        self._settings.change(ledger_filters={**everywhere, self._place: saved})
        self.changed.emit()
