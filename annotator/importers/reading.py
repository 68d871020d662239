"""Reading files and folders into a project: which format each is in, what of it is kept, and what is said of it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import importers, scheme_rules
from annotator.changes import Changes
from annotator.edits.articles import import_articles
from annotator.edits.incoming import Duplicate, ImportReport, Obstacle
from annotator.edits.project import rename_project
from annotator.edits.restoring import restore_scheme
from annotator.errors import SchemeError
from annotator.importers import plain_text
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.claimdesk_jsonl import ClaimdeskJsonLines, beginning
from annotator.model import Value
from annotator.store import articles, project_info, schemes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.edits.incoming import ImportProblem, Incoming
    from annotator.importers.base import Importer
    from annotator.model import AnnotatorId, Article
    from annotator.store.project import Project
    from annotator.store.session import Session

_SAMPLE = 400
Found = tuple[Path, "Importer"]
_CODES = {
    Obstacle.SCHEME: ProblemCode.SCHEME,
    Obstacle.OFFSETS: ProblemCode.WRONG_OFFSETS,
    Obstacle.UNKNOWN_ID: ProblemCode.UNKNOWN_ID,
    Obstacle.DUPLICATE_ID: ProblemCode.DUPLICATE_ID,
    Obstacle.BAD_VALUE: ProblemCode.BROKEN_LINE,
}


class ImportOutcome(Value):
    """What came of reading files."""

    changes: tuple[Changes, ...] = ()
    """One for each edit; none after a trial."""
    articles: int = 0
    spans: int = 0
    relations: int = 0
    entities: int = 0
    duplicates: tuple[Duplicate, ...] = ()
    problems: tuple[Problem, ...] = ()
    """In the order of the files; those that are only warnings included."""
    left_out: int = 0
    """Relations with an end in an article that was not added, because its text was there already."""
    encodings: tuple[str, ...] = ()
    """In which plain texts were read, each once, as Python names them."""
    sample: str = ""
    """The beginning of the first text whose encoding had to be guessed: does it read as it should?"""
    is_stopped: bool = False
    """Somebody has stopped it: nothing is kept of the edit that was under way."""


class _TakenBackError(Exception):
    """Rolls a transaction back."""


class _StoppedError(Exception):
    """Rolls a transaction back, because somebody has stopped the import."""


def read_into(
    project: Project,
    paths: Sequence[Path],
    *,
    by: AnnotatorId,
    importer: Importer | None = None,
    options: Options | None = None,
    is_dry_run: bool = False,
    progress: Callable[[int], bool] | None = None,
) -> ImportOutcome:
    """Read files, and folders with all in them, into *project*.

    All plain texts make one edit. A file with marks makes one of its own, and one with a problem is not read at all.
    *progress* is told how many articles have passed, and stops it all by answering False. A dry run writes nothing.
    """
    reading = _Reading(project, by, options or Options(), progress, is_dry_run=is_dry_run)
    found = list(reading.found_in(paths, importer))
    whole = [pair for pair in found if pair[1].is_whole]
    loose = [pair for pair in found if not pair[1].is_whole]
    for pair in whole:
        reading.edit([pair], is_whole=True)
    if loose:
        reading.edit(loose, is_whole=False)
    return reading.outcome()


def read_text(project: Project, raw: str, *, by: AnnotatorId, name: str = "") -> ImportOutcome:
    """Read one article that was pasted or typed; *name* stands for a file's name."""
    reading = _Reading(project, by, Options(), None, is_dry_run=False)
    with project.writing() as session:
        reading.take(session, reading.sorted_out(plain_text.read_text(raw, name, reading.options)), name)
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
    ) -> None:
        self.options = options
        self._project = project
        self._by = by
        self._progress = progress
        self._is_dry_run = is_dry_run
        self._is_stopped = False
        self._passed = 0
        self._changes: list[Changes] = []
        self._reports: list[ImportReport] = []
        self._problems: list[Problem] = []
        self._encodings: dict[str, None] = {}
        self._sample = ""

    def outcome(self) -> ImportOutcome:
        """Return what has come of it so far."""
        return ImportOutcome(
            changes=() if self._is_dry_run else tuple(self._changes),
            articles=sum(report.articles for report in self._reports),
            spans=sum(report.spans for report in self._reports),
            relations=sum(report.relations for report in self._reports),
            entities=sum(report.entities for report in self._reports),
            duplicates=tuple(duplicate for report in self._reports for duplicate in report.duplicates),
            problems=tuple(self._problems),
            encodings=tuple(self._encodings),
            sample=self._sample,
            left_out=sum(report.left_out for report in self._reports),
            is_stopped=self._is_stopped,
        )

    def found_in(self, paths: Iterable[Path], importer: Importer | None) -> Iterator[Found]:
        """Yield the files to read, each once, with their formats."""
        seen: set[Path] = set()
        for path in paths:
            is_folder = path.is_dir()
            files = list(self._walk(path)) if is_folder else [path]
            if not files:
                self._problems.append(Problem(path=str(path), code=ProblemCode.NOTHING_FOUND))
            for file in files:
                whole = file.resolve()
                if whole not in seen:
                    seen.add(whole)
                    yield from self._with_format(file, importer)

    def _walk(self, folder: Path) -> Iterator[Path]:
        suffixes = {suffix for importer in importers.ALL for suffix in importer.suffixes}
        for place, folders, names in os.walk(folder, onerror=self._note):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith(".") and Path(name).suffix.lower() in suffixes:
                    yield Path(place) / name

    def _note(self, error: OSError) -> None:
        self._problems.append(plain_text.unreadable(Path(error.filename), error))

    def _with_format(self, path: Path, importer: Importer | None) -> Iterator[Found]:
        try:
            yield path, importer or importers.best(path) or plain_text.PlainText()
        except OSError as error:
            self._problems.append(plain_text.unreadable(path, error))

    def edit(self, files: Sequence[Found], *, is_whole: bool) -> None:
        """Read *files* as one transaction; if they are *is_whole*, all or nothing of them."""
        if self._is_stopped:
            return
        before = len(self._changes), len(self._reports)
        name = files[0][0].name if len(files) == 1 else files[0][0].parent.name
        try:
            with suppress(_TakenBackError), self._project.writing() as session:
                self._edit(session, files, name, is_whole=is_whole)
        except _StoppedError:
            self._is_stopped = True
            self._forget(before)

    def _edit(self, session: Session, files: Sequence[Found], name: str, *, is_whole: bool) -> None:
        before, problems = (len(self._changes), len(self._reports)), len(self._problems)
        if is_whole:
            self._restore(session, files[0])
        self.take(session, self._items(session, files), name)
        is_refused = is_whole and any(not problem.is_warning for problem in self._problems[problems:])
        if is_refused:
            self._forget(before)
        if is_refused or self._is_dry_run:
            raise _TakenBackError

    def _forget(self, before: tuple[int, int]) -> None:
        """Forget what was done after there were so many changes and reports: it is taken back."""
        del self._changes[before[0] :], self._reports[before[1] :]

    def take(self, session: Session, items: Iterable[Incoming], name: str) -> None:
        """Import *items* as one edit."""
        changes, report = import_articles(session, items, by=self._by, name=name)
        if self._progress is not None and not self._progress(self._passed):  # stopped while the last one was written
            raise _StoppedError
        self._changes.append(changes)
        self._reports.append(report)
        self._problems += (_told(problem) for problem in report.problems)

    def _items(self, session: Session, files: Sequence[Found]) -> Iterator[Incoming]:
        options = self.options.model_copy(update={"scheme": schemes.current(session)})
        for path, importer in files:
            for item in self.sorted_out(importer.read(path, options)):
                if item.article is not None and not importer.is_whole:
                    self._note_encoding(item.article)
                yield item

    def _note_encoding(self, article: Article) -> None:
        self._encodings[article.encoding] = None
        if not self._sample and not article.encoding.startswith("utf"):
            self._sample = article.text[:_SAMPLE]

    def sorted_out(self, read: Iterable[Incoming | Problem]) -> Iterator[Incoming]:
        """Yield the articles of *read* and keep the problems."""
        for item in read:
            if isinstance(item, Problem):
                self._problems.append(item)
                continue
            self._passed += 1
            if self._progress is not None and not self._progress(self._passed):
                raise _StoppedError
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
        if scheme != schemes.current(session):
            self._changes.append(restore_scheme(session, scheme, by=self._by))
        name = project_info.info(session).name
        if header.project and header.project != name and name == self._project.path.stem:
            with suppress(SchemeError):  # a name nobody could have given: the project keeps its own
                self._changes.append(rename_project(session, header.project, by=self._by))


def _told(problem: ImportProblem) -> Problem:
    return Problem(path=problem.file_name, code=_CODES[problem.obstacle], values=problem.values)
