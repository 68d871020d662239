"""Run tests as on a machine without Qt: ``python -m pytest -p no:pytest-qt -p tests.no_qt tests/annotator``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

for _package in ("PySide6", "shiboken6"):
    sys.modules[_package] = None  # type: ignore[assignment]  # how Python spells: cannot be imported


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the options of pytest-qt, which is not there to know them."""
    for option in ("qt_api", "qt_log_format", "qt_log_ignore", "qt_log_level_fail", "qt_no_exception_capture"):
        parser.addini(option, "used by pytest-qt alone")
