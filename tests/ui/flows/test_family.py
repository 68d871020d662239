"""The picture of a family by keyboard: opened from the ledger, walked, compared, written to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.ledger.picture import picture
from annotator.ledger.placing import MOST_AT_ONCE
from annotator.sample import build_sample
from tests.annotator.ledger.drawing import claim
from tests.ui.flows.conftest import there
from tests.ui.flows.test_ledger import ELEVEN, Reader
from ui import dialogs
from ui.presenters.comparing import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow
    from ui.presenters.ledger import PicturePresenter
    from ui.views.family import FamilyView

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
OFFICE = "офіс корейського президента"


class Looker(Reader):
    """A hand on the picture of the family of the eleven areas."""

    @property
    def family(self) -> FamilyView:
        """The screen."""
        return there(self.window.across.family.view)

    @property
    def pictured(self) -> PicturePresenter:
        """What reads the picture."""
        return there(self.window.across.family.presenter)

    def wait_for_picture(self) -> None:
        """Wait until it is drawn."""
        self.settle()
        self.bot.waitUntil(lambda: self.window.across.family.presenter is not None and not self.pictured.is_reading)
        QApplication.processEvents()

    def at_hand(self) -> str:
        """Return what is at hand, by its words."""
        current = self.pictured.current
        assert current is not None
        return there(self.family.scene).boxes[current].words


@pytest.fixture
def looker(qtbot: QtBot, open_window: Callable[[Path], MainWindow], tmp_path: Path) -> Looker:
    build_sample(tmp_path / "sample.claimdesk").close()
    hand = Looker(open_window(tmp_path / "sample.claimdesk"), qtbot)
    hand.key(Qt.Key.Key_3, ALT)
    hand.wait()
    hand.walk_to(ELEVEN)
    hand.key("п", text="п")
    hand.wait_for_picture()
    return hand


def test_the_chain_of_the_eleven_areas_is_drawn_and_walked_up_to_its_origin(
    looker: Looker,
) -> None:
    names = {voice.path: voice.name for voice in looker.pictured.picture.voices}

    assert {(names.get(each.citing), names[each.cited]) for each in looker.pictured.picture.citations} == {  # type: ignore[arg-type]  # or a claim
        (None, "Yonhap"),
        ("Yonhap", OFFICE),
    }
    assert looker.window.pages.currentWidget() is looker.family
    assert "2 (Yonhap, Укрінформ)" in [label.text() for label in looker.family.side.findChildren(QLabel)]
    walked = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left):
        looker.key(key)
        walked.append(looker.at_hand().split(":")[0])
    assert walked == ["Yonhap", OFFICE, "Yonhap", OFFICE]
    assert looker.family.canvas.accessibleDescription() == looker.at_hand()


def test_tab_walks_everything_and_leaves_at_the_end(looker: Looker) -> None:
    seen = {looker.at_hand()}
    for _ in range(10):
        looker.key(Qt.Key.Key_Tab)
        seen.add(looker.at_hand())

    assert not looker.family.canvas.hasFocus()
    looker.family.canvas.setFocus()
    for _ in range(10):
        if looker.family.canvas.hasFocus():
            looker.key(Qt.Key.Key_Backtab, SHIFT)
            seen.add(looker.at_hand())
    assert len(seen) == len(there(looker.family.scene).placement.boxes)


def test_enter_leads_to_the_claim_in_its_article_and_c_to_its_comparison(looker: Looker) -> None:
    claim = there(looker.pictured.claim)

    looker.key(Qt.Key.Key_Return)
    looker.bot.waitUntil(lambda: looker.window.desk.primary is not None)

    assert looker.primary.id == claim.row.id
    assert looker.window.pages.currentWidget() is looker.window.page
    looker.window.across.show_family(claim.row.key)
    looker.wait_for_picture()
    looker.key("с", text="с")
    across = looker.window.across
    looker.bot.waitUntil(lambda: across.comparing is not None and bool(across.comparing.halves))
    left = there(across.comparing).halves[Side.LEFT]
    assert (left.article, left.selected) == (claim.row.article, claim.row.id)


def test_f6_leads_to_the_same_claim_as_text_and_escape_back_to_its_row_in_the_ledger(looker: Looker) -> None:
    looker.key(Qt.Key.Key_F6)

    assert looker.family.side.text.hasFocus()
    assert looker.family.side.text.selectedText() == looker.at_hand()
    looker.key(Qt.Key.Key_Escape)
    looker.wait()
    assert looker.window.pages.currentWidget() is looker.view
    assert looker.row().text == ELEVEN


def test_the_picture_follows_an_undo(looker: Looker) -> None:
    claim = looker.pictured.picture.members[1].row.key
    looker.key(Qt.Key.Key_Return)
    looker.bot.waitUntil(lambda: looker.window.desk.primary is not None)
    looker.key(Qt.Key.Key_Delete)
    looker.settle()
    looker.key(Qt.Key.Key_3, ALT)
    looker.wait()
    looker.window.across.show_family(claim)
    looker.wait_for_picture()
    gone = len(looker.pictured.picture.claims)

    looker.key("z", CONTROL)
    looker.settle()

    looker.bot.waitUntil(lambda: len(looker.pictured.picture.claims) > gone)


def test_the_picture_is_written_in_light_colours_with_its_text(
    looker: Looker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "family.svg"
    monkeypatch.setattr(dialogs, "file_to_write", lambda *_asked: out)

    looker.family.bar.menu.actions()[0].trigger()

    root = ET.parse(out).getroot()  # noqa: S314 -- our own
    texts = {"".join(each.itertext()).strip() for each in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {OFFICE, "Yonhap", "Укрінформ", "Reuters"} <= texts
    assert "#fcfbf8" in out.read_text(encoding="utf-8")


def test_one_claim_of_one_outlet_says_that_there_is_nothing_to_draw(looker: Looker) -> None:
    looker.key(Qt.Key.Key_Escape)
    looker.wait()
    ledger = there(looker.ledger.whole)
    looker.window.across.show_family(1_000_000)
    looker.wait_for_picture()

    assert ledger.families
    assert looker.family.empty.isVisible()
    assert not looker.family.bar.export.isEnabled()
    looker.key(Qt.Key.Key_Escape)
    assert looker.window.pages.currentWidget() is looker.view


def test_neighbours_are_hidden_by_n_a_card_is_taken_by_a_click_and_the_wheel_zooms(looker: Looker) -> None:
    canvas = looker.family.canvas
    looker.key("n")
    alone = len(looker.pictured.picture.claims)
    is_on = looker.family.bar.neighbours.isChecked()
    looker.key("т", text="т")

    assert (alone, is_on, len(looker.pictured.picture.claims)) == (2, False, 4)
    key = next(each.row.key for each in looker.pictured.picture.claims if each.row.outlet == "Reuters")
    point = canvas.mapFromScene(there(looker.family.scene).boxes[key].sceneBoundingRect().center())
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert there(looker.pictured.claim).row.key == key
    looker.key(Qt.Key.Key_0)
    before = canvas.zoom
    place, buttons, phase = QPointF(200, 200), Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(
        canvas.viewport(), QWheelEvent(place, place, QPoint(), QPoint(0, 120), buttons, CONTROL, phase, False)
    )
    assert canvas.zoom > before
    looker.key(Qt.Key.Key_0)
    assert canvas.zoom == before


def test_enter_spreads_out_a_stack_of_cards(looker: Looker) -> None:
    looker.pictured._whole = picture([claim(key, "AFP", "2023-07-11T09:00") for key in range(1, 31)], [])
    looker.pictured._draw()
    looker.key(Qt.Key.Key_Up)
    for _ in range(MOST_AT_ONCE - 1):
        looker.key(Qt.Key.Key_Down)
    stacked = there(looker.family.scene).placement.boxes

    looker.key(Qt.Key.Key_Return)

    assert (len(stacked), stacked[-1].is_stack) == (MOST_AT_ONCE, True)
    assert len(there(looker.family.scene).placement.boxes) == 30
    assert looker.window.pages.currentWidget() is looker.family
