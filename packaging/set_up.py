"""Set up a checkout for work: virtual environment, locked dependencies, translations.

Run by `make` with any Python from 3.11 on; needs pip and nothing else. A second run takes a second.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MIRRORS = ("PIP_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_INDEX")


def run(*command: str | Path, **environment: str) -> None:
    """Run *command* in the checkout; stop here if it fails, for it has said why."""
    done = subprocess.run([str(word) for word in command], cwd=ROOT, env=os.environ | environment, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def locked(package: str) -> str:
    """Return *package* as pip wants it: in the version of uv.lock."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    return f"{package}=={next(p['version'] for p in packages if p['name'] == package)}"


def environment(folder: Path) -> Path:
    """Make a virtual environment with uv in it, if there is none, and return its folder of programs."""
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    if not any(programs.glob("python*")):
        # Without pip: Debian keeps what venv needs for it in a package of its own.
        venv.create(folder, with_pip=False)
    if not any(programs.glob("uv*")):
        python = next(programs.glob("python*"))
        run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", locked("uv"))
    return programs


def install(programs: Path, folder: Path, which: list[str]) -> None:
    """Install the locked dependencies, and Claimdesk itself as it lies here; *which* groups, as uv wants it said."""
    into = {"UV_PROJECT_ENVIRONMENT": str(folder), "VIRTUAL_ENV": str(folder)}
    index = next((os.environ[name] for name in MIRRORS if os.environ.get(name)), None)
    if index is None:
        run(programs / "uv", "sync", "--quiet", "--locked", *which, **into)
        return
    # uv.lock names the files of PyPI; a mirror has the same files, known by their hashes, under other addresses.
    wanted = ROOT / "build" / f"requirements-{folder.name}.txt"
    wanted.parent.mkdir(exist_ok=True)
    export = ("export", "--quiet", "--frozen", "--no-emit-project", *which, "--output-file", wanted)
    run(programs / "uv", *export, **into)
    run(programs / "uv", "pip", "install", "--quiet", "--require-hashes", "--index-url", index, "-r", wanted, **into)
    run(programs / "uv", "pip", "install", "--quiet", "--no-deps", "--index-url", index, "--editable", ".", **into)


def main() -> None:
    """Set up *.venv*, or the folder named on the command line, with the groups named after it."""
    place, *which = sys.argv[1:] or [".venv"]
    folder = ROOT / place
    install(environment(folder), folder, which)


if __name__ == "__main__":
    main()
