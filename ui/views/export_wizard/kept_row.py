"""A former data set whose articles stay in the parts they were in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from annotator.exporters.dataset import kept_from
from annotator.formats import SPLITS
from ui import dialogs
from ui.theme import S1, SMALL
from ui.widgets.texts import text_label
from ui.words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.model import ArticleId
    from annotator.splits.plan import Split


class KeptRow(QWidget):
    """Asks for the folder when it is switched on."""

    chosen = Signal(object)
    """Where articles were, by id; empty: nowhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = QCheckBox(self.tr("Keep the parts of a former data set…"))
        self.told = text_label(size=SMALL, dim=True)
        self.told.hide()
        self._folder = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S1)
        layout.addWidget(self.switch)
        layout.addWidget(self.told)
        self.switch.clicked.connect(self._switch)

    def show_kept(self, kept: Mapping[ArticleId, Split]) -> None:
        """Show of how many articles it is known where they were."""
        self.switch.setChecked(bool(kept))
        if kept:
            told = self.tr("%n article(s) of {folder} stay where they were", None, len(kept))
            self.told.setText(told.format(folder=plain(self._folder)))
            self.told.show()
        elif not self.told.property("warn"):
            self.told.hide()

    def _switch(self, is_on: bool) -> None:
        self._tell_fault("")
        folder = dialogs.folder_to_write(self, self.tr("Former data set"), Path.home()) if is_on else None
        kept = self._read(folder) if folder is not None else {}
        self.switch.setChecked(bool(kept))
        self.chosen.emit(kept)

    def _read(self, folder: Path) -> dict[ArticleId, Split]:
        self._folder = folder.name
        try:
            return kept_from(folder / SPLITS)
        except (OSError, ValueError):
            sentence = self.tr("{folder} is no data set of Claimdesk: it has no table {file} that can be read.")
            self._tell_fault(sentence.format(folder=plain(folder.name), file=SPLITS))
            return {}

    def _tell_fault(self, sentence: str) -> None:
        self.told.setProperty("warn", bool(sentence))
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        self.told.style().polish(self.told)
