"""brat standoff: a text with its marks in a file beside it, or in several, one for each annotator.

``doc.ann`` belongs to ``doc.txt``, and so do ``doc.olena.ann``, whose marks are Olena's, and ``doc.a1``, ``doc.a2`` …
as the shared tasks of BioNLP have them. See *annotator.brat_words* for the format.
"""

from __future__ import annotations

import hashlib
import os
import time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.formats import Capabilities
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.brat_counting import counted
from annotator.importers.brat_lines import Annotation, Bound, Comment, parsed
from annotator.importers.brat_marks import Marks
from annotator.importers.found import FoundArticle
from annotator.importers.plain_text import LARGEST, raw_text, unreadable
from annotator.importers.telling import Telling
from annotator.model import Metadata, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.importers.base import ImportedArticle, Options
    from annotator.importers.found import FoundEntity, FoundRelation, FoundSpan

_JOINED = ".ann"
_OF_MARKS = (_JOINED, ".a1", ".a2", ".rel", ".co")
_TEXT = ".txt"
_SETTLED = 2_000_000_000
"""Nanoseconds after which the time of a folder tells whether it has changed."""


class Brat:
    """Reads texts with their marks."""

    id = "brat"
    title = "brat standoff"
    suffixes = (".ann", ".txt", ".a1", ".a2", ".rel", ".co")
    is_whole = False
    extra = ""
    carries = Capabilities(
        text=True,
        controls=True,
        overlap=True,
        fragments=True,
        inside_words=True,
        attributes=True,
        own_voice=True,
        notes=True,
        flags=True,
        relations=True,
        entities=True,
        annotators=True,
    )

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: a text with a file of marks beside it, or a file of marks."""
        suffix = path.suffix.lower()
        if suffix == _TEXT:
            return 1.0 if any(_marks_of(path)) else 0.0
        if suffix not in _OF_MARKS:
            return 0.0
        first = head.decode("utf-8", "replace").removeprefix("\ufeff").split("\n", 1)[0].rstrip("\r")
        return 1.0 if not first.strip() or parsed(first, 1) is not None else 0.2

    def main_file(self, path: Path) -> Path:
        """Return the text that *path* belongs to."""
        if path.suffix.lower() not in _OF_MARKS:
            return path
        text = path.with_suffix(_TEXT)
        longer = _owner(path.name)
        return path.with_name(longer) if not text.is_file() and longer and path.with_name(longer).is_file() else text

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article whose text is *path*, with the marks of all files beside it."""
        path = self.main_file(path)
        try:
            data = _bytes(path)
            files = [(each, _bytes(each)) for each in _marks_of(path)]
        except OSError as error:
            yield unreadable(Path(error.filename or path), error)
            return
        except _TooLargeError as error:
            yield error.problem
            return
        read = _decoded(data, path, options)
        if isinstance(read, Problem):
            yield read
            return
        raw, encoding = read
        if not files:
            yield Problem(path=str(path.with_suffix(_JOINED)), code=ProblemCode.MISSING)
        article = _Article(raw, path, options)
        for each, content in files:
            yield from article.add(each, content)
        yield from article.found(encoding, hashlib.sha256(data).hexdigest())


def _owner(name: str) -> str:
    """Return the text to which ``doc.olena.ann`` belongs, by its name; empty if no annotator is in the name."""
    start, _dot, annotator = name.removesuffix(_JOINED).rpartition(".")
    return f"{start}{_TEXT}" if name.endswith(_JOINED) and start and annotator else ""


def _marks_of(path: Path) -> Iterator[Path]:
    """Yield the files with marks of the text *path*: its own first, then those of annotators by their names."""
    stem = str(path).removesuffix(path.suffix)
    for suffix in _OF_MARKS:
        if os.path.isfile(stem + suffix):  # noqa: PTH113 -- asked of every text: a *Path* takes five times as long
            yield Path(stem + suffix)
    for name in _of_annotators(path.parent).get(path.name, ()):
        yield path.with_name(name)


