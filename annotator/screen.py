"""Whether a window can be shown here: Qt ends the whole program where it cannot."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path

_DISPLAY = re.compile(r"(?:unix)?(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?")
_PORT = 6000
_PATIENCE = 2.0


def has_screen() -> bool:
    """Tell whether Qt will find a screen, or has been told to do without one."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return _has_wayland(os.environ.get("WAYLAND_DISPLAY", "")) or _has_x11(os.environ.get("DISPLAY", ""))


def _has_wayland(display: str) -> bool:
    return bool(display) and _answers(Path(os.environ.get("XDG_RUNTIME_DIR", "/"), display))


def _has_x11(display: str) -> bool:
    match = _DISPLAY.fullmatch(display)
    if match is None:
        return False
    number = int(match["number"])
    if match["host"]:
        return _answers((match["host"], _PORT + number))
    return _answers(Path(f"/tmp/.X11-unix/X{number}"))  # noqa: S108 -- where X11 has it


def _answers(address: Path | tuple[str, int]) -> bool:
    try:
        family = socket.AF_UNIX if isinstance(address, Path) else socket.AF_INET
        with socket.socket(family) as screen:
            screen.settimeout(_PATIENCE)
            screen.connect(str(address) if isinstance(address, Path) else address)
    except (AttributeError, OSError):  # Python on Windows knows no AF_UNIX
        return False
    return True
