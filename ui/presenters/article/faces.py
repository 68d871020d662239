"""What the article view and the rail are told to show of a page: marks, cards, arcs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.scheme import AttributeType, Colour, RelationRole, Role
from ui.widgets.article_view import Arc, Card, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.model import Span, SpanId
    from annotator.scheme import Label
    from ui.presenters.article.page import Page


def mark(page: Page, span: Span, language: str) -> Mark:
    """Return *span* as the article view draws it."""
    label = page.scheme.label(span.label)
    is_claim = label.role is Role.CLAIM
    return Mark(
        id=span.id,
        label=label.code,
        name=label.short.best(language) or label.name.best(language).lower() or label.code,
        line=label.line,
        colour=label.colour,
        fragments=span.fragments,
        number=page.number(span.id),
        is_claim=is_claim,
        tooltip=_tooltip(page, span, label, language),
        zone_name=_first_choice(span, label, language) if label.role is Role.ZONE else "",
    )


def renumbered(page: Page, known: Mark, language: str) -> Mark:
    """Return the mark of a claim with the number it has now; all else stays."""
    label = page.scheme.label(known.label)
    number = page.number(known.id)
    rest = known.tooltip.removeprefix(_head(label, known.number, language))
    return replace(known, number=number, tooltip=_head(label, number, language) + rest)


def rail_colours(page: Page) -> dict[Role, Colour]:
    """Return the colours in which cards name sources and cues."""
    roles = (Role.SOURCE, Role.CUE)
    return {role: label.colour for role in roles if (label := page.scheme.label_for(role)) is not None}


def arcs(page: Page, selected: SpanId | None) -> tuple[Arc, ...]:
    """Return the arrows for the selected span: from a claim's sources, or from a source to its nearest claim."""
    if selected is None or selected not in page:
        return ()
    span = page.span(selected)
    role = page.label(selected).role
    if role is Role.CLAIM:
        sources = page.many(page.heads(selected, RelationRole.ATTRIBUTION))
        return tuple(_arc(page, source.id, selected) for source in sources)
    if role is Role.SOURCE:
        nearest = min(
            page.many(page.tails(selected, RelationRole.ATTRIBUTION)),
            key=lambda claim: abs(claim.start - span.start),
            default=None,
        )
        return () if nearest is None else (_arc(page, selected, nearest.id),)
    return ()


def linked(page: Page, selected: Iterable[SpanId]) -> frozenset[SpanId]:
    """Return the claims that the selected sources have."""
    return frozenset(
        claim
        for span in page.many(selected)
        if page.label(span.id).role is Role.SOURCE
        for claim in page.tails(span.id, RelationRole.ATTRIBUTION)
    )


def _arc(page: Page, source: SpanId, claim: SpanId) -> Arc:
    return Arc(source=source, target=claim, colour=page.label(source).colour)


def card(page: Page, claim: SpanId, colours: Mapping[Role, Colour]) -> Card:
    """Return what the rail tells of a claim."""
    span = page.span(claim)
    sources = page.many(page.heads(claim, RelationRole.ATTRIBUTION))
    cues = page.many(page.heads(claim, RelationRole.CUE))
    return Card(
        claim=claim,
        number=page.number(claim) or 0,
        text=" ".join(span.text.split()),
        source=", ".join(source.text for source in sources),
        cue=" … ".join(cue.text for cue in cues),
        remark="" if sources else remark(span),
        colour=page.label(claim).colour,
        source_colour=colours.get(Role.SOURCE, Colour.ORANGE),
        cue_colour=colours.get(Role.CUE, Colour.GREEN),
    )


def remark(span: Span) -> str:
    """Return what stands where a claim has no source."""
    if span.own_voice:
        return QCoreApplication.translate("Faces", "no source: article’s own voice")
    return QCoreApplication.translate("Faces", "source not marked yet")


def quoted(text: str, language: str) -> str:
    """Return *text* in the quotation marks of *language*."""
    return f"«{text}»" if language == "uk" else f"“{text}”"


def _first_choice(span: Span, label: Label, language: str) -> str:
    for attribute in label.attributes:
        choice = attribute.choice(span.attributes.get(attribute.code, ""))
        if choice is not None:
            return choice.name.best(language).lower() or choice.code
    return label.short.best(language)


def _tooltip(page: Page, span: Span, label: Label, language: str) -> str:
    values = [
        choice.name.best(language) or choice.code
        for attribute in label.attributes
        if attribute.type is AttributeType.CHOICE
        and (choice := attribute.choice(span.attributes.get(attribute.code, "")))
    ]
    lines = [_head(label, page.number(span.id), language), ", ".join(values), span.note]
    return "\n".join(line for line in lines if line)


def _head(label: Label, number: int | None, language: str) -> str:
    name = label.name.best(language) or label.code
    return f"{name} {number}" if number else name
