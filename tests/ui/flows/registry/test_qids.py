"""QIDs typed and set from a table, in the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui import dialogs
from ui.views.registry.qid_dialog import QidDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.registry.conftest import Typist


def test_a_qid_is_typed_and_copied_as_a_link_and_a_wrong_one_is_not_taken(typist: Typist, qtbot: QtBot) -> None:
    typist.add("НАТО", "ORG")
    field = typist.view.page.facts.qid
    typist.view.list.setFocus()
    qtbot.waitUntil(lambda: typist.view.list.currentIndex().isValid())
    typist.hand.key("q")
    typist.hand.type("7184")
    typist.hand.key(Qt.Key.Key_Return)
    assert "Q884" in field.remark.text()
    assert typist.entities[0].external_id == ""

    typist.hand.key(Qt.Key.Key_Home)
    typist.hand.type("q")
    typist.hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: typist.entities[0].external_id == "Q7184")
    qtbot.waitUntil(field.copy.isVisible)
    field.copy.setFocus()
    typist.hand.key(Qt.Key.Key_Space)

    assert QGuiApplication.clipboard().text() == "https://www.wikidata.org/wiki/Q7184"
    typist.hand.key("z", Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: typist.entities[0].external_id == "")


def test_a_table_is_looked_at_before_its_qids_are_set(
    typist: Typist, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "qids.csv"
    table.write_text("name,qid\nнато,Q7184\nЮн,Q1\n", encoding="utf-8")
    monkeypatch.setattr(dialogs, "file_to_read", lambda *_args: table)
    typist.add("НАТО", "ORG")
    typist.view.qids.setFocus()

    typist.hand.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QidDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QidDialog)
    assert "Q7184" in dialog.told.toPlainText()
    assert "Юн" in dialog.told.toPlainText()
    assert typist.entities[0].external_id == ""
    dialog.accept_button.setFocus()
    typist.hand.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: typist.entities[0].external_id == "Q7184")
    assert typist.view.page.facts.qid.line.text() in {"", "Q7184"}


def test_a_table_without_qids_is_told(
    typist: Typist, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "qids.csv"
    table.write_text("name,other\nнато,x\n", encoding="utf-8")
    said: list[str] = []
    monkeypatch.setattr(dialogs, "file_to_read", lambda *_args: table)
    monkeypatch.setattr(dialogs, "warn", lambda _parent, sentence: said.append(sentence))
    typist.view.qids.setFocus()

    typist.hand.key(Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: bool(said))
    assert "Q884" in said[0]
