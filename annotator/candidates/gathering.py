"""The claims of an article as they are compared."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from annotator import stems
from annotator.candidates.numbers import amounts
from annotator.candidates.values import Claim, Name
from annotator.scheme import AttributeType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.model import EntityId, Span
    from annotator.scheme import Label, Scheme

_NORMALISED = "normalized"
_TEASER = "teaser"
"""Of a zone: unrelated news that an outlet puts under an article."""


def claims_of(spans: Iterable[Span], scheme: Scheme, names: Mapping[EntityId, str]) -> tuple[Claim, ...]:
    """Return the claims among an article's *spans*, in their order; *names* are what entities are called.

    Names in a claim are the mentions that lie in it. A mention that is linked goes by its entity. Claims in teasers
    are other news and not compared.
    """
    everything = tuple(spans)
    roles = {label.code: label for label in scheme.labels}
    teasers = [span for span in everything if _role(roles, span) is Role.ZONE and _TEASER in span.attributes.values()]
    claims = [
        span
        for span in everything
        if _role(roles, span) is Role.CLAIM and not any(_covers(teaser, span) for teaser in teasers)
    ]
    mentions = _Mentions(span for span in everything if _role(roles, span) is Role.ENTITY)
    return tuple(_claim(claim, mentions.within(claim), roles[claim.label], names) for claim in claims)


def _role(labels: Mapping[str, Label], span: Span) -> Role | None:
    label = labels.get(span.label)
    return None if label is None else label.role


class _Mentions:
    """Mentions by where they start: a long article has thousands, and each claim but a few."""

    def __init__(self, mentions: Iterable[Span]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]

    def within(self, claim: Span) -> list[Span]:
        """Return the mentions that name something and lie in *claim*."""
        found: list[Span] = []
        for part in claim.fragments:
            first, last = bisect_left(self._starts, part.start), bisect_left(self._starts, part.end)
            found += [each for each in self._mentions[first:last] if each.end <= part.end and _is_named(each)]
        return found


def _claim(claim: Span, mentions: Iterable[Span], label: Label, names: Mapping[EntityId, str]) -> Claim:
    choices = {each.code for each in label.attributes if each.type is AttributeType.CHOICE}
    return Claim(
        claim.id,
        text=" ".join((claim.attributes.get(_NORMALISED) or claim.text).split()),
        attributes={code: value for code, value in claim.attributes.items() if code in choices},
        names=tuple({name.key: name for name in (_name(mention, names) for mention in mentions)}.values()),
    )


def _is_named(mention: Span) -> bool:
    """Tell whether a mention names something: amounts and dates, which are compared by value, do not."""
    return mention.entity is not None or not amounts(mention.text)


def _covers(claim: Span, mention: Span) -> bool:
    return any(part.start <= mention.start and mention.end <= part.end for part in claim.fragments)


def _name(mention: Span, names: Mapping[EntityId, str]) -> Name:
    if mention.entity is not None and mention.entity in names:
        return Name(mention.entity, names[mention.entity])
    return Name(" ".join(stem for _, _, stem in stems.words_of(mention.text)), mention.text)
