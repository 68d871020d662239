"""Setting a piece of text: its lines, the parts of marks on them, and a track for each that needs one."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from annotator.scheme import Line
from ui.widgets.article_view.block import Block, LineBox, Part
from ui.widgets.article_view.paint_marks import FLAG_OVER, flag_width
from ui.widgets.article_view.style import PARAGRAPH_GAP

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ui.widgets.article_view.paragraphs import Paragraphs
    from ui.widgets.article_view.style import Style
    from ui.widgets.article_view.values import Mark

_STEP = 2
"""Tracks are kept free in steps of so many pixels."""
_DEEPEST_TINT = 4
_NAME_SPACE = 4


def lay_out(paragraphs: Paragraphs, piece: int, marks: Collection[Mark], style: Style, *, is_headline: bool) -> Block:
    """Return *piece* laid out with the *marks* that touch it."""
    block = _set(paragraphs, piece, style, is_headline=is_headline)
    return _mark(block, marks, paragraphs.starts[piece], style, known={})


def lay_out_again(worn: Block, marks: Collection[Mark], start: int, style: Style) -> Block:
    """Return a block, whose first character is the *start* of its piece, with other *marks* in the same style.

    The text stands where it stood, and so do the marks that stay: where two thousand lie on one another, one more is
    there at once.
    """
    known: dict[str, list[Part]] = {}
    for part in worn.parts:
        known.setdefault(part.mark.id, []).append(part)
    return _mark(worn.bare(), marks, start, style, known=known)


def _set(paragraphs: Paragraphs, piece: int, style: Style, *, is_headline: bool) -> Block:
    shown = paragraphs.shown(piece)
    layout = QTextLayout(shown, style.headline_font if is_headline else style.font)
    block = Block(layout, shown, paragraphs.offsets(piece), is_bidirectional=paragraphs.is_bidirectional(piece))
    if not paragraphs.is_blank(piece):
        _break_lines(block, style.width, is_rtl=paragraphs.is_right_to_left(piece))
    return block


def _mark(block: Block, marks: Collection[Mark], start: int, style: Style, *, known: Mapping[str, list[Part]]) -> Block:
    if block.lines:
        _find_parts(block, marks, start, known)
        tracks = _give_tracks(block, style)
        _nest(block)
        _place_lines(block, tracks, style)
        _space_flags(block, style)
    return block


def _break_lines(block: Block, width: int, *, is_rtl: bool) -> None:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = block.layout
    if is_rtl:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height = round(line.naturalTextRect().height())
        block.lines.append(LineBox(line.textStart(), line.textStart() + line.textLength(), 0, height))
    layout.endLayout()


def _find_parts(block: Block, marks: Collection[Mark], start: int, known: Mapping[str, list[Part]]) -> None:
    length = len(block.shown)
    for mark in marks:
        if mark.is_bar:
            block.bars.append(mark)
            continue
        into = block.brackets if mark.is_bracketed else block.tracked
        there = known.get(mark.id)
        if there and there[0].mark is mark:
            into.extend(there)
            continue
        block.rooms.pop(mark.id, None)
        for number, fragment in enumerate(mark.fragments):
            first, last = fragment.start - start, fragment.end - start
            if first < length and last > 0:
                into.extend(_parts_of(block, mark, number, first, last))
    block.brackets.sort(key=lambda part: (part.mark.start, -part.mark.end, part.mark.number or 0))


def _parts_of(block: Block, mark: Mark, fragment: int, first: int, last: int) -> list[Part]:
    """Return the parts of one fragment; *first* and *last* are code points in the block and may lie outside it."""
    offsets = block.offsets
    begin = offsets.to_utf16(max(0, first))
    end = offsets.to_utf16(min(last, len(block.shown)))
    parts: list[Part] = []
    for number in range(block.line_at(begin), len(block.lines)):
        box = block.lines[number]
        if box.start >= end:
            break
        runs = block.runs(number, begin, block.trimmed(number, min(end, box.end)))
        parts += [
            Part(mark, fragment, number, run.left, run.right, starts=False, ends=False, is_rtl=run.is_rtl)
            for run in runs
        ]
    if parts:
        _cover(parts)
        opening = _part_with(block, parts, parts[0].line, begin)
        opening.starts = first >= 0
        closing = parts[-1].line
        last_place = block.trimmed(closing, min(end, block.lines[closing].end))
        _part_with(block, parts, closing, block.layout.previousCursorPosition(last_place)).ends = last <= len(
            block.shown
        )
    return parts


def _part_with(block: Block, parts: list[Part], line: int, position: int) -> Part:
    """Return the part on a line that the character at Qt's *position* is in."""
    here = [part for part in parts if part.line == line]
    if len(here) > 1:
        run = block.runs(line, position, block.layout.nextCursorPosition(position))
        for part in here:
            if run and part.left - 1 < (run[0].left + run[0].right) / 2 < part.right + 1:
                return part
    return here[0]


