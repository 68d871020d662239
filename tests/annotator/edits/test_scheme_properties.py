"""Whatever is done to a scheme in use: the project stays sound, the preview tells the truth, undo is exact."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import scheme_rules
from annotator.edits import history, marking, relations
from annotator.edits import scheme as edits
from annotator.edits.scheme import SchemeDraft
from annotator.errors import SchemeError
from annotator.scheme import Attribute, Choice, Label, Names, Scheme
from annotator.store import schemes
from annotator.store.check import check
from tests.annotator.desk import Desk

Step = tuple[str, int, int, int]


class Pen:
    """Changes a draft as numbers say: each picks one of what there is."""

    def __init__(self) -> None:
        self._fresh = 0

    def do(self, draft: SchemeDraft, step: Step) -> SchemeDraft:
        """Return the draft after one step, or as it was if the step cannot be taken."""
        name, a, b, c = step
        try:
            changed: SchemeDraft = getattr(self, f"_{name}")(draft, a, b, c)
        except (SchemeError, IndexError):
            return draft
        return draft if scheme_rules.problems(changed.scheme) else changed

    def _name(self) -> str:
        self._fresh += 1
        return f"N{self._fresh}"

    def _rename_label(self, draft: SchemeDraft, a: int, _b: int, _c: int) -> SchemeDraft:
        return draft.rename_label(_label(draft, a).code, self._name())

    def _merge_labels(self, draft: SchemeDraft, a: int, b: int, _c: int) -> SchemeDraft:
        return draft.merge_labels(_label(draft, a).code, _label(draft, b).code)

    def _delete_label(self, draft: SchemeDraft, a: int, _b: int, _c: int) -> SchemeDraft:
        return draft.delete_label(_label(draft, a).code)

    def _split_label(self, draft: SchemeDraft, a: int, b: int, c: int) -> SchemeDraft:
        label = _label(draft, a)
        attribute = _attribute(label, b)
        return draft.split_label(label.code, attribute.code, {_value(attribute, c): self._name()})

    def _add_label(self, draft: SchemeDraft, a: int, _b: int, _c: int) -> SchemeDraft:
        code = self._name()
        return draft.add_label(Label(code=code, name=Names(en=code), layer=_label(draft, a).layer))

    def _rename_attribute(self, draft: SchemeDraft, a: int, b: int, _c: int) -> SchemeDraft:
        label = _label(draft, a)
        return draft.rename_attribute(label.code, _attribute(label, b).code, self._name())

    def _merge_attributes(self, draft: SchemeDraft, a: int, b: int, c: int) -> SchemeDraft:
        label = _label(draft, a)
        return draft.merge_attributes(label.code, _attribute(label, b).code, _attribute(label, c).code)

    def _delete_attribute(self, draft: SchemeDraft, a: int, b: int, _c: int) -> SchemeDraft:
        label = _label(draft, a)
        return draft.delete_attribute(label.code, _attribute(label, b).code)

    def _require_attribute(self, draft: SchemeDraft, a: int, b: int, c: int) -> SchemeDraft:
        label = _label(draft, a)
        attribute = _attribute(label, b)
        return draft.with_attribute(label.code, attribute.code, required=True, default=_value(attribute, c))

    def _add_attribute(self, draft: SchemeDraft, a: int, _b: int, _c: int) -> SchemeDraft:
        fresh = Attribute(code=self._name(), values=(Choice(code="x"), Choice(code="y")), default="x", required=True)
        return draft.add_attribute(_label(draft, a).code, fresh)

    def _rename_value(self, draft: SchemeDraft, a: int, b: int, c: int) -> SchemeDraft:
        label = _label(draft, a)
        attribute = _attribute(label, b)
        return draft.rename_value(label.code, attribute.code, _value(attribute, c), self._name())

    def _delete_value(self, draft: SchemeDraft, a: int, b: int, c: int) -> SchemeDraft:
        label = _label(draft, a)
        attribute = _attribute(label, b)
        return draft.delete_value(label.code, attribute.code, _value(attribute, c))

    def _rename_relation(self, draft: SchemeDraft, a: int, _b: int, _c: int) -> SchemeDraft:
        return draft.rename_relation(_relation(draft, a), self._name())

    def _merge_relations(self, draft: SchemeDraft, a: int, b: int, _c: int) -> SchemeDraft:
        return draft.merge_relations(_relation(draft, a), _relation(draft, b))

    def _delete_relation(self, draft: SchemeDraft, a: int, _b: int, _c: int) -> SchemeDraft:
        return draft.delete_relation(_relation(draft, a))

    def _narrow_relation(self, draft: SchemeDraft, a: int, b: int, _c: int) -> SchemeDraft:
        return draft.with_relation(_relation(draft, a), to_labels=(_label(draft, b).code,))

    def _turn_relation(self, draft: SchemeDraft, a: int, b: int, c: int) -> SchemeDraft:
        return draft.with_relation(_relation(draft, a), symmetric=b % 2 == 0, cross_document=c % 2 == 0)


OPERATIONS = sorted(name[1:] for name in vars(Pen) if re.fullmatch(r"_[a-z]+_[a-z]+", name))
NUMBERS = st.integers(min_value=0, max_value=6)
STEPS = st.tuples(st.sampled_from(OPERATIONS), NUMBERS, NUMBERS, NUMBERS)


def _label(draft: SchemeDraft, number: int) -> Label:
    return draft.scheme.labels[number % max(1, len(draft.scheme.labels))]


def _attribute(label: Label, number: int) -> Attribute:
    return label.attributes[number % max(1, len(label.attributes))]


def _value(attribute: Attribute, number: int) -> str:
    return attribute.values[number % max(1, len(attribute.values))].code


def _relation(draft: SchemeDraft, number: int) -> str:
    return draft.scheme.relations[number % max(1, len(draft.scheme.relations))].code


def _named(scheme: Scheme) -> Scheme:
    labels = tuple(label.model_copy(update={"name": Names(en=label.code)}) for label in scheme.labels)
    return scheme.model_copy(update={"labels": labels})


def _marked(path: Path) -> Desk:
    """Return a project with marks of every label, in both articles, and relations of every type."""
    desk = Desk(path)
    draft = SchemeDraft.of(_named(desk.read(schemes.current)))
    desk.write(edits.edit_scheme, draft.scheme, draft.steps)
    here = {"CLAIM": desk.mark("CLAIM", 3, 4, attributes={"certainty": "possible", "normalized": "так"})}
    for place, code in enumerate(("SOURCE", "CUE", "ORG", "LOC"), start=5):
        here[code] = desk.mark(code, place)
    there = desk.mark("CLAIM", 3, article=desk.second, by=desk.petro)
    alone = desk.mark("CLAIM", 10)
    desk.write(marking.set_own_voice, alone, True)
    for source, target, code in (
        (here["CLAIM"], here["SOURCE"], "attributed_to"),
        (here["CLAIM"], here["CUE"], "cued_by"),
        (here["SOURCE"], here["ORG"], "cites"),
        (here["CLAIM"], there, "same"),
        (here["CLAIM"], alone, "same"),
    ):
        desk.write(relations.relate, source, target, code)
    return desk


@settings(max_examples=25)
@given(st.lists(st.lists(STEPS, min_size=1, max_size=4), min_size=1, max_size=3))
def test_any_edits_of_a_scheme_leave_a_sound_project_and_are_undone_exactly(sessions: list[list[Step]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = _marked(Path(folder) / "desk.claimdesk")
        pen = Pen()
        dumps = [desk.dump()]
        for steps in sessions:
            draft = SchemeDraft.of(desk.read(schemes.current))
            for step in steps:
                draft = pen.do(draft, step)
            preview = desk.read(edits.preview, draft.scheme, draft.steps)
            changes = desk.write(edits.put_in_force, draft)
            assert desk.read(check).problems == ()
            assert len(changes.spans) <= preview.spans + 1  # the claim whose own voice is taken back
            assert preview.version_after == desk.read(schemes.current).version
            dumps.append(desk.dump())

        for after, before in zip(dumps[:0:-1], dumps[-2::-1], strict=True):
            assert desk.dump() == after
            desk.write(history.undo)
            assert desk.dump() == before
        desk.reopen()
        for after in dumps[1:]:
            desk.write(history.redo)
            assert desk.dump() == after
        desk.project.close()
