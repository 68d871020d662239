"""Opening a project, or saying why that cannot be done and offering to look at it."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.errors import ClaimdeskError, FileProblem, ProjectError
from annotator.store.project import Project
from ui import dialogs
from ui.presenters.project import ProjectPresenter
from ui.words import error_text
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate

_MAY_BE_LOOKED_AT = frozenset({FileProblem.LOCKED, FileProblem.DISK_FULL, FileProblem.WRITE_FAILED})


class Opener:
    """Opens projects for one annotator, and speaks one language."""

    def __init__(self, annotator: str, language: str) -> None:
        self._annotator = annotator or user_name()
        self._language = language

    def open(
        self, opening: Callable[[], Project], parent: QWidget | None, *, place: Path | None = None
    ) -> ProjectPresenter | None:
        """Return the project that *opening* gives; None if somebody has been told why there is none."""
        try:
            return self._presenter(opening())
        except (ClaimdeskError, OSError) as error:
            return self._to_look(error, parent, place)

    def _presenter(self, project: Project) -> ProjectPresenter:
        try:
            return ProjectPresenter(project, Work(), annotator=self._annotator)
        except ClaimdeskError:
            project.close()
            raise

    def _to_look(self, error: Exception, parent: QWidget | None, place: Path | None) -> ProjectPresenter | None:
        """Say why a project cannot be opened; offer to look at it if that is possible."""
        sentence = error_text(error, language=self._language)
        may_look = isinstance(error, ProjectError) and error.problem in _MAY_BE_LOOKED_AT
        if place is None or not may_look:
            dialogs.warn(parent, sentence)
            return None
        offer = translate("Application", "Or look at it here without changing anything.")
        if not dialogs.ask(parent, f"{sentence} {offer}", yes=translate("Application", "Look only")):
            return None
        try:
            return self._presenter(Project.open(place, read_only=True))
        except ClaimdeskError as again:
            dialogs.warn(parent, error_text(again, language=self._language))
            return None


def opened(path: Path) -> Project:
    """Open a project; one on a read-only medium can at least be looked at."""
    try:
        return Project.open(path)
    except ProjectError as error:
        if error.problem is not FileProblem.READ_ONLY:
            raise
        return Project.open(path, read_only=True)


def sample_at(place: Path) -> Project:
    """Make the sample project at *place*."""
    from annotator.sample import build_sample  # noqa: PLC0415 -- the window opens sooner without it

    place.parent.mkdir(parents=True, exist_ok=True)
    return build_sample(place)


def user_name() -> str:
    """Return what the system calls the user."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "Annotator"
