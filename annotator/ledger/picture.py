"""The picture of a family: its claims and their neighbours, and everybody by way of whom they came there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from annotator.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.ledger.values import Row

Path = tuple[str, ...]
"""Who somebody is in the picture: keys from the origin up to them."""
Node = int | Path
"""A claim by its row, or somebody in a chain."""
MOST_NEIGHBOURS = 300
"""Claims outside of the family that are drawn at most."""


class Hop(NamedTuple):
    """One source of a chain."""

    key: str
    """The same for the same body or person: the entity's id, or the folded name."""
    name: str
    cues: tuple[str, ...] = ()
    """By which it passes on what it cites."""
    is_said: bool = False
    """Whether the claim is attributed to it itself."""


class Voice(NamedTuple):
    """An origin or a relay. A relay on the way from two origins is two voices: else who had what would be lost."""

    path: Path
    name: str

    @property
    def is_origin(self) -> bool:
        """Whether it cites nobody."""
        return len(self.path) == 1


class Citation(NamedTuple):
    """Somebody has a claim from a voice."""

    citing: Node
    cited: Path
    cues: tuple[str, ...] = ()


class DrawnTie(NamedTuple):
    """A relation between two claims of the picture."""

    type: str
    source: int
    target: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class DrawnClaim:
    """A claim as it is drawn."""

    row: Row
    number: int
    """Its place among the claims of its article."""
    cues: tuple[str, ...] = ()
    is_member: bool = True
    """Whether it belongs to the family, not to its neighbours."""
    chains: tuple[tuple[Hop, ...], ...] = ()
    """Each from the origin to the outlet, as far as somebody has marked it."""


@dataclass(frozen=True, slots=True)
class FamilyPicture:
    """Everything that is drawn."""

    claims: tuple[DrawnClaim, ...] = ()
    """Members first, each part by date."""
    voices: tuple[Voice, ...] = ()
    citations: tuple[Citation, ...] = ()
    ties: tuple[DrawnTie, ...] = ()
    updates: str = ""
    """Which of the relations leads from a later state to an earlier one."""
    left_out: int = 0
    """Neighbours beyond those that are drawn."""
    by_key: Mapping[int, DrawnClaim] = field(default_factory=dict)

    @property
    def members(self) -> tuple[DrawnClaim, ...]:
        """The claims of the family."""
        return tuple(each for each in self.claims if each.is_member)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but one claim of one outlet."""
        return len(self.claims) <= 1 and not self.voices


def picture(
    claims: Iterable[DrawnClaim], ties: Iterable[DrawnTie], *, updates: str = "", left_out: int = 0
) -> FamilyPicture:
    """Return the picture of these claims; ties that end elsewhere are not in it."""
    ordered = tuple(sorted(claims, key=_order))
    known = {each.row.key: each for each in ordered}
    voices: dict[Path, Voice] = {}
    cited: dict[tuple[Node, Path], dict[str, None]] = {}
    for claim in ordered:
        for chain in claim.chains:
            _trace(claim, chain, voices, cited)
    citations = tuple(Citation(citing, path, tuple(cues)) for (citing, path), cues in cited.items())
    drawn = {(each.type, each.source, each.target): each for each in ties if {each.source, each.target} <= known.keys()}
    return FamilyPicture(ordered, tuple(voices.values()), citations, tuple(drawn.values()), updates, left_out, known)


def without_neighbours(whole: FamilyPicture) -> FamilyPicture:
    """Return the picture of the family alone."""
    return picture(whole.members, whole.ties, updates=whole.updates)


def cue_words(cues: Iterable[str]) -> str:
    """Return what stands on the line to whoever is cited."""
    return ", ".join(f"«{cue}»" for cue in cues)


def stages(whole: FamilyPicture, claims: Iterable[DrawnClaim]) -> dict[int, int]:
    """Return after how many others the articles of claims without a date came: as far as updates tell it."""
    article = {each.row.key: each.row.article for each in claims}
    earlier: dict[str, set[str]] = {each: set() for each in article.values()}
    for tie in whole.ties:
        if tie.type == whole.updates and {tie.source, tie.target} <= article.keys():
            earlier[article[tie.source]].add(article[tie.target])
    found: dict[str, int] = {}
    for each in earlier:
        _stage(each, earlier, found)
    return {key: found[place] for key, place in article.items()}


def _stage(article: str, earlier: Mapping[str, set[str]], found: dict[str, int]) -> None:
    """Find the stage of an article and of all that came before it, however many follow one upon another."""
    waiting = [] if article in found else [article]
    while waiting:
        at = waiting[-1]
        before = sorted(earlier[at] - {at}, reverse=True)
        if at not in found:
            found[at] = 0  # where updates run in a circle they tell nothing
            waiting += [each for each in before if each not in found]
        else:
            waiting.pop()
            found[at] = max((1 + found[each] for each in before), default=0)


def _order(claim: DrawnClaim) -> tuple[bool, bool, str, int]:
    return (not claim.is_member, not claim.row.published, claim.row.published, claim.row.key)


def _trace(
    claim: DrawnClaim, chain: Sequence[Hop], voices: dict[Path, Voice], cited: dict[tuple[Node, Path], dict[str, None]]
) -> None:
    """Add the voices of a chain; the outlet at its end is the claim's own card."""
    hops = list(chain)
    outlet: tuple[str, ...] = ()
    if hops and (fold(hops[-1].name) == fold(claim.row.outlet) or (len(hops) > 1 and not claim.row.outlet)):
        outlet = hops.pop().cues
    path: Path = ()
    for number, hop in enumerate(hops):
        path = (*path, hop.key)
        voices.setdefault(path, Voice(path, hop.name))
        is_last = number + 1 == len(hops)
        citing: Node = claim.row.key if is_last else (*path, hops[number + 1].key)
        cues = (*(claim.cues if hop.is_said else ()), *(outlet if is_last else hops[number + 1].cues))
        cited.setdefault((citing, path), {}).update(dict.fromkeys(cues))
