"""Every rule of a scheme, broken one at a time."""

from __future__ import annotations

import pytest

from annotator import scheme_rules
from annotator.errors import Rule, SchemeError
from annotator.scheme import Attribute, AttributeType, Choice, Label, Layer, Names, RelationType, Scheme
from annotator.scheme_rules import Part

FORM = Attribute(
    code="form",
    name=Names(uk="вид", en="form"),
    values=(Choice(code="direct"), Choice(code="narrated")),
    default="narrated",
    required=True,
    key="u",
)
CLAIM = Label(code="CLAIM", name=Names(uk="Твердження", en="Claim"), layer="talk", key="1", attributes=(FORM,))
CUE = Label(code="CUE", name=Names(uk="Маркер", en="Cue"), layer="talk", key="3")
CUED = RelationType(code="cued_by", from_labels=("CLAIM",), to_labels=("CUE",), key="c")
SCHEME = Scheme(
    name="small",
    layers=(Layer(code="talk"),),
    labels=(CLAIM, CUE),
    relations=(CUED,),
    mappings={"other": {"Content": "CLAIM[form=direct]", "Cue": "CUE", "cued": "cued_by"}},
)


def _with(claim: Label | None = None, **scheme: object) -> Scheme:
    changed = SCHEME if claim is None else SCHEME.model_copy(update={"labels": (claim, CUE)})
    return changed.model_copy(update=scheme)


def _claim(**fields: object) -> Scheme:
    return _with(CLAIM.model_copy(update=fields))


def _form(**fields: object) -> Scheme:
    return _claim(attributes=(FORM.model_copy(update=fields),))


BROKEN = [
    (_with(name=" "), Rule.BAD_NAME, Part.SCHEME, ""),
    (_claim(name=Names()), Rule.BAD_NAME, Part.LABEL, "CLAIM"),
    (_claim(name=Names(uk="Дві\nлінії")), Rule.BAD_NAME, Part.LABEL, "CLAIM"),
    (_claim(name=Names(uk="маркер")), Rule.DUPLICATE_NAME, Part.LABEL, "CLAIM"),
    (_claim(layer="nowhere"), Rule.UNKNOWN_LAYER, Part.LABEL, "CLAIM"),
    (_claim(key="3"), Rule.DUPLICATE_KEY, Part.LABEL, "CUE"),
    (_claim(key="Ф"), Rule.BAD_NAME, Part.LABEL, "CLAIM"),
    (_form(key="3"), Rule.DUPLICATE_KEY, Part.ATTRIBUTE, "CLAIM.form"),
    (_form(default=""), Rule.REQUIRED_ATTRIBUTE, Part.ATTRIBUTE, "CLAIM.form"),
    (_form(default="sung"), Rule.UNKNOWN_VALUE, Part.ATTRIBUTE, "CLAIM.form"),
    (_form(default_with_source="sung"), Rule.UNKNOWN_VALUE, Part.ATTRIBUTE, "CLAIM.form"),
    (_form(type=AttributeType.ENTITY, required=False), Rule.UNKNOWN_VALUE, Part.ATTRIBUTE, "CLAIM.form"),
    (_form(values=()), Rule.NO_VALUES, Part.ATTRIBUTE, "CLAIM.form"),
    (_form(values=(*FORM.values, FORM.values[0])), Rule.DUPLICATE_NAME, Part.VALUE, "CLAIM.form.direct"),
    (_form(code="two words"), Rule.BAD_NAME, Part.ATTRIBUTE, "CLAIM.two words"),
    (_form(type=AttributeType.ENTITY, default=""), Rule.REQUIRED_ATTRIBUTE, Part.ATTRIBUTE, "CLAIM.form"),
    (_form(code="entity"), Rule.BAD_NAME, Part.ATTRIBUTE, "CLAIM.entity"),
    (_with(labels=(CLAIM,)), Rule.UNKNOWN_LABEL, Part.RELATION, "cued_by"),
    (_with(labels=(CLAIM, CUE, CUE)), Rule.DUPLICATE_NAME, Part.LABEL, "CUE"),
    (_with(relations=(CUED, CUED)), Rule.DUPLICATE_KEY, Part.RELATION, "cued_by"),
    (
        _with(relations=(CUED.model_copy(update={"to_labels": ()}),)),
        Rule.RELATION_ENDS,
        Part.RELATION,
        "cued_by",
    ),
    (_with(mappings={"other": {"Cue": "SIGNAL"}}), Rule.UNKNOWN_LABEL, Part.MAPPING, "other"),
    (_with(mappings={"other": {"Cue": "CLAIM[form=sung]"}}), Rule.UNKNOWN_VALUE, Part.MAPPING, "other"),
]


def test_a_whole_scheme_has_no_faults() -> None:
    assert scheme_rules.problems(SCHEME) == ()
    scheme_rules.check(SCHEME)


@pytest.mark.parametrize(("scheme", "rule", "part", "subject"), BROKEN)
def test_each_broken_rule_is_told_with_its_place(scheme: Scheme, rule: Rule, part: Part, subject: str) -> None:
    found = {(fault.rule, fault.part, fault.subject) for fault in scheme_rules.problems(scheme)}

    assert (rule, part, subject) in found
    with pytest.raises(SchemeError):
        scheme_rules.check(scheme)


@pytest.mark.parametrize("code", ["CLAIM", "metonym_for", "Твердження", "german-news"])
def test_words_can_be_codes(code: str) -> None:
    assert scheme_rules.is_code(code)


@pytest.mark.parametrize("code", ["", "1st", "two words", "a.b", "x[y]", "-a", "a" * 41])
def test_what_exports_could_not_read_back_cannot_be_a_code(code: str) -> None:
    assert not scheme_rules.is_code(code)


def test_a_changed_copy_of_a_scheme_looks_its_labels_up_afresh() -> None:
    assert SCHEME.has_label("CUE")

    copy = SCHEME.model_copy(update={"labels": (CLAIM,)})

    assert not copy.has_label("CUE")
    assert SCHEME.has_label("CUE")


def test_a_changed_copy_of_a_scheme_checks_attributes_afresh() -> None:
    SCHEME.check_attributes("CLAIM", CLAIM.defaults())
    bare = CLAIM.model_copy(update={"attributes": ()})

    copy = SCHEME.model_copy(update={"labels": (bare,)})

    copy.check_attributes("CLAIM", {})
    with pytest.raises(SchemeError):
        copy.check_attributes("CLAIM", CLAIM.defaults())
    with pytest.raises(SchemeError):
        SCHEME.check_attributes("CLAIM", {})
