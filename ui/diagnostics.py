"""What helps to find out why something does not work, and says nothing about what anybody works on."""

from __future__ import annotations

import platform
import re
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from annotator import __version__
from ui import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ui.settings import Settings

_ERRORS_KEPT = 5
_FRAME = re.compile(r'^\s+File "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<function>\S+)')
_BEGINNING = "Traceback (most recent call last):"
_KIND = re.compile(
    r"^(?P<kind>[A-Za-z_][\w.]*(?:Error|Exception|Exit|Interrupt|Warning|Missing|Refused|Selection|Id))(?::|$)"
)
_CHOICES = ("language", "theme", "article_size", "reading_width", "zoom", "shows_menu_bar", "preset")


def diagnostics(settings: Settings, counts: Mapping[str, int]) -> str:
    """Return versions, system, screen, some choices, *counts*, and where the last errors happened.

    There is no text of articles in it, no name of a person or project: of an error only its kind and its places in the
    code.
    """
    errors = errors_in(_log())[-_ERRORS_KEPT:]
    lines = (
        *about_machine(),
        f"Choices: {', '.join(f'{name}={getattr(settings, name)}' for name in _CHOICES)}",
        f"Project: {', '.join(f'{name}={count}' for name, count in counts.items())}",
        f"Last errors: {len(errors)}",
        *errors,
    )
    return "\n".join(lines) + "\n"


def about_machine() -> tuple[str, ...]:
    """Return lines with the versions of everything, the system and the screens."""
    kind = " (frozen)" if getattr(sys, "frozen", False) else ""
    qt = f"PySide6 {pyside_version}, Qt {qVersion()}"
    return (
        f"Claimdesk {__version__}{kind}",
        f"Python {platform.python_version()}, {qt}, SQLite {sqlite3.sqlite_version}",
        f"System: {platform.platform()}, {QLocale.system().name()}",
        f"Screen: {QGuiApplication.platformName()}, {', '.join(_screens())}",
    )


def crash_report(trace: str) -> str:
    """Return what can be sent to somebody about an error: where it happened, and on what."""
    return "\n".join((*about_machine(), *errors_in(trace))) + "\n"


def errors_in(log: str) -> list[str]:
    """Return the errors in *log*, each as its places in the code and its kind, without what it says."""
    found: list[str] = []
    places: list[str] | None = None
    for line in log.splitlines():
        if line.endswith(_BEGINNING):
            places = []
            continue
        if places is None:
            continue
        frame = _FRAME.match(line)
        if frame is not None:
            places.append(f"  {_short(frame['file'])}:{frame['line']} {frame['function']}")
        elif kind := _KIND.match(line):
            found.append("\n".join([f"- {kind['kind']}", *places]))
            places = None
    return found


def _short(file: str) -> str:
    """Return a path within the program: where that lies is nobody's concern."""
    parts = file.replace("\\", "/").split("/")
    roots = [number for number, part in enumerate(parts) if part in {"annotator", "ui", "site-packages"}]
    return "/".join(parts[roots[-1] :] if roots else parts[-1:])


def _screens() -> Iterator[str]:
    for screen in QGuiApplication.screens():
        size = screen.geometry()
        yield f"{size.width()}×{size.height()} at {screen.devicePixelRatio():g}"


def _log() -> str:
    try:
        return Path(paths.log_file()).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
