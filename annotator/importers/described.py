"""What files say of the marks in them besides the marks: labels with their attributes, relations with their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.scheme import Label, RelationType


class Described(NamedTuple):
    """A scheme in a file's own tags."""

    labels: dict[str, Label]
    relations: dict[str, RelationType]
    """Ends are tags too; no ends stand for any label."""


NOTHING = Described({}, {})


def united(parts: Iterable[Described]) -> Described:
    """Return what several files say; the first to tell of a tag is believed."""
    found = Described({}, {})
    for part in parts:
        for tag, label in part.labels.items():
            found.labels.setdefault(tag, label)
        for tag, relation in part.relations.items():
            found.relations.setdefault(tag, relation)
    return found
