"""Markdown set like a page: room between paragraphs, calm headings, a column that is not too wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QBrush,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser
from typing_extensions import override

from ui.theme import BODY, S1, S2, S3, S4, S5, S6, current, ui_font

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_WIDTH = 784
_LEADING = 112.0
_HEADINGS = {1: (2, 0, S4), 2: (1, S5, S2)}
_SMALL_HEADING = (0, S4, S1)
"""Steps above the size of the text, room above, room below."""


class GuideText(QTextBrowser):
    """Shows pages of the guide. It opens no link itself and loads nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._markdown = ""
        self.setOpenLinks(False)
        self.setFont(ui_font(BODY + 1))
        self.setProperty("plain", True)
        self.document().setDocumentMargin(S6)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.show_page(self._markdown)

    def show_page(self, markdown: str) -> None:
        """Show *markdown* from its beginning."""
        self._markdown = markdown
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        document = self.document()
        document.setMarkdown(markdown, features)
        block = document.begin()
        while block.isValid():
            self._set_block(block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._set_table(frame)
        self._set_column()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_column()
        super().resizeEvent(event)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None

    def _set_column(self) -> None:
        """Keep lines short in a wide window, with the scroll bar at its edge."""
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        margin = max(S6, self.width() - _WIDTH)
        if shape.rightMargin() != margin:
            shape.setRightMargin(margin)
            frame.setFrameFormat(shape)

    def _set_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        shape.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            steps, above, below = _HEADINGS.get(level, _SMALL_HEADING)
            shape.setTopMargin(above)
            shape.setBottomMargin(below)
            letters = QTextCharFormat()
            letters.setProperty(QTextFormat.Property.FontSizeAdjustment.value, steps)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(letters)
        elif cursor.currentTable() is None:
            shape.setTopMargin(0)
            shape.setBottomMargin(S1 if cursor.currentList() is not None else S3)
        QTextCursor(block).mergeBlockFormat(shape)

    def _set_table(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setBorder(1)
        shape.setBorderBrush(QBrush(self._theme.line))
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderCollapse(True)
        shape.setCellPadding(S1 + 1)
        shape.setTopMargin(S1)
        shape.setBottomMargin(S3)
        table.setFormat(shape)
