"""The guideline of a label in both languages, and its examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from annotator.scheme import Example, Names
from ui.theme import S1, S2, S4, SMALL, reading_font, ui_font
from ui.views.scheme_editor.fields import text_field
from ui.views.scheme_editor.parts import Head, cleared, focus_again, focused_name
from ui.widgets.buttons import IconButton, Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.texts import caption

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.presenters.scheme import SchemePresenter

_LINES = 5


class GuidelineTexts(Painted):
    """Two texts side by side."""

    def __init__(self, presenter: SchemePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._is_filling = False
        self._uk = _text_edit(self.tr("Guideline in Ukrainian"))
        self._en = _text_edit(self.tr("Guideline in English"))
        columns = QGridLayout()
        columns.setHorizontalSpacing(S4)
        columns.setVerticalSpacing(S1)
        self._uk_head = caption(self.tr("In Ukrainian"))
        self._en_head = caption(self.tr("In English"))
        for column, (head, text) in enumerate(((self._uk_head, self._uk), (self._en_head, self._en))):
            columns.addWidget(head, 0, column)
            columns.addWidget(text, 1, column)
            columns.setColumnStretch(column, 1)
            text.textChanged.connect(self._write)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S2)
        layout.addWidget(Head(self.tr("Guideline")))
        layout.addLayout(columns)

    def refresh(self) -> None:
        """Show the guideline of the chosen label."""
        label = self._presenter.label
        guideline = label.guideline if label else Names()
        self._is_filling = True
        for edit, text in ((self._uk, guideline.uk), (self._en, guideline.en)):
            if edit.toPlainText() != text:
                edit.setPlainText(text)
        self._is_filling = False
        missing = self.tr("is missing")
        uk, en = self.tr("In Ukrainian"), self.tr("In English")
        self._uk_head.setText(uk if guideline.uk or not guideline.en else f"{uk}: {missing}")
        self._en_head.setText(en if guideline.en or not guideline.uk else f"{en}: {missing}")

    def _write(self) -> None:
        label = self._presenter.label
        if self._is_filling or label is None:
            return
        code, guideline = label.code, Names(uk=self._uk.toPlainText(), en=self._en.toPlainText())
        self._presenter.change(lambda draft: draft.with_label(code, guideline=guideline))


class ExampleTable(Painted):
    """Examples of what to mark and what not, each with its reason in both languages."""

    def __init__(self, presenter: SchemePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._shown: tuple[str, tuple[Example, ...]] = ("", ())
        add = TextButton(self.tr("Add"), icon="plus", kind=Kind.LINK)
        add.setAccessibleName(self.tr("Add an example"))
        add.clicked.connect(self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(S2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S2)
        layout.addWidget(Head(self.tr("Examples"), add))
        layout.addLayout(self._rows)

    def refresh(self) -> None:
        """Show the examples of the chosen label; rows being written in are left alone."""
        label = self._presenter.label
        now = (label.code, label.examples) if label else ("", ())
        if now == self._shown:
            return
        self._shown = now
        focus = focused_name(self)
        cleared(self._rows)
        for place, example in enumerate(now[1]):
            self._rows.addLayout(self._row(place, example))
        focus_again(self, focus)

    def _row(self, place: int, example: Example) -> QVBoxLayout:
        kind = QComboBox()
        kind.addItem(self.tr("mark"), True)
        kind.addItem(self.tr("do not mark"), False)
        kind.setCurrentIndex(0 if example.is_right else 1)
        kind.setObjectName(f"kind {place}")
        kind.setAccessibleName(self.tr("What the example shows"))
        kind.activated.connect(self._set_kind)
        text = self._field(place, "text", self.tr("Text of the example"), example.text)
        text.setFont(reading_font(SMALL))
        delete = IconButton("x", self.tr("Delete the example"))
        delete.setObjectName(f"delete {place}")
        delete.clicked.connect(self._delete)
        why_uk = self._field(place, "uk", self.tr("Why, in Ukrainian"), example.why.uk)
        why_en = self._field(place, "en", self.tr("Why, in English"), example.why.en)
        above, below = QHBoxLayout(), QHBoxLayout()
        for part in (kind, text, delete):
            above.addWidget(part)
        for why in (why_uk, why_en):
            why.setPlaceholderText(why.accessibleName())
            below.addWidget(why)
        row = QVBoxLayout()
        row.setSpacing(S1)
        row.addLayout(above)
        row.addLayout(below)
        return row

    def _field(self, place: int, what: str, name: str, value: str) -> QLineEdit:
        field = text_field(name)
        field.setText(value)
        field.setCursorPosition(0)
        field.setObjectName(f"{what} {place}")
        field.editingFinished.connect(self._set_text)
        return field

    def _place(self) -> tuple[str, int]:
        """Return which field of which row the signal under way comes from."""
        what, _, place = self.sender().objectName().partition(" ")
        return what, int(place)

    def _set_kind(self, index: int) -> None:
        _what, place = self._place()
        self._change(place, is_right=index == 0)

    def _set_text(self) -> None:
        what, place = self._place()
        field = self.sender()
        examples = self._shown[1]
        if not isinstance(field, QLineEdit) or place >= len(examples):
            return
        if what == "text":
            self._change(place, text=field.text())
        else:
            self._change(place, why=examples[place].why.model_copy(update={what: field.text()}))

    def _change(self, place: int, **fields: object) -> None:
        examples = list(self._shown[1])
        examples[place] = examples[place].model_copy(update=fields)
        self._put(tuple(examples))

    def _add(self) -> None:
        self._put((*self._shown[1], Example(text="")))
        focus_again(self, f"text {len(self._shown[1]) - 1}")

    def _delete(self) -> None:
        _what, place = self._place()
        self._put((*self._shown[1][:place], *self._shown[1][place + 1 :]))

    def _put(self, examples: tuple[Example, ...]) -> None:
        label = self._presenter.label
        if label is not None and examples != label.examples:
            code = label.code
            self._presenter.change(lambda draft: draft.with_label(code, examples=examples))


def _text_edit(name: str) -> QPlainTextEdit:
    edit = QPlainTextEdit()
    edit.setAccessibleName(name)
    edit.setTabChangesFocus(True)
    edit.setFont(ui_font(SMALL))
    edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    edit.setFixedHeight(_LINES * QFontMetrics(edit.font()).lineSpacing() + 2 * S2 + S1)
    return edit
