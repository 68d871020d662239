"""Families: claims joined by the relation that says they are the same, and what is known of each family."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from annotator.ledger.values import Family, Ledger

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.ledger.values import Entry, Link

_NEVER = "\uffff"


def ledger(
    entries: Iterable[Entry], links: Iterable[Link], *, columns: Sequence[str], same: str, updates: str
) -> Ledger:
    """Return the ledger of these claims; *same* joins families, *updates* leads to an earlier state."""
    rows, joined = tuple(entries), tuple(links)
    known = {entry.key: entry for entry in rows}
    groups = joined_groups(
        (link.source, link.target)
        for link in joined
        if link.type == same and {link.source, link.target} <= known.keys()
    )
    groups = [sorted(group, key=lambda key: (known[key].published or _NEVER, key)) for group in groups]
    groups.sort(key=lambda group: (known[group[0]].published or _NEVER, group[0]))
    family_of = {key: number for number, group in enumerate(groups) for key in group}
    leading = _leading(joined, family_of)
    families = tuple(_family(group, leading[number], known, updates) for number, group in enumerate(groups))
    return Ledger(rows, tuple(columns), joined, families, family_of)


def joined_groups(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return what hangs together by *pairs*, each group in order."""
    above: dict[int, int] = {}

    def top(key: int) -> int:
        above.setdefault(key, key)
        while above[key] != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    for one, other in pairs:
        first, second = sorted((top(one), top(other)))
        above[second] = first
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for key in sorted(above):
        groups[top(key)].append(key)
    return [group for group in groups.values() if len(group) > 1]


def _leading(links: Iterable[Link], family_of: dict[int, int]) -> dict[int, list[tuple[str, bool, int]]]:
    """Return, by family, its relations with claims outside: type, whether it leads there, the claim there."""
    found: defaultdict[int, list[tuple[str, bool, int]]] = defaultdict(list)
    for link in links:
        here, there = family_of.get(link.source), family_of.get(link.target)
        if here == there:
            continue
        if here is not None:
            found[here].append((link.type, True, link.target))
        if there is not None:
            found[there].append((link.type, False, link.source))
    return found


def _family(
    keys: Sequence[int], leading: Sequence[tuple[str, bool, int]], known: dict[int, Entry], updates: str
) -> Family:
    members = [known[key] for key in keys]
    since = members[0].published
    first = [entry.outlet for entry in members if since and entry.published.startswith(since)]
    distinct = dict.fromkeys(leading)
    outside = [key for code, is_outgoing, key in distinct if code == updates and is_outgoing and key in known]
    return Family(
        keys=tuple(keys),
        outlets=tuple(dict.fromkeys(entry.outlet for entry in members)),
        first_seen=tuple(dict.fromkeys(first)),
        since=since,
        updates=tuple(known[key].outlet for key in dict.fromkeys(outside)),
        ties=Counter((code, is_outgoing) for code, is_outgoing, _key in distinct),
    )
