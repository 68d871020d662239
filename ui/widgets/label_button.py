"""One label in the label bar: its key, its name drawn with its line, how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from annotator.scheme import Line
from ui.theme import CAPTION, KEY, RADIUS_S, SMALL, current, ui_font
from ui.widgets.key_cap import HEIGHT, cap_width
from ui.widgets.painting import crisp, paint_focus
from ui.widgets.swatch import paint_swatch

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Colour
    from ui.theme import Theme

_GAP = 4
_INSET = {Line.BRACKETS: 6, Line.BAR: 6}
"""Between the name and the ends of what is drawn round it."""
_SMALL_INSET = 2
_BAR_SHIFT = 2
"""Words stand off a bar, which is at one end only."""
_COUNT_GAP = 4
_FULL_WIDTH = 100
_FADED = 0.4
_BUTTON = 28


@dataclass(frozen=True, slots=True)
class LabelItem:
    """A label as the label bar shows it."""

    code: str
    name: str
    short: str
    key: str
    twin: str
    """The same key on a Cyrillic keyboard."""
    line: Line
    colour: Colour
    layer: str


class Detail(IntEnum):
    """How much of each label there is room for."""

    SHORT = 0
    """Key and short name, which may be cut."""
    NAME = 1
    """Key and name."""
    FULL = 2
    """Key, name and count."""


class LabelButton(QAbstractButton):
    """Press it to do what the label's key does."""

    def __init__(self, item: LabelItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._theme = current()
        self._count = 0
        self._is_armed = False
        self._detail = Detail.FULL
        self._widest = 0
        self._widths: dict[Detail, int] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    def set_count(self, count: int) -> None:
        """Show how many spans of this label the article has."""
        if count != self._count:
            self._count = count
            self._widths.clear()
            self._describe()
            self.update()

    def set_armed(self, is_armed: bool) -> None:
        """Show whether the next selected text gets this label."""
        if is_armed != self._is_armed:
            self._is_armed = is_armed
            self._describe()
            self.update()

    def set_detail(self, detail: Detail, *, widest: int = 0) -> None:
        """Show more or less; a name is cut where it would be wider than *widest* (0: it never is)."""
        if (detail, widest) != (self._detail, self._widest):
            self._detail, self._widest = detail, widest
            self.update()

    def name_width(self, detail: Detail) -> int:
        """Return how wide the words of the name are that *detail* shows."""
        return self._words_width(self._name(detail))

    def width_at(self, detail: Detail) -> int:
        """Return how wide the button is with so much of it shown."""
        if detail not in self._widths:
            self._widths[detail] = self._measured(detail)
        return self._widths[detail]

    def _measured(self, detail: Detail) -> int:
        width = self.name_width(detail) + 2 * self._inset()
        width += cap_width(self.item.key) + _GAP if self.item.key else 0
        return width + (self._count_width() if detail is Detail.FULL and self._count else 0) + 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_at(self._detail), _BUTTON)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if self.isEnabled() else _FADED)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.hover)
            painter.drawRoundedRect(self.rect(), RADIUS_S, RADIUS_S)
        left = self._paint_key(painter)
        left = self._paint_name(painter, left)
        if self._detail is Detail.FULL and self._count:
            painter.setFont(ui_font(CAPTION))
            painter.setPen(self._theme.dim)
            place = QRect(left + _COUNT_GAP, 0, self.width() - left - _COUNT_GAP, self.height() - 3)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._shown_count())
        if self.hasFocus():
            paint_focus(painter, self.rect(), self._theme)

    def _paint_key(self, painter: QPainter) -> int:
        if not self.item.key:
            return 1
        rect = QRect(1, (self.height() - HEIGHT) // 2, cap_width(self.item.key), HEIGHT)
        painter.setPen(QPen(self._theme.accent_text if self._is_armed else self._theme.edge, 1))
        painter.setBrush(self._theme.accent_text if self._is_armed else self._theme.card)
        painter.drawRoundedRect(crisp(rect), RADIUS_S, RADIUS_S)
        painter.setPen(self._theme.on_accent if self._is_armed else self._theme.text)
        painter.setFont(ui_font(KEY, bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.item.key)
        return rect.right() + 1 + _GAP

    def _paint_name(self, painter: QPainter, left: int) -> int:
        name = self._name(self._detail)
        if 0 < self._widest < self._words_width(name):  # what has just enough room would be cut by a rounding
            name = QFontMetrics(ui_font(SMALL)).elidedText(name, Qt.TextElideMode.ElideRight, self._widest)
        rect = QRect(left, (self.height() - 22) // 2, self._words_width(name) + 2 * self._inset(), 22)
        paint_swatch(painter, rect, self.item.line, self.item.colour, self._theme)
        painter.setPen(self._theme.text)
        painter.setFont(self._name_font(name))
        words = rect.adjusted(self._inset() + _BAR_SHIFT * (self.item.line is Line.BAR), 0, 0, -3)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        return rect.right() + 1

    def _name(self, detail: Detail) -> str:
        return self.item.short if detail is Detail.SHORT else self.item.name

    @staticmethod
    def _words_width(words: str) -> int:
        return QFontMetrics(ui_font(SMALL)).horizontalAdvance(words)

    def _name_font(self, name: str) -> QFont:
        """Return a font for the name: bold while armed, and then so narrow that nothing moves."""
        font = ui_font(SMALL, bold=self._is_armed)
        if self._is_armed and name:
            room, wanted = QFontMetrics(ui_font(SMALL)).horizontalAdvance(name), QFontMetrics(font)
            font.setStretch(_FULL_WIDTH * room // wanted.horizontalAdvance(name))
        return font

    def _shown_count(self) -> str:
        return self.locale().toString(self._count)

    def _count_width(self) -> int:
        return QFontMetrics(ui_font(CAPTION)).horizontalAdvance(self._shown_count()) + _COUNT_GAP + 1

    def _inset(self) -> int:
        return _INSET.get(self.item.line, _SMALL_INSET)

    def _describe(self) -> None:
        keys = " · ".join(key for key in (self.item.key, self.item.twin) if key)
        self.setToolTip(f"{self.item.name} ({keys})" if keys else self.item.name)
        words = [self.item.name, str(self._count), self.tr("armed") if self._is_armed else ""]
        self.setAccessibleName(", ".join(word for word in words if word))