def _cover(parts: list[Part]) -> None:
    """Let one part of each group that stands side by side on a line cover all of it: two tints would show a seam."""
    leader = parts[0]
    left, right = leader.left, leader.right
    for part in parts:
        if part.line != leader.line or part.left > right + 1:
            leader, left, right = part, part.left, part.right
        right = max(right, part.right)
        leader.cover = (left, right)


def _give_tracks(block: Block, style: Style) -> list[int]:
    """Give every mark the lowest track that is free on all its lines, short marks first; return tracks by line."""
    by_mark: dict[str, list[Part]] = {}
    for part in block.tracked:
        by_mark.setdefault(part.mark.id, []).append(part)
    order = sorted(by_mark.values(), key=_short_first)
    taken: list[list[int]] = [[] for _ in block.lines]
    for parts in order:
        identity = parts[0].mark.id
        room = block.rooms.get(identity) or block.rooms.setdefault(identity, _room(parts, style))
        track = _free_track(taken, room)
        for line, bits in room.items():
            taken[line] += [0] * (track + 1 - len(taken[line]))
            taken[line][track] |= bits
        for part in parts:
            part.level = track
    return [len(tracks) for tracks in taken]


def _free_track(taken: list[list[int]], room: dict[int, int]) -> int:
    track, before = 0, -1
    while track != before:
        before = track
        for line, bits in room.items():
            tracks = taken[line]
            while track < len(tracks) and tracks[track] & bits:
                track += 1
    return track


def _short_first(parts: list[Part]) -> tuple[int, bool, int, str]:
    mark = parts[0].mark
    return mark.end - mark.start, mark.line is Line.SOLID, mark.start, mark.id


def _room(parts: list[Part], style: Style) -> dict[int, int]:
    """Return the room a mark needs on each line, as bits; its name and the bridges between its fragments count."""
    spaces: dict[int, tuple[float, float]] = {}
    for index, part in enumerate(parts):
        left, right = part.left, part.right
        if part.is_first and style.shows_names:
            right = max(right, left + style.name_width(part.mark.caption) + _NAME_SPACE)
        if index and parts[index - 1].fragment != part.fragment and parts[index - 1].line != part.line:
            left = 0.0
        following = parts[index + 1] if index + 1 < len(parts) else part
        if following.fragment != part.fragment and following.line != part.line:
            right = max(right, float(style.width))
        known = spaces.get(part.line, (left, right))
        spaces[part.line] = min(known[0], left), max(known[1], right)
    return {line: _bits(left, right) for line, (left, right) in spaces.items()}


def _bits(left: float, right: float) -> int:
    first, last = round(left / _STEP), round(right / _STEP)
    return (1 << max(last, first + 1)) - (1 << first)


def _nest(block: Block) -> None:
    """Tell each tint how many others it lies in."""
    ends: list[int] = []
    levels: dict[str, int] = {}
    for part in block.brackets:
        mark = part.mark
        if mark.id not in levels:
            levels[mark.id] = min(_DEEPEST_TINT, len(ends) - bisect_left(ends, mark.end))
            insort(ends, mark.end)
        part.level = levels[mark.id]


def _space_flags(block: Block, style: Style) -> None:
    """Let flags of marks that start in one place stand side by side, as long as the line has room."""
    free: dict[int, float] = {}
    for part in block.brackets:
        if part.is_rtl or not (part.is_first and part.mark.flag):
            continue
        wanted, width = part.left - FLAG_OVER, flag_width(part, style)
        left = max(wanted, free.get(part.line, wanted))
        if left + width <= style.width:
            part.flag_shift = left - wanted
            free[part.line] = left + width + 1


def _place_lines(block: Block, tracks: list[int], style: Style) -> None:
    is_marked = bool(block.brackets or block.tracked)
    flags = {part.line for part in block.brackets if part.is_first and part.mark.number is not None}
    sources = {part.line for part in block.tracked if part.is_first and part.mark.line is Line.SOLID}
    y = 0
    for number, box in enumerate(block.lines):
        y += style.room_above(has_flag=number in flags, has_source=number in sources)
        block.layout.lineAt(number).setPosition(QPointF(0, y))
        block.lines[number] = box._replace(top=y)
        y += box.height + style.room_below(tracks[number], is_marked=is_marked)
    for part in block.parts:
        box = block.lines[part.line]
        part.top, part.height, part.flag_shift = box.top, box.height, 0.0
    block.height = y + PARAGRAPH_GAP
