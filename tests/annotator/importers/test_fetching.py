"""Addresses: fetched only if somebody asks, and never more than the page itself."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from annotator.importers import fetching
from annotator.importers.reading import ImportOutcome, read_into
from tests.annotator.importers.conftest import ME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.store.project import Project

PAGE = """<html><head><title>Новина</title></head><body><p>Стаття про те, що сталося вчора.</p>
<img src="/x.png"><script src="/x.js"></script></body></html>"""
PLACES: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
    "/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B0?a=1": (200, {"Content-Type": "text/html"}, PAGE.encode("cp1251")),
    "/table": (200, {"Content-Type": "text/csv"}, "text\nПерша стаття\nДруга стаття\n".encode()),
    "/moved": (302, {"Location": "/page"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/disk": (302, {"Location": "file:///etc/passwd"}, b""),
    "/inside": (302, {"Location": "http://10.0.0.1/"}, b""),
    "/large": (200, {"Content-Type": "text/html"}, b"x" * 3000),
    "/empty": (200, {"Content-Type": "text/html"}, b""),
}


class Pages(BaseHTTPRequestHandler):
    """Answers with what stands in *PLACES*, and remembers what was asked for."""

    asked: list[str] = []  # noqa: RUF012 -- a server makes a handler for each question

    def do_GET(self) -> None:
        """Answer."""
        self.asked.append(self.path)
        code, headers, body = PLACES.get(self.path, (404, {}, b"none"))
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Return the address of a server that runs while the test does."""
    Pages.asked.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def fetched(project: Project, *addresses: str) -> ImportOutcome:
    """Return what comes of reading *addresses*."""
    return read_into(project, [], by=ME, addresses=addresses)


@pytest.mark.parametrize("place", ["/page", "/новина?a=1", "/moved", "/page#далі"])
def test_a_page_is_fetched_and_nothing_that_it_names(project: Project, server: str, place: str) -> None:
    outcome = fetched(project, server + place)

    (incoming,) = outcome.preview
    assert incoming.article is not None
    assert incoming.article.text.endswith("Стаття про те, що сталося вчора.")
    assert incoming.article.metadata.url.startswith(server)
    assert outcome.problems == ()
    assert not any(asked.startswith("/x.") for asked in Pages.asked)


def test_what_is_no_page_is_read_as_what_it_is(project: Project, server: str) -> None:
    outcome = fetched(project, f"{server}/table")

    assert outcome.articles == 2
    assert list(outcome.columns) == [f"{server}/table"]


@pytest.mark.parametrize(
    ("place", "detail"),
    [
        ("/none", "the server says 404"),
        ("/round", "the server says 302"),
        ("/disk", "the server says 302"),
        ("/large", "it has more than 2,000 bytes"),
    ],
)
def test_what_cannot_be_fetched_is_told_of(
    project: Project, server: str, place: str, detail: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_LARGEST", 2000)

    outcome = fetched(project, server + place, f"{server}/page")

    (problem,) = outcome.problems
    assert (problem.path, problem.code.value) == (server + place, "not_fetched")
    assert problem.values["detail"].startswith(detail)
    assert outcome.articles == 1


def test_the_world_does_not_lead_into_the_own_network(
    project: Project, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_is_inside", lambda address: "10.0.0.1" in address)

    (problem,) = fetched(project, f"{server}/inside").problems

    assert problem.values["detail"] == "it leads into the own network"


@pytest.mark.parametrize(
    ("address", "is_inside"),
    [("http://127.0.0.1/", True), ("http://[::1]:80/", True), ("http://10.0.0.1/", True), ("http://8.8.8.8/", False)],
)
def test_the_own_network_is_known(address: str, *, is_inside: bool) -> None:
    assert fetching._is_inside(address) is is_inside


def test_an_empty_answer_is_told_of_by_its_address(project: Project, server: str) -> None:
    outcome = fetched(project, f"{server}/empty")

    assert [(problem.path, problem.code.value) for problem in outcome.problems] == [(f"{server}/empty", "empty")]


def test_nobody_there_is_told_of(project: Project) -> None:
    (problem,) = fetched(project, "http://127.0.0.1:1/").problems

    assert problem.code.value == "not_fetched"
