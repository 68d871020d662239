"""Fields of the scheme editor: a key, a code, colours and lines, each telling what is wrong at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy
from typing_extensions import override

from annotator.scheme import Colour, Line
from ui.actions.keys import TWINS
from ui.theme import CONTROL, RADIUS_M, S1, S2, current, ui_font
from ui.views.scheme_editor.words import line_name
from ui.widgets.painting import Painted, crisp, paint_focus
from ui.widgets.swatch import paint_swatch

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_LATIN = {typed: key for key, typed in TWINS.items()}
_KEY_WIDTH = 56
_SWATCH = QSize(32, 24)
_SAMPLE = QSize(32, 16)


def mark_wrong(field: QLineEdit, *, is_wrong: bool) -> None:
    """Give *field* the border of what cannot stay so."""
    if field.property("wrong") == is_wrong:
        return
    field.setProperty("wrong", is_wrong)
    field.style().unpolish(field)
    field.style().polish(field)


def text_field(name: str, parent: QWidget | None = None) -> QLineEdit:
    """Return a line to write in; *name* is what a screen reader calls it."""
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    return field


class KeyField(QLineEdit):
    """Press a digit or letter to choose it, Backspace for none. Cyrillic letters stand for the key they are on."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Press a digit or a letter; Backspace takes the key away"))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(_KEY_WIDTH)
        self.setFont(ui_font(bold=True))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def set_key(self, key: str) -> None:
        """Show *key*."""
        self.setText(key.upper())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == event.Type.ShortcutOverride and self._pressed(event) is not None:  # type: ignore[arg-type]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self._pressed(event)
        if key is None:
            super().keyPressEvent(event)
            return
        self.picked.emit(key)

    @staticmethod
    def _pressed(event: QKeyEvent) -> str | None:
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            return ""
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        text = _LATIN.get(event.text().upper(), event.text()).lower()
        return text if is_plain and len(text) == 1 and text.isascii() and text.isalnum() else None


class _ColourButton(QAbstractButton):
    """One colour to choose: a line of it on a card."""

    def __init__(self, colour: Colour, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self.colour = colour
        self.setCheckable(True)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return _SWATCH

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(QPen(theme.edge if self.underMouse() else theme.line, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(crisp(self.rect()), RADIUS_M, RADIUS_M)
        painter.fillRect(QRect(5, 10, self.width() - 10, 4), theme.shade(self.colour).line)
        if self.isChecked():
            paint_focus(painter, self.rect(), theme)
            painter.fillRect(QRect(self.width() // 2 - 3, self.height() - 5, 6, 2), theme.accent)
        if self.hasFocus():
            paint_focus(painter, self.rect().adjusted(2, 2, -2, -2), theme, 2)


class ColourField(Painted):
    """All colours beside each other; arrows walk them."""

    picked = Signal(object)
    """The *Colour*."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Colour"))
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S1)
        for place, (colour, name) in enumerate(self._names()):
            button = _ColourButton(colour, name)
            self._group.addButton(button, place)
            layout.addWidget(button)
        self._group.idClicked.connect(self._pick)
        self.setFixedHeight(CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_colour(self, colour: Colour) -> None:
        """Show *colour* as chosen."""
        self._group.button(list(Colour).index(colour)).setChecked(True)

    def _pick(self, place: int) -> None:
        self.picked.emit(list(Colour)[place])

    def _names(self) -> list[tuple[Colour, str]]:
        return [
            (Colour.BLUE, self.tr("blue")),
            (Colour.ORANGE, self.tr("orange")),
            (Colour.GREEN, self.tr("green")),
            (Colour.PINK, self.tr("pink")),
            (Colour.GREY, self.tr("grey")),
            (Colour.VERMILION, self.tr("vermilion")),
            (Colour.VIOLET, self.tr("violet")),
            (Colour.OLIVE, self.tr("olive")),
        ]


class LineField(QComboBox):
    """How marks are drawn, each line with its picture."""

    picked = Signal(object)
    """The *Line*."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._colour = Colour.GREY
        self.setAccessibleName(self.tr("Line"))
        self.setIconSize(_SAMPLE)
        for line in Line:
            self.addItem(line_name(line), line)
        self.activated.connect(self._pick)

    def set_look(self, line: Line, colour: Colour) -> None:
        """Show *line* as chosen, all of them in *colour*."""
        self._colour = colour
        self.setCurrentIndex(list(Line).index(line))
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self._draw()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        for place, line in enumerate(Line):
            picture = QPixmap(_SAMPLE * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint_swatch(
                painter, QRect(2, 0, _SAMPLE.width() - 4, _SAMPLE.height() - S2 // 2), line, self._colour, self._theme
            )
            painter.end()
            self.setItemIcon(place, QIcon(picture))

    def _pick(self, place: int) -> None:
        self.picked.emit(list(Line)[place])
