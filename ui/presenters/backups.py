"""Rotating backups: one when the project is opened, one after each hour of work, one when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.store import backup

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.store.backup import Backup
    from annotator.store.project import Project
    from ui.presenters.project import ProjectPresenter

_HOUR_MS = 3_600_000


class BackupPresenter(QObject):
    """Writes backups off the window's thread."""

    changed = Signal(object)
    """The backups there are (tuple of Backup), newest first."""
    made = Signal(object)
    """The backup that was asked for (Backup)."""
    failed = Signal(object)

    def __init__(self, project: ProjectPresenter, folder: Path, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._folder = folder
        self._hour = QTimer(self, interval=_HOUR_MS)
        self._hour.timeout.connect(self.back_up_quietly)
        self._hour.start()

    @property
    def folder(self) -> Path:
        """Where the backups are."""
        return self._folder

    def list(self) -> tuple[Backup, ...]:
        """Return the backups of this project, newest first."""
        if not self._folder.is_dir():
            return ()
        return backup.list_backups(self._folder, self._project.project.path)

    def back_up(self) -> None:
        """Back up now."""
        self._run(self._tell)

    def back_up_quietly(self) -> None:
        """Back up, and say nothing if it works."""
        if not self._project.is_read_only:
            self._run(self._note)

    def _run(self, then: Callable[[Backup], None]) -> None:
        folder = self._folder

        def rotate(project: Project) -> Backup:
            folder.mkdir(parents=True, exist_ok=True)
            return backup.rotate(project, folder)

        self._project.copy_aside(rotate, then, failed=self.failed.emit)

    def _note(self, _made: Backup) -> None:
        self.changed.emit(self.list())

    def _tell(self, made: Backup) -> None:
        self._note(made)
        self.made.emit(made)
