"""Everything about one relation: names, code, key, ends, both ways, across articles, guideline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from annotator.scheme import Names, RelationRole
from annotator.scheme_rules import Part, is_code
from ui.theme import S2, S3, S4, SMALL
from ui.views.scheme_editor.fields import KeyField, mark_wrong, text_field
from ui.views.scheme_editor.parts import Head, WarnBox, Was, cleared, focus_again, focused_name
from ui.views.scheme_editor.role_field import RoleField
from ui.views.scheme_editor.role_words import misfit, relation_role_name, relation_role_note
from ui.views.scheme_editor.words import fault_text
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget

    from annotator.scheme import Label, RelationType
    from ui.presenters.scheme import SchemePresenter

_CODE_WIDTH = 148
_LABEL_WIDTH = 128


class EndField(Painted):
    """The labels that may stand at one end of a relation, as switches."""

    picked = Signal(object)
    """Codes of the labels switched on, in the order of the scheme."""

    def __init__(self, name: str, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._labels: tuple[tuple[str, str], ...] = ()
        self._chips: dict[str, Chip] = {}
        self.setAccessibleName(name)
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, labels: tuple[Label, ...], chosen: tuple[str, ...]) -> None:
        """Offer *labels*, those of *chosen* switched on."""
        names = tuple((label.code, label.name.best(self._language) or label.code) for label in labels)
        if names != self._labels:
            self._labels = names
            focus = focused_name(self)
            cleared(self._flow)
            self._chips = {code: self._chip(code, name) for code, name in names}
            focus_again(self, focus)
        for code, chip in self._chips.items():
            chip.setChecked(code in chosen)

    def _chip(self, code: str, name: str) -> Chip:
        chip = Chip(name)
        chip.setObjectName(code)
        chip.setAccessibleName(f"{self.accessibleName()}: {name}")
        chip.clicked.connect(self._pick)
        self._flow.addWidget(chip)
        return chip

    def _pick(self) -> None:
        self.picked.emit(tuple(code for code, chip in self._chips.items() if chip.isChecked()))


class RelationForm(Painted):
    """Every field writes into the draft as it is filled in; the code when it is left."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = language
        self._code = ""
        self._uk = text_field(self.tr("Name in Ukrainian"))
        self._en = text_field(self.tr("Name in English"))
        self.code = text_field(self.tr("Code in exports"))
        self.code.setFixedWidth(_CODE_WIDTH)
        self.key = KeyField(self.tr("Key"))
        self.from_labels = EndField(self.tr("From"), language=language)
        self.to_labels = EndField(self.tr("To"), language=language)
        self.role = RoleField(is_stacked=True)
        self.role.offer(RelationRole, relation_role_name)
        self.symmetric = QCheckBox(self.tr("Both ways alike"))
        self.across = QCheckBox(self.tr("Across articles"))
        self._guide_uk = text_field(self.tr("Guideline in Ukrainian"))
        self._guide_en = text_field(self.tr("Guideline in English"))
        self._warning = WarnBox()
        self._was = {name: Was() for name in ("uk", "en", "code")}
        self._lay_out()
        for field in (self._uk, self._en, self._guide_uk, self._guide_en):
            field.textEdited.connect(self._set_texts)
        self.code.textEdited.connect(self._check_code)
        self.code.editingFinished.connect(self._set_code)
        self.key.picked.connect(self._set_key)
        self.role.picked.connect(self._set_role)
        self.from_labels.picked.connect(self._set_from)
        self.to_labels.picked.connect(self._set_to)
        self.symmetric.clicked.connect(self._set_switches)
        self.across.clicked.connect(self._set_switches)

    @property
    def relation(self) -> RelationType | None:
        """The relation being shown."""
        return next((each for each in self._presenter.scheme.relations if each.code == self._code), None)

    @property
    def warning(self) -> str:
        """What is wrong with the relation, as the form says it."""
        return self._warning.text

    def show_relation(self, code: str) -> None:
        """Show the relation *code* as it is in the draft."""
        self._code = code
        relation = self.relation
        self.setVisible(relation is not None)
        if relation is None:
            return
        for field, text in (
            (self._uk, relation.name.uk),
            (self._en, relation.name.en),
            (self._guide_uk, relation.guideline.uk),
            (self._guide_en, relation.guideline.en),
            (self.code, relation.code),
        ):
            if field.text().strip() != text:
                field.setText(text)
                field.setCursorPosition(0)
        self._uk.setPlaceholderText(self.tr("Ukrainian name is missing"))
        self._en.setPlaceholderText(self.tr("English name is missing"))
        self.key.set_key(relation.key)
        self.from_labels.fill(self._presenter.scheme.labels, relation.from_labels)
        self.to_labels.fill(self._presenter.scheme.labels, relation.to_labels)
        self.role.show_role(relation.role, relation_role_note(relation))
        self.symmetric.setChecked(relation.symmetric)
        self.across.setChecked(relation.cross_document)
        self._tell(relation)

    def focus_name(self) -> None:
        """Put the keyboard into the first name."""
        (self._en if self._language == "en" else self._uk).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(S4)
        grid.setVerticalSpacing(S3)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        codes = _row(self.code, self._was["code"])
        codes.addWidget(text_label(self.tr("Key"), size=SMALL, dim=True))
        codes.addWidget(self.key)
        codes.addStretch(1)
        switches = _row(self.symmetric, self.across)
        switches.addStretch(1)
        rows: tuple[tuple[str, QLayout], ...] = (
            (self.tr("Name in Ukrainian"), _row(self._uk, self._was["uk"])),
            (self.tr("Name in English"), _row(self._en, self._was["en"])),
            (self.tr("Code in exports"), codes),
            (self.tr("From"), _row(self.from_labels)),
            (self.tr("To"), _row(self.to_labels)),
            (self.tr("Direction"), switches),
            (self.tr("Plays the part of"), _row(self.role)),
            (self.tr("Guideline in Ukrainian"), _row(self._guide_uk)),
            (self.tr("Guideline in English"), _row(self._guide_en)),
        )
        for place, (name, row) in enumerate(rows):
            grid.addWidget(text_label(name, size=SMALL, dim=True), place, 0)
            grid.addLayout(row, place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S3)
        layout.addWidget(Head(self.tr("The chosen relation")))
        layout.addLayout(grid)
        layout.addWidget(self._warning)

    def _tell(self, relation: RelationType) -> None:
        before = self._presenter.draft.before_of_relation(relation.code) or relation
        self._was["uk"].tell(before.name.uk, relation.name.uk)
        self._was["en"].tell(before.name.en, relation.name.en)
        self._was["code"].tell(before.code, relation.code)
        mine = [
            fault for fault in self._presenter.faults if fault.part is Part.RELATION and fault.subject == relation.code
        ]
        texts = [fault_text(fault, self._presenter.scheme, self._language) for fault in mine]
        texts += [text for text in (misfit(self._presenter.scheme, relation),) if text]
        self._warning.tell("\n".join(dict.fromkeys(texts)))

    def _set_texts(self) -> None:
        name = Names(uk=self._uk.text().strip(), en=self._en.text().strip())
        guideline = Names(uk=self._guide_uk.text().strip(), en=self._guide_en.text().strip())
        self._change(name=name, guideline=guideline)

    def _check_code(self, text: str) -> None:
        taken = {each.code.casefold() for each in self._presenter.scheme.relations if each.code != self._code}
        mark_wrong(self.code, is_wrong=not is_code(text) or text.casefold() in taken)

    def _set_code(self) -> None:
        code, to = self._code, self.code.text().strip()
        if to == code or self.relation is None:
            return
        self._code = to
        if not self._presenter.change(lambda draft: draft.rename_relation(code, to)):
            self._code = code
            self.code.setText(code)
        mark_wrong(self.code, is_wrong=False)

    def _set_key(self, key: str) -> None:
        self._change(key=key)

    def _set_role(self, role: RelationRole) -> None:
        self._change(role=role)

    def _set_from(self, codes: tuple[str, ...]) -> None:
        self._change(from_labels=codes)

    def _set_to(self, codes: tuple[str, ...]) -> None:
        self._change(to_labels=codes)

    def _set_switches(self) -> None:
        self._change(symmetric=self.symmetric.isChecked(), cross_document=self.across.isChecked())

    def _change(self, **fields: object) -> None:
        code = self._code
        if self.relation is not None:
            self._presenter.change(lambda draft: draft.with_relation(code, **fields))


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(S2)
    for part in parts:
        row.addWidget(part)
    return row
