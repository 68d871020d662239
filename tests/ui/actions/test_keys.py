"""Keys: no two commands share one, Cyrillic twins, presets, what a person has changed."""

from __future__ import annotations

import pytest

from annotator.scheme_files import default_scheme
from ui.actions import ALL, PRESETS, Group, conflicts, effective_keys, keys_of, specs_for, twin, with_twins
from ui.actions.keys import normal, shown, without_conflicts
from ui.settings import Settings

SPECS = specs_for(default_scheme(), "uk")


@pytest.mark.parametrize("preset", [preset.id for preset in PRESETS])
def test_no_preset_gives_one_key_to_two_commands(preset: str) -> None:
    assert conflicts(keys_of(SPECS, preset_id=preset), SPECS) == ()


def test_every_command_has_an_id_and_a_text_of_its_own() -> None:
    assert len({spec.id for spec in SPECS}) == len(SPECS)
    assert len({spec.text for spec in ALL}) == len(ALL)
    assert {spec.group for spec in SPECS} == set(Group)


def test_a_key_has_its_twins_on_cyrillic_keyboards() -> None:
    assert with_twins("Q") == ("Q", "Й")
    assert with_twins("Ctrl+Shift+S") == ("Ctrl+Shift+S", "Ctrl+Shift+І", "Ctrl+Shift+Ы")
    assert with_twins("]") == ("]", "Ї", "Ъ")
    assert with_twins("Ctrl++") == ("Ctrl++",)
    assert twin("F2") == ""
    assert twin("Z") == "Я"


def test_two_spellings_of_one_key_press_are_equal() -> None:
    assert normal("shift+ctrl+Enter") == normal("Ctrl+Shift+Return")
    assert shown("Ctrl+Return") == "Ctrl+Enter"
    assert shown("Alt+Down") == "Alt+↓"


def test_of_a_conflict_the_first_command_keeps_the_key() -> None:
    keys = keys_of(SPECS, overrides={"link.own_voice": ("B",)})

    found = conflicts(keys, SPECS)
    settled = without_conflicts(keys, SPECS)

    assert [(conflict.key, conflict.ids) for conflict in found] == [("B", ("link.source", "link.own_voice"))]
    assert settled["link.source"] == ("B",)
    assert settled["link.own_voice"] == ()


def test_own_keys_win_over_the_preset_and_unknown_commands_are_left_out() -> None:
    settings = Settings(preset="prodigy", keys={"mark.flag": ("Y",), "gone.command": ("X",)})

    keys = effective_keys(settings, SPECS)

    assert keys["mark.flag"] == ("Y",)
    assert keys["label.CLAIM"] == ("1",)
    assert keys["label.ZONE"] == ()
    assert "gone.command" not in keys


def test_twins_of_labels_meet_no_other_command() -> None:
    keys = {
        action_id: tuple({normal(other): None for key in sequences for other in with_twins(key)})
        for action_id, sequences in keys_of(SPECS).items()
    }

    assert conflicts(keys, SPECS) == ()


def test_commands_of_different_screens_may_have_one_key_and_those_of_the_window_have_it_on_all() -> None:
    there = keys_of(SPECS, overrides={"mark.flag": ("Y",), "compare.folds": ("Y",)})
    everywhere = keys_of(SPECS, overrides={"view.theme": ("Y",), "compare.folds": ("Y",)})
    twice = keys_of(SPECS, overrides={"compare.relation.same": ("Y",), "compare.folds": ("Y",)})

    assert conflicts(there, SPECS) == ()
    assert [conflict.ids for conflict in conflicts(everywhere, SPECS)] == [("compare.folds", "view.theme")]
    assert [conflict.ids for conflict in conflicts(twice, SPECS)] == [("compare.relation.same", "compare.folds")]
    assert without_conflicts(there, SPECS)["compare.folds"] == without_conflicts(there, SPECS)["mark.flag"] == ("Y",)
