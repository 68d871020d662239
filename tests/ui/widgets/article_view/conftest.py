"""A view on the screen, marks for it, and hands that press its keys and move its mouse."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import Fragment, SpanId
from annotator.scheme import Colour, Line
from ui import theme
from ui.widgets.article_view import ArticleView, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TEXT = (
    "Південна Корея та НАТО посилять партнерство\n"
    "Джерело: Reuters\n"
    "\n"
    "Лідери Південної Кореї та НАТО заявили, що розширять співпрацю з питань глобальної безпеки, включаючи Україну.\n"
    "Президент Юн Сок Йоль сказав, що безпека нероздільна. Столтенберг подякував йому за це.\n"
)
SIGNALS = (
    *("selection_changed", "selection_made", "mark_pressed", "mark_hovered", "card_pressed", "relation_dragged"),
    *("fragments_dragged", "context_asked", "empty_pressed"),
)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class MarkOn(Protocol):
    """Makes a mark on words of *text*."""

    def __call__(self, span: str, *words: str, line: Line = ..., text: str = ..., **fields: Any) -> Mark:
        """Return a mark on the first places where *words* stand, one after the other."""
        ...


@pytest.fixture
def mark_on() -> MarkOn:
    def make(span: str, *words: str, line: Line = Line.TICKS, text: str = TEXT, **fields: Any) -> Mark:
        fragments, after = [], 0
        for word in words:
            start = text.index(word, after)
            after = start + len(word)
            fragments.append(Fragment(start=start, end=after))
        colour = fields.pop("colour", Colour.PINK)
        return Mark(SpanId(span), "LOC", fields.pop("name", "місце"), line, colour, tuple(fragments), **fields)

    return make


@dataclass
class Hand:
    """Presses keys, moves the mouse, and remembers what the view has told."""

    view: ArticleView
    told: list[tuple[str, Any]] = field(default_factory=list)

    def heard(self, name: str) -> list[Any]:
        """Return what a signal has told."""
        return [value for told, value in self.told if told == name]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            QTest.keyClick(self.view, key, modifiers)

    def point(self, offset: int, *, dx: int = 1) -> QPoint:
        """Return where the character at *offset* stands in the window."""
        scene = self.view._settled()
        sheet = scene.sheet
        piece, position = sheet.paragraphs.to_qt(offset)
        block = sheet.block(piece)
        line = block.lines[block.line_at(position)]
        y = sheet.top(piece) - sheet.y + line.top + line.height // 2
        return QPoint(round(scene.page.left + block.x_of(position)) + dx, y)

    def on(self, words: str) -> QPoint:
        """Return a point in the first letter of *words*."""
        return self.point(self.text.index(words), dx=4)

    @property
    def text(self) -> str:
        """The article."""
        return self.view._sheet.paragraphs.text

    def click(self, point: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Click the left button."""
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, point)

    def double_click(self, point: QPoint) -> None:
        """Click twice with the left button."""
        self.click(point)
        QTest.mouseDClick(self.view.viewport(), Qt.MouseButton.LeftButton, NO_MODIFIER, point)

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Drag with the left button."""
        viewport = self.view.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifiers, start)
        self.move(start + (end - start) / 2, modifiers)
        self.move(end, modifiers)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, end)

    def move(self, point: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Move the mouse with the left button down."""
        QTest.mouseEvent(QTest.MouseAction.MouseMove, self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, point)

    def selected_text(self) -> str:
        """Return what the view says is selected."""
        selection = self.view.selection
        return "" if selection is None else self.text[slice(*selection)]

    def copied(self) -> str:
        """Copy the selection and return what is on the clipboard."""
        self.view.copy()
        return QApplication.clipboard().text()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    theme.load_fonts()
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.set_article(TEXT, has_headline=True)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    made.setFocus()
    yield made
    made.close()


@pytest.fixture
def hand(view: ArticleView) -> Hand:
    made = Hand(view)
    for name in SIGNALS:
        listen(view, name, made.told)
    return made


def listen(view: ArticleView, name: str, told: list[tuple[str, Any]]) -> None:
    def hear(*values: Any) -> None:
        told.append((name, values[0] if len(values) == 1 else values))

    getattr(view, name).connect(hear)
