"""Chains of sources, from the origin to the outlet, as the inspector shows them: derived, never stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text
from annotator.scheme import AttributeType, RelationRole, Role
from ui.presenters.article.faces import quoted
from ui.views.inspector.state import Chain, Hop, Place

if TYPE_CHECKING:
    from annotator.model import RelationId, Span, SpanId
    from ui.presenters.article import Page


def chains(page: Page, span: Span, language: str) -> tuple[Chain, ...]:
    """Return the chains of a claim, one for each of its sources; of a source, the chain that it stands in."""
    role = page.label(span.id).role
    if role is Role.CLAIM:
        origins = page.many(page.heads(span.id, RelationRole.ATTRIBUTION))
        return tuple(_chain(page, [origin], span, language) for origin in origins)
    if role is Role.SOURCE:
        return (_chain(page, _from_origin(page, span), None, language),)
    return ()


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


def _from_origin(page: Page, span: Span) -> list[Span]:
    """Return the sources from the origin up to *span*."""
    path = [span]
    while cited := [s for s in page.many(page.heads(path[0].id, RelationRole.CHAIN)) if s not in path]:
        path.insert(0, cited[0])
    return path


def _chain(page: Page, path: list[Span], claim: Span | None, language: str) -> Chain:
    while relays := [s for s in page.many(page.tails(path[-1].id, RelationRole.CHAIN)) if s not in path]:
        path.append(relays[0])
    outlet = page.article.metadata.outlet
    known = {text.fold(source.text) for source in path}
    is_named = not outlet or text.fold(outlet) in known
    count = len(path) + (not is_named)
    hops = [
        Hop(
            name=source.text,
            place=_place(index, count),
            cue=_cue(page, source, claim if not index else None, language),
            remark=_remark(page, source, language),
            span=source.id,
            relation=_tie(page, source, path[index - 1] if index else claim),
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
    """Return the relation between a hop and the one before it, or the claim."""
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
