"""A second start hands over to the first, so that a double click opens a window of the program that runs already.

The first listens on a socket in a folder that only its user can read. Python has no such sockets on Windows: there it
listens on this machine's own address, and a file in that folder says at which port and with which secret.
"""

from __future__ import annotations

import json
import secrets
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, ValidationError
from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from pathlib import Path

HAS_FILES = sys.platform != "win32"
"""Whether a socket can be a file."""
_LOOPBACK = "127.0.0.1"
_READ_SECONDS, _ANSWER_SECONDS = 1.0, 5.0
_MOST_BYTES = 1 << 20
_DONE = b"opened"


class Request(BaseModel):
    """What a start was asked for."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    projects: tuple[str, ...] = ()
    """Absolute paths."""
    shows_sample: bool = False
    token: str = ""
    """With which Wayland lets a window come to the front."""
    secret: str = ""


class Handover(QObject):
    """Hears of further starts."""

    requested = Signal(object)
    """A *Request*."""

    def __init__(self, place: Path | None, parent: QObject | None = None, *, has_files: bool = HAS_FILES) -> None:
        super().__init__(parent)
        self._place = place
        self._has_files = has_files
        self._secret = "" if has_files else secrets.token_hex()
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> bool:
        """Listen from now on, and tell whether that can be done: without it each start has windows of its own."""
        if self._place is None:
            return False
        try:
            self._bind(self._place)
        except OSError:
            self.close()
        if self._socket is None:
            return False
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)
        return True

    def close(self) -> None:
        """Listen no more."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
            if self._place is not None:
                self._place.unlink(missing_ok=True)

    def _bind(self, place: Path) -> None:
        place.unlink(missing_ok=True)  # nobody answers there: a program that was killed has left it
        self._socket = socket.socket(socket.AF_UNIX if self._has_files else socket.AF_INET)
        if self._has_files:
            self._socket.bind(str(place))
        else:
            self._socket.bind((_LOOPBACK, 0))
            told = {"port": self._socket.getsockname()[1], "secret": self._secret}
            place.write_text(json.dumps(told), encoding="ascii")
        self._socket.listen()

    def _take(self) -> None:
        if self._socket is None:
            return
        with suppress(OSError):
            caller, _address = self._socket.accept()
            with caller:
                caller.settimeout(_READ_SECONDS)
                request = _heard(caller)
                if request is None or not secrets.compare_digest(request.secret, self._secret):
                    return
                caller.sendall(_DONE)
            self.requested.emit(request)


def hand_over(place: Path | None, request: Request, *, has_files: bool = HAS_FILES) -> bool:
    """Hand *request* to the program that listens at *place*, and tell whether one has taken it."""
    if place is None or not place.exists():
        return False
    try:
        address: Any = str(place)
        secret = ""
        if not has_files:
            told = json.loads(place.read_text(encoding="ascii"))
            address, secret = (_LOOPBACK, int(told["port"])), str(told["secret"])
        with socket.socket(socket.AF_UNIX if has_files else socket.AF_INET) as first:
            first.settimeout(_ANSWER_SECONDS)
            first.connect(address)
            first.sendall(request.model_copy(update={"secret": secret}).model_dump_json().encode())
            first.shutdown(socket.SHUT_WR)
            return first.recv(len(_DONE)) == _DONE
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _heard(caller: socket.socket) -> Request | None:
    """Return what *caller* asks for; None if that is nothing we know."""
    heard = b""
    while piece := caller.recv(1 << 16):
        heard += piece
        if len(heard) > _MOST_BYTES:
            return None
    try:
        return Request.model_validate_json(heard)
    except ValidationError:
        return None
