"""What all files of one import share: who made marks, which entities they name, and how foreign keys become ids."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from annotator.importers.traits import Traits
from annotator.model import Annotator, AnnotatorId, AnnotatorKind, Value, new_id
from annotator.store import keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.importers.tagging import Target

_MOMENT = 12
"""Hexadecimal digits of a UUIDv7 that tell when it was made."""


class Origin(NamedTuple):
    """The format that marks come from."""

    title: str
    provenance: str


TagKind = Literal["label", "relation"]


class FoundTag(Value):
    """A tag of the files, how often it came, and what becomes of it."""

    kind: TagKind
    tag: str
    count: int
    becomes: str = ""
    """Our code; empty: it is left out."""
    is_known: bool = True
    """Whether somebody, or the scheme, knows what it becomes."""


class Guests:
    """What one import has seen so far. *names* are the annotators of the project; *chosen* may be empty."""

    def __init__(self, names: Mapping[str, AnnotatorId], chosen: str) -> None:
        self._salt = new_id()
        self._names = dict(names)
        self._chosen = chosen
        self._counts: Counter[tuple[TagKind, str]] = Counter()
        self._targets: dict[tuple[TagKind, str], Target | None] = {}
        self.traits = Traits()
        """Of marks whose tags nobody knows."""

    def id_of(self, key: str, *scope: str) -> str:
        """Return the id of what a file calls *key*: the key itself if it is an id, else one made of it.

        In one import the same key in the same scope (file, article) has the same id.
        """
        plain = key.replace("-", "").lower()
        if keys.is_identity(plain):
            return plain
        digest = hashlib.sha256("\x1f".join((self._salt, *scope, key)).encode("utf-8", "surrogatepass")).hexdigest()
        return self._salt[:_MOMENT] + digest[_MOMENT:32]

    def annotator(self, name: str, fallback: str) -> Annotator:
        """Return the annotator called *name*: the one there is, or one who comes with the import.

        If the file names nobody it is who has been chosen, or else *fallback*, which is nobody's name.
        """
        is_person = bool(name or self._chosen)
        name = name or self._chosen or fallback
        known = self._names.setdefault(name, AnnotatorId(new_id()))
        return Annotator(id=known, name=name, kind=AnnotatorKind.HUMAN if is_person else AnnotatorKind.IMPORT)

    def count(self, kind: TagKind, tag: str, target: Target | None) -> None:
        """Remember that *tag* has come once more."""
        self._counts[kind, tag] += 1
        self._targets[kind, tag] = target

    def tags(self) -> tuple[FoundTag, ...]:
        """Return the tags that have come, the most frequent first."""
        return tuple(
            FoundTag(
                kind=kind,
                tag=tag,
                count=count,
                becomes=target.code if (target := self._targets[kind, tag]) else "",
                is_known=self._targets[kind, tag] is not None,
            )
            for (kind, tag), count in sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))
        )
