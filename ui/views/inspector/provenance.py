"""Who made the mark, when and how: the foot of the inspector."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRect, QTime
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from ui.theme import CAPTION, S2, S4
from ui.widgets.icons import paint_icon
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, caption

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.model import Span
    from ui.views.inspector.state import InspectorState

_HEIGHT = 33
_ICON = 16


class Provenance(Painted):
    """«Олена Кравець, сьогодні о 14:03 … вручну»."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = Elided(size=CAPTION)
        self.who.setProperty("dim", True)
        self.how = caption()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(S4 + _ICON + S2, 0, S4, 0)
        layout.setSpacing(S2)
        layout.addWidget(self.who, 1)
        layout.addWidget(self.how)
        self.setFixedHeight(_HEIGHT)

    def show_state(self, state: InspectorState) -> None:
        """Show where the one selected span comes from."""
        span = state.span
        self.setVisible(span is not None)
        if span is None:
            return
        is_imported = span.provenance.startswith("imported")
        when = self._when(span.made_at.astimezone(), QLocale(state.language), has_time=not is_imported)
        self.who.setText(self.tr("{name}, {time}").format(name=state.author, time=when) if state.author else when)
        self.how.setText(self._how(span))
        self.how.setToolTip(span.provenance)

    def _when(self, made: datetime, locale: QLocale, *, has_time: bool) -> str:
        """Return the day, and the hour of what a hand has made: what was imported has the hour of its file."""
        time = f"{made:%H:%M}"
        today = datetime.now().astimezone().date()
        day = locale.toString(
            QDate(made.year, made.month, made.day), "d MMMM" if made.year == today.year else "d MMMM yyyy"
        )
        if not has_time:
            return day
        if made.date() == today:
            return self.tr("today at {time}").format(time=time)
        if made.date() == today - timedelta(days=1):
            return self.tr("yesterday at {time}").format(time=time)
        return f"{day}, {locale.toString(QTime(made.hour, made.minute), 'HH:mm')}"

    def _how(self, span: Span) -> str:
        kind, _, maker = span.provenance.partition(":")
        match kind:
            case "suggested":
                return self.tr("suggested by {name}").format(name=maker)
            case "carried":
                return self.tr("carried over")
            case "imported":
                return self.tr("imported")
            case _:
                return self.tr("by hand")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.line)
        paint_icon(painter, "pen", QRect(S4, (self.height() - _ICON) // 2, _ICON, _ICON), self._theme.dim)
