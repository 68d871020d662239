"""What the parts are called that labels and relations play, and what follows from each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.scheme import AttributeType, RelationRole, Role

if TYPE_CHECKING:
    from annotator.scheme import Label, RelationType, Scheme

translate = QCoreApplication.translate
_ENDS = {
    RelationRole.ATTRIBUTION: (Role.CLAIM, Role.SOURCE),
    RelationRole.CUE: (Role.CLAIM, Role.CUE),
    RelationRole.CHAIN: (Role.SOURCE, Role.SOURCE),
    RelationRole.RELAY_CUE: (Role.CUE, Role.SOURCE),
}
_SHARED = frozenset({Role.CLAIM, Role.SOURCE, Role.CUE})


def role_name(role: Role) -> str:
    """Return the part of a label."""
    match role:
        case Role.CLAIM:
            return translate("SchemeRoles", "a claim")
        case Role.SOURCE:
            return translate("SchemeRoles", "a source")
        case Role.CUE:
            return translate("SchemeRoles", "a cue")
        case Role.ENTITY:
            return translate("SchemeRoles", "an entity")
        case Role.ZONE:
            return translate("SchemeRoles", "a part of the text")
        case _:
            return translate("SchemeRoles", "nothing in particular")


def role_note(scheme: Scheme, label: Label, language: str) -> str:
    """Return what follows from the part that *label* plays."""
    first = scheme.label_for(label.role)
    if label.role not in _SHARED or first is None or first.code == label.code:
        return _role_note(label)
    sentence = translate(
        "SchemeRoles",
        "“{name}” plays this part too and stands before it: the gesture for claim, cue and source makes marks of that.",
    )
    return f"{_role_note(label)} {sentence.format(name=first.name.best(language) or first.code)}"


def _role_note(label: Label) -> str:  # noqa: PLR0911 -- one sentence a part
    match label.role:
        case Role.CLAIM:
            return translate(
                "SchemeRoles",
                "Numbered, with a card in the margin. It gets a source and a cue, or is the article’s own voice.",
            )
        case Role.SOURCE:
            return translate(
                "SchemeRoles", "Stands on the cards of its claims. Sources that cite sources form a chain."
            )
        case Role.CUE:
            return translate("SchemeRoles", "Stands on the card of its claim, beside the source.")
        case Role.ENTITY if any(each.type is AttributeType.ENTITY for each in label.attributes):
            return translate(
                "SchemeRoles", "Names somebody or something: its marks are linked to entities of this type."
            )
        case Role.ENTITY:
            return translate(
                "SchemeRoles", "Names somebody or something. With a property of the type entity, marks can be linked."
            )
        case Role.ZONE:
            return translate("SchemeRoles", "Its first property says which part of the text it is, beside the lines.")
        case _:
            return translate("SchemeRoles", "A mark like any other: nothing follows from it.")


def relation_role_name(role: RelationRole) -> str:
    """Return the part of a relation."""
    match role:
        case RelationRole.ATTRIBUTION:
            return translate("SchemeRoles", "from a claim to its source")
        case RelationRole.CUE:
            return translate("SchemeRoles", "from a claim to its cue")
        case RelationRole.CHAIN:
            return translate("SchemeRoles", "from a source to the one it cites")
        case RelationRole.RELAY_CUE:
            return translate("SchemeRoles", "from a cue to a source without a claim")
        case _:
            return translate("SchemeRoles", "nothing in particular")


def relation_role_note(relation: RelationType) -> str:
    """Return what follows from the part that *relation* plays."""
    match relation.role:
        case RelationRole.ATTRIBUTION:
            return translate(
                "SchemeRoles",
                "The source stands on the card of the claim; a claim that has one is not the article’s own voice.",
            )
        case RelationRole.CUE:
            return translate("SchemeRoles", "The cue stands on the card of the claim.")
        case RelationRole.CHAIN:
            return translate("SchemeRoles", "Sources joined by it form the chain from the outlet to the origin.")
        case RelationRole.RELAY_CUE:
            return translate("SchemeRoles", "The cue stands beside this source in the chain.")
        case _:
            return translate("SchemeRoles", "Shown among the relations of a mark; nothing else follows from it.")


def misfit(scheme: Scheme, relation: RelationType) -> str:
    """Return that nothing comes of the part *relation* plays, if its ends do not play theirs."""
    wanted = _ENDS.get(relation.role)
    if wanted is None:
        return ""
    for codes, role in zip((relation.from_labels, relation.to_labels), wanted, strict=True):
        if not any(scheme.has_label(code) and scheme.label(code).role is role for code in codes):
            sentence = translate(
                "SchemeRoles",
                "Nothing comes of it yet: no label at the end where it should stand plays the part “{part}”.",
            )
            return sentence.format(part=role_name(role))
    return ""


def lost(before: Scheme, after: Scheme) -> list[str]:
    """Return what the window can no longer do, because nothing in *after* plays a part that *before* had."""
    roles = [role for role in Role if before.label_for(role) is not None and after.label_for(role) is None]
    told = [sentence for role in roles if (sentence := _lost(role))]
    if after.label_for(Role.CLAIM) is not None and after.label_for(Role.SOURCE) is not None:
        role = RelationRole.ATTRIBUTION
        if before.relation_for(role) is not None and after.relation_for(role) is None:
            told.append(translate("SchemeRoles", "No relation leads from a claim to its source any more."))
    return told


def _lost(role: Role) -> str:
    match role:
        case Role.CLAIM:
            return translate(
                "SchemeRoles",
                "No label plays the claim any more: the margin stays empty.",
            )
        case Role.SOURCE:
            return translate("SchemeRoles", "No label plays the source any more: claims cannot get one.")
        case Role.CUE:
            return translate("SchemeRoles", "No label plays the cue any more: claims cannot get one.")
        case Role.ENTITY:
            return translate("SchemeRoles", "No label plays the entity any more: new entities cannot be made.")
        case _:
            return ""
