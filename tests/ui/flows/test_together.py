"""Claim, cue and source in one gesture: it builds on what is marked already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.scheme import RelationRole

if TYPE_CHECKING:
    from tests.ui.flows.conftest import Hand

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CLAIM, CUE, SOURCE = "що безпека нероздільна", "сказав", "Президент Юн Сок Йоль"
ALL = [("CLAIM", CLAIM), ("CUE", CUE), ("SOURCE", SOURCE)]


def _gesture(hand: Hand) -> None:
    hand.key(Qt.Key.Key_1, SHIFT, "!")


def _mark(hand: Hand, words: str, key: str) -> None:
    hand.select(words)
    hand.key(key)
    hand.window.page.view.clear_selection()


def _take(hand: Hand, words: str) -> None:
    hand.select(words)
    hand.key(Qt.Key.Key_Return)


def _joined(hand: Hand) -> list[tuple[str, str]]:
    """Return type and head of every relation, the text of the head."""
    hand.settle()
    return sorted((each.type, hand.page.span(each.target).text) for each in hand.page.relations())


def test_a_claim_marked_with_its_source_is_indirect(hand: Hand) -> None:
    hand.select(CLAIM)
    _gesture(hand)
    _take(hand, CUE)
    _take(hand, SOURCE)

    painted = hand.primary.attributes["form"]
    (claim,) = (span for span in hand.stored() if span.label == "CLAIM")
    assert painted == claim.attributes["form"] == "indirect"


def test_a_claim_marked_with_its_cue_alone_is_narrated(hand: Hand) -> None:
    hand.select(CLAIM)
    _gesture(hand)
    _take(hand, CUE)
    hand.key(Qt.Key.Key_Return)

    (claim,) = (span for span in hand.stored() if span.label == "CLAIM")
    assert claim.attributes["form"] == "narrated"


def test_a_source_added_later_makes_an_untouched_claim_indirect_and_undo_takes_both_back(hand: Hand) -> None:
    hand.select(CLAIM)
    hand.key("1")
    hand.select(SOURCE)

    hand.key("b")

    assert [span.attributes["form"] for span in hand.stored() if span.label == "CLAIM"] == ["indirect"]
    assert [hand.page.span(claim).attributes["form"] for claim in hand.page.claims()] == ["indirect"]
    hand.key(Qt.Key.Key_Z, CTRL)
    assert [(span.label, span.attributes["form"]) for span in hand.stored()] == [("CLAIM", "narrated")]


def test_a_form_somebody_has_chosen_stays_when_a_source_is_added(hand: Hand) -> None:
    hand.select(CLAIM)
    hand.key("1")
    hand.key("u")
    hand.key("5")
    hand.select(SOURCE)

    hand.key("b")

    assert [span.attributes["form"] for span in hand.stored() if span.label == "CLAIM"] == ["summary"]


def test_the_gesture_on_a_claim_asks_for_its_cue_and_source_only(hand: Hand) -> None:
    hand.select(CLAIM)
    hand.key("1")
    _gesture(hand)
    _take(hand, CUE)
    _take(hand, SOURCE)

    assert sorted(hand.words()) == ALL
    assert _joined(hand) == [("attributed_to", SOURCE), ("cued_by", CUE)]
    assert hand.primary.attributes["form"] == "indirect"
    hand.key(Qt.Key.Key_Z, CTRL)
    assert hand.words() == [("CLAIM", CLAIM)]


def test_the_gesture_on_a_claim_with_a_cue_asks_for_the_source(hand: Hand) -> None:
    hand.select(CLAIM)
    hand.key("1")
    hand.select(CUE)
    hand.key(Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, "3")
    hand.window.page.view.clear_selection()
    cue = hand.primary.id
    claim = hand.page.claims()[0]
    hand.window.desk.linking.offer(claim, cue)
    hand.window.desk.select((claim,))

    _gesture(hand)
    asked = hand.window.status_bar.hint.text()
    _take(hand, SOURCE)

    assert "source" in asked
    assert sorted(hand.words()) == ALL
    assert _joined(hand) == [("attributed_to", SOURCE), ("cued_by", CUE)]


def test_cue_and_source_that_are_marked_already_are_taken_as_they_are(hand: Hand) -> None:
    _mark(hand, CUE, "3")
    _mark(hand, SOURCE, "2")
    hand.select(CLAIM)
    _gesture(hand)
    _take(hand, CUE)
    hand.click(SOURCE)

    assert sorted(hand.words()) == ALL
    assert _joined(hand) == [("attributed_to", SOURCE), ("cued_by", CUE)]
    hand.key(Qt.Key.Key_Z, CTRL)
    assert sorted(hand.words()) == ALL[1:]


def test_text_that_is_a_claim_already_is_not_marked_again(hand: Hand) -> None:
    _mark(hand, CLAIM, "1")
    hand.key(Qt.Key.Key_Escape)
    hand.select(CLAIM)
    _gesture(hand)
    hand.key(Qt.Key.Key_Return)
    _take(hand, SOURCE)

    assert sorted(hand.words()) == [ALL[0], ALL[2]]
    assert _joined(hand) == [("attributed_to", SOURCE)]


def test_the_gesture_on_a_claim_that_has_all_changes_nothing_and_says_so(hand: Hand) -> None:
    hand.select(CLAIM)
    _gesture(hand)
    _take(hand, CUE)
    _take(hand, SOURCE)
    before = hand.stored()

    _gesture(hand)

    assert not hand.window.desk.together.is_running
    assert hand.window.status_bar.hint.text()
    assert hand.stored() == before
    assert len(_joined(hand)) == 2


def test_esc_in_the_gesture_leaves_a_claim_that_was_there(hand: Hand) -> None:
    hand.select(CLAIM)
    hand.key("1")
    claim = hand.primary.id
    _gesture(hand)
    _take(hand, CUE)

    hand.key(Qt.Key.Key_Escape)

    assert hand.words() == [("CLAIM", CLAIM)]
    assert hand.page.heads(claim, RelationRole.CUE) == ()
    hand.click(CLAIM)
    assert hand.primary.id == claim


def test_a_claim_that_is_said_to_have_no_more_is_left_alone(hand: Hand) -> None:
    hand.select(CLAIM)
    hand.key("1")
    before = hand.stored()
    _gesture(hand)
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Return)

    assert not hand.window.desk.together.is_running
    assert hand.stored() == before


def test_the_gesture_on_a_selected_cue_asks_for_its_claim(hand: Hand) -> None:
    hand.select(CUE)
    hand.key("3")

    _gesture(hand)
    asked = hand.window.status_bar.hint.text()
    hand.key(Qt.Key.Key_Return)  # without a claim there is nothing to go on with
    _take(hand, CLAIM)
    _take(hand, SOURCE)

    assert asked == "Select the claim of this cue. Esc ends."
    assert sorted(hand.words()) == ALL
    assert _joined(hand) == [("attributed_to", SOURCE), ("cued_by", CUE)]


def test_a_cue_that_its_claim_has_already_is_not_related_once_more(hand: Hand) -> None:
    hand.select(CLAIM)
    _gesture(hand)
    _take(hand, CUE)
    hand.key(Qt.Key.Key_Return)
    hand.settle()
    hand.select(CUE)
    hand.key("3")

    _gesture(hand)
    _take(hand, CLAIM)
    _take(hand, SOURCE)

    assert _joined(hand) == [("attributed_to", SOURCE), ("cued_by", CUE)]


def test_why_nothing_happened_is_gone_when_one_goes_on(hand: Hand) -> None:
    hand.select(CUE)
    hand.key("3")
    hand.key("3")
    told = hand.window.status_bar.hint.text()

    hand.select(SOURCE)

    assert told == "This text is marked so already."
    assert hand.window.status_bar.hint.text() == ""
