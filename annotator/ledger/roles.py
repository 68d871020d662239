"""What of a scheme the ledger is about: claims, how they are related, which relation says that two are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ledger.values import MOST_COLUMNS
from annotator.scheme import AttributeType, RelationRole, Role

if TYPE_CHECKING:
    from annotator.scheme import Attribute, RelationType, Scheme

NORMALISED = "normalized"
_FIRST_OF_ALL = ("kind", "certainty")
_SAME = "same"
_UPDATES = "updates"


def claim_labels(scheme: Scheme) -> tuple[str, ...]:
    """Return the codes of the labels that claims have."""
    return tuple(label.code for label in scheme.labels if label.role is Role.CLAIM)


def zone_labels(scheme: Scheme) -> tuple[str, ...]:
    """Return the codes of the labels that zones have."""
    return tuple(label.code for label in scheme.labels if label.role is Role.ZONE)


def columns(scheme: Scheme) -> tuple[Attribute, ...]:
    """Return the choices that have a column: kind and certainty where there are such, else the first two."""
    found: dict[str, Attribute] = {}
    for label in scheme.labels:
        if label.role is Role.CLAIM:
            for each in label.attributes:
                if each.type is AttributeType.CHOICE:
                    found.setdefault(each.code, each)
    ordered = sorted(found.values(), key=lambda each: each.code not in _FIRST_OF_ALL)
    return tuple(ordered[:MOST_COLUMNS])


def ties(scheme: Scheme) -> tuple[RelationType, ...]:
    """Return the relations between two claims."""
    claims = set(claim_labels(scheme))
    return tuple(
        each
        for each in scheme.relations
        if each.role is RelationRole.OTHER and claims & set(each.from_labels) and claims & set(each.to_labels)
    )


def same(scheme: Scheme) -> str:
    """Return the relation that makes families; empty if there is none.

    Of several symmetric ones it is the one that is called so, or else the first.
    """
    symmetric = [each.code for each in ties(scheme) if each.symmetric]
    return _SAME if _SAME in symmetric else next(iter(symmetric), "")


def updates(scheme: Scheme) -> str:
    """Return the relation from a later state of a matter to an earlier one; empty if there is none."""
    return _UPDATES if any(each.code == _UPDATES for each in ties(scheme)) else ""
