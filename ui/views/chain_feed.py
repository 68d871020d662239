"""Chains of sources, from the origin to the outlet, as the inspector shows them: derived, never stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text
from annotator.chains import through
from annotator.scheme import AttributeType, RelationRole, Role
from ui.presenters.article.faces import quoted
from ui.views.inspector.state import Chain, Hop, Place

if TYPE_CHECKING:
    from annotator.model import RelationId, Span, SpanId
    from ui.presenters.article import Page


def chains(page: Page, span: Span, language: str) -> tuple[Chain, ...]:
    """Return the chains of a claim, through each of its sources; of a source, those that it stands in."""
    role = page.label(span.id).role
    if role is Role.CLAIM:
        found: dict[tuple[SpanId, ...], Span] = {}
        for source in page.many(page.heads(span.id, RelationRole.ATTRIBUTION)):
            for path in _paths(page, source):
                found.setdefault(path, source)
        return tuple(_chain(page, path, (span, source), language) for path, source in found.items())
    if role is Role.SOURCE:
        return tuple(_chain(page, path, None, language) for path in _paths(page, span))
    return ()


def inherited_chains(page: Page, span: Span) -> tuple[Chain, ...]:
    """Return the chains that a claim inherits of its article; none if somebody has said whose it is."""
    if not page.is_claim(span.id):
        return ()
    return tuple(
        tuple(Hop(name=name, place=_place(index, len(names))) for index, name in enumerate(names))
        for names in page.inherited(span.id).chains
    )


def shown_relations(page: Page, span: Span) -> frozenset[RelationId]:
    """Return the relations of *span* that the chains or the cue beside them show already."""
    hidden = {RelationRole.ATTRIBUTION, RelationRole.CUE, RelationRole.CHAIN, RelationRole.RELAY_CUE}
    if page.label(span.id).role not in {Role.CLAIM, Role.SOURCE}:
        return frozenset()
    return frozenset(
        relation.id
        for relation in page.relations_of(span.id)
        if page.scheme.relation(relation.type).role in hidden and _is_here(page, relation.source, relation.target)
    )


def _is_here(page: Page, *ends: SpanId) -> bool:
    return all(end in page for end in ends)


def _paths(page: Page, source: Span) -> tuple[tuple[SpanId, ...], ...]:
    def cited(span: SpanId) -> list[SpanId]:
        return [each.id for each in page.many(page.heads(span, RelationRole.CHAIN))]

    def citing(span: SpanId) -> list[SpanId]:
        return [each.id for each in page.many(page.tails(span, RelationRole.CHAIN))]

    return through(source.id, cited=cited, citing=citing)


def _chain(page: Page, ids: tuple[SpanId, ...], said: tuple[Span, Span] | None, language: str) -> Chain:
    """Return a chain to show; *said* are the claim and the source of it that stands in the chain."""
    path = page.many(ids)
    outlet = page.article.metadata.outlet
    known = {text.fold(source.text) for source in path}
    is_named = not outlet or text.fold(outlet) in known
    count = len(path) + (not is_named)
    at = path.index(said[1]) if said else 0
    befores = (*path[1 : at + 1], said[0] if said else None, *path[at:-1])
    hops = [
        Hop(
            name=source.text,
            place=_place(index, count),
            cue=_cue(page, source, said[0] if said and index == at else None, language),
            remark=_remark(page, source, language),
            span=source.id,
            relation=_tie(page, source, befores[index]),
        )
        for index, source in enumerate(path)
    ]
    if not is_named:
        hops.append(Hop(name=outlet, place=_place(count - 1, count)))
    return tuple(hops)


def _place(index: int, count: int) -> Place:
    if index == 0:
        return Place.ORIGIN
    return Place.OUTLET if index == count - 1 else Place.RELAY


def _cue(page: Page, source: Span, claim: Span | None, language: str) -> str:
    cues = page.many(page.heads(claim.id, RelationRole.CUE)) if claim else ()
    cues = cues or page.many(page.tails(source.id, RelationRole.RELAY_CUE))
    return quoted(" … ".join(cue.text for cue in cues), language) if cues else ""


def _remark(page: Page, source: Span, language: str) -> str:
    names = [
        choice.name.best(language)
        for attribute in page.label(source.id).attributes
        if attribute.type is AttributeType.CHOICE
        and (choice := attribute.choice(source.attributes.get(attribute.code, "")))
    ]
    return ", ".join(name.lower() for name in names if name)


def _tie(page: Page, source: Span, before: Span | None) -> RelationId | None:
    """Return the relation between a hop and the next one towards the claim, or the claim itself."""
    if before is None:
        return None
    roles = {RelationRole.ATTRIBUTION, RelationRole.CHAIN}
    return next(
        (
            relation.id
            for relation in page.relations_of(source.id)
            if before.id in {relation.source, relation.target} and page.scheme.relation(relation.type).role in roles
        ),
        None,
    )
