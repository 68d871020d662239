"""The first step: in which format, and how it is written where the format leaves a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem
from typing_extensions import override

from annotator.exporters.base import Shape
from ui.views.export_wizard import format_row
from ui.views.export_wizard.format_row import FormatRow
from ui.views.export_wizard.options_form import OptionsForm
from ui.views.wizard.page import Page
from ui.widgets.search_field import SearchField
from ui.words.losses import carried_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from annotator.exporters.base import Exporter
    from annotator.formats import Capabilities
    from ui.theme import Theme

_ID = Qt.ItemDataRole.UserRole


class FormatPage(Page):
    """A list to search through; the options of the chosen format below it."""

    chosen = Signal(str)
    """Id of a format."""

    def __init__(self) -> None:
        super().__init__(scrolls=False)
        self.set_head(self.tr("In which format?"), self.tr("What a format cannot carry is shown before it is written."))
        self.search = SearchField(self.tr("Search formats"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Formats"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self._row = FormatRow()
        self.list.setItemDelegate(self._row)
        self.options = OptionsForm()
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.options)
        self.first = self.list
        self.search.searched.connect(self._filter)
        self.search.left_down.connect(self._enter_list)
        self.list.installEventFilter(self)
        self.list.currentItemChanged.connect(self._choose)

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        super().set_theme(theme)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._see_chosen()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A list would look for a row that begins with the letter.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_letter(event):
            self._type(event)
            return True
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self.list, self._see_chosen)
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_letter(event):
            self._type(event)
        else:
            super().keyPressEvent(event)

    def show_formats(
        self, exporters: Sequence[Exporter], purpose_of: Callable[[str], str], is_installed: Callable[[str], bool]
    ) -> None:
        """Offer *exporters*; *purpose_of* a title is a sentence."""
        self.list.blockSignals(True)
        self.list.clear()
        for exporter in exporters:
            item = QListWidgetItem(exporter.title)
            purpose, carries = purpose_of(exporter.title), self._carried(exporter.carries)
            needs = ""
            if exporter.extra and not is_installed(exporter.extra):
                needs = self.tr("Needs: pip install claimdesk[{extra}]").format(extra=exporter.extra)
            item.setData(_ID, exporter.id)
            item.setData(format_row.PURPOSE, purpose)
            item.setData(format_row.CARRIES, carries)
            item.setData(format_row.NEEDS, needs)
            folder = self.tr("folder") if exporter.shape is Shape.FOLDER else exporter.suffix
            item.setData(format_row.ENDING, folder)
            item.setToolTip("\n".join(filter(None, (purpose, carries, needs))))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, (exporter.title, purpose, carries, needs)))
            )
            self.list.addItem(item)
        self.list.blockSignals(False)

    def show_chosen(self, format_id: str) -> None:
        """Show which format is chosen."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == format_id and self.list.currentRow() != row:
                self.list.blockSignals(True)
                self.list.setCurrentRow(row)
                self.list.blockSignals(False)

        self._see_chosen()

    def _type(self, event: QKeyEvent) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(event.text())

    def _see_chosen(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.list.scrollToItem(item)

    def _carried(self, carries: Capabilities) -> str:
        named = [(field, carried_name(field)) for field in type(carries).model_fields]
        lost = [name for field, name in named if name and not getattr(carries, field)]
        kept = [name for field, name in named if name and getattr(carries, field)]
        if not lost:
            return self.tr("Carries everything.")
        if not kept:
            return self.tr("Carries labels and words.")
        return self.tr("Carries: {names}").format(names=", ".join(kept))

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        first = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            text = f"{item.data(_ID)} {item.data(Qt.ItemDataRole.AccessibleTextRole)} {item.data(format_row.ENDING)}"
            is_found = all(word in text.casefold() for word in wanted)
            item.setHidden(not is_found)
            first = item if is_found and first is None else first
        row = self.list.currentRow()
        if first is not None and (row < 0 or self.list.isRowHidden(row)):
            self.list.setCurrentItem(first)
        self._see_chosen()

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_ID)))


def _is_letter(event: QKeyEvent) -> bool:
    """Tell whether the key types something that can be looked for; a space alone chooses."""
    with_command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return not with_command and event.text().isprintable() and bool(event.text().strip())
