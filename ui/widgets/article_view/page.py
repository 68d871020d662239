"""Where things stand side by side: gutters, text column, rail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

RAIL_WIDTH: Final = 248
TOP: Final = 28
"""Above the first line."""
BOTTOM: Final = 96
"""Below the last one."""
GUTTER: Final = 40
_RIGHT_GUTTER = 48
_NARROWEST_COLUMN = 478
"""A window of 1280 pixels with list, rail and inspector leaves so much between the lines of the docks."""
_NARROWEST_TEXT = 120


@dataclass(frozen=True, slots=True)
class Page:
    """The columns of the view for one width; all in the viewport's pixels."""

    left: int
    """Of the text column."""
    width: int
    rail: int | None
    """Where the rail starts, if it is shown."""
    view_width: int

    @property
    def right(self) -> int:
        """Where the text column ends."""
        return self.left + self.width

    @property
    def extents(self) -> int:
        """Where the bars stand that show which lines a claim is on."""
        return self.right + 16

    @property
    def zone_bar(self) -> int:
        """Where the bars of zones stand."""
        return self.left - 26

    @property
    def arc(self) -> int:
        """Where arcs between lines run."""
        return self.left - 16


def plan(view_width: int, text_width: float, *, wants_rail: bool) -> Page:
    """Return the page for a viewport so wide; *text_width* is the most that is wanted for the text.

    The rail gives way when the text would become too narrow; spare room goes to the outer margins.
    """
    has_rail = wants_rail and view_width - RAIL_WIDTH >= _NARROWEST_COLUMN
    area = view_width - RAIL_WIDTH if has_rail else view_width
    most = max(_NARROWEST_TEXT, area - GUTTER - _RIGHT_GUTTER)
    width = int(min(text_width, most))
    left = GUTTER + max(0, most - width) // 2
    return Page(left=left, width=width, rail=area if has_rail else None, view_width=view_width)
