"""Buttons whose icons follow the theme."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QToolButton
from typing_extensions import override

from ui.theme import current
from ui.widgets.icons import icon as tinted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_ICON = 16
_NARROWEST = 40
CROSS = 12
"""Size of the cross that takes one row away."""


class Kind(StrEnum):
    """How much a button stands out."""

    PLAIN = "plain"
    PRIMARY = "primary"
    """The one filled button of a view."""
    LINK = "link"
    """Words in the accent colour, no border."""


class TextButton(QPushButton):
    """A button with words and perhaps an icon; never of a fixed width."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        kind: Kind = Kind.PLAIN,
        is_small: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._kind = kind
        self.setAutoDefault(False)
        self.setProperty("small", is_small)
        if kind is not Kind.PLAIN:
            self.setProperty(kind.value, True)
        self.setIconSize(QSize(_ICON, _ICON))
        self.set_theme(current())

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.set_theme(current())

    def set_theme(self, theme: Theme) -> None:
        """Tint the icon for *theme*."""
        if not self._icon:
            return
        colours = {Kind.PLAIN: theme.text, Kind.PRIMARY: theme.on_accent, Kind.LINK: theme.accent_text}
        self.setIcon(tinted(self._icon, colours[self._kind], _ICON))


class LinkButton(TextButton):
    """Words in the accent colour that are cut with an ellipsis where room ends."""

    def __init__(self, text: str, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(text, parent, icon=icon, kind=Kind.LINK)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        missing = super().sizeHint().width() - self.width()
        room = self.fontMetrics().horizontalAdvance(self.text()) - missing
        elided = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        shown = elided if missing > 0 else self.text()
        option.text = shown
        self.setToolTip(self.text() if shown != self.text() else "")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class IconButton(QToolButton):
    """A button that is only an icon; *name* is its tool tip and what a screen reader says."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None, *, size: int = _ICON) -> None:
        super().__init__(parent)
        self._icon = icon
        self._size = size
        self.setIconSize(QSize(size, size))
        self.set_name(name)
        self.set_theme(current())

    def set_name(self, name: str) -> None:
        """Say what the button does."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.set_theme(current())

    def set_theme(self, theme: Theme) -> None:
        """Tint the icon for *theme*."""
        self.setIcon(tinted(self._icon, theme.text, self._size))
