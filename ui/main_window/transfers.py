"""Articles in by files, folder, drop or clipboard; the project out by the export wizard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from annotator.edits.history import undo_entry
from ui import dialogs, words
from ui.presenters.transfer.importing import ImportPresenter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    from annotator.exporters.loss import Place
    from annotator.importers.reading import ImportOutcome
    from ui.main_window.window import MainWindow
    from ui.presenters.transfer.exporting import ExportPresenter
    from ui.views.export_wizard import ExportWizard
    from ui.views.import_dialog import ImportDialog
    from ui.views.paste_dialog import PasteDialog

_MEMORY = "import"


class Transfers(QObject):
    """Bound to actions by id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.importing = ImportPresenter(window.project, parent=self)
        self.import_dialog: ImportDialog | None = None
        self.exporting: ExportPresenter | None = None
        self.export_wizard: ExportWizard | None = None
        self.paste_dialog: PasteDialog | None = None
        self._paths: tuple[Path, ...] = ()
        self._chosen: dict[str, Any] = {}
        """How the files were to be read anew, as fields of *Options*."""
        self._outcome: ImportOutcome | None = None
        self.importing.started.connect(self._show_import)
        self.importing.finished.connect(self._finish_import)
        self.importing.failed.connect(self._fail_import)

    @property
    def is_busy(self) -> bool:
        """Whether articles are being read, written or looked through."""
        exporting = self.exporting
        return self.importing.is_running or (
            exporting is not None and (exporting.looking.is_busy or exporting.writing.is_running)
        )

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {
            "project.import": self.add_files,
            "project.import_folder": self.add_folder,
            "project.paste": self.paste,
            "project.export": self.export,
        }

    def add_files(self) -> None:
        """Ask for files and read them."""
        from annotator import importers  # noqa: PLC0415 -- the window opens sooner without it

        patterns = [f"*{suffix}" for suffix in importers.suffixes()]
        self.read(dialogs.files_to_import(self._window, self._folder(), patterns))

    def add_folder(self) -> None:
        """Ask for a folder and read all in it."""
        folder = dialogs.folder_to_import(self._window, self._folder())
        self.read([folder] if folder else [])

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and folders."""
        if paths:
            place = paths[0] if paths[0].is_dir() else paths[0].parent
            memory = self._window.settings.value.wizards | {_MEMORY: {"folder": str(place)}}
            self._window.settings.change(wizards=memory)
            self._paths = tuple(paths)
            self._chosen = {}
            self.importing.read_files(paths)

    def take(self, data: QMimeData) -> None:
        """Read what was dropped: files and folders, or a text."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.read(paths)
        elif data.hasText():
            self._offer(data.text())

    def paste(self) -> None:
        """Show the text on the clipboard and add it as an article."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasUrls():
            self.take(data)
        else:
            self._offer(QGuiApplication.clipboard().text())

    def export(self) -> None:
        """Show the export wizard."""
        if self.export_wizard is None:
            self.export_wizard = self._make_export_wizard()
        else:
            self.export_wizard.open()
        self._window.show_page(self.export_wizard, is_article=False, has_bar=True)
        self.export_wizard.focus_page()

    def stop(self) -> None:
        """End whatever is under way: the project is being closed."""
        self.importing.stop()
        if self.exporting is not None:
            self.exporting.stop()

    def _make_export_wizard(self) -> ExportWizard:
        from ui.presenters.transfer.exporting import ExportPresenter  # noqa: PLC0415 -- the window opens sooner
        from ui.views.export_wizard import ExportWizard  # noqa: PLC0415 -- the same

        self.exporting = ExportPresenter(self._window.project, self._window.settings, self)
        wizard = ExportWizard(self.exporting, language=self._window.language)
        wizard.closed.connect(self._leave_export)
        wizard.place_chosen.connect(self._open_place)
        wizard.folder_asked.connect(self._show_in_folder)
        wizard.set_theme(self._window.theme)
        return wizard

    def _leave_export(self) -> None:
        """Go back to the article; while something is being written that means to stop."""
        if self.exporting is not None and self.exporting.writing.is_running:
            self.exporting.stop()
            return
        if self.exporting is not None:
            self.exporting.looking.stop()
        self._window.view_commands.go_text()

    def _open_place(self, place: Place) -> None:
        self._window.open_article(place.article, place.span)

    @staticmethod
    def _show_in_folder(path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))

    def _offer(self, text: str) -> None:
        if not text.strip():
            self._window.desk.hint(self.tr("There is no text on the clipboard."))
            return
        from ui.views.paste_dialog import PasteDialog  # noqa: PLC0415 -- the window opens sooner without it

        dialog = PasteDialog(text, self._window)
        dialog.accepted.connect(self._read_pasted)
        dialog.finished.connect(dialog.deleteLater)
        self.paste_dialog = dialog
        dialog.open()

    def _read_pasted(self) -> None:
        if self.paste_dialog is not None:
            self.importing.read_pasted(self.paste_dialog.text, self.tr("Pasted text"))

    def read_in_encoding(self, encoding: str) -> None:
        """Read the same files in another encoding, instead of what has come of them."""
        self._chosen["encoding"] = encoding
        self._read_again()

    def read_with_columns(self, columns: dict[str, str]) -> None:
        """Read the same files with other columns, instead of what has come of them."""
        self._chosen["columns"] = self._chosen.get("columns", {}) | columns
        self._read_again()

    def _read_again(self) -> None:
        outcome, by = self._outcome, self._window.project.annotator.id
        entry = outcome.changes[-1].entry.id if outcome and outcome.changes else None
        if self.import_dialog is not None:
            self.import_dialog.done(0)
        if outcome is None or entry is None or not (outcome.encodings or outcome.columns):
            self._read_chosen()
            return
        self._window.project.edit(
            lambda session: undo_entry(session, entry, by=by), then=lambda _changes: self._read_chosen()
        )

    def _read_chosen(self) -> None:
        from annotator.importers.base import Options  # noqa: PLC0415 -- the window opens sooner without it

        self.importing.read_files(self._paths, options=Options(**self._chosen))

    def _show_import(self) -> None:
        from ui.views.import_dialog import ImportDialog  # noqa: PLC0415 -- the window opens sooner without it

        self._outcome = None
        dialog = ImportDialog(self._window)
        dialog.stop_requested.connect(self.importing.stop)
        dialog.encoding_chosen.connect(self.read_in_encoding)
        dialog.columns_chosen.connect(self.read_with_columns)
        dialog.accepted.connect(self._open_added)
        self.importing.progressed.connect(dialog.show_progress)
        dialog.finished.connect(dialog.deleteLater)
        self.import_dialog = dialog
        dialog.open()

    def _finish_import(self, outcome: ImportOutcome) -> None:
        dialog, self._outcome = self.import_dialog, outcome
        if dialog is None:
            return
        if outcome.problems or outcome.duplicates or outcome.is_stopped or outcome.sample or outcome.columns:
            dialog.show_outcome(outcome)
            return
        dialog.accept()
        self._window.desk.hint(self.tr("Added %n article(s)", None, outcome.articles))

    def _open_added(self) -> None:
        """Open the article that was added, if it is one, or the first when none was open."""
        outcome = self._outcome
        if outcome is None:
            return
        added = [article for changes in outcome.changes for article in changes.articles]
        if len(added) == 1 or (added and self._window.desk.page is None):
            self._window.open_article(min(added))

    def _fail_import(self, error: Exception) -> None:
        if self.import_dialog is not None:
            self.import_dialog.show_failure(words.error_text(error, language=self._window.language))

    def _folder(self) -> Path:
        """Return where files were taken from last, or else where the project is."""
        beside = self._window.project.project.path.absolute().parent
        known = Path(str(self._window.settings.value.wizards.get(_MEMORY, {}).get("folder", beside)))
        return known if known.is_dir() else beside
