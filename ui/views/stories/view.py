"""The screen of stories: three panes, walked with F6."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.theme import S4
from ui.views.stories.page import StoryPanel
from ui.views.stories.proposals import ProposalPanel
from ui.views.stories.rows import StoryRow
from ui.widgets.key_row import KeyRow
from ui.widgets.painting import Painted
from ui.widgets.panes import Panes
from ui.widgets.row_list import RowList
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent

    from annotator.store.stories import StorySummary
    from ui.presenters.stories import StoriesPresenter, StoryPage
    from ui.theme import Theme

_WIDTHS, _SHARES = (312, 560, 500), (1, 2, 2)
_NARROWEST = 240


class StoriesView(Painted):
    """Feeds the panes from the presenter, and the presenter from the keys."""

    left = Signal()
    """Back to the article."""
    article_asked = Signal(object)
    """*ArticleId* to open."""
    compare_asked = Signal(object)
    """*ArticleId* to compare with the others of its story."""

    def __init__(self, presenter: StoriesPresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        scheme = presenter.project.scheme
        self.bar = QWidget()
        """What stands in the bar of screens."""
        self.counts = Elided()
        self.title = text_label(bold=True)
        self.model: RowsModel[StorySummary] = RowsModel(_told, self)
        self._row = StoryRow(scheme, language, self)
        self.list = RowList(self.tr("Stories"), {Qt.Key.Key_Delete: ""})
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._row)
        self.page = StoryPanel(scheme, language)
        self.proposals = ProposalPanel(scheme, language)
        self.panes = Panes()
        self.keys = KeyRow(
            (
                ("F6", self.tr("next pane")),
                ("F2", self.tr("rename")),
                ("Enter", self.tr("open or accept")),
                ("Delete", self.tr("take out or dissolve")),
                ("C", self.tr("compare")),
            )
        )
        self._lay_out()
        self._connect()

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        super().set_theme(theme)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_own(event):  # type: ignore[arg-type]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self._step_back()
            case Qt.Key.Key_F6:
                self._walk()
            case Qt.Key.Key_F2:
                self.page.begin_rename()
            case _:
                super().keyPressEvent(event)

    def activate(self) -> None:
        """Show what there is now, and give the keyboard to what waits, or to the list."""
        self._presenter.watch(True)
        pane = self.list if self.model.rowCount() else self.proposals.list
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        return event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F6, Qt.Key.Key_F2} and not event.modifiers()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.counts, 1)
        left = QWidget()
        rows = QVBoxLayout(left)
        self.title.setContentsMargins(S4, S4, S4, S4 // 2)
        rows.addWidget(self.title)
        rows.addWidget(self.list, 1)
        for pane in (left, self.page, self.proposals):
            self.panes.addWidget(pane)
        self.panes.setSizes(list(_WIDTHS))
        left.setMinimumWidth(_NARROWEST)
        for number, share in enumerate(_SHARES):
            self.panes.setStretchFactor(number, share)
        whole = QVBoxLayout(self)
        for layout in (rows, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addWidget(self.panes, 1)
        whole.addWidget(self.keys)

    def _connect(self) -> None:
        presenter, page, proposals = self._presenter, self.page, self.proposals
        presenter.listed.connect(self._show_list)
        presenter.opened.connect(self._show_page)
        presenter.searching.connect(proposals.show_search)
        presenter.proposed.connect(self._show_proposals)
        self.list.row_changed.connect(self._open_row)
        self.list.opened.connect(self._walk)
        self.list.pressed_key.connect(self._dissolve)
        page.renamed.connect(presenter.rename)
        page.dissolved.connect(presenter.dissolve)
        page.removed.connect(presenter.remove)
        page.more_asked.connect(self._look_for_more)
        page.article_asked.connect(self.article_asked)
        page.compare_asked.connect(self.compare_asked)
        proposals.accepted.connect(presenter.accept)
        proposals.rejected.connect(presenter.reject)
        proposals.article_asked.connect(self.article_asked)
        proposals.search_asked.connect(self._search)

    def _show_list(self, found: tuple[StorySummary, ...]) -> None:
        current = self._presenter.current
        self.list.blockSignals(True)  # the row that comes to be the current one is the story shown already
        self.model.set_items(found)
        row = next((row for row, summary in enumerate(found) if summary.story.id == current), -1)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))
        self.list.blockSignals(False)
        self.title.setText(self.tr("Stories: {count}").format(count=self.locale().toString(len(found))))
        told = self.tr("%n article(s) in stories", None, sum(summary.articles for summary in found))
        self.counts.setText(told if found else self.tr("No stories yet"))
        if row < 0:
            self.list.setCurrentIndex(self.model.index(0, 0))
            if not found:
                self._presenter.open(None)

    def _show_page(self, page: StoryPage | None) -> None:
        self.page.show_page(page)
        if page is not None:
            row = next((row for row, each in enumerate(self.model.items) if each.story.id == page.story.id), -1)
            if row >= 0 and row != self.list.currentIndex().row():
                self.list.blockSignals(True)
                self.list.setCurrentIndex(self.model.index(row, 0))
                self.list.blockSignals(False)

    def _show_proposals(self, proposals: object, is_whole: bool) -> None:
        focus = QApplication.focusWidget()
        was_there = focus is not None and self.proposals.isAncestorOf(focus)
        self.proposals.show_proposals(proposals, is_whole=is_whole)  # type: ignore[arg-type]  # a tuple of Proposal
        if was_there and not proposals:
            self.page.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_row(self, row: int) -> None:
        summary = self.model.item(row)
        if summary is not None and summary.story.id != self._presenter.current:
            self._presenter.open(summary.story.id)

    def _dissolve(self, _key: object) -> None:
        self._presenter.dissolve()

    def _look_for_more(self) -> None:
        """Go to the likely story that has more for the story that is shown, or look for one."""
        wanted = self._presenter.current
        items = enumerate(self.proposals.model.items)
        row = next((row for row, each in items if each.likely.story == wanted), -1)
        if row >= 0:
            self.proposals.list.setCurrentIndex(self.proposals.model.index(row, 0))
        else:
            self._presenter.search()
        self.proposals.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        if self._presenter.is_searching:
            self._presenter.stop()
        else:
            self._presenter.search()

    def _step_back(self) -> None:
        if self.page.is_renaming:
            self.page.stop()
            self.page.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._presenter.is_searching:
            self._presenter.stop()
        else:
            self.left.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # the window was put away: it will come back without being asked
            self._presenter.watch(False)

    def _walk(self, _row: int = 0) -> None:
        panes = [self.list, self.page.list, self.proposals.list]
        shown = [pane for pane in panes if pane.isVisible()]
        at = next((number for number, pane in enumerate(shown) if pane.hasFocus()), len(shown) - 1)
        shown[(at + 1) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)


def _told(summary: StorySummary) -> str:
    return f"{summary.story.title}, {summary.articles}"
