"""The small widgets: wrapping, cutting, painting, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.scheme import Colour, Line
from ui.theme import DARK, LIGHT, ui_font
from ui.widgets.buttons import IconButton, Kind, TextButton
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted, cut
from ui.widgets.popup import Popup
from ui.widgets.search_field import SearchField
from ui.widgets.segment_grid import grid
from ui.widgets.segments import Option, Segments
from ui.widgets.swatch import Swatch
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui import theme

LEFT = Qt.MouseButton.LeftButton
FORMS = [Option(str(number), name) for number, name in enumerate(("direct", "indirect", "mixed", "narrated"))]


@given(st.lists(st.integers(20, 200), min_size=1, max_size=12), st.integers(60, 500))
def test_segments_never_overlap_and_fill_every_row(widths: list[int], width: int) -> None:
    cells = grid(widths, width, 24)

    assert len(cells) == len(widths)
    for row in {cell.top() for cell in cells}:
        in_row = [cell for cell in cells if cell.top() == row]
        assert sum(cell.width() for cell in in_row) == max(len(widths), width - 2)
        assert all(not one.intersects(two) for one in in_row for two in in_row if one is not two)


def test_segments_that_fit_stay_on_one_row_and_others_wrap_before_they_are_cut() -> None:
    assert {cell.top() for cell in grid([50, 50, 50], 160, 24)} == {1}
    wrapped = grid([60, 60, 60, 60, 60, 60], 200, 24)
    assert len({cell.top() for cell in wrapped}) == 2
    assert all(cell.width() >= 60 for cell in wrapped)


def test_nothing_to_choose_from_takes_no_room() -> None:
    assert grid([], 100, 24) == []


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    made = Segments("Form")
    qtbot.addWidget(made)
    made.set_options(FORMS, can_clear=True)
    made.resize(600, made.heightForWidth(600))
    made.show()
    return made


def test_a_digit_picks_at_once(qtbot: QtBot, segments: Segments) -> None:
    with qtbot.waitSignal(segments.picked) as told:
        qtbot.keyClick(segments, Qt.Key.Key_3)

    assert told.args == ["2"]


def test_arrows_move_without_picking_and_space_picks(qtbot: QtBot, segments: Segments) -> None:
    picked: list[object] = []
    segments.picked.connect(picked.append)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(segments, key)
    before = list(picked)
    qtbot.keyClick(segments, Qt.Key.Key_Space)

    assert before == []
    assert picked == ["3"]
    assert segments.accessibleName() == "Form: narrated"


def test_a_key_that_is_not_for_the_segments_goes_on(qtbot: QtBot, segments: Segments) -> None:
    with qtbot.assertNotEmitted(segments.picked):
        qtbot.keyClick(segments, Qt.Key.Key_9)
        qtbot.keyClick(segments, Qt.Key.Key_Z)


def test_taking_the_next_value_goes_round(segments: Segments) -> None:
    segments.set_value("3")

    segments.pick_next()

    assert segments.value == "0"


def test_segments_paint_hovered_armed_focused_and_narrow(qtbot: QtBot, segments: Segments) -> None:
    segments.set_theme(DARK)
    segments.set_armed(True)
    segments.setFocus()
    segments.resize(90, segments.heightForWidth(90))
    qtbot.mouseMove(segments, segments.cell(1).center())
    qtbot.mouseMove(segments, QPoint(-5, -5))

    assert not segments.grab().isNull()
    assert len({segments.cell(number).top() for number in range(4)}) > 1


def test_segments_keep_their_room_for_the_longest_words(qtbot: QtBot) -> None:
    long = [Option(option.value, option.text * 2) for option in FORMS]
    made = Segments("Form")
    qtbot.addWidget(made)
    made.set_options(long)

    assert made.heightForWidth(300) > made.heightForWidth(900)
    assert made.minimumSizeHint().width() < 300


@pytest.mark.parametrize("text", ["word " * 30, "слово " * 30, "😀 місто " * 30, "", "Short"])
def test_text_is_cut_to_the_lines_there_are(qapp: object, text: str) -> None:
    assert qapp is not None
    lines = cut(text, ui_font(12), 120, 2)

    assert len(lines) <= 2
    assert all(QFontMetrics(ui_font(12)).horizontalAdvance(line) <= 122 for line in lines)
    assert text.startswith(lines[0].rstrip("…"))


def test_a_cut_text_loses_nothing_before_the_cut(qapp: object) -> None:
    assert qapp is not None
    text = "😀😀 Південна Корея та НАТО посилять партнерство щодо безпеки"

    lines = cut(text, ui_font(12), 160, 2)

    assert text.startswith(" ".join(lines).rstrip("…").rstrip())


def test_a_flow_starts_a_new_row_where_room_ends(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=4)
    chips = [Chip(name) for name in ("New", "In progress", "Done")]
    for chip in chips:
        flow.addWidget(chip)
    chips[1].hide()
    holder.resize(10, 100)
    holder.show()

    assert flow.count() == 3
    assert flow.itemAt(3) is None
    assert chips[2].y() > chips[0].y()
    assert flow.heightForWidth(1000) < flow.heightForWidth(10)
    assert flow.takeAt(9) is None
    assert flow.takeAt(0) is not None


def test_a_chip_says_its_count(qtbot: QtBot) -> None:
    chip = Chip("Done", icon="flag")
    qtbot.addWidget(chip)
    chip.set_count(2035)
    chip.show()
    wide = chip.sizeHint().width()
    chip.setFocus()
    chip.setChecked(True)
    chip.set_theme(DARK)
    image = chip.grab()

    chip.set_count(None)

    assert chip.sizeHint().width() < wide
    assert chip.accessibleName() == "Done"
    assert not image.isNull()


def test_a_key_cap_hides_without_a_key_and_tells_its_twin(qtbot: QtBot) -> None:
    cap = KeyCap("U 1–6")
    qtbot.addWidget(cap)
    two = cap.sizeHint().width()

    cap.set_keys("Q", "Й")

    assert cap.sizeHint().width() < two
    assert cap.toolTip() == "Q · Й"
    assert not cap.grab().isNull()
    cap.set_keys("")
    assert cap.isHidden()


@pytest.mark.parametrize("line", list(Line))
@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
def test_every_line_has_a_swatch(qtbot: QtBot, line: Line, shown: theme.Theme) -> None:
    swatch = Swatch(Line.SOLID, Colour.GREY)
    qtbot.addWidget(swatch)
    swatch.set_theme(shown)
    swatch.set_look(line, Colour.VIOLET)
    swatch.resize(swatch.sizeHint())

    image = swatch.grab().toImage()

    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 1


def test_a_theme_reaches_everything_inside(qtbot: QtBot) -> None:
    outer, plain = Painted(), QWidget()
    qtbot.addWidget(outer)
    plain.setParent(outer)
    inner = Painted(plain)
    button = IconButton("flag", "Flag", outer)

    outer.set_theme(DARK)

    assert inner._theme is DARK
    assert not button.icon().isNull()
    assert TextButton("x", icon="plus", kind=Kind.PRIMARY).icon().isNull() is False


def test_a_long_line_is_elided_and_told_in_full(qtbot: QtBot) -> None:
    label = Elided("A name that is too long to be shown in so little room")
    qtbot.addWidget(label)
    label.resize(80, 20)

    label.grab()

    assert label.toolTip() == label.text()


def test_a_search_waits_for_the_hand_and_escape_clears_it(qtbot: QtBot) -> None:
    field = SearchField("Find")
    qtbot.addWidget(field)
    field.set_keys("Ctrl+P")
    field.set_theme(DARK)
    field.show()
    field.grab()
    searched: list[str] = []
    field.searched.connect(searched.append)

    qtbot.keyClicks(field, "abc")
    qtbot.waitUntil(lambda: bool(searched))
    with qtbot.waitSignal(field.searched):
        qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert searched == ["abc", ""]


def test_a_popup_opens_inside_the_screen_and_takes_the_keyboard(qtbot: QtBot) -> None:
    anchor = QPushButton("open")
    qtbot.addWidget(anchor)
    anchor.show()
    anchor.move(100_000, 100_000)
    popup = Popup(anchor)
    popup.body.addWidget(QPushButton("inside"))

    popup.open_at(anchor)

    assert popup.isVisible()
    assert popup.screen().availableGeometry().intersects(popup.geometry())
    assert not popup.grab().isNull()
    popup.close()
