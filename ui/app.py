"""Composition root: the application, its settings and language, and which window is open."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from annotator.errors import ClaimdeskError, FileProblem, ProjectError
from annotator.store import backup
from annotator.store.project import Project
from ui import crashes, dialogs, paths
from ui import theme as themes
from ui.garbage import GarbageCollection
from ui.main_window import MainWindow, WelcomeWindow
from ui.presenters.project import ProjectPresenter
from ui.settings import SettingsStore
from ui.words import error_text, settings_text
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow

    from ui.settings import Settings


_MAY_BE_LOOKED_AT = frozenset({FileProblem.LOCKED, FileProblem.DISK_FULL, FileProblem.WRITE_FAILED})


class Application(QObject):
    """Opens one window at a time: the welcome screen or a project."""

    def __init__(self, app: QApplication, settings: SettingsStore) -> None:
        super().__init__(app)
        self._app = app
        GarbageCollection(self)
        self.settings = settings
        self.language = language_of(settings.value)
        self.window: QMainWindow | None = None
        self._translators: list[QTranslator] = []
        self._translate()
        themes.apply(app, themes.chosen(app, settings.value.theme))
        settings.changed.connect(self._follow)

    def open_project(self, path: Path) -> bool:
        """Open the project at *path* in a window; say why not if it cannot be."""
        return self._open(lambda: _opened(path), place=path)

    def create_project(self, path: Path) -> bool:
        """Make a new project at *path* and open it."""
        from annotator.scheme_files import default_scheme  # noqa: PLC0415 -- the window opens sooner without it

        return self._open(lambda: Project.create(path, default_scheme()))

    def open_sample(self, path: Path | None = None) -> bool:
        """Open the sample project; made first if it is not there."""
        place = path or paths.documents() / f"Claimdesk sample{dialogs.SUFFIX}"
        return self.open_project(place) if place.exists() else self._open(lambda: _sample_at(place))

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
        self._show(window)

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
        self.open_project(path)

    def tell_trouble(self) -> None:
        """Say once what is the matter with the settings, if anything is."""
        trouble = self.settings.take_trouble()
        if trouble is not None:
            dialogs.warn(self.window, settings_text(trouble))

    @Slot()
    def quit(self) -> None:
        """Close the window and end."""
        if self.window is None or self.window.close():
            self._app.quit()

    def _open(self, opening: Callable[[], Project], *, place: Path | None = None) -> bool:
        """Open a project in the place of the window there is, which stays if that cannot be done."""
        before = self.window
        if place is not None and _shows(before, place) and not before.close():  # it cannot be open twice
            return False
        presenter: ProjectPresenter | None
        try:
            presenter = self._presenter(opening())
        except (ClaimdeskError, OSError) as error:
            presenter = self._presenter_to_look(error, place)
        if presenter is None:
            if before is None or not before.isVisible():
                self.show_welcome()
            return False
        if isinstance(before, MainWindow) and not before.close():
            presenter.close()
            return False
        self._show_project(presenter)
        return True

    def _presenter(self, project: Project) -> ProjectPresenter:
        try:
            return ProjectPresenter(project, Work(), annotator=self._annotator())
        except ClaimdeskError:
            project.close()
            raise

    def _presenter_to_look(self, error: Exception, place: Path | None) -> ProjectPresenter | None:
        """Say why a project cannot be opened; offer to look at it if that is possible."""
        parent = self.window if self.window is not None and self.window.isVisible() else None
        sentence = error_text(error, language=self.language)
        may_look = isinstance(error, ProjectError) and error.problem in _MAY_BE_LOOKED_AT
        if place is None or not may_look:
            dialogs.warn(parent, sentence)
            return None
        offer = self.tr("Or look at it here without changing anything.")
        if not dialogs.ask(parent, f"{sentence} {offer}", yes=self.tr("Look only")):
            return None
        try:
            return self._presenter(Project.open(place, read_only=True))
        except ClaimdeskError as again:
            dialogs.warn(parent, error_text(again, language=self.language))
            return None

    def _show_project(self, presenter: ProjectPresenter) -> None:
        window = MainWindow(presenter, self.settings, language=self.language)
        presenter.setParent(window)
        window.new_requested.connect(self.ask_new)
        window.open_requested.connect(self.ask_open)
        window.sample_requested.connect(self.show_sample)
        window.leave_requested.connect(self.show_welcome)
        window.quit_requested.connect(self.quit)
        window.project_requested.connect(self.open_project)
        window.restore_requested.connect(self.restore)
        self._show(window)
        window.project_commands.remember()  # now already: a program that is killed remembers nothing at its end

    def _show(self, window: QMainWindow) -> None:
        before, self.window = self.window, window
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _annotator(self) -> str:
        return self.settings.value.annotator or user_name()

    def _folder(self) -> Path:
        recent = self.settings.value.recent
        return recent[0].path.parent if recent and recent[0].path.parent.is_dir() else paths.documents()

    def _follow(self, settings: Settings) -> None:
        """Follow another language: the window is made anew in it."""
        language = language_of(settings)
        if language == self.language:
            return
        self.language = language
        self._translate()
        if isinstance(self.window, MainWindow):
            self.open_project(self.window.project.project.path)
        elif self.window is not None:
            self.show_welcome()

    def _translate(self) -> None:
        for old in self._translators:
            self._app.removeTranslator(old)
        QLocale.setDefault(QLocale("uk_UA" if self.language == "uk" else "en_GB"))
        places = (
            (f"claimdesk_{self.language}", str(paths.RESOURCES / "translations")),
            (f"qtbase_{self.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        )
        self._translators = []
        for name, folder in places:
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)


def language_of(settings: Settings) -> str:
    """Return the language of the window: as chosen, or else the system's if we speak it."""
    return settings.language or ("uk" if QLocale.system().language() is QLocale.Language.Ukrainian else "en")


def user_name() -> str:
    """Return what the system calls the user."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "Annotator"


def _opened(path: Path) -> Project:
    """Open a project; one on a read-only medium can at least be looked at."""
    try:
        return Project.open(path)
    except ProjectError as error:
        if error.problem is not FileProblem.READ_ONLY:
            raise
        return Project.open(path, read_only=True)


def _shows(window: QMainWindow | None, path: Path) -> TypeGuard[MainWindow]:
    return isinstance(window, MainWindow) and window.project.project.path == path.resolve()


def _sample_at(place: Path) -> Project:
    from annotator.sample import build_sample  # noqa: PLC0415 -- the window opens sooner without it

    place.parent.mkdir(parents=True, exist_ok=True)
    return build_sample(place)


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return Qt's application with our name on it."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication([sys.argv[0], *arguments])
    app.setApplicationName("Claimdesk")
    app.setApplicationDisplayName("Claimdesk")
    app.setDesktopFileName("claimdesk")
    return app


def main(projects: Sequence[Path] = (), *, shows_sample: bool = False) -> int:
    """Open the window and return the exit code when it is closed."""
    app = make_application(())
    crashes.install(paths.log_file())
    application = Application(app, SettingsStore(paths.settings_file()))
    is_open = application.open_sample() if shows_sample else any(map(application.open_project, projects))
    if not is_open:
        application.show_welcome()
    application.tell_trouble()
    return app.exec()
