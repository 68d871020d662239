"""One project that was opened before, as a row of the welcome screen."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import BODY, CAPTION, S3, S4, SMALL
from ui.widgets.buttons import CROSS, IconButton, TextButton
from ui.widgets.icons import paint_icon
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.settings import RecentProject

_ICON = 16
ROW = 64
_BAR_WIDTH = 144
_SHARES = (38, 20, 18, 21)
CROSS_WIDTH = 20
_PER_CENT = 100


class RecentRow(Painted):
    """Name and place, progress, annotators, when; and what to do with it."""

    opened = Signal(object)
    """*Path*."""
    located = Signal(object)
    """The *Path* where it was: ask where it is now."""
    forgotten = Signal(object)
    """*Path* to drop from the list."""

    def __init__(self, project: RecentProject, parent: QWidget | None = None, *, is_missing: bool = False) -> None:
        super().__init__(parent)
        self.project = project
        self._is_missing = is_missing
        name = Elided(project.name or project.path.stem, size=BODY, bold=True)
        place = Elided(_short(project.path), size=CAPTION)
        for label, is_dim in ((name, is_missing), (place, True)):
            label.setProperty("dim", is_dim)
        self.button = TextButton(self.tr("Locate…") if is_missing else self.tr("Open"), is_small=True)
        self.button.setAccessibleName(f"{self.button.text()}: {name.text()}")
        self.button.clicked.connect(self._press)
        self.cross = IconButton("x", self.tr("Forget this project"), size=CROSS)
        self.cross.setFixedWidth(CROSS_WIDTH)
        self.cross.clicked.connect(self._forget)
        opened = Elided(self._when(), size=SMALL)
        opened.setProperty("dim", True)
        annotators = Elided(self._annotators(), size=SMALL)
        columns = in_columns((_two(name, place, lead=_ICON + S3), self._progress(), annotators, opened))
        columns.addWidget(self.button)
        columns.addWidget(self.cross)
        self.setLayout(columns)
        self.setFixedHeight(ROW)

    def set_button_width(self, width: int) -> None:
        """Make the button as wide as those of the other rows, so that the columns agree."""
        self.button.setFixedWidth(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)
        icon, colour = ("warning", self._theme.warn_text) if self._is_missing else ("file", self._theme.text)
        paint_icon(painter, icon, QRect(0, (self.height() - _ICON) // 2, _ICON, _ICON), colour)

    def _progress(self) -> QWidget:
        if self._is_missing:
            missing = text_label(self.tr("File not found"), size=SMALL)
            missing.setProperty("warn", True)
            return _two(missing, text_label(self.tr("Was it moved?"), size=CAPTION, dim=True))
        project = self.project
        words = self.tr("{done} of {total}").format(done=project.done, total=project.total)
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setMaximumWidth(_BAR_WIDTH)
        bar.setAccessibleName(self.tr("Articles done"))
        bar.setValue(round(_PER_CENT * project.done / project.total) if project.total else 0)
        return _two(text_label(words, size=SMALL), bar, gap=6)

    def _annotators(self) -> str:
        names = self.project.annotators
        if len(names) == 1:
            return names[0]
        return self.tr("%n annotator(s)", "", len(names)) if names else ""

    def _when(self) -> str:
        opened = self.project.opened_at.astimezone()
        today = datetime.now().astimezone().date()
        if opened.date() == today:
            return self.tr("today, {time}").format(time=f"{opened:%H:%M}")
        if opened.date() == today - timedelta(days=1):
            return self.tr("yesterday, {time}").format(time=f"{opened:%H:%M}")
        pattern = "d MMMM" if opened.year == today.year else "d MMMM yyyy"
        return self.locale().toString(QDate(opened.year, opened.month, opened.day), pattern)

    def _press(self) -> None:
        (self.located if self._is_missing else self.opened).emit(self.project.path)

    def _forget(self) -> None:
        self.forgotten.emit(self.project.path)


def in_columns(cells: Sequence[QWidget]) -> QHBoxLayout:
    """Return *cells* in the columns of the table, each as wide as its share says, whatever it holds."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(S4)
    for cell, share in zip(cells, _SHARES, strict=True):
        cell.setSizePolicy(QSizePolicy.Policy.Ignored, cell.sizePolicy().verticalPolicy())
        layout.addWidget(cell, share)
    return layout


def _two(first: QWidget, second: QWidget, *, gap: int = 0, lead: int = 0) -> QWidget:
    pair = QWidget()
    layout = QVBoxLayout(pair)
    layout.setContentsMargins(lead, 0, 0, 0)
    layout.setSpacing(gap)
    layout.addStretch(1)
    layout.addWidget(first)
    layout.addWidget(second)
    layout.addStretch(1)
    return pair


def _short(path: Path) -> str:
    """Return *path* with the home folder as ``~``."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
