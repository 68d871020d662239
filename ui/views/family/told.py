"""The words of the picture of a family: on cards, on the axis, and in the panel that says all of it as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.chains import hops
from annotator.ledger import roles
from annotator.ledger.picture import FamilyPicture, cue_words
from annotator.ledger.placing import has_cue_line
from annotator.ledger.times import has_hour, moment_of
from ui.views.ledger import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.ledger.picture import DrawnClaim, DrawnTie, Voice
    from annotator.ledger.placing import Box
    from annotator.scheme import Scheme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says."""

    number: str
    outlet: str
    remark: str
    text: str
    cue: str = ""
    below: str = ""
    """After the cue: whose claim it is taken for."""


class Fact(NamedTuple):
    """A name and what is known under it."""

    name: str
    value: str
    is_source: bool = False


class Count(NamedTuple):
    """A type of relation, how it stands to the family, and how many there are."""

    type: str
    leads: bool
    words: str
    number: int


def card(claim: DrawnClaim, scheme: Scheme, language: str) -> CardWords:
    """Return what the card of a claim says."""
    row = claim.row
    attributes = roles.columns(scheme)
    said = [told.value_name(each, row.attributes.get(each.code, ""), language) for each in attributes]
    has_line = has_cue_line(claim)
    return CardWords(
        number=str(claim.number),
        outlet=outlet_name(row.outlet),
        remark=" · ".join(each for each in said if each != "—"),
        text=row.text,
        cue=cue_words(claim.cues) if has_line else "",
        below=translate("Family", "source inherited") if has_line and row.is_inherited else "",
    )


def stack(box: Box, picture: FamilyPicture) -> str:
    """Return what a stack of cards says."""
    outlets = list(dict.fromkeys(outlet_name(picture.by_key[key].row.outlet) for key in box.claims))
    return f"+{len(box.claims)} {', '.join(outlets)}…"


def outlet_name(outlet: str) -> str:
    """Return what an outlet is called."""
    return outlet or translate("Ledger", "outlet not known")


def stem(claims: Sequence[DrawnClaim]) -> str:
    """Return what stands where cards meet the axis: their outlets, with the hour if it is known."""
    outlets = ", ".join(dict.fromkeys(outlet_name(each.row.outlet) for each in claims))
    published = claims[0].row.published
    moment = moment_of(published)
    if moment is None:
        return f"{outlets} {published}".rstrip()
    return f"{outlets} {moment:%H:%M}" if has_hour(published) else outlets


def title(picture: FamilyPicture) -> str:
    """Return what the picture is called: by the claim first seen."""
    return picture.claims[0].row.text.rstrip(".") if picture.claims else ""


def heading(picture: FamilyPicture) -> str:
    """Return how many claims there are in the family."""
    return translate("Family", "%n claim(s) in this family", None, len(picture.members))


def facts(picture: FamilyPicture) -> list[Fact]:
    """Return when the family was first seen, where it comes from, in how many steps, and who has it."""
    members = picture.members
    if not members:
        return []
    first = next((each for each in members if moment_of(each.row.published)), None)
    origins = dict.fromkeys(chain[0] for each in members for chain in each.row.chains)
    ways = [chain_to_outlet(chain, each.row.outlet) for each in members for chain in each.row.chains]
    longest = max(ways, key=len, default=())
    outlets = list(dict.fromkeys(outlet_name(each.row.outlet) for each in members))
    found = [Fact(translate("Family", "First seen"), _seen(first))]
    if origins:
        found.append(Fact(translate("Family", "Origin"), ", ".join(origins), is_source=True))
    if longest:
        steps = f"{len(longest) - 1} ({', '.join(longest[1:])})" if len(longest) > 1 else "0"
        found.append(Fact(translate("Family", "Hops"), steps))
    alone = translate("Family", "{outlet} alone: not yet confirmed elsewhere").format(outlet=outlets[0])
    found.append(
        Fact(translate("Family", "Outlets"), f"{len(outlets)}: {', '.join(outlets)}" if outlets[1:] else alone)
    )
    return found


