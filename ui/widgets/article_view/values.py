"""What the article view is told to show: plain values that know nothing of projects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.scheme import Colour, Line

if TYPE_CHECKING:
    from annotator.model import Fragment, SpanId


@dataclass(frozen=True, slots=True)
class Mark:
    """One span as it is drawn."""

    id: SpanId
    label: str
    """The label's code."""
    name: str
    """The short name under the line."""
    line: Line
    colour: Colour
    fragments: tuple[Fragment, ...]
    number: int | None = None
    """Stands in the flag above its start; claims have one."""
    is_suggestion: bool = False
    is_claim: bool = False
    tooltip: str = ""
    zone_name: str = ""
    """Turned, beside the bar of a zone."""
    maker: str = ""
    """The initials of who made it, if somebody else has: it is drawn thin and hollow."""

    @property
    def start(self) -> int:
        """Where the first fragment starts."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """Where the last fragment ends."""
        return self.fragments[-1].end

    @property
    def is_bracketed(self) -> bool:
        """Whether it is drawn as tint and brackets."""
        return self.line is Line.BRACKETS

    @property
    def is_bar(self) -> bool:
        """Whether it is drawn as a bar in the margin."""
        return self.line is Line.BAR

    @property
    def flag(self) -> str:
        """What its flag says; empty: it has none."""
        if self.number is None:
            return ""
        return f"{self.number}?" if self.is_suggestion else f"{self.number} {self.maker}".rstrip()

    @property
    def caption(self) -> str:
        """What stands under its line."""
        if self.is_suggestion:
            return f"{self.name} ?"
        return f"{self.name} · {self.maker}" if self.maker else self.name

    @property
    def is_hollow(self) -> bool:
        """Whether its flag is an outline: nobody's yet, or somebody else's."""
        return self.is_suggestion or bool(self.maker)


@dataclass(frozen=True, slots=True)
class Difference:
    """Where another text says something else. Empty: it has something here that this one has not."""

    start: int
    end: int
    is_replaced: bool = False
    """Whether the other text has other words in this place, and not none."""


@dataclass(frozen=True, slots=True)
class Card:
    """One claim in the rail: its words, and whose they are."""

    claim: SpanId
    number: int
    text: str
    source: str = ""
    cue: str = ""
    remark: str = ""
    """Stands where the source would: that there is none, or how to answer a suggestion."""
    is_suggestion: bool = False
    maker: str = ""
    """The initials of who made it, if somebody else has."""
    colour: Colour = Colour.BLUE
    source_colour: Colour = Colour.ORANGE
    cue_colour: Colour = Colour.GREEN


@dataclass(frozen=True, slots=True)
class Arc:
    """An arrow between two marks: a dot at *source*, its head at *target*."""

    source: SpanId
    target: SpanId
    colour: Colour


@dataclass(frozen=True, slots=True)
class Fold:
    """Paragraphs that stand as one row: those that begin between two offsets, and what the row says."""

    start: int
    end: int
    words: str
