"""Other tag sets and where their tags lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tests.ui.views.scheme_editor.hand import LEFT, button, type_text, write
from ui.views.scheme_editor.mapping_table import NAME, TAG, TARGET

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.presenters.scheme import SchemePresenter
    from ui.views.scheme_editor import SchemeEditor
    from ui.views.scheme_editor.mappings_page import MappingsPage


@pytest.fixture
def page(editor: SchemeEditor) -> MappingsPage:
    QTest.mouseClick(button(editor.top, "Mappings to other schemes"), LEFT)
    QTest.mouseClick(button(editor.mappings_page.sets, "ner-uk-2.0"), LEFT)
    return editor.mappings_page


def _text(page: MappingsPage, row: int, column: int) -> str:
    item = page.table.item(row, column)
    assert item is not None
    return item.text()


def _opened(page: MappingsPage, kind: type[QWidget]) -> QWidget:
    """Return the editor that is open in the table."""
    found: list[QWidget] = page.table.viewport().findChildren(kind)
    return next(each for each in found if each.isVisible())


def _write(page: MappingsPage, row: int, column: int, text: str) -> None:
    """Write into a cell as hands do: choose it, press F2, type, Enter."""
    page.table.setFocus()
    page.table.setCurrentCell(row, column)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    opened = _opened(page, QComboBox if column == TARGET else QLineEdit)
    line = opened.lineEdit() if isinstance(opened, QComboBox) else opened
    assert isinstance(line, QLineEdit)
    line.selectAll()
    type_text(opened, text)
    QTest.keyClick(opened, Qt.Key.Key_Return)
    QTest.qWait(0)


def test_every_tag_stands_with_our_label_and_its_name(page: MappingsPage, presenter: SchemePresenter) -> None:
    assert page.chosen == "ner-uk-2.0"
    tags = presenter.scheme.mappings["ner-uk-2.0"]
    row = list(tags).index("MON")

    assert page.table.rowCount() == len(tags) + 1
    assert [_text(page, row, column) for column in (TAG, TARGET, NAME)] == [
        "MON",
        "NUM[kind=money]",
        "Число · Вид: сума",
    ]


def test_a_set_is_chosen_renamed_and_deleted(page: MappingsPage, presenter: SchemePresenter) -> None:
    QTest.mouseClick(button(page.sets, "polnear"), LEFT)
    write(page.name, "PolNeAR 1.0")
    QTest.keyClick(page.name, Qt.Key.Key_Return)

    assert page.chosen == "PolNeAR 1.0"
    assert [(each.before, each.after) for each in presenter.differences] == [("polnear", "PolNeAR 1.0")]
    QTest.mouseClick(page.delete_button, LEFT)
    assert "PolNeAR 1.0" not in presenter.scheme.mappings


def test_a_name_that_is_taken_is_told_and_not_taken_over(page: MappingsPage, presenter: SchemePresenter) -> None:
    write(page.name, "polnear")

    assert page.name.property("wrong")
    assert page.warning.text == "There is a tag set “polnear” already."
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert page.name.text() == "ner-uk-2.0"
    assert presenter.differences == ()


def test_a_new_set_takes_tags_and_guesses_labels_of_the_same_name(
    page: MappingsPage, presenter: SchemePresenter
) -> None:
    QTest.mouseClick(page.add_button, LEFT)
    write(page.name, "mine")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    _write(page, 0, TAG, "org")
    _write(page, 1, TAG, "Гроші")

    assert presenter.scheme.mappings["mine"] == {"org": "ORG", "Гроші": ""}
    assert page.warning.text == "Mapping “mine”: a tag leads to no label yet."
    assert not presenter.can_apply

    _write(page, 1, TARGET, "NUM[kind=money]")
    assert presenter.scheme.mappings["mine"]["Гроші"] == "NUM[kind=money]"
    assert page.warning.text == ""
    assert presenter.can_apply


def test_a_target_the_scheme_lacks_is_told_at_once(
    page: MappingsPage, editor: SchemeEditor, presenter: SchemePresenter
) -> None:
    row = list(presenter.scheme.mappings["ner-uk-2.0"]).index("PERS")
    _write(page, row, TARGET, "NUM[kind=gold]")

    assert page.warning.text == "Mapping “ner-uk-2.0”: the scheme has no “NUM[kind=gold]”."
    assert "Cannot be applied yet" in editor.foot.text
    _write(page, row, TARGET, "Особа")
    assert presenter.scheme.mappings["ner-uk-2.0"]["PERS"] == "PER"
    assert presenter.differences == ()


def test_rows_are_renamed_and_deleted_and_no_tag_comes_twice(page: MappingsPage, presenter: SchemePresenter) -> None:
    _write(page, 1, TAG, "PERS")
    assert page.warning.text == "The tag “PERS” is in the set already."
    rows = list(presenter.scheme.mappings["ner-uk-2.0"])
    _write(page, rows.index("MISC"), TAG, "OTHER")
    page.table.setCurrentCell(rows.index("MON"), TAG)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)

    tags = presenter.scheme.mappings["ner-uk-2.0"]
    assert "MON" not in tags
    assert tags["OTHER"] == "MISC"
    assert "MISC" not in tags


def test_mappings_are_applied_with_the_rest(page: MappingsPage, presenter: SchemePresenter, qtbot: QtBot) -> None:
    _write(page, list(presenter.scheme.mappings["ner-uk-2.0"]).index("PERS"), TARGET, "ORG")
    qtbot.waitUntil(lambda: presenter.preview is not None)

    preview = presenter.preview
    assert preview is not None
    assert preview.mappings == ("ner-uk-2.0",)
    with qtbot.waitSignal(presenter.applied):
        presenter.apply()
    assert presenter.scheme.mappings["ner-uk-2.0"]["PERS"] == "ORG"
    assert presenter.scheme.version == "1.1"
