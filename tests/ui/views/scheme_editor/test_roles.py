"""The parts labels and relations play, the scheme's name, and keys that the window has too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.scheme import RelationRole, Role
from tests.ui.views.scheme_editor.hand import LEFT, answer, button, type_text
from ui import actions
from ui.settings import Settings
from ui.views.scheme_editor.fields import KeyField
from ui.views.scheme_editor.merge_dialogs import DeleteDialog, MergeDialog

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QComboBox, QDialog
    from pytestqt.qtbot import QtBot

    from ui.presenters.scheme import SchemePresenter
    from ui.views.scheme_editor import SchemeEditor


def _pick(choice: QComboBox, step: int) -> None:
    choice.setFocus()
    for _ in range(abs(step)):
        QTest.keyClick(choice, Qt.Key.Key_Down if step > 0 else Qt.Key.Key_Up)


def test_a_labels_part_is_changed_and_what_follows_is_said(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    role = editor.label_page.form.role
    assert role.choice.currentText() == "a cue"
    assert role.note == "Stands on the card of its claim, beside the source."

    _pick(role.choice, -2)

    assert presenter.scheme.label("CUE").role is Role.CLAIM
    assert "“Твердження” plays this part too and stands before it" in role.note


def test_what_the_window_can_no_longer_do_is_a_warning(
    editor: SchemeEditor, presenter: SchemePresenter, qtbot: QtBot
) -> None:
    presenter.select("CLAIM")
    _pick(editor.label_page.form.role.choice, 5)
    qtbot.waitUntil(lambda: presenter.preview is not None)

    assert presenter.scheme.label_for(Role.CLAIM) is None
    assert "No label plays the claim any more: the margin stays empty." in editor.side.changes.warnings
    assert presenter.can_apply


def test_a_relations_part_is_changed_and_must_fit_its_ends(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    editor.show_relation("addressed_to")
    form = editor.relations_page.form
    assert form.role.choice.currentText() == "nothing in particular"

    _pick(form.role.choice, -4)

    assert presenter.scheme.relation("addressed_to").role is RelationRole.ATTRIBUTION
    assert "a claim that has one is not the article’s own voice" in form.role.note
    assert form.warning.startswith("Nothing comes of it yet")


def test_the_scheme_is_renamed_in_the_bar(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    name = editor.top.name
    QTest.mouseClick(name.title, LEFT)
    type_text(name.line, "Новини")
    assert presenter.scheme.name == "Новини"
    QTest.keyClick(name.line, Qt.Key.Key_Return)

    assert name.title.text() == "Scheme Новини 1.0"
    assert name.line.isHidden()

    QTest.mouseClick(name.title, LEFT)
    QTest.keyClick(name.line, Qt.Key.Key_Backspace)
    assert "The scheme needs a name." in editor.foot.text
    QTest.keyClick(name.line, Qt.Key.Key_Escape)
    assert presenter.scheme.name == "Новини"


def test_a_key_of_the_window_is_told_with_its_command(
    editor: SchemeEditor, presenter: SchemePresenter, qtbot: QtBot
) -> None:
    presenter.set_commands(actions.plain_keys(Settings()))
    assert presenter.clashes == ()
    form = editor.label_page.form
    key = next(each for each in form.findChildren(KeyField) if each.isVisible())

    qtbot.keyClick(key, Qt.Key.Key_B)

    told = "B is the key of “Add source” too. The label “Маркер” gets it; the command needs another one."
    assert form.warning == told
    assert key.property("wrong")
    assert presenter.can_apply
    qtbot.keyClick(key, Qt.Key.Key_U)
    assert "“First property”" in form.warning


def test_keys_that_somebody_chose_count_as_well(presenter: SchemePresenter) -> None:
    presenter.set_commands(actions.plain_keys(Settings(keys={"mark.flag": ("3",), "link.source": ()})))

    assert [(each.subject, each.command) for each in presenter.clashes] == [("CUE", "Flag mark")]
    presenter.change(lambda draft: draft.with_label("CUE", key="b").with_attribute("CUE", "type", key="m"))
    assert [(each.subject, each.command) for each in presenter.clashes] == [("CUE.type", "Relate to another mark")]
    presenter.change(lambda draft: draft.with_attribute("CUE", "type", key="x"))
    assert [each.command for each in presenter.clashes] in (["Remove mark"], [""], ["Nothing to mark"])


def test_a_merge_adds_what_the_other_label_lacks_unless_it_is_unticked(
    editor: SchemeEditor, presenter: SchemePresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter.select("NUM")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        dialog.labels.setCurrentIndex(dialog.labels.findData("JOB"))
        assert all(box.isChecked() for box in dialog.leftover.boxes.values())
        first = next(iter(dialog.leftover.boxes.values()))
        QTest.keyClick(first, Qt.Key.Key_Space)

    answer(monkeypatch, MergeDialog, fill)
    before = {each.code for each in presenter.scheme.label("JOB").attributes}
    codes = [each.code for each in presenter.scheme.label("NUM").attributes if each.code not in before]
    QTest.mouseClick(editor.label_page.merge_button, LEFT)

    job = presenter.scheme.label("JOB")
    assert [each.code for each in job.attributes if each.code not in before] == codes[1:]
    assert not any(each.required for each in job.attributes if each.code not in before)


def test_deleting_a_type_asks_what_its_entities_become(
    editor: SchemeEditor, presenter: SchemePresenter, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    presenter.select("PER")
    count = presenter.entities_of("PER")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, DeleteDialog)
        dialog.drop.click()
        dialog.types.setCurrentIndex(dialog.types.findData("ORG"))

    answer(monkeypatch, DeleteDialog, fill)
    QTest.mouseClick(button(editor.label_page, "Delete…"), LEFT)
    qtbot.waitUntil(lambda: presenter.preview is not None)

    preview = presenter.preview
    assert preview is not None
    assert count > 0
    assert preview.entities == count
    assert presenter.entities_of("ORG") > count
