"""One laid-out piece of text with its marks: where every line is, and every part of a mark on it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextLayout

    from ui.offsets import Offsets
    from ui.widgets.article_view.values import Mark


class LineBox(NamedTuple):
    """One line: Qt's positions of its text, its place within the block."""

    start: int
    end: int
    top: int
    height: int


@dataclass(slots=True)
class Part:
    """The stretch of a mark on one line (in bidirectional text one of several). Places are within the block."""

    mark: Mark
    fragment: int
    line: int
    left: float
    right: float
    starts: bool
    """The fragment starts here: on the left, or on the right if it runs from right to left."""
    ends: bool
    is_rtl: bool = False
    cover: tuple[float, float] | None = None
    """What to tint: neighbours in another direction included; they themselves have none."""
    top: int = 0
    height: int = 0
    level: int = 0
    """Track under the line; for a tint, how many others it lies in."""
    flag_shift: float = 0.0
    """How far its flag has been pushed to the right by that of another mark."""

    @property
    def is_first(self) -> bool:
        """Whether the mark starts here."""
        return self.starts and self.fragment == 0

    @property
    def start_x(self) -> float:
        """Where on the line it begins to be read."""
        return self.right if self.is_rtl else self.left

    @property
    def end_x(self) -> float:
        """Where on the line it has been read."""
        return self.left if self.is_rtl else self.right


class Run(NamedTuple):
    """A stretch of one line in one direction."""

    left: float
    right: float
    is_rtl: bool


class Block:
    """A laid-out piece: Qt's layout, its lines and the parts of marks on them."""

    __slots__ = (
        "_places",
        "bars",
        "brackets",
        "height",
        "is_bidirectional",
        "layout",
        "lines",
        "offsets",
        "rooms",
        "shown",
        "tracked",
    )

    def __init__(self, layout: QTextLayout, shown: str, offsets: Offsets, *, is_bidirectional: bool) -> None:
        self.layout = layout
        self.shown = shown
        self.offsets = offsets
        self.is_bidirectional = is_bidirectional
        self.height = 0
        self.lines: list[LineBox] = []
        self.brackets: list[Part] = []
        """Outermost first."""
        self.tracked: list[Part] = []
        self.bars: list[Mark] = []
        self.rooms: dict[str, dict[int, int]] = {}
        """What each tracked mark takes up of its lines, as bits."""
        self._places: dict[tuple[int, int], float] = {}
        """Where the caret stands on a line at Qt's position: many marks begin or end in one place."""

    def bare(self) -> Block:
        """Return the same text on the same lines, without marks."""
        block = Block(self.layout, self.shown, self.offsets, is_bidirectional=self.is_bidirectional)
        block.lines, block.rooms, block._places = self.lines, self.rooms, self._places
        return block

    @property
    def parts(self) -> Iterator[Part]:
        """All parts of marks in the text."""
        yield from self.brackets
        yield from self.tracked

    def reword(self, mark: Mark) -> None:
        """Take *mark* for the one of the same id; it stands in the same place."""
        for part in self.parts:
            if part.mark.id == mark.id:
                part.mark = mark
        self.bars = [mark if bar.id == mark.id else bar for bar in self.bars]

    def line_at(self, position: int) -> int:
        """Return the number of the line that holds Qt's *position*."""
        low = bisect_right(self.lines, position, key=lambda line: line.start) - 1
        return max(0, low)

    def line_at_y(self, y: float) -> int:
        """Return the number of the line at *y* (the nearest one)."""
        for number, line in enumerate(self.lines):
            following = self.lines[number + 1].top if number + 1 < len(self.lines) else self.height
            if y < max(line.top + line.height, following - (following - line.top - line.height) / 3):
                return number
        return max(0, len(self.lines) - 1)

    def x_of(self, position: int) -> float:
        """Return where the caret stands at Qt's *position*."""
        if not self.lines:
            return 0.0
        return self._x(self.line_at(position), position)

    def position_at(self, line: int, x: float, *, on_character: bool = False) -> int:
        """Return Qt's position on a line nearest to *x*, or that of the character at *x*."""
        if self.is_bidirectional:
            found = self._character_at(line, x)
            if found is not None:
                position, following, run = found
                middle = (run.left + run.right) / 2
                is_behind = not on_character and (x < middle if run.is_rtl else x >= middle)
                return following if is_behind else position
        how = QTextLine.CursorPosition
        wanted = how.CursorOnCharacter if on_character else how.CursorBetweenCharacters
        return self.layout.lineAt(line).xToCursor(x, wanted)

    def _character_at(self, line: int, x: float) -> tuple[int, int, Run] | None:
        """Return the character at *x* of a line in both directions, where Qt is not always right."""
        box = self.lines[line]
        position = box.start
        while position < box.end:
            following = max(position + 1, self.layout.nextCursorPosition(position))
            for run in self.runs(line, position, following):
                if run.left <= x < run.right:
                    return position, following, run
            position = following
        return None

    def extent(self, line: int) -> tuple[float, float]:
        """Return where the words of a line begin and end."""
        rect = self.layout.lineAt(line).naturalTextRect()
        return rect.left(), rect.right()

    def runs(self, line: int, start: int, end: int) -> list[Run]:
        """Return where on a line the text from *start* to *end* (Qt's positions) stands, left to right."""
        box = self.lines[line]
        start, end = max(start, box.start), min(end, box.end)
        if start >= end:
            return []
        if not self.is_bidirectional:
            return [Run(self._x(line, start), self._x(line, end), is_rtl=False)]
        return _joined(
            Run(rect.left(), rect.right(), run.isRightToLeft())
            for run in self.layout.lineAt(line).glyphRuns(start, end - start)
            if (rect := run.boundingRect().normalized()).width() > 0
        )

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, LineBox, Run]]:
        """Yield where the text from *start* to *end* (code points in the block) stands, line by line."""
        first, last = self.offsets.to_utf16(start), self.offsets.to_utf16(end)
        for number in range(self.line_at(first) if self.lines else 0, len(self.lines)):
            box = self.lines[number]
            if box.start >= last:
                return
            for run in self.runs(number, first, self.trimmed(number, min(last, box.end))):
                yield number, box, run

    def trimmed(self, line: int, end: int) -> int:
        """Return *end* (Qt's position) without the white space that hangs over the end of a line."""
        box = self.lines[line]
        if end < box.end:
            return end
        offset = self.offsets.to_code_points(end)
        while offset and end > box.start and self.shown[offset - 1].isspace():
            offset -= 1
            end -= 1
        return end

    def _x(self, line: int, position: int) -> float:
        known = self._places.get((line, position))
        if known is None:
            found = self.layout.lineAt(line).cursorToX(position)
            known = float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # the stubs say object
            self._places[line, position] = known
        return known


def _joined(runs: Iterator[Run]) -> list[Run]:
    united: list[Run] = []
    for run in sorted(runs):
        last = united[-1] if united else None
        if last is not None and last.is_rtl == run.is_rtl and run.left <= last.right + 0.5:
            united[-1] = Run(last.left, max(last.right, run.right), run.is_rtl)
        else:
            united.append(run)
    return united
