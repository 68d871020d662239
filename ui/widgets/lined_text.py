"""A file as it is: letters of one width, the numbers of its lines, and a place in it that stands out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontDatabase, QPainter, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from ui.offsets import Offsets, displayable
from ui.theme import CAPTION, S2, SMALL, current

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from annotator.scheme import Colour
    from ui.theme import Theme

_LONG = 400
"""A line as long as this is wrapped; shorter ones stay as they are, so that columns stand below each other."""
_BAR = 3
_LOOKED_AT = 400
_COLUMN = (8, 24)
"""Narrowest and widest first column of a table, in letters."""


class LinedText(QPlainTextEdit):
    """Read only; the keyboard walks through it. Offsets are code points of the text that was shown."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._text = ""
        self._place: tuple[int, int] | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(SMALL)
        self.setFont(font)
        self.setProperty("plain", True)
        self._codes = _Codes(self)
        self._numbers = _Numbers(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self._codes.set_theme(theme)
        self._stand_out()
        self._numbers.update()

    def set_codes(self, codes: Mapping[str, Colour]) -> None:
        """Draw these words in these colours wherever they stand."""
        self._codes.set_codes(codes)

    def show_text(self, text: str) -> None:
        """Show another text from its start."""
        self._text = displayable(text.replace("\r\n", "\n").replace("\r", "\n"))
        self._place = None
        longest = max(map(len, self._text.split("\n")), default=0)
        wraps = longest >= _LONG
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth if wraps else QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance("0") * _column(self._text))
        self.setPlainText(self._text)
        self._make_room()
        self.setExtraSelections([])

    def show_place(self, place: tuple[int, int] | None) -> None:
        """Let a place stand out and bring it into sight; None: nothing stands out."""
        self._place = place
        self._stand_out()
        if place is None:
            return
        cursor = self._cursor(place[0], place[0])
        self.setTextCursor(cursor)
        self.centerCursor()

    @property
    def place(self) -> tuple[int, int] | None:
        """What stands out."""
        return self._place

    def room(self) -> int:
        """Return how wide the numbers of the lines are."""
        return self.fontMetrics().horizontalAdvance("9") * len(str(max(1, self.blockCount()))) + 2 * S2 + _BAR

    def paint_numbers(self, painter: QPainter, area: QRect) -> None:
        """Paint the numbers of the lines that are in sight."""
        painter.fillRect(area, self._theme.card)
        font = self.font()
        font.setPixelSize(CAPTION)
        painter.setFont(font)
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        touched = self._touched()
        while block.isValid() and top <= area.bottom():
            height = self.blockBoundingRect(block).height()
            if block.isVisible() and top + height >= area.top():
                if block.blockNumber() in touched:
                    painter.fillRect(QRect(0, round(top), _BAR, round(height)), self._theme.warn)
                painter.setPen(self._theme.dim)
                line = QRect(0, round(top), self._numbers.width() - S2, self.fontMetrics().height())
                painter.drawText(line, Qt.AlignmentFlag.AlignRight, self.locale().toString(block.blockNumber() + 1))
            block, top = block.next(), top + height

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inner = self.contentsRect()
        self._numbers.setGeometry(QRect(inner.left(), inner.top(), self.room(), inner.height()))

    def _make_room(self, _count: int = 0) -> None:
        self.setViewportMargins(self.room(), 0, 0, 0)
        inner = self.contentsRect()
        self._numbers.setGeometry(QRect(inner.left(), inner.top(), self.room(), inner.height()))

    def _follow(self, rect: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _touched(self) -> range:
        if self._place is None:
            return range(0)
        first, last = (self._text.count("\n", 0, offset) for offset in self._place)
        return range(first, last + 1)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        offsets = Offsets(self._text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(offsets.to_utf16(start))
        cursor.setPosition(offsets.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _stand_out(self) -> None:
        if self._place is None:
            self.setExtraSelections([])
            return
        if self.lineWrapMode() == QPlainTextEdit.LineWrapMode.WidgetWidth:
            spots = [(self._cursor(*self._place), False)]
        else:
            blocks = (self.document().findBlockByNumber(line) for line in self._touched())
            spots = [(QTextCursor(block), True) for block in blocks]
        self.setExtraSelections([self._selection(cursor, is_line=is_line) for cursor, is_line in spots])
        self._numbers.update()

    def _selection(self, cursor: QTextCursor, *, is_line: bool) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = cursor
        made.format = self._format(is_line=is_line)
        return made

    def _format(self, *, is_line: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setBackground(self._theme.warn_bg)
        if is_line:
            made.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return made


class _Numbers(QWidget):
    """The margin with the numbers."""

    def __init__(self, text: LinedText) -> None:
        super().__init__(text)
        self._lined = text

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._lined.room(), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._lined.paint_numbers(QPainter(self), event.rect())


class _Codes(QSyntaxHighlighter):
    """Colours codes of labels, also behind ``B-`` and the like."""

    def __init__(self, text: LinedText) -> None:
        super().__init__(text.document())
        self._theme = current()
        self._colours: Mapping[str, Colour] = {}
        self._pattern: re.Pattern[str] | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.rehighlight()

    def set_codes(self, codes: Mapping[str, Colour]) -> None:
        """Draw these words in these colours."""
        if codes == self._colours:
            return
        self._colours = dict(codes)
        names = "|".join(map(re.escape, sorted(codes, key=len, reverse=True)))
        self._pattern = re.compile(rf"(?<![\w-])(?:[BIES]-)?({names})(?!\w)") if codes else None
        self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        if self._pattern is None:
            return
        offsets = Offsets(text) if text else None
        for match in self._pattern.finditer(text):
            if offsets is not None:
                start, end = (offsets.to_utf16(place) for place in match.span())
                self.setFormat(start, end - start, self._theme.shade(self._colours[match[1]]).text)


def _column(text: str) -> int:
    """Return how wide the first column of a table has to be, in letters."""
    widths = (line.index("\t") for line in text.split("\n", _LOOKED_AT)[:_LOOKED_AT] if "\t" in line)
    narrowest, widest = _COLUMN
    return min(widest, max(narrowest, max(widths, default=0) + 2))
