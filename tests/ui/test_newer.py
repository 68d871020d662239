"""Looking for a newer version: what is asked, and what the answer says."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from ui.newer import newest, version_in

if TYPE_CHECKING:
    from collections.abc import Iterator


class Page(BaseHTTPRequestHandler):
    """The project's page: the latest release leads on to the page of its tag."""

    asked: list[tuple[str, str]] = []  # noqa: RUF012 -- emptied by the fixture

    def do_HEAD(self) -> None:
        """Answer."""
        Page.asked.append((self.command, self.path))
        if self.path.endswith("/latest"):
            self.send_response(302)
            self.send_header("Location", "/news/releases/tag/v1.12.3")
        else:
            self.send_response(200)
        self.end_headers()

    def do_GET(self) -> None:
        """Answer likewise: what leads on is asked for so."""
        self.do_HEAD()

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def page() -> Iterator[str]:
    """Return the address of the project's page."""
    Page.asked.clear()
    server = HTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/news"
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_newest_version_is_where_the_latest_release_leads(page: str) -> None:
    assert newest(page) == (1, 12, 3)
    assert [path for _command, path in Page.asked] == ["/news/releases/latest", "/news/releases/tag/v1.12.3"]


def test_a_page_that_does_not_answer_is_an_error_of_the_system() -> None:
    with pytest.raises(OSError, match=r"."):
        newest("http://127.0.0.1:1")


@pytest.mark.parametrize(
    ("address", "version"),
    [
        ("https://x.test/releases/tag/v0.2.10", (0, 2, 10)),
        ("https://x.test/releases/tag/1.0.0/", (1, 0, 0)),
        ("https://x.test/releases", None),
        ("https://x.test/releases/tag/v1.0.0-beta", None),
    ],
)
def test_a_version_stands_at_the_end_of_an_address(address: str, version: tuple[int, int, int] | None) -> None:
    assert version_in(address) == version
