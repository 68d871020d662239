"""Which claims are listed, in which order, and how many there would be with another filter."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from annotator.ledger.values import (
    INHERITED,
    MARKED,
    OUTLET,
    OWN_VOICE,
    RELATION,
    SOURCE,
    STORY,
    UNSOURCED,
    Arrangement,
    SortField,
    head_line,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from annotator.ledger.values import Entry, Ledger, LedgerFilter, Order

_ATTRIBUTE = "attribute."
_NEVER = "\uffff"
_SURELY = (MARKED, OWN_VOICE, INHERITED, UNSOURCED)
"""How surely it is known whose claims are, the surest first."""


def facet_of(attribute: str) -> str:
    """Return the name of the facet of an attribute."""
    return _ATTRIBUTE + attribute


def facets(ledger: Ledger) -> tuple[str, ...]:
    """Return the names of the facets, in the order in which they are shown."""
    return (*(facet_of(code) for code in ledger.columns), RELATION, SOURCE, OUTLET, STORY)


def arranged(
    ledger: Ledger,
    wanted: LedgerFilter,
    order: Order,
    *,
    found: Collection[int] | None = None,
    folded: Collection[int] = (),
) -> Arrangement:
    """Return what the table shows; *found* are the claims with the words that are looked for (None: any).

    *folded* are numbers of families of which only the head is shown; -1 stands for the claims in none.
    """
    kept, counts, teasers = _passing(ledger, wanted, found)
    kept = _ordered(kept, order)
    if not order.is_grouped:
        lines = array("q", (entry.key for entry in kept))
        outside = sum(entry.key not in ledger.family_of for entry in kept)
        return Arrangement(lines, counts, teasers, len(kept), outside)
    members: dict[int, list[int]] = defaultdict(list)
    for entry in kept:
        members[ledger.family_of.get(entry.key, -1)].append(entry.key)
    others = members.pop(-1, [])
    lines = array("q")
    for number in _families(members, order):
        lines.append(head_line(number))
        lines.extend([] if number in folded else members[number])
    if others and members:
        lines.append(0)
    lines.extend([] if -1 in folded and members else others)
    shown = {number: len(keys) for number, keys in members.items()}
    return Arrangement(lines, counts, teasers, len(kept), len(others), shown)


def _families(members: dict[int, list[int]], order: Order) -> list[int]:
    """Return families in order: by date they are numbered so, by anything else as their first claims stand."""
    if order.by is SortField.DATE:
        return sorted(members, reverse=order.is_descending)
    return list(members)


def _passing(
    ledger: Ledger, wanted: LedgerFilter, found: Collection[int] | None
) -> tuple[list[Entry], dict[str, dict[str, int]], int]:
    """Return the claims that pass, counts by facet of those that pass all others, and how many are teasers.

    Claims that one facet alone keeps out are counted in that facet: its other values say what they would bring.
    """
    names = facets(ledger)
    limits = [wanted.wanted.get(name, frozenset()) for name in names]
    counted: list[Counter[str]] = [Counter() for _ in names]
    kept: list[Entry] = []
    teasers = 0
    for entry in ledger.entries:
        if found is not None and entry.key not in found:
            continue
        values = (
            *((choice,) for choice in entry.choices),
            entry.ties,
            (entry.source,),
            (entry.outlet,),
            (entry.story,),
        )
        failing = [number for number, limit in enumerate(limits) if limit and limit.isdisjoint(values[number])]
        if entry.is_teaser:
            teasers += not failing
            if not wanted.with_teasers:
                continue
        if not failing:
            kept.append(entry)
            for number, value in enumerate(values):
                counted[number].update(value)
        elif len(failing) == 1:
            counted[failing[0]].update(values[failing[0]])
    return kept, {name: dict(counts) for name, counts in zip(names, counted, strict=True)}, teasers


def _ordered(entries: Iterable[Entry], order: Order) -> list[Entry]:
    """Return claims in order; those that are alike stay in the order of articles and text."""
    keys: dict[SortField, Callable[[Entry], object]] = {
        SortField.DATE: lambda entry: entry.published or _NEVER,
        SortField.OUTLET: lambda entry: entry.outlet.casefold() or _NEVER,
        SortField.FIRST: lambda entry: entry.choices[0] if entry.choices else "",
        SortField.SECOND: lambda entry: entry.choices[1] if len(entry.choices) > 1 else "",
        SortField.SOURCE: lambda entry: _SURELY.index(entry.source),
        SortField.TIES: lambda entry: -len(entry.ties),
    }
    return sorted(entries, key=keys[order.by], reverse=order.is_descending)  # type: ignore[arg-type]  # all of one type
