"""Plays scenes in the real window and takes the pictures."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QObject, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QDialog

from ui.app import Application, make_application
from ui.demo.hand import press, type_text, wake
from ui.demo.scenes import Copy, CopyFile, Press, Step, Type, WalkTo
from ui.main_window import MainWindow
from ui.settings import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.demo.plan import Take

_TICK_MS = 15
_STILL_TICKS = 2
_STILL_TICKS_AFTER_TYPING = 20
"""Fields wait a moment for the next letter before they search."""
_PATIENCE_TICKS = 1000
_MOST_STEPS = 400
ANNOTATORS = {"uk": "Олена Кравець", "en": "Olena Kravets"}


class Studio(QObject):
    """Plays one take after another: each in a fresh window on a fresh copy of the sample.

    Keys are pressed from the event loop and not waited for, because some open a dialog that does not return
    before it is closed: the play must go on in the dialog.
    """

    taken = Signal(object)
    """A picture is in its file (Path)."""
    missed = Signal(str)
    """A screen did not come up: the name of its picture."""

    def __init__(self, sample: Path, folder: Path, place: Path) -> None:
        """*folder* gets the pictures, in which *sample* is open; *place* is for what is thrown away."""
        app = make_application(())
        super().__init__(app)
        self._folder = folder
        self._sample = sample
        self._project = place / f"{sample.stem}{sample.suffix}"
        self._settings = SettingsStore(place / "settings.json")
        self._application = Application(app, self._settings)
        self._scale = app.devicePixelRatio()
        self._loop = QEventLoop(self)
        self._ticker = QTimer(self, interval=_TICK_MS)
        self._ticker.timeout.connect(self._tick)
        self._play: Iterator[int] = iter(())
        self._error: Exception | None = None
        self._still = 0
        self._waited = 0
        self._step: Step | None = None
        app.setCursorFlashTime(0)

    def play(self, takes: Sequence[Take]) -> None:
        """Play all, and return when the last picture is taken."""
        self._play = self._session(takes)
        self._ticker.start()
        self._loop.exec()
        self._ticker.stop()
        if self._error is not None:
            raise self._error

    def close(self) -> None:
        """Take everything down."""
        self._close_dialogs()
        self._let_go()
        self._application.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _session(self, takes: Sequence[Take]) -> Iterator[int]:
        """Yield how long to wait (in ticks of stillness) before going on."""
        for take in takes:
            self._open(take)
            yield _STILL_TICKS
            plain = self._picture()
            for step in take.scene.steps:
                yield from self._carry_out(step)
            for size in take.look.sizes:
                yield from self._resize(size)
                self._save(take, size, plain)
            self._close_dialogs()
            yield 0
            yield from self._leave()

    def _open(self, take: Take) -> None:
        look = take.look
        shutil.copyfile(self._sample, self._project)
        self._settings.change(theme=look.theme, geometry="", layout="", annotator=ANNOTATORS[look.language])
        self._settings.change(recent=())  # or the article would open where the last take has left it
        self._settings.change(language=look.language)
        self._application.open_project(self._project)
        if self._application.window is not None:
            self._application.window.resize(*look.sizes[0])

    def _carry_out(self, step: Step) -> Iterator[int]:
        match step:
            case Press(keys, times):
                for _ in range(times):
                    self._later(Press(keys))
                    yield _STILL_TICKS
            case Type():
                self._later(step)
                yield _STILL_TICKS_AFTER_TYPING
            case WalkTo(is_wanted, keys):
                yield from self._walk(is_wanted, keys)
            case Copy(text):
                QGuiApplication.clipboard().setText(text)
                yield 0
            case CopyFile():
                self._copy_file(step)
                yield 0

    def _copy_file(self, step: CopyFile) -> None:
        path = self._project.with_name(step.name)
        path.write_text(step.content, encoding="utf-8")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        QGuiApplication.clipboard().setMimeData(data)

    def _walk(self, is_wanted: Callable[[MainWindow], bool], keys: str) -> Iterator[int]:
        for _ in range(_MOST_STEPS):
            window = self._application.window
            if not isinstance(window, MainWindow) or is_wanted(window):
                return
            self._later(Press(keys))
            yield 0

    def _leave(self) -> Iterator[int]:
        """Close the window and let it go, so that it does not follow settings any more."""
        QGuiApplication.clipboard().clear()  # Qt lets go of what Python has made when there is no Python any more
        window = self._application.window
        if window is None:
            return
        if isinstance(window, MainWindow) and window.screens.scheme_presenter is not None:
            window.screens.scheme_presenter.discard()  # or the window would ask whether its changes may be lost
            yield _STILL_TICKS
        QTimer.singleShot(0, window, window.close)
        yield _STILL_TICKS
        self._let_go()

    def _resize(self, size: tuple[int, int]) -> Iterator[int]:
        window = self._application.window
        if window is not None and window.size().toTuple() != size:
            window.showNormal()
            window.resize(*size)
            for dialog in _above(window):
                if isinstance(dialog, QDialog):
                    dialog.move(window.mapToGlobal(window.rect().center()) - dialog.rect().center())
        yield _STILL_TICKS

    def _later(self, step: Press | Type) -> None:
        self._step = step
        QTimer.singleShot(0, self, self._act)

    def _act(self) -> None:
        step, self._step = self._step, None
        match step:
            case Press(keys):
                press(keys)
            case Type(uk, en):
                type_text(uk if self._application.language == "uk" else en)

    def _tick(self) -> None:
        self._waited += 1
        if self._step is not None or (self._waited < _PATIENCE_TICKS and (self._is_busy() or wake())):
            return
        if self._still > 0:
            self._still -= 1
            return
        self._waited = 0
        try:
            self._still = next(self._play)
        except StopIteration:
            self._loop.quit()
        except Exception as error:  # noqa: BLE001 -- raised again where somebody can hear it
            self._error = error
            self._loop.quit()

    def _is_busy(self) -> bool:
        window = self._application.window
        return (
            isinstance(window, MainWindow)
            and window.isVisible()
            and (
                window.desk.page is None
                or window.listed.is_reading
                or window.across.ledger.is_reading
                or window.across.family.is_reading
                or not window.project.is_saved
                or window.transfers.is_busy
                or window.exports.is_busy
                or window.across.is_busy
            )
        )

    def _picture(self) -> QImage:
        """Return the window with everything that stands above it."""
        window = self._application.window
        if window is None:
            return QImage()
        picture = window.grab().toImage()
        with QPainter(picture) as painter:
            for other in _above(window):
                place = _inside(window, other)
                painter.drawPixmap(place, other.grab())
                if not other.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground):  # that one has its own frame
                    painter.setPen(other.palette().color(QPalette.ColorRole.Mid))
                    painter.drawRect(other.rect().translated(place).adjusted(-1, -1, 0, 0))
        return picture

    def _save(self, take: Take, size: tuple[int, int], plain: QImage) -> None:
        picture = self._picture()
        path = self._folder / take.name(size, self._scale)
        is_there = not picture.isNull() and (picture != plain or not take.scene.steps)
        if is_there and picture.save(str(path)):
            self.taken.emit(path)
        else:
            self.missed.emit(path.stem)

    def _let_go(self) -> None:
        """Delete the window; one that is still open has threads at work, and must not be."""
        window, self._application.desk.front = self._application.window, None
        if window is None:
            return
        if not window.close():
            raise RuntimeError("the window does not close")
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _close_dialogs(self) -> None:
        window = self._application.window
        for widget in QApplication.topLevelWidgets():
            if widget is not window and widget.isVisible():
                widget.close()


def _inside(window: QWidget, other: QWidget) -> QPoint:
    """Return where in a picture of *window* the other one is drawn: it may reach beyond, a picture cannot."""
    place = other.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
    room = window.size() - other.size()
    return QPoint(max(0, min(place.x(), room.width())), max(0, min(place.y(), room.height())))


def _above(window: QWidget) -> list[QWidget]:
    """Return the dialogs and menus over *window*."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget is not window and widget.isVisible() and not widget.size().isEmpty()
    ]
