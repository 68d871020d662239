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
