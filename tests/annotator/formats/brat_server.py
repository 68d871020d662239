"""What brat's server makes sure of when it reads a document: written anew from what its parser refuses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LINES = {
    "T": re.compile(r"T[0-9]+\t(\S+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\t(.+)", re.DOTALL),
    "R": re.compile(r"R[0-9]+\t(\S+) Arg1:(T[0-9]+) Arg2:(T[0-9]+)"),
    "A": re.compile(r"A[0-9]+\t(\S+) (T[0-9]+)(?: (\S+))?"),
    "N": re.compile(r"N[0-9]+\t(\S+) (T[0-9]+) ([^\s:]+:\S+)\t(.*)", re.DOTALL),
    "#": re.compile(r"#[0-9]+\t(\S+) ([TRN][0-9]+)\t(.*)", re.DOTALL),
}
_TARGETS = {"R": (2, 3), "A": (2,), "N": (2,), "#": (2,)}
_ARGUMENT = re.compile(r"[^\s:]+:\S+")


def documents(folder: Path) -> list[tuple[str, list[re.Match[str]]]]:
    """Return text and lines of each document; an *AssertionError* says what brat would not take."""
    return [_document(path) for path in sorted(folder.glob("*.txt"))]


def _document(path: Path) -> tuple[str, list[re.Match[str]]]:
    text = path.read_bytes().decode("utf-8")
    content = path.with_suffix(".ann").read_bytes().decode("utf-8")
    lines = content.splitlines()  # as the reader of the codecs module breaks them
    assert [*lines, ""] == content.split("\n") or not content
    matches = [_line(line) for line in lines]
    ids = [match[0].split("\t")[0] for match in matches]
    assert len(ids) == len(set(ids))
    for match in matches:
        if match[0][0] == "T":
            _check_bound(match, text)
        else:
            assert all(match[group] in ids for group in _TARGETS[match[0][0]]), match[0]
    return text, matches


def _line(line: str) -> re.Match[str]:
    match = _LINES[line[0]].fullmatch(line)
    assert match is not None, line
    return match


def _check_bound(match: re.Match[str], text: str) -> None:
    seen: list[tuple[int, int]] = []
    for pair in match[2].split(";"):
        start, end = map(int, pair.split(" "))
        assert 0 <= start < end <= len(text)
        assert not any(end >= begun and start < ended for begun, ended in seen)
        seen.append((start, end))
    assert match[3] == " ".join(text[start:end] for start, end in seen)


def settings(path: Path, sections: tuple[str, ...]) -> dict[str, dict[str, list[str]]]:
    """Return what a configuration file says: by section and name the arguments."""
    found: dict[str, dict[str, list[str]]] = {}
    section = ""
    for line in path.read_text("utf-8").splitlines():
        header = re.fullmatch(r"\[(.*)\]", line)
        if header:
            section = header[1]
            found[section] = {}
        elif line:
            name, _tab, rest = line.partition("\t")
            arguments = [each.strip() for each in rest.split(",") if each.strip()]
            assert all(_ARGUMENT.fullmatch(each) for each in arguments), line
            assert name not in found[section]
            found[section][name] = arguments
    assert tuple(found) == sections
    return found
