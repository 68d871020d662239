"""A small scheme, a draft of it, and what becomes of spans under a draft."""

from __future__ import annotations

from annotator.edits.scheme_draft import SchemeDraft
from annotator.edits.scheme_fates import Fate, Fates
from annotator.scheme import (
    Attribute,
    AttributeType,
    Choice,
    Label,
    Layer,
    Names,
    RelationType,
    Role,
    Scheme,
)


def choice(code: str, *values: str, default: str = "", required: bool = False) -> Attribute:
    """Return an attribute with these values."""
    return Attribute(
        code=code,
        values=tuple(Choice(code=value, name=Names(uk=f"{value}-uk", en=value)) for value in values),
        default=default,
        required=required,
    )


ENTITY = Attribute(code="entity", type=AttributeType.ENTITY)
WHO = Attribute(code="who", type=AttributeType.ENTITY)
SCHEME = Scheme(
    name="small",
    version="1.4",
    layers=(Layer(code="talk"), Layer(code="things")),
    labels=(
        Label(
            code="CLAIM",
            name=Names(uk="Твердження", en="Claim"),
            layer="talk",
            role=Role.CLAIM,
            attributes=(
                choice("form", "direct", "narrated", default="narrated", required=True),
                choice("kind", "fact", "plan"),
                Attribute(code="normalized", type=AttributeType.TEXT),
            ),
        ),
        Label(code="CUE", name=Names(uk="Маркер", en="Cue"), layer="talk", attributes=(choice("type", "speech"),)),
        Label(code="PER", name=Names(uk="Особа", en="Person"), layer="things", attributes=(ENTITY, WHO)),
        Label(code="ORG", name=Names(uk="Організація", en="Body"), layer="things", attributes=(ENTITY,)),
    ),
    relations=(
        RelationType(code="cued_by", from_labels=("CLAIM",), to_labels=("CUE",)),
        RelationType(code="addressed_to", from_labels=("CUE",), to_labels=("PER", "ORG")),
    ),
    mappings={"other": {"Cue": "CUE", "Direct": "CLAIM[form=direct]", "PERS": "PER", "addressee": "addressed_to"}},
)
DRAFT = SchemeDraft.of(SCHEME)


def fate_of(draft: SchemeDraft, label: str, **attributes: str) -> Fate:
    """Return what becomes of a span under *draft*."""
    return Fates(draft.before, draft.scheme, draft.steps).of(label, attributes)
