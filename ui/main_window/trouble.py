"""What is told across the window as long as it lasts: the disk refuses edits, or the project can only be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ProjectError
from ui import dialogs, words
from ui.main_window.read_only import ReadOnly
from ui.widgets.notice import Notice

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from ui.main_window.window import MainWindow


class Trouble(QObject):
    """Puts the notice under the top bar, and saves a copy of the project where there is room for it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.notice = Notice(window)
        self.again = self.notice.add_button(self.tr("Save again"))
        self.copy = self.notice.add_button(self.tr("Save a copy…"))
        self.again.clicked.connect(window.project.save_again)
        self.copy.clicked.connect(self.save_copy)
        window.project.unsaved.connect(self._show)
        window.project.saved.connect(self._hide)
        window.insert_below_bar(self.notice)
        self.read_only = ReadOnly(window) if window.project.is_read_only else None
        if self.read_only is not None:
            self.again.hide()
            self.notice.tell(self.read_only.sentence())

    def save_copy(self) -> None:
        """Ask for a place, write everything there and open that."""
        path = self._window.project.project.path
        suggested = path.with_stem(self.tr("{name} copy").format(name=path.stem))
        target = dialogs.file_to_write(self._window, self.tr("Save a copy"), suggested)
        if target is not None:
            self._window.project.save_copy(target, self._open, failed=self._refuse)

    def _open(self, copy: Path) -> None:
        self._window.project_requested.emit(copy)

    def _refuse(self, error: Exception) -> None:
        dialogs.warn(self._window, words.error_text(error, language=self._window.language))

    def _show(self, error: Exception) -> None:
        if isinstance(error, ProjectError):
            self.notice.tell(words.unsaved_text(error))

    def _hide(self, _moment: datetime) -> None:
        if self._window.project.is_saved:
            self.notice.hide()
