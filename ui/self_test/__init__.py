"""The self-test: a window nobody sees marks, undoes, saves, reopens and exports, and says whether it all works."""

from __future__ import annotations

import platform
import sqlite3
import sys
import tempfile
import time
from contextlib import closing, nullcontext
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import orjson
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QTranslator
from PySide6.QtGui import QFontInfo, QGuiApplication, QPalette

from annotator import __version__
from annotator.edits.annotators import add_annotator
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.importers.reading import read_into
from annotator.model import AnnotatorId, new_id
from annotator.sample import build_sample
from annotator.scheme_files import default_scheme
from annotator.store import spans
from annotator.store.check import check
from annotator.store.project import Project
from ui import paths
from ui import theme as themes
from ui.app import make_application
from ui.demo.hand import press
from ui.demo.screen import offscreen, own_home
from ui.main_window import MainWindow
from ui.presenters.project import ProjectPresenter
from ui.self_test.files import can_read_others
from ui.settings import SettingsStore
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.model import SpanId
    from annotator.store.session import Session

_WAITS_MS = 30_000


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
        self._mark: SpanId | None = None

    def steps(self) -> tuple[tuple[str, Callable[[], bool]], ...]:
        """Return what is tried, in order."""
        return (
            ("sqlite", has_sqlite),
            ("fonts", has_fonts),
            ("theme", has_themes),
            ("translations", has_translations),
            ("build", self.build),
            ("open", self.open),
            ("mark", self.mark),
            ("undo", self.undo),
            ("redo", self.redo),
            ("close", self.close),
            ("reopen", self.reopen),
            ("undo-after-reopening", self.undo),
            ("redo-after-reopening", self.redo),
            ("close-again", self.close),
            ("export", self.export),
            ("import", self.import_back),
            ("files", self.read_files),
            ("check", self.check),
        )

    def build(self) -> bool:
        """Make the sample project."""
        build_sample(self._path).close()
        with Project.open(self._path) as project, project.reading() as session:
            self._before = _count(session)
        return self._before > 0

    def open(self) -> bool:
        """Open it in a window and wait for the article."""
        project = ProjectPresenter(Project.open(self._path), Work(), annotator="Self-test")
        window = MainWindow(project, SettingsStore(self._folder / "settings.json"), language="en")
        project.setParent(window)
        self._window = window
        window.show()
        window.activateWindow()
        return _wait(lambda: window.page.view.hasFocus() and not window.listed.is_reading)

    def mark(self) -> bool:
        """Select a word and press the key of a label."""
        press("Ctrl+Home")
        press("Shift+Right")
        press("G")
        primary = self._open_window().desk.primary
        self._mark = primary.id if primary is not None else None
        return self._holds(self._before + 1) and self._mark is not None

    def undo(self) -> bool:
        """Take the mark back."""
        press("Ctrl+Z")
        return self._holds(self._before)

    def redo(self) -> bool:
        """Bring it again."""
        press("Ctrl+Shift+Z")
        return self._holds(self._before + 1)

    def close(self) -> bool:
        """Close the window: what is left is one file."""
        window = self._open_window()
        is_closed = window.close()
        window.deleteLater()
        self._window = None
        return is_closed and not self._path.with_name(f"{self._path.name}-wal").exists()

    def reopen(self) -> bool:
        """Find the mark in a new window."""
        if not self.open():
            return False
        page = self._open_window().desk.page
        return page is not None and self._mark is not None and page.find(self._mark) is not None

    def export(self) -> bool:
        """Write the project out."""
        with Project.open(self._path) as project, project.reading() as session:
            report = write_from(session, ClaimdeskJsonLines(), self._folder / "first.jsonl")
        return report.spans == self._before + 1

    def import_back(self) -> bool:
        """Read what was exported into a new project: its export has the same bytes."""
        by = AnnotatorId(new_id())
        first, second = self._folder / "first.jsonl", self._folder / "second.jsonl"
        with Project.create(self._folder / "copy.claimdesk", default_scheme()) as project:
            with project.writing() as session:
                add_annotator(session, "Self-test (import)", id=by)
            outcome = read_into(project, (first,), by=by)
            with project.reading() as session:
                write_from(session, ClaimdeskJsonLines(), second)
        return not outcome.problems and first.read_bytes() == second.read_bytes()

    def read_files(self) -> bool:
        """Read files of other programs."""
        return can_read_others(self._folder, self._path)

    def check(self) -> bool:
        """Look for anything that is not as it must be."""
        with Project.open(self._path) as project, project.reading() as session:
            return check(session).is_sound

    def end(self) -> None:
        """Close what a failed step has left open."""
        if self._window is not None:
            self._window.close()

    def _holds(self, expected: int) -> bool:
        """Wait for the disk, and tell whether it holds so many marks."""
        project = self._open_window().project
        project.flush()
        return project.read_now(_count) == expected

    def _open_window(self) -> MainWindow:
        if self._window is None:
            raise RuntimeError("the window is not open")
        return self._window


def has_sqlite() -> bool:
    """Tell whether SQLite can search full text and read JSON."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(word, tokenize='unicode61')")
        (value,) = connection.execute("SELECT json_extract('[1, 2]', '$[1]')").fetchone()
    return bool(value == 2)  # noqa: PLR2004 -- the second of them


def has_fonts() -> bool:
    """Tell whether the fonts we bring are the ones that are used."""
    chosen = [QFontInfo(font()).family() for font in (themes.ui_font, partial(themes.reading_font, px=17))]
    return chosen == ["Noto Sans", "Noto Serif"]


def has_themes() -> bool:
    """Tell whether both themes can be worn."""
    app = make_application(())
    for theme in (themes.DARK, themes.LIGHT):
        themes.apply(app, theme)
        if app.palette().color(QPalette.ColorRole.Window) != themes.palette(theme).color(QPalette.ColorRole.Window):
            return False
    return True


def has_translations() -> bool:
    """Tell whether the window's languages can be spoken."""
    translator = QTranslator()
    folder = str(paths.RESOURCES / "translations")
    is_loaded = all(translator.load(f"claimdesk_{language}", folder) for language in ("en", "uk"))
    return is_loaded and translator.translate("Actions", "Undo") == "Скасувати"


def run(*, as_json: bool, is_shown: bool = False) -> int:
    """Run all steps, tell how they went, and return the exit code; *is_shown*: on the screen, for all to see."""
    with tempfile.TemporaryDirectory(prefix="claimdesk-self-test-") as folder:
        with nullcontext() if is_shown else offscreen(Path(folder)):
            themes.apply(make_application(()), themes.LIGHT)
        trial = Trial(Path(folder))
        with own_home(Path(folder)):
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
        "screen": QGuiApplication.platformName(),
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


def _count(session: Session) -> int:
    return sum(spans.count_by_label(session).values())


def _wait(is_done: Callable[[], bool]) -> bool:
    clock = QElapsedTimer()
    clock.start()
    while not is_done():
        if clock.hasExpired(_WAITS_MS):
            return False
        QCoreApplication.processEvents()
    return True
