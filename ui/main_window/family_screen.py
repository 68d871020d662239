"""The picture of a family in the window: made when first asked for, told when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import dialogs, words

if TYPE_CHECKING:
    from annotator.model import ArticleId, SpanId
    from ui.main_window.window import MainWindow
    from ui.presenters.ledger import LedgerPresenter, PicturePresenter
    from ui.views.family import FamilyView


class FamilyScreen(QObject):
    """Makes presenter and view, and does for them what concerns the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.presenter: PicturePresenter | None = None
        self.view: FamilyView | None = None
        window.pages.currentChanged.connect(self._follow)

    @property
    def is_reading(self) -> bool:
        """Whether a picture is on its way."""
        return self.presenter is not None and self.presenter.is_reading

    def open(self, ledger: LedgerPresenter, claim: int) -> FamilyView:
        """Draw the family of a claim, and return the screen."""
        view, presenter = self._made(ledger)
        presenter.open(claim)
        return view

    def _made(self, ledger: LedgerPresenter) -> tuple[FamilyView, PicturePresenter]:
        if self.view is None or self.presenter is None:
            from ui.presenters.ledger import PicturePresenter  # noqa: PLC0415 -- the window opens sooner without them
            from ui.views.family import FamilyView  # noqa: PLC0415 -- the same

            window = self._window
            self.presenter = PicturePresenter(window.project, ledger, parent=self)
            self.view = FamilyView(self.presenter, language=window.language)
            self.view.set_theme(window.theme)
            self.view.closed.connect(window.across.show_ledger)
            self.view.text_asked.connect(self._go_to)
            self.view.compare_asked.connect(self._compare)
            self.view.file_asked.connect(self._write)
            self.presenter.failed.connect(self._tell_failure)
        return self.view, self.presenter

    def _follow(self, _index: int = 0) -> None:
        if self.presenter is not None:
            self.presenter.set_shown(is_shown=self._window.pages.currentWidget() is self.view)

    def _go_to(self, article: ArticleId, span: SpanId) -> None:
        self._window.open_article(article, span)

    def _compare(self, article: ArticleId, span: SpanId) -> None:
        self._window.across.compare_claim(article, span)

    def _write(self, suffix: str) -> None:
        window, view = self._window, self.view
        if view is None:
            return
        project = window.project.project.path.absolute()
        suggested = project.with_name(f"{project.stem}.family{suffix}")
        out = dialogs.file_to_write(window, self.tr("Export picture"), suggested)
        if out is None:
            return
        try:
            view.write(out)
        except Exception as error:  # noqa: BLE001 -- whatever it is, there is a sentence for it
            self._tell_failure(error)
        else:
            window.desk.hint(self.tr("Picture written: {path}").format(path=out))

    def _tell_failure(self, error: Exception) -> None:
        window = self._window
        window.desk.hint(words.error_text(error, window.project.scheme, window.language))
