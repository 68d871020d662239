"""Lay out the folder of an AppImage, try it, and make the file if appimagetool is there.

python packaging/linux/appimage.py [APPIMAGETOOL]
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import files
import version

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "dist" / "frozen" / "claimdesk"
FOLDER = ROOT / "build" / "Claimdesk.AppDir"
RUN = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/usr/lib/claimdesk/claimdesk" "$@"
"""


def lay_out() -> None:
    """Put everything where an AppImage wants it."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    files.copy_program(FROZEN, FOLDER / "usr" / "lib" / "claimdesk")
    files.lay_out(FOLDER / "usr" / "share")
    files.put(RUN, FOLDER / "AppRun")
    (FOLDER / "AppRun").chmod(0o755)
    shutil.copy(FOLDER / "usr/share/applications" / f"{files.ID}.desktop", FOLDER)
    picture = FOLDER / "usr/share/icons/hicolor/256x256/apps" / f"{files.ID}.png"
    shutil.copy(picture, FOLDER)
    shutil.copy(picture, FOLDER / ".DirIcon")


def main() -> None:
    """Do all that can be done here."""
    lay_out()
    subprocess.run([FOLDER / "AppRun", "self-test"], check=True, stdout=subprocess.DEVNULL)
    print(f"{FOLDER.relative_to(ROOT)}: self-test ok")
    if len(sys.argv) == 1:
        print("There is no appimagetool here: no AppImage was made of it.")
        return
    made = ROOT / "dist" / f"claimdesk-{version.version()}-{platform.machine()}.AppImage"
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(version.epoch()), "ARCH": platform.machine()}
    subprocess.run([sys.argv[1], "--no-appstream", str(FOLDER), str(made)], env=environment, check=True)
    print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
