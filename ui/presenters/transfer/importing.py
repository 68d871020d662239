"""Bringing articles into the project, off the window's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from annotator.changes import Changes
    from annotator.importers.base import Importer, Options
    from annotator.importers.reading import ImportOutcome
    from annotator.store.project import Project
    from ui.presenters.project import ProjectPresenter

_TELLS_EVERY = 20


class ImportPresenter(QObject):
    """One import at a time; ``stop`` keeps nothing of the edit that is under way."""

    started = Signal()
    progressed = Signal(int)
    """How many articles have passed."""
    finished = Signal(object)
    """What came of it (ImportOutcome)."""
    failed = Signal(object)

    def __init__(self, project: ProjectPresenter, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._is_stopped = threading.Event()
        self._is_running = False

    @property
    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._is_running

    def read_files(
        self, paths: Sequence[Path], *, importer: Importer | None = None, options: Options | None = None
    ) -> None:
        """Read files, and folders with all in them."""
        from annotator.importers.reading import read_into  # noqa: PLC0415 -- the window opens sooner without it

        by = self._project.annotator.id
        self._start(
            lambda project: read_into(
                project, paths, by=by, importer=importer, options=options, progress=self._progress
            )
        )

    def read_pasted(self, raw: str, name: str) -> None:
        """Read one article that was pasted; *name* stands for a file's name."""
        from annotator.importers.reading import read_text  # noqa: PLC0415 -- the window opens sooner without it

        by = self._project.annotator.id
        self._start(lambda project: read_text(project, raw, by=by, name=name))

    def stop(self) -> None:
        """End the import."""
        self._is_stopped.set()

    def _start(self, call: Callable[[Project], ImportOutcome]) -> None:
        if self._is_running:
            return
        self._is_running = True
        self._is_stopped.clear()
        self.started.emit()
        self._project.change_many(call, then=self._finish, changes_of=_changes_of, failed=self._fail)

    def _progress(self, count: int) -> bool:
        """Run in the writer thread: tell how far it is, and whether to go on."""
        if count % _TELLS_EVERY == 0:
            self.progressed.emit(count)
        return not self._is_stopped.is_set()

    def _finish(self, outcome: ImportOutcome) -> None:
        self._is_running = False
        self.finished.emit(outcome)

    def _fail(self, error: Exception) -> None:
        self._is_running = False
        self.failed.emit(error)


def _changes_of(outcome: ImportOutcome) -> Iterable[Changes]:
    return outcome.changes
