"""One entity: its names, type and note to be changed, what it says as a source, and its mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.theme import S2, S4, S5, SMALL, TITLE
from ui.views.registry.rows import MentionRow, type_names
from ui.widgets.buttons import TextButton
from ui.widgets.choice import Choice
from ui.widgets.painting import Painted
from ui.widgets.row_list import RowList
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.scheme import Scheme
    from annotator.store.registry import Mention
    from ui.presenters.registry import EntityPage
    from ui.theme import Theme

_PARTING = ";"
_FORMS, _CLAIMS, _LINE = 8, 4, 72


class EntityPanel(Painted):
    """Enter in a field writes what the fields say: a change, or a new entity after *begin_new*."""

    created = Signal(str, str, object, str)
    """Name, type, other names, note."""
    changed = Signal(str, str, object, str)
    saved = Signal()
    """What was typed is on its way: the hand is done here."""
    split_asked = Signal(object, str)
    """Mentions (tuple of SpanId) and the name of the entity that they are to be."""
    place_asked = Signal(object)
    """*Mention* to show in its article."""

    def __init__(self, scheme: Scheme, types: tuple[str, ...], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: EntityPage | None = None
        self._is_new = False
        self.title = Elided(size=TITLE, bold=True, is_quotation=True)
        self.name, self.others, self.note, self.part = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.type = Choice(self.tr("Type"))
        self.type.offer(type_names(scheme, types, language))
        self.write = TextButton(self.tr("Save"), is_small=True)
        self.forms, self.source = text_label(size=SMALL), text_label(size=SMALL)
        self.count = text_label(bold=True)
        self.model: RowsModel[Mention] = RowsModel(_told, self)
        self._row = MentionRow(scheme, language, self)
        self.mentions = RowList(self.tr("Mentions"), {})
        self.mentions.setModel(self.model)
        self.mentions.setItemDelegate(self._row)
        self.split = TextButton(self.tr("Split off"), is_small=True)
        self._lay_out()
        self._connect()
        self.show_page(None)

    @property
    def is_new(self) -> bool:
        """Whether the fields are those of an entity that is to be made."""
        return self._is_new

    def begin_new(self) -> None:
        """Empty the fields for an entity that is to be made."""
        code = self.type.value
        self.show_page(None)
        self._is_new = True
        self.setEnabled(True)
        self.title.setText(self.tr("New entity"))
        self.write.setText(self.tr("Add"))
        self.type.set_value(code if code is not None else self.type.itemData(0))
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_page(self, page: EntityPage | None) -> None:
        """Show an entity; None: there is none. What is being typed for a new one stays."""
        if self._is_new and page is not None and self.name.hasFocus():
            return
        self._page, self._is_new = page, False
        self.setEnabled(page is not None)
        self.write.setText(self.tr("Save"))
        entity = page.entity if page else None
        self.title.setText(entity.name if entity else self.tr("No entity chosen"))
        self.name.setText(entity.name if entity else "")
        self.others.setText(f"{_PARTING} ".join(entity.aliases) if entity else "")
        self.note.setText(entity.note if entity else "")
        if entity is not None:
            self.type.set_value(entity.type)
        self.model.set_items(page.mentions if page else ())
        self.count.setText(self.tr("Mentions: {count}").format(count=len(page.mentions) if page else 0))
        self.forms.setText(" · ".join(f"{form.text} {form.times}" for form in page.forms[:_FORMS]) if page else "")
        self.source.setText(self._speaking(page) if page else "")

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        super().set_theme(theme)

    def _speaking(self, page: EntityPage) -> str:
        told = page.speaking
        parts = (
            (told.primary, self.tr("first-hand source of %n claim(s)", None, told.primary)),
            (told.relayed, self.tr("passes on others %n time(s)", None, told.relayed)),
            (told.cited, self.tr("passed on by others %n time(s)", None, told.cited)),
        )
        lines = [" · ".join(words for count, words in parts if count) or self.tr("no source of any claim")]
        lines += [f"{outlet}: {text}" for _span, _article, outlet, text in told.claims[:_CLAIMS]]
        return "\n".join(line if len(line) <= _LINE else f"{line[:_LINE]}…" for line in lines)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(S2)
        fields: Sequence[tuple[str, QWidget]] = (
            (self.tr("Name"), self.name),
            (self.tr("Type"), self.type),
            (self.tr("Other names"), self.others),
            (self.tr("Note"), self.note),
            (self.tr("Forms in texts"), self.forms),
            (self.tr("As a source"), self.source),
        )
        for words, field in fields:
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.others.setPlaceholderText(self.tr("separated by semicolons"))
        self.part.setPlaceholderText(self.tr("name for the checked mentions, to split them off"))
        self.part.setAccessibleName(self.part.placeholderText())
        head, below = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.write)
        below.addWidget(self.count)
        below.addStretch(1)
        below.addWidget(self.part, 2)
        below.addWidget(self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(S5, S4, S5, S4)
        column.setSpacing(S2)
        column.addLayout(head)
        column.addLayout(form)
        column.addLayout(below)
        column.addWidget(self.mentions, 1)

    def _connect(self) -> None:
        for field in (self.name, self.others, self.note):
            field.returnPressed.connect(self.save)
        self.write.clicked.connect(self.save)
        self.part.returnPressed.connect(self._split)
        self.split.clicked.connect(self._split)
        self.mentions.opened.connect(self._show_place)
        self.mentions.toggled.connect(self.model.toggle)
        self.model.checks_changed.connect(self._show_split)

    def save(self) -> None:
        """Write what the fields say."""
        name, code = self.name.text().strip(), self.type.value
        if not name or code is None:
            return
        others = tuple(part.strip() for part in self.others.text().split(_PARTING) if part.strip())
        signal = self.created if self._is_new else self.changed
        self._is_new = False
        signal.emit(name, code, others, self.note.text())
        self.saved.emit()

    def _show_split(self) -> None:
        has_some = 0 < len(self.model.checked) < len(self.model.items)
        self.part.setVisible(has_some)
        self.split.setVisible(has_some)

    def _split(self) -> None:
        name = self.part.text().strip()
        if name and self.model.checked:
            self.split_asked.emit(tuple(mention.id for mention in self.model.checked), name)
            self.part.clear()

    def _show_place(self, row: int) -> None:
        mention = self.model.item(row)
        if mention is not None:
            self.place_asked.emit(mention)


def _told(mention: Mention) -> str:
    return f"{mention.outlet}: {mention.before}{mention.text}{mention.after}"
