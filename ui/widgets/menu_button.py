"""The button that has all menus where no menu bar is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from ui.theme import S1
from ui.widgets.bar_button import BarButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget


class MenuButton(BarButton):
    """Hidden until it is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("menu", "", parent)
        self._menu: QMenu | None = None
        self.setAccessibleName(self.tr("Menu"))
        self.setToolTip(self.tr("Menu"))
        self.clicked.connect(self._open)
        self.hide()

    def set_menu(self, menu: QMenu | None) -> None:
        """Open *menu*."""
        self._menu = menu

    def _open(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + S1)))
