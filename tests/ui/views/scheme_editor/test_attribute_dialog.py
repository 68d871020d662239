"""The dialog of one property works on a draft of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialogButtonBox

from annotator.edits.scheme import SchemeDraft
from annotator.scheme import AttributeType, Names
from annotator.scheme_files import default_scheme
from tests.ui.views.scheme_editor.hand import LEFT, choose, write
from ui.views.scheme_editor.attribute_dialog import AttributeDialog
from ui.views.scheme_editor.dialogs import NewLabelDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.scheme import Attribute
    from ui.presenters.scheme import SchemePresenter
    from ui.views.scheme_editor import SchemeEditor

DRAFT = SchemeDraft.of(default_scheme())


def opened(qtbot: QtBot, code: str) -> AttributeDialog:
    dialog = AttributeDialog(DRAFT, "CUE", code, language="en")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def accept(dialog: AttributeDialog, qtbot: QtBot) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Ok), LEFT)


def attribute(dialog: AttributeDialog, code: str) -> Attribute:
    found = dialog.draft.scheme.label("CUE").attribute(code)
    assert found is not None
    return found


def set_cell(dialog: AttributeDialog, row: int, column: int, text: str) -> None:
    item = dialog.values.item(row, column)
    assert item is not None
    item.setText(text)


def test_everything_about_a_property_is_taken_over(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "type")
    write(dialog.code, "manner")
    write(dialog.en, "Manner")
    set_cell(dialog, 0, 0, "said")
    set_cell(dialog, 1, 2, "relayed")
    dialog.values.setCurrentCell(1, 0)
    dialog.move_value(-1)
    dialog.add_value()
    last = dialog.values.rowCount() - 1
    set_cell(dialog, last, 0, "sung")

    accept(dialog, qtbot)

    manner = attribute(dialog, "manner")
    assert manner.name.en == "Manner"
    assert [choice.code for choice in manner.values][:2] == ["relay", "said"]
    assert manner.values[0].name.en == "relayed"
    assert manner.values[-1].code == "sung"
    assert manner.required
    assert [step.kind for step in dialog.draft.steps.steps] == ["move", "move"]


def test_a_new_property_can_be_a_text(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "")
    write(dialog.code, "gloss")
    dialog.type.setCurrentIndex(list(AttributeType).index(AttributeType.TEXT))
    assert not dialog.values.isVisible()
    write(dialog.default.text, "none")

    accept(dialog, qtbot)

    assert (attribute(dialog, "gloss").type, attribute(dialog, "gloss").default) == (AttributeType.TEXT, "none")


@pytest.mark.parametrize(
    ("code", "sentence"), [("type", "The code type is taken."), ("two words", "“two words” cannot be a code")]
)
def test_a_code_that_cannot_be_is_told(qtbot: QtBot, code: str, sentence: str) -> None:
    dialog = opened(qtbot, "")
    write(dialog.code, code)

    accept(dialog, qtbot)

    assert dialog.warning.text.startswith(sentence)
    assert dialog.isVisible()
    assert dialog.draft == DRAFT


def test_a_new_label_gets_a_code_and_a_free_key(editor: SchemeEditor, presenter: SchemePresenter, qtbot: QtBot) -> None:
    dialog = NewLabelDialog(presenter, language="en", parent=editor)
    dialog.try_accept()
    assert dialog.warning.text == "A label needs a name in one language at least."
    dialog.show()

    write(dialog.en, "Side remark")
    qtbot.mouseClick(dialog.go, LEFT)

    assert not dialog.isVisible()
    label = dialog.label
    assert (label.code, label.name, label.layer) == ("SIDE_REMARK", Names(en="Side remark"), "attribution")
    assert presenter.add_label(label)
    assert presenter.faults == ()
    assert presenter.label == label


def test_a_property_is_moved_merged_and_deleted_by_its_menu(
    editor: SchemeEditor, presenter: SchemePresenter, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    presenter.select("CLAIM")

    def press(code: str) -> None:
        found = editor.label_page.attributes.findChild(QAbstractButton, f"menu {code}")
        qtbot.mouseClick(found, LEFT)

    choose(monkeypatch, "Move down")
    press("form")
    choose(monkeypatch, "Вид")
    press("check")
    choose(monkeypatch, "Delete")
    press("polarity")

    codes = [each.code for each in presenter.scheme.label("CLAIM").attributes]
    assert codes == ["kind", "form", "certainty", "normalized"]


def form_dialog(qtbot: QtBot, language: str) -> AttributeDialog:
    dialog = AttributeDialog(DRAFT, "CLAIM", "form", language=language)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def of_form(dialog: AttributeDialog) -> Attribute:
    found = dialog.draft.scheme.label("CLAIM").attribute("form")
    assert found is not None
    return found


@pytest.mark.parametrize(("language", "direct", "indirect"), [("uk", "пряма", "непряма"), ("en", "direct", "indirect")])
def test_what_a_claim_with_a_source_gets_is_chosen_among_the_values(
    qtbot: QtBot, language: str, direct: str, indirect: str
) -> None:
    dialog = form_dialog(qtbot, language)
    assert dialog.with_source.values.isVisible()
    assert dialog.with_source.values.currentText() == indirect

    pick(dialog.with_source.values, direct)
    accept(dialog, qtbot)

    assert (of_form(dialog).default, of_form(dialog).default_with_source) == ("narrated", "direct")


def test_the_default_with_a_source_follows_its_value(qtbot: QtBot) -> None:
    dialog = form_dialog(qtbot, "en")

    set_cell(dialog, 1, 0, "reported")
    accept(dialog, qtbot)

    assert (of_form(dialog).default, of_form(dialog).default_with_source) == ("narrated", "reported")


def test_only_claims_have_a_default_with_a_source(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "type")

    assert dialog.default.isVisible()
    assert not dialog.with_source.isVisible()


def pick(values: QComboBox, name: str) -> None:
    """Choose a value by the keyboard."""
    values.setFocus()
    QTest.keyClick(values, Qt.Key.Key_Home)
    for _ in range(values.findText(name)):
        QTest.keyClick(values, Qt.Key.Key_Down)
