"""The values of a property as chips: number, name, the default framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import RADIUS_S, S1, S2, SMALL, current, ui_font
from ui.widgets.icons import paint_icon
from ui.widgets.painting import crisp, paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Attribute, Choice
    from ui.theme import Theme

_HEIGHT = 24
_ICON = 12
_NARROWEST = 96
_SPARE = 2
"""Widths are rounded down; without spare pixels a name that fits would be cut."""


class ValueChip(QAbstractButton):
    """One value; pressing it opens what can be done with it."""

    def __init__(
        self, choice: Choice, place: int, *, of: Attribute, language: str, parent: QWidget | None = None
    ) -> None:
        """Show the value at *place*, counted from one, of a property."""
        super().__init__(parent)
        self._theme = current()
        self._is_default = choice.code == of.default
        self.choice = choice
        self.is_half_named = not (choice.name.uk and choice.name.en)
        text = self._template(of).format(place=place, name=choice.name.best(language) or choice.code)
        self.setText(text)
        self.setObjectName(f"value {choice.code}")
        names = " · ".join(each for each in (choice.name.uk, choice.name.en, choice.code) if each)
        self.setToolTip(f"{names} · {self.tr('name missing in one language')}" if self.is_half_named else names)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        extra = _ICON + S1 if self.is_half_named else 0
        return QSize(QFontMetrics(self._font()).horizontalAdvance(self.text()) + 2 * S2 + _SPARE + extra, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(_NARROWEST, self.sizeHint().width()), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(QPen(theme.accent if self._is_default else theme.line, 1))
        painter.setBrush(theme.hover if self.underMouse() else theme.card)
        painter.drawRoundedRect(crisp(self.rect()), RADIUS_S, RADIUS_S)
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme, RADIUS_S)
        area = self.rect().adjusted(S2, 0, -S2, 0)
        if self.is_half_named:
            icon = QRect(area.right() - _ICON + 1, (_HEIGHT - _ICON) // 2, _ICON, _ICON)
            paint_icon(painter, "warning", icon, theme.warn_text)
            area.setRight(icon.left() - S1)
        painter.setFont(self._font())
        painter.setPen(theme.accent_text if self._is_default else theme.text)
        shown = QFontMetrics(self._font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _template(self, attribute: Attribute) -> str:
        if self._is_default:
            return self.tr("{place} {name} (default)")
        if self.choice.code == attribute.default_with_source:
            return self.tr("{place} {name} (default with a source)")
        return self.tr("{place} {name}")

    def _font(self) -> QFont:
        return ui_font(SMALL, bold=self._is_default)
