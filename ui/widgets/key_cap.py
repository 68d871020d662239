"""Key caps: the little frames that show which key does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from ui.theme import KEY, RADIUS_S, ui_font
from ui.widgets.painting import Painted, crisp

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

HEIGHT = 18
_SMALLEST = 20
_PADDING = 5
_GAP = 4


def cap_width(key: str) -> int:
    """Return how wide the cap of one chord is."""
    return max(_SMALLEST, QFontMetrics(ui_font(KEY, bold=True)).horizontalAdvance(key) + 2 * _PADDING)


def caps_width(keys: str) -> int:
    """Return how wide the caps of *keys* are; a space stands between two presses."""
    caps = keys.split()
    return sum(cap_width(key) for key in caps) + _GAP * max(0, len(caps) - 1)


def paint_caps(painter: QPainter, left: int, middle: int, keys: str, theme: Theme, *, is_quiet: bool = False) -> None:
    """Paint the caps of *keys* from *left* on, centred on the height *middle*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(ui_font(KEY, bold=not is_quiet))
    for key in keys.split():
        rect = QRect(left, middle - HEIGHT // 2, cap_width(key), HEIGHT)
        painter.setPen(QPen(theme.line if is_quiet else theme.edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if is_quiet else theme.card)
        painter.drawRoundedRect(crisp(rect), RADIUS_S, RADIUS_S)
        painter.setPen(theme.dim if is_quiet else theme.text)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
        left += rect.width() + _GAP
    painter.restore()


class KeyCap(Painted):
    """The caps of one command: ``Ctrl+Enter`` is one cap, ``U 1–6`` are two presses."""

    def __init__(self, keys: str = "", parent: QWidget | None = None, *, is_quiet: bool = False) -> None:
        super().__init__(parent)
        self._is_quiet = is_quiet
        self._keys = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_keys(keys)

    @property
    def keys(self) -> str:
        """What is on the caps."""
        return self._keys

    def set_keys(self, keys: str, twin: str = "") -> None:
        """Show *keys*; *twin* is the same press on another keyboard layout, for the tool tip."""
        self._keys = keys
        self.setToolTip(f"{keys} · {twin}" if twin else "")
        if not keys or self.parentWidget() is not None:  # without a parent it would flash as a window
            self.setVisible(bool(keys))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(caps_width(self._keys), HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_caps(QPainter(self), 0, self.height() // 2, self._keys, self._theme, is_quiet=self._is_quiet)
