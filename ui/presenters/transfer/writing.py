"""Writing an export, and reading it back, off the window's thread."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.exporters.dataset import export_dataset
from annotator.exporters.exporting import LossReport, export, portions_of
from annotator.exporters.passing import Stopped
from ui.presenters.transfer.proof import Proof, Written, read_back, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.store.session import Session
    from ui.presenters.project import ProjectPresenter
    from ui.presenters.transfer.draft import Draft

_TELLS_EVERY = 20


class WritePresenter(QObject):
    """One export at a time; ``stop`` leaves what was in its place before, or ends reading it back."""

    progressed = Signal(int, int)
    """How many articles have passed, and how many times all of them have passed before."""
    finished = Signal(object)
    """What was written (Written); it is being read back."""
    proved = Signal(object)
    """What came back (Proof)."""
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, project: ProjectPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._is_stopped = threading.Event()
        self._is_running = False

    @property
    def is_running(self) -> bool:
        """Whether something is being written or read back."""
        return self._is_running

    def write(self, draft: Draft, *, levels: int = 1) -> None:
        """Write the project as it is now; *levels* is how many marks lie above each other at most."""
        if self._is_running:
            return
        self._is_running = True
        self._is_stopped.clear()
        self._project.after_edits(lambda: self._start(draft, levels))

    def _start(self, draft: Draft, levels: int) -> None:
        self._project.read_aside(
            lambda session: self._write(session, draft, levels),
            lambda done: self._prove(draft, done),
            failed=self._fail,
        )

    def stop(self) -> None:
        """End it."""
        self._is_stopped.set()

    def _write(self, session: Session, draft: Draft, levels: int) -> Written:
        """Run in the thread for long work."""
        out, data_set, progress = Path(draft.out), draft.data_set, self._counting()
        portions = portions_of(session, draft.job, LossReport(format=draft.format, levels=levels))
        parts = tuple(portion.name for portion in portions)
        if data_set is not None:
            return written(draft, export_dataset(session, draft.job, data_set, out, progress=progress), parts)
        return written(draft, export(session, draft.job, out, progress=progress), parts)

    def _counting(self) -> Callable[[int], bool]:
        """Return what is told how far it is: articles pass several times, and each time counting begins anew."""
        last = rounds = 0

        def go_on(count: int) -> bool:
            nonlocal last, rounds
            rounds += count < last
            if count % _TELLS_EVERY == 0 and count != last:
                self.progressed.emit(count, rounds)
            last = count
            return not self._is_stopped.is_set()

        return go_on

    def _prove(self, draft: Draft, done: Written) -> None:
        self.finished.emit(done)
        scheme = self._project.scheme
        self._is_stopped.clear()
        self._project.copy_aside(
            lambda _project: read_back(scheme, draft, done, progress=self._counting()),
            self._end,
            failed=self._fail_to_prove,
        )

    def _end(self, proof: Proof) -> None:
        self._is_running = False
        self.proved.emit(proof)

    def _fail(self, error: Exception) -> None:
        self._is_running = False
        if isinstance(error, Stopped):
            self.stopped.emit()
        else:
            self.failed.emit(error)

    def _fail_to_prove(self, error: Exception) -> None:
        self._is_running = False
        self.failed.emit(error)
