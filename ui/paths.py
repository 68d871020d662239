"""Where things lie: our own resources, and the places the system gives us."""

from __future__ import annotations

import os
import stat
import sys
import warnings
import zlib
from pathlib import Path

import platformdirs

APPLICATION = Path(__file__).resolve().parents[1]
"""The checkout, or ``annotator/_app`` in a wheel."""
RESOURCES = APPLICATION / "resources"

_NAME = "claimdesk"


def settings_file() -> Path:
    """Return where settings are kept; ``CLAIMDESK_HOME`` puts them elsewhere."""
    home = os.environ.get("CLAIMDESK_HOME")
    folder = Path(home) if home else platformdirs.user_config_path(_NAME, appauthor=False)
    return folder / "settings.json"


def log_file() -> Path:
    """Return where unexpected errors are written down."""
    home = os.environ.get("CLAIMDESK_HOME")
    folder = Path(home) if home else platformdirs.user_log_path(_NAME, appauthor=False)
    return folder / "claimdesk.log"


def backups_folder() -> Path:
    """Return where backups of all projects are kept."""
    home = os.environ.get("CLAIMDESK_HOME")
    folder = Path(home) if home else platformdirs.user_data_path(_NAME, appauthor=False)
    return folder / "backups"


def handover_place() -> Path | None:
    """Return where a second start finds the first: on the same screen, and in a folder that is the user's alone.

    What is installed and each checkout have places of their own. None if there is no such folder.
    """
    home = os.environ.get("CLAIMDESK_HOME")
    folder = Path(home) if home else _runtime_folder()
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "screen"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_ours = os.name == "nt" or bool(home) or _is_private(folder)
    except OSError:
        return None
    which = "" if getattr(sys, "frozen", False) else f"-{zlib.crc32(str(APPLICATION).encode()):08x}"
    return folder / f"open-{''.join(filter(str.isalnum, screen))}{which}" if is_ours else None


def _runtime_folder() -> Path:
    """Return where the system keeps what lives as long as a session."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that there is no such folder and which one stands in: we look at it ourselves
        return platformdirs.user_runtime_path(_NAME, appauthor=False)


def _is_private(folder: Path) -> bool:
    """Tell whether *folder* is the user's, and nobody else can look into it."""
    known = folder.lstat()
    return stat.S_ISDIR(known.st_mode) and known.st_uid == os.geteuid() and not known.st_mode & 0o077


def documents() -> Path:
    """Return where new projects and files go unless the user says otherwise."""
    folder = platformdirs.user_documents_path()
    return folder if folder.is_dir() else Path.home()
