"""A screen that nobody sees, large enough for every picture, and a home of its own."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SCREEN = {"name": "unseen", "x": 0, "y": 0, "width": 2000, "height": 1400}
_DENSITY = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
_FILE = "screen.json"
_HOME = "CLAIMDESK_HOME"
_NOISE = "This plugin does not support"


@contextlib.contextmanager
def offscreen(place: Path) -> Iterator[None]:
    """Let the application be made without a screen; *place* takes a file that lives as long.

    The file is named without its folder: Qt splits the name at colons, and Windows has them in every path.
    """
    if QApplication.instance() is not None:
        yield
        return
    (place / _FILE).write_text(json.dumps({"screens": [_SCREEN | _DENSITY]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_FILE}"
    qInstallMessageHandler(_tell)
    with contextlib.chdir(place):
        yield


@contextlib.contextmanager
def own_home(place: Path) -> Iterator[None]:
    """Keep settings, backups and the log in *place* meanwhile, away from the user's."""
    before = os.environ.get(_HOME)
    os.environ[_HOME] = str(place)
    try:
        yield
    finally:
        if before is None:
            del os.environ[_HOME]
        else:
            os.environ[_HOME] = before


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt has to say, but for what is true of every window nobody sees."""
    if _NOISE not in message:
        sys.stderr.write(f"{message}\n")
