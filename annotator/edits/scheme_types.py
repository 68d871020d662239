"""Which type entities have after a change of the scheme: a type is a label's code and must never lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import Rule, SchemeError
from annotator.scheme import AttributeType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.edits.scheme_steps import SchemeSteps
    from annotator.scheme import Label, Scheme


def types_after(before: Scheme, after: Scheme, steps: SchemeSteps, used: Iterable[str]) -> dict[str, str]:
    """Return the new type of each of the types *used*, where it is another one.

    Raises *SchemeError* (IN_USE) if the new scheme has no label at all.
    """
    settled = {}
    for code in used:
        to = steps.of_type(code)
        settled[code] = to if after.has_label(to) else nearest(before, after, code)
    return {code: to for code, to in settled.items() if to != code}


def nearest(before: Scheme, after: Scheme, code: str) -> str:
    """Return the label of *after* whose type entities of the type *code* get if nobody says another one.

    It names entities and stands in the same layer, as far as there is such a label; of several the last one, since
    lists of entities end with what is left over. Raises *SchemeError* (IN_USE) if *after* has no label but *code*.
    """
    layer = before.label(code).layer if before.has_label(code) else ""
    others = [label for label in after.labels if label.code != code]
    if not others:
        raise SchemeError(rule=Rule.IN_USE, subject=code)
    ranks = [(names_entities(label), label.role is Role.ENTITY, label.layer == layer) for label in others]
    best = max(ranks)
    return next(label.code for label, rank in zip(reversed(others), reversed(ranks), strict=True) if rank == best)


def names_entities(label: Label) -> bool:
    """Tell whether marks of *label* can be linked to entities of its type."""
    return label.role is Role.ENTITY and any(each.type is AttributeType.ENTITY for each in label.attributes)
