"""Dealing groups of articles out to train, dev and test."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from annotator.splits.groups import groups_of
from annotator.splits.plan import Division, Method, Split, SplitRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.model import ArticleId
    from annotator.splits.plan import Plan, Profile

_ARTICLES = ""
"""Stands for the number of articles among the labels."""
Groups = dict["ArticleId", list["Profile"]]


def divide(
    profiles: Sequence[Profile],
    plan: Plan,
    *,
    copies: Sequence[tuple[ArticleId, ArticleId]] = (),
    related: Iterable[tuple[ArticleId, ArticleId]] = (),
) -> Division:
    """Divide articles by *plan*. *copies* are pairs of near copies, *related* pairs whose marks are related."""
    names = groups_of(profiles, plan.grouping, copies=copies, related=related)
    groups: Groups = defaultdict(list)
    for profile in profiles:
        groups[names[profile.article]].append(profile)
    dealt = _dealt(groups, plan)
    places = {profile.article: dealt[names[profile.article]] for profile in profiles}
    found: dict[ArticleId, set[Split]] = defaultdict(set)
    for article, split in places.items():
        found[names[article]].add(split)
    return Division(
        places=places,
        groups=names,
        rows=tuple(_row(split, [group for name, group in groups.items() if dealt[name] is split]) for split in Split),
        shared_groups=sum(len(splits) > 1 for splits in found.values()),
        near_copies=sum(places[a] is not places[b] for a, b in copies if a in places and b in places),
        undated=sum(not profile.published for profile in profiles) if plan.cuts else 0,
    )


def _dealt(groups: Groups, plan: Plan) -> dict[ArticleId, Split]:
    kept = {name: split for name, group in groups.items() if (split := _kept(group, plan.kept)) is not None}
    rest = {name: group for name, group in groups.items() if name not in kept}
    if plan.cuts is not None:
        return kept | {name: _by_date(group, plan.cuts) for name, group in rest.items()}
    if plan.method is Method.HASH:
        return kept | {name: _by_hash(name, plan) for name in rest}
    return _balanced(groups, kept, plan)


def _kept(group: Iterable[Profile], kept: Mapping[ArticleId, Split]) -> Split | None:
    """Return where the group was before; if it was in several parts, in the one that is read last in training."""
    before = [kept[profile.article] for profile in group if profile.article in kept]
    order = list(Split)
    return max(before, key=order.index) if before else None


def _by_date(group: Iterable[Profile], cuts: tuple[str, str]) -> Split:
    """Return the part of the latest article, so that nothing in train tells of what comes after its end."""
    latest = max((profile.published for profile in group if profile.published), default="")
    if latest < cuts[0]:
        return Split.TRAIN
    return Split.DEV if latest < cuts[1] else Split.TEST


def _by_hash(name: ArticleId, plan: Plan) -> Split:
    point = _lot(name, plan.seed) * sum(plan.shares)
    reached = 0.0
    for split, share in zip(Split, plan.shares, strict=True):
        reached += share
        if point < reached:
            return split
    return Split.TRAIN


def _lot(name: ArticleId, seed: int) -> float:
    """Return a number in [0, 1) drawn for a group, the same each time."""
    digest = hashlib.blake2b(f"{seed}:{name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def _balanced(groups: Groups, kept: Mapping[ArticleId, Split], plan: Plan) -> dict[ArticleId, Split]:
    """Deal the largest groups first, each to the part that is least filled with what it has.

    Sechidis, Tsoumakas & Vlahavas, "On the stratification of multi-label data" (2011), with groups for examples.
    """
    weights = {name: _weights(group) for name, group in groups.items()}
    total: Counter[str] = sum(weights.values(), Counter())
    whole = sum(plan.shares)
    wanted = {
        split: {label: count * share / whole for label, count in total.items()}
        for split, share in zip(Split, plan.shares, strict=True)
    }
    open_to = [split for split, share in zip(Split, plan.shares, strict=True) if share > 0]
    left = {split: dict(counts) for split, counts in wanted.items()}
    dealt = dict(kept)
    for name, split in kept.items():
        _take(left[split], weights[name])
    rest = (name for name in groups if name not in kept)
    for name in sorted(rest, key=lambda name: (-weights[name].total(), _lot(name, plan.seed))):
        dealt[name] = max(open_to, key=lambda split: _lack(left[split], wanted[split], weights[name]))
        _take(left[dealt[name]], weights[name])
    return dealt


def _weights(group: Sequence[Profile]) -> Counter[str]:
    found: Counter[str] = Counter({_ARTICLES: len(group)})
    for profile in group:
        found.update(profile.labels)
    return found


def _take(left: dict[str, float], weights: Counter[str]) -> None:
    for label, count in weights.items():
        left[label] -= count


def _lack(left: Mapping[str, float], wanted: Mapping[str, float], weights: Counter[str]) -> float:
    """Return how much a part still lacks of what a group has, as a share of what it is to have in the end."""
    return sum(left[label] / wanted[label] for label in weights) / len(weights)


def _row(split: Split, groups: Sequence[Sequence[Profile]]) -> SplitRow:
    labels: Counter[str] = Counter()
    for group in groups:
        for profile in group:
            labels.update(profile.labels)
    spans = labels.total()
    return SplitRow(
        split=split,
        groups=len(groups),
        articles=sum(map(len, groups)),
        labels=dict(sorted(labels.items())),
        shares={label: count / spans for label, count in sorted(labels.items())},
    )
