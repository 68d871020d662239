"""The registry of entities as a screen of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.presenters.occurrences import Reach, Subject

if TYPE_CHECKING:
    from annotator.model import ArticleId, Entity, SpanId
    from ui.main_window.window import MainWindow
    from ui.views.registry import RegistryView


class RegistryScreen(QObject):
    """Made when first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.view: RegistryView | None = None

    def made(self) -> RegistryView:
        """Return the screen."""
        if self.view is None:
            from ui.presenters.registry import RegistryPresenter  # noqa: PLC0415 -- the window opens sooner without it
            from ui.views.registry import RegistryView  # noqa: PLC0415 -- the same

            self.view = RegistryView(RegistryPresenter(self._window.project, self), language=self._window.language)
            self.view.set_theme(self._window.theme)
            self.view.left.connect(self._window.view_commands.go_text)
            self.view.place_asked.connect(self._show_place)
            self.view.occurrences_asked.connect(self._label_all)
            sizes = self._window.settings.value.registry_panes
            if sizes:
                self.view.panes.setSizes(list(sizes))
            self._window.closed.connect(self._remember)
        return self.view

    def _show_place(self, article: ArticleId, mark: SpanId) -> None:
        self._window.open_article(article, mark)

    def _remember(self) -> None:
        if self.view is not None:
            self._window.settings.change(registry_panes=tuple(self.view.panes.sizes()))

    def _label_all(self, entity: Entity) -> None:
        names = tuple(dict.fromkeys((entity.name, *entity.aliases)))
        article = self._window.desk.article_id
        if article is not None:
            subject = Subject(names, entity.type, article, entity=entity, can_link=True)
            self._window.occurrences.show(subject, Reach.ALL)
