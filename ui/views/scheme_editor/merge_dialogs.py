"""Dialogs for a label that goes: into another one, or altogether."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from annotator.edits.scheme_moves import unfit
from annotator.edits.scheme_types import nearest
from ui.theme import S1, SMALL
from ui.views.scheme_editor.asking import Asking, label_choice
from ui.views.scheme_editor.parts import cleared
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from annotator.scheme import Attribute, Label
    from ui.presenters.scheme import SchemePresenter

_SHOWN = 4


class Leftover(QWidget):
    """The properties that the other label lacks: each is added to it, or dropped."""

    def __init__(self, label: Label, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._language = language
        self.boxes: dict[str, QCheckBox] = {}
        self._head = text_label(bold=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(S1)
        told = self.tr("What is not added goes, with its values on every mark.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._head)
        layout.addLayout(self._rows)
        layout.addWidget(text_label(told, size=SMALL, dim=True))

    @property
    def adding(self) -> tuple[str, ...]:
        """Codes of the properties to add to the other label."""
        return tuple(code for code, box in self.boxes.items() if box.isChecked())

    def show_other(self, other: Label) -> None:
        """Ask about what *other* lacks; hidden if it lacks nothing."""
        cleared(self._rows)
        self._head.setText(self.tr("Add to “{name}”").format(name=other.name.best(self._language) or other.code))
        self.boxes = {each.code: self._box(each, other) for each in unfit(self._label, other)}
        for box in self.boxes.values():
            self._rows.addWidget(box)
        self.setVisible(bool(self.boxes))

    def _box(self, attribute: Attribute, other: Label) -> QCheckBox:
        known = other.attribute(attribute.code)
        fresh = [choice for choice in attribute.values if known is None or known.choice(choice.code) is None]
        names = [choice.name.best(self._language) or choice.code for choice in fresh]
        values = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
        name = attribute.name.best(self._language) or attribute.code
        box = QCheckBox(f"{name}: {values}" if values else name)
        box.setChecked(True)
        return box


class MergeDialog(Asking):
    """Which label the marks of this one become."""

    def __init__(
        self, presenter: SchemePresenter, label: Label, *, language: str, parent: QWidget | None = None
    ) -> None:
        name = label.name.best(language) or label.code
        super().__init__(parent)
        self.ask(self.tr("Merge “{name}” into another label").format(name=name), self.tr("Merge"))
        count = presenter.uses_of(label.code)
        self._scheme = presenter.scheme
        self.labels = label_choice(presenter.scheme, label.code, language, self.tr("Label to merge into"))
        self.leftover = Leftover(label, language=language)
        self.body.addWidget(self.labels)
        self.body.addWidget(self.leftover)
        told = self.tr(
            "%n mark(s) get this label and keep the properties both labels have. Relations stay where it allows them.",
            None,
            count,
        )
        self.body.addWidget(text_label(told, size=SMALL, dim=True))
        self.labels.currentIndexChanged.connect(self._show_leftover)
        self._show_leftover()

    @property
    def into(self) -> str:
        """Code of the label chosen."""
        return str(self.labels.currentData())

    @property
    def adding(self) -> tuple[str, ...]:
        """Codes of the properties that it gets from this one."""
        return self.leftover.adding

    def _show_leftover(self) -> None:
        self.leftover.show_other(self._scheme.label(self.into))
        self.adjustSize()


class DeleteDialog(Asking):
    """Whether the marks of a label go with it or become marks of another, and what its entities become."""

    def __init__(
        self, presenter: SchemePresenter, label: Label, *, language: str, parent: QWidget | None = None
    ) -> None:
        name = label.name.best(language) or label.code
        super().__init__(parent)
        self.ask(self.tr("Delete the label “{name}”").format(name=name), self.tr("Delete"))
        count = presenter.uses_of(label.code)
        self.keep = QRadioButton(self.tr("Keep %n mark(s), with another label:", None, count))
        self.drop = QRadioButton(self.tr("Delete %n mark(s) with their relations", None, count))
        self._group = QButtonGroup(self)
        for choice in (self.keep, self.drop):
            self._group.addButton(choice)
        (self.keep if count else self.drop).setChecked(True)
        self.labels = label_choice(presenter.scheme, label.code, language, self.tr("Label the marks get"))
        self._scheme = presenter.scheme
        self.leftover = Leftover(label, language=language)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.labels, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.leftover)
        self.body.addWidget(self.drop)
        self.types = label_choice(presenter.scheme, label.code, language, self.tr("Type the entities get"))
        self.types.setCurrentIndex(self.types.findData(nearest(presenter.scheme, presenter.scheme, label.code)))
        self._entities = self._type_row(presenter.entities_of(label.code))
        self._has_entities = bool(presenter.entities_of(label.code))
        self.body.addWidget(self._entities)
        self.labels.currentIndexChanged.connect(self._show_rest)
        self.drop.toggled.connect(self._show_rest)
        self._show_rest()
        told = self.tr("Nothing happens before you apply the changes, and undo brings everything back.")
        self.body.addWidget(text_label(told, size=SMALL, dim=True))

    @property
    def into(self) -> str:
        """Code of the label the marks get, or "" if they are deleted."""
        return str(self.labels.currentData()) if self.keep.isChecked() else ""

    @property
    def adding(self) -> tuple[str, ...]:
        """Codes of the properties that the label they get takes over."""
        return self.leftover.adding if self.into else ()

    @property
    def entities(self) -> str:
        """Code of the type that entities of this one get; those of marks that are kept go with them."""
        return str(self.types.currentData()) if self._has_entities and not self.into else ""

    def _type_row(self, count: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text_label(self.tr("%n entity(ies) of this type become:", None, count)))
        row.addWidget(self.types, 1)
        return line

    def _show_rest(self) -> None:
        self.labels.setEnabled(self.keep.isChecked())
        if self.into:
            self.leftover.show_other(self._scheme.label(self.into))
        else:
            self.leftover.hide()
        self._entities.setVisible(self._has_entities and not self.into)
        self.adjustSize()
