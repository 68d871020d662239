"""Lines of a printed page to paragraphs, where it is plain that they belong together.

A wrong break costs a key less than a wrong join, so lines are joined only if

- the first ends in a hyphen and the next begins with a small letter: the hyphen goes, unless the word stands with it
  elsewhere in the same text («науково-технічний»); before a capital or a digit it stays;
- the next begins with a small letter, or the first ends in a comma;
- the first is nearly as long as lines are there, and ends in no full stop, question mark, colon or the like.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_HYPHENATED = re.compile(r"[^\W\d_][-\u2010\u00ad]$")
_FULL_STOPS = frozenset(".!?…:;")
_AFTER_STOPS = "»”\"')]’"
_NEARLY = 0.85
_FEWEST_LINES = 5
"""In fewer nobody can tell how long lines are."""
_HYPHENED_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


def paragraphs_of(pages: Iterable[str]) -> str:
    """Return the text of *pages* with a line for each paragraph, and empty lines where the pages have some."""
    lines = [line.strip() for page in pages for line in page.split("\n")]
    full = _full_length(lines)
    hyphened = {word.lower() for line in lines for word in _HYPHENED_WORD.findall(line)}
    found: list[str] = []
    last = ""
    for line in lines:
        if found and _belong_together(last, line, full):
            found[-1] = _joined(found[-1], line, hyphened)
        elif line or (found and found[-1]):
            found.append(line)
        last = line
    return "\n".join(found).strip("\n")


def _full_length(lines: list[str]) -> int:
    """Return how long lines are at most, save for a few that stick out; 0 if there are too few to say."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if len(lengths) >= _FEWEST_LINES else 0


def _belong_together(line: str, following: str, full: int) -> bool:
    if not line or not following:
        return False
    if _HYPHENATED.search(line):
        return following[0].isalnum()
    if following[0].islower() or line.endswith(","):
        return True
    return bool(full) and len(line) >= full * _NEARLY and line.rstrip(_AFTER_STOPS)[-1:] not in _FULL_STOPS


def _joined(text: str, line: str, hyphened: set[str]) -> str:
    if not _HYPHENATED.search(text):
        return f"{text} {line}"
    if text.endswith("\u00ad"):
        return text[:-1] + line
    if not line[0].islower():
        return text + line
    return text + line if _hyphened(text, line) in hyphened else text[:-1] + line


def _hyphened(text: str, line: str) -> str:
    """Return the word that the line's end has cut, as it would stand with its hyphen."""
    before = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*$", text[:-1])
    after = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", line)
    return f"{before[0] if before else ''}-{after[0] if after else ''}".lower()
