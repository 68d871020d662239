"""The open article: what is selected and armed in it, and what the article view shows of it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import UnknownId
from annotator.store.values import no_collecting
from ui.presenters.article import faces
from ui.presenters.article.bounds import Bounds
from ui.presenters.article.deck import Deck
from ui.presenters.article.linking import Linking
from ui.presenters.article.marking import Marking
from ui.presenters.article.page import Page
from ui.presenters.article.page_edits import PageEdits
from ui.presenters.article.presses import Presses
from ui.presenters.article.reading import read as read_article
from ui.presenters.article.status import ArticleStatus
from ui.presenters.article.together import Together
from ui.presenters.article.untying import Untying
from ui.presenters.article.walking import Walking
from ui.presenters.article.whose import Whose
from ui.presenters.lull import Lull

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.model import ArticleId, Span, SpanId
    from ui.presenters.article.reading import ArticleRead
    from ui.presenters.project import ProjectPresenter
    from ui.widgets.article_view import ArticleView, Mark

_RENUMBERED_AT_ONCE = 100
"""Claims after a new one that get their new number with the same paint; the rest of thousands follow."""
_PAINTED_FIRST = 3000
"""Of more spans than these only so many, more than a window shows, are in the first paint of an article."""


class ArticlePresenter(QObject):
    """Holds the open article's values and feeds the article view; gestures are in its parts."""

    opened = Signal(object)
    """Another article is shown (Article), or none (None)."""
    article_changed = Signal(object)
    """Status, flag or metadata of the open article are different now (Article)."""
    selection_changed = Signal(object)
    """The selected spans (tuple of SpanId; the last one is the primary)."""
    text_selected = Signal(object)
    """Selected text as (start, end), or None."""
    armed_changed = Signal(object)
    """The armed label's code, or None."""
    counts_changed = Signal(object)
    """How many spans each label has (dict by code)."""
    page_changed = Signal()
    """Some span or relation is different now; comes after the article view has been told."""
    hinted = Signal(str)
    """A short sentence for the status bar: what to do next, or why nothing happened. Empty: nothing any more."""
    relation_asked = Signal(object)
    """Several relations fit (Offer): the user has to choose."""

    def __init__(
        self, project: ProjectPresenter, view: ArticleView, *, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.project = project
        self.view = view
        self.language = language
        self.page: Page | None = None
        self.selected: tuple[SpanId, ...] = ()
        self._asked: ArticleId | None = None
        self._shown: dict[SpanId, Mark] = {}
        self._deck: Deck | None = None
        self._are_marks_due = False
        self._is_remark = False
        self._later = Lull(project, self)
        self._later.come.connect(self._show_the_rest)
        self.edits = PageEdits(self)
        self.marking = Marking(self)
        self.bounds = Bounds(self)
        self.together = Together(self)
        self.linking = Linking(self)
        self.untying = Untying(self)
        self.walking = Walking(self)
        self.status = ArticleStatus(self)
        self.whose = Whose(self)
        self._presses = Presses(self)
        self._listen()

    @property
    def primary(self) -> Span | None:
        """The span whose properties are shown: the one selected last."""
        if self.page is None or not self.selected:
            return None
        return self.page.find(self.selected[-1])

    @property
    def article_id(self) -> ArticleId | None:
        """The open article."""
        return self.page.article.id if self.page else None

    def open(self, article: ArticleId) -> None:
        """Read an article off the window's thread and show it; the last one asked for wins."""
        self._asked = article
        self.project.read(lambda session: read_article(session, article), self._show)

    def reload(self) -> None:
        """Show the open article as it is in the file now, with what is still on its way there."""
        before = self.page
        if before is None:
            return
        try:
            read = self.project.read_now(lambda session: read_article(session, before.article.id))
        except UnknownId:
            self.close()
        else:
            self._replace(read, before=before)

    def close(self) -> None:
        """Show no article."""
        self._asked = None
        self.page = None
        self.selected = ()
        self._shown = {}
        self._leave_gestures()
        self.view.set_article("", has_headline=False)
        self.opened.emit(None)
        self.selection_changed.emit(())

    def select(self, ids: Iterable[SpanId], *, scroll: bool = False) -> None:
        """Select spans; the last one becomes the primary. With *scroll* caret and window go there too."""
        if self.page is None:
            return
        before, self.selected = self.selected, tuple(dict.fromkeys(span.id for span in self.page.many(ids)))
        if before != self.selected:
            self.go_on()
        self.view.set_selected(self.selected)
        primary = self.selected[-1] if self.selected else None
        self.view.set_arcs(faces.arcs(self.page, primary))
        self.view.set_linked(faces.linked(self.page, self.selected))
        if scroll and primary is not None:
            self.view.set_caret(self.page.span(primary).start)
            self.view.scroll_to_mark(primary)
        self.selection_changed.emit(self.selected)

    def show_changed(self, touched: Collection[SpanId]) -> None:
        """Paint what became of spans after the page has changed."""
        page = self.page
        if page is None:
            return
        if page.take_turn():
            self._are_marks_due = True  # marks that were there already can wait for their new looks
        put = {span.id: faces.mark(page, span, self.language) for span in page.many(touched)}
        if any(self._concerns_numbers(known, put.get(known)) for known in touched):
            put |= self._renumbered(page, put, most=_RENUMBERED_AT_ONCE)
        drop = [known for known in touched if known not in page and known in self._shown]
        fresh = [mark for known, mark in put.items() if self._shown.get(known) != mark]
        for known in drop:
            del self._shown[known]
        self._shown.update((mark.id, mark) for mark in fresh)
        self.view.set_selected(self.selected)
        if fresh or drop:
            self.view.change_marks(fresh, drop)
        if drop and not set(drop).isdisjoint(self.selected):
            self.select(known for known in self.selected if known not in drop)
        self._later.wait()

    def hint(self, sentence: str) -> None:
        """Tell the user something short."""
        self._is_remark = False
        self.hinted.emit(sentence)

    def remark(self, sentence: str) -> None:
        """Say why nothing happened; it is gone as soon as the user goes on."""
        self.hint(sentence)
        self._is_remark = True

    def go_on(self) -> None:
        """Forget why nothing happened the last time."""
        if self._is_remark:
            self.hint("")

    def escape(self) -> None:
        """Leave one thing: a running gesture, then the armed label, then the selected text, then the marks."""
        if self.together.is_running:
            self.together.cancel()
        elif self.linking.is_running:
            self.linking.cancel()
        elif self.marking.armed is not None:
            self.marking.disarm()
        elif self.view.selection is not None:
            self.view.clear_selection()
        else:
            self.select(())
        self.hint("")

    def _listen(self) -> None:
        self.project.changed.connect(self.edits.hear)
        self.project.scheme_changed.connect(self.reload)
        self.view.selection_changed.connect(self.text_selected)
        self.view.selection_changed.connect(self.go_on)
        self.view.set_relation_chooser(self.linking.best_end)
        self.view.relation_dragged.connect(self.linking.offer)
        self.view.fragments_dragged.connect(self.marking.move)

    def _renumbered(self, page: Page, besides: Collection[SpanId], *, most: int | None = None) -> dict[SpanId, Mark]:
        """Return the claims whose number is another one now, or the first ones of them."""
        shown = ((claim, self._shown.get(claim)) for claim in page.claims() if claim not in besides)
        wrong = (mark for claim, mark in shown if mark is not None and mark.number != page.number(claim))
        return {mark.id: faces.renumbered(page, mark, self.language) for mark in islice(wrong, most)}

    def _concerns_numbers(self, span_id: SpanId, mark: Mark | None) -> bool:
        shown = self._shown.get(span_id)
        return bool((shown and shown.is_claim) or (mark and mark.is_claim))

    def _show(self, read: ArticleRead) -> None:
        article = read.article
        if article.id != self._asked:
            return
        self._leave_gestures()
        self.selected = ()
        with no_collecting():
            self.view.set_article(read.paragraphs, has_headline=read.has_headline)
            self._replace(read, most=_PAINTED_FIRST)
        self.opened.emit(article)

    def _replace(self, read: ArticleRead, *, before: Page | None = None, most: int | None = None) -> None:
        shown = self.whose.shown(read.spans)
        self.page = page = Page(read.article, shown, read.relations, self.project.scheme, others=self.whose.others)
        if before is not None:
            self.edits.keep(before, page)
        self._deck = Deck(page)
        self._are_marks_due = most is not None and len(shown) > most
        self._show_marks(most)
        if self._are_marks_due:
            self._later.wait()
        else:
            self._show_the_rest()

    def _show_marks(self, most: int | None = None) -> None:
        """Show the marks of the page, or the first ones of them."""
        if self.page is not None:
            marks = faces.marks(self.page, islice(self.page.spans(), most), self.language)
            self._shown = {mark.id: mark for mark in marks}
            self.view.set_marks(marks)

    def _show_the_rest(self) -> None:
        page = self.page
        if page is None or self._deck is None:
            return
        if self._are_marks_due:
            self._are_marks_due = False
            with no_collecting():
                self._show_marks()
        cards = self._deck.changed()
        if cards is not None:
            renumbered = self._renumbered(page, ())
            self._shown |= renumbered
            self.view.change_marks(list(renumbered.values()), ())
            self.view.set_cards(cards)
        self.select(self.selected)
        self.counts_changed.emit(dict(page.counts))
        self.page_changed.emit()

    def _leave_gestures(self) -> None:
        self.together.cancel()
        self.linking.cancel()
