"""The tags of one other set, each with the label of ours it leads to; the last row takes new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem
from typing_extensions import override

from ui.theme import S2, current
from ui.views.scheme_editor.targets import TargetDelegate, name_of, targets
from ui.widgets.icons import icon

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Scheme
    from ui.theme import Theme

_ROW, _MOST_ROWS = 32, 14
TAG, TARGET, NAME = range(3)


class MappingTable(QTableWidget):
    """Every cell that is changed tells the whole set as it would be."""

    written = Signal(object)
    """The tags with their targets (*dict*), in their order."""
    refused = Signal(str)
    """A tag that is in the set already."""

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._language = language
        self._theme = current()
        self._tags: dict[str, str] = {}
        self._shown: object = None
        self._is_filling = False
        self._delegate = TargetDelegate(self)
        self.setItemDelegateForColumn(TARGET, self._delegate)
        self.setAccessibleName(self.tr("Tags of the other set and our labels"))
        self.setHorizontalHeaderLabels([self.tr("Their tag"), self.tr("Our label"), self.tr("In words")])
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.itemChanged.connect(self._change)

    @property
    def tag(self) -> str:
        """The tag of the current row, or "" on the row for new ones."""
        return self._tag_at(self.currentRow())

    def set_theme(self, theme: Theme) -> None:
        """Tint what is wrong for *theme*."""
        self._theme = theme
        self._shown = None

    def show_tags(self, scheme: Scheme, tags: Mapping[str, str], wrong: Collection[str]) -> None:
        """Show *tags*; *wrong* are tags and targets that cannot stay so."""
        offered = targets(scheme, self._language)
        shown = (dict(tags), list(tags), offered, tuple(wrong), self._theme)
        if shown == self._shown:
            return
        self._shown = shown
        self._tags = dict(tags)
        self._delegate.offered = offered
        self._is_filling = True
        self.setRowCount(len(tags) + 1)
        for row, (tag, target) in enumerate(tags.items()):
            name = name_of(scheme, target, self._language)
            self._fill(row, (tag, target, name), is_wrong=tag in wrong or target in wrong)
        self._fill(len(tags), ("", self.tr("← Write a tag here to add it"), ""), is_wrong=False)
        self._is_filling = False
        self.setFixedHeight((min(len(tags) + 1, _MOST_ROWS) + 1) * _ROW + 2 * S2)

    def delete_current(self) -> None:
        """Take the current row out."""
        tag = self.tag
        if tag:
            self.written.emit({each: target for each, target in self._tags.items() if each != tag})

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.state() is not QAbstractItemView.State.EditingState:
            self.delete_current()
            return
        super().keyPressEvent(event)

    def _fill(self, row: int, texts: tuple[str, str, str], *, is_wrong: bool) -> None:
        editable = Qt.ItemFlag.ItemIsEditable
        is_new = row == len(self._tags)
        for column, text in enumerate(texts):
            item = self.item(row, column) or QTableWidgetItem()
            if self.item(row, column) is None:
                self.setItem(row, column, item)
            item.setText(text)
            item.setToolTip(text)
            can_write = column == TAG or (column == TARGET and not is_new)
            item.setFlags(item.flags() | editable if can_write else item.flags() & ~editable)
            item.setForeground(self._theme.dim if column == NAME or is_new else self._theme.text)
        sign = self.item(row, TARGET)
        if sign is None:
            return
        sign.setIcon(icon("warning", self._theme.warn_text) if is_wrong else QIcon())
        if is_wrong:
            sign.setForeground(self._theme.warn_text)

    def _tag_at(self, row: int) -> str:
        tags = list(self._tags)
        return tags[row] if 0 <= row < len(tags) else ""

    def _change(self, item: QTableWidgetItem) -> None:
        if self._is_filling:
            return
        before, written = self._tag_at(item.row()), item.text().strip()
        if item.column() == TARGET:
            self.written.emit({**self._tags, before: written})
        elif written == before:
            self._put_back(item, before)
        elif written in self._tags or not written:
            self._put_back(item, before)
            self.refused.emit(written)
        elif before:
            self.written.emit({written if tag == before else tag: target for tag, target in self._tags.items()})
        else:
            self.written.emit({**self._tags, written: self._guess(written)})
            self.setCurrentCell(len(self._tags) - 1, TARGET)

    def _put_back(self, item: QTableWidgetItem, text: str) -> None:
        self._is_filling = True
        item.setText(text)
        self._is_filling = False

    def _guess(self, tag: str) -> str:
        """Return the label that is called as *tag* is, if there is one."""
        codes = (each.code for each in self._delegate.offered)
        return next((code for code in codes if code.casefold() == tag.casefold()), "")