def _of_annotators(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Return by text the files of annotators in *folder*; it is looked through once, not once a text."""
    changed = folder.stat().st_mtime_ns
    if time.time_ns() - changed < _SETTLED:  # a file that comes now may leave the folder's time as it is
        return _looked_through.__wrapped__(folder, changed)
    return _looked_through(folder, changed)


@lru_cache(maxsize=4)
def _looked_through(folder: Path, _changed: int) -> Mapping[str, tuple[str, ...]]:
    names = {each.name for each in folder.iterdir()}
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        owner = _owner(name)
        if owner in names and name.removesuffix(_JOINED) + _TEXT not in names:
            found.setdefault(owner, []).append(name)
    return {owner: tuple(several) for owner, several in found.items()}


class _TooLargeError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


def _bytes(path: Path) -> bytes:
    size = path.stat().st_size
    if size > LARGEST:
        values = {"size": size, "limit": LARGEST}
        raise _TooLargeError(Problem(path=str(path), code=ProblemCode.TOO_LARGE, values=values))
    return path.read_bytes()


def _decoded(data: bytes, path: Path, options: Options) -> tuple[str, str] | Problem:
    """Return *data* as text: brat knows UTF-8 only, others do not."""
    if not options.encoding:
        try:
            raw = data.decode("utf-8")
        except UnicodeDecodeError:
            raw = "\0"
        if "\0" not in raw:
            return raw, "utf-8"
    return raw_text(data, str(path), options)


class _Article:
    """One text, and the lines of its files of marks."""

    def __init__(self, raw: str, path: Path, options: Options) -> None:
        self._raw = raw
        self._path = path
        self._options = options
        self._lines: dict[str, list[Annotation]] = {}
        """By what keeps the keys of files apart: nothing, or the annotator's name."""
        self._tellings: dict[str, Telling] = {}

    def add(self, path: Path, content: bytes) -> Iterator[Problem]:
        """Read the lines of one file of marks."""
        read = _decoded(content, path, self._options) if content.strip(b"\0\xef\xbb\xbf \r\n\t") else ("", "")
        if isinstance(read, Problem):
            yield read
            return
        name = path.stem.removeprefix(self._path.stem).strip(".")
        prefix = f"{name}/" if name else ""
        telling = self._tellings.setdefault(prefix, Telling(str(path)))
        self._lines.setdefault(prefix, []).extend(_annotations(read[0].removeprefix("\ufeff"), telling))

    def found(self, encoding: str, digest: str) -> Iterator[FoundArticle | Problem]:
        """Yield the article, after what there is to say about its marks."""
        bounds = {prefix: [each for each in lines if isinstance(each, Bound)] for prefix, lines in self._lines.items()}
        counting = counted(self._raw, [each for some in bounds.values() for each in some], self._options.offsets)
        places = iter(counting.ranges)
        spans: list[FoundSpan] = []
        relations: list[FoundRelation] = []
        entities: dict[str, FoundEntity] = {}
        for prefix, lines in self._lines.items():
            telling = self._tellings[prefix]
            if counting.unit and bounds[prefix]:
                telling.tell(ProblemCode.COUNTED_OTHERWISE, 0, unit=counting.unit)
            marks = Marks(lines, telling, scheme=self._options.scheme, prefix=prefix)
            spans += marks.spans(counting.text, [next(places) for _ in bounds[prefix]])
            relations += marks.relations()
            entities.update(marks.entities)
            yield from telling.close()
        yield FoundArticle.model_construct(
            key="",
            text=counting.text,
            metadata=Metadata(),
            file_name=self._path.name,
            encoding=encoding,
            original_sha256=digest,
            status=Status.NEW,
            nothing_to_mark=False,
            spans=tuple(spans),
            relations=tuple(relations),
            entities=tuple(entities.values()),
            line=0,
        )


def _annotations(content: str, telling: Telling) -> Iterator[Annotation]:
    """Yield what the lines of a file say. A mark or a note whose text has a line break goes on in the next line."""
    last: Annotation | None = None
    more: list[str] = []
    for number, line in enumerate(content.split("\n"), 1):
        text = line.removesuffix("\r")
        read = parsed(text, number)
        if read is None:
            more.append(text)
            continue
        yield from _ended(last, more, number - len(more), telling)
        last, is_as_brat = read
        more = []
        if not is_as_brat:
            telling.tell(ProblemCode.LINE_MENDED, number, detail=text)
    yield from _ended(last, more, content.count("\n") + 2 - len(more), telling)


def _ended(last: Annotation | None, more: list[str], first: int, telling: Telling) -> Iterator[Annotation]:
    """Yield *last* with the lines from *first* on that go on with its text, and tell of them and of the others."""
    while more and not more[-1].strip():
        more.pop()
    taken = _lines_within(last, more)
    for number, text in enumerate(more, first):
        code = ProblemCode.LINE_MENDED if number < first + taken else ProblemCode.LINE_LEFT_OUT
        if text.strip():
            telling.tell(code, number, detail=text)
    if taken and isinstance(last, Bound | Comment):
        yield last._replace(text="\n".join([last.text or "", *more[:taken]]))
    elif last is not None:
        yield last


def _lines_within(last: Annotation | None, more: list[str]) -> int:
    """Return how many lines can belong to the text of *last*: of a mark as many as it covers, of a note all."""
    if isinstance(last, Comment):
        return len(more)
    if not isinstance(last, Bound):
        return 0
    room = sum(end - start for start, end in last.ranges) - len(last.text or "")
    taken = 0
    while taken < len(more) and room > 0:
        room -= len(more[taken]) + 1
        taken += 1
    return taken
