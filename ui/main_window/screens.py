"""The screens beside the article: settings, scheme editor, user guide. Made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from annotator.edits.annotators import rename_annotator
from annotator.store import annotators
from ui import actions, dialogs, paths, words
from ui.presenters.backups import BackupPresenter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.changes import Changes
    from annotator.model import AnnotatorId
    from annotator.store.backup import Backup
    from ui.main_window.window import MainWindow
    from ui.presenters.scheme import SchemePresenter
    from ui.settings import Settings
    from ui.views.help import HelpView
    from ui.views.scheme_editor import SchemeEditor
    from ui.views.settings import SettingsView


class Screens(QObject):
    """Bound to actions by id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.backups = BackupPresenter(window.project, paths.backups_folder(), parent=self)
        self.backups.made.connect(self._tell_backup)
        self.backups.failed.connect(self._tell_failure)
        self.settings: SettingsView | None = None
        self.scheme: SchemeEditor | None = None
        self.scheme_presenter: SchemePresenter | None = None
        self.help: HelpView | None = None
        window.settings.changed.connect(self._follow)
        window.closed.connect(self._stop)

    @property
    def scheme_changes(self) -> int:
        """How many changes of the scheme wait in the editor and have not been applied."""
        return len(self.scheme_presenter.differences) if self.scheme_presenter is not None else 0

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {
            "project.settings": self.show_settings,
            "project.scheme": self.show_scheme,
            "project.backup": self.backups.back_up,
            "help.guide": self.show_help,
        }

    def show_article(self) -> None:
        """Go back to the article."""
        self._window.view_commands.go_text()

    def show_settings(self) -> None:
        """Show the settings."""
        from ui.views.settings import SettingsPage  # noqa: PLC0415 -- the window opens sooner without it

        view = self._settings_view()
        self._window.show_page(view, is_article=False, has_bar=True)
        self._fill_settings()
        view.show_page(SettingsPage.LOOK)

    def show_keys(self, action_id: str) -> None:
        """Show the keys in the settings, and the command whose key is to be changed."""
        from ui.views.settings import SettingsPage  # noqa: PLC0415 -- the window opens sooner without it

        self.show_settings()
        view = self._settings_view()
        view.show_page(SettingsPage.KEYS)
        view.keys.search.setText(self._window.actions_.action(action_id).text().rstrip("…"))

    def show_scheme(self) -> None:
        """Show the scheme editor."""
        if self.scheme is None:
            from ui.presenters.scheme import SchemePresenter  # noqa: PLC0415 -- the window opens sooner without them
            from ui.views.scheme_editor import SchemeEditor  # noqa: PLC0415 -- the same

            presenter = SchemePresenter(self._window.project, self)
            self.scheme = SchemeEditor(presenter, language=self._window.language)
            self.scheme_presenter = presenter
            self._tell_scheme_keys()
            self.scheme.closed.connect(self.show_article)
            self.scheme.set_theme(self._window.theme)
        self._window.show_page(self.scheme, is_article=False, has_bar=True)
        self.scheme.setFocus()

    def _tell_scheme_keys(self) -> None:
        if self.scheme_presenter is not None:
            self.scheme_presenter.set_commands(actions.plain_keys(self._window.settings.value))

    def show_help(self) -> None:
        """Show the user guide."""
        if self.help is None:
            from ui.views.help import HelpView  # noqa: PLC0415 -- the window opens sooner without it

            self.help = HelpView(self._window.language)
            self.help.back_requested.connect(self.show_article)
            self.help.set_theme(self._window.theme)
        self._window.show_page(self.help, is_article=False, has_bar=True)
        self.help.setFocus()

    def _settings_view(self) -> SettingsView:
        if self.settings is None:
            from ui.views.settings import SettingsView  # noqa: PLC0415 -- the window opens sooner without it

            view = SettingsView()
            view.back_requested.connect(self.show_article)
            view.changed.connect(self._change)
            view.backups.backup_requested.connect(self.backups.back_up)
            view.backups.restore_requested.connect(self._restore)
            view.backups.folder_requested.connect(self._open_folder)
            view.annotators.renamed.connect(self._rename)
            view.annotators.added.connect(self._window.project_commands.work_as)
            view.annotators.picked.connect(self._pick)
            self.backups.changed.connect(self._fill_settings)
            self._window.project.project_changed.connect(self._fill_settings)
            view.set_theme(self._window.theme)
            self.settings = view
        return self.settings

    def _fill_settings(self, _value: object = None) -> None:
        view, window = self.settings, self._window
        if view is None or window.pages.currentWidget() is not view:
            return
        view.show_settings(window.settings.value, language=window.language, specs=window.actions_.specs)
        view.backups.set_backups(self.backups.list(), self.backups.folder)
        everybody = window.project.read_now(annotators.all)
        view.annotators.set_annotators(everybody, window.project.annotator.id, window.project.annotator.name)

    def _stop(self) -> None:
        """Follow nothing any more: the project is closed."""
        self._window.settings.changed.disconnect(self._follow)

    def _follow(self, _settings: Settings) -> None:
        self._fill_settings()
        self._tell_scheme_keys()

    def _change(self, name: str, value: Any) -> None:
        self._window.settings.change(**{name: value})

    def _restore(self, backup: Backup) -> None:
        moment = backup.made_at.astimezone().strftime("%d.%m.%Y %H:%M")
        if dialogs.ask(
            self._window,
            self.tr("Put back the project as it was on {moment}? What is there now is kept beside it.").format(
                moment=moment
            ),
            yes=self.tr("Put back"),
        ):
            self._window.restore_requested.emit(backup.path)

    def _open_folder(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._window.desk.hint(words.error_text(error, language=self._window.language))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _rename(self, name: str) -> None:
        project = self._window.project
        by = project.annotator.id

        def remember(_changes: Changes) -> None:
            self._window.settings.change(annotator=name)

        project.edit(
            lambda session: rename_annotator(session, by, name, by=by), then=remember, failed=self._fill_settings
        )

    def _pick(self, annotator: AnnotatorId) -> None:
        known = self._window.project.read_now(lambda session: annotators.get(session, annotator))
        self._window.project_commands.work_as(known.name)

    def _tell_backup(self, made: Backup) -> None:
        self._window.desk.hint(self.tr("Backed up: {path}").format(path=made.path))

    def _tell_failure(self, error: Exception) -> None:
        reason = words.error_text(error, language=self._window.language)
        self._window.desk.hint(self.tr("No backup was made. {reason}").format(reason=reason))
