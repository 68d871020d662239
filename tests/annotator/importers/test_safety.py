"""Files that are broken, or made to do harm: always problems, never an error, a wait without end or half an article."""

from __future__ import annotations

import random
import socket
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.importers import by_id
from annotator.importers.base import Options, Problem
from annotator.importers.found import FoundArticle
from tests.annotator.importers.strangers import PLAIN, SOUND

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.importers.base import Importer

TELLS_ITS_END = ("docx", "pdf", "xlsx", "json", "feed", "mhtml")
"""Formats in which a file that is cut off anywhere is known to be."""
QUICKLY = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every attempt to reach the network fail the test."""

    def refuse(*_arguments: object, **_named: object) -> NoReturn:
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def format_of(name: str) -> Importer:
    """Return the format called *name*."""
    found = by_id(name)
    assert found is not None
    return found


def read(importer: Importer, path: Path, data: bytes) -> tuple[list[str], list[Problem]]:
    """Return the texts that a file with *data* gives, and the problems with it."""
    path.write_bytes(data)
    items = list(importer.read(path, Options()))
    problems = [item for item in items if isinstance(item, Problem)]
    return [item.text for item in items if isinstance(item, FoundArticle)], problems


def test_there_is_a_sound_file_of_each_format(tmp_path: Path) -> None:
    assert {each.id for each in PLAIN} == set(SOUND)
    for each in PLAIN:
        texts, problems = read(each, tmp_path / f"a{each.suffixes[0]}", SOUND[each.id])
        assert texts
        assert [problem for problem in problems if problem.is_refusal] == []


@pytest.mark.parametrize("name", TELLS_ITS_END)
def test_a_file_that_is_cut_off_is_one_problem(tmp_path: Path, name: str) -> None:
    importer, sound = format_of(name), SOUND[name]
    places = random.Random(name).sample(range(len(sound.rstrip()) - 8), 100)  # noqa: S311 -- the same ones each time

    for place in places:
        _texts, problems = read(importer, tmp_path / f"a{importer.suffixes[0]}", sound[:place])
        assert len([problem for problem in problems if problem.is_refusal]) == 1, place


@pytest.mark.parametrize("name", ["html", "csv"])
def test_of_a_file_whose_end_is_not_known_what_is_there_is_read(tmp_path: Path, name: str) -> None:
    importer, sound = format_of(name), SOUND[name]
    for place in random.Random(name).sample(range(len(sound)), 100):  # noqa: S311 -- the same ones each time
        texts, problems = read(importer, tmp_path / f"a{importer.suffixes[0]}", sound[:place])
        assert texts or problems
        assert len([problem for problem in problems if problem.is_refusal]) <= 1


@pytest.mark.parametrize("name", sorted(SOUND))
@given(data=st.binary(max_size=400))
@QUICKLY
def test_any_bytes_are_read_or_refused(tmp_path: Path, name: str, data: bytes) -> None:
    importer = format_of(name)
    importer.sniff(tmp_path / f"a{importer.suffixes[0]}", data)

    texts, problems = read(importer, tmp_path / f"a{importer.suffixes[0]}", data)

    assert texts or problems


@pytest.mark.parametrize("name", sorted(SOUND))
@given(seed=st.integers(min_value=0), kind=st.sampled_from(["flip", "double", "drop", "splice"]))
@QUICKLY
def test_sound_files_may_be_spoilt_in_any_way(tmp_path: Path, name: str, seed: int, kind: str) -> None:
    importer = format_of(name)
    data = spoilt(SOUND[name], random.Random(seed), kind)  # noqa: S311 -- not for secrets

    texts, problems = read(importer, tmp_path / f"a{importer.suffixes[0]}", data)

    assert texts or problems


def spoilt(data: bytes, chance: random.Random, kind: str) -> bytes:
    """Return *data* with something wrong in it."""
    start, end = sorted(chance.sample(range(len(data)), 2))
    changes: dict[str, Callable[[], bytes]] = {
        "flip": lambda: data[:start] + bytes([data[start] ^ (1 << chance.randrange(8))]) + data[start + 1 :],
        "double": lambda: data[:end] + data[start:end] + data[end:],
        "drop": lambda: data[:start] + data[end:],
        "splice": lambda: data[:start] + chance.randbytes(20) + data[start:],
    }
    return changes[kind]()


@pytest.mark.parametrize("name", ["html", "csv", "json"])
@pytest.mark.parametrize("ends", [b"\r\n", b"\r", "\u2028".encode()])
def test_any_ends_of_lines_are_read(tmp_path: Path, name: str, ends: bytes) -> None:
    importer = format_of(name)
    data = {
        "html": b"<html>" + ends + b"<p>one</p>" + ends + b"<p>two</p>\n</html>",
        "csv": b'text\n"one' + ends + b'two"\n',
        "json": b'[{"text": "one\\ntwo"}\n]\r\n' if ends.startswith(b"\r") else b'[{"text": "one' + ends + b'two"}]',
    }[name]

    texts, problems = read(importer, tmp_path / f"a{importer.suffixes[0]}", data)

    assert problems == []
    assert [text.split() for text in texts] == [["one", "two"]]


@pytest.mark.parametrize("name", ["html", "csv", "json"])
def test_utf_16_without_a_mark_is_read(tmp_path: Path, name: str) -> None:
    importer = format_of(name)
    sound = SOUND[name].decode()

    for encoding in ("utf-16-le", "utf-16-be"):
        texts, problems = read(importer, tmp_path / f"a{importer.suffixes[0]}", sound.encode(encoding))
        assert [problem for problem in problems if problem.is_refusal] == []
        assert texts == read(importer, tmp_path / f"b{importer.suffixes[0]}", SOUND[name])[0]


def test_a_line_without_end_is_no_reason_to_wait(tmp_path: Path) -> None:
    words = "слово " * 500_000
    contents = {
        "html": f"<html><body><p>{words}</p></body></html>",
        "csv": f"text,id\n{words},1\n",
        "json": f'[{{"text": "{words}"}}]',
        "feed": f'<rss version="2.0"><channel><item><description>{words}</description></item></channel></rss>',
    }

    for name, content in contents.items():
        importer = format_of(name)
        texts, problems = read(importer, tmp_path / f"a{importer.suffixes[0]}", content.encode())
        assert problems == []
        assert [len(text.strip()) for text in texts] == [len(words.strip())]


@pytest.mark.parametrize(
    ("name", "start", "middle"),
    [
        ("json", b"[" * 200_000, b""),
        ("json", b'{"a":' * 200_000, b""),
        ("html", b"<div>" * 200_000, b"x"),
        ("html", b"<table><tr><td>" * 50_000, b"x"),
        ("csv", b'"' * 200_000, b""),
        ("csv", b"," * 1_000_000, b""),
        ("feed", b"<rss version='2.0'>" + b"<channel>" * 100_000, b""),
        ("mhtml", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n" + b"--x\n" * 20_000, b""),
    ],
)
def test_depth_without_end_is_one_problem(tmp_path: Path, name: str, start: bytes, middle: bytes) -> None:
    importer = format_of(name)

    texts, problems = read(importer, tmp_path / f"a{importer.suffixes[0]}", start + middle)

    assert texts == []
    assert len([problem for problem in problems if problem.is_refusal]) == 1
