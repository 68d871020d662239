"""A line of text with what was looked for in bold; where room is short, that place stays in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from annotator.text import fold
from ui.theme import BODY, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme import Theme

_ELLIPSIS = "…"


def found_at(text: str, typed: str) -> tuple[int, int] | None:
    """Return where in *text* all of *typed* stands, or else the first of its words that is there."""
    folded = fold(text)
    if len(folded) != len(text):  # folding has moved the letters
        return None
    wanted = fold(typed).strip()
    for words in (wanted, *wanted.split()):
        at = folded.find(words)
        if words and at >= 0:
            return at, at + len(words)
    return None


def paint_found(
    painter: QPainter, room: QRect, text: str, typed: str, theme: Theme, *, size: int = BODY, is_dim: bool = False
) -> int:
    """Paint *text* on one line with the place of *typed* in bold, and return how much of *room* it took."""
    before, found, after = _pieces(text, typed, room.width(), size)
    x = room.left()
    for piece, is_bold in ((before, False), (found, True), (after, False)):
        font = ui_font(size, bold=is_bold)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, max(room.right() + 1 - x, 0))
        painter.setFont(font)
        painter.setPen(theme.accent_text if is_bold else theme.dim if is_dim else theme.text)
        painter.drawText(QRect(x, room.top(), room.width(), room.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        x += metrics.horizontalAdvance(shown)
    return x - room.left()


def _pieces(text: str, typed: str, width: int, size: int) -> tuple[str, str, str]:
    """Return what stands before, at and behind the place; the start is cut so that the place lies within *width*."""
    place = found_at(text, typed) if typed else None
    if place is None:
        return text, "", ""
    before, found, after = text[: place[0]], text[place[0] : place[1]], text[place[1] :]
    metrics, bold = QFontMetrics(ui_font(size)), QFontMetrics(ui_font(size, bold=True))
    wanted = [metrics.horizontalAdvance(before), bold.horizontalAdvance(found), metrics.horizontalAdvance(after)]
    if sum(wanted) <= width or wanted[0] <= width // 2:
        return before, found, after
    most = max(width // 2, width - wanted[1] - wanted[2])
    if wanted[0] <= most:
        return before, found, after
    return tail_of(before, metrics, most), found, after


def tail_of(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return the end of *text* that fits into *width*, from the start of a word on."""
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, width)
    _, space, words = cut.removeprefix(_ELLIPSIS).partition(" ")
    return _ELLIPSIS + words if cut != text and space and words.strip() else cut
