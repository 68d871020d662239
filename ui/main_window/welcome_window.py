"""The window while no project is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget
from typing_extensions import override

from ui import theme as themes
from ui.actions import ALL, effective_keys, text_of, with_twins
from ui.views.welcome import WelcomeView
from ui.widgets.scrim import Scrim

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from ui.settings import Settings, SettingsStore
    from ui.views.settings import SettingsView

_SHOWN = ("project.new", "project.open", "project.sample", "project.import", "project.settings", "project.quit")


class WelcomeWindow(QMainWindow):
    """Passes on what is asked for; the application opens projects."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    project_requested = Signal(object)
    """Path of a project to open."""
    locate_requested = Signal(object)
    """Path of a project that has been moved."""
    files_requested = Signal(object)
    """Paths of articles for a new project; empty: ask for them."""
    quit_requested = Signal()

    def __init__(self, settings: SettingsStore, *, language: str) -> None:
        super().__init__()
        self.settings = settings
        self.language = language
        self.welcome = WelcomeView()
        self.settings_view: SettingsView | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self.setCentralWidget(self._pages)
        self.scrim = Scrim(self)
        self.setWindowTitle("Claimdesk")
        self.setMinimumSize(800, 560)
        self.resize(1440, 900)
        self.setAcceptDrops(True)
        self._connect()
        self._add_actions()
        self._apply(settings.value)
        settings.changed.connect(self._apply)
        if settings.value.geometry:
            self.restoreGeometry(QByteArray.fromHex(settings.value.geometry.encode()))

    def show_settings(self) -> None:
        """Show the settings."""
        if self.settings_view is None:
            from ui.views.settings import SettingsView  # noqa: PLC0415 -- the window opens sooner without it

            self.settings_view = SettingsView()
            self.settings_view.bar.back.setText(self.tr("To the projects"))
            self.settings_view.back_requested.connect(self.show_welcome)
            self.settings_view.changed.connect(self._change)
            self._pages.addWidget(self.settings_view)
        self._fill_settings()
        self._pages.setCurrentWidget(self.settings_view)

    def show_welcome(self) -> None:
        """Go back to the recent projects."""
        self._pages.setCurrentWidget(self.welcome)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.change(geometry=bytes(self.saveGeometry().data()).hex())
        super().closeEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _connect(self) -> None:
        view = self.welcome
        view.new_requested.connect(self.new_requested)
        view.open_requested.connect(self.open_requested)
        view.sample_requested.connect(self.sample_requested)
        view.import_requested.connect(self._ask_files)
        view.choose_files_requested.connect(self._ask_files)
        view.settings_requested.connect(self.show_settings)
        view.files_dropped.connect(self._take)
        view.recent_opened.connect(self.project_requested)
        view.locate_requested.connect(self.locate_requested)
        view.forget_requested.connect(self._forget)
        view.language_picked.connect(self._set_language)

    def _add_actions(self) -> None:
        functions = {
            "project.new": self.new_requested,
            "project.open": self.open_requested,
            "project.sample": self.sample_requested,
            "project.import": self._ask_files,
            "project.settings": self.show_settings,
            "project.quit": self.quit_requested,
        }
        keys = effective_keys(self.settings.value, ALL)
        for spec in ALL:
            if spec.id not in functions:
                continue
            action = QAction(text_of(spec), self)
            action.setShortcuts([QKeySequence(twin) for key in keys[spec.id] for twin in with_twins(key)])
            action.triggered.connect(functions[spec.id])
            self.addAction(action)
        self.welcome.set_keys({action_id: keys[action_id][0] for action_id in _SHOWN if keys[action_id]})

    def _take(self, paths: list[Path]) -> None:
        projects = [path for path in paths if path.suffix == ".claimdesk"]
        if projects:
            self.project_requested.emit(projects[0])
        elif paths:
            self.files_requested.emit(tuple(paths))

    def _ask_files(self) -> None:
        self.files_requested.emit(())

    def _forget(self, path: Path) -> None:
        kept = tuple(known for known in self.settings.value.recent if known.path != path)
        self.settings.change(recent=kept)

    def _set_language(self, language: str) -> None:
        self.settings.change(language=language)

    def _change(self, name: str, value: object) -> None:
        self.settings.change(**{name: value})

    def _fill_settings(self) -> None:
        if self.settings_view is not None:
            self.settings_view.show_settings(self.settings.value, language=self.language, specs=ALL)

    def _apply(self, settings: Settings) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme = themes.chosen(app, settings.theme)
            if theme is not themes.current():
                themes.apply(app, theme)
            themes.spread(self, theme)
        missing = [known.path for known in settings.recent if not known.path.exists()]
        self.welcome.set_recent(settings.recent, missing=missing)
        self.welcome.set_language(self.language)
        self._fill_settings()
