"""What somebody has decided about files that are to be read, before anything is read for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from annotator.importers.base import NearCopies, Options
from annotator.importers.guests import TagKind
from annotator.importers.tagging import TagMap, Unknown
from annotator.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.importers.guests import FoundTag

Tag = tuple[TagKind, str]
"""Kind and name."""


class Decisions(Value):
    """Choices; what is left alone is as it was found out."""

    formats: dict[str, str] = Field(default_factory=dict)
    """Paths to ids of formats."""
    labels: dict[str, str] = Field(default_factory=dict)
    relations: dict[str, str] = Field(default_factory=dict)
    """Tags to what they become: a code, perhaps with an attribute; ``-`` to leave out, ``+`` to add."""
    columns: dict[str, str] = Field(default_factory=dict)
    annotator: str = ""
    encoding: str = ""
    onto_existing: bool = False
    """Whether marks of texts that are there go onto the articles there are."""
    near_copies: NearCopies = NearCopies.ADD

    def rule(self, kind: TagKind, tag: str) -> str:
        """Return what has been decided about a tag; empty: nothing."""
        return (self.labels if kind == "label" else self.relations).get(tag, "")

    def ruled(self, rules: Iterable[tuple[TagKind, str, str]]) -> Decisions:
        """Return these decisions and more: kind, tag and rule of each; an empty rule takes a decision back."""
        found = {"label": dict(self.labels), "relation": dict(self.relations)}
        for kind, tag, rule in rules:
            if rule:
                found[kind][tag] = rule
            else:
                found[kind].pop(tag, None)
        return self.model_copy(update={"labels": found["label"], "relations": found["relation"]})

    def undecided(self, unknown: Iterable[Tag]) -> tuple[Tag, ...]:
        """Return those of *unknown* tags about which nothing has been decided."""
        return tuple(tag for tag in unknown if not self.rule(*tag))

    def options(self) -> Options:
        """Return how to read; tags about which nothing has been decided are left out."""
        return Options(
            encoding=self.encoding,
            tags=TagMap(labels=self.labels, relations=self.relations),
            unknown=Unknown.SKIP,
            annotator=self.annotator,
            columns=self.columns,
            formats=self.formats,
            onto_existing=self.onto_existing,
            near_copies=self.near_copies,
        )


def unknown_in(tags: Iterable[FoundTag]) -> tuple[Tag, ...]:
    """Return the tags of which nobody knows what they become."""
    return tuple((tag.kind, tag.tag) for tag in tags if not tag.is_known)
