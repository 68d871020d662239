"""Composition root: the application, its settings and language, and what happens to its windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QObject, Slot

from annotator.errors import ClaimdeskError
from annotator.store import backup
from annotator.store.project import Project
from ui import dialogs, paths
from ui import theme as themes
from ui.app.desk import Desk
from ui.app.language import Translations, language_of
from ui.app.opening import Opener, opened, sample_at
from ui.garbage import GarbageCollection
from ui.main_window import MainWindow, WelcomeWindow
from ui.words import error_text, settings_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QMainWindow

    from ui.presenters.project import ProjectPresenter
    from ui.settings import Settings, SettingsStore


class Application(QObject):
    """Opens windows: the welcome screen, or one for each project.

    What is opened in a window takes its place; what comes from outside gets a window beside the others.
    """

    def __init__(self, app: QApplication, settings: SettingsStore) -> None:
        super().__init__(app)
        self._app = app
        GarbageCollection(self)
        self.settings = settings
        self.language = language_of(settings.value)
        self.desk = Desk(app, self)
        self._translations = Translations(app, self)
        self._translations.speak(self.language)
        themes.apply(app, themes.chosen(app, settings.value.theme))
        settings.changed.connect(self._follow)

    @property
    def window(self) -> QMainWindow | None:
        """The window in front."""
        return self.desk.front

    def open_project(self, path: Path) -> bool:
        """Open the project at *path* in the window; say why not if it cannot be."""
        known = self.desk.find(path)
        if known is not None and known is not self.window:
            self.desk.bring(known)
            return True
        return self._open(lambda: opened(path), place=path)

    def open_beside(self, path: Path) -> bool:
        """Open the project at *path* in a window of its own; one that has a window comes to the front."""
        known = self.desk.find(path)
        if known is not None:
            self.desk.bring(known)
            return True
        presenter = self._opener().open(lambda: opened(path), self._parent(), place=path)
        if presenter is None:
            self._show_something()
            return False
        self.desk.put_beside()
        self._show_project(presenter)
        return True

    def open_all(self, projects: Sequence[Path]) -> None:
        """Open each of *projects* in a window of its own; the welcome screen if there is no window then."""
        for path in projects:
            self.open_beside(path)
        self._show_something()

    def come_forward(self) -> None:
        """Bring the window in front before those of other programs."""
        window = self.desk.next()
        if window is not None:
            self.desk.bring(window)

    def create_project(self, path: Path) -> bool:
        """Make a new project at *path* and open it."""
        from annotator.scheme_files import default_scheme  # noqa: PLC0415 -- the window opens sooner without it

        return self._open(lambda: Project.create(path, default_scheme()))

    def open_sample(self, path: Path | None = None) -> bool:
        """Open the sample project; made first if it is not there."""
        place = path or paths.documents() / f"Claimdesk sample{dialogs.SUFFIX}"
        return self.open_project(place) if place.exists() else self._open(lambda: sample_at(place))

    @Slot()
    def ask_new(self) -> None:
        """Ask where a new project goes, and make it."""
        path = dialogs.project_to_create(self.window, self._folder())
        if path is not None:
            self.create_project(path)

    @Slot()
    def ask_open(self) -> None:
        """Ask which project to open."""
        path = dialogs.project_to_open(self.window, self._folder())
        if path is not None:
            self.open_project(path)

    @Slot()
    def show_sample(self) -> None:
        """Open the sample project in the user's documents."""
        self.open_sample()

    @Slot()
    def leave(self) -> None:
        """Close the project in front; behind it is another, or the welcome screen."""
        if self.window is not None and not self.window.close():
            return
        window = self.desk.next()
        if window is None:
            self.show_welcome()
        else:
            self.desk.bring(window)

    @Slot()
    def show_welcome(self) -> None:
        """Show the welcome screen instead of the project."""
        if self.window is not None and not self.window.close():
            return
        window = WelcomeWindow(self.settings, language=self.language)
        window.new_requested.connect(self.ask_new)
        window.open_requested.connect(self.ask_open)
        window.sample_requested.connect(self.show_sample)
        window.project_requested.connect(self.open_project)
        window.locate_requested.connect(self.locate)
        window.files_requested.connect(self.begin_with)
        window.quit_requested.connect(self.quit)
        self.desk.show(window)

    @Slot(object)
    def locate(self, path: Path) -> None:
        """Ask where a project has been moved to, and open it there."""
        found = dialogs.project_to_open(self.window, self._folder())
        if found is not None and self.open_project(found):
            kept = tuple(known for known in self.settings.value.recent if known.path != path)
            self.settings.change(recent=kept)

    @Slot(object)
    def begin_with(self, files: tuple[Path, ...]) -> None:
        """Ask where a new project goes, make it and read *files* into it, or ask for files."""
        path = dialogs.project_to_create(self.window, self._folder())
        if path is None or not self.create_project(path) or not isinstance(self.window, MainWindow):
            return
        if files:
            self.window.transfers.read(files)
        else:
            self.window.transfers.add_files()

    @Slot(object)
    def restore(self, copy: Path) -> None:
        """Put a backup in the place of the open project, and open that."""
        window = self.window
        if not isinstance(window, MainWindow):
            return
        path = window.project.project.path
        if not window.close():
            return
        try:
            backup.restore(copy, path)
        except (ClaimdeskError, OSError) as error:
            dialogs.warn(None, error_text(error, language=self.language))
        self._open(lambda: opened(path), place=path)

    def tell_trouble(self) -> None:
        """Say once what is the matter with the settings, if anything is."""
        trouble = self.settings.take_trouble()
        if trouble is not None:
            dialogs.warn(self.window, settings_text(trouble))

    @Slot()
    def quit(self) -> None:
        """Close every window and end."""
        if all(window.close() for window in [*self.desk]):
            self._app.quit()

    def _open(self, opening: Callable[[], Project], *, place: Path | None = None) -> bool:
        """Open a project in the place of the window in front, which stays if that cannot be done."""
        before = self.window
        if place is not None and _shows(before, place) and not before.close():  # it cannot be open twice
            return False
        presenter = self._opener().open(opening, self._parent(), place=place)
        if presenter is None:
            self._show_something()
            return False
        if isinstance(before, MainWindow) and not before.close():
            presenter.close()
            return False
        self._show_project(presenter)
        return True

    def _show_something(self) -> None:
        """Show the welcome screen if there is no window."""
        if self.desk.next() is None:
            self.show_welcome()

    def _parent(self) -> QMainWindow | None:
        return self.window if self.window is not None and self.window.isVisible() else None

    def _opener(self) -> Opener:
        return Opener(self.settings.value.annotator, self.language)

    def _show_project(self, presenter: ProjectPresenter) -> None:
        window = MainWindow(presenter, self.settings, language=self.language)
        presenter.setParent(window)
        window.new_requested.connect(self.ask_new)
        window.open_requested.connect(self.ask_open)
        window.sample_requested.connect(self.show_sample)
        window.leave_requested.connect(self.leave)
        window.quit_requested.connect(self.quit)
        window.project_requested.connect(self.open_project)
        window.restore_requested.connect(self.restore)
        self.desk.show(window)
        window.project_commands.remember()  # now already: a program that is killed remembers nothing at its end

    def _folder(self) -> Path:
        recent = self.settings.value.recent
        return recent[0].path.parent if recent and recent[0].path.parent.is_dir() else paths.documents()

    def _follow(self, settings: Settings) -> None:
        """Follow another language: the windows are made anew in it."""
        language = language_of(settings)
        if language == self.language:
            return
        self.language = language
        self._translations.speak(self.language)
        for window in [*self.desk]:
            self._renew(window)

    def _renew(self, window: QMainWindow) -> None:
        if isinstance(window, MainWindow):
            self.desk.bring(window)
            path = window.project.project.path
            self._open(lambda: opened(path), place=path)
        else:
            self.show_welcome()


def _shows(window: QMainWindow | None, path: Path) -> TypeGuard[MainWindow]:
    return isinstance(window, MainWindow) and window.project.project.path == path.resolve()
