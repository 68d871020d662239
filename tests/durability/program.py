"""Kill the real window in mid-labelling, again and again, and see whether any mark it called saved is lost.

Run as ``python -m tests.durability.program [--times N]``: exit code 0 if nothing is lost or damaged.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model import Deed, SpanId
from annotator.sample import build_sample
from tests.durability.kill import Losses, look, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.changes import Changes

KILLS = 200
KILLS_OF_A_PROJECT = 20
"""After so many, a fresh one: the sample grows with every mark."""
MOST_SECONDS = 0.5
_LABELS = "2QWEASDG"
_WORDS = 40
_PRESS_EVERY_MS = 2


def mark_for_ever(path: Path, home: Path) -> None:
    """Open the window on *path* and press keys; print each mark's id once the window says that it is saved."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 -- who kills has no need of Qt, and starts quicker

    from ui.app import Application, make_application  # noqa: PLC0415 -- likewise
    from ui.demo.hand import press  # noqa: PLC0415 -- likewise
    from ui.demo.screen import offscreen  # noqa: PLC0415 -- likewise
    from ui.main_window import MainWindow  # noqa: PLC0415 -- likewise
    from ui.settings import SettingsStore  # noqa: PLC0415 -- likewise

    with offscreen(home):
        app = make_application(())
    application = Application(app, SettingsStore(home / "settings.json"))
    application.open_project(path)
    window = application.window
    assert isinstance(window, MainWindow)
    presses = _presses()

    def go_on() -> None:
        if window.desk.page is not None:
            press(next(presses))

    window.project.changed.connect(_confirm)
    ticker = QTimer(app, interval=_PRESS_EVERY_MS)
    ticker.timeout.connect(go_on)
    ticker.start()
    app.exec()


def _presses() -> Iterator[str]:
    """Yield keys that mark word after word, from the start again with each further label."""
    start = random.randrange(_WORDS)  # noqa: S311 -- any word will do
    for label in cycle(_LABELS):
        yield "Esc"
        yield "Ctrl+Home"
        yield from ["Right"] * start
        for _ in range(_WORDS):
            yield "Shift+Right"
            yield label
            yield "Esc"
            yield "Esc"


def _confirm(changes: Changes, _initiator: object) -> None:
    if changes.entry.deed is Deed.MARK:
        for span in changes.spans:
            print(span, flush=True)  # noqa: T201 -- the confirmation


def survive(folder: Path, *, kills: int, most_seconds: float = MOST_SECONDS) -> Losses:
    """Kill a marking window *kills* times at any moment, and return what that has cost the projects in *folder*."""
    losses = Losses()
    path = folder / "sample.claimdesk"
    for number in range(kills):
        if number % KILLS_OF_A_PROJECT == 0:
            path = folder / f"sample {number}.claimdesk"
            build_sample(path).close()
        confirmed = _killed(path, folder, random.uniform(0, most_seconds))  # noqa: S311 -- any moment will do
        losses.kills += 1
        losses.confirmed += len(confirmed)
        look(path, confirmed, losses)
    return losses


def _killed(path: Path, home: Path, seconds: float) -> list[SpanId]:
    command = [sys.executable, "-m", "tests.durability.program", "--mark", str(path), str(home)]
    environment = os.environ | {"CLAIMDESK_HOME": str(home)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as program:
        assert program.stdout is not None
        first = program.stdout.readline()  # from now on it is at work
        time.sleep(seconds)
        if program.poll() is not None:
            raise RuntimeError("the window has ended by itself")
        program.kill()
        output = first + program.stdout.read()
    whole = output[: output.rfind(b"\n") + 1]
    return [SpanId(line) for line in whole.decode("ascii").split()]


def main(arguments: list[str]) -> int:
    """Mark for ever, or kill what does; returns the exit code."""
    match arguments:
        case ["--mark", name, home]:
            mark_for_ever(Path(name), Path(home))
        case _:
            kills = times(arguments, KILLS)
            with tempfile.TemporaryDirectory() as folder:
                losses = survive(Path(folder), kills=kills)
            print(losses)  # noqa: T201 -- this is a script
            return int(bool(losses.lost or losses.halves or losses.damaged or not losses.confirmed))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
