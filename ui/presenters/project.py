"""The open project: every edit goes through here, and every screen hears of it from here."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.edits import annotators as annotator_edits
from annotator.edits import history
from annotator.errors import ClaimdeskError, ProjectError
from annotator.model import Annotator, AnnotatorId, EditKind, new_id
from annotator.store import annotators, journal, project_info, schemes
from ui.presenters.edit_queue import EditQueue, PendingEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from annotator.changes import Changes
    from annotator.model import EditId, JournalEntry
    from annotator.scheme import Scheme
    from annotator.store.project import Project
    from annotator.store.session import Session
    from ui.work import Work

T = TypeVar("T")


class _UndoRead:
    """What undo and redo would do after an edit: read in the edit's own transaction."""

    __slots__ = ("redo", "undo")

    def __init__(self) -> None:
        self.undo: JournalEntry | None = None
        self.redo: JournalEntry | None = None

    def read(self, session: Session, by: AnnotatorId) -> None:
        """Look into the journal."""
        self.undo = journal.next_undo(session, by)
        self.redo = journal.next_redo(session, by)


class ProjectPresenter(QObject):
    """Owns the project while it is open; edits run in the writer thread, in the order they were made."""

    changed = Signal(object, object)
    """Changes of one edit that is on the disk now, and who made it (the *initiator* given to ``edit``)."""
    saving = Signal()
    """An edit has been under way for some time."""
    saved = Signal(object)
    """The moment (datetime, local) when the last edit reached the disk."""
    unsaved = Signal(object)
    """The disk refused (the exception); edits wait until ``save_again``."""
    failed = Signal(object)
    """An edit or a read was refused, and nobody else has told the user (the exception)."""
    undo_changed = Signal()
    exhausted = Signal(object)
    """Undo or redo (EditKind) was asked for, and there is nothing left for it to do."""
    scheme_changed = Signal()
    project_changed = Signal()
    """The project's name or its annotators changed."""

    def __init__(self, project: Project, work: Work, *, annotator: str, parent: QObject | None = None) -> None:
        """Open the screens' door to *project*; *annotator* is the name under which marks are made."""
        super().__init__(parent)
        self._project = project
        self._work = work
        self._queue = EditQueue(project, work, self)
        self._queue.saving.connect(self.saving)
        self._queue.saved.connect(self.saved)
        self._queue.unsaved.connect(self.unsaved)
        self._history = _UndoRead()
        work.failed.connect(self.failed)
        # Whoever asks lives no longer than the window: without it nobody is to be answered, closed or not.
        self.destroyed.connect(work.stop)
        self._scheme = self.read_now(schemes.current)
        self._annotator = self._find_annotator(annotator)
        self._read_history()

    @property
    def project(self) -> Project:
        """The project file."""
        return self._project

    @property
    def scheme(self) -> Scheme:
        """The scheme in force."""
        return self._scheme

    @property
    def annotator(self) -> Annotator:
        """In whose name edits are made."""
        return self._annotator

    @property
    def name(self) -> str:
        """The project's name."""
        return self.read_now(project_info.info).name

    @property
    def undo_entry(self) -> JournalEntry | None:
        """The edit that undo would take back."""
        return self._history.undo

    @property
    def redo_entry(self) -> JournalEntry | None:
        """The undo that redo would take back."""
        return self._history.redo

    @property
    def is_saved(self) -> bool:
        """Whether everything done is on the disk."""
        return self._queue.is_empty

    @property
    def is_read_only(self) -> bool:
        """Whether the file can only be looked at."""
        return self._project.is_read_only

    def edit(
        self,
        call: Callable[[Session], Changes | None],
        *,
        initiator: object = None,
        kind: EditKind = EditKind.DO,
        then: Callable[[Changes], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Write *call* to the disk off the window's thread.

        *then* hears of success before everybody else; *failed* of a refusal, so that it can take back what it has
        painted already. When the disk refuses, nothing is taken back: the edit waits for ``save_again``.
        """
        by, history_after = self._annotator.id, _UndoRead()

        def write(session: Session) -> Changes | None:
            changes = call(session)
            history_after.read(session, by)
            return changes

        def confirm(changes: Changes | None) -> None:
            self._take_history(history_after)
            if changes is None:
                self.exhausted.emit(kind)
                return
            if then is not None:
                then(changes)
            self._spread(changes, initiator)

        def refuse(error: Exception) -> None:
            if failed is not None:
                failed(error)
            self.failed.emit(error)

        self._queue.send(PendingEdit(write, confirm, refuse))

    def change_many(
        self,
        call: Callable[[Project], T],
        *,
        then: Callable[[T], None],
        changes_of: Callable[[T], Iterable[Changes]],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run *call*, which writes several edits of its own, in the writer thread; everybody hears of each."""

        def confirm(result: T) -> None:
            made = tuple(changes_of(result))
            if made:  # a trial leaves nothing
                self._read_history()
                self._queue.tell_saved()
            for changes in made:
                self._spread(changes, None)
            then(result)

        self._work.write(lambda: call(self._project), confirm, failed=failed)

    def read(
        self,
        call: Callable[[Session], T],
        then: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read off the window's thread, then answer in it."""
        self._work.read(lambda: self.read_now(call), then, failed=failed)

    def read_aside(
        self, call: Callable[[Session], T], then: Callable[[T], None], *, failed: Callable[[Exception], None]
    ) -> None:
        """Read something that takes long, without keeping other reads waiting."""
        self._work.aside(lambda: self.read_now(call), then, failed=failed)

    def copy_aside(
        self, call: Callable[[Project], T], then: Callable[[T], None], *, failed: Callable[[Exception], None]
    ) -> None:
        """Do something long with the project file that does not change it, such as a backup."""
        self._work.aside(lambda: call(self._project), then, failed=failed)

    def after_edits(self, then: Callable[[], None]) -> None:
        """Go on with *then* once every edit made so far has been tried, without waiting for it."""
        self._work.after_writes(then)

    def read_now(self, call: Callable[[Session], T]) -> T:
        """Read something short at once."""
        with self._project.reading() as session:
            return call(session)

    def undo(self) -> None:
        """Take back this annotator's last edit."""
        by = self._annotator.id
        self.edit(lambda session: history.undo(session, by=by), kind=EditKind.UNDO)

    def redo(self) -> None:
        """Bring back what was undone last."""
        by = self._annotator.id
        self.edit(lambda session: history.redo(session, by=by), kind=EditKind.REDO)

    def undo_to(self, entry: EditId) -> None:
        """Undo this annotator's edits one by one until *entry* is the last one."""
        by = self._annotator.id

        def step(_changes: Changes | None = None) -> None:
            if self.undo_entry is not None and self.undo_entry.id > entry:
                self.edit(lambda session: history.undo(session, by=by), then=step)

        step()

    def use_annotator(self, name: str) -> bool:
        """Make further edits in the name of *name*, who is added to the project if new; False if that was refused."""
        try:
            self._annotator = self._find_annotator(name)
        except ClaimdeskError as error:
            self.failed.emit(error)
            return False
        self._read_history()
        self.project_changed.emit()
        return True

    def save_again(self) -> None:
        """Try to write what the disk refused."""
        self._queue.send_again()

    def save_copy(self, target: Path, then: Callable[[Path], None], *, failed: Callable[[Exception], None]) -> None:
        """Write everything, edits that the disk has refused included, to a new project at *target*."""
        self._queue.save_copy(target, then, failed=failed)

    def close(self) -> None:
        """Write what is under way, put everything into the one file and let go of it."""
        self._work.flush()
        self._queue.stop()
        self._work.stop()
        with suppress(ProjectError):  # no room to tidy up: all that was saved is in the file and the log beside it
            self._project.close()

    def flush(self) -> None:
        """Wait until every edit made so far has been tried."""
        self._work.flush()

    def _spread(self, changes: Changes, initiator: object) -> None:
        """Tell everybody of an edit that is on the disk."""
        if changes.scheme:
            self._scheme = self.read_now(schemes.current)
            self.scheme_changed.emit()
        self.changed.emit(changes, initiator)
        if changes.project or changes.annotators:
            known = self.read_now(annotators.all)
            self._annotator = next((each for each in known if each.id == self._annotator.id), self._annotator)
            self.project_changed.emit()

    def _find_annotator(self, name: str) -> Annotator:
        found = self.read_now(lambda session: annotators.by_name(session, name))
        if found is not None:
            return found
        made = Annotator(id=AnnotatorId(new_id()), name=name)
        if self._project.is_read_only:
            return made
        with self._project.writing() as session:
            annotator_edits.add_annotator(session, name, id=made.id)
        return made

    def _read_history(self) -> None:
        if self._project.is_read_only:
            return
        found, by = _UndoRead(), self._annotator.id
        self.read_now(lambda session: found.read(session, by))
        self._take_history(found)

    def _take_history(self, found: _UndoRead) -> None:
        self._history = found
        self.undo_changed.emit()
