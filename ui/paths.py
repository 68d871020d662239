"""Where things lie: our own resources, and the places the system gives us."""

from __future__ import annotations

import os
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


def documents() -> Path:
    """Return where new projects and files go unless the user says otherwise."""
    folder = platformdirs.user_documents_path()
    return folder if folder.is_dir() else Path.home()
