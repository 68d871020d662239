"""A second start hands over to the first."""

from __future__ import annotations

import socket
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from ui import paths
from ui.handover import HAS_FILES, Handover, Request, hand_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

KINDS = [True, False] if HAS_FILES else [False]
ASKED = Request(
    projects=("/home/olena/новини.claimdesk", "/b.claimdesk"),
    shows_sample=True,
    token="t",  # noqa: S106 -- lets a window come to the front, no more
)


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a place with a short name: a socket's may not be long."""
    return tmp_path_factory.mktemp("s") / "open"


@pytest.fixture(params=KINDS, ids=lambda has_files: "file" if has_files else "port")
def first(place: Path, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Handover]:
    """Return the first start, which listens."""
    assert qtbot is not None
    handover = Handover(place, has_files=request.param)
    assert handover.listen()
    yield handover
    handover.close()
    handover.deleteLater()


def kind_of(first: Handover) -> bool:
    """Tell whether *first* listens on a file."""
    return first._has_files


def test_the_first_takes_what_a_second_was_asked_for(first: Handover, place: Path, qtbot: QtBot) -> None:
    heard: list[Request] = []
    first.requested.connect(heard.append)

    with ThreadPoolExecutor(1) as second:
        answer = second.submit(hand_over, place, ASKED, has_files=kind_of(first))
        qtbot.waitUntil(answer.done)

    assert answer.result()
    assert [request.model_copy(update={"secret": ""}) for request in heard] == [ASKED]


def test_nobody_takes_anything_when_the_first_has_ended(first: Handover, place: Path) -> None:
    first.close()

    assert not hand_over(place, ASKED, has_files=kind_of(first))
    assert not place.exists()


def test_what_a_killed_program_left_does_not_stop_the_next(place: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    place.write_text("left behind")

    assert not hand_over(place, ASKED)
    handover = Handover(place)
    assert handover.listen()
    handover.close()


def test_who_does_not_know_the_secret_is_not_heard(place: Path, qtbot: QtBot) -> None:
    handover = Handover(place, has_files=False)
    assert handover.listen()
    heard: list[Request] = []
    handover.requested.connect(heard.append)
    place.write_text(place.read_text().replace(handover._secret, "0" * 64))

    with ThreadPoolExecutor(1) as second:
        answer = second.submit(hand_over, place, ASKED, has_files=False)
        qtbot.waitUntil(answer.done)

    assert not answer.result()
    assert heard == []
    handover.close()


@pytest.mark.parametrize("said", [b"", b"{", b"[1]", b'{"projects": 5}', b"\xff" * 10])
def test_nonsense_is_not_answered_and_does_no_harm(place: Path, qtbot: QtBot, said: bytes) -> None:
    handover = Handover(place, has_files=False)
    assert handover.listen()
    heard: list[Request] = []
    handover.requested.connect(heard.append)
    assert handover._socket is not None
    address = handover._socket.getsockname()

    def call() -> bytes:
        with socket.create_connection(address, timeout=5) as caller:
            caller.sendall(said)
            caller.shutdown(socket.SHUT_WR)
            return caller.recv(16)

    with ThreadPoolExecutor(1) as stranger:
        answer = stranger.submit(call)
        qtbot.waitUntil(answer.done)

    assert answer.result() == b""
    assert heard == []
    handover.close()


def test_where_no_socket_can_be_made_each_start_has_its_own_windows(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    handover = Handover(tmp_path / "no" / "such" / "folder")

    assert not handover.listen()
    assert not Handover(None).listen()
    assert not hand_over(None, ASKED)


def test_a_folder_that_others_can_look_into_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMDESK_HOME", raising=False)
    monkeypatch.setattr("platformdirs.user_runtime_path", lambda *_, **__: tmp_path / "run")

    assert paths.handover_place() is not None
    (tmp_path / "run").chmod(0o755)

    assert (paths.handover_place() is None) is HAS_FILES  # Windows keeps the folder to the user by itself


def test_nobody_is_told_that_a_folder_of_the_session_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stand_in(*_: object, **__: object) -> Path:
        warnings.warn("XDG_RUNTIME_DIR is not set", RuntimeWarning, stacklevel=2)
        return tmp_path / "run"

    monkeypatch.delenv("CLAIMDESK_HOME", raising=False)
    monkeypatch.setattr("platformdirs.user_runtime_path", stand_in)

    place = paths.handover_place()  # a warning would fail this test

    assert place is not None
    assert place.parent == tmp_path / "run"


def test_a_checkout_does_not_hand_over_to_what_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    here = paths.handover_place()
    monkeypatch.setattr(paths, "APPLICATION", paths.APPLICATION / "elsewhere")
    elsewhere = paths.handover_place()
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert here is not None
    assert len({here, elsewhere, paths.handover_place()}) == 3


def test_each_screen_has_a_program_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    here = paths.handover_place()
    monkeypatch.setenv("DISPLAY", "localhost:10.0")

    assert here is not None
    assert paths.handover_place() not in {None, here}
