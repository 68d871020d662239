"""What a format is for, as the guide says it, and whether what it needs is installed."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, requires, version

from ui.paths import RESOURCES

_HEADING = re.compile(r"^#+\s+(?P<title>.+?)\s*$", re.MULTILINE)
_SIGNS = re.compile(r"[`*_]|\[(?P<words>[^\]]*)\]\([^)]*\)")
_KINDS = ":"
_SENTENCE = re.compile(r".+?[.!?](?=\s|$)")
_NEEDS = re.compile(r"^(?P<name>[\w.-]+)[^;]*;.*extra\s*==\s*[\"'](?P<extra>[\w-]+)[\"']")


def purpose(title: str, language: str) -> str:
    """Return the first sentence that the guide's page of notes says about a format; empty if it says none."""
    known = _purposes(language)
    return known.get(title) or known.get(title.partition(_KINDS)[0], "")


@lru_cache(maxsize=4)
def _purposes(language: str) -> dict[str, str]:
    """Return these sentences by title; of ``CSV: marks, claims`` by ``CSV`` too."""
    path = RESOURCES / "help" / f"format-notes.{language}.md"
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return {
        title: _first_sentence(text[heading.end() : end])
        for heading, end in zip(headings, ends, strict=True)
        for title in (*heading["title"].split(", "), heading["title"].partition(_KINDS)[0])
    }


def _first_sentence(body: str) -> str:
    words = " ".join(body.split())
    plain = _SIGNS.sub(lambda match: match["words"] or "", words).lstrip("-• ")
    found = _SENTENCE.match(plain)
    return found[0] if found else plain


@lru_cache(maxsize=16)
def is_installed(extra: str) -> bool:
    """Tell whether every package of an extra is there; also if nobody can tell."""
    try:
        lines = requires("claimdesk") or []
    except PackageNotFoundError:
        return True
    needed = [match["name"] for line in lines if (match := _NEEDS.match(line)) and match["extra"] == extra]
    return all(map(_is_there, needed))


def _is_there(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True
