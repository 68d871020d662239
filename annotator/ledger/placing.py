"""Where everything in the picture of a family stands: time to the right, origins over relays over outlets."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from annotator.ledger.picture import cue_words, stages
from annotator.ledger.times import Cut, Tick, TimeScale, moment_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from annotator.ledger.picture import DrawnClaim, FamilyPicture, Node, Path, Voice

CARD_WIDTH, CARD_HEIGHT, CUED_HEIGHT, VOICE_HEIGHT, STACK_HEIGHT = 336.0, 84.0, 104.0, 32.0, 36.0
MOST_AT_ONCE = 12
"""Cards at one time; if there are more, the last one is a stack."""
TRUNK = 40.0
"""How far from a card's left edge the line to whom it cites goes up."""
_BESIDE, _BELOW = 24.0, 32.0
_MARGIN = 40.0
_LANE_HEAD, _LANE_FOOT, _LEAST_LANE = 40.0, 24.0, 72.0
_SHORTEST, _STAGE = 40.0, 128.0


Reach = tuple[float, float]


class Lane(IntEnum):
    """From top to bottom."""

    ORIGINS = 0
    RELAYS = 1
    OUTLETS = 2


class Box(NamedTuple):
    """A card, somebody in a chain, or a stack of cards."""

    node: Node
    """Of a stack the first claim in it."""
    lane: Lane
    x: float
    y: float
    width: float
    height: float
    claims: tuple[int, ...] = ()
    """What a stack holds."""

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def is_stack(self) -> bool:
        """Whether it stands for several claims."""
        return len(self.claims) > 1


class Band(NamedTuple):
    """How far a lane reaches down."""

    lane: Lane
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Placement:
    """The picture with its places; everything is at 0 or beyond."""

    boxes: tuple[Box, ...] = ()
    """By lane, then by time, then from top to bottom."""
    bands: tuple[Band, ...] = ()
    ticks: tuple[Tick, ...] = ()
    cuts: tuple[Cut, ...] = ()
    width: float = 0.0
    height: float = 0.0
    """Of all lanes; the axis is at the lower edge."""
    undated: float | None = None
    """From where on cards have no date."""
    box_of: Mapping[Node, Box] = field(default_factory=dict)
    """Claims in a stack have the stack's."""


def placed(picture: FamilyPicture, width_of: Callable[[str], float], *, most: int = MOST_AT_ONCE) -> Placement:
    """Return where everything stands; *width_of* measures names and the cues between them."""
    moments = {each.row.key: moment_of(each.row.published) for each in picture.claims}
    scale = TimeScale(moment for moment in moments.values() if moment is not None)
    dated = [(scale.x(moment), each) for each in picture.claims if (moment := moments[each.row.key]) is not None]
    boxes = _cards(dated, most)
    last = max((box.right for box in boxes), default=0.0)
    lost = [each for each in picture.claims if moments[each.row.key] is None]
    undated = last + 2 * _BESIDE if boxes and lost else 0.0
    stage = stages(picture, lost)
    boxes += _cards([(undated + stage[each.row.key] * (CARD_WIDTH + _STAGE), each) for each in lost], most)
    boxes += _voices(picture, boxes, width_of)
    shift = _MARGIN - min((box.x for box in boxes), default=0.0)
    boxes, bands = _in_lanes([box._replace(x=box.x + shift) for box in boxes])
    boxes.sort(key=lambda box: (box.lane, box.x, box.y))
    return Placement(
        boxes=tuple(boxes),
        bands=bands,
        ticks=tuple(Tick(tick.x + shift, tick.moment) for tick in scale.ticks()),
        cuts=tuple(Cut(cut.left + shift, cut.right + shift, cut.days) for cut in scale.cuts()),
        width=max((box.right for box in boxes), default=0.0) + _MARGIN,
        height=bands[-1].bottom,
        undated=undated + shift if lost else None,
        box_of=_by_node(boxes),
    )


def _cards(dated: Iterable[tuple[float, DrawnClaim]], most: int) -> list[Box]:
    """Return the cards of claims in rows; y is still the number of the row."""
    found: list[Box] = []
    for group in _at_once(sorted(dated, key=lambda each: (each[0], each[1].row.key))):
        ordered = sorted(group, key=lambda each: not each[1].is_member)
        fits = len(ordered) if len(ordered) <= most else most - 1
        shown, hidden = ordered[:fits], ordered[fits:]
        found += [_card(x, each) for x, each in shown]
        if hidden:
            keys = tuple(each.row.key for _x, each in hidden)
            left = min(x for x, _each in hidden)
            found.append(Box(keys[0], Lane.OUTLETS, left, 0.0, CARD_WIDTH, STACK_HEIGHT, keys))
    return _in_rows(found)


def _card(x: float, claim: DrawnClaim) -> Box:
    height = CUED_HEIGHT if has_cue_line(claim) else CARD_HEIGHT
    return Box(claim.row.key, Lane.OUTLETS, x, 0.0, CARD_WIDTH, height, (claim.row.key,))


