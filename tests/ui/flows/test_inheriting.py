"""What a claim without a source inherits of its article: beside the text, in the inspector, and after every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.flows.conftest import there

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand


class Beside:
    """What is told beside the text, and what changes it."""

    def __init__(self, hand: Hand, bot: QtBot) -> None:
        self.hand = hand
        self.bot = bot

    def describe(self, **known: str) -> None:
        """Change what the header says."""
        about = self.hand.page.article.metadata
        self.hand.window.desk.status.set_metadata(about.model_copy(update=known))
        self.hand.settle()

    def undo(self) -> None:
        """Take the last edit back."""
        self.hand.window.actions_.run("edit.undo")
        self.hand.settle()

    def says(self, card: str, *chain: str) -> None:
        """Wait until the card of the first claim says this instead of a source, and the inspector shows this chain."""
        hops = self.hand.window.inspector.properties.attribution
        desk = self.hand.window.desk

        def is_so() -> bool:
            cards = there(desk._deck)._cards
            shown = [line.row.text() for line in hops.hops]
            return cards[there(desk.page).claims()[0]].remark == card and (shown == list(chain) or not desk.selected)

        self.bot.waitUntil(is_so)


@pytest.fixture
def beside(hand: Hand, qtbot: QtBot) -> Beside:
    hand.select("безпека нероздільна")
    hand.key("1")
    hand.settle()
    return Beside(hand, qtbot)


def test_a_change_of_the_header_shows_at_once_what_claims_inherit_now(beside: Beside) -> None:
    beside.says("source not marked yet")

    beside.hand.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = there(beside.hand.window.project_commands.metadata_dialog)
    beside.bot.waitUntil(dialog.isActiveWindow)
    dialog.fields["outlet"].setText("Укрінформ")
    dialog.fields["source_line"].setText("Reuters, AFP")
    QTest.keyClick(dialog.fields["source_line"], Qt.Key.Key_Return)
    beside.says("inherited: Reuters → Укрінформ; AFP → Укрінформ", *("Reuters", "Укрінформ", "AFP", "Укрінформ"))
    beside.describe(source_line="")
    beside.says("inherited: Укрінформ", "Укрінформ")
    beside.undo()
    beside.says("inherited: Reuters → Укрінформ; AFP → Укрінформ", "Reuters", "Укрінформ", "AFP", "Укрінформ")


def test_what_somebody_says_about_a_claim_ends_the_inheritance(beside: Beside) -> None:
    beside.describe(outlet="Укрінформ")
    claim = beside.hand.page.claims()[0]

    beside.hand.key(Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    beside.says("no source: article’s own voice")
    beside.undo()
    beside.says("inherited: Укрінформ", "Укрінформ")
    beside.hand.select("Президент Юн Сок Йоль")
    beside.hand.key("2")
    beside.hand.window.desk.linking.offer(claim, beside.hand.primary.id)
    beside.says("", "Президент Юн Сок Йоль", "Укрінформ")


def test_the_chain_by_which_the_outlet_has_it_stands_behind_the_other_claims(beside: Beside) -> None:
    beside.describe(outlet="посол НАТО")
    hand = beside.hand
    ids = []
    for words in ("посол НАТО", "Президент Юн Сок Йоль"):
        hand.select(words)
        hand.key("2")
        ids.append(hand.primary.id)

    hand.window.desk.linking.offer(*ids)
    QTest.keyClick(there(hand.window.relation_menu.menu), Qt.Key.Key_1)
    hand.settle()
    hand.window.desk.select(hand.page.claims()[:1])

    assert [relation.type for relation in hand.page.relations()] == ["cites"]
    beside.says("inherited: Президент Юн Сок Йоль → посол НАТО", "Президент Юн Сок Йоль", "посол НАТО")
    beside.undo()
    beside.says("inherited: посол НАТО", "посол НАТО")
