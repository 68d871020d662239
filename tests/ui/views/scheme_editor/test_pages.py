"""Relations, layers and the look; everything reached by the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.views.scheme_editor.hand import LEFT, button, write
from ui import theme as themes

if TYPE_CHECKING:
    from ui.presenters.scheme import SchemePresenter
    from ui.views.scheme_editor import SchemeEditor


def test_pages_are_reached_from_the_bar(editor: SchemeEditor) -> None:
    for page, name in enumerate(("Labels", "Relations", "Layers", "Mappings to other schemes")):
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
