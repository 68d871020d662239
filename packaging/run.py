"""Open the window on the sample project; without a screen, leave pictures of it in build/demo."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

from annotator.sample import build_sample

ROOT = Path(__file__).resolve().parents[1]
CLAIMDESK = Path(sys.executable).with_name("claimdesk")
SAMPLE = ROOT / "build" / "sample.claimdesk"


def answers(family: int, address: object) -> bool:
    """Tell whether somebody listens at *address*."""
    with socket.socket(family) as screen:
        screen.settimeout(2)
        return screen.connect_ex(address) == 0


def has_screen() -> bool:
    """Tell whether a window can be shown: Qt aborts where it cannot."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and answers(socket.AF_UNIX, str(Path(os.environ.get("XDG_RUNTIME_DIR", "/"), wayland))):
        return True
    display = re.fullmatch(r"(?:unix)?([^:]*):(\d+)(?:\.\d+)?", os.environ.get("DISPLAY", ""))
    if display is None:
        return False
    host, number = display[1], int(display[2])
    return (
        answers(socket.AF_INET, (host, 6000 + number)) if host else answers(socket.AF_UNIX, f"/tmp/.X11-unix/X{number}")
    )


def main() -> int:
    """Show the program and return its exit code."""
    if not has_screen():
        print("There is no screen here: instead of the window, pictures of it go to build/demo.")
        return subprocess.call([CLAIMDESK, "demo", "--headless", "build/demo"], cwd=ROOT)
    if not SAMPLE.exists():
        SAMPLE.parent.mkdir(exist_ok=True)
        build_sample(SAMPLE).close()
    return subprocess.call([CLAIMDESK, "open", SAMPLE], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
