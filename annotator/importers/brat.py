"""brat standoff: a text with its marks in a file beside it, or in several, one for each annotator.

``doc.ann`` belongs to ``doc.txt``, and so do ``doc.olena.ann``, whose marks are Olena's, and ``doc.a1``, ``doc.a2`` …
as the shared tasks of BioNLP have them. Where each annotator has a folder, the same text in ``olena/doc.txt`` and
``ivan/doc.txt`` is one article. See *annotator.brat_words* for the format.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annotator.formats import Capabilities
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.brat_article import Article, decoded
from annotator.importers.brat_conf import described
from annotator.importers.brat_lines import parsed
from annotator.importers.described import united
from annotator.importers.plain_text import LARGEST, unreadable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from annotator.importers.base import ImportedArticle, Options
    from annotator.importers.described import Described

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
        external_ids=True,
        annotators=True,
    )

    def __init__(self, copies: Sequence[Path] = ()) -> None:
        """Read texts alone, or one with its *copies* in the folders of other annotators."""
        self._copies = tuple(copies)

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: a text with a file of marks beside it, or a file of marks."""
        suffix = path.suffix.lower()
        if suffix == _TEXT:
            return 1.0 if any(_marks_of(path)) else 0.0
        if suffix not in _OF_MARKS:
            return 0.0
        first = head.decode("utf-8", "replace").removeprefix("\ufeff").split("\n", 1)[0].rstrip("\r")
        return 1.0 if not first.strip() or parsed(first, 1) is not None else 0.2

    def gather(self, paths: Sequence[Path]) -> Iterator[tuple[Path, Brat]]:
        """Yield each text that one of *paths* is or belongs to, with what reads it."""
        for copies in _with_copies(dict.fromkeys(map(_text_of, paths)).keys()):
            yield copies[0], Brat(copies[1:]) if len(copies) > 1 else self

    def describe(self, paths: Sequence[Path]) -> Described:
        """Return what the ``annotation.conf`` in the folders of *paths*, or above them, says."""
        folders = dict.fromkeys(folder for path in paths for folder in (path.parent, path.parent.parent))
        return united(described(folder) for folder in folders)

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article whose text is *path*, with the marks of all files beside it and beside its copies."""
        path = _text_of(path)
        try:
            data = _bytes(path)
            files = [(each, _bytes(each), name) for each, name in self._files(path)]
        except OSError as error:
            yield unreadable(Path(error.filename or path), error)
            return
        except _TooLargeError as error:
            yield error.problem
            return
        read = decoded(data, path, options)
        if isinstance(read, Problem):
            yield read
            return
        raw, encoding = read
        if not files:
            yield Problem(path=str(path.with_suffix(_JOINED)), code=ProblemCode.MISSING)
        article = Article(raw, path, options)
        for each, content, name in files:
            yield from article.add(each, content, annotator=name)
        yield from article.found(encoding, hashlib.sha256(data).hexdigest())

    def _files(self, path: Path) -> Iterator[tuple[Path, str]]:
        """Yield the files of marks, each with the name of whose they are; empty: nobody is named."""
        for text in (path, *self._copies):
            for each in _marks_of(text):
                yield each, each.stem.removeprefix(text.stem).strip(".") or (text.parent.name if self._copies else "")


def _text_of(path: Path) -> Path:
    """Return the text that *path* is or belongs to."""
    if path.suffix.lower() not in _OF_MARKS:
        return path
    text = path.with_suffix(_TEXT)
    longer = _owner(path.name)
    return path.with_name(longer) if not text.is_file() and longer and path.with_name(longer).is_file() else text


def _with_copies(texts: Collection[Path]) -> Iterator[list[Path]]:
    """Yield each text together with its copies: of the same name and content, marked, in folders side by side."""
    namesakes = Counter((text.parent.parent, text.name) for text in texts)
    alike: dict[tuple[Path, str, str], list[Path]] = {}
    for text in texts:
        place = (text.parent.parent, text.name)
        content = _content_of(text) if namesakes[place] > 1 else ""
        alike.setdefault((*place, content), []).append(text)
    yield from alike.values()


def _content_of(text: Path) -> str:
    """Return what tells the content of *text* from that of others; its path, if nothing is marked in it."""
    with suppress(OSError):  # reading it will tell
        if any(_marks_of(text)) and text.stat().st_size <= LARGEST:
            return hashlib.sha256(text.read_bytes()).hexdigest()
    return str(text)


def _owner(name: str) -> str:
    """Return the text to which ``doc.olena.ann`` belongs, by its name; empty if no annotator is in the name."""
    start, _dot, annotator = name.removesuffix(_JOINED).rpartition(".")
    return f"{start}{_TEXT}" if name.endswith(_JOINED) and start and annotator else ""


def _marks_of(path: Path) -> Iterator[Path]:
    """Yield the files with marks of the text *path*: its own first, then those of annotators by their names."""
    folder = _files_of(path.parent)
    stem = path.name.removesuffix(path.suffix)
    for suffix in _OF_MARKS:
        if stem + suffix in folder.names and (own := path.with_name(stem + suffix)).is_file():
            yield own
    for name in folder.of_annotators.get(path.name, ()):
        yield path.with_name(name)


class _Folder(NamedTuple):
    """What lies beside a text."""

    names: frozenset[str]
    of_annotators: Mapping[str, tuple[str, ...]]
    """The files of annotators, by text."""


def _files_of(folder: Path) -> _Folder:
    """Return what is in *folder*; it is looked through once, not once a text."""
    changed = folder.stat().st_mtime_ns
    if time.time_ns() - changed < _SETTLED:  # a file that comes now may leave the folder's time as it is
        return _looked_through.__wrapped__(folder, changed)
    return _looked_through(folder, changed)


@lru_cache(maxsize=4)
def _looked_through(folder: Path, _changed: int) -> _Folder:
    names = frozenset(os.listdir(folder))  # noqa: PTH208 -- names are enough
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        owner = _owner(name)
        if owner in names and name.removesuffix(_JOINED) + _TEXT not in names:
            found.setdefault(owner, []).append(name)
    return _Folder(names, {owner: tuple(several) for owner, several in found.items()})


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