def has_cue_line(claim: DrawnClaim) -> bool:
    """Tell whether the card has a line for the cues, because no line leads to a source, or for what is inherited."""
    return not claim.chains and (bool(claim.cues) or claim.row.is_inherited)


def _at_once(cards: Sequence[tuple[float, DrawnClaim]]) -> list[list[tuple[float, DrawnClaim]]]:
    """Return cards in groups whose left edges lie under the first one."""
    groups: list[list[tuple[float, DrawnClaim]]] = []
    for x, claim in cards:
        if groups and x < groups[-1][0][0] + CARD_WIDTH:
            groups[-1].append((x, claim))
        else:
            groups.append([(x, claim)])
    return groups


def _in_rows(boxes: Iterable[Box], reach: Callable[[Box], Reach] | None = None) -> list[Box]:
    """Give every box the first row in which it stands free, with all that *reach* says it needs."""
    rows: list[list[Reach]] = []
    found: list[Box] = []
    for box in boxes:
        left, right = reach(box) if reach is not None else (box.x, box.right)
        free = (number for number, row in enumerate(rows) if _is_free(left, right, row))
        at = next(free, len(rows))
        if at == len(rows):
            rows.append([])
        rows[at].append((left, right))
        found.append(box._replace(y=float(at)))
    return found


def _is_free(left: float, right: float, row: Iterable[Reach]) -> bool:
    return all(right + _BESIDE <= start or end + _BESIDE <= left for start, end in row)


def _voices(picture: FamilyPicture, cards: Iterable[Box], width_of: Callable[[str], float]) -> list[Box]:
    """Return everybody in chains, each left of all who cite them, one column a hop; y is the number of the row."""
    starts: dict[Node, float] = {node: box.x for node, box in _by_node(cards).items()}
    limits: dict[Path, float] = {}
    names = {voice.path: voice for voice in picture.voices}
    found: list[Box] = []
    for citation in sorted(picture.citations, key=lambda each: _depth(each.citing), reverse=True):
        if citation.citing not in starts:
            starts[citation.citing] = _place(names[citation.citing], limits, width_of, found)  # type: ignore[index]  # a voice
        room = max(_SHORTEST, width_of(cue_words(citation.cues)) + _BESIDE)
        limit = starts[citation.citing] - room
        limits[citation.cited] = min(limits.get(citation.cited, limit), limit)
    for path in limits:
        if path not in starts:
            starts[path] = _place(names[path], limits, width_of, found)
    found.sort(key=lambda box: -box.x)
    reaches = _reaches(picture, [*cards, *found])
    lanes = ([box for box in found if box.lane is lane] for lane in (Lane.ORIGINS, Lane.RELAYS))
    return [box for lane in lanes for box in _in_rows(lane, lambda box: reaches[box.node])]


def _reaches(picture: FamilyPicture, boxes: Iterable[Box]) -> dict[Node, Reach]:
    """Return from where to where voices need their row: with the lines that run in it to their claims and origins."""
    by_node = _by_node(boxes)
    found: dict[Node, Reach] = {
        voice.path: (by_node[voice.path].x, by_node[voice.path].right) for voice in picture.voices
    }
    for citing, cited, _cues in picture.citations:
        left, right = found[cited]
        if isinstance(citing, int):
            found[cited] = (left, max(right, by_node[citing].x + TRUNK))
        elif len(cited) == 1:
            origin = by_node[cited]
            start, end = found[citing]
            found[citing] = (min(start, origin.x + origin.width / 2), end)
    return found


def _place(voice: Voice, limits: Mapping[Path, float], width_of: Callable[[str], float], found: list[Box]) -> float:
    width = width_of(voice.name) + 2 * _BESIDE
    lane = Lane.ORIGINS if voice.is_origin else Lane.RELAYS
    found.append(Box(voice.path, lane, limits[voice.path] - width, 0.0, width, VOICE_HEIGHT))
    return limits[voice.path] - width


def _depth(node: Node) -> int:
    """Return how far a node is from the origin: claims farthest."""
    return len(node) if isinstance(node, tuple) else _FARTHEST


def _in_lanes(boxes: Sequence[Box]) -> tuple[list[Box], tuple[Band, ...]]:
    """Turn numbers of rows into heights, lane by lane."""
    found: list[Box] = []
    bands: list[Band] = []
    top = 0.0
    for lane in Lane:
        here = [box for box in boxes if box.lane is lane]
        heights: dict[float, float] = {}
        for box in here:
            heights[box.y] = max(heights.get(box.y, 0.0), box.height)
        y, tops = top + _LANE_HEAD, {}
        for row in sorted(heights):
            tops[row] = y
            y += heights[row] + _BELOW
        bottom = max(top + _LEAST_LANE, y - _BELOW + _LANE_FOOT) if here else top + _LEAST_LANE
        found += [box._replace(y=tops[box.y]) for box in here]
        bands.append(Band(lane, top, bottom))
        top = bottom
    return found, tuple(bands)


def _by_node(boxes: Iterable[Box]) -> dict[Node, Box]:
    found: dict[Node, Box] = {}
    for box in boxes:
        found.update(dict.fromkeys(box.claims or (box.node,), box))
    return found


_FARTHEST = 1_000_000
