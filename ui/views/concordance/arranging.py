"""Where the parts of the concordance stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.presenters.concordance import Order
from ui.theme import S2, S4, S5, S7
from ui.views.concordance.match_list import COMPARE
from ui.widgets.key_cap import KeyCap
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from ui.views.concordance.view import ConcordanceView

_LIST, _PREVIEW = 520, 216
_MAIN, _SIDE = 1088, 352
_PROGRESS = 2
_ORDER = 208
translate = QCoreApplication.translate


def arrange(view: ConcordanceView) -> None:
    """Put the parts of *view* into it."""
    view.down.addWidget(_upper(view))
    view.down.addWidget(view.preview)
    view.down.setSizes([_LIST, _PREVIEW])
    view.across.addWidget(view.down)
    view.across.addWidget(view.side)
    view.across.setSizes([_MAIN, _SIDE])
    for splitter in (view.down, view.across):
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
    view.progress.setRange(0, 0)
    view.progress.setFixedHeight(_PROGRESS)
    view.progress.setTextVisible(False)
    view.progress.hide()
    layout = QVBoxLayout(view)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(view.progress)
    layout.addWidget(view.across, 1)
    layout.addWidget(view.footer)


def _upper(view: ConcordanceView) -> QWidget:
    view.found.setLayout(_found(view))
    view.stack.addWidget(view.found)
    view.stack.addWidget(view.empty)
    upper = QWidget()
    upper.setProperty("ground", "page")
    layout = QVBoxLayout(upper)
    layout.setContentsMargins(0, S4, 0, 0)
    layout.setSpacing(0)
    field = QVBoxLayout()
    field.setContentsMargins(S5, 0, S5, 0)
    field.setSpacing(0)
    field.addWidget(view.field)
    field.addWidget(view.strip)
    layout.addLayout(field)
    layout.addWidget(_counts(view))
    layout.addWidget(view.stack, 1)
    return upper


def _counts(view: ConcordanceView) -> QWidget:
    for label in (view.count, view.checked):
        label.setWordWrap(False)
    view.about.setProperty("dim", True)
    names = {
        Order.TEXT: translate("ConcordanceView", "as it is read"),
        Order.RIGHT: translate("ConcordanceView", "by the word to the right"),
        Order.LEFT: translate("ConcordanceView", "by the word to the left"),
    }
    view.order.offer(names.items())
    view.order.setFixedWidth(_ORDER)
    line = QWidget()
    line.setFixedHeight(S7)
    row = QHBoxLayout(line)
    row.setContentsMargins(S5, 0, S5, 0)
    row.setSpacing(S2)
    row.addWidget(view.count)
    row.addWidget(view.about, 1)
    caption = text_label(translate("ConcordanceView", "Order"), dim=True)
    caption.setWordWrap(False)
    row.addWidget(caption)
    row.addWidget(view.order)
    row.addWidget(KeyCap("Alt+←", line))
    row.addWidget(KeyCap("Alt+→", line))
    return line


def _found(view: ConcordanceView) -> QVBoxLayout:
    view.list.setModel(view.model)
    view.list.room_changed.connect(view.head.set_room)
    view.list.setItemDelegate(view.row)
    view.mark.setMenu(view.labels)
    deeds = QWidget()
    deeds.setFixedHeight(S7)
    row = QHBoxLayout(deeds)
    row.setContentsMargins(S5, 0, S5, 0)
    row.setSpacing(S4)
    row.addWidget(view.checked)
    row.addWidget(view.mark)
    row.addWidget(view.comparing)
    row.addWidget(KeyCap(COMPARE, deeds))
    row.addWidget(view.table)
    row.addStretch(1)
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(view.head)
    layout.addWidget(view.list, 1)
    layout.addWidget(deeds)
    return layout
