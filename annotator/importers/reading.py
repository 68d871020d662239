"""Reading files and folders into a project: which format each is in, what of it is kept, and what is said of it."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from annotator import scheme_rules
from annotator.edits.importing import Lot, import_lots
from annotator.edits.incoming import ImportReport, Obstacle
from annotator.edits.restoring import take_name, take_scheme
from annotator.importers import plain_text
from annotator.importers.adding import add_tags, described_in, to_be_added, with_added
from annotator.importers.archives import Unpacked
from annotator.importers.base import NearCopies, Options, Problem, ProblemCode
from annotator.importers.claimdesk_jsonl import ClaimdeskJsonLines, beginning
from annotator.importers.finding import FoundFile, fetched_from, files_in, name_of
from annotator.importers.fitting import Fitting
from annotator.importers.found import FoundArticle
from annotator.importers.guests import Guests
from annotator.importers.near import near_among
from annotator.importers.outcome import ImportOutcome
from annotator.importers.tagging import Unknown
from annotator.importers.traits import Traits
from annotator.store import annotators, articles, project_info, schemes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.changes import Changes
    from annotator.edits.incoming import Duplicate, ImportProblem, Incoming
    from annotator.importers.base import ImportedArticle, Importer
    from annotator.importers.finding import Found
    from annotator.importers.found import FoundColumns
    from annotator.importers.guests import FoundTag
    from annotator.model import AnnotatorId
    from annotator.store.project import Project
    from annotator.store.session import Session

__all__ = ["ImportOutcome", "read_into", "read_text"]

_SAMPLE = 400
_PREVIEW = 3
_CODES = {
    Obstacle.SCHEME: ProblemCode.SCHEME,
    Obstacle.OFFSETS: ProblemCode.WRONG_OFFSETS,
    Obstacle.UNKNOWN_ID: ProblemCode.UNKNOWN_ID,
    Obstacle.DUPLICATE_ID: ProblemCode.DUPLICATE_ID,
    Obstacle.BAD_VALUE: ProblemCode.BROKEN_LINE,
}


class _TakenBackError(Exception):
    """Rolls a transaction back."""


class _StoppedError(Exception):
    """Rolls a transaction back, because somebody has stopped the import."""


def read_into(
    project: Project,
    paths: Sequence[Path],
    *,
    by: AnnotatorId,
    addresses: Sequence[str] = (),
    importer: Importer | None = None,
    options: Options | None = None,
    is_dry_run: bool = False,
    looks_for_copies: bool = False,
    progress: Callable[[int], bool] | None = None,
) -> ImportOutcome:
    """Read files, and folders with all in them, into *project*, as one edit.

    A file that has to be whole is left out if there is a problem with it; the others are read all the same.
    *progress* is told how many articles have passed, and stops it all by answering False. A dry run writes nothing.
    *addresses* are fetched from the network, which is asked for nothing else. Which of the articles that were added are
    near copies of others is found out afterwards, if *looks_for_copies*.
    """
    chosen = options or Options()
    with Unpacked() as unpacked:
        first: list[Problem] = []
        fetched = fetched_from(addresses, unpacked, first.append)
        found = list(files_in((*paths, *fetched), importer, first.append, unpacked, chosen=chosen.formats))
        unknown: list[FoundTag] = []
        traits = Traits()
        if chosen.unknown is Unknown.ADD or chosen.tags.adds:
            skips = chosen.model_copy(update={"unknown": Unknown.SKIP})
            trial = _Reading(project, by, skips, progress, is_dry_run=True)
            trial.edit(found)
            unknown = to_be_added(trial.outcome().tags, chosen, project)
            traits = trial.guests.traits
        reading = _Reading(project, by, chosen, progress, is_dry_run=is_dry_run, unknown=unknown, traits=traits)
        reading.looks_for_copies = looks_for_copies
        reading.problems += first
        reading.edit(found, name=name_of((*paths, *fetched), found))
        return _shown(reading.outcome(), unpacked)


def _shown(outcome: ImportOutcome, unpacked: Unpacked) -> ImportOutcome:
    """Return *outcome* with places in archives named by these."""
    named = {
        part: tuple(each.model_copy(update={"path": unpacked.shown(each.path)}) for each in getattr(outcome, part))
        for part in ("problems", "files", "duplicates", "near_copies")
    }
    columns = {unpacked.shown(path): columns for path, columns in outcome.columns.items()}
    return outcome.model_copy(update={**named, "columns": columns})


def read_text(project: Project, raw: str, *, by: AnnotatorId, name: str = "") -> ImportOutcome:
    """Read one article that was pasted or typed; *name* stands for a file's name."""
    reading = _Reading(project, by, Options(), None, is_dry_run=False)
    reading.edit_text(plain_text.read_text(raw, name, reading.options), name)
    return reading.outcome()


