"""The registry of entities as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui import dialogs, words
from ui.presenters.occurrences import Reach, Subject

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.qids import Matching
    from annotator.model import ArticleId, Entity, SpanId
    from ui.main_window.window import MainWindow
    from ui.presenters.registry import RegistryPresenter
    from ui.views.registry import RegistryView

_TABLES = ("*.csv", "*.tsv", "*.txt")


class RegistryScreen(QObject):
    """Made when first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.presenter: RegistryPresenter | None = None
        self.view: RegistryView | None = None
        self._matching: Matching | None = None
        """What the table that is looked at comes to."""

    def made(self) -> RegistryView:
        """Return the screen."""
        if self.view is None:
            from ui.presenters.registry import RegistryPresenter  # noqa: PLC0415 -- the window opens sooner without it
            from ui.views.registry import RegistryView  # noqa: PLC0415 -- the same

            self.presenter = RegistryPresenter(self._window.project, self)
            self.presenter.matched.connect(self._ask)
            self.presenter.unmatched.connect(self._tell_failure)
            self.view = RegistryView(self.presenter, language=self._window.language)
            self.view.qids_asked.connect(self._choose_table)
            self.view.set_theme(self._window.theme)
            self.view.left.connect(self._window.view_commands.go_text)
            self.view.place_asked.connect(self._show_place)
            self.view.occurrences_asked.connect(self._label_all)
            self.view.panes.choose(self._window.settings.value.registry_panes)
            self._window.closed.connect(self._remember)
        return self.view

    def _show_place(self, article: ArticleId, mark: SpanId) -> None:
        self._window.open_article(article, mark)

    def _choose_table(self) -> None:
        folder = self._window.project.project.path.absolute().parent
        path = dialogs.file_to_read(self._window, self.tr("Table of names and QIDs"), folder, _TABLES)
        if path is not None and self.presenter is not None:
            self.presenter.match_qids(path)

    def _ask(self, path: Path, matching: Matching) -> None:
        from ui.views.registry.qid_dialog import QidDialog  # noqa: PLC0415 -- the window opens sooner without it

        dialog = QidDialog(path, matching, self._window)
        self._matching = matching
        dialog.accepted.connect(self._set)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _set(self) -> None:
        if self.presenter is not None and self._matching is not None:
            self.presenter.set_qids(self._matching)

    def _tell_failure(self, path: Path, error: Exception) -> None:
        from annotator.importers.base import Problem  # noqa: PLC0415 -- the window opens sooner without these
        from annotator.importers.guarding import FaultyFile  # noqa: PLC0415 -- the same
        from ui.words.problems import problem_text  # noqa: PLC0415 -- the same

        if isinstance(error, FaultyFile):
            problem = Problem(path=str(path), line=error.line, code=error.code, values=error.values)
            dialogs.warn(self._window, problem_text(problem))
        else:
            dialogs.warn(self._window, words.error_text(error))

    def _remember(self) -> None:
        if self.view is not None:
            self._window.settings.change(registry_panes=self.view.panes.chosen)

    def _label_all(self, entity: Entity) -> None:
        names = tuple(dict.fromkeys((entity.name, *entity.aliases)))
        article = self._window.desk.article_id
        if article is not None:
            subject = Subject(names, entity.type, article, entity=entity, can_link=True)
            self._window.occurrences.show(subject, Reach.ALL)
