"""Pieces of text: captions, headings, labels that elide, quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from ui.theme import BODY, CAPTION, reading_font, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


def text_label(
    text: str = "", parent: QWidget | None = None, *, size: int = BODY, bold: bool = False, dim: bool = False
) -> QLabel:
    """Return a label of plain text that wraps."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(ui_font(size, bold))
    label.setWordWrap(True)
    if dim:
        label.setProperty("dim", True)
    return label


def caption(text: str = "", parent: QWidget | None = None, *, bold: bool = False) -> QLabel:
    """Return a small dim label on one line."""
    label = text_label(text, parent, size=CAPTION, bold=bold, dim=True)
    label.setWordWrap(False)
    return label


def quotation(text: str = "", parent: QWidget | None = None, *, size: int = BODY) -> QLabel:
    """Return words of an article: serif, wrapping, selectable with the mouse."""
    label = text_label(text, parent)
    label.setFont(reading_font(size))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class Elided(QLabel):
    """One line of plain text that is cut with an ellipsis where room ends; the tool tip has it all."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: int = BODY,
        bold: bool = False,
        is_quotation: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(reading_font(size, bold) if is_quotation else ui_font(size, bold))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text().replace("\n", " "), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
