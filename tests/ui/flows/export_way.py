"""A hand on the export wizard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.demo.hand import press, type_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand
    from ui.presenters.transfer.exporting import ExportPresenter
    from ui.views.export_wizard import ExportWizard


class Way:
    """A hand on the wizard."""

    def __init__(self, hand: Hand, qtbot: QtBot) -> None:
        self.hand = hand
        self._bot = qtbot
        press("Ctrl+E")
        self.settle()

    @property
    def wizard(self) -> ExportWizard:
        """The wizard."""
        wizard = self.hand.window.exports.wizard
        assert wizard is not None
        return wizard

    @property
    def exporting(self) -> ExportPresenter:
        """What it shows."""
        exporting = self.hand.window.exports.presenter
        assert exporting is not None
        return exporting

    def settle(self) -> None:
        """Wait until everything that was asked is answered."""
        QApplication.processEvents()
        self._bot.waitUntil(lambda: not self.exporting.looking.is_busy and not self.exporting.writing.is_running)
        QApplication.processEvents()

    def press(self, *keys: str) -> None:
        """Press keys, each once the one before has done its work."""
        for key in keys:
            press(key)
            self.settle()

    def place(self, path: Path) -> None:
        """Type where to write, on the page that asks for it."""
        self.press("Ctrl+A")
        type_text(str(path))
        self.settle()
