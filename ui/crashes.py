"""Errors that nobody expected: written into a log, told once, and the window lives on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from annotator.errors import ClaimdeskError
from ui import dialogs
from ui.diagnostics import crash_report
from ui.words import error_text

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_LOG = logging.getLogger("claimdesk")
_KEPT_BYTES = 1_000_000


class Crashes(QObject):
    """Takes over ``sys.excepthook``; from any thread."""

    happened = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None, *, is_logged: bool = True) -> None:
        super().__init__(parent)
        self._log = log
        self._is_logged = is_logged
        self._is_telling = False
        self._details = ""
        self._sentence = ""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._tell)
        self.happened.connect(self._take)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the error down and tell the user once; *KeyboardInterrupt* ends the program as ever."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("%s", details)
        if sys.stderr is not None:  # a window on Windows has none
            sys.stderr.write(details)
        self._sentence = self._told(error)
        self.happened.emit(details)

    def thread_hook(self, args: threading.ExceptHookArgs) -> None:
        """Do the same for threads."""
        if args.exc_value is not None:
            self.hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _take(self, details: str) -> None:
        if not self._is_telling:
            self._details = details
            self._later.start()

    def _tell(self) -> None:
        self._is_telling = True
        dialogs.report(None, self._sentence, details=self._details, copied=crash_report(self._details))
        self._is_telling = False

    def _told(self, error: BaseException) -> str:
        """Return the sentence: a refusal that nobody took still says what to do."""
        if isinstance(error, ClaimdeskError):
            return error_text(error)
        if not self._is_logged:
            return QCoreApplication.translate(
                "Crashes",
                "Something unexpected happened. Your saved work is not touched. "
                "It could not be written down in {log}: make that folder writable.",
            ).format(log=self._log)
        return QCoreApplication.translate(
            "Crashes", "Something unexpected happened. Your saved work is not touched. It is written down in {log}."
        ).format(log=self._log)


def install(log: Path) -> Crashes:
    """Catch unexpected errors from now on and write them to *log*."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(log, maxBytes=_KEPT_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    crashes = Crashes(log, QCoreApplication.instance(), is_logged=not isinstance(handler, logging.NullHandler))
    sys.excepthook = crashes.hook
    threading.excepthook = crashes.thread_hook
    return crashes


def uninstall(crashes: Crashes) -> None:
    """Leave unexpected errors to Python again."""
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    for handler in [*_LOG.handlers]:
        _LOG.removeHandler(handler)
        handler.close()
    crashes.deleteLater()
