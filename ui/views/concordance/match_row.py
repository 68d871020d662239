"""How one match is painted: check box, outlet, words before, the match and what follows, claim and source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.scheme import Colour
from ui.models.concordance import ConcordanceModel
from ui.presenters.concordance.ordering import Order, beside
from ui.theme import CAPTION, RADIUS_S, S5, SMALL, current, reading_font, ui_font
from ui.widgets.found_text import tail_of
from ui.widgets.icons import paint_icon
from ui.widgets.painting import crisp

if TYPE_CHECKING:
    from annotator.store.concordance import Match
    from ui.theme import Theme

ROW = 32
BOX = 16
_OUTLET, _CLAIM, _CHECK, _GAP = 104, 160, 40, 8
_NARROW = 760
"""Below, outlets have less room."""
_BAR = 3
_FLAG = 20
_SIZE = 14
Index = QModelIndex | QPersistentModelIndex


class Columns(NamedTuple):
    """Where the parts of a row stand."""

    check: int
    outlet: QRect
    left: QRect
    right: QRect
    claim: QRect


def columns(rect: QRect) -> Columns:
    """Return the columns of a row: the place of the match is the same in all of them."""
    first = rect.left() + S5
    outlet = _OUTLET if rect.width() >= _NARROW else _OUTLET // 2 + _GAP
    start = first + _CHECK + outlet
    stop = rect.right() - S5 - _CLAIM
    middle = start + (stop - start) * 48 // 100
    height = rect.height()
    return Columns(
        first,
        QRect(first + _CHECK, rect.top(), outlet - _GAP, height),
        QRect(start, rect.top(), middle - start - _GAP // 2, height),
        QRect(middle, rect.top(), stop - middle - _GAP, height),
        QRect(stop, rect.top(), _CLAIM, height),
    )


class MatchRow(QStyledItemDelegate):
    """The match stands in bold in the middle of every row; the word that orders the rows is underlined."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._order = Order.TEXT

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme

    def set_order(self, order: Order) -> None:
        """Underline the words that *order* goes by."""
        self._order = order

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        match = index.data(ConcordanceModel.MatchRole)
        if match is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current:
            painter.fillRect(rect, self._theme.sel)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), self._theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.line)
        place = columns(rect)
        if match.end:
            box = QRect(place.check, rect.top() + (rect.height() - BOX) // 2, BOX, BOX)
            is_checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            paint_box(painter, box, self._theme, is_checked=is_checked)
        self._paint_outlet(painter, place.outlet, match)
        self._paint_left(painter, place.left, match)
        self._paint_right(painter, place.right, match)
        self._paint_claim(painter, place.claim, match)
        painter.restore()

    def _paint_outlet(self, painter: QPainter, area: QRect, match: Match) -> None:
        font = ui_font(SMALL)
        painter.setFont(font)
        painter.setPen(self._theme.text)
        _draw(painter, area, QFontMetrics(font).elidedText(match.outlet, Qt.TextElideMode.ElideRight, area.width()))

    def _paint_left(self, painter: QPainter, area: QRect, match: Match) -> None:
        font = reading_font(_SIZE)
        metrics = QFontMetrics(font)
        text = match.left.strip()
        shown = tail_of(text, metrics, area.width())
        painter.setFont(font)
        painter.setPen(self._theme.dim)
        x = area.right() + 1 - metrics.horizontalAdvance(shown)
        _draw(painter, QRect(x, area.top(), area.width(), area.height()), shown)
        word = beside(match, Order.LEFT)
        if self._order is Order.LEFT and word and shown.endswith(word):
            self._underline(painter, area.right() + 1 - metrics.horizontalAdvance(word), area, word, metrics)

    def _paint_right(self, painter: QPainter, area: QRect, match: Match) -> None:
        bold, plain = reading_font(_SIZE, bold=True), reading_font(_SIZE)
        metrics = QFontMetrics(bold)
        words = metrics.elidedText(match.words, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(bold)
        painter.setPen(self._theme.text)
        _draw(painter, area, words)
        x = area.left() + metrics.horizontalAdvance(words)
        metrics = QFontMetrics(plain)
        after = match.right.rstrip()
        shown = metrics.elidedText(after, Qt.TextElideMode.ElideRight, max(0, area.right() - x))
        painter.setFont(plain)
        painter.setPen(self._theme.dim)
        _draw(painter, QRect(x, area.top(), area.right() - x, area.height()), shown)
        word = beside(match, Order.RIGHT)
        at = shown.find(word)
        if self._order is Order.RIGHT and word and at >= 0:
            self._underline(painter, x + metrics.horizontalAdvance(shown[:at]), area, word, metrics)

    def _underline(self, painter: QPainter, x: int, area: QRect, word: str, metrics: QFontMetrics) -> None:
        painter.setPen(self._theme.text)
        _draw(painter, QRect(x, area.top(), area.width(), area.height()), word)
        painter.fillRect(x, area.center().y() + 9, metrics.horizontalAdvance(word), 1, self._theme.edge)

    def _paint_claim(self, painter: QPainter, area: QRect, match: Match) -> None:
        claim, theme = match.claim, self._theme
        if claim is None:
            return
        shade = theme.shade(Colour.BLUE)
        number = str(claim.number)
        width = max(_FLAG, QFontMetrics(ui_font(CAPTION, bold=True)).horizontalAdvance(number) + 8)
        flag = QRect(area.left(), area.top() + (area.height() - 16) // 2, width, 16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade.line)
        painter.drawRoundedRect(flag, RADIUS_S, RADIUS_S)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(ui_font(CAPTION, bold=True))
        painter.setPen(shade.on)
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, number)
        room = QRect(flag.right() + 1 + _GAP, area.top(), area.right() - flag.right() - _GAP, area.height())
        font = ui_font(SMALL, bold=bool(claim.source))
        painter.setFont(font)
        painter.setPen(theme.shade(Colour.ORANGE).text if claim.source else theme.dim)
        _draw(
            painter, room, QFontMetrics(font).elidedText(self._source(match), Qt.TextElideMode.ElideRight, room.width())
        )

    def _source(self, match: Match) -> str:
        claim = match.claim
        if claim is None or claim.source:
            return " ".join(claim.source.split()) if claim else ""
        if claim.own_voice:
            return self.tr("article’s own voice")
        return self.tr("inherited") if match.inherited.chains else ""


def paint_box(painter: QPainter, box: QRect, theme: Theme, *, is_checked: bool, is_mixed: bool = False) -> None:
    """Paint a check box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_filled = is_checked or is_mixed
    painter.setPen(QPen(theme.accent_text if is_filled else theme.edge, 1))
    painter.setBrush(theme.accent_text if is_filled else theme.card)
    painter.drawRoundedRect(crisp(box), RADIUS_S, RADIUS_S)
    painter.restore()
    if is_filled:
        paint_icon(painter, "minus" if is_mixed else "check", box.adjusted(2, 2, -2, -2), theme.on_accent)


def _draw(painter: QPainter, area: QRect, text: str) -> None:
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
