"""How long it takes from a command to its window: on an X screen that nobody sees, so only where Xvfb is.

python packaging/start_up.py COMMAND…
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
import time
from ctypes.util import find_library
from pathlib import Path

DISPLAY = ":95"
RUNS = 7
_SUBSTRUCTURE_NOTIFY = 1 << 19
_MAP_NOTIFY = 19
_EVENT_BYTES = 192
_PATIENCE = 30
_ROOT = Path(__file__).resolve().parents[1]


def first_window(x11: ctypes.CDLL, screen: int) -> None:
    """Wait until somebody's window is shown."""
    event = ctypes.create_string_buffer(_EVENT_BYTES)
    while True:
        x11.XNextEvent(ctypes.c_void_p(screen), event)
        if int.from_bytes(event.raw[:4], sys.byteorder) == _MAP_NOTIFY:
            return


def one_start(command: list[str], home: str) -> float:
    """Start the program once, end it when its window is there, and return how long that took."""
    x11 = ctypes.CDLL(find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    screen = x11.XOpenDisplay(DISPLAY.encode())
    root = x11.XDefaultRootWindow(ctypes.c_void_p(screen))
    x11.XSelectInput(ctypes.c_void_p(screen), ctypes.c_ulong(root), ctypes.c_long(_SUBSTRUCTURE_NOTIFY))
    x11.XSync(ctypes.c_void_p(screen), 0)
    environment = os.environ | {"DISPLAY": DISPLAY, "CLAIMDESK_HOME": home, "QT_QPA_PLATFORM": "xcb"}
    start = time.perf_counter()
    program = subprocess.Popen(command, env=environment, cwd=_ROOT, stderr=subprocess.DEVNULL)
    first_window(x11, screen)
    took = time.perf_counter() - start
    program.terminate()
    program.wait()
    x11.XCloseDisplay(ctypes.c_void_p(screen))
    return took


def seconds(command: list[str]) -> float | None:
    """Return the shortest of a few starts; None where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        return None
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1440x900x24", "-nolisten", "tcp"], stderr=subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + _PATIENCE
        while not Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        with tempfile.TemporaryDirectory() as home:
            return round(min(one_start(command, home) for _ in range(RUNS)), 3)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    print(seconds(sys.argv[1:]))
