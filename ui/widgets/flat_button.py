"""A button of the top bar: words, perhaps an icon, and no border."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from ui.theme import CONTROL_SMALL, current
from ui.widgets.icons import icon as tinted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class FlatButton(QToolButton):
    """Words, perhaps an icon, and no border."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        has_icon = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(has_icon if icon else Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFixedHeight(CONTROL_SMALL)
        self.set_theme(current())

    def set_short(self, *, is_short: bool) -> None:
        """Show the icon alone, the words in the tool tip, or both."""
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(alone if is_short else beside)
        self.setToolTip(self.text() if is_short else "")
        self.setAccessibleName(self.text())

    def set_theme(self, theme: Theme) -> None:
        """Tint the icon for *theme*."""
        if self._icon:
            self.setIcon(tinted(self._icon, theme.text))
