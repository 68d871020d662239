"""Freeze the program into dist/frozen/claimdesk, for the system this runs on, and say how large and how quick it is.

python packaging/freeze.py            run by the environment that `make freeze` sets up
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import icons
import licences
import sqlite_library
import start_up
import translations
import version

ROOT = Path(__file__).resolve().parents[1]
FROZEN = ROOT / "dist" / "frozen" / "claimdesk"
BIN = "claimdesk.exe" if os.name == "nt" else "claimdesk"
_TRIES = 5


def freeze() -> None:
    """Run PyInstaller, such that the same source gives the same files."""
    icons.draw()
    translations.compile_stale()
    licences.gather()
    environment = os.environ | {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(version.epoch())}
    if sys.platform != "darwin":
        environment["CLAIMDESK_SQLITE"] = str(sqlite_library.build())
    if os.name == "nt":
        environment["CLAIMDESK_WINDOWS_VERSION"] = str(windows_version())
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    places = ["--distpath", str(FROZEN.parent), "--workpath", str(ROOT / "build" / "freeze")]
    subprocess.run(
        [*command, *places, str(ROOT / "packaging" / "claimdesk.spec")], cwd=ROOT, env=environment, check=True
    )


def modules() -> list[str]:
    """Return the names of all Python modules in the frozen program."""
    from PyInstaller.archive.readers import CArchiveReader

    return list(CArchiveReader(str(FROZEN / BIN)).open_embedded_archive("PYZ.pyz").toc)


def windows_version() -> Path:
    """Write what Windows shows as the properties of the program, and return where."""
    numbers = tuple(int(part) for part in version.version().split(".")) + (0,)
    words = {
        "ProductName": "Claimdesk",
        "ProductVersion": version.version(),
        "FileVersion": version.version(),
        "FileDescription": "Claimdesk",
        "LegalCopyright": "Apache-2.0",
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in words.items())
    path = ROOT / "build" / "windows-version.txt"
    path.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=[StringFileInfo("
        f"[StringTable('040904B0', [{strings}])]), VarFileInfo([VarStruct('Translation', [1033, 1200])])])",
        encoding="utf-8",
    )
    return path


def size_of(folder: Path) -> int:
    """Return how many bytes the files in *folder* have."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def seconds(*command: str | Path) -> float:
    """Return the shortest time *command* took of a few."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    took = []
    for _ in range(_TRIES):
        start = time.perf_counter()
        subprocess.run([str(word) for word in command], env=environment, check=True, stdout=subprocess.DEVNULL)
        took.append(time.perf_counter() - start)
    return round(min(took), 2)


def sqlite_of(program: Path) -> str:
    """Return the version of SQLite in *program*; stop here, except on macOS, if it may lose data."""
    command = [str(program), "self-test", "--json"]
    told = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout)
    found = str(told["versions"]["sqlite"])
    if not sqlite_library.is_sound(found):
        print(f"SQLite {found} can damage a file: packaging/sqlite_library.py says why and what to do")
        if sys.platform != "darwin":
            sys.exit(1)
    return found


def report() -> dict[str, object]:
    """Return the measures that packaging/README.md keeps."""
    program = FROZEN / BIN
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "version": version.version(),
        "sqlite": sqlite_of(program),
        "megabytes": round(size_of(FROZEN) / 1e6, 1),
        "start_seconds": start_up.seconds([str(program), "open"]),
        "start_from_source_seconds": start_up.seconds([sys.executable, "-m", "annotator.launch", "open"]),
        "self_test_seconds": seconds(program, "self-test"),
    }


if __name__ == "__main__":
    freeze()
    if strays := licences.untold(modules()):
        sys.exit(
            f"in the program, but not among the licences: {', '.join(strays)}; packaging/claimdesk.spec can leave them out"
        )
    print(json.dumps(report()))
