"""A window on a small project, driven by real keys and a real mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from annotator import exporters
from annotator.edits.annotators import add_annotator
from annotator.importers.reading import read_text
from annotator.model import AnnotatorId, new_id
from annotator.scheme_files import default_scheme
from annotator.store import spans
from annotator.store.project import Project
from tests.annotator.exporters.plainly import Plainly
from tests.ui.flows.export_way import Way
from ui import paths
from ui import theme as themes
from ui.main_window import MainWindow
from ui.presenters.project import ProjectPresenter
from ui.settings import SettingsStore
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.model import Span
    from ui.models.palette import PaletteItem
    from ui.presenters.article import Page

T = TypeVar("T")

FIRST = """Міністр прибув до столиці

Президент Юн Сок Йоль сказав, що безпека нероздільна.
«Ми готові», — заявив посол НАТО, — «і чекаємо рішення».
"""
SECOND = "Друга стаття\n\nТут немає нічого.\n"
ANNOTATOR = "Олена"


def there(value: T | None) -> T:
    """Return *value*, which has to be there."""
    assert value is not None
    return value


class Hand:
    """Presses keys and the mouse as a person does, and sees what is there."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._bot = qtbot

    @property
    def page(self) -> Page:
        """The open article with its marks."""
        return there(self.window.desk.page)

    @property
    def primary(self) -> Span:
        """The selected mark."""
        return there(self.window.desk.primary)

    @property
    def text(self) -> str:
        """The open article's text."""
        return self.page.article.text

    def offered(self) -> list[PaletteItem]:
        """Return what the palette offers."""
        model = self.window.overlays.palette.model
        return [item for row in range(model.rowCount()) if (item := model.item(row)) is not None]

    def select(self, words: str) -> None:
        """Select the first place of *words* in the article."""
        start = self.text.index(words)
        self.window.page.view.set_selection(start, start + len(words))

    def key(
        self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, text: str = ""
    ) -> None:
        """Press a key where the focus is; Cyrillic letters as a Cyrillic keyboard sends them."""
        code = Qt.Key(ord(key.upper())) if isinstance(key, str) else key
        typed = text or (key if isinstance(key, str) else "")
        target = QApplication.focusWidget() or self.window
        QTest.sendKeyEvent(QTest.KeyAction.Click, target, code, typed, modifiers)

    def settle(self) -> None:
        """Wait until every edit is on the disk and on the screen."""
        self._bot.waitUntil(lambda: self.window.project.is_saved)
        QApplication.processEvents()

    def stored(self) -> list[Span]:
        """Return the spans of the open article as the file has them."""
        self.settle()
        article = self.window.desk.article_id
        assert article is not None
        return list(self.window.project.read_now(lambda session: spans.of_article(session, article)))

    def words(self) -> list[tuple[str, str]]:
        """Return label and text of the spans in the file."""
        return [(span.label, span.text) for span in self.stored()]

    def click(self, place: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press the mouse on the first letter of *place* in the article."""
        view = self.window.page.view
        rect = view.rect_of(next(s.id for s in self.stored() if s.text == place))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, rect.center())

    def hover(self, place: str) -> QPoint:
        """Move the mouse to a mark; returns where that is."""
        view = self.window.page.view
        point = view.rect_of(next(s.id for s in self.stored() if s.text == place)).center()
        QTest.mouseMove(view.viewport(), point)
        return point

    def tooltip(self, place: str) -> str:
        """Return what is told of a mark when the mouse rests on it."""
        view, point = self.window.page.view, self.hover(place)
        event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), event)
        return QToolTip.text()

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(there(QApplication.focusWidget()), event)


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Return a project of two articles."""
    path = tmp_path / "small.claimdesk"
    with Project.create(path, default_scheme(), name="Мала") as project:
        by = AnnotatorId(new_id())
        with project.writing() as session:
            add_annotator(session, ANNOTATOR, id=by)
        for text in (FIRST, SECOND):
            read_text(project, text, by=by, name="text.txt")
    return path


@pytest.fixture
def settings() -> SettingsStore:
    """Return fresh settings."""
    return SettingsStore(paths.settings_file())


@pytest.fixture
def open_window(qtbot: QtBot, settings: SettingsStore) -> Iterator[Callable[[Path], MainWindow]]:
    """Return a function that opens a project in a window."""
    opened: list[MainWindow] = []

    def open_(path: Path) -> MainWindow:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        themes.apply(app, themes.LIGHT)
        presenter = ProjectPresenter(Project.open(path), Work(), annotator=ANNOTATOR)
        window = MainWindow(presenter, settings, language="uk")
        presenter.setParent(window)
        opened.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.desk.page is not None and not window.listed.is_reading)
        return window

    yield open_
    for window in opened:
        window.close()
        window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def hand(qtbot: QtBot, open_window: Callable[[Path], MainWindow], project_path: Path) -> Hand:
    """Return a hand on a window with the first article open."""
    window = open_window(project_path)
    window.page.view.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.mouseMove(window, QPointF(1, 1).toPoint())
    return Hand(window, qtbot)


@pytest.fixture
def flat(monkeypatch: pytest.MonkeyPatch) -> Plainly:
    """Return a format without overlaps and properties, which can be written."""
    exporter = Plainly(overlap=False, attributes=False, scheme=False)
    monkeypatch.setattr(exporters, "ALL", (*exporters.ALL, exporter))
    return exporter


@pytest.fixture
def way(hand: Hand, qtbot: QtBot, flat: Plainly) -> Way:
    """Return a way into the wizard, on a project with a mark within another."""
    assert flat.title == "Plainly"
    for words, key in (("Президент Юн Сок Йоль", "2"), ("Юн Сок Йоль", "q"), ("безпека нероздільна", "1")):
        hand.select(words)
        hand.key(key)
    hand.settle()
    return Way(hand, qtbot)
