"""What is emphasised at the moment: selections, hover, hits; and the colours to paint it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.model import SpanId
    from annotator.scheme import Colour, Line
    from ui.widgets.article_view.values import Arc, Difference, Mark

STRONG, HOVERED, FADED = 1.9, 1.45, 0.5
_FOCUS_ALPHA, _HOVER_ALPHA = 0.2, 0.13
_FADED_LINE = 110 / 255


def faded(colour: QColor, alpha: float) -> QColor:
    """Return *colour*, see-through."""
    made = QColor(colour)
    made.setAlphaF(min(1.0, alpha))
    return made


@dataclass(slots=True)
class Look:
    """Everything that changes how the same sheet is painted, and nothing that changes where things stand."""

    theme: Theme = LIGHT
    shows_names: bool = True
    is_calm: bool = False
    """Everything but the selection is dimmed."""
    selected: tuple[SpanId, ...] = ()
    """The last one has the handles."""
    linked: frozenset[SpanId] = frozenset()
    hovered: SpanId | None = None
    arcs: tuple[Arc, ...] = ()
    picked_arc: Arc | None = None
    hits: Sequence[tuple[int, int]] = ()
    current_hit: int = -1
    differences: Sequence[Difference] = ()
    current_difference: int = -1
    is_fixed: bool = False
    """Marks can be looked at only: no handles, no relations to draw."""
    armed: tuple[Colour, Line] | None = None
    selection: tuple[int, int] | None = None
    """As it would be marked: whole words."""
    raw_selection: tuple[int, int] | None = None
    """While dragging: as far as the pointer went."""
    preview: tuple[Mark, int, int] | None = None
    """A mark being resized, and where its fragment would start and end."""
    caret: int | None = None
    """None: the view has not the focus."""

    @property
    def primary(self) -> SpanId | None:
        """The selected mark that has the handles."""
        return self.selected[-1] if self.selected else None

    def is_strong(self, mark: Mark) -> bool:
        """Tell whether a mark stands out."""
        return mark.id in self.selected or mark.id in self.linked

    def is_dimmed(self, mark: Mark) -> bool:
        """Tell whether a mark steps back."""
        return self.is_calm and not self.is_strong(mark)

    def tint(self, mark: Mark) -> QColor:
        """Return the colour behind the words of a bracketed mark."""
        strength = STRONG if self.is_strong(mark) else HOVERED if mark.id == self.hovered else 1.0
        steps_back = self.is_dimmed(mark) or (bool(mark.maker) and not self.is_strong(mark))
        return self.theme.tint(mark.colour, strength * (FADED if steps_back else 1.0))

    def veil(self, mark: Mark) -> QColor | None:
        """Return the colour behind the words of a tracked mark, if it stands out."""
        line = self.theme.shade(mark.colour).line
        if self.is_strong(mark):
            return faded(line, _FOCUS_ALPHA)
        return faded(line, _HOVER_ALPHA) if mark.id == self.hovered else None

    def line(self, mark: Mark) -> QColor:
        """Return the colour of a mark's lines."""
        line = self.theme.shade(mark.colour).line
        return faded(line, _FADED_LINE) if self.is_dimmed(mark) else line

    def caption_colour(self, mark: Mark) -> QColor:
        """Return the colour of a mark's name; that of one that steps back is grey, not pale: it is still to be read."""
        return self.theme.dim if self.is_dimmed(mark) else self.theme.shade(mark.colour).text

    def selection_colour(self) -> QColor:
        """Return the colour of selected text: that of the armed label, if one is."""
        line = self.theme.accent if self.armed is None else self.theme.shade(self.armed[0]).line
        return faded(line, 0.36 if self.theme.is_dark else 0.27)
