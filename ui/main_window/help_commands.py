"""Commands for when something does not work, and about the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from annotator import HOME_PAGE, __version__
from annotator.store import articles, spans
from ui import dialogs, paths
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.store.session import Session
    from ui.main_window.window import MainWindow
    from ui.newer import Version


class HelpCommands(QObject):
    """Bound to actions by id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._work: Work | None = None

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {
            "help.log": self.show_log,
            "help.diagnostics": self.copy_diagnostics,
            "help.newer": self.look_for_newer,
            "help.about": self.show_about,
        }

    def show_log(self) -> None:
        """Open the log in the system's editor."""
        log = paths.log_file()
        if log.is_file() and log.stat().st_size:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(log)))
        else:
            self._window.desk.hint(self.tr("Nothing unexpected has happened: there is no log."))

    def copy_diagnostics(self) -> None:
        """Put on the clipboard what helps to find a fault; no text of articles is in it."""
        from ui.diagnostics import diagnostics  # noqa: PLC0415 -- few need it

        counts = self._window.project.read_now(_counts)
        QGuiApplication.clipboard().setText(diagnostics(self._window.settings.value, counts))
        self._window.desk.hint(self.tr("Diagnostics are on the clipboard. There is no text of articles in them."))

    def look_for_newer(self) -> None:
        """Ask the project's page for the newest version; the first time, ask the user whether that may be done."""
        settings = self._window.settings
        if not settings.value.asks_for_newer:
            question = self.tr(
                "Ask {page} for the newest version? "
                "Claimdesk asks only when you give this command, and sends nothing else."
            )
            if not dialogs.ask(self._window, question.format(page=HOME_PAGE), yes=self.tr("Ask")):
                return
            settings.change(asks_for_newer=True)
        from ui import newer  # noqa: PLC0415 -- few look for a newer version

        if self._work is None:
            self._work = Work(self)
            self._window.closed.connect(self._work.stop)
        self._work.read(lambda: newer.newest(HOME_PAGE), self._tell_newest, failed=self._tell_no_answer)

    def show_about(self) -> None:
        """Say which program this is."""
        dialogs.tell(
            self._window,
            self.tr(
                "Claimdesk {version}. Who claims what in the news: claims, sources, the links between them. "
                "All of it in one file on your computer; nothing is sent anywhere. Apache License 2.0."
            ).format(version=__version__),
        )

    def _tell_newest(self, found: Version | None) -> None:
        ours = tuple(int(part) for part in __version__.split("."))
        if found is None or found <= ours:
            dialogs.tell(
                self._window, self.tr("Claimdesk {version} is the newest version.").format(version=__version__)
            )
            return
        number = ".".join(map(str, found))
        sentence = self.tr("Claimdesk {version} is there: {page}/releases").format(version=number, page=HOME_PAGE)
        dialogs.tell(self._window, sentence)

    def _tell_no_answer(self, _error: Exception) -> None:
        sentence = self.tr("{page} did not answer. Try again later, or look there in a browser.")
        dialogs.tell(self._window, sentence.format(page=HOME_PAGE))


def _counts(session: Session) -> dict[str, int]:
    return {"articles": articles.counts(session).total, "marks": sum(spans.count_by_label(session).values())}
