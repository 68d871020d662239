"""One of two names to choose from: what is different in it stands on a ground of its own."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import S1, S2, SMALL, current, ui_font
from ui.widgets.painting import paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_HEIGHT, _RING, _DOT = 24, 6, 3


class NameChoice(QAbstractButton):
    """A ring, filled when it is chosen, and a name; put several into a *QButtonGroup*."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._words: tuple[tuple[str, bool], ...] = ()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    def set_name(self, name: str, other: str) -> None:
        """Show *name*; the words that *other* does not have in their place are told apart."""
        own = name.split()
        matcher = SequenceMatcher(None, own, other.split(), autojunk=False)
        self._words = tuple(
            (word, tag != "equal") for tag, start, end, _from, _to in matcher.get_opcodes() for word in own[start:end]
        )
        self.setText(name)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * _RING + S2 + QFontMetrics(ui_font(SMALL)).horizontalAdvance(self.text()) + 4 * S2, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_HEIGHT * 2, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(_RING + 1, self.height() / 2)
        painter.setPen(QPen(theme.accent_text if self.isChecked() else theme.edge, 1.5))
        painter.drawEllipse(middle, _RING - 1, _RING - 1)
        if self.isChecked():
            painter.setBrush(theme.accent_text)
            painter.drawEllipse(middle, _DOT, _DOT)
        painter.setFont(ui_font(SMALL))
        metrics = painter.fontMetrics()
        left = 2 * _RING + S2
        for word, is_different in self._words:
            room = self.width() - left
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
            area = QRect(left, (self.height() - _HEIGHT) // 2 + 2, metrics.horizontalAdvance(shown), _HEIGHT - 4)
            if is_different:
                painter.fillRect(area.adjusted(-2, 0, 2, 0), theme.warn_bg)
            painter.setPen(theme.text)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
            left += area.width() + S1 + 2
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme)
