"""What is under the pointer: a card, a handle, a flag or name, a mark, text, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from ui.widgets.article_view.paint_marks import flag_rect, name_rect, track_top
from ui.widgets.article_view.paint_rail import card_rect

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from annotator.model import SpanId
    from ui.widgets.article_view.block import Block, Part
    from ui.widgets.article_view.scene import Scene
    from ui.widgets.article_view.values import Arc

_GRIP_REACH: Final = 7.0
_TRACK_REACH: Final = 4.0


class Kind(Enum):
    """What sort of thing is there."""

    NOTHING = "nothing"
    TEXT = "text"
    """Words without a mark."""
    MARK = "mark"
    """The words of a mark, or its line."""
    BADGE = "badge"
    """A mark's flag or name: relations are drawn from here."""
    GRIP = "grip"
    CARD = "card"
    ARC = "arc"
    """The arrow of a relation."""


@dataclass(frozen=True, slots=True)
class Target:
    """One place of the picture. *spans* are the marks there, innermost first."""

    kind: Kind
    spans: tuple[SpanId, ...] = ()
    fragment: int = 0
    is_end: bool = False
    arc: Arc | None = None

    @property
    def span(self) -> SpanId | None:
        """The innermost mark there."""
        return self.spans[0] if self.spans else None


_NOTHING = Target(Kind.NOTHING)


def target_at(scene: Scene, point: QPointF) -> Target:
    """Return what is at *point* of the window."""
    if scene.page.rail is not None and point.x() >= scene.page.rail:
        return _card_at(scene, point)
    for grip in scene.grips():
        if abs(point.x() - grip.x) <= _GRIP_REACH and abs(point.y() - grip.knob) <= _GRIP_REACH:
            primary = scene.look.primary
            return Target(Kind.GRIP, () if primary is None else (primary,), grip.fragment, grip.is_end)
    y = round(point.y())
    for _, block, top in scene.visible(y, y):
        badge = _badge_at(scene, block, point.x() - scene.page.left, point.y() - top)
        if badge is not None:
            return badge
    words = _words_at(scene, point)
    arc = None if words.kind is Kind.MARK else scene.arc_at(point)
    return words if arc is None else Target(Kind.ARC, arc=arc)


def _card_at(scene: Scene, point: QPointF) -> Target:
    for placed in scene.placed():
        if card_rect(placed, scene.page, scene.sheet.y).contains(point):
            return Target(Kind.CARD, (placed.card.claim,))
    return _NOTHING


def _badge_at(scene: Scene, block: Block, x: float, y: float) -> Target | None:
    style = scene.sheet.style
    for part in block.brackets:
        if part.is_first and part.mark.flag and flag_rect(part, style).adjusted(-1, -1, 1, 0).contains(x, y):
            return Target(Kind.BADGE, (part.mark.id,))
    on_line: Part | None = None
    for part in block.tracked:
        if style.shows_names and part.is_first and name_rect(part, style).contains(x, y):
            return Target(Kind.BADGE, (part.mark.id,))
        if part.left <= x <= part.right and abs(y - track_top(part, style) - 1) <= _TRACK_REACH:
            on_line = part
    return None if on_line is None else Target(Kind.MARK, (on_line.mark.id,))


def _words_at(scene: Scene, point: QPointF) -> Target:
    x = point.x() - scene.page.left
    y = round(point.y())
    for piece, block, top in scene.sheet.visible(y, y + 1):
        for number, line in enumerate(block.lines):
            left, right = block.extent(number)
            if line.top <= point.y() - top < line.top + line.height and left <= x < right:
                position = block.position_at(number, x, on_character=True)
                spans = scene.sheet.marks.at(scene.sheet.paragraphs.from_qt(piece, position))
                return Target(Kind.MARK if spans else Kind.TEXT, spans)
    return _NOTHING


def offset_at(scene: Scene, point: QPointF) -> int:
    """Return the place between two characters that is nearest to *point*."""
    sheet = scene.sheet
    y = round(point.y())
    found = next(iter(sheet.visible(y, y + 1)), None)
    if found is None:
        return 0 if sheet.y + y < sheet.top(0) else len(sheet.paragraphs.text)
    piece, block, top = found
    if not block.lines:
        return sheet.paragraphs.starts[piece]
    line = block.line_at_y(point.y() - top)
    box = block.lines[line]
    position = block.position_at(line, point.x() - scene.page.left)
    if not block.is_bidirectional:
        position = min(position, max(box.start, block.trimmed(line, box.end)))
    return sheet.paragraphs.from_qt(piece, position)
