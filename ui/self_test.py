"""The self-test: a window nobody sees marks, undoes, saves, reopens and exports, and says whether it all works."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import orjson
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt
from PySide6.QtTest import QTest

from annotator import __version__, exporters
from annotator.exporters.writing import write_from
from annotator.sample import build_sample
from annotator.store import spans
from annotator.store.check import check
from annotator.store.project import Project
from ui import theme as themes
from ui.app import make_application
from ui.main_window import MainWindow
from ui.presenters.project import ProjectPresenter
from ui.settings import SettingsStore
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

_WAITS_MS = 30_000
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was tried."""

    name: str
    ok: bool
    ms: float


class Trial:
    """Tries one thing after another on a fresh sample project in *folder*."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "sample.claimdesk"
        self._window: MainWindow | None = None
        self._before = 0

    def steps(self) -> tuple[tuple[str, Callable[[], bool]], ...]:
        """Return what is tried, in order."""
        return (
            ("build", self.build),
            ("open", self.open),
            ("mark", self.mark),
            ("undo", self.undo),
            ("redo", self.redo),
            ("close", self.close),
            ("reopen", self.reopen),
            ("export", self.export),
            ("check", self.check),
        )

    def build(self) -> bool:
        """Make the sample project."""
        build_sample(self._path).close()
        self._before = self._count()
        return self._before > 0

    def open(self) -> bool:
        """Open it in a window and wait for the article."""
        project = ProjectPresenter(Project.open(self._path), Work(), annotator="Self-test")
        window = MainWindow(project, SettingsStore(self._folder / "settings.json"), language="en")
        project.setParent(window)
        self._window = window
        window.show()
        window.activateWindow()
        return _wait(window.page.view.isVisible)

    def mark(self) -> bool:
        """Select the first word and press the key of a label."""
        window = self._open_window()
        window.page.view.set_selection(0, window.desk.page.article.text.index(" ") if window.desk.page else 0)
        return self._press(Qt.Key.Key_G, expected=self._before + 1)

    def undo(self) -> bool:
        """Take the mark back."""
        return self._press(Qt.Key.Key_Z, _CTRL, expected=self._before)

    def redo(self) -> bool:
        """Bring it again."""
        return self._press(Qt.Key.Key_Z, _CTRL | _SHIFT, expected=self._before + 1)

    def close(self) -> bool:
        """Close the window: what is left is one file."""
        is_closed = self._open_window().close()
        self._window = None
        return is_closed and not self._path.with_name(f"{self._path.name}-wal").exists()

    def reopen(self) -> bool:
        """Find the mark in the file."""
        return self._count() == self._before + 1

    def export(self) -> bool:
        """Write the project out."""
        with Project.open(self._path) as project, project.reading() as session:
            report = write_from(session, exporters.ALL[0], self._folder / "sample.jsonl")
        return report.spans == self._before + 1

    def check(self) -> bool:
        """Look for anything that is not as it must be."""
        with Project.open(self._path) as project, project.reading() as session:
            return check(session).is_sound

    def end(self) -> None:
        """Close what a failed step has left open."""
        if self._window is not None:
            self._window.close()

    def _press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, *, expected: int
    ) -> bool:
        window = self._open_window()
        QTest.keyClick(window.page.view.focusProxy() or window, key, modifiers)
        window.project.flush()
        stored = window.project.read_now(spans.count_by_label)
        return sum(stored.values()) == expected

    def _open_window(self) -> MainWindow:
        if self._window is None:
            raise RuntimeError("the window is not open")
        return self._window

    def _count(self) -> int:
        with Project.open(self._path) as project, project.reading() as session:
            return sum(spans.count_by_label(session).values())


def run(*, as_json: bool) -> int:
    """Run all steps, tell how they went, and return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    themes.apply(make_application(()), themes.LIGHT)
    with tempfile.TemporaryDirectory(prefix="claimdesk-self-test-") as folder:
        trial = Trial(Path(folder))
        steps = _tried(trial)
        trial.end()
    is_ok = all(step.ok for step in steps)
    if as_json:
        answer = {"ok": is_ok, "steps": [asdict(step) for step in steps], "versions": versions()}
        sys.stdout.write(orjson.dumps(answer).decode() + "\n")
    else:
        for step in steps:
            sys.stdout.write(f"{'ok  ' if step.ok else 'FAIL'} {step.ms:7.1f} ms  {step.name}\n")
    return 0 if is_ok else 1


def versions() -> dict[str, str]:
    """Return the versions that matter when something does not work."""
    return {
        "claimdesk": __version__,
        "python": platform.python_version(),
        "pyside6": pyside_version,
        "sqlite": sqlite3.sqlite_version,
        "system": platform.platform(),
    }


def _tried(trial: Trial) -> list[Step]:
    """Run the steps up to the first that fails."""
    steps: list[Step] = []
    for name, attempt in trial.steps():
        start = time.perf_counter()
        try:
            is_ok = attempt()
        except Exception as error:  # noqa: BLE001 -- whatever it is, the step has failed
            sys.stderr.write(f"{name}: {error!r}\n")
            is_ok = False
        steps.append(Step(name, is_ok, round((time.perf_counter() - start) * 1000, 1)))
        if not is_ok:
            break
    return steps


def _wait(is_done: Callable[[], bool]) -> bool:
    clock = QElapsedTimer()
    clock.start()
    while not is_done():
        if clock.hasExpired(_WAITS_MS):
            return False
        QCoreApplication.processEvents()
    return True
