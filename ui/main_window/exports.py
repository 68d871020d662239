"""The project out: the export wizard, made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.exporters.loss import Place
    from ui.main_window.window import MainWindow
    from ui.presenters.transfer.exporting import ExportPresenter
    from ui.views.export_wizard import ExportWizard


class Exports(QObject):
    """Bound to actions by id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.presenter: ExportPresenter | None = None
        self.wizard: ExportWizard | None = None

    @property
    def is_busy(self) -> bool:
        """Whether articles are being looked through or written."""
        presenter = self.presenter
        return presenter is not None and (presenter.looking.is_busy or presenter.writing.is_running)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {"project.export": self.show}

    def show(self) -> None:
        """Show the export wizard, where it was left."""
        if self.wizard is None:
            self.wizard = self._made()
        else:
            self.wizard.open()
        self._window.show_page(self.wizard, is_article=False, has_bar=True)
        self.wizard.focus_page()

    def stop(self) -> None:
        """End whatever is under way: the project is being closed."""
        if self.presenter is not None:
            self.presenter.stop()

    def _made(self) -> ExportWizard:
        from ui.presenters.transfer.exporting import ExportPresenter  # noqa: PLC0415 -- the window opens sooner
        from ui.views.export_wizard import ExportWizard  # noqa: PLC0415 -- the same

        self.presenter = ExportPresenter(self._window.project, self._window.settings, self)
        wizard = ExportWizard(self.presenter, language=self._window.language)
        wizard.closed.connect(self._leave)
        wizard.place_chosen.connect(self._open_place)
        wizard.folder_asked.connect(self._show_in_folder)
        wizard.set_theme(self._window.theme)
        return wizard

    def _leave(self) -> None:
        """Go back to the article; while something is being written that means to stop."""
        if self.presenter is not None and self.presenter.writing.is_running:
            self.presenter.stop()
            return
        if self.presenter is not None:
            self.presenter.looking.stop()
        self._window.view_commands.go_text()

    def _open_place(self, place: Place) -> None:
        self._window.open_article(place.article, place.span)

    @staticmethod
    def _show_in_folder(path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))
