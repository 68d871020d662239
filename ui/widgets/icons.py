"""Icons: our own SVG files, drawn in whatever colour the place asks for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from ui.paths import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor

_RATIOS = (1, 2, 3)


@cache
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: QColor, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """Return icon *name* in *colour*, *size* logical pixels wide, for a screen of that device pixel *ratio*."""
    key = f"claimdesk/{name}/{colour.rgba():08x}/{size}/{ratio}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    edge = round(size * ratio)
    drawn = QPixmap(edge, edge)
    drawn.fill(Qt.GlobalColor.transparent)
    source = _source(name).replace("currentColor", colour.name())
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, colour: QColor, size: int = 16) -> QIcon:
    """Return icon *name* in *colour* for buttons and menus, sharp on dense screens too."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def paint_icon(painter: QPainter, name: str, rect: QRect, colour: QColor) -> None:
    """Paint icon *name* into the square *rect*."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft(), pixmap(name, colour, rect.width(), ratio))
