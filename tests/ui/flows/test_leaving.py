"""Leaving what one is at by Esc, and where one starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.flows.conftest import there
from ui import dialogs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.ui.flows.conftest import Hand
    from ui.settings import SettingsStore

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("note", ["перевірити число", "check the number"])
def test_a_note_left_by_esc_is_kept_and_undo_takes_it_back(hand: Hand, note: str) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.key("n")

    hand.type(note)
    hand.key(Qt.Key.Key_Escape)

    assert [span.note for span in hand.stored()] == [note]
    assert hand.window.page.view.isAncestorOf(there(hand.window.focusWidget()))
    hand.key(Qt.Key.Key_Z, CTRL)
    assert [(span.text, span.note) for span in hand.stored()] == [("НАТО", "")]


def test_esc_closes_the_guide_from_its_list_and_from_its_text(hand: Hand) -> None:
    window, at = hand.window, []
    for widget in ("rows", "text"):
        hand.key(Qt.Key.Key_F1, SHIFT)
        guide = there(window.screens.help)
        at.append(window.pages.currentWidget() is guide)
        (guide.rows[0] if widget == "rows" else guide.text).setFocus()
        hand.key(Qt.Key.Key_Escape)
        at.append(window.pages.currentWidget() is window.page)

    assert at == [True] * 4
    hand.select("НАТО")
    hand.key("w")
    assert hand.words() == [("ORG", "НАТО")]


def test_esc_closes_the_settings(hand: Hand) -> None:
    hand.key(Qt.Key.Key_Comma, CTRL)
    shown = hand.window.pages.currentWidget() is hand.window.screens.settings

    hand.key(Qt.Key.Key_Escape)

    assert shown
    assert hand.window.pages.currentWidget() is hand.window.page


def test_articles_are_first_looked_for_beside_the_project_then_where_they_were_found(
    hand: Hand, settings: SettingsStore, project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def answer(_parent: QWidget, folder: Path, _patterns: Sequence[str]) -> tuple[Path, ...]:
        asked.append(folder)
        return ()

    monkeypatch.setattr(dialogs, "files_to_import", answer)
    elsewhere = project_path.parent / "статті"
    elsewhere.mkdir()

    hand.key("i", CTRL)
    settings.change(wizards={"import": {"folder": str(elsewhere)}})
    hand.key("i", CTRL)
    elsewhere.rmdir()
    hand.key("i", CTRL)

    assert asked == [project_path.parent, elsewhere, project_path.parent]
