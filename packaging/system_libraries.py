"""See that the system libraries which Qt needs on Linux are there: install them if we may, else say how.

Needs nothing but Python. Exit code 0: Qt can start; 1: it cannot, and what to do is printed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Without these Qt does not even load. By library: Debian's package."""

FOR_A_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Without these there is no window under X11; tests and screenshots work."""


def missing(libraries: dict[str, str]) -> list[str]:
    """Return the packages of those *libraries* that cannot be loaded."""
    packages = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    return packages


def as_root() -> list[str] | None:
    """Return what to put before a command that only root may run, or None if we may not at all."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def install(packages: list[str]) -> bool:
    """Install *packages* through apt and tell whether that went well."""
    prefix = as_root()
    if prefix is None or shutil.which("apt-get") is None:
        return False
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = [*prefix, "apt-get", "install", "--yes", "--no-install-recommends", *packages]
    print("Installing packages:", " ".join(packages), flush=True)
    if subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0:
        return True  # else the list of packages is probably old, or there is none yet
    subprocess.run([*prefix, "apt-get", "update"], env=environment, stdout=subprocess.DEVNULL, check=False)
    return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False).returncode == 0


def main() -> int:
    """Install what is missing, or print the command that would."""
    if not sys.platform.startswith("linux"):
        return 0
    packages = missing(ALWAYS | FOR_A_WINDOW)
    if not packages or (install(packages) and not missing(ALWAYS | FOR_A_WINDOW)):
        return 0
    left = missing(ALWAYS)
    what = "Qt cannot start" if left else "No window can be opened under X11 (tests and screenshots work)"
    print(f"{what}: system libraries are missing. Install them with\n", file=sys.stderr)
    print(f"    sudo apt-get install {' '.join(packages)}\n", file=sys.stderr)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
