"""How lines run in the picture of a family: between cards in a bow, to whoever is cited up and to the left."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from annotator.ledger.placing import TRUNK, Box, Lane
from ui.theme import S1, S2, S4

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.ledger.picture import Citation, DrawnTie
    from annotator.ledger.placing import Placement

_BOW, _BEND = 72.0, 16.0
_STEP = 20.0
_NEAR, _ABREAST = 40.0, 120.0
_LANES, _TRUNKS = 28.0, 12


@dataclass(frozen=True, slots=True)
class Route:
    """A line, and where its label stands."""

    path: QPainterPath
    label: QPointF
    is_beside: bool = False
    """Whether the label stands right of that point, not around it."""


def tie_routes(ties: Iterable[DrawnTie], placement: Placement) -> dict[tuple[str, int, int], Route]:
    """Return the lines of relations, by type and ends; those within a stack have none."""
    found = {
        (tie.type, tie.source, tie.target): (placement.box_of[tie.source], placement.box_of[tie.target])
        for tie in ties
        if placement.box_of[tie.source] is not placement.box_of[tie.target]
    }
    ports, bows, pairs = _Ports(), Counter[float](), Counter[frozenset[Box]]()
    for (code, *_ends), (source, target) in found.items():
        ports.note(source, target, code)
    made: dict[tuple[str, int, int], Route] = {}
    for key, (source, target) in found.items():
        pair = frozenset({source, target})
        if _is_beside(source, target):
            made[key] = _across(ports.point(source, target, key[0]), ports.point(target, source, key[0]))
        elif _is_next(source, target, placement.boxes):
            made[key] = _down(source, target, number=pairs[pair])
        else:
            edge = max(source.right, target.right)
            bows[edge] += 1
            made[key] = _around(source, target, edge + _LANES * bows[edge])
        pairs[pair] += 1
    return made


def citation_route(citation: Citation, placement: Placement, *, number: int) -> Route:
    """Return the line from whoever cites to whoever is cited, which is above and left of it, or left of it.

    Lines to the same voice leave cards at the same place, which *number* tells; so it is seen which go together.
    """
    citing, cited = placement.box_of[citation.citing], placement.box_of[citation.cited]
    level = cited.y + cited.height / 2
    path = QPainterPath()
    if citing.lane is Lane.OUTLETS:
        start = citing.x + TRUNK + _BEND * (number % _TRUNKS)
        path.moveTo(start, citing.y)
        path.lineTo(start, level + _BEND)
        path.quadTo(start, level, start - _BEND, level)
        path.lineTo(cited.right + 1, level)
        return Route(path, QPointF(cited.right + S4, level))
    level = citing.y + citing.height / 2
    path.moveTo(citing.x, level)
    if cited.y == citing.y:
        path.lineTo(cited.right + 1, level)
        return Route(path, QPointF(cited.right + S4, level))
    middle = cited.x + cited.width / 2
    end, bend = (cited.bottom + 1, -_BEND) if cited.y < citing.y else (cited.y - 1, _BEND)
    path.lineTo(middle + _BEND, level)
    path.quadTo(middle, level, middle, level + bend)
    path.lineTo(middle, end)
    return Route(path, QPointF(max(middle, cited.right - _NEAR) + S4, level))


class _Ports:
    """Where on the side of a box lines end: beside each other, in the order of what is at their other ends."""

    def __init__(self) -> None:
        self._ends: defaultdict[tuple[Box, bool], set[tuple[float, float, str]]] = defaultdict(set)

    def note(self, one: Box, other: Box, code: str) -> None:
        for box, far in ((one, other), (other, one)):
            self._ends[box, far.x > box.x].add((far.y, far.x, code))

    def point(self, box: Box, far: Box, code: str) -> QPointF:
        is_right = far.x > box.x
        ends = sorted(self._ends[box, is_right])
        step = min(_STEP, box.height / (len(ends) + 1))
        y = box.y + box.height / 2 + (ends.index((far.y, far.x, code)) - (len(ends) - 1) / 2) * step
        return QPointF(box.right + 1 if is_right else box.x - 1, y)


def _is_beside(one: Box, other: Box) -> bool:
    return one.right < other.x or other.right < one.x


def _is_next(one: Box, other: Box, boxes: Iterable[Box]) -> bool:
    """Tell whether nothing stands between two cards of which one is above the other."""
    upper, lower = sorted((one, other), key=lambda box: box.y)
    x = _meeting(one, other)
    return not any(box.x <= x <= box.right and upper.bottom < box.y < lower.y for box in boxes)


def _meeting(one: Box, other: Box) -> float:
    left, right = max(one.x, other.x), min(one.right, other.right)
    return left + (right - left) / 2


def _across(start: QPointF, end: QPointF) -> Route:
    reach = min(_BOW, abs(end.x() - start.x()) / 2) * (1 if end.x() > start.x() else -1)
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end)
    return Route(path, path.pointAtPercent(0.5))


def _down(source: Box, target: Box, *, number: int) -> Route:
    """Return a straight line; the second and third between two cards stand beside the first."""
    x = min(_meeting(source, target) + number * _ABREAST, min(source.right, target.right) - S2)
    is_down = target.y > source.y
    start = QPointF(x, source.bottom + 1 if is_down else source.y - 1)
    end = QPointF(x, target.y - 1 if is_down else target.bottom + 1)
    path = QPainterPath(start)
    path.lineTo(end)
    return Route(path, QPointF(x + S2 + S1, (start.y() + end.y()) / 2), is_beside=True)


def _around(source: Box, target: Box, edge: float) -> Route:
    start = QPointF(source.right + 1, source.y + source.height / 2)
    end = QPointF(target.right + 1, target.y + target.height / 2)
    path = QPainterPath(start)
    path.cubicTo(QPointF(edge, start.y()), QPointF(edge, start.y()), QPointF(edge, (start.y() + end.y()) / 2))
    path.cubicTo(QPointF(edge, end.y()), QPointF(edge, end.y()), end)
    return Route(path, QPointF(edge, (start.y() + end.y()) / 2))
