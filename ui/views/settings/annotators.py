"""Annotators: under which name marks are made, and who else works in the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.model import AnnotatorId, AnnotatorKind
from ui.theme import BODY, S2, S4, SMALL
from ui.views.settings.page import Form, Page
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.scroll import ScrollColumn
from ui.widgets.texts import Elided, caption, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from annotator.model import Annotator

_ROW = 40


class AnnotatorRow(Painted):
    """A name, what it is, and a button to go on under it."""

    picked = Signal(object)
    """*AnnotatorId*."""

    def __init__(self, annotator: Annotator, parent: QWidget | None = None, *, is_current: bool) -> None:
        super().__init__(parent)
        self._annotator = annotator
        kinds = {
            AnnotatorKind.HUMAN: "",
            AnnotatorKind.MODEL: self.tr("model"),
            AnnotatorKind.IMPORT: self.tr("import"),
        }
        kind = self.tr("you") if is_current else kinds[annotator.kind]
        self.button = TextButton(self.tr("Work under this name"), kind=Kind.LINK)
        self.button.setAccessibleName(f"{self.button.text()}: {annotator.name}")
        self.button.setVisible(not is_current and annotator.kind is AnnotatorKind.HUMAN)
        self.button.clicked.connect(self._press)
        remark = text_label(kind, size=SMALL, dim=True)
        remark.setWordWrap(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S4)
        layout.addWidget(Elided(annotator.name, size=BODY, bold=is_current), 1)
        layout.addWidget(remark)
        layout.addWidget(self.button)
        self.setFixedHeight(_ROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)

    def _press(self) -> None:
        self.picked.emit(self._annotator.id)


class AnnotatorsPage(Page):
    """Renaming changes the name on every mark already made; adding starts afresh."""

    renamed = Signal(str)
    """The new name of the current annotator."""
    added = Signal(str)
    """Name of an annotator to add and go on as."""
    picked = Signal(object)
    """*AnnotatorId* to go on as."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Annotators"))
        self._name = ""
        self.rows: list[AnnotatorRow] = []
        self.name = QLineEdit()
        self.name.returnPressed.connect(self._rename)
        self.name.textEdited.connect(self._check)
        self.rename = TextButton(self.tr("Rename"))
        self.rename.clicked.connect(self._rename)
        self.other = QLineEdit()
        self.other.returnPressed.connect(self._add)
        self.other.textEdited.connect(self._check)
        self.add = TextButton(self.tr("Add"))
        self.add.clicked.connect(self._add)
        self._build()
        self._check()

    def _build(self) -> None:
        form = Form()
        for words, field, button in (
            (self.tr("Your name"), self.name, self.rename),
            (self.tr("Another annotator"), self.other, self.add),
        ):
            field.setAccessibleName(words)
            line = QHBoxLayout()
            line.setSpacing(S2)
            line.addWidget(field, 1)
            line.addWidget(button)
            form.add(words, line)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self.body.addLayout(form)
        self.body.addSpacing(S4)
        self._heading = caption(self.tr("In this project"), bold=True)
        self.body.addWidget(self._heading)
        self.body.addWidget(ScrollColumn(inside), 1)

    def set_annotators(self, annotators: Sequence[Annotator], current: AnnotatorId | None, name: str) -> None:
        """List *annotators*; *name* is the one new marks are made under."""
        self._name = name
        self.name.setText(name)
        self.other.clear()
        for row in self.rows:
            row.deleteLater()
        self.rows = [AnnotatorRow(known, self, is_current=known.id == current) for known in annotators]
        for number, row in enumerate(self.rows):
            row.picked.connect(self.picked)
            self._list.insertWidget(number, row)
        self._heading.setVisible(bool(self.rows))
        self._check()

    def _check(self) -> None:
        name = self.name.text().strip()
        self.rename.setEnabled(bool(name) and name != self._name)
        self.add.setEnabled(bool(self.other.text().strip()))

    def _rename(self) -> None:
        if self.rename.isEnabled():
            self.renamed.emit(self.name.text().strip())

    def _add(self) -> None:
        if self.add.isEnabled():
            self.added.emit(self.other.text().strip())
