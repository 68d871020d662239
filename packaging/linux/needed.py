"""List the system libraries that the frozen program asks for and does not bring, with the Debian packages that have them.

python packaging/linux/needed.py [FOLDER]     exit 1 if the .deb does not depend on one of the packages
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from deb import DEPENDS, FROZEN


def asked(folder: Path) -> dict[str, Path]:
    """Return the libraries that are not in *folder*, each with a file that asks for it."""
    brought = {path.name for path in folder.rglob("*") if path.is_file()}
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file() or path.open("rb").read(4) != b"\x7fELF":
            continue
        told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
        for name in re.findall(r"NEEDED\s+(\S+)", told):
            if name not in brought:
                found.setdefault(name, path.relative_to(folder))
    return found


def package_of(library: str) -> str:
    """Return the package that has *library* here, or nothing."""
    listed = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    match = re.search(rf"^\s*{re.escape(library)} .*=> (\S+)$", listed, re.MULTILINE)
    if match is None:
        return ""
    place = Path(match[1])
    for candidate in (place, place.resolve(), Path("/usr", *place.parts[1:])):
        told = subprocess.run(["dpkg-query", "-S", str(candidate)], capture_output=True, text=True, check=False).stdout
        if told:
            return told.partition(":")[0]
    return ""


def main() -> int:
    """Print the list and return the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FROZEN
    named = {word for line in DEPENDS for word in re.findall(r"[a-z][a-z0-9.+-]+", line)}
    code = 0
    for library, file in sorted(asked(folder).items()):
        package = package_of(library)
        is_named = package in named
        code |= not is_named
        print(f"{library:28} {package or '?':20} {'' if is_named else 'NOT IN DEPENDS':15} {file}")
    return code


if __name__ == "__main__":
    sys.exit(main())
