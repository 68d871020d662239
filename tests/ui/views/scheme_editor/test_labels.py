"""One label in the scheme editor: names, code, key, look, guideline, examples, its place in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from annotator.scheme import Colour, Line
from tests.ui.views.scheme_editor.hand import LEFT, button, field, type_text, write
from ui.views.scheme_editor.fields import KeyField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.presenters.scheme import SchemePresenter
    from ui.views.scheme_editor import SchemeEditor


def test_a_key_taken_twice_is_shown_at_once_and_stops_applying(
    editor: SchemeEditor, presenter: SchemePresenter, qtbot: QtBot
) -> None:
    key = next(each for each in editor.label_page.form.findChildren(KeyField) if each.isVisible())

    qtbot.keyClick(key, Qt.Key.Key_1)

    assert editor.label_page.form.warning == "Key 1 is given twice: “Маркер” and “Твердження”."
    assert not editor.foot.apply_button.isEnabled()
    assert "Cannot be applied yet" in editor.foot.text
    qtbot.keyClick(key, Qt.Key.Key_Backspace)
    assert editor.label_page.form.warning == ""
    assert presenter.scheme.label("CUE").key == ""


def test_a_cyrillic_letter_stands_for_the_key_it_is_on(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    key = next(each for each in editor.label_page.form.findChildren(KeyField) if each.isVisible())

    QTest.sendKeyEvent(QTest.KeyAction.Click, key, Qt.Key(ord("Ч")), "ч", Qt.KeyboardModifier.NoModifier)

    assert presenter.scheme.label("CUE").key == "x"


def test_a_code_that_is_taken_is_refused_and_told(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    code = field(editor, "Code in exports")
    write(code, "claim")
    assert code.property("wrong")

    QTest.keyClick(code, Qt.Key.Key_Return)

    assert code.text() == "CUE"
    assert editor.message.text == "The code claim is taken."
    assert presenter.differences == ()


def test_colour_and_line_change_the_look(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    QTest.mouseClick(button(editor, "violet"), LEFT)
    line = next(each for each in editor.label_page.form.findChildren(QWidget) if each.accessibleName() == "Line")
    QTest.keyClick(line, Qt.Key.Key_Down)

    label = presenter.scheme.label("CUE")
    assert (label.colour, label.line) == (Colour.VIOLET, Line.TICKS)


def test_a_missing_language_is_marked(editor: SchemeEditor) -> None:
    name = field(editor, "Name in English")
    name.setFocus()
    name.selectAll()

    QTest.keyClick(name, Qt.Key.Key_Delete)

    assert name.placeholderText() == "English name is missing"


def test_guidelines_go_into_the_draft(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    text = next(each for each in editor.findChildren(QPlainTextEdit) if each.accessibleName() == "Guideline in English")
    text.setFocus()
    text.selectAll()

    type_text(text, "Mark the verb.")

    assert presenter.scheme.label("CUE").guideline.en == "Mark the verb."
    assert text.toPlainText() == "Mark the verb."


def test_examples_are_added_written_and_deleted(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    count = len(presenter.scheme.label("CUE").examples)
    QTest.mouseClick(button(editor, "Add an example"), LEFT)
    last = editor.label_page.examples.findChild(QLineEdit, f"text {count}")
    assert isinstance(last, QLineEdit)
    write(last, "мовив")
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert presenter.scheme.label("CUE").examples[-1].text == "мовив"

    delete = editor.label_page.examples.findChild(QAbstractButton, f"delete {count}")
    assert isinstance(delete, QAbstractButton)
    QTest.mouseClick(delete, LEFT)

    assert len(presenter.scheme.label("CUE").examples) == count


def test_the_list_walks_by_arrows_and_moves_labels_with_alt(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    labels = editor.labels.list
    labels.setFocus()

    QTest.keyClick(labels, Qt.Key.Key_Up)
    assert presenter.label is not None
    assert presenter.label.code == "SOURCE"
    QTest.keyClick(labels, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert [label.code for label in presenter.scheme.labels][:3] == ["SOURCE", "CLAIM", "CUE"]


def test_a_folded_layer_stays_folded_when_the_labels_change(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    labels = editor.labels.list
    layers = [labels.topLevelItem(index) for index in range(labels.topLevelItemCount())]
    folded = layers[1]
    assert folded is not None
    folded.setExpanded(False)

    assert presenter.add_label(presenter.scheme.labels[0].model_copy(update={"code": "NEW", "key": ""}))

    layers = [labels.topLevelItem(index) for index in range(labels.topLevelItemCount())]
    assert [layer.isExpanded() for layer in layers if layer is not None] == [True, False, *[True] * (len(layers) - 2)]


def test_search_leaves_what_fits(editor: SchemeEditor) -> None:
    type_text(editor.labels.search, "орг")
    QTest.keyClick(editor.labels.search, Qt.Key.Key_Return)

    rows = editor.labels.list.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    shown = [row.text(0) for row in rows if not row.isHidden() and row.childCount() == 0]
    assert shown == ["Організація"]
