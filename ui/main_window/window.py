"""The window of an open project: puts widgets, presenters and commands together, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from ui import theme as themes
from ui import words
from ui.actions import Where, label_specs, specs_for
from ui.actions.action_set import ActionSet
from ui.main_window.across import AcrossScreens
from ui.main_window.choices import Choices
from ui.main_window.desk_bindings import DeskCommands
from ui.main_window.exports import Exports
from ui.main_window.feeds import BarFeed
from ui.main_window.frame import Frame
from ui.main_window.help_commands import HelpCommands
from ui.main_window.history_feed import HistoryFeed
from ui.main_window.last_place import PlaceFeed
from ui.main_window.menus import fill_menus
from ui.main_window.narrow import NarrowTabs
from ui.main_window.occurrences import OccurrenceCommands
from ui.main_window.overlays import Overlays
from ui.main_window.project_commands import ProjectCommands
from ui.main_window.screens import Screens
from ui.main_window.transfers import Transfers
from ui.main_window.trouble import Trouble
from ui.main_window.view_commands import ViewCommands
from ui.presenters.article import ArticlePresenter
from ui.presenters.article_list import ArticleListPresenter
from ui.presenters.finding import FindPresenter
from ui.presenters.history import HistoryPresenter
from ui.views.article_list import ArticleListView
from ui.views.article_page import ArticlePage
from ui.views.inspector import Inspector
from ui.views.inspector_feed import InspectorFeed
from ui.views.popup_menus import ContextMenu, RelationMenu, UntyingMenu

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QWheelEvent

    from annotator.model import Article, ArticleId, SpanId
    from ui.presenters.project import ProjectPresenter
    from ui.settings import SettingsStore


class MainWindow(Frame):
    """One open project. The application listens to its signals for whatever concerns other projects."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    leave_requested = Signal()
    """Close the project and show the welcome screen."""
    quit_requested = Signal()
    project_requested = Signal(object)
    """Path of another project to open."""
    restore_requested = Signal(object)
    """Path of a backup to put in the place of the project."""
    closed = Signal()

    def __init__(self, project: ProjectPresenter, settings: SettingsStore, *, language: str) -> None:
        super().__init__()
        self.project = project
        self.settings = settings
        self.language = language
        self.theme = themes.current()
        self._wanted: SpanId | None = None
        self._to_find: tuple[str, int] | None = None
        self.is_closed = False
        self.page = ArticlePage()
        self.list_view = ArticleListView()
        self.inspector = Inspector()
        self.actions_ = ActionSet(self, specs_for(project.scheme, language))
        self.desk = ArticlePresenter(project, self.page.view, language=language, parent=self)
        self.listed = ArticleListPresenter(project, self.desk, parent=self)
        self.finding = FindPresenter(self.desk, parent=self)
        self.history = HistoryPresenter(project, self.desk, parent=self)
        self.set_docks(self.list_view, self.inspector)
        self.show_page(self.page, is_article=True)
        self._build_commands()
        self._build_feeds()
        self._connect()
        self.choices = Choices(self)
        self.choices.apply(settings.value)
        self._restore()
        self.setAcceptDrops(True)
        self.place = PlaceFeed(self)
        self.listed.refresh()
        self.screens.backups.back_up_quietly()

    def set_theme(self, theme: themes.Theme) -> None:
        """Draw everything with *theme*."""
        self.theme = theme
        themes.spread(self, theme)
        self.actions_.set_theme(theme)

    def open_article(self, article: ArticleId, span: SpanId | None = None) -> None:
        """Open an article, and go to a span in it."""
        self._wanted = span
        if self.pages.currentWidget() is not self.page:
            self.view_commands.go_text()
        if article == self.desk.article_id:
            self._show_opened(self.desk.page.article if self.desk.page else None)
        else:
            self.desk.open(article)

    def _open_chosen(self, article: ArticleId) -> None:
        self.open_article(article)
        self.view_commands.go_text()

    def find_after_opening(self, article: ArticleId, words: str, start: int) -> None:
        """Open an article and find *words* in it; the place at *start* first."""
        self._to_find = words, start
        self.open_article(article)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.is_closed:
            return
        self.transfers.stop()
        self.inspector.flush()
        self.project.flush()
        if not self.project_commands.may_close():
            event.ignore()
            return
        self.settings.change(geometry=bytes(self.saveGeometry().data()).hex(), layout=self.save_layout())
        self.project_commands.remember()
        self.desk.close()
        self.exports.stop()
        self.project.close()
        self.is_closed = True
        super().closeEvent(event)
        self.closed.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.view_commands.zoom_in() if event.angleDelta().y() > 0 else self.view_commands.zoom_out()
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take_dropped(event.mimeData())

    def _take_dropped(self, data: QMimeData) -> None:
        projects = [Path(url.toLocalFile()) for url in data.urls() if url.toLocalFile().endswith(".claimdesk")]
        if projects:
            self.project_requested.emit(projects[0])
        else:
            self.transfers.take(data)

    def _build_commands(self) -> None:
        self.actions_.set_home(Where.ARTICLE, self.page, self.inspector, self.label_bar)
        self.actions_.set_home(Where.TEXT, self.page.view)
        self.desk_commands = DeskCommands(self.project, self.desk, self.listed, self.actions_, self)
        self.view_commands = ViewCommands(self)
        self.project_commands = ProjectCommands(self)
        self.transfers = Transfers(self)
        self.exports = Exports(self)
        self.screens = Screens(self)
        self.occurrences = OccurrenceCommands(self)
        self.across = AcrossScreens(self)
        self.overlays = Overlays(self)
        self.help_commands = HelpCommands(self)
        for commands in (
            self.desk_commands,
            self.view_commands,
            self.project_commands,
            self.transfers,
            self.exports,
            self.screens,
            self.occurrences,
            self.across,
            self.overlays,
            self.help_commands,
        ):
            self.actions_.bind(commands.bindings())
        self._menu = QMenu(self)
        fill_menus(self.actions_, self.menuBar(), self._menu)
        self.set_menu(self._menu)

    def _build_feeds(self) -> None:
        self.bars = BarFeed(self, self.project, self.desk, self.actions_, language=self.language)
        self.inspector_feed = InspectorFeed(self.project, self.desk, self.inspector, parent=self)
        self.inspector_feed.follow_requested.connect(self._follow)
        self.context_menu = ContextMenu(self, self.desk, self.actions_)
        self.relation_menu = RelationMenu(self, self.desk)
        self.untying_menu = UntyingMenu(self, self.desk)
        self._listeners = (HistoryFeed(self), NarrowTabs(self))
        self.trouble = Trouble(self)

    def _connect(self) -> None:
        self._connect_list()
        self._connect_page()
        self.project.failed.connect(self._show_failure)
        self.project.scheme_changed.connect(self._take_scheme)
        self.layout_changed.connect(self._follow_layout)
        self.top_bar.undo.clicked.connect(self.project.undo)
        self.top_bar.redo.clicked.connect(self.project.redo)
        self.top_bar.annotator.clicked.connect(self.project_commands.choose_annotator)

    def _connect_list(self) -> None:
        view, listed = self.list_view, self.listed
        view.article_chosen.connect(self._open_chosen)
        view.filter_changed.connect(listed.set_filter)
        view.add_requested.connect(self.transfers.add_files)
        listed.rows_changed.connect(self._show_rows)
        listed.counts_changed.connect(view.set_counts)
        listed.rows_touched.connect(view.refresh)
        listed.current_changed.connect(view.set_current)
        view.set_scheme(self.project.scheme, self.language)

    def _connect_page(self) -> None:
        page, desk = self.page, self.desk
        desk.opened.connect(self._show_opened)
        desk.article_changed.connect(page.show_article)
        desk.article_changed.connect(self._show_checks)
        desk.page_changed.connect(self._count_claims)
        desk.whose.changed.connect(self.actions_.action("view.mine").setChecked)
        self.listed.position_changed.connect(page.head.set_position)
        page.head.previous_requested.connect(self.listed.open_previous)
        page.head.next_requested.connect(self.listed.open_next)
        page.head.nothing_requested.connect(desk.status.toggle_nothing)
        page.head.done_requested.connect(self.desk_commands.done_next)
        page.head.list_requested.connect(self.view_commands.toggle_list)
        page.head.metadata_requested.connect(self.project_commands.edit_metadata)
        page.empty.asked.connect(self.transfers.add_files)
        page.find_bar.searched.connect(self.finding.search)
        page.find_bar.next_requested.connect(self.finding.next)
        page.find_bar.previous_requested.connect(self.finding.previous)
        page.find_bar.closed.connect(self.finding.stop)
        page.find_bar.closed.connect(self.view_commands.go_text)
        self.finding.found.connect(page.find_bar.show_found)

    def _restore(self) -> None:
        value = self.settings.value
        if value.geometry:
            self.restoreGeometry(QByteArray.fromHex(value.geometry.encode()))
        self.restore_layout(value.layout)

    def _take_scheme(self) -> None:
        """Follow another scheme: its labels are commands."""
        self.actions_.replace("label.", label_specs(self.project.scheme, self.language))
        self.desk_commands.show_labels()
        self.actions_.set_theme(self.theme)
        self.choices.apply_keys()
        fill_menus(self.actions_, self.menuBar(), self._menu)
        self.list_view.set_scheme(self.project.scheme, self.language)

    def _show_rows(self, keys: object) -> None:
        self.list_view.set_rows(keys, self.listed.fetch, self.listed.excerpt)  # type: ignore[arg-type]  # an array of row keys

    def _show_opened(self, article: Article | None) -> None:
        is_first = not self.page.view.isVisible()
        self.page.show_article(article)
        self._show_checks(article)
        if article is not None and is_first:
            self.page.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if article is not None and self._wanted is not None:
            self.desk.whose.reveal(self._wanted)
        self._wanted = None
        if self._to_find is not None:
            words, start = self._to_find
            self.page.view.set_selection(start, start)
            self.page.find_bar.open(words)
        self._to_find = None

    def _show_checks(self, article: Article | None) -> None:
        self.actions_.action("article.nothing").setChecked(article is not None and article.nothing_to_mark)
        self.actions_.action("article.flag").setChecked(article is not None and article.flagged)

    def _count_claims(self) -> None:
        self.page.head.set_claims(len(self.desk.page.claims()) if self.desk.page else 0)

    def _follow(self, span: SpanId, article: ArticleId) -> None:
        self.open_article(article, span)

    def _follow_layout(self) -> None:
        self.page.set_rail_wanted(self.is_rail_wanted)
        self.actions_.action("view.list").setChecked(not self.list_dock.isHidden())
        self.actions_.action("view.inspector").setChecked(not self.inspector_dock.isHidden())
        self.actions_.action("view.focus").setChecked(self.is_distraction_free)

    def _show_failure(self, error: Exception) -> None:
        self.desk.hint(words.error_text(error, self.project.scheme, self.language))
