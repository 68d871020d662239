"""Candidates in all articles that one can compare with: found, walked through, opened beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from annotator.edits.marking import mark_span
from annotator.edits.stories import make_story
from annotator.importers.reading import read_text
from annotator.model import Fragment
from annotator.store import articles
from tests.ui.flows.comparing.conftest import Comparison, make_project
from tests.ui.flows.conftest import there
from ui.presenters.comparing import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.model import ArticleId

THIRD = "Ще про безпеку\n\nБезпека в Атлантичному та Індо-Тихоокеанському регіонах нероздільна.\n"
CLAIM = "Безпека в Атлантичному та Індо-Тихоокеанському регіонах нероздільна"


@pytest.fixture
def story(compare: Callable[[Path], Comparison], tmp_path: Path, qtbot: QtBot) -> Comparison:
    """Return a hand on the two articles of the sample, which are a story with a third one."""
    hand = compare(make_project(tmp_path / "three.claimdesk", with_gold=False))
    window = hand.window
    by = window.project.annotator.id
    read_text(window.project._project, THIRD, by=by, name="third.txt")
    everything = window.project.read_now(lambda session: list(articles.each(session)))
    start = THIRD.index(CLAIM)
    place = (Fragment(start=start, end=start + len(CLAIM)),)
    window.project.edit(lambda session: mark_span(session, everything[-1], "CLAIM", place, by=by))
    window.project.edit(lambda session: make_story(session, everything, by=by))
    hand.settle()
    qtbot.waitUntil(lambda: len(hand.comparing.partners) == len(everything) - 1)
    return hand


def looked(hand: Comparison, qtbot: QtBot) -> list[tuple[ArticleId, str]]:
    """Press A and return the candidates, each with its article."""
    hand.key("a", text="ф")
    wide = hand.comparing.wide
    qtbot.waitUntil(lambda: wide.is_on and bool(wide.offers))
    return [(far.article.id, far.claim.text) for far in wide.offers]


def test_the_likeliest_claim_of_the_story_is_opened_beside_the_one_at_hand(story: Comparison, qtbot: QtBot) -> None:
    comparing = story.comparing
    story.key(Qt.Key.Key_Left)
    story.walk_to(Side.LEFT, story.claim(Side.LEFT, 3))
    before = comparing.claim

    found = looked(story, qtbot)

    assert found[0][1] == CLAIM
    assert len({article for article, _ in found}) == 2
    assert story.view.candidates.cards[0].content.claim == comparing.wide.offers[0].claim.id
    assert "Ще про безпеку" in story.view.candidates.cards[0].content.said
    story.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: comparing.halves[Side.RIGHT].article == found[0][0])
    assert (comparing.claim, there(comparing.pair).claim.text) == (before, CLAIM)
    assert not comparing.wide.is_on


def test_another_claim_is_looked_for_at_once_and_escape_goes_back_to_the_one_article(
    story: Comparison, qtbot: QtBot
) -> None:
    story.key(Qt.Key.Key_Left)
    story.walk_to(Side.LEFT, story.claim(Side.LEFT, 3))
    first = looked(story, qtbot)
    story.key(Qt.Key.Key_Down)
    assert story.comparing.wide.current == 1

    story.key(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not story.comparing.wide.is_looking)
    assert [far.claim.text for far in story.comparing.wide.offers] != [text for _, text in first]

    story.key(Qt.Key.Key_Escape)
    assert not story.comparing.wide.is_on
    assert story.window.pages.currentWidget() is story.view


def test_an_article_alone_in_its_story_is_told_where_to_find_more(bare: Comparison, qtbot: QtBot) -> None:
    project, first = bare.window.project, bare.comparing.halves[Side.LEFT].article
    foot = bare.view.panes[Side.LEFT].foot
    assert "Alt+6" not in foot.text()

    project.edit(lambda session: make_story(session, [first], by=project.annotator.id))
    qtbot.waitUntil(lambda: "Alt+6" in foot.text())

    everything = project.read_now(lambda session: list(articles.each(session)))
    project.edit(lambda session: make_story(session, everything, by=project.annotator.id))
    qtbot.waitUntil(lambda: "Alt+6" not in foot.text())
