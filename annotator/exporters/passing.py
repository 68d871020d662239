"""One pass of a project's articles on their way out: chosen, made to fit, counted."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.errors import UnknownId
from annotator.exporters.base import Bundle
from annotator.exporters.denials import Denied
from annotator.exporters.loss import WHOLE, Fitting
from annotator.exporters.policies import What
from annotator.exporters.selection import Choosing
from annotator.exporters.slicing import Slicing
from annotator.model import AnnotatedArticle
from annotator.store import annotated, annotators, denials, entities, project_info, relations, schemes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotator.exporters.exporting import Job
    from annotator.exporters.loss import Portion
    from annotator.model import ArticleId, Relation, RelationEnd, SpanId
    from annotator.store.session import Session

_KEPT = 64


class Stopped(Exception):  # noqa: N818 -- reads as what it is
    """Somebody has stopped the export: nothing has been written."""


class Passing:
    """Lets the articles of a project pass, as *job* wants them."""

    def __init__(
        self,
        session: Session,
        job: Job,
        *,
        progress: Callable[[int], bool] | None = None,
        portion: Portion = WHOLE,
        takes: Callable[[ArticleId], bool] | None = None,
    ) -> None:
        self.articles_passed = self.spans_passed = self.relations_passed = 0
        self.unmarked = 0
        """Articles without a mark, of which nobody has said that there is nothing to mark."""
        self.across: list[tuple[ArticleId, ArticleId]] = []
        """Articles joined by a relation that has passed, whether or not the format carries it."""
        self._session = session
        self._progress = progress
        self._takes = takes
        """Which articles pass at all; None: every one."""
        self._scheme = schemes.current(session)
        denied = denials.every(session)
        self._marking = annotators.marking(session)
        if job.exporter.carries.denials:
            there = denials.known_ends(session, denied)
            telling = {each.by for each in denied if {each.first, each.second} <= there}
            self._marking = annotators.marking(session, besides=telling)
        self._choosing = Choosing(job.chosen, self._scheme, self._marking)
        self._carries_denials = job.exporter.carries.denials
        self._denials = self._choosing.denials(denied)
        chosen = job.chosen.annotators
        of_chosen = [each for each in denied if not chosen or each.by in chosen]
        self._denied = Denied(of_chosen, entities.all(session) if denied else ())
        self._has_several = len(self._choosing.annotators) > 1
        external = frozenset(each.id for each in entities.all(session) if each.external_id)
        self.fitting, self._elsewhere = (
            Fitting(
                job.exporter.carries,
                job.decided,
                self._scheme,
                job.options.tokens,
                portion=portion,
                external=external,
            )
            for _ in range(2)
        )
        """For the articles that pass, and for those at which relations of theirs end: these are not counted."""
        self._whole: AnnotatedArticle | None = None
        self._slicing = Slicing(job.exporter, self._scheme)
        self._spans_in = lru_cache(maxsize=_KEPT)(self._spans_of)

    def bundle(self, articles: Iterable[AnnotatedArticle] | None = None) -> Bundle:
        """Return what a format writes: *articles*, or all that pass."""
        return Bundle(
            project=project_info.info(self._session).name,
            scheme=self._scheme,
            annotators=self._choosing.annotators,
            entities=entities.all(self._session),
            articles=self.articles() if articles is None else articles,
            end_of=self.end_of,
            denials=self._denials,
            whole_of=self._whole_of,
        )

    def articles(self) -> Iterator[AnnotatedArticle]:
        """Yield the articles as they are written; raises *Stopped*."""
        for number, whole in enumerate(annotated.each(self._session), 1):
            if self._progress is not None and not self._progress(number):
                raise Stopped
            if self._takes is not None and not self._takes(whole.article.id):
                continue
            chosen, outside, loose = self._choosing.choose(whole)
            self._whole = whole
            self.fitting.counts[What.OUTSIDE] += outside
            self.fitting.counts[What.LOOSE_RELATIONS] += loose
            if chosen is None:
                continue
            self._note_across(chosen)
            self._denied.see(chosen)
            taken = self._within_reach(self._slicing.cut(chosen, self.fitting.counts))
            fitted = self.fitting.fit(taken, has_several=self._has_several)
            self.articles_passed += 1
            self.unmarked += not (chosen.spans or chosen.article.nothing_to_mark)
            self.spans_passed += len(fitted.spans)
            self.relations_passed += len(fitted.relations)
            yield fitted

    def denials_lost(self) -> int:
        """Return how much of what somebody has said no to is about what has passed, and has no place in the format."""
        return 0 if self._carries_denials else len(self._denied.told())

    def _whole_of(self, annotated: AnnotatedArticle) -> AnnotatedArticle:
        """Return the article that has passed last, as the project has it; another one as it is."""
        last = self._whole
        return last if last is not None and last.article.id == annotated.article.id else annotated

    def _note_across(self, article: AnnotatedArticle) -> None:
        """Remember with which articles this one is joined by marks that are chosen."""
        for relation in _leaving(article):
            end = self.end_of(relation.target)
            if end is not None and relation.target in self._spans_in(end.article)[0]:
                self.across.append((article.article.id, end.article))

    def _within_reach(self, article: AnnotatedArticle) -> AnnotatedArticle:
        """Return *article* without relations to spans in other articles that are not exported."""
        gone = {relation.id for relation in _leaving(article) if not self._is_exported(relation.target)}
        if not gone:
            return article
        self.fitting.counts[What.LOOSE_RELATIONS] += len(gone)
        kept = tuple(each for each in article.relations if each.id not in gone)
        return AnnotatedArticle.model_construct(article=article.article, spans=article.spans, relations=kept)

    def _is_exported(self, span: SpanId) -> bool:
        end = self.end_of(span)
        if end is None or (self._takes is not None and not self._takes(end.article)):
            return False
        return span in self._spans_in(end.article)[1]

    def _spans_of(self, article: ArticleId) -> tuple[frozenset[SpanId], frozenset[SpanId]]:
        """Return the spans of an article that are chosen, and those of them that the format can carry."""
        chosen = self._choosing.choose(annotated.one(self._session, article)).annotated
        if chosen is None:
            return frozenset(), frozenset()
        taken = self._slicing.cut(chosen, self._elsewhere.counts)
        fitted = self._elsewhere.fit(taken, has_several=self._has_several)
        return _ids(chosen), _ids(fitted)

    def end_of(self, span: SpanId) -> RelationEnd | None:
        """Return a span in another article, as a relation's other end shows it; None if there is none."""
        try:
            return relations.end(self._session, span)
        except UnknownId:
            return None


def _leaving(article: AnnotatedArticle) -> list[Relation]:
    """Return the relations that lead to other articles."""
    if not article.relations:
        return []
    here = _ids(article)
    return [each for each in article.relations if each.target not in here]


def _ids(article: AnnotatedArticle) -> frozenset[SpanId]:
    return frozenset(span.id for span in article.spans)
