"""The line a query is typed in: its parts have colours, and what cannot be understood is underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QFontMetrics,
    QPainter,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from annotator.queries import lexing
from annotator.queries.lexing import Kind
from annotator.queries.tree import FieldName
from annotator.scheme import Colour
from ui.offsets import Offsets
from ui.theme import HEAD, S7, SMALL, current, ui_font
from ui.widgets.key_cap import caps_width, paint_caps
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.errors import QueryError
    from ui.theme import Theme

_INSET = 12
_FRAME = 2
_OPERATORS = (Kind.NOT, Kind.OR, Kind.OPEN, Kind.CLOSE)


def query_font(size: int = HEAD) -> QFont:
    """Return the font of queries, all letters of one width."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(size)
    return font


class QueryColours(QSyntaxHighlighter):
    """Fields, lemmas and operators in colours of their own; a wave under what is wrong."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self._theme = current()
        self._wrong: tuple[int, int] | None = None

    def set_theme(self, theme: Theme) -> None:
        """Colour for *theme* from now on."""
        self._theme = theme
        self.rehighlight()

    def set_wrong(self, place: tuple[int, int] | None) -> None:
        """Underline a place, from one offset to the other."""
        if place != self._wrong:
            self._wrong = place
            self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        offsets = Offsets(text)
        after = ""
        for piece in lexing.pieces(text):
            start = offsets.to_utf16(piece.start)
            self.setFormat(start, offsets.to_utf16(piece.end) - start, self._colour(piece.kind, after))
            after = piece.text.lower() if piece.kind is Kind.FIELD else ""
        if self._wrong is not None:
            self._underline(*(offsets.to_utf16(min(offset, len(text))) for offset in self._wrong))

    def _colour(self, kind: Kind, after: str) -> QColor:
        if kind is Kind.FIELD:
            return self._theme.accent_text
        if after == FieldName.LEMMA:
            return self._theme.shade(Colour.PINK).text
        return self._theme.dim if kind in _OPERATORS else self._theme.text

    def _underline(self, start: int, end: int) -> None:
        for position in range(start, end):
            shape = QTextCharFormat(self.format(position))
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            shape.setUnderlineColor(self._theme.warn)
            self.setFormat(position, 1, shape)


class QueryField(QPlainTextEdit):
    """One line. Enter asks; Tab takes a suggestion if there is one; Down goes to what was found."""

    asked = Signal(str)
    suggestion_taken = Signal()
    left_down = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_suggestion = False
        self.setFont(query_font())
        self.setFixedHeight(S7)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Query"))
        self.setPlaceholderText(self.tr("Words, label:CLAIM, source:Reuters, begin*"))
        above = (S7 - 2 * _FRAME - QFontMetrics(self.font()).lineSpacing()) // 2
        self.document().setDocumentMargin(0)
        self.setViewportMargins(_INSET, above - 2, _INSET, 0)
        self.colours = QueryColours(self)
        self._told = ""
        self.textChanged.connect(self._tell_edited)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another query, with the caret at its end."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def set_theme(self, theme: Theme) -> None:
        """Colour for *theme* from now on."""
        self.colours.set_theme(theme)

    def show_error(self, error: QueryError | None) -> None:
        """Underline what cannot be understood."""
        self.has_suggestion = error is not None and bool(error.suggestion)
        self.colours.set_wrong((error.at, error.at + error.length) if error is not None else None)

    def _tell_edited(self) -> None:
        if self.text != self._told:  # Qt tells of other colours too
            self._told = self.text
            self.edited.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.asked.emit(self.text)
            case Qt.Key.Key_Tab if self.has_suggestion and not event.modifiers():
                self.suggestion_taken.emit()
            case Qt.Key.Key_Down:
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep Tab for the suggestion, if there is one."""
        return False if next and self.has_suggestion else super().focusNextPrevChild(next)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()))


class ErrorStrip(Painted):
    """Under the field: carets below the place, what is wrong with it, and what Tab would make of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = ""
        self.meant = ""
        self._carets = (0, 0)
        self.setFixedHeight(S7)
        self.hide()

    def tell(self, query: str, error: QueryError, sentence: str, meant: str) -> None:
        """Point at the place of *error* in *query*."""
        self.sentence, self.meant = sentence, meant
        metrics = QFontMetrics(query_font())
        left = metrics.horizontalAdvance(query[: error.at])
        self._carets = (left, max(1, error.length))
        self.setAccessibleName(f"{sentence} {meant}".strip())
        self.setVisible(True)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setFont(query_font())
        painter.setPen(theme.warn_text)
        left, count = self._carets
        half = self.height() // 2
        inset = _INSET + _FRAME + 2
        painter.drawText(inset + left, half - 6, "^" * count)
        font = ui_font(SMALL, bold=True)
        painter.setFont(font)
        painter.drawText(inset, self.height() - 8, self.sentence)
        x = inset + QFontMetrics(font).horizontalAdvance(self.sentence + "  ")
        painter.setFont(ui_font(SMALL))
        painter.setPen(theme.text)
        painter.drawText(x, self.height() - 8, self.meant)
        if self.meant:
            x += QFontMetrics(ui_font(SMALL)).horizontalAdvance(self.meant + "  ")
            paint_caps(painter, x, self.height() - 12, "Tab", theme)
            painter.setFont(ui_font(SMALL))
            painter.setPen(theme.dim)
            painter.drawText(x + caps_width("Tab") + 8, self.height() - 8, self.tr("correct"))
