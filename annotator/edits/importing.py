"""Importing: articles with all that is marked in them, as one edit, however many there are.

They pass by in batches, so that memory does not grow with them; only relations whose other end has not come yet wait
for the end.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator import text
from annotator.edits.arrivals import Arrival, Candidate, checked, problem
from annotator.edits.incoming import Duplicate, ImportProblem, ImportReport, Incoming, united
from annotator.edits.joining import PassedOver, joined, unknown_marks
from annotator.edits.newcomers import WaitingEntities, add_annotators, add_stories
from annotator.edits.ties import Tie, Tied, leading_to_fresh
from annotator.edits.writing import begin_work
from annotator.errors import ClaimdeskError, UnknownId
from annotator.model import Deed
from annotator.store import article_rows, articles, copies, denials, journal, keys, rows, schemes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotator.changes import Changes
    from annotator.model import AnnotatorId, Article, ArticleId, Denial
    from annotator.store.recorder import Recorder
    from annotator.store.session import Session

_ROWS = 500
_CHARACTERS = 2_000_000


@dataclass(frozen=True, slots=True)
class Lot:
    """Articles that come together, as of one file."""

    items: Iterable[Incoming]
    is_refused: Callable[[], bool] | None = None
    """Asked once they have been read: whether nothing of them is to be added. Then a problem refuses them as well.
    None: each article is on its own."""
    prepare: Callable[[], object] | None = None
    """What is to be written before them in the same edit."""
    joins: bool = False
    """Whether marks that come with a text that is there are put onto the article there is; else they stay out."""
    passes_copies: bool = False
    """Whether articles that are near copies of some that are there stay out as these texts do."""


def import_articles(
    session: Session, items: Iterable[Incoming], *, by: AnnotatorId, name: str = ""
) -> tuple[Changes, ImportReport]:
    """Add articles, and return what changed and what was not added, with the reasons.

    An article whose text or id the project has already is a duplicate; one that breaks a rule is a problem; neither
    is added, and nothing raises. Who wants all or nothing raises after reading the report, inside the same session.
    *name* is what the journal calls the import: a file or a folder.
    """
    return import_lots(session, [Lot(items)], by=by, name=name)


def import_lots(
    session: Session, lots: Iterable[Lot], *, by: AnnotatorId, name: str = ""
) -> tuple[Changes, ImportReport]:
    """Add articles that come in lots, as one edit; of a lot that is refused nothing is added.

    Otherwise as *import_articles* does. Of a refused lot only its problems are in the report.
    """
    with journal.edit(session, by=by, deed=Deed.IMPORT, name=name or None) as edit:
        last = articles.last_row(session)
        reports = [_enter(session, edit, lot, last) for lot in lots]
        report = united(reports)
        edit.details.update(count=report.articles, spans=report.spans or None)
    return edit.changes, report


def _enter(session: Session, edit: Recorder, lot: Lot, last: int) -> ImportReport:
    if lot.is_refused is None:
        return _entered(session, lot, last)
    problems: tuple[ImportProblem, ...] = ()
    with suppress(_RefusedError), edit.part():
        report = _entered(session, lot, last)
        problems = report.problems
        if not lot.is_refused() and not problems:
            return report
        raise _RefusedError
    return ImportReport(problems=problems)


def _entered(session: Session, lot: Lot, last: int) -> ImportReport:
    if lot.prepare is not None:
        lot.prepare()
    entrance = _Entrance(session, lot, last)
    for batch in _batches(lot.items):
        entrance.take(batch)
    entrance.close()
    return entrance.report()


class _RefusedError(ClaimdeskError):
    """Takes a lot back."""


def _batches(items: Iterable[Incoming]) -> Iterator[list[Incoming]]:
    """Yield items in lists of about 500 rows, and of a few million characters at most."""
    batch: list[Incoming] = []
    size = characters = 0
    for item in items:
        batch.append(item)
        size += 1 + len(item.spans) + len(item.relations)
        characters += len(item.article.text) if item.article else 0
        if size >= _ROWS or characters >= _CHARACTERS:
            yield batch
            batch, size, characters = [], 0, 0
    if batch:
        yield batch


class _Entrance:
    """Where the batches of one import come in."""

    def __init__(self, session: Session, lot: Lot, last: int) -> None:
        self._session = session
        self._joins = lot.joins
        self._last = last if lot.passes_copies else 0
        """The last article that was there before the import, if near copies of those are passed over."""
        self._passed: list[PassedOver] = []
        """Articles of the running batch that are there already."""
        self._marks_left_out = 0
        self._scheme = schemes.rely_on(session)
        self._entities = WaitingEntities(session, self._scheme)
        self._counts = dict.fromkeys(("articles", "spans", "relations", "entities", "annotators", "denials"), 0)
        self._duplicates: list[Duplicate] = []
        self._problems: list[ImportProblem] = []
        self._waiting: list[Tie] = []
        """Relations whose head has not come yet."""
        self._returning: list[Tie] = []
        """Relations from articles that are there to other ones, which may come with this import."""
        self._left_out = 0
        self._denials: list[Denial] = []
        self._has_entities_alone = False
        self._has_passed_over = False
        """Whether an article stayed out whose spans are therefore unknown here."""

    def take(self, batch: list[Incoming]) -> None:
        """Add a batch."""
        self._counts["annotators"] += add_annotators(self._session, (a for item in batch for a in item.annotators))
        self._entities.hold(batch)
        candidates = list(self._without_duplicates(batch))
        self._has_entities_alone |= any(item.article is None and bool(item.entities) for item in batch)
        self._denials += (denial for item in batch for denial in item.denials)
        self._let_in(self._checked(candidates))
        self._join()

    def _checked(self, candidates: list[Candidate]) -> list[Arrival]:
        self._counts["entities"] += self._entities.add_named(candidate.item for candidate in candidates)
        arrivals, problems = checked(self._session, self._scheme, candidates)
        self._problems += problems
        return arrivals

    def _let_in(self, arrivals: list[Arrival]) -> None:
        if arrivals:
            self._add(arrivals)
            self._waiting += self._tie(
                [
                    Tie(relation, arrival.candidate.origin)
                    for arrival in arrivals
                    for relation in arrival.candidate.item.relations
                ]
            )

    def _join(self) -> None:
        """Put marks of articles that are there already onto these, or count them."""
        passed, self._passed = self._passed, []
        onto = [each for each in passed if self._joins and each.has_same_text]
        for each in onto:  # one by one: the next may bring the same marks to the same article
            arrivals = self._checked(list(joined(self._session, each)))
            self._let_in(arrivals)
            if arrivals:
                begin_work(self._session, articles.ground(self._session, each.there))
        self._marks_left_out += sum(unknown_marks(self._session, each) for each in passed if each not in onto)

    def close(self) -> None:
        """Add the relations that were waiting for their other end, and report those whose end has not come."""
        if self._counts["articles"] or self._has_entities_alone:
            self._counts["entities"] += self._entities.add_nameless()
        for chunk in keys.chunks(self._waiting):
            missing = self._tie(chunk)
            if self._has_passed_over:
                self._left_out += len(missing)
            else:
                self._problems += (
                    problem(tie.origin, UnknownId(kind="span", id=tie.relation.target)) for tie in missing
                )
        for chunk in keys.chunks(self._returning):
            self._tie(leading_to_fresh(self._session, chunk))
        for several in keys.chunks(self._denials):
            self._deny(several)

    def _deny(self, several: list[Denial]) -> None:
        """Note what somebody has said no to, as far as it is about what is there."""
        known = denials.known_ends(self._session, several)
        for each in several:
            if each.first != each.second and known >= {each.first, each.second}:
                self._counts["denials"] += denials.add(self._session, each)
            else:
                self._left_out += 1

    def report(self) -> ImportReport:
        """Return what was added and what was not."""
        return ImportReport(
            **self._counts,
            duplicates=tuple(self._duplicates),
            problems=tuple(self._problems),
            left_out=self._left_out,
            marks_left_out=self._marks_left_out,
        )

    def _without_duplicates(self, batch: list[Incoming]) -> Iterator[Candidate]:
        candidates = [
            Candidate(text.sha256(item.article.text), item.article, item) for item in batch if item.article is not None
        ]
        texts = article_rows.with_texts(self._session, [candidate.text_sha256 for candidate in candidates])
        ids = set(keys.known(self._session, "article", [candidate.article.id for candidate in candidates]))
        for candidate in candidates:
            article = candidate.article
            there = article.id if article.id in ids else texts.get(candidate.text_sha256)
            passed = there or self._near(article)
            if passed is None:
                texts[candidate.text_sha256] = article.id
                ids.add(article.id)
                yield candidate
            else:
                self._pass_over(candidate, passed, is_near=there is None)
                is_same = texts.get(candidate.text_sha256) == passed
                self._passed.append(PassedOver(candidate, passed, is_same))

    def _near(self, article: Article) -> ArticleId | None:
        """Return an article of which *article* is a near copy, if it is passed over for that."""
        near = copies.one_of(self._session, article.text, up_to=self._last) if self._last else None
        return near.article if near is not None else None

    def _pass_over(self, candidate: Candidate, there: ArticleId, *, is_near: bool) -> None:
        self._entities.pass_over(candidate.item)
        article = candidate.article
        name, title, path = article.file_name, article.metadata.title, candidate.item.path
        self._duplicates.append(Duplicate(article=there, file_name=name, title=title, path=path, is_near=is_near))
        if there != article.id:
            self._has_passed_over = True
            return
        own = {span.id for span in candidate.item.spans}
        self._returning += (
            Tie(relation, candidate.origin) for relation in candidate.item.relations if relation.target not in own
        )

    def _add(self, arrivals: list[Arrival]) -> None:
        candidates = [arrival.candidate for arrival in arrivals]
        texts = article_rows.add_texts(
            self._session, {candidate.text_sha256: candidate.article.text for candidate in candidates}
        )
        coming = [candidate.article for candidate in candidates]
        stories = add_stories(self._session, [article.story for article in coming if article.story is not None])
        self._counts["articles"] += rows.put_many(
            self._session,
            "article",
            [
                article_rows.columns(article, texts[sha256], stories[article.story.id] if article.story else None)
                for sha256, article, _ in candidates
            ],
        )
        places = keys.known(self._session, "article", [candidate.article.id for candidate in candidates])
        spans: list[rows.Values] = []
        for arrival in arrivals:
            place = places[arrival.candidate.article.id]
            for span in arrival.spans:
                span["article_id"] = place
            spans += arrival.spans
        self._counts["spans"] += rows.put_many(self._session, "span", spans)

    def _tie(self, ties: list[Tie]) -> list[Tie]:
        if not ties:
            return []
        tied = Tied(self._session, self._scheme, ties)
        self._counts["relations"] += tied.added
        self._problems += tied.problems
        return tied.waiting
