"""The second step: what the tags of the files become, and in whose name marks come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout

from annotator.importers.tagging import ADD, SKIP
from ui.presenters.transfer.arrivals import guess
from ui.theme import S2, S4, SMALL
from ui.views.import_wizard.tag_row import TagRow
from ui.views.scheme_editor.targets import targets
from ui.views.wizard.page import Page
from ui.widgets.buttons import TextButton
from ui.widgets.texts import text_label
from ui.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.importers.guests import FoundTag
    from annotator.scheme import Scheme
    from ui.presenters.transfer.decisions import Decisions, Tag

_MOST = 300


class TagsPage(Page):
    """A row a tag, the most frequent first; two buttons decide about all that is left."""

    ruled = Signal(object, str)
    """Tags and the rule for them."""
    annotator_chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.set_head(
            self.tr("What their tags become"),
            self.tr("Guessed ones are known by code, name or mapping. Your decisions are remembered for these tags."),
        )
        self.add_all = TextButton(self.tr("Add all undecided to the scheme"), is_small=True, icon="plus")
        self.skip_all = TextButton(self.tr("Leave all undecided out"), is_small=True)
        self.add_all.clicked.connect(self._add_all)
        self.skip_all.clicked.connect(self._skip_all)
        self.more = text_label(size=SMALL, dim=True)
        self.annotator = QComboBox()
        self.name = QLineEdit()
        self.name.editingFinished.connect(self._take_annotator)
        self.annotator.setEditable(True)
        self.annotator.setLineEdit(self.name)
        for part in (self.annotator, self.name, self.annotator.view()):
            part.setAccessibleName(self.tr("In the name of"))
        self.annotator.activated.connect(self._take_annotator)
        self.rows: dict[Tag, TagRow] = {}
        self._undecided: tuple[Tag, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._build()

    def set_annotators(self, names: Sequence[str]) -> None:
        """Offer the people of the project."""
        self.annotator.clear()
        self.annotator.addItems(list(names))
        self.annotator.setCurrentText("")
        self.name.setPlaceholderText(self.tr("the format"))

    def show_tags(
        self, tags: Sequence[FoundTag], decisions: Decisions, undecided: tuple[Tag, ...], scheme: Scheme
    ) -> None:
        """Show what *tags* become."""
        self._undecided = undecided
        offered = targets(scheme, self._language)
        of_relations = {relation.code for relation in scheme.relations}
        named = {
            "label": [(each.code, each.line) for each in offered if each.code not in of_relations],
            "relation": [(each.code, each.line) for each in offered if each.code in of_relations],
        }
        shown = tags[:_MOST]
        self._drop({(tag.kind, tag.tag) for tag in shown})
        for number, found in enumerate(shown):
            tag: Tag = (found.kind, found.tag)
            row = self._row(tag, number)
            row.show_tag(found, decisions.rule(*tag), guess(scheme, tag), named[found.kind])
        for button in (self.add_all, self.skip_all):
            button.setVisible(bool(undecided))
        left = len(tags) - len(shown)
        self.more.setText(self.tr("%n more tag(s), less frequent", None, left))
        self.more.setVisible(left > 0)
        self.first = self._first_control()

    def enter_undecided(self) -> None:
        """Give the keyboard to the first tag about which nothing has been decided."""
        control = self._first_control()
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.area is not None:
                self.area.ensureWidgetVisible(control)

    def _first_control(self) -> QComboBox | None:
        undecided = [row for tag, row in self.rows.items() if tag in self._undecided]
        return next((row.becomes for row in (*undecided, *self.rows.values())), None)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(S2)
        buttons.addWidget(self.add_all)
        buttons.addWidget(self.skip_all)
        buttons.addStretch(1)
        whose = QHBoxLayout()
        whose.setSpacing(S2)
        label = text_label(self.tr("Marks of which a file does not say whose they are come in the name of"), dim=True)
        whose.addWidget(label, 1)
        self.annotator.setFixedWidth(264)
        whose.addWidget(self.annotator)
        self.body.addLayout(buttons)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.more)
        self.body.addSpacing(S4)
        self.body.addLayout(whose)
        self.body.addStretch(1)

    def _row(self, tag: Tag, number: int) -> TagRow:
        row = self.rows.get(tag)
        if row is None:
            row = self.rows[tag] = TagRow(tag)
            row.ruled.connect(self._rule)
            self._rows.insertWidget(number, row)
        return row

    def _drop(self, kept: set[Tag]) -> None:
        for tag in [tag for tag in self.rows if tag not in kept]:
            row = self.rows.pop(tag)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _rule(self, tag: Tag, rule: str) -> None:
        self.ruled.emit((tag,), rule)

    def _add_all(self) -> None:
        self.ruled.emit(self._undecided, ADD)

    def _skip_all(self) -> None:
        self.ruled.emit(self._undecided, SKIP)

    def _take_annotator(self, _row: int = 0) -> None:
        self.annotator_chosen.emit(plain(self.annotator.currentText().strip()))
