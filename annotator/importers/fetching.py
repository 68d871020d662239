"""A page from the network, if somebody asks for it: saved as a file, and then read as any other file.

Only ``http`` and ``https``, with a limit of size and time; nothing that the page names is fetched after it. An address
of the world may not lead on to one of the own network.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from typing_extensions import override

from annotator.importers.base import Problem, ProblemCode
from annotator.importers.finding import SCHEMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from email.message import Message
    from http.client import HTTPMessage, HTTPResponse
    from pathlib import Path

    from annotator.importers.archives import Unpacked

_LARGEST = 50_000_000
_PIECE = 1 << 16
_SECONDS, _SECONDS_IN_ALL = 20, 120
_MOST_REDIRECTS = 5
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "text/xml": ".xml",
    "application/xml": ".xml",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
}
_UNFIT = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80
_BOM = b"\xef\xbb\xbf"


class _RefusedError(Exception):
    """It is not fetched; the message says why."""


def fetch(address: str, unpacked: Unpacked, tell: Callable[[Problem], object]) -> Path | None:
    """Save what is at *address* in a folder of *unpacked* and return the file; None if *tell* was told why not."""
    try:
        data, suffix = _fetched(_plain(address))
    except _RefusedError as refused:
        detail = str(refused)
    except urllib.error.HTTPError as error:
        detail = f"the server says {error.code} {error.reason}"
        error.close()
    except (OSError, HTTPException, ValueError) as error:
        detail = str(getattr(error, "reason", "")) or str(error) or type(error).__name__
    else:
        path = unpacked.place(address) / (_name(address) + suffix)
        path.write_bytes(data)
        unpacked.call(path, address)
        return path
    tell(Problem(path=address, code=ProblemCode.NOT_FETCHED, values={"detail": detail[:200]}))
    return None


def _plain(address: str) -> str:
    """Return *address* as it is written on the wire, in ASCII."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode("ascii")
    place = f"[{host}]" if ":" in host else host
    path, query = (quote(part, safe="%/:=&?~+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, f"{place}:{parts.port}" if parts.port else place, path, query, ""))


def _fetched(address: str) -> tuple[bytes, str]:
    _checked(address)
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    request = urllib.request.Request(address, headers={"User-Agent": "Claimdesk"})  # noqa: S310 -- checked above
    with opener.open(request, timeout=_SECONDS) as response:
        data = _body(response)
        suffix = _suffix(address, response.headers)
    return (_marked(data, address) if suffix in (".html", ".xhtml") else data), suffix


def _body(response: HTTPResponse) -> bytes:
    """Return all that comes. Raises *_RefusedError* if it is too much, or takes too long."""
    end = time.monotonic() + _SECONDS_IN_ALL
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > _LARGEST:
            raise _RefusedError(f"it has more than {_LARGEST:,} bytes")
        if time.monotonic() > end:
            raise _RefusedError(f"it takes more than {_SECONDS_IN_ALL} seconds")
    return b"".join(pieces)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a page that has moved, but not out of the web and not into the own network."""

    max_redirections = _MOST_REDIRECTS

    @override
    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        _checked(newurl)
        if _is_inside(newurl) and not _is_inside(req.full_url):
            raise _RefusedError("it leads into the own network")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _checked(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme.lower() not in SCHEMES or not parts.hostname:
        raise _RefusedError("only addresses with http or https are fetched")


def _is_inside(address: str) -> bool:
    """Tell whether *address* is, or may be, one of this computer or of the network it is in."""
    host = urlsplit(address).hostname or ""
    try:
        found = socket.getaddrinfo(host, None)
    except OSError:
        return True
    return any(not ipaddress.ip_address(str(each[4][0]).split("%")[0]).is_global for each in found)


def _suffix(address: str, headers: Message) -> str:
    known = _SUFFIXES.get(headers.get_content_type())
    return known or PurePosixPath(urlsplit(address).path).suffix.lower() or ".html"


def _name(address: str) -> str:
    parts = urlsplit(address)
    last = PurePosixPath(unquote(parts.path)).stem or parts.hostname or ""
    return _UNFIT.sub("-", last).strip("-.")[:_LONGEST_NAME] or "page"


def _marked(data: bytes, address: str) -> bytes:
    """Return a page with a mark of where it was saved from, as browsers leave it; UTF-16 has no place for it."""
    plain = address.replace("--", "%2D%2D").encode("ascii", "ignore")
    mark = b"<!-- saved from url=(%04d)%s -->\r\n" % (len(plain), plain)
    if b"\0" in data[:100]:
        return data
    return _BOM + mark + data.removeprefix(_BOM) if data.startswith(_BOM) else mark + data
