"""Mentions that name nobody yet, with suggestions; and two entities that are perhaps one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.theme import CAPTION, S2, S4, SMALL
from ui.views.registry.rows import WaitingRow
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.row_list import RowList
from ui.widgets.rule import rule
from ui.widgets.texts import Elided, caption, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from annotator.model import EntityId, SpanId
    from annotator.scheme import Scheme
    from annotator.store.registry import Listed
    from ui.presenters.registry import Queue, Waiting
    from ui.theme import Theme

KEYS = {Qt.Key.Key_1: "", Qt.Key.Key_2: "", Qt.Key.Key_E: "У", Qt.Key.Key_Backspace: ""}


_AFTER = 2


class QueuePanel(Painted):
    """Space checks, Enter links one, 1 and 2 pick a suggestion, E takes the entity shown, Backspace rejects."""

    linked = Signal(object)
    """Spans and the entities they name (dict)."""
    other_asked = Signal(object)
    """*SpanId* to be linked to the entity that is shown."""
    rejected = Signal(object)
    """*Waiting* whose suggestions are wrong."""

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = text_label(bold=True)
        self.link = TextButton("", kind=Kind.PRIMARY)
        self.model: RowsModel[Waiting] = RowsModel(_told, self)
        self._row = WaitingRow(scheme, language, self)
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
        keys = Elided(self.tr("Space choose · Enter link one · 1 2 pick · E the entity shown · ⌫ reject"), size=CAPTION)
        keys.setProperty("dim", True)
        column.addWidget(keys)
        self.link.clicked.connect(self.link_checked)
        self.list.toggled.connect(self._toggle)
        self.list.opened.connect(self._link_first)
        self.list.pressed_key.connect(self._press)
        self.model.checks_changed.connect(self._count)

    def show_queue(self, queue: Queue) -> None:
        """Show what waits; what is likely enough comes checked."""
        row = self.list.currentIndex().row()
        checked = {number for number, waiting in enumerate(queue.waiting) if waiting.is_confident}
        self.model.set_items(queue.waiting, checked)
        self.title.setText(
            self.tr("Unlinked mentions: {count}").format(count=queue.total)
            if queue.total
            else self.tr("Every mention is linked")
        )
        if row >= 0 and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))

    def link_checked(self) -> None:
        """Link every checked mention to its first suggestion."""
        links = {each.mention.id: each.guesses[0].entity.id for each in self.model.checked if each.guesses}
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

    def _link_first(self, row: int) -> None:
        self._pick(row, 0)

    def _press(self, key: Qt.Key) -> None:
        row = self.list.currentIndex().row()
        waiting = self.model.item(row)
        if waiting is None:
            return
        if key == Qt.Key.Key_E:
            self.other_asked.emit(waiting.mention.id)
        elif key == Qt.Key.Key_Backspace:
            self.rejected.emit(waiting)
        else:
            self._pick(row, 0 if key == Qt.Key.Key_1 else 1)

    def _pick(self, row: int, number: int) -> None:
        waiting = self.model.item(row)
        if waiting is not None and number < len(waiting.guesses):
            links: dict[SpanId, EntityId] = {waiting.mention.id: waiting.guesses[number].entity.id}
            self.linked.emit(links)

    def _count(self) -> None:
        count = len(self.model.checked)
        self.link.setText(self.tr("Link the %n checked", None, count))
        self.link.setEnabled(bool(count))


class MergePanel(Painted):
    """Two entities before, and the one after; who keeps the name can be changed."""

    merged = Signal(object, object)
    """Who keeps the name and who goes (EntityId)."""
    kept_apart = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair: tuple[Listed, Listed] | None = None
        self.title = text_label(bold=True)
        self._cells = [
            [Elided(size=SMALL, bold=not row or column == _AFTER) for column in range(3)] for row in range(3)
        ]
        self.merge = TextButton(self.tr("Merge  Ctrl+M"), kind=Kind.PRIMARY, is_small=True)
        self.swap = TextButton(self.tr("Keep the other name"), is_small=True)
        self.apart = TextButton(self.tr("Different ones"), is_small=True)
        grid = QGridLayout()
        for row, words in enumerate(("", self.tr("Mentions"), self.tr("Names"))):
            grid.addWidget(caption(words), row, 0)
            for column, cell in enumerate(self._cells[row]):
                grid.addWidget(cell, row, column + 1)
        buttons = QHBoxLayout()
        for button in (self.merge, self.swap, self.apart):
            buttons.addWidget(button)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(S4, S2, S4, S4)
        column_.addWidget(rule())
        column_.addWidget(self.title)
        column_.addLayout(grid)
        column_.addLayout(buttons)
        self.merge.clicked.connect(self.accept)
        self.swap.clicked.connect(self._swap)
        self.apart.clicked.connect(self._keep_apart)
        self.hide()

    @property
    def pair(self) -> tuple[Listed, Listed] | None:
        """The two entities: the first keeps its name."""
        return self._pair

    def show_pair(self, pair: tuple[Listed, Listed] | None, *, is_suggested: bool) -> None:
        """Show what would become of two entities; None: nothing to merge."""
        self._pair = pair
        self.setVisible(pair is not None)
        if pair is None:
            return
        self.title.setText(self.tr("Merge duplicates?") if is_suggested else self.tr("Merge these two?"))
        names = [{each.entity.name, *each.entity.aliases} for each in pair]
        table = (
            (pair[0].entity.name, pair[1].entity.name, f"→ {pair[0].entity.name}"),
            (*(each.mentions for each in pair), pair[0].mentions + pair[1].mentions),
            (len(names[0]), len(names[1]), len(names[0] | names[1])),
        )
        for cells, values in zip(self._cells, table, strict=True):
            for cell, value in zip(cells, values, strict=True):
                cell.setText(str(value))

    def accept(self) -> None:
        """Merge the two."""
        if self._pair is not None:
            keep, gone = self._pair
            self.show_pair(None, is_suggested=False)
            self.merged.emit(keep.entity.id, gone.entity.id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.panel)

    def _swap(self) -> None:
        if self._pair is not None:
            self.show_pair((self._pair[1], self._pair[0]), is_suggested=False)

    def _keep_apart(self) -> None:
        if self._pair is not None:
            one, other = self._pair
            self.show_pair(None, is_suggested=False)
            self.kept_apart.emit(one.entity.id, other.entity.id)


def _told(waiting: Waiting) -> str:
    names = ", ".join(guess.entity.name for guess in waiting.guesses)
    return f"{waiting.mention.text} → {names}: {waiting.mention.before}{waiting.mention.text}{waiting.mention.after}"
