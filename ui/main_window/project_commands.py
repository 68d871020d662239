"""Commands about the project: articles in, everything out, its name, its people, its copies."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.edits.project import rename_project
from annotator.errors import ProjectError
from annotator.model import AnnotatorKind, Status
from annotator.store import annotators, articles, project_info
from ui import dialogs
from ui.main_window.removing import ArticleRemoval
from ui.settings import RecentProject
from ui.views.metadata import MetadataDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.store.session import Session
    from ui.main_window.window import MainWindow
    from ui.settings import LastPlace


class ProjectCommands(QObject):
    """Bound to actions by id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.metadata_dialog: MetadataDialog | None = None
        self._removal = ArticleRemoval(window)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        window = self._window
        return {
            "project.new": window.new_requested.emit,
            "project.open": window.open_requested.emit,
            "project.sample": window.sample_requested.emit,
            "project.close": window.leave_requested.emit,
            "project.quit": window.quit_requested.emit,
            "project.rename": self.rename,
            "project.annotator": self.choose_annotator,
            "article.metadata": self.edit_metadata,
            "article.delete": self._removal.start,
        }

    def edit_metadata(self) -> None:
        """Show what is known about the open article, to be changed."""
        page = self._window.desk.page
        if page is None:
            return
        dialog = MetadataDialog(page.article, self._window)
        dialog.metadata_set.connect(self._window.desk.status.set_metadata)
        dialog.finished.connect(dialog.deleteLater)
        self.metadata_dialog = dialog
        dialog.open()

    def rename(self) -> None:
        """Ask for another name of the project."""
        project, by = self._window.project, self._window.project.annotator.id
        name = dialogs.ask_text(self._window, self.tr("Rename project"), self.tr("Name"), project.name)
        if name:
            project.edit(lambda session: rename_project(session, name, by=by))

    def choose_annotator(self) -> None:
        """Ask in whose name marks are made from now on."""
        project = self._window.project
        people = [known for known in project.read_now(annotators.all) if known.kind is AnnotatorKind.HUMAN]
        names = [known.name for known in people]
        name = dialogs.ask_choice(
            self._window, self.tr("Annotator"), self.tr("Marks are made in the name of"), names, project.annotator.name
        )
        if name:
            self.work_as(name)

    def work_as(self, name: str) -> None:
        """Make marks in the name of *name* from now on, here and in other projects."""
        if self._window.project.use_annotator(name):
            self._window.settings.change(annotator=name)

    def may_close(self) -> bool:
        """Ask before edits that the disk has refused, or changes of the scheme that were not applied, are lost."""
        waiting = self._window.screens.scheme_changes
        if not self._window.project.is_saved and not dialogs.ask(
            self._window,
            self.tr("The last edits are not saved: the disk refused them. Close and lose them?"),
            yes=self.tr("Close and lose them"),
        ):
            return False
        return not waiting or dialogs.ask(
            self._window,
            self.tr("%n change(s) of the scheme were not applied. Close and lose them?", None, waiting),
            yes=self.tr("Close and lose them"),
        )

    def remember(self) -> None:
        """Write down for the welcome screen how far this project is, if that can still be read."""
        project = self._window.project
        with suppress(ProjectError):
            place = self._window.place.now()
            recent = project.read_now(lambda session: _recent(session, project.project.path, place=place))
            self._window.settings.change(recent=self._window.settings.value.with_recent(recent))


def _recent(session: Session, path: Path, *, place: LastPlace) -> RecentProject:
    counts = articles.counts(session)
    return RecentProject(
        path=path.absolute(),
        name=project_info.info(session).name,
        done=counts.by_status.get(Status.DONE, 0),
        total=counts.total,
        annotators=tuple(known.name for known in annotators.all(session)),
        opened_at=datetime.now(UTC),
        place=place,
    )
