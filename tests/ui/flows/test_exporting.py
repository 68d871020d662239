"""The export wizard with nothing but keys: format, choice, losses, place, proof."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING
from unittest.mock import Mock

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import exporters
from annotator.exporters.policies import Policy, What
from tests.annotator.exporters.plainly import read
from tests.ui.flows.conftest import there
from ui import dialogs
from ui.demo.hand import press, type_text

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from annotator.exporters.base import Bundle, Options
    from tests.ui.flows.export_way import Way

LOSSES, PLACE, RESULT = 2, 3, 4


def test_everything_is_exported_with_keys_alone(way: Way, tmp_path: Path) -> None:
    way.press("Alt+N", "Alt+N", "Alt+N")
    assert way.wizard.step == PLACE
    way.place(tmp_path / "out.jsonl")

    way.press("Alt+N")

    assert way.wizard.step == RESULT
    assert "Юн Сок Йоль" in (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert way.wizard.result.proof.text() == "✓ Read back: all of it came back."
    assert QApplication.focusWidget() is way.wizard.result.folder
    way.press("Esc")
    assert way.hand.window.pages.currentWidget() is way.hand.window.page


def test_a_format_is_found_by_its_name_and_losses_are_decided_with_arrows(way: Way, tmp_path: Path) -> None:
    way.press("Shift+Tab")
    type_text("plainly")
    way.press("Return", "Down")
    assert way.exporting.draft.format == "plainly"
    way.press("Alt+N", "Alt+N")
    assert way.wizard.step == LOSSES

    way.press("Alt+N")
    overlap = way.wizard.losses.table.rows[What.OVERLAP]
    assert way.wizard.step == LOSSES
    assert QApplication.focusWidget() is overlap.choice
    assert overlap.options.isVisible()
    assert overlap.radios[Policy.SKIP].text().endswith("1 lost")
    way.press("Down")
    assert [row.what for row in way.exporting.stopping] == [What.ATTRIBUTES]
    way.press("Alt+N", "Down", "Alt+N")
    way.place(tmp_path / "out.json")
    way.press("Alt+N")

    assert [span["text"] for span in read(tmp_path / "out.json")[0]["spans"]] == [
        "Президент Юн Сок Йоль",
        "безпека нероздільна",
    ]


def test_a_choice_is_made_with_the_buttons_that_unfold(way: Way) -> None:
    way.exporting.choose_format("plainly")
    way.settle()
    way.press("Alt+N", "Alt+N", "Tab")

    way.press("Down", "Down")

    assert way.exporting.draft.policies.of(What.OVERLAP) is Policy.PRIORITY


def test_f8_shows_where_it_happens_and_enter_leads_there(way: Way, qtbot: QtBot) -> None:
    way.exporting.choose_format("plainly")
    way.settle()
    alert = way.wizard.foot.alert.text()
    shows_names = way.hand.window.actions_.action("view.names").isChecked()

    way.press("F8")
    listed = way.wizard.preview.places
    assert QApplication.focusWidget() is listed
    assert there(listed.currentItem()).text() == "Юн Сок Йоль"
    press("Return")

    assert alert.startswith("1 × overlapping marks")
    qtbot.waitUntil(lambda: way.hand.window.pages.currentWidget() is way.hand.window.page)
    qtbot.waitUntil(lambda: way.hand.primary.text == "Юн Сок Йоль")
    assert way.hand.window.actions_.action("view.names").isChecked() == shows_names


def test_places_go_when_another_step_is_shown(way: Way) -> None:
    way.exporting.choose_format("plainly")
    way.settle()
    way.press("F8")
    assert way.wizard.preview.places.isVisible()

    way.press("Alt+N")

    assert not way.wizard.preview.places.isVisible()
    assert way.wizard.preview.text.isVisible()
    assert way.wizard.preview.title.text() == "How it comes out"


def test_letters_typed_anywhere_on_the_page_of_formats_search(way: Way) -> None:
    page = way.wizard.formats
    assert QApplication.focusWidget() is page.list

    type_text("brat")
    way.press("Return")

    assert page.search.text() == "brat"
    assert way.exporting.draft.format == "brat"
    item = there(page.list.currentItem())
    assert page.list.viewport().rect().contains(page.list.visualItemRect(item).center())


def test_the_chosen_format_is_in_sight_when_the_wizard_comes_up(way: Way) -> None:
    page = way.wizard.formats
    way.press("End", "Esc")
    page.list.verticalScrollBar().setValue(0)

    way.press("Ctrl+E")

    item = there(page.list.currentItem())
    assert page.list.row(item) == page.list.count() - 1
    assert page.list.viewport().rect().contains(page.list.visualItemRect(item).center())


def test_the_wizard_is_where_it_was_when_somebody_comes_back(way: Way) -> None:
    way.exporting.choose_format("plainly")
    way.settle()
    way.press("Alt+N", "Alt+N", "Down")
    way.press("Esc")

    way.press("Ctrl+E")

    assert way.wizard.step == LOSSES
    assert way.exporting.draft.policies.of(What.OVERLAP) is Policy.SKIP


def test_the_loss_under_the_keyboard_is_shown_in_the_first_article(way: Way) -> None:
    way.exporting.choose_format("plainly")
    way.settle()
    way.press("Alt+N", "Alt+N")
    preview = way.wizard.preview
    before = there(preview.change).what

    way.wizard.losses.table.enter(What.ATTRIBUTES)
    way.settle()

    assert before is What.OVERLAP
    assert there(preview.change).what is What.ATTRIBUTES
    assert preview.counter.text().startswith("loss ")
    assert preview.text.place is not None


def test_steps_ahead_open_once_losses_are_decided(way: Way) -> None:
    steps = way.wizard.steps.rows
    assert steps[PLACE].isEnabled()

    way.exporting.choose_format("plainly")
    way.settle()

    assert not steps[PLACE].isEnabled()
    QTest.mouseClick(steps[LOSSES], Qt.MouseButton.LeftButton)
    assert way.wizard.step == LOSSES


def test_what_is_taken_is_switched_with_space(way: Way) -> None:
    way.press("Alt+N", "Space")

    assert way.exporting.draft.chosen.statuses != ()
    way.press("Space")
    assert way.exporting.draft.chosen.statuses == ()


def test_a_data_set_is_asked_for_on_the_page_of_losses(way: Way) -> None:
    way.press("Alt+N", "Alt+N")
    assert QApplication.focusWidget() is way.wizard.losses.split.switch

    way.press("Space")

    assert way.exporting.draft.divides
    assert way.wizard.losses.split.proof.text().startswith("✓")
    assert "train: " in way.wizard.losses.split.table.accessibleDescription()


def test_a_place_that_is_none_keeps_the_wizard_there(way: Way, tmp_path: Path) -> None:
    way.press("Alt+N", "Alt+N", "Alt+N")
    way.place(tmp_path / "none" / "out.jsonl")

    way.press("Alt+N")

    assert way.wizard.step == PLACE
    assert way.wizard.place.fault.isVisible()
    assert QApplication.focusWidget() is way.wizard.place.place


def test_what_is_there_is_replaced_only_when_somebody_says_so(
    way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("важливе", encoding="utf-8")
    answers = iter((False, True))
    monkeypatch.setattr(dialogs, "ask", lambda *_, **__: next(answers))
    way.press("Alt+N", "Alt+N", "Alt+N")
    way.place(target)

    way.press("Alt+N")
    kept = target.read_text(encoding="utf-8")
    way.press("Alt+N")

    assert kept == "важливе"
    assert target.read_text(encoding="utf-8").startswith('{"type":"claimdesk"')


def test_escape_while_it_is_written_stops_it(way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    real = exporters.ALL[0].write

    def write(bundle: Bundle, out: Path, options: Options) -> None:
        assert gate.wait(20)
        real(bundle, out, options)

    monkeypatch.setattr(exporters.ALL[0], "write", write)
    way.press("Alt+N", "Alt+N", "Alt+N")
    way.place(tmp_path / "out.jsonl")
    press("Alt+N")
    press("Esc")
    gate.set()
    way.settle()

    assert way.wizard.step == RESULT
    assert way.wizard.result.title.text() == "Stopped"
    assert list(tmp_path.glob("out*")) == []


def test_the_report_of_losses_is_saved(way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.json"
    monkeypatch.setattr(dialogs, "file_to_write", lambda *_: target)
    way.press("Alt+N", "Alt+N")

    QTest.mouseClick(way.wizard.foot.aside, Qt.MouseButton.LeftButton)

    assert json.loads(target.read_text(encoding="utf-8"))["articles"] == 2


def test_choices_get_a_name(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_text", lambda *_: "тренування")
    way.exporting.choose_format("plainly")
    way.settle()
    way.wizard.head.save_asked.emit()
    way.exporting.choose_format(exporters.ALL[0].id)
    way.settle()

    way.wizard.head.preset_chosen.emit("тренування")
    way.settle()

    assert way.exporting.draft.format == "plainly"
    assert way.wizard.head.presets.currentText() == "тренування"


def test_files_into_which_overlaps_are_parted_are_named_and_counted_once(
    way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Mock(return_value=True)
    monkeypatch.setattr(dialogs, "ask", asked)
    way.exporting.choose_format("conll")
    way.settle()
    for row in way.exporting.stopping:
        way.exporting.decide(row.what, Policy.LEVELS if row.what is What.OVERLAP else Policy.SKIP)
    way.settle()
    (tmp_path / "mine.level-2.conll").write_text("важливе", encoding="utf-8")

    way.press("Alt+N", "Alt+N", "Alt+N")
    way.place(tmp_path / "mine.conll")
    told = way.wizard.place.files.text().splitlines()
    way.press("Alt+N")

    files = sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".conll")
    assert len(files) > 1
    assert told[:-1] == files
    assert [call.args[1] for call in asked.call_args_list] == ["“mine.level-2.conll” exists already. Replace it?"]
    assert way.wizard.result.written.text().startswith("Written: 2 article(s)")
    said = way.wizard.result.proof.text()
    assert said.startswith("✓ Read back, each part by itself")
    assert "nothing joins the parts again" in said
