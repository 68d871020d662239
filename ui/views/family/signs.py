"""The signs of the legend: lines of relations, numbers of claims, the ring of what has no time."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from annotator.scheme import Colour
from ui.views.family.ink import paint_ring
from ui.widgets.number_flag import paint_flag
from ui.widgets.painting import Painted
from ui.widgets.tie_paint import Stroke, TieLook, look_of, paint_tie

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_WIDTH, _HEIGHT = 32, 18
_FLAG = QRect(7, 1, 18, 16)


class SignKind(Enum):
    """What a sign stands for."""

    TIE = "tie"
    CITES = "cites"
    MEMBER = "member"
    NEIGHBOUR = "neighbour"
    NO_TIME = "no time"


class Sign(Painted):
    """One sign; the words beside it say what it means."""

    def __init__(
        self,
        kind: SignKind,
        relation: str = "",
        parent: QWidget | None = None,
        *,
        has_head: bool = False,
        leads: bool = True,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._look = look_of(relation) if kind is SignKind.TIE else TieLook(colour=Colour.ORANGE)
        has_head = has_head or kind is SignKind.CITES
        self._head = (-1 if leads else 1) if has_head else 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match self._kind:
            case SignKind.MEMBER | SignKind.NEIGHBOUR:
                paint_flag(painter, _FLAG, "2", theme, is_hollow=self._kind is SignKind.NEIGHBOUR)
            case SignKind.NO_TIME:
                paint_ring(painter, QPointF(_WIDTH / 2, _HEIGHT / 2), theme)
            case _:
                path = QPainterPath(QPointF(2, _HEIGHT / 2))
                path.lineTo(_WIDTH - 2, _HEIGHT / 2)
                paint_tie(painter, path, self._look, theme, Stroke(self._head))
