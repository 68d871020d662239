"""A hand on the comparison of the two sample articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.edits.annotators import add_annotator
from annotator.edits.articles import import_articles
from annotator.model import AnnotatorId, new_id
from annotator.sample import sample_articles
from annotator.scheme_files import default_scheme
from annotator.store.project import Project
from tests.ui.flows.conftest import ANNOTATOR, Hand, there
from ui.presenters.comparing import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.model import Relation, SpanId
    from ui.main_window import MainWindow
    from ui.presenters.comparing import ComparePresenter, Tie
    from ui.views.compare import CompareView
    from ui.views.compare.card import CandidateCard

NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = {"same": "s", "updates": "u", "supports": "p", "contradicts": "x", "related": "r"}
_MOST_STEPS = 40


def across() -> list[Relation]:
    """Return the gold relations between the two articles."""
    articles = list(sample_articles())
    place = {span.id: number for number, article in enumerate(articles) for span in article.spans}
    return [r for article in articles for r in article.relations if place[r.source] != place[r.target]]


class Comparison(Hand):
    """A hand on the comparison."""

    @property
    def view(self) -> CompareView:
        """The screen."""
        return there(self.window.across.compare)

    @property
    def comparing(self) -> ComparePresenter:
        """Its presenter."""
        return there(self.window.across.comparing)

    def number(self, side: Side) -> int | None:
        """Return the number of the claim that is selected on a side."""
        half = self.comparing.halves[side]
        return None if half.selected is None else half.number(half.selected)

    def walk_to(self, side: Side, claim: SpanId) -> None:
        """Press Tab until a claim is selected."""
        for _ in range(_MOST_STEPS):
            if self.comparing.halves[side].selected == claim:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {claim}")

    def pick(self, left: SpanId, right: SpanId) -> None:
        """Pick a claim on the left, then one on the right."""
        while self.comparing.claim is not None:
            self.key(Qt.Key.Key_Escape)
        self.key(Qt.Key.Key_Left)
        self.walk_to(Side.LEFT, left)
        self.key(Qt.Key.Key_Right)
        self.walk_to(Side.RIGHT, right)

    def claim(self, side: Side, number: int) -> SpanId:
        """Return a claim by its number."""
        half = self.comparing.halves[side]
        return next(claim for claim in half.claims if half.number(claim) == number)

    @property
    def card(self) -> CandidateCard:
        """The card of the current candidate."""
        return next(card for card in self.view.candidates.cards if card.is_current)

    def ties(self) -> list[Tie]:
        """Return what joins the selected claims."""
        ends = {self.comparing.claim, self.comparing.partner}
        return [tie for tie in self.comparing.ties if {tie.left, tie.right} == ends]


def make_project(path: Path, *, with_gold: bool) -> Path:
    """Make a project of the two sample articles, with their gold relations across or without."""
    gold = set() if with_gold else {relation.id for relation in across()}
    with Project.create(path, default_scheme(), name="Дві") as project:
        by = AnnotatorId(new_id())
        with project.writing() as session:
            add_annotator(session, ANNOTATOR, id=by)
        with project.writing() as session:
            found = [
                article.model_copy(update={"relations": tuple(r for r in article.relations if r.id not in gold)})
                for article in sample_articles()
            ]
            import_articles(session, found, by=by, name="gold")
    return path


@pytest.fixture
def compare(qtbot: QtBot, open_window: Callable[[Path], MainWindow]) -> Callable[[Path], Comparison]:
    """Return a function that opens a project and its comparison by the key."""

    def open_(path: Path) -> Comparison:
        hand = Comparison(open_window(path), qtbot)
        hand.window.page.view.setFocus(Qt.FocusReason.OtherFocusReason)
        hand.key("2", Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: hand.window.across.comparing is not None and bool(hand.comparing.halves))
        QApplication.processEvents()
        return hand

    return open_


@pytest.fixture
def bare(compare: Callable[[Path], Comparison], tmp_path: Path) -> Comparison:
    """Return a hand on the two articles without relations across."""
    return compare(make_project(tmp_path / "bare.claimdesk", with_gold=False))


@pytest.fixture
def linked(compare: Callable[[Path], Comparison], tmp_path: Path) -> Comparison:
    """Return a hand on the two articles with their gold relations."""
    return compare(make_project(tmp_path / "linked.claimdesk", with_gold=True))
