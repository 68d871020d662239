"""The windows that are open, and which of them is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QApplication, QMainWindow

_APART = QPoint(32, 32)
"""From one window to the next, so that both can be seen."""


class Desk(QObject):
    """One window is in front: commands are given in it. The others lie behind, a project each."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self.front: QMainWindow | None = None
        self._behind: list[MainWindow] = []
        app.focusWindowChanged.connect(self._follow)

    def __iter__(self) -> Iterator[QMainWindow]:
        self._clear()
        yield from self._behind
        if self.front is not None:
            yield self.front

    def find(self, path: Path) -> MainWindow | None:
        """Return the window that shows the project at *path*."""
        wanted = path.resolve()
        return next(
            (each for each in self if isinstance(each, MainWindow) and each.project.project.path == wanted), None
        )

    def put_beside(self) -> None:
        """Let the window in front go behind, if it shows a project: another comes beside it."""
        self._clear()
        if isinstance(self.front, MainWindow):
            self._behind.append(self.front)
            self.front = None

    def show(self, window: QMainWindow) -> None:
        """Show *window* in the place of the one in front."""
        before, self.front = self.front, window
        if before is None and self._behind:
            window.move(self._behind[-1].pos() + _APART)
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def bring(self, window: QMainWindow) -> None:
        """Bring *window* to the front, out of the task bar too."""
        self._put_in_front(window)
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()

    def next(self) -> QMainWindow | None:
        """Return the window that comes to the front when the one there has been closed; None: there is no other."""
        self._clear()
        return self.front if self.front is not None and self.front.isVisible() else None

    def _follow(self, focused: QWindow | None) -> None:
        """Follow the window somebody works in."""
        for window in self._behind:
            if focused is not None and window.windowHandle() is focused:
                self._put_in_front(window)
                return

    def _put_in_front(self, window: QMainWindow) -> None:
        if isinstance(window, MainWindow) and window in self._behind:
            self._behind.remove(window)
            if isinstance(self.front, MainWindow):
                self._behind.append(self.front)
            self.front = window
        self._clear()

    def _clear(self) -> None:
        """Take leave of windows that have been closed."""
        for window in [each for each in self._behind if each.is_closed]:
            self._behind.remove(window)
            window.deleteLater()
        if isinstance(self.front, MainWindow) and self.front.is_closed and self._behind:
            self.front.deleteLater()
            self.front = self._behind.pop()
