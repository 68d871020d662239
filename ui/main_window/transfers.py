"""Articles in by files, folder, drop or clipboard: at once, or by the wizard if there is something to decide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from annotator.edits.history import undo_entry
from ui import dialogs, words
from ui.presenters.transfer.importing import ImportPresenter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    from annotator.importers.reading import ImportOutcome
    from annotator.model import ArticleId
    from ui.main_window.window import MainWindow
    from ui.presenters.transfer.trial import TrialPresenter
    from ui.views.import_dialog import ImportDialog
    from ui.views.import_wizard import ImportWizard
    from ui.views.paste_dialog import PasteDialog

_MEMORY = "import"


class Transfers(QObject):
    """Bound to actions by id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.importing = ImportPresenter(window.project, parent=self)
        self.import_dialog: ImportDialog | None = None
        self.trial: TrialPresenter | None = None
        self.import_wizard: ImportWizard | None = None
        self.paste_dialog: PasteDialog | None = None
        self._paths: tuple[Path, ...] = ()
        self._encoding = ""
        self._is_looking = False
        self._outcome: ImportOutcome | None = None
        self.importing.started.connect(self._show_import)
        self.importing.finished.connect(self._finish_import)
        self.importing.failed.connect(self._fail_import)

    @property
    def is_busy(self) -> bool:
        """Whether files are being looked at or read."""
        return self._is_looking or self.importing.is_running or (self.trial is not None and self.trial.is_busy)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {
            "project.import": self.add_files,
            "project.import_folder": self.add_folder,
            "project.paste": self.paste,
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
        """Read files and folders: at once, or after the wizard if there is something to decide."""
        if not paths or self._is_looking or self.importing.is_running:
            return
        place = paths[0] if paths[0].is_dir() else paths[0].parent
        wizards = self._window.settings.value.wizards
        memory = wizards.get(_MEMORY, {}) | {"folder": str(place)}
        self._window.settings.change(wizards=wizards | {_MEMORY: memory})
        self._is_looking = True
        self._trial_of_window().look(paths)

    def _read_or_ask(self, paths: tuple[Path, ...], has_decisions: bool) -> None:
        self._is_looking = False
        self._paths, self._encoding = paths, ""
        if has_decisions:
            self._show_wizard(paths)
        else:
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

    def stop(self) -> None:
        """End whatever is under way: the project is being closed."""
        self.importing.stop()
        if self.trial is not None:
            self.trial.stop()

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
        self._encoding = encoding
        outcome, by = self._outcome, self._window.project.annotator.id
        entry = outcome.changes[-1].entry.id if outcome and outcome.changes else None
        if self.import_dialog is not None:
            self.import_dialog.done(0)
        if outcome is None or entry is None or not outcome.encodings:
            self._read_encoded()
            return
        self._window.project.edit(
            lambda session: undo_entry(session, entry, by=by), then=lambda _changes: self._read_encoded()
        )

    def _read_encoded(self) -> None:
        from annotator.importers.base import Options  # noqa: PLC0415 -- the window opens sooner without it

        self.importing.read_files(self._paths, options=Options(encoding=self._encoding))

    def _trial_of_window(self) -> TrialPresenter:
        if self.trial is None:
            from ui.presenters.transfer.trial import TrialPresenter  # noqa: PLC0415 -- the window opens sooner

            self.trial = TrialPresenter(self._window.project, self._window.settings, self)
            self.trial.looked.connect(self._read_or_ask)
        return self.trial

    def _show_wizard(self, paths: tuple[Path, ...]) -> None:
        from ui.views.import_wizard import ImportWizard  # noqa: PLC0415 -- the window opens sooner without it

        trial, window = self._trial_of_window(), self._window
        if self.import_wizard is None:
            wizard = self.import_wizard = ImportWizard(trial, window.project, language=window.language)
            wizard.closed.connect(self._leave_wizard)
            wizard.import_asked.connect(self._import)
            wizard.set_theme(window.theme)
        trial.start(paths)
        self.import_wizard.open()
        window.show_page(self.import_wizard, is_article=False, has_bar=True)
        self.import_wizard.focus_page()

    def _leave_wizard(self) -> None:
        if self.trial is not None:
            self.trial.stop()
        self._window.view_commands.go_text()

    def _import(self) -> None:
        if self.trial is not None:
            self.importing.read_files(self._paths, options=self.trial.options())

    def _show_import(self) -> None:
        from ui.views.import_dialog import ImportDialog  # noqa: PLC0415 -- the window opens sooner without it

        self._outcome = None
        dialog = ImportDialog(self._window)
        dialog.stop_requested.connect(self.importing.stop)
        dialog.encoding_chosen.connect(self.read_in_encoding)
        dialog.accepted.connect(self._open_added)
        dialog.first_requested.connect(self._open_first)
        self.importing.progressed.connect(dialog.show_progress)
        dialog.finished.connect(dialog.deleteLater)
        self.import_dialog = dialog
        dialog.open()

    def _finish_import(self, outcome: ImportOutcome) -> None:
        dialog, self._outcome = self.import_dialog, outcome
        self._window.across.copies.look_after(outcome)
        if dialog is None:
            return
        has_asked = bool(outcome.sample) and not self._is_in_wizard
        is_told = outcome.problems or outcome.duplicates or outcome.near_copies
        if is_told or outcome.is_stopped or has_asked:
            dialog.show_outcome(outcome)
            return
        dialog.accept()
        told = self.tr("Added %n article(s)", None, outcome.articles)
        key = self._window.actions_.key_of("article.next")
        if outcome.articles > 1 and key:
            told = self.tr("{told}: they are in the list, {key} opens the next one").format(told=told, key=key)
        self._window.desk.hint(told)

    @property
    def _is_in_wizard(self) -> bool:
        return self.import_wizard is not None and self._window.pages.currentWidget() is self.import_wizard

    def _open_added(self) -> None:
        """Open the article that was added, if it is one, or the first when none was open."""
        outcome = self._outcome
        if outcome is None:
            return
        if outcome.articles and self._is_in_wizard:
            self._leave_wizard()
        if len(self._added()) == 1 or self._window.desk.page is None:
            self._open_first()

    def _open_first(self) -> None:
        added = self._added()
        if added:
            self._window.open_article(min(added))

    def _added(self) -> list[ArticleId]:
        changes = self._outcome.changes if self._outcome else ()
        return [article for each in changes for article in each.articles]

    def _fail_import(self, error: Exception) -> None:
        if self.import_dialog is not None:
            self.import_dialog.show_failure(words.error_text(error, language=self._window.language))

    def _folder(self) -> Path:
        """Return where files were taken from last, or else where the project is."""
        beside = self._window.project.project.path.absolute().parent
        known = Path(str(self._window.settings.value.wizards.get(_MEMORY, {}).get("folder", beside)))
        return known if known.is_dir() else beside
