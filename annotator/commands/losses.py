"""What is lost in an export, and what can be done about it, in English words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.policies import CHOICES, Policy, What

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.exporters.exporting import LossRow

WORDS: Mapping[What, str] = {
    What.CONTROLS: "control characters",
    What.OVERLAP: "overlapping marks",
    What.FRAGMENTS: "marks in several parts",
    What.INSIDE_WORDS: "marks that end inside words",
    What.ATTRIBUTES: "marks with properties",
    What.OWN_VOICE: "claims in the article’s own voice",
    What.NOTES: "notes",
    What.FLAGS: "flags",
    What.RELATIONS: "relations in an article",
    What.RELATIONS_ACROSS: "relations across articles",
    What.ENTITIES: "links to entities",
    What.EXTERNAL_IDS: "marks whose entity’s Wikidata item is not told",
    What.ANNOTATORS: "marks whose annotator is not told",
    What.OUTSIDE: "marks in zones that are cut out (teasers)",
    What.LOOSE_RELATIONS: "relations of which an end is not exported",
    What.BESIDE: "marks and relations that the task has no use for",
    What.TEXT: "texts without their white space",
    What.TIMES: "marks without time and origin",
    What.METADATA: "articles without their details",
    What.STATUS: "articles without their status",
    What.STORIES: "articles without their story",
    What.DENIALS: "pairs said to be none, of claims, entities or mentions",
    What.IDS: "articles without their identities",
    What.SCHEME: "the scheme",
    What.OTHER_MARKS: "marks besides claims, sources and cues",
    What.UNRELATED: "marks without a relation",
}
_MARKED = frozenset((*CHOICES, What.OUTSIDE, What.LOOSE_RELATIONS, What.BESIDE))
"""Losses of marks and relations; the others say by themselves what has become of them."""
WAYS: Mapping[Policy, str] = {
    Policy.ERROR: "stops",
    Policy.SKIP: "left out",
    Policy.MERGE: "one mark with what lies between",
    Policy.FIRST: "only the first part",
    Policy.WIDEN: "widened to words",
    Policy.PRIORITY: "the label that comes first in the scheme stays",
    Policy.LAYERS: "a file for each layer, the longest stays in it",
    Policy.LEVELS: "a file for each level, nothing is lost",
}


def told(what: str, count: int, policy: str) -> str:
    """Return what became of a loss: ``41 × marks in zones … (outside): left out``."""
    way = "the longest stays" if (what, policy) == (What.OVERLAP, Policy.SKIP) else WAYS[Policy(policy)]
    return f"{count:,} × {WORDS[What(what)]} ({what}){f': {way}' if what in _MARKED else ''}."


def asked(row: LossRow) -> str:
    """Return a loss about which nobody has decided, with the ways out and what each of them costs."""
    ways = ", ".join(
        f"{row.what}={choice}" + (f" (loses {row.costs[choice]:,})" if choice in row.costs else "")
        for choice in row.choices
        if choice is not Policy.ERROR
    )
    return f"{row.count:,} × {WORDS[row.what]} would be lost. Choose: --policy {ways}."
