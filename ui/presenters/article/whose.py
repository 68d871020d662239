"""Whose marks are shown: everybody's, or only those of the annotator at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.store import annotators

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.model import AnnotatorId, Span, SpanId
    from ui.presenters.article.presenter import ArticlePresenter


class Whose(QObject):
    """Leaves marks of others out while only own ones are wanted; knows the names of those who made them."""

    changed = Signal(bool)
    """Whether only own marks are shown now."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk
        self._is_only_mine = False
        self._hidden = 0
        self._others = self._read_others()
        desk.project.project_changed.connect(self._follow)
        desk.opened.connect(self._tell_hidden)

    @property
    def is_only_mine(self) -> bool:
        """Whether marks of others are left out."""
        return self._is_only_mine

    def toggle(self) -> None:
        """Show only own marks, or everybody's again."""
        self._show(is_only_mine=not self._is_only_mine)

    def show_everybody(self) -> None:
        """Show the marks of all annotators."""
        if self._is_only_mine:
            self._show(is_only_mine=False)

    def reveal(self, span: SpanId) -> None:
        """Select a span of the open article and scroll to it, whoever has made it."""
        if self._desk.page is not None and span not in self._desk.page:
            self.show_everybody()
        self._desk.select((span,), scroll=True)

    def shows(self, span: Span) -> bool:
        """Tell whether a span is among those that are shown."""
        return not self._is_only_mine or span.by == self._desk.project.annotator.id

    def shown(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return those of an article's *spans* that are shown."""
        known = tuple(spans)
        found = tuple(span for span in known if self.shows(span))
        self._hidden = len(known) - len(found)
        return found

    @property
    def others(self) -> dict[AnnotatorId, str]:
        """The names of the other annotators."""
        return self._others

    def _show(self, *, is_only_mine: bool) -> None:
        self._is_only_mine = is_only_mine
        self._desk.reload()
        self.changed.emit(is_only_mine)
        if is_only_mine:
            self._desk.hint(self.tr("Only your marks are shown; %n of others are hidden", None, self._hidden))
        else:
            self._desk.hint(self.tr("The marks of all annotators are shown."))

    def _tell_hidden(self, article: object) -> None:
        if article is not None and self._hidden:
            self._desk.hint(self.tr("Only your marks are shown; %n of others are hidden", None, self._hidden))

    def _follow(self) -> None:
        """Follow another annotator, or another name of one."""
        before, self._others = self._others, self._read_others()
        if before != self._others:
            self._desk.reload()

    def _read_others(self) -> dict[AnnotatorId, str]:
        project = self._desk.project
        return {known.id: known.name for known in project.read_now(annotators.all) if known.id != project.annotator.id}
