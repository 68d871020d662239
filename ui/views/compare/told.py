"""Words about claims and pairs of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.scheme import RelationRole
from ui.presenters.article import faces
from ui.presenters.comparing import Side
from ui.views.chain_feed import chains
from ui.views.compare.card import CardContent, KeyItem
from ui.widgets.tag import TagKind

if TYPE_CHECKING:
    from annotator.candidates.values import Choice
    from annotator.model import SpanId
    from annotator.scheme import RelationType
    from ui.presenters.article.page import Page
    from ui.presenters.comparing import ComparePresenter, Offered, Tie
    from ui.presenters.comparing.wide import Far
    from ui.views.compare.card import TagItem

translate = QCoreApplication.translate
_TOLD = ("kind", "certainty")
_DAY = 10
_ORDER = ("same", "updates", "supports", "contradicts", "related")
"""Of the relations that come with the program; those of other schemes follow."""


def said_by(page: Page, claim: SpanId, language: str) -> str:
    """Return what kind of claim it is, its cue, and the chain from the origin to the outlet with the number of hops."""
    span, label = page.span(claim), page.label(claim)
    names = [
        choice.name.best(language) or choice.code
        for code in _TOLD
        if (attribute := label.attribute(code)) and (choice := attribute.choice(span.attributes.get(code, "")))
    ]
    cues = page.many(page.heads(claim, RelationRole.CUE))
    quoted = [faces.quoted(" … ".join(cue.text for cue in cues), language)] if cues else []
    said = [chain_text([hop.name for hop in chain]) for chain in chains(page, span, language)]
    return " · ".join([*names, *quoted, *(said or [faces.remark(page, span)])])


def chain_text(names: list[str]) -> str:
    """Return a chain from the origin to the outlet."""
    hops = translate("Compare", "%n hop(s)", None, len(names) - 1)
    return f"{' → '.join(names)} ({hops})" if len(names) > 1 else names[0]


def card_of(comparing: ComparePresenter, offered: Offered, *, is_current: bool) -> CardContent:
    """Return what the card of a candidate shows."""
    language, page = comparing.language, comparing.halves[comparing.anchor.other].page
    return CardContent(
        claim=offered.claim.id,
        number=offered.number,
        text=offered.claim.text,
        score=QLocale(language).toString(offered.score, "f", 2),
        said=said_by(page, offered.claim.id, language) if is_current else "",
        shared=_shared(offered),
        different=_different(comparing, offered, page, offered.claim.id),
        ties=tuple(_tie(tie, page, language) for tie in offered.ties),
        keys=_keys(comparing, offered) if is_current else (),
    )


def card_of_far(comparing: ComparePresenter, far: Far) -> CardContent:
    """Return what the card of a candidate in another article shows: with that article."""
    language, page = comparing.language, comparing.halves[comparing.anchor].page
    article = far.article
    where = " · ".join(part for part in (article.outlet, article.published[:_DAY], article.title) if part)
    return CardContent(
        claim=far.claim.id,
        number=far.number,
        text=far.claim.text,
        score=QLocale(language).toString(far.score, "f", 2),
        said=where,
        shared=_shared(far),
        different=_different(comparing, far, page, comparing.claim),
    )


def _shared(offered: Offered | Far) -> tuple[TagItem, ...]:
    reasons = offered.reasons
    numbers = [(f"{one} = {other}", TagKind.NUMBER) for one, other in reasons.numbers]
    names = [(name, TagKind.NAME) for name in reasons.names]
    return (*numbers, *names, *((word, TagKind.WORD) for word in reasons.words))


def _different(
    comparing: ComparePresenter, offered: Offered | Far, page: Page, labelled: SpanId | None
) -> tuple[TagItem, ...]:
    """Return the differences; what values are called the label of the claim *labelled* of *page* knows."""
    found = offered.differences
    told = [_choice(page, labelled, choice, comparing.language) for choice in found.choices if labelled]
    told += [_against(*ends) for ends in (found.numbers, found.names) if ends[0] and ends[1]]
    return tuple((text, TagKind.DIFFERENCE) for text in told)


def _choice(page: Page, claim: SpanId, choice: Choice, language: str) -> str:
    attribute = page.label(claim).attribute(choice.attribute)
    names = [
        (known.name.best(language) or known.code) if attribute and (known := attribute.choice(code)) else code
        for code in (choice.before, choice.after)
    ]
    return f"{names[0]} → {names[1]}"


def _against(mine: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    return translate("Compare", "{one} against {other}").format(one=", ".join(mine), other=", ".join(theirs))


def _tie(tie: Tie, page: Page, language: str) -> KeyItem:
    """Return a relation there is, with the name of whoever else has made it."""
    relation = page.scheme.relation(tie.type)
    name = translate("Compare", "linked: {relation}").format(relation=relation.name.best(language) or tie.type)
    maker = page.others.get(tie.by) if tie.by is not None else None
    return KeyItem("", tie.type, f"{name} · {maker}" if maker else name, head_of(tie.points_to))


def _keys(comparing: ComparePresenter, offered: Offered) -> tuple[KeyItem, ...]:
    """Return the keys; heads are where the relation would point if its key were pressed."""
    language, proposed = comparing.language, offered.proposal
    items = []
    types = comparing.joining.types(comparing.claim, offered.claim.id)
    for relation in sorted(types, key=_place):
        is_proposed = proposed is not None and proposed.type == relation.code and not offered.ties
        is_reversed = proposed is not None and proposed.type == relation.code and proposed.is_reversed
        towards = comparing.anchor if is_reversed else comparing.anchor.other
        head = 0 if relation.symmetric else head_of(towards)
        name = relation.name.best(language) or relation.code
        items.append(
            KeyItem(comparing.joining.keys.get(relation.code, ""), relation.code, name, head, is_proposed=is_proposed)
        )
    is_rejected = frozenset({comparing.claim, offered.claim.id}) in comparing.rejected
    no_pair = translate("Compare", "a pair after all") if is_rejected else translate("Compare", "not a pair")
    return (*items, KeyItem(comparing.joining.keys.get("", ""), "", no_pair))


def _place(relation: RelationType) -> int:
    return _ORDER.index(relation.code) if relation.code in _ORDER else len(_ORDER)


def head_of(side: Side | None) -> int:
    """Return where a head is drawn: 1 right, -1 left, 0 nowhere."""
    return 0 if side is None else 1 if side is Side.RIGHT else -1
