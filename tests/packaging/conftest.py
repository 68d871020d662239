"""The scripts of the installers, as modules."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

FOLDER = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Return a function that imports a script by its name."""
    for folder in (FOLDER / "macos", FOLDER / "windows", FOLDER / "linux", FOLDER):
        monkeypatch.syspath_prepend(str(folder))
    return importlib.import_module
