"""Whether a window can be shown is found out without opening one."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import pytest

from annotator import screen

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _bare_linux(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.mark.parametrize("display", ["", ":4711", "nonsense", "127.0.0.1:59000"])
def test_no_screen_where_nobody_answers(monkeypatch: pytest.MonkeyPatch, display: str) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-4711" if display else "")

    assert not screen.has_screen()


def test_a_screen_far_away_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setattr(screen, "_PORT", server.getsockname()[1])
        monkeypatch.setenv("DISPLAY", "127.0.0.1:0.0")

        assert screen.has_screen()


def test_qt_without_a_screen_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    assert screen.has_screen()


def test_other_systems_always_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert screen.has_screen()
