"""What a label is called, its code, key, layer and look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.errors import Rule
from annotator.scheme import Names, Role
from annotator.scheme_rules import Part, is_code
from ui.theme import CONTROL, DARK, LIGHT, S2, S3, S4, SMALL, contrast
from ui.views.scheme_editor.fields import ColourField, KeyField, LineField, mark_wrong, text_field
from ui.views.scheme_editor.parts import WarnBox, Was
from ui.views.scheme_editor.role_field import RoleField
from ui.views.scheme_editor.role_words import role_name, role_note
from ui.views.scheme_editor.words import clash_text, fault_text
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import Painted
from ui.widgets.texts import caption, text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from annotator.scheme import Colour, Label, Line
    from ui.presenters.scheme import SchemePresenter

_CODE_WIDTH = 148
_LABEL_WIDTH = 128


class LabelForm(Painted):
    """Every field writes into the draft as it is filled in; codes when they are left."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = language
        self._code = ""
        self._uk = text_field(self.tr("Name in Ukrainian"))
        self._en = text_field(self.tr("Name in English"))
        self._short_uk = text_field(self.tr("Short name in Ukrainian"))
        self._short_en = text_field(self.tr("Short name in English"))
        self._export = text_field(self.tr("Code in exports"))
        self._export.setFixedWidth(_CODE_WIDTH)
        self._key = KeyField(self.tr("Key"))
        self._layer = QComboBox()
        self._layer.setAccessibleName(self.tr("Layer"))
        self.role = RoleField()
        self.role.offer(Role, role_name)
        self._colour = ColourField()
        self._line = LineField()
        self._contrast = caption()
        self._warning = WarnBox()
        self._was = {name: Was() for name in ("uk", "en", "code", "key")}
        self._lay_out()
        for field in (self._uk, self._en, self._short_uk, self._short_en):
            field.textEdited.connect(self._set_names)
        self._export.textEdited.connect(self._check_code)
        self._export.editingFinished.connect(self._set_code)
        self._key.picked.connect(self._set_key)
        self._layer.activated.connect(self._set_layer)
        self.role.picked.connect(self._set_role)
        self._colour.picked.connect(self._set_colour)
        self._line.picked.connect(self._set_line)

    @property
    def warning(self) -> str:
        """What is wrong with the label, as the form says it."""
        return self._warning.text

    def refresh(self) -> None:
        """Show the label as it is in the draft."""
        label = self._presenter.label
        self.setEnabled(label is not None)
        if label is None:
            return
        is_other = label.code != self._code
        self._code = label.code
        _write(self._uk, label.name.uk, is_other=is_other)
        _write(self._en, label.name.en, is_other=is_other)
        _write(self._short_uk, label.short.uk, is_other=is_other)
        _write(self._short_en, label.short.en, is_other=is_other)
        _write(self._export, label.code, is_other=is_other)
        self._uk.setPlaceholderText("" if label.name.uk else self.tr("Ukrainian name is missing"))
        self._en.setPlaceholderText("" if label.name.en else self.tr("English name is missing"))
        self._key.set_key(label.key)
        self._fill_layers(label)
        self.role.show_role(label.role, role_note(self._presenter.scheme, label, self._language))
        self._colour.set_colour(label.colour)
        self._line.set_look(label.line, label.colour)
        self._contrast.setText(self._contrast_text(label.colour))
        self._tell_former(label)
        self._tell_faults(label)

    def focus_name(self) -> None:
        """Put the keyboard into the first name."""
        field = self._en if self._language == "en" else self._uk
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(S4)
        grid.setVerticalSpacing(S3)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        codes = _flow(
            _group(self._export, self._was["code"]),
            _group(_dim(self.tr("Key")), self._key, self._was["key"]),
            _group(_dim(self.tr("Layer")), self._layer),
        )
        look = _flow(self._colour, self._line, self._contrast)
        short = (_group(self._short_uk, _dim(self.tr("uk"))), _group(self._short_en, _dim(self.tr("en"))))
        rows = (
            (self.tr("Name in Ukrainian"), _group(self._uk, self._was["uk"])),
            (self.tr("Name in English"), _group(self._en, self._was["en"])),
            (self.tr("Short, under the line"), _flow(*short)),
            (self.tr("Code in exports"), codes),
            (self.tr("Plays the part of"), self.role),
            (self.tr("Colour and line"), look),
        )
        for place, (name, row) in enumerate(rows):
            label = _dim(name)
            label.setMinimumHeight(CONTROL)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(row, place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S3)
        layout.addLayout(grid)
        layout.addWidget(self._warning)
        for field in (self._short_uk, self._short_en):
            field.setFixedWidth(_CODE_WIDTH)

    def _fill_layers(self, label: Label) -> None:
        layers = [
            (layer.name.best(self._language) or layer.code, layer.code) for layer in self._presenter.scheme.layers
        ]
        shown = [(self._layer.itemText(place), self._layer.itemData(place)) for place in range(self._layer.count())]
        if layers != shown:
            self._layer.clear()
            for name, code in layers:
                self._layer.addItem(name, code)
        self._layer.setCurrentIndex(self._layer.findData(label.layer))

    def _tell_former(self, label: Label) -> None:
        before = self._presenter.draft.before_of(label.code)
        if before is None:
            before = label
        self._was["uk"].tell(before.name.uk, label.name.uk)
        self._was["en"].tell(before.name.en, label.name.en)
        self._was["code"].tell(before.code, label.code)
        self._was["key"].tell(before.key.upper(), label.key.upper())

    def _tell_faults(self, label: Label) -> None:
        mine = [fault for fault in self._presenter.faults if fault.subject.partition(".")[0] == label.code]
        own = [fault for fault in mine if fault.part is Part.LABEL]
        clashes = [each for each in self._presenter.clashes if each.subject.partition(".")[0] == label.code]
        has_taken_key = any(fault.rule is Rule.DUPLICATE_KEY for fault in own)
        mark_wrong(self._key, is_wrong=has_taken_key or any(each.part is Part.LABEL for each in clashes))
        details = {fault.detail for fault in own if fault.rule in {Rule.DUPLICATE_NAME, Rule.BAD_NAME}}
        for field in (self._uk, self._en):
            mark_wrong(field, is_wrong=field.text() in details)
        texts = [fault_text(fault, self._presenter.scheme, self._language) for fault in mine]
        texts += [clash_text(each, self._presenter.scheme, self._language) for each in clashes]
        self._warning.tell("\n".join(dict.fromkeys(texts)))

    def _contrast_text(self, colour: Colour) -> str:
        figures = [
            self.locale().toString(contrast(each, theme.page), "f", 1)
            for theme in (LIGHT, DARK)
            for each in (theme.shade(colour).line, theme.shade(colour).text)
        ]
        text = self.tr(
            "Line {line} : 1, name {name} : 1\non the light page; {dark_line} and {dark_name} on the dark one"
        )
        return text.format(line=figures[0], name=figures[1], dark_line=figures[2], dark_name=figures[3])

    def _set_names(self) -> None:
        label = self._presenter.label
        if label is None:
            return
        name = Names(uk=self._uk.text().strip(), en=self._en.text().strip())
        for field, before, now in (
            (self._short_uk, label.name.uk, name.uk),
            (self._short_en, label.name.en, name.en),
        ):
            if field.text().strip() == before.lower() and not field.hasFocus():
                field.setText(now.lower())
        short = Names(uk=self._short_uk.text().strip(), en=self._short_en.text().strip())
        self._change(name=name, short=short)

    def _check_code(self, text: str) -> None:
        taken = {label.code.casefold() for label in self._presenter.scheme.labels if label.code != self._code}
        mark_wrong(self._export, is_wrong=not is_code(text) or text.casefold() in taken)

    def _set_code(self) -> None:
        code, to = self._code, self._export.text().strip()
        if to == code or self._presenter.label is None:
            return
        if not self._presenter.change(lambda draft: draft.rename_label(code, to)):
            self._export.setText(code)
        mark_wrong(self._export, is_wrong=False)

    def _set_key(self, key: str) -> None:
        self._change(key=key)

    def _set_layer(self, place: int) -> None:
        self._change(layer=self._layer.itemData(place))

    def _set_role(self, role: Role) -> None:
        self._change(role=role)

    def _set_colour(self, colour: Colour) -> None:
        self._change(colour=colour)

    def _set_line(self, line: Line) -> None:
        self._change(line=line)

    def _change(self, **fields: object) -> None:
        code = self._code
        self._presenter.change(lambda draft: draft.with_label(code, **fields))


def _write(field: QLineEdit, text: str, *, is_other: bool) -> None:
    """Show *text*, but leave the cursor of who is writing alone."""
    if is_other or (field.text().strip() != text and not (field.hasFocus() and field.isModified())):
        field.setText(text)


def _dim(text: str) -> QLabel:
    label = text_label(text, size=SMALL, dim=True)
    label.setWordWrap(False)
    return label


def _group(*parts: QWidget) -> QWidget:
    """Return *parts* beside each other; a line to write in takes the room there is."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S2)
    for part in parts:
        row.addWidget(part)
    return group


def _flow(*groups: QWidget) -> QWidget:
    """Return *groups* beside each other, in further rows where they do not fit."""
    flow = QWidget()
    layout = FlowLayout(flow, gap=S3)
    for group in groups:
        layout.addWidget(group)
    policy = flow.sizePolicy()
    policy.setHeightForWidth(True)
    flow.setSizePolicy(policy)
    return flow
