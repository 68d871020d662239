"""The lines of brat's ``.ann`` files: as brat writes them, and as others have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.importers.found import Range

_BOUND = re.compile(
    r"(?P<id>T\S*)(?P<gap>\s+)(?P<type>\S+)(?P<sep>\s+)"
    r"(?P<ranges>[0-9]{1,15}\s+[0-9]{1,15}(?:\s*;\s*[0-9]{1,15}\s+[0-9]{1,15})*)(?:(?P<tab>\s)(?P<text>.*))?",
    re.DOTALL,
)
_PLAIN_RANGES = re.compile(r"[0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*")
_NUMBER_BEHIND = re.compile(r"(?<=.)[0-9]+$")
_SHARED_TASK = re.compile(r"(?:Annotation|Referent):(?=\S)")


class Bound(NamedTuple):
    """``T``: a mark."""

    id: str
    type: str
    ranges: tuple[Range, ...]
    text: str | None
    """None: the line does not say."""
    line: int


class Arrow(NamedTuple):
    """``R``: a relation."""

    id: str
    type: str
    source: str
    target: str
    line: int


class Event(NamedTuple):
    """``E``: a mark, its trigger, and what plays which role in it."""

    id: str
    type: str
    trigger: str
    roles: tuple[tuple[str, str], ...]
    line: int


class Said(NamedTuple):
    """``A`` or ``M``: an attribute; without a value it is one that is there or not."""

    id: str
    type: str
    target: str
    value: str
    line: int


class Reference(NamedTuple):
    """``N``: whom or what a mark names."""

    id: str
    type: str
    target: str
    base: str
    key: str
    name: str
    line: int


class Comment(NamedTuple):
    """``#``: a note, or whatever somebody wanted to say."""

    id: str
    type: str
    target: str
    text: str
    line: int


class Same(NamedTuple):
    """``*``: things that are equal in some way."""

    type: str
    members: tuple[str, ...]
    line: int


Annotation = Bound | Arrow | Event | Said | Reference | Comment | Same


def parsed(text: str, number: int) -> tuple[Annotation, bool] | None:
    """Return what a line says, and whether it is as brat writes it; None if it says nothing that brat would know."""
    parse = _PARSERS.get(text[:1])
    return parse(text, number) if parse else None


def ranges_of(text: str) -> tuple[Range, ...]:
    """Return the ranges that ``1 5;7 9`` names; none if it is no such text."""
    if _PLAIN_RANGES.fullmatch(text) is None or len(max(text.replace(";", " ").split(" "), key=len)) > 15:  # noqa: PLR2004 -- as above
        return ()
    return _ranges(text)


def _ranges(text: str) -> tuple[Range, ...]:
    pairs = (pair.split() for pair in text.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def _bound(text: str, number: int) -> tuple[Annotation, bool] | None:
    match = _BOUND.fullmatch(text)
    if match is None:
        return None
    is_as_brat = (match["gap"], match["sep"], match["tab"] or "\t") == ("\t", " ", "\t")
    is_as_brat = is_as_brat and _PLAIN_RANGES.fullmatch(match["ranges"]) is not None
    return Bound(match["id"], match["type"], _ranges(match["ranges"]), match["text"], number), is_as_brat


def _parts(text: str, words: int) -> tuple[str, list[str], str, bool]:
    """Return a line's id, the words of its second field, its third field, and whether tabs part them.

    *words* is how many words a second field has that is followed by a third; 0: it has all there are.
    """
    name, tab, rest = text.partition("\t")
    data, _tab, tail = rest.partition("\t")
    found = data.split()
    if tab and not re.search(r"\s", name) and len(found) >= (words or 1):
        return name, found, tail, True
    pieces = text.split(None, words + 1) if words else text.split()
    return (
        pieces[0],
        pieces[1 : words + 1] if words else pieces[1:],
        pieces[-1] if len(pieces) > words + 1 else "",
        False,
    )


def _arrow(text: str, number: int) -> tuple[Annotation, bool] | None:
    name, found, _tail, is_as_brat = _parts(text, 3)
    if len(found) != 3:  # noqa: PLR2004 -- a type and two ends
        return None
    kind, *ends = found
    pairs = [end.partition(":") for end in ends]
    if not all(role and target for role, _colon, target in pairs):
        return None
    if [role for role, _colon, _target in pairs] == ["Arg2", "Arg1"]:
        pairs.reverse()
    return Arrow(name, kind, pairs[0][2], pairs[1][2], number), is_as_brat


def _event(text: str, number: int) -> tuple[Annotation, bool] | None:
    name, found, _tail, is_as_brat = _parts(text, 0)
    pairs = [word.partition(":") for word in found]
    if not pairs or not all(role and target for role, _colon, target in pairs):
        return None
    (kind, _colon, trigger), *arguments = pairs
    # a role that comes more than once has a number behind
    roles = tuple((_NUMBER_BEHIND.sub("", role), target) for role, _, target in arguments)
    return Event(name, kind, trigger, roles, number), is_as_brat


def _said(text: str, number: int) -> tuple[Annotation, bool] | None:
    name, found, _tail, is_as_brat = _parts(text, 0)
    if len(found) < 2:  # noqa: PLR2004 -- a type and a target
        return None
    return Said(name, found[0], found[1], " ".join(found[2:]), number), is_as_brat


def _reference(text: str, number: int) -> tuple[Annotation, bool] | None:
    name, found, tail, is_as_brat = _parts(text, 3)
    if len(found) != 3:  # noqa: PLR2004 -- a type, a target and an entity
        return None
    kind, *both = found
    if any(word.startswith("Referent:") for word in both):  # as in the shared tasks of BioNLP, in either order
        both = [_SHARED_TASK.sub("", word, count=1) for word in sorted(both)]
    base, colon, key = both[1].partition(":")
    return (Reference(name, kind, both[0], base, key, tail.strip(), number), is_as_brat) if colon and key else None


def _comment(text: str, number: int) -> tuple[Annotation, bool] | None:
    name, found, tail, is_as_brat = _parts(text, 2)
    if len(found) != 2:  # noqa: PLR2004 -- a type and a target
        return None
    return Comment(name, found[0], found[1], tail, number), is_as_brat


def _same(text: str, number: int) -> tuple[Annotation, bool] | None:
    _name, found, _tail, is_as_brat = _parts(text, 0)
    return (Same(found[0], tuple(found[1:]), number), is_as_brat) if len(found) > 2 else None  # noqa: PLR2004 -- type, two


_PARSERS: dict[str, Callable[[str, int], tuple[Annotation, bool] | None]] = {
    "T": _bound,
    "R": _arrow,
    "E": _event,
    "A": _said,
    "M": _said,
    "N": _reference,
    "#": _comment,
    "*": _same,
}
