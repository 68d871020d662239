"""Every command as data: what it is called, its keys, its icon, where it works."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """The menu a command stands in, and its heading in the palette and the key hints."""

    PROJECT = "project"
    EDIT = "edit"
    LABEL = "label"
    MARK = "mark"
    LINK = "link"
    GO = "go"
    ARTICLE = "article"
    VIEW = "view"
    HELP = "help"


class Where(StrEnum):
    """What must have the focus for a command's keys to work."""

    WINDOW = "window"
    """Anything in the window."""
    PAGE = "page"
    """Anything in the window, while the article is what it shows."""
    ARTICLE = "article"
    """The article or the inspector, but no text field in it."""
    TEXT = "text"
    """The article alone."""
    COMPARISON = "comparison"
    """Anything on the screen that compares two articles."""

    @property
    def rooms(self) -> frozenset[str]:
        """Screens on which its keys work: commands that have none in common may have the same key."""
        match self:
            case Where.WINDOW:
                return frozenset({"article", "comparison"})
            case Where.COMPARISON:
                return frozenset({"comparison"})
            case _:
                return frozenset({"article"})


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command. *text* is English and translated where it is shown (context ``Actions``)."""

    id: str
    text: str
    keys: tuple[str, ...]
    icon: str
    group: Group
    where: Where = Where.WINDOW
    is_checkable: bool = False
    starts_section: bool = False
    """A line stands above it in the menu."""
    is_own_text: bool = False
    """The text comes from the project's scheme and is not translated."""
    also: str = ""
    """Other words the palette finds it by, translated like *text*."""
