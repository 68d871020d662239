"""The window with schemes in which the parts are played by other labels, by two, or by none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.edits import scheme as edits
from annotator.scheme import Label, Names, RelationRole, RelationType, Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.edits.scheme import SchemeDraft
    from tests.ui.flows.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def _change(hand: Hand, change: Callable[[SchemeDraft], SchemeDraft]) -> None:
    project = hand.window.project
    draft, by = change(edits.SchemeDraft.of(project.scheme)), project.annotator.id
    project.edit(lambda session: edits.put_in_force(session, draft, by=by))
    hand.settle()


def test_without_a_claim_the_gesture_says_so_and_the_margin_stays_empty(hand: Hand) -> None:
    hand.select("що безпека нероздільна")
    hand.key("1")
    _change(hand, lambda draft: draft.with_label("CLAIM", role=Role.OTHER))
    hand.select("сказав")
    hand.key(Qt.Key.Key_1, SHIFT)

    assert not hand.window.desk.together.is_running
    assert hand.page.claims() == []
    assert hand.words() == [("CLAIM", "що безпека нероздільна")]
    hand.select("сказав")
    hand.key("3")
    assert ("CUE", "сказав") in hand.words()


def test_without_a_cue_the_gesture_asks_for_claim_and_source(hand: Hand) -> None:
    _change(hand, lambda draft: draft.with_label("CUE", role=Role.OTHER))
    hand.select("що безпека нероздільна")
    hand.key(Qt.Key.Key_1, SHIFT)
    hand.select("Президент Юн Сок Йоль")
    hand.key(Qt.Key.Key_Return)

    assert sorted(hand.words()) == [("CLAIM", "що безпека нероздільна"), ("SOURCE", "Президент Юн Сок Йоль")]
    assert [relation.type for relation in hand.page.relations()] == ["attributed_to"]


def _with_opinions(draft: SchemeDraft) -> SchemeDraft:
    opinion = Label(code="OPINION", name=Names(en="Opinion"), layer="attribution", role=Role.CLAIM, key="x")
    said = RelationType(code="said_by", from_labels=("OPINION",), to_labels=("SOURCE",), role=RelationRole.ATTRIBUTION)
    return draft.add_label(opinion).add_relation(said)


def test_two_labels_play_the_claim_and_each_gets_its_source_by_its_own_relation(hand: Hand) -> None:
    _change(hand, _with_opinions)
    hand.select("що безпека нероздільна")
    hand.key("1")
    hand.select("Ми готові")
    hand.key("x")
    hand.key("b")
    hand.select("посол НАТО")
    hand.key(Qt.Key.Key_Return)

    assert [hand.page.number(claim) for claim in hand.page.claims()] == [1, 2]
    assert ("SOURCE", "посол НАТО") in hand.words()
    assert [relation.type for relation in hand.page.relations()] == ["said_by"]
