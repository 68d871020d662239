"""Everything about one label, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import S2, S4, TITLE
from ui.views.scheme_editor.attributes import AttributeTable
from ui.views.scheme_editor.dialogs import SplitDialog
from ui.views.scheme_editor.guideline import ExampleTable, GuidelineTexts
from ui.views.scheme_editor.label_form import LabelForm
from ui.views.scheme_editor.merge_dialogs import DeleteDialog, MergeDialog
from ui.views.scheme_editor.parts import Page
from ui.views.scheme_editor.relation_table import RelationsOfLabel
from ui.widgets.buttons import TextButton
from ui.widgets.folding import Folding
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from ui.presenters.scheme import SchemePresenter


class LabelPage(Page):
    """Heading with merge, split and delete; names and look; properties; guideline; examples; relations."""

    relation_asked = Signal(str)

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        body = QVBoxLayout()
        body.setSpacing(S4)
        super().__init__(body, parent)
        self._presenter = presenter
        self._language = language
        self._title = Elided(size=TITLE, bold=True)
        self._count = text_label(dim=True)
        self._count.setWordWrap(False)
        self.merge_button = TextButton(self.tr("Merge…"), is_small=True)
        self.split_button = TextButton(self.tr("Split…"), is_small=True)
        self.delete_button = TextButton(self.tr("Delete…"), icon="trash", is_small=True)
        self.merge_button.clicked.connect(self._merge)
        self.split_button.clicked.connect(self._split)
        self.delete_button.clicked.connect(self._delete)
        self.form = LabelForm(presenter, language=language)
        self.attributes = AttributeTable(presenter, language=language)
        self.guideline = GuidelineTexts(presenter)
        self.examples = ExampleTable(presenter)
        self._relations = RelationsOfLabel(presenter, language=language)
        self._relations.asked.connect(self.relation_asked)
        body.addWidget(self._head())
        for part in self._parts():
            body.addWidget(part)
        body.addStretch(1)

    def refresh(self) -> None:
        """Show the chosen label as it is in the draft."""
        label = self._presenter.label
        for button in (self.merge_button, self.delete_button):
            button.setEnabled(label is not None and len(self._presenter.scheme.labels) > 1)
        has_choices = label is not None and any(attribute.values for attribute in label.attributes)
        self.split_button.setEnabled(has_choices)
        if label is None:
            self._title.setText(self.tr("No labels yet"))
            self._count.clear()
        else:
            self._title.setText(self.tr("Label “{name}”").format(name=label.name.best(self._language) or label.code))
            self._count.setText(self.tr("%n mark(s)", None, self._presenter.uses_of(label.code)))
        for part in self._parts():
            part.refresh()

    def _head(self) -> QWidget:
        names, buttons = QWidget(), QWidget()
        for row, parts in (
            (QHBoxLayout(names), (self._title, self._count)),
            (QHBoxLayout(buttons), (self.merge_button, self.split_button, self.delete_button)),
        ):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(S2)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
        return Folding(names, buttons, gap=S2, gap_below=S2)

    def _parts(self) -> tuple[LabelForm, AttributeTable, GuidelineTexts, ExampleTable, RelationsOfLabel]:
        return self.form, self.attributes, self.guideline, self.examples, self._relations

    def _merge(self) -> None:
        label = self._presenter.label
        if label is None:
            return
        dialog = MergeDialog(self._presenter, label, language=self._language, parent=self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            code, into, adding = label.code, dialog.into, dialog.adding
            self._presenter.change(lambda draft: draft.merge_labels(code, into, adding=adding))

    def _split(self) -> None:
        label = self._presenter.label
        if label is None:
            return
        dialog = SplitDialog(self._presenter.draft, label, language=self._language, parent=self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            split = dialog.draft
            self._presenter.change(lambda _draft: split)

    def _delete(self) -> None:
        label = self._presenter.label
        if label is None:
            return
        code = label.code
        if not (self._presenter.uses_of(code) or self._presenter.entities_of(code)):
            self._presenter.change(lambda draft: draft.delete_label(code))
            return
        dialog = DeleteDialog(self._presenter, label, language=self._language, parent=self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        into, adding, entities = dialog.into, dialog.adding, dialog.entities
        if into:
            self._presenter.change(lambda draft: draft.merge_labels(code, into, adding=adding))
        else:
            self._presenter.change(lambda draft: draft.delete_label(code, entities=entities))
