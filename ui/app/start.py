"""The start: hand over to a program that runs already, or open the windows and run."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from ui import crashes, paths
from ui.app.application import Application
from ui.handover import Handover, Request, hand_over
from ui.settings import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Sequence

_DESKTOP_FILE = "org.claimdesk.Claimdesk"
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 -- a right to come to the front, not a secret


class ClaimdeskApplication(QApplication):
    """Qt's application, which macOS tells what was double-clicked."""

    file_opened = Signal(object)
    """Path of a project."""

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


class Outside(QObject):
    """Passes on what is asked for from outside: by a second start, or by macOS."""

    def __init__(self, application: Application, handover: Handover, app: QApplication) -> None:
        super().__init__(application)
        self._application = application
        handover.requested.connect(self.take)
        if isinstance(app, ClaimdeskApplication):
            app.file_opened.connect(self.take_file)

    @Slot(object)
    def take(self, request: Request) -> None:
        """Do what a second start was asked for."""
        if request.token:
            os.environ[_TOKEN] = request.token  # Qt shows it to Wayland when a window comes to the front
        if request.shows_sample:
            self._application.open_sample()
        self._application.open_all([Path(name) for name in request.projects])
        self._application.come_forward()

    @Slot(object)
    def take_file(self, path: Path) -> None:
        """Open what was double-clicked."""
        self._application.open_beside(path)


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return Qt's application with our name on it."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else ClaimdeskApplication([sys.argv[0], *arguments])
    app.setApplicationName("Claimdesk")
    app.setApplicationDisplayName("Claimdesk")
    app.setDesktopFileName(_DESKTOP_FILE)
    app.setWindowIcon(QIcon(str(paths.RESOURCES / "claimdesk.svg")))
    return app


def main(projects: Sequence[Path] = (), *, shows_sample: bool = False) -> int:
    """Open the windows and return the exit code when they are closed; at once, if another start has them."""
    request = Request(
        projects=tuple(str(path.absolute()) for path in projects),
        shows_sample=shows_sample,
        token=os.environ.get(_TOKEN, ""),
    )
    place = paths.handover_place()
    if hand_over(place, request):
        return 0
    app = make_application(())
    crashes.install(paths.log_file())
    application = Application(app, SettingsStore(paths.settings_file()))
    handover = Handover(place, application)
    Outside(application, handover, app)
    handover.listen()
    if shows_sample:
        application.open_sample()
    application.open_all(projects)
    application.tell_trouble()
    code = app.exec()
    handover.close()
    return code
