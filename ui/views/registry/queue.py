"""Mentions that name nobody yet, with suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.theme import CAPTION, S2, S4
from ui.views.registry.rows import WaitingRow
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.row_list import RowList
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from annotator.model import EntityId, SpanId
    from annotator.scheme import Scheme
    from ui.presenters.registry import Queue, Waiting
    from ui.theme import Theme

KEYS = {Qt.Key.Key_1: "", Qt.Key.Key_2: "", Qt.Key.Key_E: "У", Qt.Key.Key_Backspace: ""}


class QueuePanel(Painted):
    """Space checks, Enter links one, 1 and 2 pick a suggestion, E takes the entity shown, Backspace rejects."""

    linked = Signal(object)
    """Spans and the entities they name (dict)."""
    other_asked = Signal(object)
    """*SpanId* to be linked to the entity that is shown."""
    rejected = Signal(object)
    """*Waiting* whose suggestions are wrong."""
    more_wanted = Signal(object)
    """The end of the list is in sight."""

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = text_label(bold=True)
        self.link = TextButton("", kind=Kind.PRIMARY)
        self.model: RowsModel[Waiting] = RowsModel(_told, self)
        self._row = WaitingRow(scheme, language, self)
        self._by_hand: dict[SpanId, bool] = {}
        """Mentions that somebody has checked or unchecked: they stay so when the queue comes anew."""
        self.list = RowList(self.tr("Unlinked mentions"), KEYS)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._row)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4, S2, S4, S2)
        column.setSpacing(S2)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        keys = text_label(
            self.tr("Space choose · Enter link one · 1 2 pick · E the entity shown · ⌫ reject"), size=CAPTION, dim=True
        )
        column.addWidget(keys)
        self.link.clicked.connect(self.link_checked)
        self.list.toggled.connect(self._toggle)
        self.list.opened.connect(self._link_first)
        self.list.pressed_key.connect(self._press)
        self.model.checks_changed.connect(self._count)
        self.model.more_wanted.connect(self.more_wanted)

    def show_queue(self, queue: Queue) -> None:
        """Show what waits; what is likely enough comes checked."""
        row = self.list.currentIndex().row()
        checked = {
            number
            for number, waiting in enumerate(queue.waiting)
            if waiting.guesses and self._by_hand.get(waiting.mention.ids[0], waiting.is_confident)
        }
        self.model.set_items(queue.waiting, checked, has_more=len(queue.waiting) < queue.total)
        self.title.setText(
            self.tr("Unlinked mentions: {count}").format(count=queue.total)
            if queue.total
            else self.tr("Every mention is linked")
        )
        if row >= 0 and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))

    def link_checked(self) -> None:
        """Link every checked mention to its first suggestion."""
        links = {each.mention.ids[0]: each.guesses[0].entity.id for each in self.model.checked if each.guesses}
        if links:
            self.linked.emit(links)

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        super().set_theme(theme)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.panel)

    def _toggle(self, row: int) -> None:
        waiting = self.model.item(row)
        if waiting is not None and waiting.guesses:
            self.model.toggle(row)
            is_on = bool(self.model.index(row, 0).data(RowsModel.CheckedRole))
            self._by_hand[waiting.mention.ids[0]] = is_on

    def _link_first(self, row: int) -> None:
        self._pick(row, 0)

    def _press(self, key: Qt.Key) -> None:
        row = self.list.currentIndex().row()
        waiting = self.model.item(row)
        if waiting is None:
            return
        if key == Qt.Key.Key_E:
            self.other_asked.emit(waiting.mention.ids[0])
        elif key == Qt.Key.Key_Backspace:
            self.rejected.emit(waiting)
        else:
            self._pick(row, 0 if key == Qt.Key.Key_1 else 1)

    def _pick(self, row: int, number: int) -> None:
        waiting = self.model.item(row)
        if waiting is not None and number < len(waiting.guesses):
            links: dict[SpanId, EntityId] = {waiting.mention.ids[0]: waiting.guesses[number].entity.id}
            self.linked.emit(links)

    def _count(self) -> None:
        count = len(self.model.checked)
        self.link.setText(self.tr("Link the %n checked", None, count))
        self.link.setEnabled(bool(count))


def _told(waiting: Waiting) -> str:
    names = ", ".join(guess.entity.name for guess in waiting.guesses)
    return f"{waiting.mention.text} → {names}: {waiting.mention.before}{waiting.mention.text}{waiting.mention.after}"
