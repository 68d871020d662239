"""Language, theme, size and width of the text, with a live sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSlider, QVBoxLayout

from ui.theme import BODY, S4
from ui.views.settings.page import Form, Page
from ui.views.settings.sample import SampleView
from ui.widgets.segments import Option, Segments
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.settings import Settings

_HEIGHT = 30
_SLIDER = 200
_SIZES = (13, 28)
_WIDTHS = (48, 96)


class LookPage(Page):
    """Every change acts at once."""

    changed = Signal(str, object)
    """Name of a field of *Settings*, and its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Look"))
        self.language = _choice(self.tr("Language"), (Option("uk", "Українська"), Option("en", "English")), parent=self)
        self.theme = _choice(
            self.tr("Theme"),
            (
                Option("system", self.tr("As the system")),
                Option("light", self.tr("Light")),
                Option("dark", self.tr("Dark")),
            ),
            parent=self,
        )
        self.text_size = _slider(self.tr("Text size"), *_SIZES)
        self.line_width = _slider(self.tr("Line width"), *_WIDTHS)
        self._size_words = text_label(size=BODY)
        self._width_words = text_label(size=BODY)
        self.names = QCheckBox(self.tr("Label names under the line"))
        self.sample = SampleView(self)
        self.sample.setAccessibleName(self.tr("Sample"))
        self._build()
        self.language.picked.connect(self._set_language)
        self.theme.picked.connect(self._set_theme)
        self.text_size.valueChanged.connect(self._set_size)
        self.line_width.valueChanged.connect(self._set_width)
        self.names.clicked.connect(self._set_names)

    def _build(self) -> None:
        form = Form()
        for control in (self.language, self.theme):
            line = QHBoxLayout()
            line.addWidget(control)
            line.addStretch(1)
            form.add(control.accessibleName(), line)
        for slider, words in ((self.text_size, self._size_words), (self.line_width, self._width_words)):
            line = QHBoxLayout()
            line.setSpacing(S4)
            line.addWidget(slider)
            line.addWidget(words, 1)
            form.add(slider.accessibleName(), line)
        form.add("", self.names)
        self.body.addLayout(form)
        self.body.addSpacing(S4)
        frame = QFrame()
        frame.setProperty("framed", True)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.sample)
        self.body.addWidget(frame)
        self.body.addStretch(1)

    def show_settings(self, settings: Settings, language: str) -> None:
        """Show *settings*; *language* is the one the window speaks now."""
        self.language.set_value(language)
        self.theme.set_value(settings.theme)
        for slider, value in ((self.text_size, settings.article_size), (self.line_width, settings.reading_width)):
            if slider.value() != value:
                slider.setValue(value)
        self.names.setChecked(settings.labels_under_lines)
        self._tell(settings.article_size, settings.reading_width)
        self.sample.show_settings(settings, language)

    def _tell(self, size: int, width: int) -> None:
        self._size_words.setText(self.tr("%n pixel(s)", "", size))
        self._width_words.setText(self.tr("%n character(s)", "", width))

    def _set_language(self, value: object) -> None:
        self.changed.emit("language", value)

    def _set_theme(self, value: object) -> None:
        self.changed.emit("theme", value)

    def _set_size(self, value: int) -> None:
        self._tell(value, self.line_width.value())
        self.changed.emit("article_size", value)

    def _set_width(self, value: int) -> None:
        self._tell(self.text_size.value(), value)
        self.changed.emit("reading_width", value)

    def _set_names(self, is_on: bool) -> None:
        self.changed.emit("labels_under_lines", is_on)


def _choice(name: str, options: tuple[Option, ...], *, parent: QWidget) -> Segments:
    segments = Segments(name, parent, shows_digits=False, height=_HEIGHT, font_size=BODY)
    segments.set_options(options)
    segments.setAccessibleName(name)
    return segments


def _slider(name: str, least: int, most: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, most)
    slider.setFixedWidth(_SLIDER)
    slider.setAccessibleName(name)
    return slider
