"""How the rows of the stories are painted: a story, an article, a likely story with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, QPersistentModelIndex, QRect
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.theme import BODY, CAPTION, S1, S2, S4, SMALL, ui_font
from ui.views.registry.rows import Row
from ui.words import plain

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from annotator.model import ArticleSummary
    from annotator.store.stories import StorySummary
    from ui.presenters.stories import Proposal

translate = QCoreApplication.translate

_ONE_LINE, _TWO_LINES, _THREE_LINES = 32, 48, 76
_NUMBER, _BOX = 48, 16
_DAY = 10
_Index = QModelIndex | QPersistentModelIndex


class StoryRow(Row):
    """Title and number of articles."""

    height = _ONE_LINE

    @override
    def paint_item(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        summary: StorySummary = index.data(RowsModel.ItemRole)
        number = QRect(rect.right() - _NUMBER - S4, rect.top(), _NUMBER, rect.height())
        self.write(painter, number, str(summary.articles), ui_font(SMALL), is_dim=True, is_right=True)
        title = QRect(rect.left() + S4, rect.top(), number.left() - rect.left() - S4, rect.height())
        self.write(painter, title, plain(summary.story.title), ui_font(BODY))


class StoryArticleRow(Row):
    """Title, and below outlet, date and claims; with a check box where one chooses."""

    height = _TWO_LINES
    has_box = False

    @override
    def paint_item(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        summary: ArticleSummary = index.data(RowsModel.ItemRole)
        left = rect.left() + S4
        if self.has_box:
            self.check_box(painter, rect, is_on=bool(index.data(RowsModel.CheckedRole)))
            left = rect.left() + S2 + _BOX + S2
        line = rect.height() // 2 - S1 // 2
        first = QRect(left, rect.top() + S1, rect.right() - S4 - left, line)
        self.write(painter, first, title_of(summary), ui_font(BODY))
        self.write(painter, first.translated(0, line - S1 // 2), about(summary), ui_font(SMALL), is_dim=True)


class CheckedArticleRow(StoryArticleRow):
    """The same with a check box."""

    has_box = True


class ProposalRow(Row):
    """What would be done, with which articles, and why."""

    height = _THREE_LINES

    @override
    def paint_item(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        proposal: Proposal = index.data(RowsModel.ItemRole)
        line = (rect.height() - 2 * S1) // 3
        area = QRect(rect.left() + S4, rect.top() + S1, rect.width() - 2 * S4, line)
        score = QLocale().toString(proposal.likely.likeness, "f", 2)
        room = area.adjusted(0, 0, -_NUMBER, 0)
        self.write(painter, room, deed_text(proposal), ui_font(CAPTION, bold=True), is_dim=True)
        self.write(painter, area, score, ui_font(SMALL), is_dim=True, is_right=True)
        self.write(painter, area.translated(0, line), titles(proposal), ui_font(BODY))
        self.write(painter, area.translated(0, 2 * line), why_text(proposal), ui_font(SMALL), is_dim=True)


def title_of(summary: ArticleSummary) -> str:
    """Return what an article is called."""
    return plain(summary.title) or translate("Stories", "(no title)")


def about(summary: ArticleSummary) -> str:
    """Return outlet, day and number of claims of an article."""
    claims = translate("Stories", "%n claim(s)", None, summary.claims) if summary.claims else ""
    parts = (plain(summary.outlet), summary.published[:_DAY], claims)
    return " · ".join(part for part in parts if part)


def titles(proposal: Proposal) -> str:
    """Return the titles of the articles that are proposed."""
    return " · ".join(map(title_of, proposal.articles))


def deed_text(proposal: Proposal) -> str:
    """Return what accepting would do."""
    count = len(proposal.articles)
    if proposal.story is None:
        return translate("Stories", "new story of %n article(s)", None, count)
    told = translate("Stories", "%n more for “{story}”", None, count)
    return told.format(story=plain(proposal.story.title))


def why_text(proposal: Proposal) -> str:
    """Return why the articles may report one event."""
    words = ", ".join(plain(word) for word in proposal.likely.words)
    if proposal.likely.is_copy:
        told = translate("Stories", "near copy")
        return f"{told} · {words}" if words else told
    return translate("Stories", "words in common: {words}").format(words=words)
