"""How a data set is divided: a row for each part, a bar for each of the labels that come most often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from annotator.scheme import Colour
from ui.theme import S2, SMALL, ui_font
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.splits.plan import Division, SplitRow

_ROW, _NAME, _NUMBER, _MOST = 24, 56, 64, 5
_OFF = 0.02
"""A share that is further than this from that of the whole is marked."""
_BAR, _WORDS = 8, 64


class SplitTable(Painted):
    """The same as text is its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._division: Division | None = None
        self._labels: tuple[tuple[str, str], ...] = ()
        self._whole: dict[str, float] = {}
        self.setAccessibleName(self.tr("How labels are spread"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_division(self, division: Division | None, names: dict[str, str]) -> None:
        """Show *division*; *names* are those of the labels."""
        self._division = division
        total: Counter[str] = Counter()
        for row in division.rows if division is not None else ():
            total.update(row.labels)
        count = total.total() or 1
        self._whole = {label: number / count for label, number in total.items()}
        self._labels = tuple((label, names.get(label, label)) for label, _ in total.most_common(_MOST))
        lines = [self._line(row) for row in (division.rows if division is not None else ())]
        self.setAccessibleDescription("\n".join(lines))
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def is_off(self, row: SplitRow, label: str) -> bool:
        """Tell whether a label has another share in this part than in the whole."""
        return bool(row.labels) and abs(row.shares.get(label, 0.0) - self._whole.get(label, 0.0)) > _OFF

    @override
    def sizeHint(self) -> QSize:
        rows = len(self._division.rows) if self._division is not None else 0
        return QSize(_NAME + 2 * _NUMBER + _MOST * 80, _ROW * (rows + 1) if rows else 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._division is None:
            return
        painter = QPainter(self)
        painter.setFont(ui_font(SMALL))
        painter.setPen(self._theme.dim)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for number, words in enumerate((self.tr("groups"), self.tr("articles"))):
            painter.drawText(QRect(_NAME + number * _NUMBER, 0, _NUMBER, _ROW), right, words)
        for number, (_label, name) in enumerate(self._labels):
            area = self._cell(number, 0)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        for line, row in enumerate(self._division.rows, 1):
            self._paint_row(painter, row, line * _ROW)
        if self.hasFocus():
            painter.setPen(self._theme.accent)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_row(self, painter: QPainter, row: SplitRow, top: int) -> None:
        theme, number = self._theme, self.locale().toString
        painter.setPen(theme.text)
        painter.setFont(ui_font(SMALL, bold=True))
        painter.drawText(QRect(0, top, _NAME, _ROW), Qt.AlignmentFlag.AlignVCenter, row.split.value)
        painter.setFont(ui_font(SMALL))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(_NAME, top, _NUMBER, _ROW), right, number(row.groups))
        painter.drawText(QRect(_NAME + _NUMBER, top, _NUMBER, _ROW), right, number(row.articles))
        largest = max(self._whole.values(), default=1.0) * 1.25
        for column, (label, _name) in enumerate(self._labels):
            area, share = self._cell(column, top), row.shares.get(label, 0.0)
            room = max(0, area.width() - _WORDS)
            width = min(room, round(room * share / largest))
            bar = QRect(area.left(), top + (_ROW - _BAR) // 2, width, _BAR)
            painter.fillRect(bar, theme.shade(Colour.BLUE).line)
            is_off = self.is_off(row, label)
            painter.setPen(theme.warn_text if is_off else theme.text)
            words = area.adjusted(width + S2 - 2, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._percent(share) + (" !" if is_off else ""))

    def _cell(self, column: int, top: int) -> QRect:
        left = _NAME + 2 * _NUMBER + S2
        width = max(1, (self.width() - left) // max(1, len(self._labels)))
        return QRect(left + column * width, top, width - S2 // 2, _ROW)

    def _percent(self, share: float) -> str:
        return f"{self.locale().toString(100 * share, 'f', 1)} %"

    def _line(self, row: SplitRow) -> str:
        shares = (f"{name} {self._percent(row.shares.get(label, 0.0))}" for label, name in self._labels)
        return f"{row.split.value}: {row.groups}, {row.articles}, {', '.join(shares)}"
