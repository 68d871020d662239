"""What every test gets: no screen, no stranger's settings, no thread left behind."""

from __future__ import annotations

import gc
import os
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a bare `pytest` must work without a screen

settings.register_profile("house", deadline=None)  # a busy machine is no fault of the code
settings.register_profile("thorough", parent=settings.get_profile("house"), max_examples=200)
settings.load_profile("house")

gc.disable()  # a widget that a background thread collects takes the whole run with it; see ui/garbage.py


@pytest.fixture(autouse=True)
def _garbage_dies_here() -> Iterator[None]:
    """Collect between tests, in the tests' own thread: the young often, everything when much has grown old."""
    yield
    gc.collect(2 if gc.get_count()[2] > gc.get_threshold()[2] else 1)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test its own settings, data and logs, and return the folder they are under."""
    home = tmp_path_factory.mktemp("home", numbered=True)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("CLAIMDESK_HOME", str(home / "claimdesk"))
    return home


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    """Fail a test whose threads outlive it."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(timeout=5)
    assert [thread.name for thread in left if thread.is_alive()] == []
