"""What a format may not be able to carry, and what can be done about it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import Field

from annotator.model import Value

if TYPE_CHECKING:
    from collections.abc import Mapping


class What(StrEnum):
    """What can be lost; most are fields of *Capabilities*."""

    CONTROLS = "controls"
    OVERLAP = "overlap"
    FRAGMENTS = "fragments"
    INSIDE_WORDS = "inside_words"
    ATTRIBUTES = "attributes"
    OWN_VOICE = "own_voice"
    NOTES = "notes"
    FLAGS = "flags"
    RELATIONS = "relations"
    RELATIONS_ACROSS = "relations_across"
    ENTITIES = "entities"
    EXTERNAL_IDS = "external_ids"
    ANNOTATORS = "annotators"
    OUTSIDE = "outside"
    """Marks in zones that are not exported."""
    LOOSE_RELATIONS = "loose_relations"
    """Relations of which an end is not exported."""
    BESIDE = "beside"
    """Marks and relations of which a task takes no notice."""
    TEXT = "text"
    TIMES = "times"
    METADATA = "metadata"
    STATUS = "status"
    STORIES = "stories"
    DENIALS = "denials"
    IDS = "ids"
    SCHEME = "scheme"
    OTHER_MARKS = "other_marks"
    UNRELATED = "unrelated"


class Policy(StrEnum):
    """What to do about it."""

    ERROR = "error"
    """Write nothing."""
    SKIP = "skip"
    """Leave it out. Of overlapping spans the longest stays."""
    MERGE = "merge"
    """Fragments: one span from the first to the last, with what lies between."""
    FIRST = "first"
    """Fragments: only the first."""
    WIDEN = "widen"
    """To the ends of the tokens it cuts."""
    PRIORITY = "priority"
    """Of overlapping spans the one whose label comes first in the scheme stays."""
    LAYERS = "layers"
    """A file for each layer; within one the longest stays."""
    LEVELS = "levels"
    """As many files as spans lie above each other: nothing is lost."""


CHOICES: Mapping[What, tuple[Policy, ...]] = {
    What.OVERLAP: (Policy.ERROR, Policy.SKIP, Policy.PRIORITY, Policy.LAYERS, Policy.LEVELS),
    What.FRAGMENTS: (Policy.ERROR, Policy.SKIP, Policy.MERGE, Policy.FIRST),
    What.INSIDE_WORDS: (Policy.ERROR, Policy.SKIP, Policy.WIDEN),
    **dict.fromkeys(
        (
            What.CONTROLS,
            What.ATTRIBUTES,
            What.OWN_VOICE,
            What.NOTES,
            What.FLAGS,
            What.RELATIONS,
            What.RELATIONS_ACROSS,
            What.ENTITIES,
            What.ANNOTATORS,
        ),
        (Policy.ERROR, Policy.SKIP),
    ),
}
"""Losses that stop an export unless somebody has decided about them. The others are told."""
BY_DESIGN = frozenset(
    {
        What.ATTRIBUTES,
        What.OWN_VOICE,
        What.NOTES,
        What.FLAGS,
        What.RELATIONS,
        What.RELATIONS_ACROSS,
        What.ENTITIES,
    }
)
"""Losses that a format for one task means: what it has no use for. What changes the marks it takes still stops it."""
ALL = "all"
"""Stands for every loss at once."""


class Policies(Value):
    """What somebody has decided; what nobody has decided stops the export."""

    chosen: dict[What, Policy] = Field(default_factory=dict)
    default: Policy = Policy.ERROR
    """ERROR, or SKIP for those that would leave everything out."""

    def of(self, what: What) -> Policy:
        """Return what to do about *what*."""
        if what not in CHOICES:
            return Policy.SKIP
        return self.chosen.get(what, self.default)


SKIP_ALL = Policies(default=Policy.SKIP)
