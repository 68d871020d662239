"""Where the program keeps what is its own, not the user's."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_NAME = "claimdesk"
PROJECT_SUFFIX = ".claimdesk"


def log_file() -> Path:
    """Return where unexpected errors are written down; ``CLAIMDESK_HOME`` puts it elsewhere."""
    home = os.environ.get("CLAIMDESK_HOME")
    folder = Path(home) if home else platformdirs.user_log_path(_NAME, appauthor=False)
    return folder / "claimdesk.log"


def made_as(path: Path) -> Path:
    """Return *path* as a new project is called: with the suffix by which windows and file managers know it."""
    return path if path.suffix.lower() == PROJECT_SUFFIX else path.with_name(path.name + PROJECT_SUFFIX)


def project_called(name: str) -> Path:
    """Return the project that somebody means by *name*; the suffix may be left out, as when it was made."""
    path = Path(name)
    if not path.name or os.path.exists(path):  # noqa: PTH110 -- *Path* raises for names that no file can have
        return path
    return made_as(path) if os.path.exists(made_as(path)) else path  # noqa: PTH110 -- likewise
