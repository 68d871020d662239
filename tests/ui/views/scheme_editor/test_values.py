"""Properties and their values; merging, splitting and deleting labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from tests.ui.views.scheme_editor.hand import LEFT, answer, choose
from ui.views.scheme_editor.chips import ValueChip
from ui.views.scheme_editor.dialogs import SplitDialog
from ui.views.scheme_editor.merge_dialogs import DeleteDialog, MergeDialog

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from ui.presenters.scheme import SchemePresenter
    from ui.views.scheme_editor import SchemeEditor


def test_a_property_becomes_required_with_a_default(
    editor: SchemeEditor, presenter: SchemePresenter, qtbot: QtBot
) -> None:
    presenter.select("CLAIM")
    box = editor.label_page.attributes.findChild(QAbstractButton, "required polarity")
    assert isinstance(box, QAbstractButton)
    qtbot.waitUntil(box.isVisible)
    box.setFocus()

    QTest.keyClick(box, Qt.Key.Key_Space)

    attribute = presenter.scheme.label("CLAIM").attribute("polarity")
    assert attribute is not None
    assert (attribute.required, attribute.default) == (True, "positive")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "required polarity"


def _chip(editor: SchemeEditor, code: str) -> ValueChip:
    found = editor.label_page.attributes.findChild(ValueChip, f"value type {code}")
    assert isinstance(found, ValueChip)
    return found


def test_values_are_ordered_merged_and_deleted_by_their_menu(
    editor: SchemeEditor, presenter: SchemePresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def codes() -> list[str]:
        attribute = presenter.scheme.label("CUE").attribute("type")
        assert attribute is not None
        return [choice.code for choice in attribute.values]

    choose(monkeypatch, "Move forward")
    QTest.mouseClick(_chip(editor, "relay"), LEFT)
    assert codes()[:2] == ["relay", "speech"]

    choose(monkeypatch, "Delete")
    QTest.mouseClick(_chip(editor, "label"), LEFT)
    assert "label" not in codes()

    choose(monkeypatch, "мовлення")
    QTest.mouseClick(_chip(editor, "call"), LEFT)
    assert "call" not in codes()

    choose(monkeypatch, "Make it the default")
    QTest.mouseClick(_chip(editor, "relay"), LEFT)
    attribute = presenter.scheme.label("CUE").attribute("type")
    assert attribute is not None
    assert attribute.default == "relay"


def test_deleting_a_used_label_asks_where_its_marks_go(
    editor: SchemeEditor, presenter: SchemePresenter, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, DeleteDialog)
        assert dialog.keep.text() == "Keep 23 mark(s), with another label:"
        dialog.labels.setCurrentIndex(dialog.labels.findData("SOURCE"))

    answer(monkeypatch, DeleteDialog, keep)

    QTest.mouseClick(editor.label_page.delete_button, LEFT)

    assert not presenter.scheme.has_label("CUE")
    assert presenter.uses_of("SOURCE") == 44
    assert presenter.label is not None
    assert presenter.label.code == "SOURCE"
    qtbot.waitUntil(lambda: presenter.preview is not None)
    assert presenter.preview is not None
    assert presenter.preview.deleted == 0


def test_deleting_with_the_marks_warns_of_it(
    editor: SchemeEditor, presenter: SchemePresenter, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def drop(dialog: QDialog) -> None:
        assert isinstance(dialog, DeleteDialog)
        dialog.drop.setChecked(True)
        assert not dialog.labels.isEnabled()

    answer(monkeypatch, DeleteDialog, drop)
    QTest.mouseClick(editor.label_page.delete_button, LEFT)
    qtbot.waitUntil(lambda: presenter.preview is not None)

    assert editor.side.changes.warnings[:2] == ["23 mark(s) will be deleted.", "32 relation(s) will be deleted."]


def test_an_unused_label_goes_without_a_question(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    presenter.select("ART")

    QTest.mouseClick(editor.label_page.delete_button, LEFT)

    assert not presenter.scheme.has_label("ART")


def test_merging_follows_the_label_chosen(
    editor: SchemeEditor, presenter: SchemePresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter.select("PER")

    def into_organisation(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        dialog.labels.setCurrentIndex(dialog.labels.findData("ORG"))

    answer(monkeypatch, MergeDialog, into_organisation)

    QTest.mouseClick(editor.label_page.merge_button, LEFT)

    assert presenter.uses_of("ORG") == 42
    assert presenter.label is not None
    assert presenter.label.code == "ORG"


def test_splitting_makes_labels_of_values(
    editor: SchemeEditor, presenter: SchemePresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter.select("CLAIM")

    def plans(dialog: QDialog) -> None:
        assert isinstance(dialog, SplitDialog)
        dialog.attribute.setCurrentIndex(dialog.attribute.findData("kind"))
        dialog.try_accept()
        assert dialog.warning.text == "Give a code to one value at least."
        dialog.codes["plan"].setText("PLAN")
        dialog.try_accept()

    answer(monkeypatch, SplitDialog, plans)

    QTest.mouseClick(editor.label_page.split_button, LEFT)

    assert presenter.scheme.label("PLAN").name.uk == "намір"
