"""One entity: its names, type and note to be changed, what texts say of it, its mentions and its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.theme import S2, S4, S5, SMALL, TITLE
from ui.views.registry import claims
from ui.views.registry.claims import ClaimRow
from ui.views.registry.facts import EntityFacts
from ui.views.registry.fields import EntityFields
from ui.views.registry.rows import MentionRow
from ui.widgets.buttons import TextButton
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted
from ui.widgets.row_list import RowList
from ui.widgets.tag import Tag, TagKind
from ui.widgets.texts import Elided, text_label
from ui.words.names import label_name

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from annotator.scheme import Scheme
    from annotator.store.mentions import Mention
    from annotator.store.standing import SaidClaim
    from ui.presenters.registry import EntityPage
    from ui.theme import Theme

_SPLIT = {Qt.Key.Key_S: "І"}
_CLAIM_ROWS, _FEW_ROWS, _ROW, _HIGH = 4, 2, 32, 640


class EntityPanel(Painted):
    """Shows; after *begin_change* and *begin_new* there are fields, and Enter in one writes what they say."""

    created = Signal(str, str, object, str)
    """Name, type, other names, note."""
    changed = Signal(str, str, object, str)
    saved = Signal()
    """What was typed is on its way: the hand is done here."""
    split_asked = Signal(object, str)
    """Marks (tuple of SpanId) and the name of the entity that they are to name."""
    place_asked = Signal(object, object)
    """Article and mark to show there."""

    def __init__(self, scheme: Scheme, types: tuple[str, ...], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._language = scheme, language
        self._page: EntityPage | None = None
        self._is_new = False
        self.title = Elided(size=TITLE, bold=True, is_quotation=True)
        self._type: Tag | None = None
        self.rename_key, self.rename_words = KeyCap("F2", self), text_label(self.tr("rename"), size=SMALL)
        self.write = TextButton(self.tr("Save"), is_small=True)
        self.fields = EntityFields(scheme, types, language)
        self.facts = EntityFacts(scheme, language)
        self.count, self.said = text_label(bold=True), text_label(bold=True)
        self.part = QLineEdit()
        self.split = TextButton(self.tr("Split off  S"), is_small=True)
        self.model: RowsModel[Mention] = RowsModel(_told, self)
        self._row, self._claim_row = MentionRow(scheme, language, self), ClaimRow(scheme, language, self)
        self.mentions = RowList(self.tr("Mentions"), _SPLIT)
        self.mentions.setModel(self.model)
        self.mentions.setItemDelegate(self._row)
        self.claim_model: RowsModel[SaidClaim] = RowsModel(claims.told, self)
        self.claims = RowList(self.tr("Claims of which it is a source"), {})
        self.claims.setModel(self.claim_model)
        self.claims.setItemDelegate(self._claim_row)
        self._lay_out()
        self._connect()
        self.show_page(None)

    @property
    def is_new(self) -> bool:
        """Whether the fields are those of an entity that is to be made."""
        return self._is_new

    @property
    def is_changing(self) -> bool:
        """Whether there are fields."""
        return not self.fields.isHidden()

    def begin_new(self) -> None:
        """Show empty fields for an entity that is to be made."""
        self.show_page(None)
        self._is_new = True
        self.setEnabled(True)
        self.title.setText(self.tr("New entity"))
        self.write.setText(self.tr("Add"))
        self._show_fields(is_shown=True)

    def begin_change(self) -> None:
        """Show the fields of the entity that is shown."""
        if self._page is not None:
            self.write.setText(self.tr("Save"))
            self._show_fields(is_shown=True)

    def stop(self) -> None:
        """Put the fields away without writing anything."""
        self._is_new = False
        self.fields.show_entity(self._page.entity if self._page else None)
        self._show_fields(is_shown=False)

    def show_page(self, page: EntityPage | None) -> None:
        """Show an entity; None: there is none. What is being typed stays."""
        if self._is_new and page is not None and self._is_typing():
            return
        is_same = page is not None and self._page is not None and page.entity.id == self._page.entity.id
        self._page = page
        if not is_same or not self._is_typing():
            self.stop()
        self.setEnabled(page is not None)
        entity = page.entity if page else None
        self.title.setText(entity.name if entity else self.tr("No entity chosen"))
        self._show_type(entity.type if entity else "")
        self.facts.show_page(page)
        shown = page.mentions if page else ()
        total = page.listed.mentions if page else 0
        self.model.set_items(shown, has_more=_marks(shown) < total)
        self.count.setText(self.tr("Mentions: {count}").format(count=total))
        said = page.standing.claims if page else ()
        self.claim_model.set_items(said)
        number = page.standing.origin + page.standing.relayed if page else 0
        self.said.setText(self.tr("Claims of which it is a source: {count}").format(count=number))
        self._show_claims()

    def add_mentions(self, more: tuple[Mention, ...]) -> None:
        """Show further mentions."""
        total = self._page.listed.mentions if self._page else 0
        self.model.add_items(more, has_more=_marks(self.model.items) + _marks(more) < total)

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        self._claim_row.set_theme(theme)
        super().set_theme(theme)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_claims()

    def save(self) -> None:
        """Write what the fields say."""
        fields = self.fields
        name, code = fields.name.text().strip(), fields.type.value
        if not name or code is None:
            return
        signal = self.created if self._is_new else self.changed
        self._is_new = False
        self._show_fields(is_shown=False)
        signal.emit(name, code, fields.aliases, fields.note.text())
        self.saved.emit()

    def _is_typing(self) -> bool:
        focus = QApplication.focusWidget()
        return self.is_changing and focus is not None and self.fields.isAncestorOf(focus)

    def _show_fields(self, *, is_shown: bool) -> None:
        self.fields.setVisible(is_shown)
        self.write.setVisible(is_shown)
        self.facts.setVisible(not is_shown)
        for widget in (self.rename_key, self.rename_words):
            widget.setVisible(not is_shown and self._page is not None)
        self._show_claims()
        if is_shown:
            self.fields.show_entity(self._page.entity if self._page else None)
            self.fields.begin()

    def _show_claims(self) -> None:
        has_some = bool(self.claim_model.items) and not self.is_changing
        self.said.setVisible(has_some)
        self.claims.setVisible(has_some)
        most = _CLAIM_ROWS if self.height() > _HIGH else _FEW_ROWS
        self.claims.setFixedHeight(min(len(self.claim_model.items), most) * _ROW + 2)

    def _show_type(self, code: str) -> None:
        if self._type is not None:
            self._head.removeWidget(self._type)
            self._type.deleteLater()
        self._type = Tag(label_name(self._scheme, code, self._language), TagKind.NAME, self) if code else None
        if self._type is not None:
            self._type.set_theme(self._theme)
            self._type.setMinimumWidth(self._type.sizeHint().width())
            self._head.insertWidget(1, self._type)
            self._type.show()

    def _lay_out(self) -> None:
        self.part.setPlaceholderText(self.tr("name for the checked mentions, to split them off"))
        self.part.setAccessibleName(self.part.placeholderText())
        self.rename_words.setWordWrap(False)
        self._head, below = QHBoxLayout(), QHBoxLayout()
        self._head.setSpacing(S2)
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        for widget in (self.rename_key, self.rename_words, self.write):
            self._head.addWidget(widget)
        below.addWidget(self.count)
        below.addStretch(1)
        below.addWidget(self.part, 2)
        below.addWidget(self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(S5, S4, S5, S4)
        column.setSpacing(S2)
        column.addLayout(self._head)
        column.addWidget(self.fields)
        column.addWidget(self.facts)
        column.addLayout(below)
        column.addWidget(self.mentions, 1)
        column.addWidget(self.said)
        column.addWidget(self.claims)

    def _connect(self) -> None:
        self.fields.entered.connect(self.save)
        self.write.clicked.connect(self.save)
        self.part.returnPressed.connect(self._split)
        self.split.clicked.connect(self._split)
        self.mentions.opened.connect(self._show_mention)
        self.mentions.toggled.connect(self.model.toggle)
        self.mentions.pressed_key.connect(self._name_part)
        self.claims.opened.connect(self._show_claim)
        self.model.checks_changed.connect(self._show_split)

    def _show_split(self) -> None:
        has_some = 0 < len(self.model.checked) < len(self.model.items)
        self.part.setVisible(has_some)
        self.split.setVisible(has_some)

    def _name_part(self, _key: Qt.Key) -> None:
        if not self.part.isHidden():
            self.part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _split(self) -> None:
        name = self.part.text().strip()
        if name and self.model.checked:
            self.split_asked.emit(tuple(mark for mention in self.model.checked for mark in mention.ids), name)
            self.part.clear()

    def _show_mention(self, row: int) -> None:
        mention = self.model.item(row)
        if mention is not None:
            self.place_asked.emit(mention.article, mention.ids[0])

    def _show_claim(self, row: int) -> None:
        claim = self.claim_model.item(row)
        if claim is not None:
            self.place_asked.emit(claim.article, claim.id)


def _marks(mentions: tuple[Mention, ...]) -> int:
    return sum(len(mention.ids) for mention in mentions)


def _told(mention: Mention) -> str:
    return f"{mention.outlet}: {mention.before}{mention.text}{mention.after}"
