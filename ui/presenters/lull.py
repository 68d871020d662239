"""A moment when no edit is on its way: until then everything that is not the article itself can wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from ui.presenters.project import ProjectPresenter

_LONGEST_MS = 60


class Lull(QObject):
    """Comes once for many requests.

    The writer shares the interpreter with the window: what is refreshed while an edit is under way delays the edit.
    """

    come = Signal()
    """Nothing is on its way to the disk, or it takes so long that the hand would notice."""

    def __init__(self, project: ProjectPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._has_waited = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        project.saved.connect(self._hurry)

    def wait(self) -> None:
        """Ask for a lull; it never comes before the asker has gone on."""
        if not self._timer.isActive():
            self._has_waited = False
            self._timer.start(0)

    def cancel(self) -> None:
        """Ask for it no longer."""
        self._timer.stop()

    def _hurry(self, _moment: object) -> None:
        if self._timer.isActive() and self._project.is_saved:
            self._timer.start(0)

    def _look(self) -> None:
        if self._has_waited or self._project.is_saved:
            self.come.emit()
        else:
            self._has_waited = True
            self._timer.start(_LONGEST_MS)
