"""The user guide in the window: pages at the left, the text at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.paths import RESOURCES
from ui.theme import S4
from ui.widgets.guide_text import GuideText
from ui.widgets.nav_row import NavRow
from ui.widgets.page_bar import PageBar
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QShowEvent

_SIDE = 256
_CONTENTS = "contents.txt"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page of the guide."""

    name: str
    title: str
    markdown: str


def help_pages(folder: Path, language: str) -> tuple[HelpPage, ...]:
    """Return the pages that ``contents.txt`` lists, in *language* or else in English."""
    names = (folder / _CONTENTS).read_text(encoding="utf-8").split()
    return tuple(_page(folder, name, language) for name in names)


def _page(folder: Path, name: str, language: str) -> HelpPage:
    path = folder / f"{name}.{language}.md"
    markdown = (path if path.exists() else folder / f"{name}.en.md").read_text(encoding="utf-8")
    heading = next((line for line in markdown.splitlines() if line.startswith("# ")), f"# {name}")
    return HelpPage(name, heading.removeprefix("# ").strip(), markdown)


class HelpView(Painted):
    """Links between pages stay inside; nothing is fetched from anywhere."""

    back_requested = Signal()

    def __init__(self, language: str, parent: QWidget | None = None, *, folder: Path = RESOURCES / "help") -> None:
        super().__init__(parent)
        self.pages = help_pages(folder, language)
        self.bar = PageBar(self.tr("To the articles"))
        self.bar.set_title(self.tr("User guide"))
        self.bar.back.clicked.connect(self.back_requested)
        self.text = GuideText()
        self.text.setAccessibleName(self.tr("User guide"))
        self.text.anchorClicked.connect(self._follow)
        self._group = QButtonGroup(self)
        self.rows: list[NavRow] = []
        self._build()
        if self.pages:
            self.show_page(self.pages[0].name)

    def _build(self) -> None:
        ground = QWidget()
        ground.setProperty("ground", "page")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        paper = QHBoxLayout(ground)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.addWidget(self.text, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._contents())
        body.addWidget(ground, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(body, 1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Let the arrows walk through the pages at once."""
        super().showEvent(event)
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _contents(self) -> QWidget:
        contents = QWidget()
        contents.setFixedWidth(_SIDE)
        column = QVBoxLayout(contents)
        column.setContentsMargins(0, S4, 0, 0)
        column.setSpacing(0)
        for number, page in enumerate(self.pages):
            row = NavRow("", page.title)
            self.rows.append(row)
            self._group.addButton(row, number)
            column.addWidget(row)
        column.addStretch(1)
        self._group.idClicked.connect(self._show)
        return contents

    def show_page(self, name: str) -> None:
        """Show the page *name*, if there is one."""
        number = next((number for number, page in enumerate(self.pages) if page.name == name), -1)
        if number >= 0:
            self.rows[number].setChecked(True)
            self.setFocusProxy(self.rows[number])
            self._show(number)

    def _show(self, number: int) -> None:
        self.text.show_page(self.pages[number].markdown)

    def _follow(self, link: QUrl) -> None:
        self.show_page(link.fileName().split(".", 1)[0])
