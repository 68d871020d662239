"""Backups: which there are, one more, and one of them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import BODY, S4, SMALL
from ui.views.settings.page import Page
from ui.widgets.buttons import TextButton
from ui.widgets.empty import Empty
from ui.widgets.painting import Painted
from ui.widgets.scroll import ScrollColumn
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from annotator.store.backup import Backup

_ROW = 40


class BackupRow(Painted):
    """When, how large, and a button to bring it back."""

    restored = Signal(object)
    """*Backup*."""

    def __init__(self, backup: Backup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backup = backup
        made = backup.made_at.astimezone()
        day = self.locale().toString(QDate(made.year, made.month, made.day), "d MMMM yyyy")
        when = Elided(f"{day}, {made:%H:%M:%S}", size=BODY)
        when.setToolTip(str(backup.path))
        size = text_label(self.locale().formattedDataSize(backup.size, 0), size=SMALL, dim=True)
        size.setWordWrap(False)
        self.button = TextButton(self.tr("Restore…"), is_small=True)
        self.button.setAccessibleName(f"{self.button.text()} {when.text()}")
        self.button.clicked.connect(self._press)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S4)
        layout.addWidget(when, 1)
        layout.addWidget(size)
        layout.addWidget(self.button)
        self.setFixedHeight(_ROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)

    def _press(self) -> None:
        self.restored.emit(self._backup)


class BackupsPage(Page):
    """One is made by itself before anything risky; here by hand."""

    backup_requested = Signal()
    restore_requested = Signal(object)
    """*Backup*."""
    folder_requested = Signal(object)
    """*Path* of the folder to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Backups"))
        self._folder: Path | None = None
        self.rows: list[BackupRow] = []
        self.now = TextButton(self.tr("Back up now"), icon="download")
        self.now.clicked.connect(self.backup_requested)
        self.folder = TextButton(self.tr("Open folder"), icon="folder")
        self.folder.clicked.connect(self._open_folder)
        self._place = Elided(size=SMALL)
        self._place.setProperty("dim", True)
        self.empty = Empty()
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, S4, 0)  # for the scroll bar
        self._list.setSpacing(0)
        self._list.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.now)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        about = self.tr("A backup is the whole project in one file. Restoring one keeps what is there now beside it.")
        self.body.addWidget(text_label(about, dim=True))
        self.body.addLayout(buttons)
        self.body.addWidget(self._place)
        self.body.addWidget(self.empty)
        self.body.addWidget(ScrollColumn(inside), 1)
        self.set_backups((), None)

    def set_backups(self, backups: Sequence[Backup], folder: Path | None) -> None:
        """List *backups*, which are in *folder*; no folder means no project is open."""
        self._folder = folder
        for row in self.rows:
            row.deleteLater()
        self.rows = [BackupRow(backup, self) for backup in backups]
        for number, row in enumerate(self.rows):
            row.restored.connect(self.restore_requested)
            self._list.insertWidget(number, row)
        self._place.setText(str(folder) if folder else "")
        self.now.setEnabled(folder is not None)
        self.folder.setEnabled(folder is not None)
        self.empty.setVisible(not self.rows)
        self.empty.tell(
            self.tr("No backups of this project yet.") if folder else self.tr("Open a project to see its backups.")
        )

    def _open_folder(self) -> None:
        self.folder_requested.emit(self._folder)
