"""Removing marks and articles: what hangs on them is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from annotator.store import articles
from ui import dialogs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand


class Answer:
    """Answers the question, and keeps what was asked."""

    def __init__(self, *, is_yes: bool) -> None:
        self.is_yes = is_yes
        self.asked: list[str] = []

    def ask(self, _parent: object, sentence: str, *, yes: str, no: str = "") -> bool:
        """Answer."""
        self.asked.append(f"{sentence} {yes}{no}")
        return self.is_yes


def _count(hand: Hand) -> int:
    hand.settle()
    return hand.window.project.read_now(articles.counts).total


@pytest.mark.parametrize("is_yes", [True, False])
def test_an_article_goes_after_it_was_told_what_goes_with_it(
    hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, is_yes: bool
) -> None:
    answer = Answer(is_yes=is_yes)
    monkeypatch.setattr(dialogs, "ask", answer.ask)
    hand.select("безпека нероздільна")
    hand.key("1")
    before = _count(hand)

    hand.window.actions_.run("article.delete")

    qtbot.waitUntil(lambda: bool(answer.asked))
    assert "1 mark(s)" in answer.asked[0]
    qtbot.waitUntil(lambda: _count(hand) == before - int(is_yes))


def test_an_article_on_which_nothing_hangs_goes_without_a_question(
    hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = Answer(is_yes=False)
    monkeypatch.setattr(dialogs, "ask", answer.ask)
    before = _count(hand)

    hand.window.actions_.run("article.delete")
    qtbot.waitUntil(lambda: _count(hand) == before - 1)
    hand.key("z", Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: _count(hand) == before)
    assert answer.asked == []


def test_a_mark_that_goes_with_relations_is_told(hand: Hand, qtbot: QtBot) -> None:
    hints: list[str] = []
    hand.window.desk.hinted.connect(hints.append)
    hand.select("безпека нероздільна")
    hand.key(Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier, "!")
    for words in ("сказав", "Президент Юн Сок Йоль"):
        hand.select(words)
        hand.key(Qt.Key.Key_Return)
    hand.settle()

    hand.key(Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: any("2 relation(s)" in hint for hint in hints))
    assert sorted(label for label, _text in hand.words()) == ["CUE", "SOURCE"]
