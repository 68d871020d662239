"""A sentence of an article, drawn just as articles are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from annotator.model import Fragment, SpanId
from annotator.scheme import Colour, Line
from ui.widgets.article_view import ArticleView, Mark

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.settings import Settings

_TEXT = (
    "Президент Південної Кореї Юн Сок Йоль сказав, що безпека в Атлантичному та Індо-Тихоокеанському "
    "регіонах нероздільна."
)
_PARTS = (
    ("Президент Південної Кореї Юн Сок Йоль", "SOURCE", ("джерело", "source"), Line.SOLID, Colour.ORANGE),
    ("Юн Сок Йоль", "PER", ("особа", "person"), Line.TICKS, Colour.PINK),
    ("сказав", "CUE", ("маркер", "cue"), Line.DASHED, Colour.GREEN),
    (
        "що безпека в Атлантичному та Індо-Тихоокеанському регіонах нероздільна",
        "CLAIM",
        ("твердження", "claim"),
        Line.BRACKETS,
        Colour.BLUE,
    ),
)
_BELOW = 24
_FULL = 100


class SampleView(ArticleView):
    """As high as its text, whatever its width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bottom_room = _BELOW
        self.set_rail_visible(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_article(_TEXT, has_headline=False)

    def show_settings(self, settings: Settings, language: str) -> None:
        """Draw the text as *settings* say."""
        self.set_marks([_mark(number, language) for number in range(len(_PARTS))])
        size = round(settings.article_size * settings.zoom / _FULL)
        self.set_reading(size, settings.reading_width, settings.labels_under_lines)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.page_height())


def _mark(number: int, language: str) -> Mark:
    words, label, names, line, colour = _PARTS[number]
    start = _TEXT.index(words)
    is_claim = line is Line.BRACKETS
    return Mark(
        id=SpanId(f"{number:032x}"),
        label=label,
        name=names[0] if language == "uk" else names[1],
        line=line,
        colour=colour,
        fragments=(Fragment(start=start, end=start + len(words)),),
        number=1 if is_claim else None,
        is_claim=is_claim,
    )
