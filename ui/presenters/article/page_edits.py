"""Edits of the open article: painted at once, confirmed or taken back by the disk."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from annotator.errors import UnknownId
from annotator.model import Deed, SpanId
from annotator.store import articles, relations, spans

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from annotator.changes import Changes
    from annotator.model import ArticleId, Relation, RelationId, Span
    from annotator.store.session import Session
    from ui.presenters.article.page import Page
    from ui.presenters.article.presenter import ArticlePresenter

_READ_ALL_ABOVE = 200


class PageEdits:
    """Paints what an edit will do, hands the edit to the project, and puts right what came of it."""

    def __init__(self, desk: ArticlePresenter) -> None:
        self._desk = desk
        self._pending: Counter[str] = Counter()
        self._must_reload = False

    def make(
        self,
        call: Callable[[Session], Changes],
        *,
        put: Collection[Span] = (),
        drop: Collection[SpanId] = (),
        relate: Collection[Relation] = (),
        unrelate: Collection[RelationId] = (),
        then: Callable[[Changes], None] | None = None,
    ) -> None:
        """Show at once that spans and relations are put or dropped, and run *call* on the project."""
        page = self._desk.page
        if page is None:
            return
        if self._desk.project.is_read_only:  # refused with the reason, and nothing painted meanwhile
            self._desk.project.edit(call)
            return
        self._desk.go_on()
        ids = [*(span.id for span in put), *drop, *(relation.id for relation in relate), *unrelate]
        self._pending.update(ids)
        page.change(put=put, drop=drop, relate=relate, unrelate=unrelate)
        self._desk.show_changed([*(span.id for span in put), *drop])
        self._desk.view.paint_now()  # before the writer's thread wants its share of the interpreter

        def confirm(changes: Changes) -> None:
            self._settle(ids)
            if then is not None:
                then(changes)

        def take_back(_error: Exception) -> None:
            self._settle(ids)
            self._must_reload = True
            self._reload_when_quiet()

        self._desk.project.edit(call, initiator=self._desk, then=confirm, failed=take_back)

    def keep(self, before: Page, page: Page) -> None:
        """Let *page*, just read from the file, have what *before* shows of edits that are still on their way."""
        for span_id in (known for known in self._pending if known in before or known in page):
            span = before.find(SpanId(span_id))
            if span is not None:
                page.put(span)
            else:
                page.drop(SpanId(span_id))
        waiting = {relation.id: relation for relation in before.relations() if relation.id in self._pending}
        for relation in tuple(page.relations()):
            if relation.id in self._pending and relation.id not in waiting:
                page.drop_relation(relation.id)
        for relation in waiting.values():
            page.put_relation(relation)

    def hear(self, changes: Changes, _initiator: object) -> None:
        """Show what an edit, anybody's, has changed in the open article."""
        page = self._desk.page
        if page is None or changes.scheme:
            return
        is_named = page.article.id in changes.articles
        # A long import names only some of its articles, and who renames a story none.
        if is_named or changes.stories or changes.entry.deed is Deed.IMPORT:
            self._hear_article(changes)
        if is_named and self._desk.page is page:
            self._hear_marks(page, changes)

    def _hear_marks(self, page: Page, changes: Changes) -> None:
        touched = {span for span in changes.spans if span not in self._pending}
        if len(touched) > _READ_ALL_ABOVE:
            self._must_reload = True
            self._reload_when_quiet()
            return
        article = page.article.id
        found = self._desk.project.read_now(lambda session: _still_there(session, touched))
        for span_id in touched:
            page.drop(span_id)
        for span in found:
            if span.article == article and self._desk.whose.shows(span):
                page.put(span)
        if changes.relations:
            self._hear_relations(article)
        self._desk.show_changed(touched)
        self._reload_when_quiet()

    def _hear_article(self, changes: Changes) -> None:
        page = self._desk.page
        if page is None:
            return
        article = page.article.id
        if not changes.article_list and article not in changes.article_rows:
            return
        try:
            page.article = self._desk.project.read_now(lambda session: articles.get(session, article))
        except UnknownId:
            self._desk.close()
            return
        self._desk.article_changed.emit(page.article)

    def _hear_relations(self, article: ArticleId) -> None:
        page = self._desk.page
        if page is None:
            return
        waiting = [relation for relation in page.relations() if relation.id in self._pending]
        stored = self._desk.project.read_now(lambda session: relations.of_article(session, article))
        page.replace_relations((*stored, *waiting))

    def _settle(self, ids: Iterable[str]) -> None:
        self._pending.subtract(ids)
        self._pending = +self._pending

    def _reload_when_quiet(self) -> None:
        if self._must_reload and not self._pending:
            self._must_reload = False
            self._desk.reload()


def _still_there(session: Session, ids: Iterable[SpanId]) -> list[Span]:
    found = []
    for span_id in ids:
        try:
            found.append(spans.get(session, span_id))
        except UnknownId:
            continue
    return found
