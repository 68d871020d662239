"""Try the wheel and the source archive: made twice alike, sound, installed in an empty environment, without Qt too.

python packaging/try_wheel.py      run by `make wheel-trial`
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import set_up
import version

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
BIN = "Scripts" if os.name == "nt" else "bin"
WITHOUT_QT = """
import importlib.util
assert importlib.util.find_spec("PySide6") is None and importlib.util.find_spec("ui") is None
import annotator.model, annotator.store.project, annotator.edits.marking, annotator.importers, annotator.exporters
from annotator.commands.formats import table
print(len(table()), "formats without Qt")
"""


def run(*words: str | Path, **environment: str) -> str:
    """Run a command away from the checkout, and return what it prints; stop here if it fails."""
    command = [str(word) for word in words]
    with tempfile.TemporaryDirectory() as elsewhere:
        done = subprocess.run(
            command, cwd=elsewhere, env=os.environ | environment, capture_output=True, text=True, check=False
        )
    if done.returncode:
        sys.exit(f"{' '.join(command)}\nended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def build(folder: Path) -> dict[str, str]:
    """Build both into *folder*, and return their hashes."""
    uv = Path(sys.executable).with_name("uv")
    run(uv, "build", "--quiet", "--out-dir", folder, ROOT, SOURCE_DATE_EPOCH=str(version.epoch()))
    made = [path for path in sorted(folder.iterdir()) if path.suffix in {".whl", ".gz"}]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in made}


def install(archive: Path, folder: Path) -> Path:
    """Install *archive* with all it needs into an empty environment, and return that one's folder of programs."""
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    programs = folder / BIN
    index = next((os.environ[name] for name in set_up.MIRRORS if os.environ.get(name)), None)
    more = ["--index-url", index] if index else []
    uv = Path(sys.executable).with_name("uv")
    run(uv, "pip", "install", "--quiet", *more, archive, VIRTUAL_ENV=str(folder))
    return programs


def try_archive(archive: Path) -> None:
    """Install one of them and run the self-test."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "env").resolve()
        programs = install(archive, folder)
        told = json.loads(run(programs / "claimdesk", "self-test", "--json"))
        print(f"{archive.name}: self-test ok, {len(told['steps'])} steps, {told['versions']}")
        uv = Path(sys.executable).with_name("uv")
        run(uv, "pip", "uninstall", "--quiet", "pyside6-essentials", "shiboken6", VIRTUAL_ENV=str(folder))
        print(f"{archive.name}: {run(programs / 'python', '-I', '-c', WITHOUT_QT).strip()}")


def main() -> None:
    """Build twice, compare, check and try."""
    with tempfile.TemporaryDirectory() as once, tempfile.TemporaryDirectory() as again:
        made, second = build(Path(once)), build(Path(again))
    if made != second:
        sys.exit(f"two builds differ: {made} {second}")
    build(DIST)
    for name, digest in made.items():
        print(f"{name}: made twice with the same bytes, SHA-256 {digest}")
    print(run(sys.executable, "-m", "twine", "check", "--strict", *(DIST / name for name in made)).strip())
    for name in made:
        try_archive(DIST / name)


if __name__ == "__main__":
    main()
