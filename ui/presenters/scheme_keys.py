"""Keys of the scheme that the window has given to commands of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.model import Value
from annotator.scheme_rules import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.scheme import Scheme


class Command(NamedTuple):
    """A command of the window that a key starts."""

    id: str
    name: str
    """In the language of the window."""


PROPERTY_KEYS = "uioplk"
"""The keys of the right hand that lead to properties; K to what is typed. Whoever chooses other keys for the commands
behind them reaches the same properties by those."""


class Clash(Value):
    """A key of a label or of a property that starts a command too, or a property's key that leads nowhere."""

    part: Part
    subject: str
    """``CUE``, an attribute's ``CUE.type``."""
    key: str
    command: str
    """The command's name; empty: none has it."""


def clashes(scheme: Scheme, commands: Mapping[str, Command]) -> tuple[Clash, ...]:
    """Return the keys of *scheme* that *commands*, by their keys in lower case, have as well.

    Relations may have any key: theirs work in the menu that asks for the relation, and nowhere else.
    """
    return tuple(_found(scheme, commands))


def _found(scheme: Scheme, commands: Mapping[str, Command]) -> Iterator[Clash]:
    for label in scheme.labels:
        command = commands.get(label.key)
        if command is not None:
            yield Clash(part=Part.LABEL, subject=label.code, key=label.key, command=command.name)
        for attribute in label.attributes:
            key = attribute.key.lower()
            if key and key not in PROPERTY_KEYS:
                subject, name = f"{label.code}.{attribute.code}", commands[key].name if key in commands else ""
                yield Clash(part=Part.ATTRIBUTE, subject=subject, key=key, command=name)