def chain_to_outlet(chain: tuple[str, ...], outlet: str) -> tuple[str, ...]:
    """Return a chain with the outlet at its end, whether the text names it or not."""
    return chain if hops(chain, outlet) < len(chain) else (*chain, outlet)


def _seen(first: DrawnClaim | None) -> str:
    if first is None:
        return translate("Family", "not known: no article has a date")
    return f"{outlet_name(first.row.outlet)}, {told.long_date(first.row.published)}"


def counts(picture: FamilyPicture, scheme: Scheme, language: str) -> list[Count]:
    """Return how many claims outside stand in each relation to the family; confirmed by how many other outlets."""
    inside = {each.row.key for each in picture.members}
    same = roles.same(scheme)
    confirmed = len({each.row.outlet for each in picture.members}) - 1
    found = [Count(same, True, translate("Family", "confirmed by another outlet"), confirmed)] if same else []
    for each in roles.ties(scheme):
        if each.code == same:
            continue
        name = told.relation_name(each.code, scheme, language)
        leading = {tie.target for tie in picture.ties if tie.type == each.code and tie.source in inside} - inside
        coming = {tie.source for tie in picture.ties if tie.type == each.code and tie.target in inside} - inside
        if each.symmetric:
            leading, coming = leading | coming, set()
        found.append(Count(each.code, True, _with_outlets(name, leading, picture), len(leading)))
        if coming:
            this = translate("Family", "{relation} this").format(relation=name)
            found.append(Count(each.code, False, _with_outlets(this, coming, picture), len(coming)))
    return found


def _with_outlets(name: str, keys: Iterable[int], picture: FamilyPicture) -> str:
    outlets = dict.fromkeys(outlet_name(picture.by_key[key].row.outlet) for key in sorted(keys))
    return f"{name} ({', '.join(outlets)})" if outlets else name


def changes(picture: FamilyPicture) -> list[tuple[DrawnClaim, DrawnClaim, str]]:
    """Return what claims of the family update: the earlier one, the later one, and the note on that relation."""
    found: dict[int, tuple[DrawnClaim, DrawnClaim, str]] = {}
    for tie in picture.ties:
        later, earlier = picture.by_key[tie.source], picture.by_key[tie.target]
        if tie.type == picture.updates and later.is_member and not earlier.is_member:
            found.setdefault(tie.target, (earlier, later, tie.note))
    return list(found.values())


def sentence(claim: DrawnClaim, picture: FamilyPicture, scheme: Scheme, language: str) -> str:
    """Return all that the picture says of a claim, as text."""
    row, said = claim.row, card(claim, scheme, language)
    date = told.long_date(row.published) or translate("Family", "no date")
    parts = [f"{said.number} {said.outlet}, {date}: {said.text}", said.remark, said.cue, told.chain_words(row)]
    ties = (tie for tie in picture.ties if row.key in {tie.source, tie.target})
    parts += [_tie(tie, row.key, picture, scheme, language) for tie in ties]
    return ". ".join(part.rstrip(".") for part in parts if part)


def _tie(tie: DrawnTie, here: int, picture: FamilyPicture, scheme: Scheme, language: str) -> str:
    name = told.relation_name(tie.type, scheme, language)
    is_symmetric = any(each.code == tie.type and each.symmetric for each in roles.ties(scheme))
    other = picture.by_key[tie.target if tie.source == here else tie.source]
    if tie.source != here and not is_symmetric:
        name = translate("Family", "{relation} this").format(relation=name)
    return f"{name}: {other.number} {outlet_name(other.row.outlet)}"


def voice(voice: Voice) -> str:
    """Return what somebody in a chain is called, and which part they play."""
    part = translate("Family", "origin") if voice.is_origin else translate("Family", "relay")
    return f"{voice.name}: {part}"
