"""Leaves the sample project, its export and pictures of every screen in a folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from PySide6.QtCore import QLocale

from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.sample import build_sample
from annotator.store.project import Project
from ui import paths
from ui.demo.plan import takes
from ui.demo.screen import offscreen, own_home
from ui.demo.studio import Studio

PROJECT, EXPORT = "sample.claimdesk", "sample.jsonl"
_SHARP = 2
_STEP = 50


@dataclass
class Drawn:
    """What came of it; counts on the terminal, if asked, for it takes minutes."""

    is_counted: bool = False
    pictures: list[Path] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def take(self, path: Path) -> None:
        """Hear of a picture."""
        self.pictures.append(path)
        if self.is_counted and len(self.pictures) % _STEP == 0:
            print(f" {len(self.pictures)}", end="", flush=True)  # noqa: T201 -- the demo's answer

    def miss(self, name: str) -> None:
        """Hear of a screen that did not come up."""
        self.missing.append(name)
        print(f"claimdesk: the screen {name} did not come up", file=sys.stderr)  # noqa: T201 -- likewise


def draw(folder: Path, *, is_quick: bool = False, as_json: bool = False) -> int:
    """Leave everything in *folder* and return the exit code: 1 if a screen did not come up."""
    folder = folder.absolute()
    drawn = Drawn(is_counted=not as_json)
    if not as_json:
        print(f"Drawing {_expected(is_quick=is_quick)} pictures of the window:", end="", flush=True)  # noqa: T201 -- the demo's answer
    with tempfile.TemporaryDirectory(prefix="claimdesk-demo-") as place:
        sample = make_sample(folder, Path(place))
        photograph(sample, folder, Path(place), drawn, is_quick=is_quick)
    if not is_quick:
        _photograph_sharply(folder, drawn)
    if as_json:
        found = {
            "project": str(sample),
            "export": str(folder / EXPORT),
            "pictures": [str(path) for path in drawn.pictures],
            "missing": drawn.missing,
        }
        print(json.dumps(found, ensure_ascii=False))  # noqa: T201 -- the demo's answer
    else:
        print(f" done. They are in {folder}")  # noqa: T201 -- the demo's answer
    return int(bool(drawn.missing))


def _expected(*, is_quick: bool) -> int:
    """Return how many pictures will be taken."""
    played = takes(is_quick=is_quick) + (() if is_quick else takes(scale=_SHARP))
    return sum(len(take.look.sizes) for take in played)


def make_sample(folder: Path, place: Path) -> Path:
    """Leave the sample and its export in *folder*, and return the project.

    A sample that is there already and has been worked on is set aside, not replaced. *place* is for what is
    thrown away.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target, export = folder / PROJECT, folder / EXPORT
    fresh = place / f"fresh{target.suffix}"
    build_sample(fresh).close()
    if target.exists():
        if _exported(target, place / EXPORT) != _exported(fresh, place / EXPORT):
            target.replace(_free(target))
        target.unlink(missing_ok=True)
    shutil.copyfile(fresh, target)
    _exported(target, export)
    return target


def photograph(sample: Path, folder: Path, place: Path, drawn: Drawn, *, is_quick: bool, scale: float = 1) -> None:
    """Take the pictures of one scale; no window is shown, and no settings of the user's are read or changed."""
    before = QLocale()
    with own_home(place):
        with offscreen(place):
            studio = Studio(sample, folder, place)
        studio.taken.connect(drawn.take)
        studio.missed.connect(drawn.miss)
        try:
            studio.play(takes(is_quick=is_quick, scale=scale))
        finally:
            studio.close()
            QLocale.setDefault(before)


def _photograph_sharply(folder: Path, drawn: Drawn) -> None:
    """Take some pictures as a screen of twice the density shows them: Qt decides that once for a whole process."""
    environment = os.environ | {
        "QT_SCALE_FACTOR": str(_SHARP),
        "PYTHONPATH": os.pathsep.join(path for path in (str(paths.APPLICATION), *sys.path) if path),
    }
    command = [sys.executable, "-m", "ui.demo", str(folder)]
    child = subprocess.run(command, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False)  # noqa: S603 -- ourselves
    for line in child.stdout.splitlines():
        drawn.take(Path(line))
    if child.returncode:
        drawn.miss(f"@{_SHARP}x")


def _exported(project: Path, out: Path) -> bytes:
    """Write what is in a project to *out*, and return it."""
    with Project.open(project) as opened, opened.reading() as session:
        write_from(session, ClaimdeskJsonLines(), out)
    return out.read_bytes()


def _free(path: Path) -> Path:
    """Return a name beside *path* that nothing has yet."""
    numbers = (path.with_stem(f"{path.stem} ({number})") for number in count(2))
    return next(candidate for candidate in numbers if not candidate.exists())
