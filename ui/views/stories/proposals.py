"""Likely stories, one below the other; of the current one its articles, to be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.theme import CAPTION, S2, S4, SMALL
from ui.views.stories.rows import CheckedArticleRow, ProposalRow, deed_text, title_of, titles, why_text
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.row_list import RowList
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.model import ArticleSummary
    from annotator.scheme import Scheme
    from ui.presenters.stories import Proposal
    from ui.theme import Theme

_FEW = 2
KEYS = {Qt.Key.Key_Backspace: "", Qt.Key.Key_O: "Щ", Qt.Key.Key_Right: "", Qt.Key.Key_Left: ""}


class ProposalPanel(Painted):
    """Enter accepts, Backspace says that it is none; → goes to its articles, where Space chooses and O opens one."""

    accepted = Signal(object, object)
    """*Proposal*, and the ids of the chosen articles (frozenset)."""
    rejected = Signal(object)
    article_asked = Signal(object)
    """*ArticleId* to open."""
    search_asked = Signal()
    """Look anew, or look no further."""

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = text_label(bold=True)
        self.search = TextButton("", is_small=True)
        self.accept_button = TextButton("", kind=Kind.PRIMARY)
        self.model: RowsModel[Proposal] = RowsModel(_told, self)
        self._row = ProposalRow(scheme, language, self)
        self.list = _list(self.tr("Likely stories"), self.model, self._row)
        self.articles: RowsModel[ArticleSummary] = RowsModel(title_of, self)
        self._article_row = CheckedArticleRow(scheme, language, self)
        self.members = _list(self.tr("Articles of the likely story"), self.articles, self._article_row)
        self.beside = Elided(size=SMALL)
        self.beside.setProperty("dim", True)
        self._of_one: tuple[QWidget, ...] = ()
        """What is shown only where there is a likely story."""
        self._lay_out()
        self._connect()
        self.show_proposals((), is_whole=False)

    @property
    def current(self) -> Proposal | None:
        """The likely story that keys are about."""
        return self.model.item(self.list.currentIndex().row())

    def show_search(self, done: int, number: int) -> None:
        """Show how far the search is."""
        count = self.locale().toString
        told = self.tr("Reading articles… {done}").format(done=count(done))
        if number:
            told = self.tr("Comparing… {done} of {number}").format(done=count(done), number=count(number))
        self.title.setText(told)
        self.search.setText(self.tr("Stop"))

    def show_proposals(self, proposals: Sequence[Proposal], *, is_whole: bool) -> None:
        """Show likely stories; *is_whole*: all articles have been looked at."""
        row = self.list.currentIndex().row()
        self.model.set_items(proposals)
        if proposals:
            self.title.setText(self.tr("Likely stories: {count}").format(count=self.locale().toString(len(proposals))))
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), len(proposals) - 1), 0))
        else:
            self.title.setText(self.tr("No likely stories") if is_whole else self.tr("Likely stories"))
        self.search.setText(self.tr("Look again"))
        for widget in self._of_one:
            widget.setVisible(bool(proposals))
        self._show_members()

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        self._article_row.set_theme(theme)
        super().set_theme(theme)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.panel)

    def accept(self) -> None:
        """Accept the current likely story with the articles that are checked."""
        proposal = self.current
        if proposal is not None and self.accept_button.isEnabled():
            self.accepted.emit(proposal, frozenset(article.id for article in self.articles.checked))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.search)
        foot = QHBoxLayout()
        foot.addWidget(self.beside, 1)
        foot.addWidget(self.accept_button)
        keys = text_label(
            self.tr("Enter accept · ⌫ not one story · → articles · Space choose · O open"), size=CAPTION, dim=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(S4, S2, S4, S2)
        column.setSpacing(S2)
        column.addLayout(top)
        column.addWidget(self.list, 3)
        column.addWidget(self.members, 2)
        column.addLayout(foot)
        column.addWidget(keys)
        column.addStretch(0)
        self._of_one = (self.list, self.members, self.beside, self.accept_button, keys)

    def _connect(self) -> None:
        self.list.row_changed.connect(self._show_members)
        self.articles.checks_changed.connect(self._count)
        self.members.toggled.connect(self.articles.toggle)
        self.accept_button.clicked.connect(self.accept)
        self.search.clicked.connect(self.search_asked)
        for rows in (self.list, self.members):
            rows.opened.connect(self._accept_row)
            rows.pressed_key.connect(self._press)

    def _accept_row(self, _row: int) -> None:
        self.accept()

    def _show_members(self, _row: int = 0) -> None:
        proposal = self.current
        articles = proposal.articles if proposal else ()
        self.articles.set_items(articles, range(len(articles)))
        if articles:
            self.members.setCurrentIndex(self.articles.index(0, 0))
        beside = proposal.beside if proposal else None
        told = self.tr("most like “{title}”")
        self.beside.setText(told.format(title=title_of(beside)) if beside else "")

    def _count(self) -> None:
        count, proposal = len(self.articles.checked), self.current
        is_new = proposal is None or proposal.story is None
        words = self.tr("Make a story of %n", None, count) if is_new else self.tr("Add %n", None, count)
        self.accept_button.setText(words)
        self.accept_button.setEnabled(proposal is not None and count >= (_FEW if is_new else 1))

    def _press(self, key: Qt.Key) -> None:
        proposal = self.current
        if proposal is None:
            return
        match key:
            case Qt.Key.Key_Backspace:
                self.rejected.emit(proposal)
            case Qt.Key.Key_O:
                article = self.articles.item(max(0, self.members.currentIndex().row()))
                if article is not None:
                    self.article_asked.emit(article.id)
            case Qt.Key.Key_Right:
                self.members.setFocus(Qt.FocusReason.TabFocusReason)
            case _:
                self.list.setFocus(Qt.FocusReason.BacktabFocusReason)


def _list(
    name: str, model: RowsModel[Proposal] | RowsModel[ArticleSummary], row: ProposalRow | CheckedArticleRow
) -> RowList:
    rows = RowList(name, KEYS)
    rows.setModel(model)
    rows.setItemDelegate(row)
    return rows


def _told(proposal: Proposal) -> str:
    return f"{deed_text(proposal)}: {titles(proposal)}; {why_text(proposal)}"
