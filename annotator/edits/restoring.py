"""Taking over what a file says of a whole project: its scheme and its name; in a running edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import scheme_rules
from annotator.edits import names
from annotator.errors import Rule, SchemeError
from annotator.scheme import Label, Layer, Names, RelationType, Scheme
from annotator.store import project_info, schemes, spans

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.store.session import Session

IMPORTED = Layer(code="imported", name=Names(uk="З імпорту", en="Imported"))
"""Where labels go of which only an imported file has told."""


def take_scheme(session: Session, scheme: Scheme) -> None:
    """Let *scheme* hold in a project in which nothing is marked yet, under the version it brings along.

    Raises *SchemeError* if the scheme has a fault, or (IN_USE) if something is marked: see *edit_scheme* then.
    """
    if scheme == schemes.current(session):
        return
    scheme_rules.check(scheme)
    if spans.count_by_label(session):
        raise SchemeError(rule=Rule.IN_USE, subject=scheme.name)
    schemes.replace(session, scheme)


def take_name(session: Session, name: str) -> None:
    """Call the project *name*, unless nobody could have given it that name."""
    try:
        name = names.checked(name)
    except SchemeError:
        return
    if name != project_info.info(session).name:
        project_info.rename(session, name)


def extend_scheme(session: Session, *, labels: Collection[Label], relations: Collection[RelationType]) -> None:
    """Add what the scheme lacks of these labels and relation types, in a layer of their own.

    A relation type without ends may join any two labels; ends that the scheme does not have are left out. Raises
    *SchemeError* for a bad code.
    """
    scheme = extended(schemes.current(session), labels=labels, relations=relations)
    scheme_rules.check(scheme)
    schemes.replace(session, scheme)


def extended(scheme: Scheme, *, labels: Collection[Label], relations: Collection[RelationType]) -> Scheme:
    """Return *scheme* with these labels and relation types, as far as it lacks them."""
    taken = {label.code.casefold() for label in scheme.labels}
    fresh = tuple({label.code.casefold(): label for label in labels if label.code.casefold() not in taken}.values())
    has_layer = not fresh or any(layer.code == IMPORTED.code for layer in scheme.layers)
    everything = tuple(label.code for label in (*scheme.labels, *fresh))
    known = {relation.code.casefold() for relation in scheme.relations}
    types = {
        each.code.casefold(): _joining(each, everything) for each in relations if each.code.casefold() not in known
    }
    return scheme.model_copy(
        update={
            "layers": scheme.layers if has_layer else (*scheme.layers, IMPORTED),
            "labels": (*scheme.labels, *fresh),
            "relations": (*scheme.relations, *types.values()),
        }
    )


def _joining(relation: RelationType, everything: tuple[str, ...]) -> RelationType:
    tails, heads = (
        tuple(code for code in ends if code in everything) for ends in (relation.from_labels, relation.to_labels)
    )
    return relation.model_copy(update={"from_labels": tails or everything, "to_labels": heads or everything})
