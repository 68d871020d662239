"""What waits, what it would touch, putting it in force, and schemes as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator import scheme_files
from annotator.edits import scheme as edits
from annotator.scheme import Names
from annotator.store import spans
from tests.ui.views.scheme_editor.hand import LEFT, field, write
from ui.views.scheme_editor.parts import Was

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.presenters.project import ProjectPresenter
    from ui.presenters.scheme import SchemePresenter
    from ui.views.scheme_editor import SchemeEditor


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
