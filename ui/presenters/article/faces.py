"""What the article view and the rail are told to show of a page: marks, cards, arcs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.scheme import AttributeType, Colour, RelationRole, Role
from ui.widgets.article_view import Arc, Card, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.model import Span, SpanId
    from annotator.scheme import Label
    from ui.presenters.article.page import Page


class _Face(NamedTuple):
    """What all marks of a label have in common."""

    label: Label
    short: str
    name: str
    is_claim: bool
    is_zone: bool
    values: dict[tuple[tuple[str, str], ...], str]
    """The names of chosen values, by attributes."""


def mark(page: Page, span: Span, language: str) -> Mark:
    """Return *span* as the article view draws it."""
    return marks(page, (span,), language)[0]


def marks(page: Page, spans: Iterable[Span], language: str) -> list[Mark]:
    """Return *spans* as the article view draws them; what thousands have in common is looked up once."""
    faces: dict[str, _Face] = {}
    found: list[Mark] = []
    for span in spans:
        face = faces.get(span.label)
        if face is None:
            face = faces[span.label] = _face(page.scheme.label(span.label), language)
        number = page.number(span.id) if face.is_claim else None
        found.append(
            Mark(
                span.id,
                span.label,
                face.short,
                face.label.line,
                face.label.colour,
                span.fragments,
                number,
                is_claim=face.is_claim,
                tooltip=_tooltip(page, face, span, number, language),
                zone_name=_zone_name(page, face, span, language) if face.is_zone else "",
                maker=page.initials.get(span.by, ""),
            )
        )
    return found


def _face(label: Label, language: str) -> _Face:
    name = label.name.best(language)
    return _Face(
        label,
        short=label.short.best(language) or name.lower() or label.code,
        name=name or label.code,
        is_claim=label.role is Role.CLAIM,
        is_zone=label.role is Role.ZONE,
        values={},
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
        remark="" if sources else remark(page, span),
        maker=page.initials.get(span.by, ""),
        colour=page.label(claim).colour,
        source_colour=page.label(sources[0].id).colour if sources else colours.get(Role.SOURCE, Colour.ORANGE),
        cue_colour=page.label(cues[0].id).colour if cues else colours.get(Role.CUE, Colour.GREEN),
    )


def remark(page: Page, claim: Span) -> str:
    """Return what stands where a claim has no source: whose it is taken for, and that nobody has marked that."""
    if claim.own_voice:
        return QCoreApplication.translate("Faces", "no source: article’s own voice")
    chains = page.inherited(claim.id).chains
    if not chains:
        return QCoreApplication.translate("Faces", "source not marked yet")
    told = "; ".join(" → ".join(chain) for chain in chains)
    return QCoreApplication.translate("Faces", "inherited: {chain}").format(chain=told)


def quoted(text: str, language: str) -> str:
    """Return *text* in the quotation marks of *language*."""
    return f"«{text}»" if language == "uk" else f"“{text}”"


def _zone_name(page: Page, face: _Face, span: Span, language: str) -> str:
    name = _first_choice(span, face.label, language)
    return f"{name} · {page.initials[span.by]}" if span.by in page.initials else name


def _first_choice(span: Span, label: Label, language: str) -> str:
    for attribute in label.attributes:
        choice = attribute.choice(span.attributes.get(attribute.code, ""))
        if choice is not None:
            return choice.name.best(language).lower() or choice.code
    return label.short.best(language)


def _tooltip(page: Page, face: _Face, span: Span, number: int | None, language: str) -> str:
    chosen = tuple(span.attributes.items())
    values = face.values.get(chosen)
    if values is None:
        values = face.values[chosen] = _values(span, face.label, language)
    lines = [f"{face.name} {number}" if number else face.name, values, span.note]
    maker = page.others.get(span.by)
    if maker:
        lines.append(QCoreApplication.translate("Faces", "marked by {name}").format(name=maker))
    return "\n".join(line for line in lines if line)


def _values(span: Span, label: Label, language: str) -> str:
    return ", ".join(
        choice.name.best(language) or choice.code
        for attribute in label.attributes
        if attribute.type is AttributeType.CHOICE
        and (choice := attribute.choice(span.attributes.get(attribute.code, "")))
    )


def _head(label: Label, number: int | None, language: str) -> str:
    name = label.name.best(language) or label.code
    return f"{name} {number}" if number else name
