"""The one version number, and that everything which has to name it does.

python packaging/version.py                 print it
python packaging/version.py check [TAG]     exit 1 if the tag or CHANGELOG.md say otherwise
python packaging/version.py notes           print what CHANGELOG.md says about it
python packaging/version.py epoch           print when it was made, for files that must not depend on the clock
"""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RELEASED = re.compile(r"^## \[?(?P<version>\d+\.\d+\.\d+)\]? [-–—] (?P<date>\d{4}-\d\d-\d\d)$", re.MULTILINE)
_FIRST_DAY_OF_ZIP = 315_532_800


def version() -> str:
    """Return the version that annotator/__init__.py names."""
    source = (ROOT / "annotator" / "__init__.py").read_text(encoding="utf-8")
    match = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if match is None:
        sys.exit("annotator/__init__.py names no __version__")
    return match[1]


def home_page() -> str:
    """Return the address that annotator/__init__.py names."""
    source = (ROOT / "annotator" / "__init__.py").read_text(encoding="utf-8")
    match = re.search(r'^HOME_PAGE = "([^"]+)"$', source, re.MULTILINE)
    if match is None:
        sys.exit("annotator/__init__.py names no HOME_PAGE")
    return match[1]


def changelog() -> str:
    """Return CHANGELOG.md."""
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def releases() -> list[tuple[str, str]]:
    """Return the released versions with their dates, newest first, as CHANGELOG.md has them."""
    return [(match["version"], match["date"]) for match in RELEASED.finditer(changelog())]


def notes(wanted: str) -> str:
    """Return what CHANGELOG.md says about a version; before it is released that is under *Unreleased*."""
    heading = re.compile(rf"^## (\[?{re.escape(wanted)}\]? .*|Unreleased)$", re.MULTILINE)
    match = next((m for m in heading.finditer(changelog()) if wanted in m[0]), None) or heading.search(changelog())
    if match is None:
        return ""
    rest = changelog()[match.end() :]
    return rest.partition("\n## ")[0].strip()


def epoch() -> int:
    """Return the second of the last commit, or what SOURCE_DATE_EPOCH says."""
    import os

    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    return int(told) if told else _FIRST_DAY_OF_ZIP


def day() -> str:
    """Return the day of this version: of its release, or else of the last commit."""
    return dict(releases()).get(version()) or datetime.fromtimestamp(epoch(), UTC).date().isoformat()


def faults(tag: str) -> list[str]:
    """Return what does not fit a release called *tag*."""
    found = []
    if tag != f"v{version()}":
        found.append(f"the tag is {tag}, annotator/__init__.py says {version()}")
    if version() not in dict(releases()):
        found.append(f"CHANGELOG.md has no heading “## {version()} – YEAR-MONTH-DAY”")
    if ".example" in home_page():
        found.append("HOME_PAGE in annotator/__init__.py is still the reserved name: put the project's address there")
    return found


def main(words: list[str]) -> int:
    """Do what the command line asks for."""
    match words:
        case []:
            print(version())
        case ["notes"]:
            print(notes(version()))
        case ["epoch"]:
            print(epoch())
        case ["check", tag]:
            found = faults(tag)
            print("\n".join(found) or f"{tag} is ready")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
