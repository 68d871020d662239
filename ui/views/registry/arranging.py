"""Where the parts of the registry stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import S2
from ui.views.registry.rows import EntityHead

if TYPE_CHECKING:
    from ui.views.registry.view import RegistryView

_WIDTHS, _SHARES = (312, 620, 440), (1, 3, 2)
_NARROWEST = 264


def arrange(view: RegistryView) -> None:
    """Put the parts of *view* into it."""
    row = QHBoxLayout(view.bar)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S2)
    for widget, stretch in ((view.search, 2), (view.type, 1), (view.qids, 0), (view.new, 0)):
        row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
    row.insertStretch(2, 2)
    left, right = QWidget(), QWidget()
    rows, column = QVBoxLayout(left), QVBoxLayout(right)
    rows.addWidget(EntityHead())
    rows.addWidget(view.list, 1)
    column.addWidget(view.queue, 1)
    column.addWidget(view.merge)
    for pane in (left, view.page, right):
        view.panes.addWidget(pane)
    view.panes.setSizes(list(_WIDTHS))
    left.setMinimumWidth(_NARROWEST)
    for number, share in enumerate(_SHARES):
        view.panes.setStretchFactor(number, share)
    whole = QVBoxLayout(view)
    for layout in (rows, column, whole):
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
    whole.addWidget(view.panes, 1)
    whole.addWidget(view.keys)
