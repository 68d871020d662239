"""Looking ahead: what an export would write and lose, off the window's thread, while choices are still being made."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.exporters.exporting import survey
from annotator.exporters.passing import Stopped
from annotator.exporters.profiling import census_of, division_of
from ui.presenters.transfer.preview import first_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.exporters.exporting import LossReport
    from annotator.exporters.profiling import Census
    from annotator.store.session import Session
    from ui.presenters.project import ProjectPresenter
    from ui.presenters.transfer.draft import Draft

_PAUSE_MS = 60
"""A fast hand starts one look and not ten."""
_TELLS_EVERY = 50


class _Look:
    """One look; another one stops it."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._is_stopped = threading.Event()

    @property
    def is_stopped(self) -> bool:
        """Whether nobody wants to know any more."""
        return self._is_stopped.is_set()

    def stop(self) -> None:
        """End it as soon as it can be."""
        self._is_stopped.set()


class LookPresenter(QObject):
    """Answers come one by one, each as soon as it is known; those to an older question never come."""

    previewed = Signal(object)
    """What becomes of the first article (Preview, or None if none is exported)."""
    surveyed = Signal(object)
    """What would be lost (LossReport)."""
    divided = Signal(object)
    """Which article would be where (Division)."""
    progressed = Signal(int)
    """How many articles have been looked at."""
    busy_changed = Signal(bool)
    failed = Signal(object)
    _told = Signal(object, str, object)

    def __init__(self, project: ProjectPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._look: _Look | None = None
        self._waiting: Draft | None = None
        self._known: tuple[Draft, LossReport] | None = None
        self._census: tuple[Draft, Census] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._told.connect(self._take)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._waiting is not None or self._look is not None

    def look(self, draft: Draft) -> None:
        """Look at what *draft* would come to; what was asked before is asked no more."""
        if self._look is not None:
            self._look.stop()
        self._waiting = draft
        self._pause.start()
        self.busy_changed.emit(True)

    def forget(self) -> None:
        """Forget what is known: the project may have changed."""
        self._known = self._census = None

    def stop(self) -> None:
        """Want to know nothing any more."""
        self._pause.stop()
        self._waiting = None
        if self._look is not None:
            self._look.stop()

    def _begin(self) -> None:
        draft, self._waiting = self._waiting, None
        if draft is None:
            return
        look = self._look = _Look(draft)
        self._project.after_edits(lambda: self._start(look))

    def _start(self, look: _Look) -> None:
        self._project.read_aside(
            lambda session: self._see(session, look), self._finish, failed=lambda error: self._fail(look, error)
        )

    def _see(self, session: Session, look: _Look) -> _Look:
        """Run in the thread for long work."""
        draft, last = look.draft, 0

        def go_on(count: int) -> bool:
            nonlocal last
            if count % _TELLS_EVERY == 0 and count != last:
                self._told.emit(look, "progress", count)
            last = count
            return not look.is_stopped

        try:
            self._told.emit(look, *_previewed(session, draft, go_on))
            if self._known is None or self._known[0] != draft.content:
                self._known = draft.content, survey(session, draft.job, progress=go_on)
            self._told.emit(look, "losses", self._known[1])
            if draft.divides:
                if self._census is None or self._census[0] != draft.content:
                    self._census = draft.content, census_of(session, draft.job, progress=go_on)
                self._told.emit(look, "division", division_of(self._census[1], draft.plan))
        except Stopped:
            look.stop()
        return look

    def _take(self, look: _Look, kind: str, value: object) -> None:
        if look is not self._look or look.is_stopped:
            return
        match kind:
            case "progress":
                self.progressed.emit(value)
            case "preview":
                self.previewed.emit(value)
            case "trouble":
                self.failed.emit(value)
            case "losses":
                self.surveyed.emit(value)
            case _:
                self.divided.emit(value)

    def _finish(self, look: _Look) -> None:
        if look is self._look:
            self._look = None
        self.busy_changed.emit(self.is_busy)

    def _fail(self, look: _Look, error: Exception) -> None:
        self._finish(look)
        if not look.is_stopped:
            self.failed.emit(error)


def _previewed(session: Session, draft: Draft, go_on: Callable[[int], bool]) -> tuple[str, object]:
    """Return the preview, or why there is none: losses are counted all the same."""
    try:
        return "preview", first_article(session, draft, progress=go_on)
    except Stopped:
        raise
    except Exception as error:  # noqa: BLE001 -- a format may need what is not there; whoever asked is told
        return "trouble", error
