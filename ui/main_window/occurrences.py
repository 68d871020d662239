"""The screen on which a name is labelled wherever it occurs: how one gets there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.presenters.occurrences import OccurrencePresenter, Reach, Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.suggesters.occurrences import Occurrence
    from ui.main_window.window import MainWindow
    from ui.views.occurrences import OccurrencesView


class OccurrenceCommands(QObject):
    """Bound to actions by id. The screen is made when first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.presenter: OccurrencePresenter | None = None
        self.view: OccurrencesView | None = None
        window.closed.connect(self._stop)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {"mark.all": self.label_all}

    def label_all(self) -> None:
        """Look for all occurrences of the selected mention."""
        desk = self._window.desk
        span = desk.primary
        if span is None:
            desk.hint(self.tr("Select a mark first."))
            return
        self.show(self._made().subject_of(span), Reach.ALL)

    def show(self, subject: Subject, reach: Reach) -> None:
        """Show where *subject* occurs."""
        presenter = self._made()
        if self.view is not None:
            self._window.show_page(self.view, is_article=False, has_bar=True)
            presenter.ask(subject, reach)

    def _made(self) -> OccurrencePresenter:
        if self.presenter is None:
            from ui.views.occurrences import OccurrencesView  # noqa: PLC0415 -- the window opens sooner without it

            self.presenter = OccurrencePresenter(self._window.project, self)
            self.view = OccurrencesView(self.presenter, language=self._window.language)
            self.view.set_theme(self._window.theme)
            self.view.left.connect(self._leave)
            self.view.done.connect(self._finish)
            self.view.place_asked.connect(self._show_place)
        return self.presenter

    def _leave(self) -> None:
        if self.presenter is not None:
            self.presenter.leave()
        self._window.view_commands.go_text()

    def _finish(self, count: int) -> None:
        self._leave()
        self._window.desk.hint(self.tr("%n mark(s) made; Ctrl+Z takes them back", None, count))

    def _show_place(self, occurrence: Occurrence) -> None:
        self._leave()
        window = self._window
        window.find_after_opening(occurrence.article, occurrence.text, occurrence.start)

    def _stop(self) -> None:
        if self.presenter is not None:
            self.presenter.leave()
