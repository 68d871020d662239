"""The scheme editor on the sample project, by real keys and the mouse."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget

from annotator import scheme_files
from annotator.edits import scheme as edits
from annotator.sample import build_sample
from annotator.scheme import Colour, Line, Names
from annotator.store import spans
from annotator.store.project import Project
from ui import theme as themes
from ui.presenters.project import ProjectPresenter
from ui.presenters.scheme import SchemePresenter
from ui.views.scheme_editor import SchemeEditor
from ui.views.scheme_editor.attributes import AttributeTable
from ui.views.scheme_editor.chips import ValueChip
from ui.views.scheme_editor.dialogs import DeleteDialog, MergeDialog, SplitDialog
from ui.views.scheme_editor.fields import KeyField
from ui.views.scheme_editor.parts import Was
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample project, built once; tests work on copies."""
    path: Path = tmp_path_factory.mktemp("sample") / "sample.claimdesk"
    build_sample(path).close()
    return path


@pytest.fixture
def project(sample: Path, tmp_path: Path) -> Iterator[ProjectPresenter]:
    path = tmp_path / "copy.claimdesk"
    shutil.copy(sample, path)
    presenter = ProjectPresenter(Project.open(path), Work(), annotator="Claimdesk")
    yield presenter
    presenter.close()


@pytest.fixture
def presenter(project: ProjectPresenter) -> SchemePresenter:
    return SchemePresenter(project, project)


@pytest.fixture
def editor(presenter: SchemePresenter, qtbot: QtBot) -> SchemeEditor:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    themes.apply(app, themes.LIGHT)
    editor = SchemeEditor(presenter, language="uk")
    qtbot.addWidget(editor)
    editor.resize(1440, 876)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    qtbot.waitUntil(lambda: presenter.uses_of("CUE") == 23)
    presenter.select("CUE")
    return editor


def field(editor: QWidget, name: str) -> QLineEdit:
    found = [each for each in editor.findChildren(QLineEdit) if each.accessibleName() == name and each.isVisible()]
    assert found, name
    return found[0]


def button(editor: QWidget, text: str) -> QAbstractButton:
    buttons = editor.findChildren(QAbstractButton)
    return next(each for each in buttons if text in {each.text(), each.accessibleName()} and each.isVisible())


