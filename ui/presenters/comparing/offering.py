"""The candidates for one claim, with what the screen says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.candidates.proposals import proposal
from annotator.candidates.reasons import differences, reasons
from annotator.scheme import AttributeType
from ui.presenters.comparing.values import Offered, Side, Tie

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.candidates.ranking import Ranking
    from annotator.model import Relation, SpanId
    from annotator.scheme import Scheme
    from annotator.store.pairs import Pair
    from ui.presenters.comparing.half import Half

_TOLD = frozenset({"kind", "certainty", "polarity"})
"""Attributes that make a difference between two claims; a scheme that has none of these tells all of its choices."""


def ties_between(left: Half, right: Half, scheme: Scheme) -> tuple[Tie, ...]:
    """Return the relations between claims that are compared."""
    found = (_tie(relation, left, right, scheme) for relation in left.page.relations())
    return tuple(tie for tie in found if tie is not None)


def _tie(relation: Relation, left: Half, right: Half, scheme: Scheme) -> Tie | None:
    ends, head = (relation.source, relation.target), Side.RIGHT
    if ends[0] in right.claims:
        ends, head = ends[::-1], Side.LEFT
    if ends[0] not in left.claims or ends[1] not in right.claims:
        return None
    is_symmetric = scheme.relation(relation.type).symmetric
    return Tie(ends[0], ends[1], relation.type, None if is_symmetric else head, relation.id, relation.by)


def offered(
    ranking: Ranking, claim: SpanId, partner: Half, *, scheme: Scheme, ties: Iterable[Tie], rejected: frozenset[Pair]
) -> tuple[Offered, ...]:
    """Return the candidates for *claim* among the claims of *partner*, the likeliest first.

    Pairs that are none are left out; claims that are joined with it already are there whatever their words.
    """
    joined = {end for tie in ties if claim in (tie.left, tie.right) for end in (tie.left, tie.right)}
    found = {each.claim.id: each.score for each in ranking.candidates(claim, list(partner.claims))}
    late = [other for other in partner.claims if other in joined and other not in found]
    found |= {other: ranking.score(claim, other) for other in late}
    wanted = (other for other in found if other in joined or frozenset({claim, other}) not in rejected)
    return tuple(offer(ranking, claim, other, partner, scheme=scheme, ties=ties) for other in wanted)


def offer(
    ranking: Ranking, claim: SpanId, other: SpanId, partner: Half, *, scheme: Scheme, ties: Iterable[Tie]
) -> Offered:
    """Return what there is to say of two claims."""
    one, far = ranking.claim(claim), partner.claims[other]
    if one is None:
        raise KeyError(claim)
    label = partner.page.label(other)
    choices = told_choices([each.code for each in label.attributes if each.type is AttributeType.CHOICE])
    differing = differences(one, far, choices)
    score = ranking.score(claim, other)
    return Offered(
        claim=far,
        number=partner.number(other),
        score=score,
        reasons=reasons(one, far),
        differences=differing,
        proposal=proposal(one, far, score, differences=differing, scheme=scheme),
        ties=tuple(tie for tie in ties if {tie.left, tie.right} == {claim, other}),
    )


def told_choices(choices: list[str]) -> list[str]:
    """Return those of *choices* that make a difference between two claims; all of them if none of these is there."""
    return [code for code in choices if code in _TOLD] or choices
