"""Claims of two articles linked by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.edits.annotators import add_annotator
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.importers.reading import read_into
from annotator.model import AnnotatorId, new_id
from annotator.scheme_files import default_scheme
from annotator.store import annotated, check, pairs
from annotator.store.project import Project
from tests.ui.flows.comparing.conftest import KEYS, NO, SHIFT, Comparison, across
from tests.ui.flows.conftest import ANNOTATOR, there
from ui.actions.keys import TWINS
from ui.presenters.comparing import Side

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.model import Relation


def _ends(relations: list[Relation]) -> set[tuple[str, object]]:
    """Return types with ends; of symmetric types in no order."""
    scheme = default_scheme()
    return {
        (r.type, frozenset({r.source, r.target}) if scheme.relation(r.type).symmetric else (r.source, r.target))
        for r in relations
    }


def _across_in(project: Project) -> list[Relation]:
    with project.reading() as session:
        articles = list(annotated.each(session))
    place = {span.id: number for number, article in enumerate(articles) for span in article.spans}
    return [r for article in articles for r in article.relations if place[r.source] != place[r.target]]


def test_all_gold_relations_are_entered_by_keyboard_and_travel_to_another_project(
    bare: Comparison, tmp_path: Path
) -> None:
    gold = across()
    left = bare.comparing.halves[Side.LEFT].claims
    for relation in gold:
        ends = (relation.source, relation.target)
        bare.pick(*(ends if ends[0] in left else ends[::-1]))
        head = next(item.head for item in bare.card.content.keys if item.type == relation.type)
        is_wanted = head == 0 or (head == 1) == (relation.target not in left)
        bare.key(KEYS[relation.type], NO if is_wanted else SHIFT)
        assert [tie.type for tie in bare.ties()] == [relation.type]
    bare.settle()

    made = _across_in(bare.window.project.project)
    assert len(gold) == 12
    assert _ends(made) == _ends(gold)

    with bare.window.project.project.reading() as session:
        write_from(session, ClaimdeskJsonLines(), tmp_path / "out.jsonl")
    with Project.create(tmp_path / "again.claimdesk", default_scheme(), name="Знову") as again:
        by = AnnotatorId(new_id())
        with again.writing() as session:
            add_annotator(session, ANNOTATOR, id=by)
        read_into(again, [tmp_path / "out.jsonl"], by=by)
        assert _ends(_across_in(again)) == _ends(gold)
        with again.reading() as session:
            assert check.check(session).problems == ()


def test_the_chain_of_the_claim_of_eleven_areas_is_shown_from_its_origin(linked: Comparison) -> None:
    linked.pick(linked.claim(Side.LEFT, 7), linked.claim(Side.RIGHT, 2))

    assert "офіс корейського президента → Yonhap → Укрінформ (2 " in linked.card.content.said


def test_reasons_count_numbers_by_value_and_differences_say_what_became_of_a_plan(linked: Comparison) -> None:
    linked.pick(linked.claim(Side.LEFT, 7), linked.claim(Side.RIGHT, 6))

    shared = [text for text, _ in linked.card.content.shared]
    assert shared[:3] == ["11 = одинадцяти", "Південна Корея", "НАТО"]
    assert [text for text, _ in linked.card.content.different] == ["намір → факт", "імовірно → певно"]


def test_enter_accepts_what_is_proposed_and_ctrl_z_takes_it_back(bare: Comparison) -> None:
    bare.walk_to(Side.LEFT, bare.claim(Side.LEFT, 7))
    assert there(bare.comparing.pair).proposal is not None

    bare.key(Qt.Key.Key_Return)
    assert [(tie.type, tie.points_to) for tie in bare.ties()] == [("updates", Side.LEFT)]
    bare.settle()
    assert len(_across_in(bare.window.project.project)) == 1

    bare.key("z", Qt.KeyboardModifier.ControlModifier)
    bare.settle()
    bare._bot.waitUntil(lambda: not bare.comparing.ties)
    assert bare.comparing.claim == bare.claim(Side.LEFT, 7)


def test_keys_of_a_cyrillic_keyboard_join_too(bare: Comparison) -> None:
    bare.pick(bare.claim(Side.LEFT, 3), bare.claim(Side.RIGHT, 12))

    bare.key(TWINS["S"])

    assert [tie.type for tie in bare.ties()] == ["same"]


def test_shift_turns_a_directed_relation_round(bare: Comparison) -> None:
    bare.pick(bare.claim(Side.LEFT, 6), bare.claim(Side.RIGHT, 16))

    bare.key("p", SHIFT)
    bare.key("p")

    assert [(tie.type, tie.points_to) for tie in bare.ties()] == [("supports", Side.LEFT)]
    assert bare.window.status_bar.hint.text() != ""


def test_a_pair_that_is_none_is_passed_over_and_remembered(bare: Comparison) -> None:
    bare.walk_to(Side.LEFT, bare.claim(Side.LEFT, 7))
    first, before = there(bare.comparing.partner), len(bare.comparing.offers)

    bare.key(Qt.Key.Key_Backspace)
    bare.settle()

    assert bare.comparing.partner not in {first, None}
    assert len(bare.comparing.offers) == before - 1
    assert "not a pair" in bare.window.status_bar.hint.text()
    claim = there(bare.comparing.claim)
    assert bare.window.project.read_now(lambda session: pairs.is_rejected(session, claim, first))
    bare.window.project.undo()
    bare.settle()
    bare._bot.waitUntil(lambda: len(bare.comparing.offers) == before)


def test_a_pair_that_was_rejected_can_be_taken_for_one_after_all(bare: Comparison) -> None:
    ends = (bare.claim(Side.LEFT, 7), bare.claim(Side.RIGHT, 2))
    bare.pick(*ends)
    bare.key(Qt.Key.Key_Backspace)
    bare.pick(*ends)

    bare.key(Qt.Key.Key_Backspace)
    bare.settle()

    assert bare.comparing.rejected == frozenset()


def test_delete_takes_the_relation_away(linked: Comparison) -> None:
    linked.pick(linked.claim(Side.LEFT, 7), linked.claim(Side.RIGHT, 2))

    linked.key(Qt.Key.Key_Delete)
    linked.settle()

    assert linked.ties() == []
    assert len(_across_in(linked.window.project.project)) == 11


def test_a_pair_that_is_linked_otherwise_asks_before_it_is_changed(linked: Comparison) -> None:
    linked.pick(linked.claim(Side.LEFT, 7), linked.claim(Side.RIGHT, 2))
    linked.key("x")
    assert linked.view.strip.isVisible()
    assert "Claimdesk" in linked.view.strip.words.text()
    linked.key(Qt.Key.Key_Escape)
    assert not linked.view.strip.isVisible()
    assert [tie.type for tie in linked.ties()] == ["updates"]

    linked.key("x")
    linked.key(Qt.Key.Key_Return)
    linked.settle()

    assert [tie.type for tie in linked.ties()] == ["contradicts"]
    assert len(_across_in(linked.window.project.project)) == 12
    linked.window.project.undo()
    linked.settle()
    linked._bot.waitUntil(lambda: [tie.type for tie in linked.ties()] == ["updates"])


def test_a_question_is_gone_when_another_claim_is_selected(linked: Comparison) -> None:
    linked.pick(linked.claim(Side.LEFT, 7), linked.claim(Side.RIGHT, 2))
    linked.key("x")

    linked.key(Qt.Key.Key_Tab)

    assert not linked.view.strip.isVisible()
    assert linked.comparing.joining.clash is None


def test_a_relation_has_the_key_that_was_chosen_in_the_settings(bare: Comparison) -> None:
    bare.window.settings.change(keys={"compare.relation.same": ("Y",)})
    bare.pick(bare.claim(Side.LEFT, 3), bare.claim(Side.RIGHT, 12))
    shown = {item.type: item.keys for item in bare.card.content.keys}

    bare.key("s")
    before = bare.ties()
    bare.key("y")

    assert (shown["same"], shown["updates"]) == ("Y", "U")
    assert before == []
    assert [tie.type for tie in bare.ties()] == ["same"]


def test_keys_of_the_comparison_do_nothing_to_it_on_other_screens(linked: Comparison) -> None:
    linked.pick(linked.claim(Side.LEFT, 7), linked.claim(Side.RIGHT, 2))
    assert linked.window.actions_.action("compare.part").isEnabled()

    linked.key("1", Qt.KeyboardModifier.AltModifier)

    assert not linked.window.actions_.action("compare.part").isEnabled()
    assert not linked.window.actions_.action("compare.relation.same").isEnabled()
