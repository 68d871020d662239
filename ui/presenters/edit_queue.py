"""Edits on their way to the disk, one after another; those that the disk refuses wait here for another try."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import FileProblem, ProjectError
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from annotator.changes import Changes
    from annotator.store.session import Session
    from ui.work import Work

_SAYS_SAVING_AFTER_MS = 300
_NOT_WRITTEN = frozenset({FileProblem.DISK_FULL, FileProblem.WRITE_FAILED, FileProblem.MOVED})


@dataclass(frozen=True, slots=True)
class PendingEdit:
    """One edit, and who is to hear what came of it."""

    call: Callable[[Session], Changes | None]
    then: Callable[[Changes | None], None]
    failed: Callable[[Exception], None]


class _HeldError(Exception):
    """An edit before this one could not be written, so this one waits for it."""


class EditQueue(QObject):
    """Keeps the order of edits whatever the disk does."""

    saving = Signal()
    """An edit has been under way for some time."""
    saved = Signal(object)
    """The moment (datetime, local) when the last edit reached the disk."""
    unsaved = Signal(object)
    """The disk refused (the exception); edits wait until ``send_again``."""

    def __init__(self, project: Project, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._work = work
        self._pending = 0
        self._refused: list[PendingEdit] = []
        self._is_held = threading.Event()
        self._late = QTimer(self, singleShot=True, interval=_SAYS_SAVING_AFTER_MS)
        self._late.timeout.connect(self.saving)

    @property
    def is_empty(self) -> bool:
        """Whether everything done is on the disk."""
        return not self._pending and not self._refused

    def send(self, edit: PendingEdit) -> None:
        """Write *edit* after all that were sent before."""
        self._pending += 1
        if not self._late.isActive():
            self._late.start()
        self._work.write(
            lambda: self._write(edit),
            lambda changes: self._confirm(edit, changes),
            failed=lambda error: self._refuse(edit, error),
        )

    def send_again(self) -> None:
        """Try to write what the disk refused."""
        self._work.flush()  # one that has just been sent must not overtake those that wait
        waiting, self._refused = self._refused, []
        self._is_held.clear()
        for edit in waiting:
            self.send(edit)

    def save_copy(self, target: Path, then: Callable[[Path], None], *, failed: Callable[[Exception], None]) -> None:
        """Write all there is, with the edits that wait, to a new project at *target*; then they wait no longer."""
        self._work.flush()
        refused = tuple(self._refused)

        def confirm(_copied: None) -> None:
            self._refused.clear()
            then(target)

        self._work.write(lambda: _copy(self._project, target, refused), confirm, failed=failed)

    def tell_saved(self) -> None:
        """Say that something has reached the disk just now, unless something else has not."""
        if not self._refused:
            self.saved.emit(datetime.now(UTC).astimezone())

    def stop(self) -> None:
        """Say nothing any more."""
        self._late.stop()

    def _write(self, edit: PendingEdit) -> Changes | None:
        """Run in the writer thread."""
        if self._is_held.is_set():
            raise _HeldError
        try:
            with self._project.writing() as session:
                return edit.call(session)
        except ProjectError as error:
            if error.problem in _NOT_WRITTEN:
                self._is_held.set()
            raise

    def _confirm(self, edit: PendingEdit, changes: Changes | None) -> None:
        self._settle()
        self.tell_saved()
        edit.then(changes)

    def _refuse(self, edit: PendingEdit, error: Exception) -> None:
        self._settle()
        if isinstance(error, _HeldError):
            self._refused.append(edit)
        elif isinstance(error, ProjectError) and error.problem in _NOT_WRITTEN:
            self._refused.append(edit)
            self.unsaved.emit(error)
        else:
            edit.failed(error)

    def _settle(self) -> None:
        self._pending -= 1
        if not self._pending:
            self._late.stop()


def _copy(project: Project, target: Path, edits: Iterable[PendingEdit]) -> None:
    """Run in the writer thread: copy the project and make *edits* in the copy."""
    project.copy_to(target)
    try:
        with Project.open(target) as copied:
            for edit in edits:
                with copied.writing() as session:
                    edit.call(session)
    except ProjectError:
        target.unlink(missing_ok=True)
        raise
