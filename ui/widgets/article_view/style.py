"""How the text is set: fonts, and the distances between its lines."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFontMetricsF

from ui.theme import TRACK, reading_font, ui_font

HEADLINE_STEP: Final = 4
"""How many pixels the headline is larger than the text."""
PARAGRAPH_GAP: Final = 12
FOLD, FOLD_ROW = 32, 48
"""The row in the place of folded paragraphs, without and with the room round it."""
FIRST_TRACK: Final = 2
"""From the foot of a line's box to its first track."""
FLAG_HEIGHT: Final = 11
_PITCH_WITH_NAMES, _PITCH = 12, 4
_FLAG_ROOM, _ARC_ROOM = 5, 4
_PLAIN_GAP, _MARKED_GAP = 4, 4
_SAMPLE = "Лідери Південної Кореї та НАТО заявили, що розширять співпрацю; the quick brown fox jumps over it."
"""Letters as they come in news, to measure the reading width by."""


class Style:
    """Fonts and distances for one size and width of text."""

    def __init__(self, size: int = 17, width: int = 552, *, shows_names: bool = True) -> None:
        self.size = size
        self.width = width
        self.shows_names = shows_names
        self.font = reading_font(size)
        self.headline_font = reading_font(size + HEADLINE_STEP, bold=True)
        self.line_height = QFontMetricsF(self.font).height()
        self.character_width = QFontMetricsF(self.font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.pitch = _PITCH_WITH_NAMES if shows_names else _PITCH
        self._name_metrics = QFontMetricsF(ui_font(TRACK, bold=True))
        self._name_widths: dict[str, float] = {}

    def name_width(self, name: str) -> float:
        """Return the width of a short name under a line, or of a number in a flag."""
        width = self._name_widths.get(name)
        if width is None:
            width = self._name_widths[name] = self._name_metrics.horizontalAdvance(name)
        return width

    def room_above(self, *, has_flag: bool, has_source: bool) -> int:
        """Return the extra room above a line; a line with both may have an arc hop over it."""
        return (_FLAG_ROOM + _ARC_ROOM * has_source) * has_flag

    def room_below(self, tracks: int, *, is_marked: bool) -> int:
        """Return the room below a line that has so many *tracks*, in a paragraph with marks or without."""
        if not is_marked:
            return _PLAIN_GAP
        if not tracks:
            return _MARKED_GAP
        return 5 + tracks * self.pitch

    def guess(self, length: int, *, is_marked: bool) -> int:
        """Return the likely height of a paragraph of *length* characters before it is laid out."""
        if not length:
            return 0
        lines = 1 + int(length * self.character_width / (self.width * 0.97))
        return round(lines * (self.line_height + (14 if is_marked else _PLAIN_GAP))) + PARAGRAPH_GAP
