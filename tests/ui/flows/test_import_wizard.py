"""The import wizard with nothing but keys: what would come, what tags become, and in one step back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication

from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.store import articles
from tests.ui.flows.conftest import there
from ui.demo.hand import press, type_text
from ui.views.import_wizard.wizard import FILES, TAGS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand
    from ui.views.import_wizard import ImportWizard

TOKENS = "Президент B-JOB\nЮн B-PERS\nЙоль I-PERS\nсказав B-VERB\n. O\n"


class Way:
    """A hand on the wizard."""

    def __init__(self, hand: Hand, qtbot: QtBot) -> None:
        self.hand = hand
        self._bot = qtbot

    @property
    def wizard(self) -> ImportWizard:
        """The wizard."""
        return there(self.hand.window.transfers.import_wizard)

    @property
    def is_shown(self) -> bool:
        """Whether the wizard has the window."""
        return self.hand.window.pages.currentWidget() is self.hand.window.transfers.import_wizard

    def settle(self) -> None:
        """Wait until everything that was asked is answered."""
        QApplication.processEvents()
        self._bot.waitUntil(lambda: not self.hand.window.transfers.is_busy)
        QApplication.processEvents()

    def drop(self, *paths: Path) -> None:
        """Drop files on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.hand.window.transfers.take(data)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys, each once the one before has done its work."""
        for key in keys:
            press(key)
            self.settle()

    def labels(self) -> list[str]:
        """Return the labels of the open article, as the file has them."""
        return sorted(span.label for span in self.hand.stored())


@pytest.fixture
def way(hand: Hand, qtbot: QtBot) -> Way:
    """Return a way into the wizard."""
    return Way(hand, qtbot)


@pytest.fixture
def tokens(tmp_path: Path) -> Path:
    """Return a file with three tags, one of which nobody knows."""
    path = tmp_path / "tokens.conll"
    path.write_text(TOKENS, encoding="utf-8")
    return path


def test_tags_are_decided_and_articles_come_in_with_keys_alone(way: Way, tokens: Path, qtbot: QtBot) -> None:
    way.drop(tokens)
    assert way.wizard.files.told.text() == "Would come in: 1 article(s), 2 mark(s), 0 relation(s)."
    way.press("Alt+N")
    row = way.wizard.tags.rows["label", "VERB"]
    assert QApplication.focusWidget() is row.becomes
    assert row.said.text() == "undecided"

    press("Down")
    way.settle()
    assert row.becomes.value == "+"
    press("Alt+N")
    way.settle()

    qtbot.waitUntil(lambda: way.hand.text.startswith("Президент"))
    assert way.hand.window.pages.currentWidget() is way.hand.window.page
    assert way.labels() == ["JOB", "PER", "VERB"]
    way.press("Ctrl+Z")
    qtbot.waitUntil(lambda: way.hand.window.project.read_now(articles.counts).total == 2)
    assert not way.hand.window.project.scheme.has_label("VERB")


def test_keys_of_the_article_do_nothing_to_it_while_the_wizard_is_shown(way: Way, tokens: Path) -> None:
    window, run = way.hand.window, list[str]()
    window.actions_.triggered.connect(run.append)
    opened = window.desk.article_id
    way.drop(tokens)
    way.press("Alt+N")

    way.press("Ctrl+Return", "Ctrl+1", "Ctrl+P", "Ctrl+F", "Ctrl+PgDown")
    assert (run, window.desk.article_id) == ([], opened)
    assert way.is_shown

    way.press("F6", "Alt+Down", "Ctrl+PgDown")
    assert run == ["go.text", "go.next_unsourced", "article.next"]


def test_alt_down_opens_what_a_tag_can_become(way: Way, tokens: Path) -> None:
    way.drop(tokens)
    way.press("Alt+N", "Alt+Down")

    assert way.wizard.tags.rows["label", "VERB"].becomes.view().isVisible()


def test_nothing_comes_in_while_a_tag_is_undecided(way: Way, tokens: Path) -> None:
    way.drop(tokens)
    way.press("Alt+N", "Alt+N")

    assert way.is_shown
    assert way.wizard.step == TAGS
    assert way.wizard.foot.alert.text() == "1 tag(s) nobody knows"
    assert way.hand.window.project.read_now(articles.counts).total == 2


def test_f8_leads_to_what_nobody_knows(way: Way, tokens: Path) -> None:
    way.drop(tokens)

    way.press("F8")

    assert way.wizard.step == TAGS
    assert QApplication.focusWidget() is way.wizard.tags.rows["label", "VERB"].becomes


def test_a_button_decides_about_all_that_is_left(way: Way, tokens: Path) -> None:
    way.drop(tokens)
    way.press("Alt+N", "Shift+Tab")
    for _ in range(9):
        if not way.wizard.tags.skip_all.hasFocus():
            way.press("Shift+Tab")

    way.press("Space")

    assert way.wizard.tags.rows["label", "VERB"].becomes.value == "-"
    assert not way.wizard.tags.skip_all.isVisible()


def test_marks_come_in_the_name_that_was_given(way: Way, tokens: Path, qtbot: QtBot) -> None:
    way.drop(tokens)
    way.press("Alt+N", "Down")
    way.wizard.tags.name.setFocus(Qt.FocusReason.OtherFocusReason)
    type_text("Хтось інший")
    way.press("Tab", "Alt+N")

    qtbot.waitUntil(lambda: way.hand.text.startswith("Президент"))
    assert set(there(way.hand.window.desk.page).others.values()) == {"Хтось інший"}


def test_the_format_of_a_file_is_changed(way: Way, tokens: Path) -> None:
    way.drop(tokens)
    assert QApplication.focusWidget() is way.wizard.files.table
    way.press("Tab")
    assert QApplication.focusWidget() is way.wizard.files.format

    way.wizard.files.format.set_value("text")
    way.wizard.files.format_chosen.emit([str(tokens)], "text")
    way.settle()

    assert way.wizard.files.told.text() == "Would come in: 1 article(s), 0 mark(s), 0 relation(s)."
    assert not way.wizard.steps.rows[TAGS].isEnabled()


def test_problems_are_told_with_file_and_line_before_anything_comes_in(way: Way, tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl"
    way.hand.window.project.read_now(lambda session: write_from(session, ClaimdeskJsonLines(), path))
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))

    way.drop(path)
    way.press("F8")

    assert way.wizard.step == FILES
    assert QApplication.focusWidget() is way.wizard.files.problems
    assert way.wizard.files.problems.item(0).text().startswith(f"{path}\n")


def test_the_first_articles_are_shown_with_their_marks(way: Way, tokens: Path) -> None:
    way.drop(tokens)

    marks = way.wizard.articles.view.marks_at(0)

    assert len(marks) == 1
    assert way.wizard.articles.counter.isHidden()


def test_escape_leaves_and_changes_nothing(way: Way, tokens: Path) -> None:
    before = way.hand.window.project.undo_entry
    way.drop(tokens)

    way.press("Esc")

    assert not way.is_shown
    assert way.hand.window.project.read_now(articles.counts).total == 2
    assert way.hand.window.project.undo_entry == before


def test_plain_texts_come_in_without_the_wizard(way: Way, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "стаття.txt"
    path.write_text("Нова стаття\n\nІз новим текстом.\n", encoding="utf-8")

    way.drop(path)

    qtbot.waitUntil(lambda: way.hand.text.startswith("Нова стаття"))
    assert way.hand.window.transfers.import_wizard is None


def test_the_wizard_fits_into_narrow_windows(way: Way, tokens: Path) -> None:
    way.drop(tokens)
    way.press("Alt+N")
    for width in (1440, 1280, 1040, 820):
        way.hand.window.resize(width, 700)
        way.settle()

        assert way.wizard.tags.content.minimumSizeHint().width() <= way.wizard.tags.width()
        assert way.wizard.foot.minimumSizeHint().width() <= width
