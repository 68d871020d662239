"""What texts say of an entity: its forms, those that are still looked for, and what it is as a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotator.scheme import Colour, Role
from ui.theme import S1, S2, S4, SMALL
from ui.views.occurrences.words import cases_text
from ui.views.registry.qid_field import QidField
from ui.widgets.chain_row import ChainRow
from ui.widgets.flow import FlowLayout
from ui.widgets.tag import Tag, TagKind
from ui.widgets.texts import Elided, caption, text_label
from ui.words.names import choice_name

if TYPE_CHECKING:
    from annotator.scheme import Scheme
    from annotator.store.standing import SourceChain
    from ui.presenters.registry import EntityPage, SeenForm

_FORMS, _COMING = 12, 24
_NAMED = "name"
_MENTION = "mention"
"""The property of sources that says what they are named by."""


class EntityFacts(QWidget):
    """One line a fact."""

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._language = scheme, language
        self._sources = next((each.code for each in scheme.labels if each.role is Role.SOURCE), "")
        self.forms = QWidget()
        self._forms = FlowLayout(self.forms, gap=S1)
        self.coming = Elided(size=SMALL, is_quotation=True)
        self.coming.setProperty("dim", True)
        self.qid = QidField()
        self.source = text_label(size=SMALL)
        self.chains = SourceChains(scheme)
        self.note = text_label(size=SMALL, dim=True)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(S4)
        self.grid.setVerticalSpacing(S2)
        self.grid.setColumnStretch(1, 1)
        self._captions: dict[QWidget, QWidget] = {}
        told = (
            (self.tr("Forms in texts"), self.forms),
            (self.tr("Looked for as well"), self.coming),
            (self.tr("Wikidata"), self.qid),
            (self.tr("As a source"), self.source),
        )
        for words, widget in told:
            self.add(words, widget)
        self.grid.addWidget(self.chains, self.grid.rowCount(), 1)
        self.add(self.tr("Note"), self.note)

    def add(self, words: str, widget: QWidget) -> None:
        """Show one more fact below the others."""
        row = self.grid.rowCount()
        label = caption(words)
        self._captions[widget] = label
        widget.setAccessibleName(words)
        self.grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(widget, row, 1)

    def show_page(self, page: EntityPage | None) -> None:
        """Show what is known of an entity; None: there is none."""
        self._show_forms(page.forms if page else ())
        self.qid.show_entity(page.entity if page else None)
        self.coming.setText(" · ".join(page.coming[:_COMING]) if page else "")
        self.source.setText(self._told(page) if page else "")
        self.note.setText(page.entity.note if page else "")
        self.chains.show_chains(page.standing.chains if page else ())
        for widget, is_shown in (
            (self.forms, page is not None and bool(page.forms)),
            (self.coming, bool(self.coming.text())),
            (self.note, bool(self.note.text())),
        ):
            widget.setVisible(is_shown)
            self._captions[widget].setVisible(is_shown)

    def _show_forms(self, forms: tuple[SeenForm, ...]) -> None:
        while (item := self._forms.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for form in forms[:_FORMS]:
            told = " ".join(part for part in (form.text, self._case(form), str(form.times)) if part)
            tag = Tag(told, TagKind.WORD, self.forms)
            self._forms.addWidget(tag)
            tag.show()
        if len(forms) > _FORMS:
            more = caption(self.tr("and %n more", None, len(forms) - _FORMS), self.forms)
            self._forms.addWidget(more)
            more.show()
        self.forms.updateGeometry()

    def _case(self, form: SeenForm) -> str:
        """Return the case of a form, or that it is a description or a pronoun."""
        if form.named_by and form.named_by != _NAMED:
            return choice_name(self._scheme, self._sources, _MENTION, form.named_by, self._language)
        return cases_text(form.cases)

    def _told(self, page: EntityPage) -> str:
        standing = page.standing
        parts = (
            (standing.origin, self.tr("origin of %n claim(s)", None, standing.origin)),
            (standing.relayed, self.tr("passes on %n claim(s) of others", None, standing.relayed)),
            (page.inherited, self.tr("inherited by %n claim(s) without a source", None, page.inherited)),
        )
        return " · ".join(words for count, words in parts if count) or self.tr("no source of any claim")


class SourceChains(QWidget):
    """The most frequent chains side by side, each drawn from the origin down to the outlet."""

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        colours = [label.colour for label in scheme.labels if label.role is Role.SOURCE]
        self._colour = colours[0] if colours else Colour.ORANGE
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(S4)
        self._columns: list[QWidget] = []

    def show_chains(self, chains: tuple[SourceChain, ...]) -> None:
        """Draw *chains*."""
        for column in self._columns:
            self._row.removeWidget(column)
            column.deleteLater()
        self._columns = [self._column(chain) for chain in chains]
        for column in self._columns:
            self._row.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
            column.show()
        self.setVisible(bool(chains))

    def _column(self, chain: SourceChain) -> QWidget:
        column = QWidget(self)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        last = len(chain.names) - 1
        for number, name in enumerate(chain.names):
            hop = ChainRow(name, column)
            hop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            hop.set_words(cue="", remark="", place="" if number else f"× {chain.claims}")
            hop.set_dot(self._colour, is_origin=not number, is_last=number == last)
            rows.addWidget(hop)
        column.setToolTip(" → ".join(chain.names))
        column.setAccessibleName(self.tr("%n claim(s)", None, chain.claims))
        return column
