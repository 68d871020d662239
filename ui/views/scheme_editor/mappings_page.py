"""Other tag sets, and what their tags are called in this scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from annotator.scheme_rules import Part
from ui.theme import S2, S4, SMALL, TITLE
from ui.views.scheme_editor.fields import mark_wrong, text_field
from ui.views.scheme_editor.mapping_table import MappingTable
from ui.views.scheme_editor.parts import Page, WarnBox, cleared, focus_again, focused_name
from ui.views.scheme_editor.words import fault_text
from ui.widgets.buttons import TextButton
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from ui.presenters.scheme import SchemePresenter
    from ui.theme import Theme

_NAME_WIDTH = 280


class MappingsPage(Page):
    """The sets as switches, and below them the table of the chosen one."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        body = QVBoxLayout()
        body.setSpacing(S4)
        super().__init__(body, parent)
        self._presenter = presenter
        self._language = language
        self._name = ""
        self._chips: object = None
        self.add_button = TextButton(self.tr("Add a tag set"), icon="plus", is_small=True)
        self.delete_button = TextButton(self.tr("Delete the set"), icon="trash", is_small=True)
        self.drop_button = TextButton(self.tr("Delete the row"), icon="trash", is_small=True)
        self.name = text_field(self.tr("Name of the tag set"))
        self.name.setMaximumWidth(_NAME_WIDTH)
        self.table = MappingTable(language=language)
        self.sets = Painted()
        self._flow = FlowLayout(self.sets)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.sets.setSizePolicy(policy)
        self._nothing = text_label(self.tr("No other tag set yet."), size=SMALL, dim=True)
        self.warning = WarnBox()
        self._lay_out(body)
        self.add_button.clicked.connect(self._add)
        self.delete_button.clicked.connect(self._delete)
        self.drop_button.clicked.connect(self.table.delete_current)
        self.name.textEdited.connect(self._check_name)
        self.name.editingFinished.connect(self._rename)
        self.table.written.connect(self._write)
        self.table.refused.connect(self._refuse)

    @property
    def chosen(self) -> str:
        """Name of the set that is shown."""
        return self._name

    def set_theme(self, theme: Theme) -> None:
        """Tint what is wrong for *theme*."""
        for part in (self.table, self.sets, self.warning, self.add_button, self.delete_button, self.drop_button):
            part.set_theme(theme)
        self.refresh()

    def refresh(self) -> None:
        """Show the sets as they are in the draft."""
        mappings = self._presenter.scheme.mappings
        if self._name not in mappings:
            self._name = next(iter(mappings), "")
        self._fill_sets(mappings)
        is_any = bool(mappings)
        for part in (self.name, self.delete_button, self.drop_button, self.table):
            part.setVisible(is_any)
        self._nothing.setVisible(not is_any)
        if is_any and not (self.name.hasFocus() and self.name.isModified()):
            self.name.setText(self._name)
            mark_wrong(self.name, is_wrong=False)
        faults = [each for each in self._presenter.faults if each.part is Part.MAPPING]
        wrong = sorted({each.detail for each in faults if each.subject == self._name})
        self.table.show_tags(self._presenter.scheme, mappings.get(self._name, {}), wrong)
        texts = (fault_text(each, self._presenter.scheme, self._language) for each in faults)
        self.warning.tell("\n".join(dict.fromkeys(texts)))

    def _lay_out(self, body: QVBoxLayout) -> None:
        told = self.tr("What the tags of other corpora and programs are called here.")
        head, naming = QHBoxLayout(), QHBoxLayout()
        for row in (head, naming):
            row.setSpacing(S2)
        head.addWidget(text_label(self.tr("Mappings to other schemes"), size=TITLE, bold=True), 1)
        head.addWidget(self.add_button)
        naming.addWidget(self.name, 1)
        naming.addStretch(1)
        naming.addWidget(self.drop_button)
        naming.addWidget(self.delete_button)
        body.addLayout(head)
        body.addWidget(text_label(told, size=SMALL, dim=True))
        body.addWidget(self.sets)
        body.addWidget(self._nothing)
        body.addLayout(naming)
        body.addWidget(self.warning)
        body.addWidget(self.table)
        body.addStretch(1)

    def _fill_sets(self, mappings: Mapping[str, Mapping[str, str]]) -> None:
        chips = [(name, len(tags), name == self._name) for name, tags in mappings.items()]
        if chips == self._chips:
            return
        self._chips = chips
        focus = focused_name(self.sets)
        cleared(self._flow)
        for name, count, is_chosen in chips:
            chip = Chip(name)
            chip.setObjectName(f"set {name}")
            chip.set_count(count)
            chip.setChecked(is_chosen)
            chip.clicked.connect(self._choose)
            self._flow.addWidget(chip)
        focus_again(self.sets, focus)

    def _choose(self) -> None:
        self._show(self.sender().objectName().removeprefix("set "))

    def _show(self, name: str) -> None:
        self._name, self._chips = name, None
        self.name.setModified(False)
        self.refresh()

    def _add(self) -> None:
        taken, name = self._presenter.scheme.mappings, self.tr("New tag set")
        names = (f"{name} {number}" if number else name for number in range(len(taken) + 2))
        fresh = next(each for each in names if each and each not in taken)
        if self._presenter.change(lambda draft: draft.with_mapping(fresh, {})):
            self._show(fresh)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.selectAll()

    def _delete(self) -> None:
        name = self._name
        self._presenter.change(lambda draft: draft.delete_mapping(name))

    def _check_name(self, text: str) -> None:
        name = text.strip()
        is_taken = name != self._name and name in self._presenter.scheme.mappings
        mark_wrong(self.name, is_wrong=is_taken or not name)
        self.warning.tell(self.tr("There is a tag set “{name}” already.").format(name=name) if is_taken else "")

    def _rename(self) -> None:
        name, to = self._name, self.name.text().strip()
        self.name.setModified(False)
        if to and to != name and to not in self._presenter.scheme.mappings:
            self._name = to
            self._presenter.change(lambda draft: draft.rename_mapping(name, to))
        self.refresh()

    def _write(self, tags: dict[str, str]) -> None:
        name = self._name
        self._presenter.change(lambda draft: draft.with_mapping(name, tags))

    def _refuse(self, tag: str) -> None:
        if tag:
            self.warning.tell(self.tr("The tag “{tag}” is in the set already.").format(tag=tag))
