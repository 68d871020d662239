"""The words of the article round a mark that changes, and what happens to it in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout
from typing_extensions import override

from ui.offsets import Offsets, displayable
from ui.theme import HEAD, S2, S4, SMALL, reading_font
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.presenters.transfer.preview import Change

_LONGEST = 160
"""Of a longer mark the middle is left out."""


class Snippet(Painted):
    """Heading, quotation, sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = text_label(bold=True)
        self.words = _Quotation()
        self.sentence = text_label(size=SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S4, S4, S4)
        layout.setSpacing(S2)
        for part in (self.title, self.words, self.sentence):
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_change(self, what: str, change: Change, sentence: str) -> None:
        """Show what happens to a mark."""
        self.title.setText(what)
        self.words.show_words(change.before, change.text, change.after)
        self.sentence.setText(sentence)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.line)


class _Quotation(Painted):
    """Words of which some stand out."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = ("", "", "")
        self._layout = QTextLayout()
        self._layout.setFont(reading_font(HEAD))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_words(self, before: str, marked: str, after: str) -> None:
        """Show *marked* between what stands round it, on one line of its article."""
        if len(marked) > _LONGEST:
            marked = f"{marked[: _LONGEST // 2]} … {marked[-_LONGEST // 2 :]}"
        before = before.rpartition("\n")[2]
        after = after.partition("\n")[0]
        self._parts = (displayable(before), displayable(marked.replace("\n", " ")), displayable(after))
        text = "".join(self._parts)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._parts[1])
        self._layout.setText(text)
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(self._layout.boundingRect().height()) + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.text)
        text = "".join(self._parts)
        offsets = Offsets(text)
        start = offsets.to_utf16(len(self._parts[0]))
        end = offsets.to_utf16(len(self._parts[0]) + len(self._parts[1]))
        spot = QTextLayout.FormatRange()
        spot.start, spot.length = start, end - start
        shape = QTextCharFormat()
        shape.setBackground(self._theme.warn_bg)
        shape.setForeground(self._theme.text)
        shape.setFontUnderline(True)
        shape.setUnderlineColor(QColor(self._theme.warn))
        spot.format = shape
        painter.setPen(QPen(self._theme.text))
        self._layout.draw(painter, QPointF(0, 0), [spot])

    def _lay_out(self) -> None:
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, self.width()))
            line.setPosition(QPointF(0, top))
            top += line.height() * 1.25
        self._layout.endLayout()
        self.setFixedHeight(max(1, round(top)) + 2)
        self.update()
