"""The screen of the registry: three panes, walked with F6."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.views.registry.arranging import arrange
from ui.views.registry.merge import MergePanel
from ui.views.registry.page import EntityPanel
from ui.views.registry.queue import QueuePanel
from ui.views.registry.rows import EntityRow, type_names
from ui.widgets.buttons import TextButton
from ui.widgets.choice import Choice
from ui.widgets.key_row import KeyRow
from ui.widgets.painting import Painted
from ui.widgets.panes import Panes
from ui.widgets.row_list import RowList
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent

    from annotator.store.registry import Listed
    from ui.presenters.registry import Double, EntityPage, MergePreview, Queue, RegistryPresenter
    from ui.theme import Theme

_CONTROL = Qt.KeyboardModifier.ControlModifier
_LETTERS = {Qt.Key.Key_M: "Ь", Qt.Key.Key_L: "Д", Qt.Key.Key_Q: "Й"}


class RegistryView(Painted):
    """Feeds the panes from the presenter, and the presenter from the keys."""

    left = Signal()
    """Back to the article."""
    place_asked = Signal(object, object)
    """Article and mark to show there."""
    qids_asked = Signal()
    """A table of QIDs is to be chosen."""
    occurrences_asked = Signal(object)
    """*Entity* to be labelled wherever it occurs."""

    def __init__(self, presenter: RegistryPresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        scheme, types = presenter.project.scheme, presenter.types()
        self._to_merge: Listed | None = None
        self._total = self._doubles = 0
        self.bar = QWidget()
        """What stands in the bar of screens."""
        self.search = SearchField(self.tr("Name, other name or QID"), is_small=True)
        self.type = Choice(self.tr("Type"), is_small=True)
        self.type.offer([("", self.tr("All types")), *type_names(scheme, types, language)])
        self.type.set_value("")
        self.qids = TextButton(self.tr("QIDs from a file…"), is_small=True)
        self.new = TextButton(self.tr("New  Ins"), is_small=True)
        self.model: RowsModel[Listed] = RowsModel(_told, self)
        self._row = EntityRow(scheme, language, self)
        self.list = RowList(self.tr("Entities"), _LETTERS)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._row)
        self.page = EntityPanel(scheme, types, language)
        self.queue = QueuePanel(scheme, language)
        self.merge = MergePanel()
        self.panes = Panes()
        self.keys = KeyRow(
            (
                ("F6", self.tr("next pane")),
                ("Ins", self.tr("new")),
                ("F2", self.tr("rename")),
                ("M", self.tr("merge")),
                ("L", self.tr("label all occurrences")),
                ("Q", "QID"),
                ("Ctrl+Enter", self.tr("link the checked")),
            )
        )
        arrange(self)
        self._connect()

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        super().set_theme(theme)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._meant(event) is not None:  # type: ignore[arg-type]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match self._meant(event):
            case Qt.Key.Key_Escape:
                self._step_back()
            case Qt.Key.Key_F6:
                self._walk()
            case Qt.Key.Key_Insert:
                self.page.begin_new()
            case Qt.Key.Key_F2:
                self.page.begin_change()
            case Qt.Key.Key_F:
                self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case Qt.Key.Key_M:
                self.merge.accept()
            case Qt.Key.Key_Return:
                self.queue.link_checked()
            case _:
                super().keyPressEvent(event)

    def activate(self) -> None:
        """Show what there is now, and give the keyboard to the list."""
        self._presenter.watch(True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _meant(event: QKeyEvent) -> Qt.Key | None:
        key = Qt.Key(event.key())
        if event.modifiers() == _CONTROL:
            typed = {Qt.Key.Key_Enter: Qt.Key.Key_Return}.get(key, key)
            return typed if typed in {Qt.Key.Key_F, Qt.Key.Key_M, Qt.Key.Key_Return} else None
        alone = {Qt.Key.Key_Escape, Qt.Key.Key_F6, Qt.Key.Key_Insert, Qt.Key.Key_F2}
        return key if key in alone and not event.modifiers() else None

    def _connect(self) -> None:
        presenter, page, queue = self._presenter, self.page, self.queue
        presenter.listed.connect(self._show_list)
        presenter.listed_more.connect(self._add_to_list)
        presenter.mentioned_more.connect(page.add_mentions)
        presenter.previewed.connect(self._show_chosen)
        self.model.more_wanted.connect(presenter.list_more)
        page.model.more_wanted.connect(presenter.mention_more)
        queue.more_wanted.connect(self._queue_more)
        presenter.opened.connect(self._show_page)
        presenter.queued.connect(self._show_queue)
        presenter.doubled.connect(self._show_double)
        self._connect_search()
        self.new.clicked.connect(page.begin_new)
        self.qids.clicked.connect(self.qids_asked)
        self.list.row_changed.connect(self._open_row)
        self.list.opened.connect(self._walk)
        self.list.pressed_key.connect(self._press)
        page.created.connect(presenter.create)
        page.changed.connect(presenter.change)
        page.saved.connect(self.list.setFocus)
        page.split_asked.connect(presenter.split)
        page.place_asked.connect(self.place_asked)
        page.facts.qid.entered.connect(presenter.identify)
        queue.linked.connect(presenter.link)
        queue.other_asked.connect(self._link_to_shown)
        queue.rejected.connect(presenter.reject)
        self.merge.merged.connect(presenter.merge)
        self.merge.kept_apart.connect(presenter.keep_apart)

    def _search(self, _value: object = None) -> None:
        self._presenter.search(self.search.text().strip(), self.type.value or "")

    def _connect_search(self) -> None:
        self.search.searched.connect(self._search)
        self.search.left_down.connect(self._enter_list)
        self.search.entered.connect(self._enter_list)
        self.type.chosen.connect(self._search)

    def _enter_list(self) -> None:
        self.list.setFocus()
        self._pick_first()

    def _pick_first(self) -> None:
        """Keys of the list are about an entity that is in it."""
        if not self.list.selectionModel().hasSelection() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _show_list(self, found: tuple[Listed, ...], total: int) -> None:
        current = self._presenter.current
        self._total = total
        self.list.blockSignals(True)  # the row that comes to be the current one is the entity shown already
        self.model.set_items(found, has_more=len(found) < total)
        row = next((row for row, listed in enumerate(found) if listed.entity.id == current), -1)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))
        self.list.blockSignals(False)
        if self.list.hasFocus():
            self._pick_first()
        self._tell_counts()
        if current is None and found and not self.page.is_new:
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _add_to_list(self, more: tuple[Listed, ...]) -> None:
        self.model.add_items(more, has_more=len(self.model.items) + len(more) < self._total)

    def _tell_counts(self) -> None:
        told = [self.tr("%n entit(ies)", None, self._total)]
        if self._doubles:
            told.append(self.tr("%n likely double(s)", None, self._doubles))
        self.keys.remark.setText(" · ".join(told))

    def _show_page(self, page: EntityPage | None) -> None:
        if page is not None or not self.page.is_new:
            self.page.show_page(page)

    def _show_queue(self, queue: Queue) -> None:
        self.queue.show_queue(queue)

    def _show_double(self, double: Double) -> None:
        self._doubles = double.pairs
        self._tell_counts()
        if self._to_merge is None and not self.merge.is_chosen:
            self.merge.show_preview(double.preview, is_chosen=False)

    def _show_chosen(self, preview: MergePreview | None) -> None:
        self.merge.show_preview(preview, is_chosen=True)
        if preview is not None:
            self.keys.remark.setText(self.tr("Ctrl+M merges the two"))

    def _queue_more(self, _last: object) -> None:
        self._presenter.queue_more()

    def _open_row(self, row: int) -> None:
        listed = self.model.item(row)
        if listed is not None:
            self._presenter.open(listed.entity.id)

    def _press(self, key: Qt.Key) -> None:
        listed = self.model.item(self.list.currentIndex().row())
        if listed is None:
            return
        if key == Qt.Key.Key_L:
            self.occurrences_asked.emit(listed.entity)
        elif key == Qt.Key.Key_Q:
            self.page.facts.qid.begin()
        elif self._to_merge is None or self._to_merge.entity.id == listed.entity.id:
            self._to_merge = listed
            told = self.tr("Choose the entity that {name} is to be merged with, and press M")
            self.keys.remark.setText(told.format(name=listed.entity.name))
        else:
            self._presenter.compare(self._to_merge.entity.id, listed.entity.id)
            self._to_merge = None

    def _link_to_shown(self, span: object) -> None:
        if self._presenter.current is not None:
            self._presenter.link({span: self._presenter.current})  # type: ignore[dict-item]  # a SpanId

    def _step_back(self) -> None:
        focus = QApplication.focusWidget()
        if focus is self.page.part or focus is self.page.facts.qid.line:
            self.page.facts.qid.put_back()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.page.is_new:
            self._presenter.open(self._presenter.current)
            self.page.show_page(None)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.page.is_changing:
            self.page.stop()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._to_merge is not None or self.merge.is_chosen:
            self._to_merge = None
            self.merge.show_preview(None, is_chosen=False)
            self._tell_counts()
        else:
            self.left.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # the window was put away: it will come back without being asked
            self._presenter.watch(False)

    def _walk(self, _row: int = 0) -> None:
        panes: list[QWidget] = [self.list, self.page.mentions, self.queue.list]
        if self.merge.isVisible():
            panes.append(self.merge.chosen_name)
        panes = [pane for pane in panes if pane.isEnabled()]
        at = next((number for number, pane in enumerate(panes) if pane.hasFocus()), len(panes) - 1)
        panes[(at + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)


def _told(listed: Listed) -> str:
    return f"{listed.entity.name}, {listed.mentions}"
