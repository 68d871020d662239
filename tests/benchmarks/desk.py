"""The real window on a project, a hand at its keys and mouse, and an eye on what is painted when."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from ui.app import Application, make_application
from ui.main_window import MainWindow
from ui.settings import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.model import ArticleId
    from ui.widgets.article_view import ArticleView

_PATIENCE_MS = 60_000
_STILL_MS = 30
SIZE = (1440, 900)


class Eye(QObject):
    """Notes when a widget has been painted: not when painting begins, but when it is over."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        self.wall = self.cpu = 0.0
        """When it was painted last."""
        self._is_painting = False
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or self._is_painting:
            return super().eventFilter(watched, event)
        self._is_painting = True
        QCoreApplication.sendEvent(watched, event)  # the same again, now past this filter
        self._is_painting = False
        self.count += 1
        self.wall, self.cpu = time.perf_counter(), time.process_time()
        return True


class Desk:
    """A window of the size most people work in. Use it as a context manager."""

    def __init__(self, project: Path, home: Path) -> None:
        self.app = make_application(())
        self.application = Application(self.app, SettingsStore(home / "settings.json"))
        if not self.application.open_project(project):
            raise ValueError(project)
        window = self.application.window
        assert isinstance(window, MainWindow)
        self.window = window
        window.resize(*SIZE)
        self.eye = Eye(self.view.viewport())
        self.until(lambda: window.desk.page is not None)
        self.settle()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.window.close()
        self.window.deleteLater()
        self.settle()
        self.application.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def view(self) -> ArticleView:
        """The article view."""
        return self.window.page.view

    def until(self, is_done: Callable[[], bool]) -> None:
        """Let the window work until something is so; raises *TimeoutError* after two minutes."""
        watchdog = QTimer(singleShot=True, interval=_PATIENCE_MS)
        watchdog.start()
        while not is_done():
            if not watchdog.isActive():
                raise TimeoutError
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def settle(self) -> None:
        """Let the window finish whatever it has begun."""
        until = time.perf_counter() + _STILL_MS / 1000
        while time.perf_counter() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _STILL_MS)
            time.sleep(0.001)

    def open_article(self, article: ArticleId) -> None:
        """Open an article and wait until it is on the screen."""
        if self.window.desk.article_id == article:
            return
        before = self.eye.count
        self.window.open_article(article)
        self.until(lambda: self.window.desk.article_id == article and self.eye.count > before)

    def key(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.view, key)

    def wheel(self, notches: int) -> None:
        """Turn the wheel over the text; up is positive."""
        place = QPointF(self.view.viewport().rect().center())
        turn = QWheelEvent(
            place,
            QPointF(self.view.viewport().mapToGlobal(place)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(self.view.viewport(), turn)

    def hover(self, point: QPoint) -> None:
        """Move the mouse, no button down."""
        QTest.mouseMove(self.view.viewport(), point)

    def paint(self) -> None:
        """Let everything that is dirty be painted, and whatever else is due."""
        QCoreApplication.processEvents()
