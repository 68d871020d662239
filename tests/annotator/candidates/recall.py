"""How high the right partner of a claim stands among its candidates: on the sample, and on claims written by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annotator.candidates.gathering import claims_of
from annotator.candidates.ranking import Ranking
from annotator.candidates.values import Claim
from annotator.model import SpanId
from annotator.sample import sample_articles
from annotator.scheme_files import default_scheme

if TYPE_CHECKING:
    from collections.abc import Iterable

WRITTEN = Path(__file__).parents[2] / "data" / "claim_pairs.json"


class Asked(NamedTuple):
    """A claim whose partner is known."""

    language: str
    kind: str
    rank: int | None
    """Of the partner; None: it does not come into question."""


def recall(asked: Iterable[Asked], within: int) -> float:
    """Return the share of partners that stand among the first *within* candidates."""
    ranks = [each.rank for each in asked]
    return round(sum(1 for rank in ranks if rank is not None and rank <= within) / len(ranks), 2)


def of_the_sample(*, has_normalised_text: bool) -> list[Asked]:
    """Return both claims of each gold pair across the two sample articles."""
    articles = list(sample_articles())
    names = {entity.id: entity.name for entity in articles[0].entities}
    sides: list[list[Claim]] = []
    for article in articles:
        words = {span.id: span.text for span in article.spans}
        claims = claims_of(article.spans, default_scheme(), names)
        sides.append([c if has_normalised_text else replace(c, text=" ".join(words[c.id].split())) for c in claims])
    ranking = Ranking([*sides[0], *sides[1]])
    side_of = {claim.id: number for number, side in enumerate(sides) for claim in side}
    asked: list[Asked] = []
    for relation in (relation for article in articles for relation in article.relations):
        pair = (relation.source, relation.target)
        if side_of.get(pair[0], 0) == side_of.get(pair[1], 0) or not side_of.keys() >= set(pair):
            continue
        for one, other in (pair, pair[::-1]):
            there = [claim.id for claim in sides[side_of[other]]]
            asked.append(Asked("uk", relation.type, _rank(ranking, one, other, among=there)))
    return asked


def of_written_pairs() -> list[Asked]:
    """Return both claims of each pair: one side has the partners and as many look-alikes, the other one the claims."""
    pairs = json.loads(WRITTEN.read_text(encoding="utf-8"))["pairs"]
    asked: list[Asked] = []
    for language in ("uk", "en"):
        ours = [pair for pair in pairs if pair["language"] == language]
        sides = {
            part: [Claim(SpanId(f"{part} {number}"), pair[part]) for number, pair in enumerate(ours)]
            for part in ("claim", "partner", "lookalike")
        }
        ranking = Ranking([claim for side in sides.values() for claim in side])
        right = [claim.id for claim in (*sides["partner"], *sides["lookalike"])]
        left = [claim.id for claim in sides["claim"]]
        for pair, one, other in zip(ours, sides["claim"], sides["partner"], strict=True):
            asked.append(Asked(language, pair["kind"], _rank(ranking, one.id, other.id, among=right)))
            asked.append(Asked(language, pair["kind"], _rank(ranking, other.id, one.id, among=left)))
    return asked


def _rank(ranking: Ranking, claim: SpanId, partner: SpanId, *, among: list[SpanId]) -> int | None:
    found = [each.claim.id for each in ranking.candidates(claim, among)]
    return found.index(partner) + 1 if partner in found else None
