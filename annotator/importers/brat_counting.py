"""What the offsets of a brat file count: code points of the text as it is, unless its marks say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.importers.found import cut
from annotator.offsets import Ruler, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.importers.brat_lines import Bound
    from annotator.importers.found import Range

_BOM = "\ufeff"
_NOWHERE = (-1, -1)


class Counting(NamedTuple):
    """A text, and the offsets of marks in code points of it."""

    text: str
    ranges: list[tuple[Range, ...]]
    unit: str = ""
    """What was counted, if not what brat counts."""


def counted(raw: str, bounds: Sequence[Bound], unit: Unit | None) -> Counting:
    """Return the text and where the marks are: as most of their texts want it.

    Other programs count CR LF as one character, leave the byte order mark out or count UTF-16; brat does not.
    """
    best: Counting | None = None
    most = -1
    for counting in _ways(raw, bounds, unit):
        fitting = sum(map(_agrees, bounds, counting.ranges, [counting.text] * len(bounds)))
        if fitting > most:
            best, most = counting, fitting
        if most == len(bounds):
            break
    return best or Counting(raw, [bound.ranges for bound in bounds])


def agrees(text: str, covered: str) -> bool:
    """Tell whether the text that a line has is *covered*, white space aside, with or without something behind it."""
    is_longer = text.startswith(covered) and text[len(covered) : len(covered) + 1].isspace()
    return is_longer or "".join(text.split()) == "".join(covered.split())


def _agrees(bound: Bound, ranges: tuple[Range, ...], text: str) -> bool:
    if not all(0 <= start < end <= len(text) for start, end in ranges):
        return False
    return not bound.text or agrees(bound.text, cut(text, ranges))


def _ways(raw: str, bounds: Sequence[Bound], unit: Unit | None) -> Iterator[Counting]:
    units = [unit] if unit else [Unit.CODE_POINTS, *([] if raw.isascii() else [Unit.UTF_16, Unit.BYTES])]
    for body, told in _texts(raw):
        for each in units:
            name = "" if each is Unit.CODE_POINTS or unit else each.value
            ruler = Ruler(body, each)
            ranges = [tuple(_points(ruler, pair) for pair in bound.ranges) for bound in bounds]
            yield Counting(body, ranges, ", ".join(filter(None, (told, name))))


def _texts(raw: str) -> Iterator[tuple[str, str]]:
    yield raw, ""
    bare = raw.removeprefix(_BOM)
    if bare != raw:
        yield bare, "BOM = 0"
    if "\r\n" in raw:
        yield raw.replace("\r\n", "\n"), "CRLF = 1"
        if bare != raw:
            yield bare.replace("\r\n", "\n"), "CRLF = 1, BOM = 0"


def _points(ruler: Ruler, pair: Range) -> Range:
    start, end = ruler.to_points(pair[0]), ruler.to_points(pair[1])
    return _NOWHERE if start is None or end is None else (start, end)
