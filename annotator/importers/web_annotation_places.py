"""Where the targets of Web Annotations are in their text: by position, by quotation, and in which unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.offsets import Ruler, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.importers.found import Range
    from annotator.importers.web_annotation_marks import Place

_NOWHERE = (-1, -1)


class Places:
    """Finds places in one text whose positions count *unit*; None: code points."""

    def __init__(self, body: str, unit: Unit | None) -> None:
        self._body = body
        self._ruler = Ruler(body, unit or Unit.CODE_POINTS)

    def ranges(self, places: Sequence[Place]) -> list[Range] | None:
        """Return where *places* are; None if one is told by a quotation alone that is not there just once."""
        found: list[Range] = []
        for place in places:
            ends = self.range(place)
            if ends is None:
                return None
            found.append(ends)
        return found

    def range(self, place: Place) -> Range | None:
        """Return where *place* is; outside the text if its position is; None if only its quotation could tell."""
        if place.start is None or place.end is None:
            return self._quoted(place)
        start, end = self._ruler.to_points(place.start), self._ruler.to_points(place.end)
        return _NOWHERE if start is None or end is None else (start, end)

    def agrees(self, place: Place) -> bool:
        """Tell whether what lies at the position of *place* is what it quotes."""
        ends = self.range(place)
        if ends is None or place.exact is None:
            return False
        return "".join(self._body[slice(*ends)].split()) == "".join(place.exact.split())

    def _quoted(self, place: Place) -> Range | None:
        exact = place.exact
        if not exact:
            return None
        wanted = f"{place.prefix}{exact}{place.suffix}"
        shift = len(place.prefix)
        if self._body.count(wanted) != 1:
            wanted, shift = exact, 0
        at = self._body.find(wanted)
        if at < 0 or self._body.find(wanted, at + 1) >= 0:
            return None
        return at + shift, at + shift + len(exact)


def unit_of(texts: Iterable[tuple[str, Sequence[Sequence[Place]]]]) -> Unit | None:
    """Return UTF-16 if all quotations of a file agree with it and not all with code points; else None."""
    is_other = False
    for body, marks in texts:
        checked = [place for places in marks for place in places if place.start is not None and place.exact]
        if not checked or body.isascii():
            continue
        points, units = Places(body, None), Places(body, Unit.UTF_16)
        if not all(map(units.agrees, checked)):
            return None
        is_other = is_other or not all(map(points.agrees, checked))
    return Unit.UTF_16 if is_other else None
