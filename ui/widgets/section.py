"""A section of a panel: a small heading with its key, the content, and a line below.

Without content a section is one line: what to press to give it some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout
from typing_extensions import override

from ui.theme import CAPTION, S1, S2, S4
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class Section(Painted):
    """Heading, remark, key cap; add the content to :attr:`body`."""

    acted = Signal()
    """The section's own button was pressed: to give it content, or more of it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Elided(title, size=CAPTION, bold=True)
        self._title.setProperty("dim", True)
        self._remark = Elided(size=CAPTION)
        self._key = KeyCap()
        self._head = QHBoxLayout()
        self._head.setSpacing(S2)
        self._head.addWidget(self._title)
        self._head.addWidget(self._remark, 1)
        self._head.addStretch()
        self.action = LinkButton("", icon="plus")
        self.more = IconButton("plus", "")
        for button in (self.action, self.more):
            button.clicked.connect(self.acted)
            button.hide()
        self._head.insertWidget(0, self.action)
        self._head.addWidget(self.more)
        self._head.addWidget(self._key)
        self.body = QVBoxLayout()
        self.body.setSpacing(S1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(S4, S2, S4, S2 + 1)
        whole.setSpacing(S1)
        if title:
            whole.addLayout(self._head)
        whole.addLayout(self.body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)

    def set_action(self, name: str) -> None:
        """Offer to give the section content, or more of it."""
        self.action.setText(name)
        self.more.set_name(name)

    def set_empty(self, is_empty: bool) -> None:
        """Show the action instead of the heading, or beside it."""
        self._title.setVisible(not is_empty)
        self._remark.setVisible(not is_empty)
        self.action.setVisible(is_empty)
        self.more.setVisible(not is_empty)

    def set_remark(self, remark: str) -> None:
        """Show a remark behind the heading."""
        self._remark.setText(remark)

    def set_key(self, keys: str, twin: str = "") -> None:
        """Show which key works on this section."""
        self._key.set_keys(keys, twin)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)
