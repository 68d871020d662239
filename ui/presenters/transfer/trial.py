"""Reading files for trial: what would come of it is known before anything is changed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import importers
from annotator.formats import ARTICLES, NOTHING_MARKED
from annotator.importers.archives import is_archive
from annotator.importers.base import Tabular
from annotator.importers.finding import files_in
from annotator.importers.reading import read_into
from ui.presenters.transfer.decisions import Decisions, unknown_in
from ui.presenters.transfer.tag_memory import TagMemory

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from annotator.importers.base import Importer, Options
    from annotator.importers.reading import ImportOutcome
    from annotator.store.project import Project
    from ui.presenters.project import ProjectPresenter
    from ui.presenters.transfer.decisions import Tag
    from ui.settings import SettingsStore

_PAUSE_MS = 250
_TELLS_EVERY = 20


def is_worth_a_look(paths: Sequence[Path]) -> bool:
    """Tell whether any of the files brings marks or is a table, so that there may be something to decide."""
    if any(is_archive(path) for path in paths):
        return True
    return any(_has_decisions(importer) for _path, importer in files_in(paths, None, _hear_nothing))


def _has_decisions(importer: Importer) -> bool:
    return importer.carries not in (NOTHING_MARKED, ARTICLES) or (
        isinstance(importer, Tabular) and importer.has_columns
    )


def _hear_nothing(_problem: object) -> None:
    """Let what cannot be looked at be told when it is read."""


class _Run:
    """One trial; another one stops it."""

    def __init__(self) -> None:
        self._is_stopped = threading.Event()

    @property
    def is_stopped(self) -> bool:
        """Whether nobody wants to know any more."""
        return self._is_stopped.is_set()

    def stop(self) -> None:
        """End it as soon as it can be."""
        self._is_stopped.set()


class TrialPresenter(QObject):
    """Holds the decisions; each new one starts the trial anew, and stops the one under way."""

    looked = Signal(object, bool)
    """Paths that were to be looked at, and whether there may be something to decide."""
    changed = Signal(object)
    """The decisions."""
    tried = Signal(object)
    """What would come of it (ImportOutcome)."""
    progressed = Signal(int)
    busy_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, project: ProjectPresenter, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._memory = TagMemory(settings)
        self._run: _Run | None = None
        self._paths: tuple[Path, ...] = ()
        self._unknown: dict[Tag, None] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self.decisions = Decisions()
        self.outcome: ImportOutcome | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """What is to be read."""
        return self._paths

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._pause.isActive() or self._run is not None

    @property
    def undecided(self) -> tuple[Tag, ...]:
        """The tags that nobody knows, and about which nothing has been decided."""
        return self.decisions.undecided(self._unknown)

    @property
    def formats(self) -> tuple[Importer, ...]:
        """The formats that can be read."""
        return importers.ALL

    def is_guessed(self, tag: Tag) -> bool:
        """Tell whether what a tag becomes was told by the scheme and not by a person."""
        return tag not in self._unknown and not self.decisions.rule(*tag)

    def look(self, paths: Sequence[Path]) -> None:
        """Find out whether there may be something to decide."""
        wanted = tuple(paths)
        self._project.read(
            lambda _session: is_worth_a_look(wanted),
            lambda is_worth: self.looked.emit(wanted, is_worth),
            failed=lambda _error: self.looked.emit(wanted, False),
        )

    def start(self, paths: Sequence[Path]) -> None:
        """Read *paths* for trial, with nothing decided yet."""
        self.stop()
        self._paths, self._unknown = tuple(paths), {}
        self.decisions, self.outcome = Decisions(), None
        self.changed.emit(self.decisions)
        self._begin()

    def change(self, **fields: Any) -> None:
        """Decide something."""
        self._put(self.decisions.model_copy(update=fields))

    def rule(self, tags: Iterable[Tag], rule: str) -> None:
        """Decide what *tags* become; an empty rule takes the decision back."""
        self._put(self.decisions.ruled((kind, tag, rule) for kind, tag in tags))

    def options(self) -> Options:
        """Return how the files are read for good."""
        self._memory.remember(self.decisions)
        return self.decisions.options()

    def stop(self) -> None:
        """Want to know nothing any more."""
        self._pause.stop()
        if self._run is not None:
            self._run.stop()

    def _put(self, decisions: Decisions) -> None:
        if decisions == self.decisions:
            return
        self.decisions = decisions
        self._again()
        self.changed.emit(decisions)

    def _again(self) -> None:
        if self._run is not None:
            self._run.stop()
        self._pause.start()
        self.busy_changed.emit(True)

    def _begin(self) -> None:
        run = self._run = _Run()
        options, by = self.decisions.options(), self._project.annotator.id
        paths = self._paths

        def progress(count: int) -> bool:
            if count % _TELLS_EVERY == 0:
                self.progressed.emit(count)
            return not run.is_stopped

        def call(project: Project) -> ImportOutcome:
            return read_into(
                project, paths, by=by, options=options, is_dry_run=True, looks_for_copies=True, progress=progress
            )

        self.busy_changed.emit(True)
        self._project.change_many(
            call,
            then=lambda outcome: self._take(run, outcome),
            changes_of=lambda _outcome: (),
            failed=lambda error: self._fail(run, error),
        )

    def _take(self, run: _Run, outcome: ImportOutcome) -> None:
        self._end(run)
        if run.is_stopped or outcome.is_stopped:
            return
        fresh = [tag for tag in unknown_in(outcome.tags) if tag not in self._unknown]
        self._unknown |= dict.fromkeys(fresh)
        self.outcome = outcome
        recalled = self._memory.recalled(self.decisions, fresh, self._project.scheme)
        if recalled != self.decisions:
            self._put(recalled)
            return
        self.tried.emit(outcome)

    def _fail(self, run: _Run, error: Exception) -> None:
        self._end(run)
        if not run.is_stopped:
            self.failed.emit(error)

    def _end(self, run: _Run) -> None:
        if run is self._run:
            self._run = None
        self.busy_changed.emit(self.is_busy)