class _Reading:
    """One import under way."""

    def __init__(
        self,
        project: Project,
        by: AnnotatorId,
        options: Options,
        progress: Callable[[int], bool] | None,
        *,
        is_dry_run: bool,
        unknown: Sequence[FoundTag] = (),
        traits: Traits | None = None,
    ) -> None:
        self.options = options
        self.problems: list[Problem] = []
        self._project = project
        self._by = by
        self._progress = progress
        self._is_dry_run = is_dry_run
        self._unknown = unknown
        """Tags that become labels and relations of the scheme."""
        self.looks_for_copies = False
        self._last = 0
        self._copies: tuple[Duplicate, ...] | None = ()
        self._traits = traits or Traits()
        self._is_stopped = False
        self._passed = 0
        self._changes: list[Changes] = []
        self._report = ImportReport()
        self._encodings: dict[str, None] = {}
        self._sample = ""
        self._preview: list[Incoming] = []
        self._columns: dict[str, FoundColumns] = {}
        self._files: dict[str, FoundFile] = {}
        with project.reading() as session:
            names = {each.name: each.id for each in annotators.all(session)}
        self.guests = Guests(names, options.annotator)

    def outcome(self) -> ImportOutcome:
        """Return what has come of it so far."""
        report = self._report
        return ImportOutcome(
            changes=tuple(self._changes),
            articles=report.articles,
            spans=report.spans,
            relations=report.relations,
            entities=report.entities,
            duplicates=tuple(each for each in report.duplicates if not each.is_near),
            last_before=self._last,
            are_copies_unknown=self._copies is None,
            near_copies=(*(self._copies or ()), *(each for each in report.duplicates if each.is_near)),
            problems=tuple(self.problems),
            encodings=tuple(self._encodings),
            sample=self._sample,
            left_out=report.left_out,
            marks_left_out=report.marks_left_out,
            tags=self.guests.tags(),
            preview=tuple(self._preview),
            columns=self._columns,
            files=tuple(self._files.values()),
            is_stopped=self._is_stopped,
        )

    def edit(self, files: Sequence[Found], *, name: str = "") -> None:
        """Read *files*, each that has to be whole as a lot of its own, as an edit called *name*."""
        if not files:
            return
        whole = [pair for pair in files if pair[1].is_whole]
        loose = [pair for pair in files if not pair[1].is_whole]
        self._write(lambda session: self._lots(session, whole, loose), name)

    def edit_text(self, items: Iterable[Incoming | Problem], name: str) -> None:
        """Read articles that are in no file."""
        self._write(lambda _session: [Lot(self._sorted_out(items))], name)

    def _write(self, lots: Callable[[Session], Iterable[Lot]], name: str) -> None:
        try:
            with suppress(_TakenBackError), self._project.writing() as session:
                self._last = articles.last_row(session)
                changes, report = import_lots(session, lots(session), by=self._by, name=name)
                self._go_on()  # somebody may have stopped it while the last one was written
                self._report = report
                self.problems += (_told(problem) for problem in report.problems)
                if self._is_dry_run and self.looks_for_copies:
                    self._copies = near_among(session, report.articles, self._last, self._progress)
                if self._is_dry_run or not _has_come(changes, report):
                    raise _TakenBackError
                self._changes.append(changes)
        except _StoppedError:
            self._is_stopped = True
        if self._changes and self.looks_for_copies:
            with self._project.reading() as session:
                self._copies = near_among(session, self._report.articles, self._last, self._progress)

    def _go_on(self) -> None:
        if self._progress is not None and not self._progress(self._passed):
            raise _StoppedError

    def _lots(self, session: Session, whole: Sequence[Found], loose: Sequence[Found]) -> Iterator[Lot]:
        if self._unknown:
            described = self._traits.completing(described_in((*whole, *loose)))
            yield Lot((), prepare=partial(add_tags, session, self._unknown, self.options.tags, described))
        for file in whole:
            start = len(self.problems)
            yield Lot(
                self._items(session, [file]),
                is_refused=lambda start=start: any(each.is_refusal for each in self.problems[start:]),  # type: ignore[misc]  # bound at once
                prepare=partial(self._restore, session, file),
                joins=self.options.onto_existing,
                passes_copies=self.options.near_copies is NearCopies.PASS,
            )
        if loose:
            items = self._items(session, loose)
            joins, passes = self.options.onto_existing, self.options.near_copies is NearCopies.PASS
            yield Lot(items, joins=joins, passes_copies=passes)

    def _items(self, session: Session, files: Sequence[Found]) -> Iterator[Incoming]:
        scheme = schemes.current(session)
        options = self.options.model_copy(
            update={"scheme": scheme, "tags": with_added(self.options.tags, self._unknown)}
        )
        for path, importer in files:
            fitting = Fitting(str(path), importer, scheme=scheme, options=options, guests=self.guests)
            before, key = self._passed, str(path)
            self._files[key] = FoundFile(path=key, format=importer.id)
            for item in self._sorted_out(self._fitted(importer.read(path, options), fitting)):
                if item.article is not None and not importer.is_whole:
                    self._note_encoding(item.article.encoding, item.article.text)
                yield item.model_copy(update={"path": key})
            self._files[key] = FoundFile(path=key, format=importer.id, articles=self._passed - before)

    def _fitted(self, read: Iterable[ImportedArticle | Problem], fitting: Fitting) -> Iterator[Incoming | Problem]:
        for item in read:
            if isinstance(item, FoundArticle):
                if item.columns is not None:
                    self._columns[fitting.path] = item.columns
                if item.is_encoding_guessed:
                    self._note_encoding(item.encoding, item.text)
                yield from fitting.fit(item)
            else:
                yield item
        yield from fitting.close()

    def _note_encoding(self, encoding: str, text: str) -> None:
        self._encodings[encoding] = None
        if not self._sample and not encoding.startswith("utf"):
            self._sample = text[:_SAMPLE]

    def _sorted_out(self, read: Iterable[Incoming | Problem]) -> Iterator[Incoming]:
        """Yield the articles of *read* and keep the problems."""
        for item in read:
            if isinstance(item, Problem):
                self.problems.append(item)
                continue
            self._passed += 1
            self._go_on()
            if len(self._preview) < _PREVIEW:
                self._preview.append(item)
            yield item

    def _restore(self, session: Session, file: Found) -> None:
        """Give a project without articles the scheme of *file*, and its name if nobody has chosen another."""
        path, importer = file
        start = beginning(path) if isinstance(importer, ClaimdeskJsonLines) else None
        if start is None or articles.counts(session).total:
            return
        header, scheme = start
        if scheme_rules.problems(scheme):
            return  # the importer tells of them
        take_scheme(session, scheme)
        if project_info.info(session).name == self._project.path.stem:
            take_name(session, header.project)


def _has_come(changes: Changes, report: ImportReport) -> bool:
    added = report.articles or report.spans or report.entities or report.annotators or report.denials
    return bool(added or changes.scheme or changes.relations)


def _told(problem: ImportProblem) -> Problem:
    return Problem(path=problem.file_name, code=_CODES[problem.obstacle], values=problem.values)
