"""See that the programs which a target of the Makefile calls are there: install them if we may, else say how.

    python packaging/tools.py freeze|deb|deb-trial|windows

Exit code 0: all are there; 1: what to do is printed.
"""

from __future__ import annotations

import shutil
import sys

from system_libraries import install

FREEZE = {"cc": "gcc", "objdump": "binutils", "strip": "binutils"}
CHECKS = {
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "lintian": "lintian",
    "mandoc": "mandoc",
    "xmllint": "libxml2-utils",
}
SCREEN = {"Xvfb": "xvfb", "xwininfo": "x11-utils"}
WINE = {
    "import": "imagemagick",
    "makensis": "nsis",
    "unzip": "unzip",
    "wine": "wine",
    "wixl": "wixl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
}
NEEDED = {
    "freeze": FREEZE,
    "deb": FREEZE | CHECKS,
    "deb-trial": FREEZE | CHECKS | SCREEN | {"mmdebstrap": "mmdebstrap"},
    "windows": FREEZE | SCREEN | WINE,
}
"""By target: the program, and Debian's package that has it."""


def missing(target: str) -> list[str]:
    """Return the packages of those programs that are not here, each once."""
    return sorted({package for program, package in NEEDED[target].items() if shutil.which(program) is None})


def main() -> int:
    """Install what is missing, or print the command that would."""
    target = sys.argv[1]
    packages = missing(target)
    if not packages or (install(packages) and not missing(target)):
        return 0
    print(f"make {target} calls programs that are not here. Install them with\n", file=sys.stderr)
    print(f"    sudo apt-get install {' '.join(packages)}\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
