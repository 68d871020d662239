"""How the cells of the ledger are painted: words, chains with their hops, relations by the shape of their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainterPath, QPen

from annotator.scheme import Colour
from ui.theme import BODY, CAPTION, S1, S2, SMALL, reading_font, ui_font
from ui.views.ledger.told import ARROW
from ui.widgets.painting import cut
from ui.widgets.tie_paint import Stroke, look_of, paint_tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from annotator.ledger.values import Row
    from ui.theme import Theme

_LINE, _LINES = 20, 2
_DOT = 4
_PILL = 16
_GLYPH = 30
_LEAST = 24


def paint_words(painter: QPainter, rect: QRect, text: str, theme: Theme, *, is_dim: bool = False) -> None:
    """Write one line, cut where room ends."""
    painter.setFont(ui_font(SMALL + 1))
    painter.setPen(theme.dim if is_dim else theme.text)
    area = rect.adjusted(S2, 0, -S2, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def paint_claim(painter: QPainter, rect: QRect, text: str, theme: Theme) -> None:
    """Write the words of a claim in two lines at most."""
    font = reading_font(BODY)
    lines = [line for line in cut(text, font, rect.width() - 2 * S2, _LINES) if line]
    painter.setFont(font)
    painter.setPen(theme.text)
    top = rect.top() + (rect.height() - _LINE * len(lines)) // 2
    for number, line in enumerate(lines):
        area = QRect(rect.left() + S2, top + number * _LINE, rect.width() - 2 * S2, _LINE)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, line)


def paint_source(painter: QPainter, rect: QRect, words: str, theme: Theme, *, is_marked: bool) -> None:
    """Write who says a claim; a dot before a source that somebody has marked."""
    if is_marked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.shade(Colour.ORANGE).line)
        painter.drawEllipse(QPointF(rect.left() + S2 + _DOT, rect.center().y() + 1), _DOT, _DOT)
        rect = rect.adjusted(2 * _DOT + S1 + 2, 0, 0, 0)
    paint_words(painter, rect, words, theme, is_dim=not is_marked)


def paint_chain(painter: QPainter, rect: QRect, row: Row, theme: Theme) -> None:
    """Write the longest chain from the origin to the outlet, and in a pill how many hops that is."""
    chain = _shown_chain(row)
    if not chain:
        paint_words(painter, rect, "—", theme, is_dim=True)
        return
    pill = str(row.hops)
    more = f"+{others}" if (others := len(row.shown_chains) - 1) > 0 else ""
    right = rect.right() - S2 - _pill_width(pill) - _more_width(more)
    left = rect.left() + S2
    for number, (name, width) in enumerate(
        zip(chain, shared_widths(chain, right - left - S1, gap=_arrow_width()), strict=True)
    ):
        if number:
            painter.setFont(ui_font(SMALL))
            painter.setPen(theme.dim)
            painter.drawText(
                QRect(left, rect.top(), _arrow_width(), rect.height()), Qt.AlignmentFlag.AlignCenter, ARROW
            )
            left += _arrow_width()
        font = ui_font(SMALL, bold=number == 0 and not row.is_inherited)
        painter.setFont(font)
        painter.setPen(theme.shade(Colour.ORANGE).text if number == 0 and not row.is_inherited else theme.text)
        mode = Qt.TextElideMode.ElideMiddle
        shown = painter.fontMetrics().elidedText(name, mode, width)
        painter.drawText(QRect(left, rect.top(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        left += painter.fontMetrics().horizontalAdvance(shown)
    _paint_pill(painter, QRect(left + S1, rect.center().y() - _PILL // 2, _pill_width(pill), _PILL), pill, theme)
    painter.setPen(theme.dim)
    painter.drawText(
        rect.adjusted(left - rect.left() + S2 + _pill_width(pill), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, more
    )


def paint_ties(painter: QPainter, rect: QRect, row: Row, theme: Theme, types: Sequence[str]) -> None:
    """Draw the first type of relation with its number, and how many there are of others; *types* make no family."""
    shown = [tie for tie in row.ties if tie[0] in types]
    painter.setFont(ui_font(SMALL, bold=True))
    if not shown:
        paint_words(painter, rect, "—", theme, is_dim=True)
        return
    code, leads, count = shown[0]
    paint_glyph(painter, QRect(rect.left() + S2, rect.top(), _GLYPH, rect.height()), code, theme, leads=leads)
    painter.setFont(ui_font(SMALL, bold=True))
    painter.setPen(theme.text)
    left = rect.left() + S2 + _GLYPH + S2
    painter.drawText(QRect(left, rect.top(), _GLYPH, rect.height()), Qt.AlignmentFlag.AlignVCenter, str(count))
    others = sum(tie[2] for tie in shown[1:])
    if others:
        left += painter.fontMetrics().horizontalAdvance(str(count)) + S1
        painter.setFont(ui_font(SMALL))
        painter.setPen(theme.dim)
        painter.drawText(QRect(left, rect.top(), _GLYPH, rect.height()), Qt.AlignmentFlag.AlignVCenter, f"+{others}")


def paint_glyph(painter: QPainter, rect: QRect, code: str, theme: Theme, *, leads: bool = True) -> None:
    """Draw the line of a relation: its head at the older claim, which stands at the left."""
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    path = QPainterPath(QPointF(rect.right() - 1, rect.center().y() + 0.5))
    path.lineTo(QPointF(rect.left() + 1, rect.center().y() + 0.5))
    has_head = code == "updates"
    paint_tie(painter, path, look_of(code), theme, Stroke(head=(1 if leads else -1) if has_head else 0))
    painter.restore()


def paint_tree(painter: QPainter, rect: QRect, theme: Theme, *, is_last: bool) -> None:
    """Draw the line that joins the claims of a family to its head."""
    x, middle = rect.center().x() + 2, rect.center().y()
    line = theme.shade(Colour.BLUE).line
    painter.fillRect(x, rect.top(), 2, (middle if is_last else rect.bottom()) - rect.top() + 1, line)
    painter.fillRect(x, middle, S2, 2, line)


def _shown_chain(row: Row) -> tuple[str, ...]:
    """Return the longest chain; the outlet, which has a column of its own, is left out at its end."""
    chain = max(row.shown_chains, key=len, default=())
    return chain[:-1] if len(chain) > 1 and chain[-1] == row.outlet else chain


def shared_widths(names: Sequence[str], room: int, *, gap: int) -> list[int]:
    """Share *room* among names that are *gap* apart: whole where they fit; where not, the longest get one width."""
    metrics = QFontMetrics(ui_font(SMALL, bold=True))
    wanted = [metrics.horizontalAdvance(name) + 2 for name in names]
    left, room = len(wanted), room - gap * (len(names) - 1)
    for width in sorted(wanted):
        share = room // left
        if width > share:
            return [min(each, max(_LEAST, share)) for each in wanted]
        room, left = room - width, left - 1
    return wanted


def _arrow_width() -> int:
    return QFontMetrics(ui_font(SMALL)).horizontalAdvance(ARROW) + 2 * S1


def _pill_width(text: str) -> int:
    return max(_PILL + S1, QFontMetrics(ui_font(CAPTION)).horizontalAdvance(text) + 2 * S2)


def _more_width(text: str) -> int:
    return QFontMetrics(ui_font(SMALL)).horizontalAdvance(text) + S2 if text else 0


def _paint_pill(painter: QPainter, rect: QRect, text: str, theme: Theme) -> None:
    shade = theme.shade(Colour.ORANGE)
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(QPen(shade.line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), _PILL / 2, _PILL / 2)
    painter.setFont(ui_font(CAPTION))
    painter.setPen(shade.text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
