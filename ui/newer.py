"""Which version is the newest: asked of the project's own page, when somebody wants to know, and never otherwise."""

from __future__ import annotations

import re

_SECONDS = 5
_TAG = re.compile(r"/v?(\d+)\.(\d+)\.(\d+)/?$")

Version = tuple[int, int, int]


def newest(home_page: str) -> Version | None:
    """Return the version of the newest release; None if there is none. Raises *OSError* if the page cannot be had.

    Only the address to which the page of the latest release leads is looked at: it ends with the version.
    """
    from http.client import HTTPException  # noqa: PLC0415 -- few look for a newer version
    from urllib.request import Request, urlopen  # noqa: PLC0415 -- the same

    asked = Request(f"{home_page}/releases/latest", method="HEAD", headers={"User-Agent": "Claimdesk"})  # noqa: S310 -- our own address
    try:
        with urlopen(asked, timeout=_SECONDS) as answer:  # noqa: S310 -- the same
            return version_in(answer.geturl())
    except HTTPException as error:
        raise OSError(str(error)) from error


def version_in(address: str) -> Version | None:
    """Return the version at the end of *address*."""
    match = _TAG.search(address)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None
