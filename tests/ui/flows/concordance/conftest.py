"""Somebody at the concordance of the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from annotator.sample import build_sample
from annotator.store import articles, spans
from tests.ui.flows.conftest import Hand, there

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.model import Span
    from annotator.store.concordance import Match
    from ui.main_window import MainWindow
    from ui.views.concordance import ConcordanceView

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
QUERY = "label:CLAIM lemma:співпраця -zone:teaser"


class Reader:
    """Asks and sees what is found."""

    def __init__(self, hand: Hand, qtbot: QtBot) -> None:
        self.hand = hand
        self._qtbot = qtbot
        hand.key(Qt.Key.Key_5, ALT)
        self.view: ConcordanceView = there(hand.window.across.concordance.view)

    @property
    def matches(self) -> list[Match]:
        """What the list shows, from top to bottom."""
        model = self.view.model
        return [there(model.match_at(row)) for row in range(model.rowCount())]

    @property
    def words(self) -> list[str]:
        """The words found, from top to bottom."""
        return [match.words for match in self.matches]

    def ask(self, query: str) -> None:
        """Type a query and press Enter."""
        self.hand.key(Qt.Key.Key_F, CTRL)
        self.hand.type(query)
        self.hand.key(Qt.Key.Key_Return)
        self.wait()

    def wait(self) -> None:
        """Let the search end."""
        self._qtbot.waitUntil(lambda: not self.view.concordance.is_searching)

    def press_label(self, label: str) -> None:
        """Press the key of a label."""
        self.hand.key(Qt.Key(ord(self.hand.window.project.scheme.label(label).key.upper())))

    def marks(self, label: str) -> list[Span]:
        """Return all marks of a label in the file."""
        found: list[Span] = []
        with self.hand.window.project.project.reading() as session:
            for article in articles.each(session):
                found += [span for span in spans.of_article(session, article) if span.label == label]
        return found


@pytest.fixture
def reader(open_window: Callable[[Path], MainWindow], tmp_path: Path, qtbot: QtBot) -> Reader:
    """Return somebody at the concordance of the sample."""
    path = tmp_path / "sample.claimdesk"
    build_sample(path).close()
    return Reader(Hand(open_window(path), qtbot), qtbot)
