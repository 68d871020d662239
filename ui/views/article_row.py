"""How one row of the article list is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.model import ArticleSummary
from ui.models.article_list import ArticleListModel
from ui.theme import CAPTION, SMALL, current, ui_font
from ui.widgets.found_text import paint_found
from ui.widgets.icons import paint_icon
from ui.widgets.painting import cut, paint_focus
from ui.widgets.status_icon import status_icon

if TYPE_CHECKING:
    from annotator.model import ArticleId
    from ui.theme import Theme

ROW = 64
_PADDING = 16
_TOP = 8
_ICON = 16
_GAP = 8
_LINE = 16
_BAR = 3
_TITLE_LINES = 2


class ArticleRow(QStyledItemDelegate):
    """Status, title on two lines, outlet, story and the number of claims; the open article is tinted and bold.

    What is looked for and stands in the text alone takes the second line of the title, with the words round it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._current: ArticleId | None = None
        self._query = ""

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    def set_current(self, article: ArticleId | None) -> None:
        """Draw *article* as the one that is open."""
        self._current = article

    def set_query(self, query: str) -> None:
        """Draw *query* in bold in the sentences that have it."""
        self._query = query

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        summary = index.data(ArticleListModel.SummaryRole)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        is_current = isinstance(summary, ArticleSummary) and summary.id == self._current
        if is_current:
            painter.fillRect(rect, self._theme.sel)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), self._theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.hover)
        if isinstance(summary, ArticleSummary):
            excerpt = index.data(ArticleListModel.ExcerptRole)
            self._paint_summary(painter, rect, summary, excerpt, is_current=is_current)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, self._theme, 2)
        painter.restore()

    def _paint_summary(
        self, painter: QPainter, rect: QRect, summary: ArticleSummary, excerpt: str, *, is_current: bool
    ) -> None:
        theme = self._theme
        at = QRect(rect.left() + _PADDING, rect.top() + _TOP, _ICON, _ICON)
        paint_icon(painter, status_icon(summary.status), at, theme.text)
        if summary.flagged:
            paint_icon(painter, "flag_filled", at.translated(0, _ICON + _GAP), theme.warn_text)
        left = at.right() + 1 + _GAP
        width = rect.right() - _PADDING - left
        font = ui_font(SMALL, bold=is_current)
        painter.setFont(font)
        painter.setPen(theme.text)
        title = summary.title or self.tr("(no title)")
        lines = cut(title, font, width, 1 if excerpt else _TITLE_LINES)
        for number, line in enumerate(lines):
            area = QRect(left, rect.top() + _TOP + number * _LINE, width + _PADDING, _LINE)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, line)
        top = rect.top() + _TOP + len(lines) * _LINE
        if excerpt:
            room = QRect(left, top, width, _LINE)
            paint_found(painter, room, excerpt, self._query, theme, size=CAPTION, is_dim=True)
            top += _LINE
        self._paint_foot(painter, QRect(left, top, width, _LINE), summary)

    def _paint_foot(self, painter: QPainter, area: QRect, summary: ArticleSummary) -> None:
        font = ui_font(CAPTION)
        metrics = QFontMetrics(font)
        count = self._count(summary)
        painter.setFont(font)
        painter.setPen(self._theme.dim)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        room = area.width() - metrics.horizontalAdvance(count) - _GAP
        about = " · ".join(part for part in (summary.outlet, summary.story) if part)
        outlet = metrics.elidedText(about, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, outlet)

    def _count(self, summary: ArticleSummary) -> str:
        if summary.nothing_to_mark:
            return self.tr("nothing to mark")
        return self.tr("%n claim(s)", "", summary.claims) if summary.claims else ""