def write(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    type_text(line, text)


def type_text(line: QWidget, text: str) -> None:
    """Type as a keyboard does; QTest's own way knows ASCII only."""
    for letter in text:
        QTest.sendKeyEvent(QTest.KeyAction.Click, line, Qt.Key(0), letter, Qt.KeyboardModifier.NoModifier)


def choose(monkeypatch: pytest.MonkeyPatch, *texts: str) -> None:
    """Choose the entry of the next menu with one of *texts*, in the menus inside it too."""

    def pick(_table: AttributeTable, menu: QMenu) -> QAction | None:
        actions = [action for each in (menu, *menu.findChildren(QMenu)) for action in each.actions()]
        return next(action for action in actions if action.text() in texts and action.menu() is None)

    monkeypatch.setattr(AttributeTable, "_ask", pick)


def answer(monkeypatch: pytest.MonkeyPatch, dialog: type[QDialog], fill: Callable[[QDialog], None]) -> None:
    """Fill in the next *dialog* and accept it."""

    def run(self: QDialog) -> int:
        fill(self)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(dialog, "exec", run)


def test_the_mock_ups_change_is_previewed_with_its_numbers(
    editor: SchemeEditor, presenter: SchemePresenter, qtbot: QtBot
) -> None:
    write(field(editor, "Name in Ukrainian"), "Сигнал")
    write(field(editor, "Name in English"), "Signal")
    code = field(editor, "Code in exports")
    write(code, "SIGNAL")
    qtbot.keyClick(code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: presenter.preview is not None)

    counts = dict(editor.side.changes.counts)
    assert counts["Marks in 2 article(s)"] == "23"
    assert counts["Relations cued_by, cue_of, addressed_to"] == "32"
    assert counts["Definitions of relations"] == "3"
    assert counts["Version of the scheme"] == "1.0 → 2.0"
    assert editor.side.changes.warnings == ["Files exported before hold CUE. New exports will write SIGNAL."]
    assert editor.foot.apply_button.text() == "Apply to 23 mark(s)"
    assert presenter.scheme.label("SIGNAL").short == Names(uk="сигнал", en="signal")
    former = [was.text() for was in editor.label_page.form.findChildren(Was) if was.isVisible()]
    assert former == ["Маркер", "Cue", "CUE"]


def test_applying_renames_the_marks_in_one_step_that_undo_takes_back(
    editor: SchemeEditor, presenter: SchemePresenter, project: ProjectPresenter, qtbot: QtBot
) -> None:
    presenter.change(lambda draft: draft.rename_label("CUE", "SIGNAL"))
    with qtbot.waitSignal(presenter.applied):
        QTest.mouseClick(editor.foot.apply_button, LEFT)

    assert project.read_now(spans.count_by_label)["SIGNAL"] == 23
    assert project.scheme.version == "2.0"
    assert presenter.differences == ()
    assert presenter.label is not None
    assert presenter.label.code == "SIGNAL"

    project.undo()
    qtbot.waitUntil(lambda: project.scheme.version == "1.0")
    assert project.read_now(spans.count_by_label)["CUE"] == 23
    assert presenter.scheme == project.scheme
    assert presenter.label is not None
    assert presenter.label.code == "CUE"


def test_discard_brings_the_scheme_in_force_back(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    write(field(editor, "Name in English"), "Signal")

    QTest.mouseClick(editor.foot.discard_button, LEFT)

    assert presenter.differences == ()
    assert field(editor, "Name in English").text() == "Cue"
    assert not editor.foot.discard_button.isEnabled()


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


def test_search_leaves_what_fits(editor: SchemeEditor) -> None:
    type_text(editor.labels.search, "орг")
    QTest.keyClick(editor.labels.search, Qt.Key.Key_Return)

    rows = editor.labels.list.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    shown = [row.text(0) for row in rows if not row.isHidden() and row.childCount() == 0]
    assert shown == ["Організація"]


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


def test_pages_are_reached_from_the_bar(editor: SchemeEditor) -> None:
    for page, name in enumerate(("Labels", "Relations", "Layers")):
        QTest.mouseClick(button(editor.top, name), LEFT)

        assert editor.page == page


def test_relations_change_their_ends_and_switches(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    editor.show_relation("addressed_to")
    form = editor.relations_page.form
    QTest.mouseClick(button(form.to_labels, "To: Подія"), LEFT)
    QTest.mouseClick(form.across, LEFT, pos=QPoint(10, form.across.height() // 2))

    relation = presenter.scheme.relation("addressed_to")

    assert relation.to_labels == ("PER", "ORG", "LOC", "EVENT")
    assert relation.cross_document


def test_a_relation_is_renamed_added_and_deleted(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    editor.show_relation("cites")
    code = editor.relations_page.form.code
    write(code, "quotes")
    QTest.keyClick(code, Qt.Key.Key_Return)
    assert presenter.uses_of_relation("quotes") > 0
    relation = editor.relations_page.form.relation
    assert relation is not None
    assert relation.code == "quotes"

    QTest.mouseClick(editor.relations_page.delete_button, LEFT)
    QTest.mouseClick(editor.relations_page.add_button, LEFT)

    assert [each.code for each in presenter.scheme.relations if each.code in {"quotes", "relation_1"}] == ["relation_1"]


def test_layers_are_renamed_and_added(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    QTest.mouseClick(button(editor.top, "Layers"), LEFT)
    name = editor.layers_page.findChild(QLineEdit, "en 1")
    assert isinstance(name, QLineEdit)
    write(name, "Things")
    QTest.keyClick(name, Qt.Key.Key_Return)
    QTest.mouseClick(editor.layers_page.add_button, LEFT)

    assert [layer.name.en or layer.name.uk for layer in presenter.scheme.layers][1:] == [
        "Things",
        "Text structure",
        "New layer",
    ]


def test_a_scheme_is_saved_and_loaded_and_what_is_in_use_is_kept(
    editor: SchemeEditor, presenter: SchemePresenter, tmp_path: Path
) -> None:
    path = tmp_path / "mine.yaml"
    presenter.change(lambda draft: draft.delete_label("ART").delete_label("LOC"))
    editor.save(path)
    presenter.discard()

    editor.load(path)

    assert not presenter.scheme.has_label("ART")
    assert presenter.scheme.has_label("LOC")
    assert "LOC" in editor.message.text
    assert scheme_files.load(path).name == presenter.scheme.name


def test_a_broken_file_gets_a_sentence(editor: SchemeEditor, presenter: SchemePresenter, tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("labels: [", encoding="utf-8")

    editor.load(path)

    assert editor.message.text.startswith("“broken.yaml”, line")
    assert presenter.differences == ()


def test_a_draft_of_a_scheme_that_has_changed_cannot_be_applied(
    editor: SchemeEditor, presenter: SchemePresenter, project: ProjectPresenter, qtbot: QtBot
) -> None:
    presenter.change(lambda draft: draft.rename_label("CUE", "SIGNAL"))
    other = edits.SchemeDraft.of(project.scheme).with_label("PER", key="")
    with qtbot.waitSignal(project.changed):
        project.edit(lambda session: edits.put_in_force(session, other, by=project.annotator.id))

    assert presenter.is_outdated
    assert not editor.foot.apply_button.isEnabled()
    QTest.mouseClick(editor.foot.discard_button, LEFT)
    assert not presenter.is_outdated


def test_the_look_is_shown_on_both_pages_and_in_both_themes(editor: SchemeEditor) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    editor.side.tabs.setCurrentIndex(1)
    themes.apply(app, themes.DARK)
    editor.set_theme(themes.DARK)
    editor.resize(1040, 676)

    dark = editor.grab().toImage()

    themes.apply(app, themes.LIGHT)
    assert dark.pixelColor(300, 300).lightness() < 60


def test_everything_with_the_keyboard_has_a_name(editor: SchemeEditor, presenter: SchemePresenter) -> None:
    presenter.select("CLAIM")
    nameless = [
        each
        for each in editor.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (each.accessibleName() or getattr(each, "text", str)())
        and not each.objectName().startswith("qt_")
    ]

    assert nameless == []
