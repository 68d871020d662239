"""Columns as in CoNLL-2003 and its many kin: a token a line, its tag in the last column, a blank line after a sentence.

An article begins at ``-DOCSTART-``, or at ``# id …`` as in MultiCoNER; without either a file is one article. The text
is made of the tokens, with a blank between them and a sentence a line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.formats import Capabilities
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.importers.lines import BrokenLineError, LineFile
from annotator.importers.plain_text import LARGEST
from annotator.importers.tagged_tokens import OUTSIDE, TaggedTokens, is_tag
from annotator.importers.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options

_START = "-DOCSTART-"
_NAMED = re.compile(r"# ?(?:newdoc )?id(?: ?[=:] ?| )(?P<key>[^\s=:][^\t]*)(?:\t.*)?")
_BLANKS = re.compile(r"[ \t]+")
_SURE, _LIKELY, _BY_NAME = 1.0, 0.95, 0.5
_MOST_SNIFFED = 200
_FEWEST = 2
"""Columns: token and tag."""


class Conll:
    """Reads one file."""

    id = "conll"
    title = "CoNLL-2003"
    suffixes = (".conll", ".conll03", ".iob", ".iob2", ".bio", ".bioes")
    is_whole = True
    extra = ""
    carries = Capabilities(controls=True)

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: every line has a tag behind, whatever the file is called."""
        if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_START.encode()):
            return _SURE
        lines = [line.rstrip("\r") for line in head.decode("utf-8", "replace").split("\n")]
        complete = lines[: min(_MOST_SNIFFED, max(1, len(lines) - 1))]
        tags: set[str] = set()
        for line in complete:
            if line.strip() and not _NAMED.fullmatch(line):
                columns = _columns(line)
                if not (len(columns) > 1 and is_tag(columns[-1])):
                    return 0.0  # at the first line of an ordinary text
                tags.add(columns[-1])
        if not tags:
            return 0.0
        if tags != {OUTSIDE}:
            return _LIKELY
        return _BY_NAME if path.suffix.lower() in self.suffixes else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the articles of *path*, one after the other; nothing after the first line that is none."""
        telling = Telling(str(path))
        reading = _Reading(telling)
        lines = LineFile(path, options.encoding, self.title)
        try:
            for number, line in lines:
                yield from reading.take(number, line)
            yield from reading.end()
        except BrokenLineError as error:
            yield error.problem(path, self.title)
            return
        if lines.problem is not None:
            yield lines.problem
        elif not reading.articles:
            yield Problem(path=str(path), code=ProblemCode.EMPTY)
        yield from telling.close()


def _columns(line: str) -> list[str]:
    """Return the columns of a line; parted by tabs if there are any, so that a token may have blanks in it."""
    if "\t" in line:
        return [each.strip(" ") for each in line.rstrip("\t ").split("\t")]
    return _BLANKS.split(line.strip(" "))


class _Reading:
    """One pass through one file."""

    def __init__(self, telling: Telling) -> None:
        self.articles = 0
        self._telling = telling
        self._tags = TaggedTokens()
        self._key = ""
        self._line = 0
        self._pieces: list[str] = []
        self._length = 0
        self._is_within = False
        """Whether a sentence has begun."""

    def take(self, number: int, line: str) -> Iterator[FoundArticle]:
        """Take the next line, and yield the article that it ends, if it ends one."""
        if not line.strip(" \t"):
            self._end_sentence()
        elif line.startswith(_START):
            yield from self._ended(number, "")
        elif line.startswith("#") and not is_tag(_columns(line)[-1]):
            named = _NAMED.fullmatch(line)
            if named is not None:
                yield from self._ended(number, named["key"])
        else:
            self._take_token(number, _columns(line), line)

    def end(self) -> Iterator[FoundArticle]:
        """Yield the last article."""
        yield from self._ended(0, "")
        if self._tags.first_odd is not None:
            line, tag = self._tags.first_odd
            self._telling.tell(ProblemCode.LINE_MENDED, line, detail=tag)

    def _take_token(self, number: int, columns: list[str], line: str) -> None:
        token, tag = columns[0], columns[-1]
        if len(columns) < _FEWEST or not is_tag(tag):
            raise BrokenLineError(number, line)
        if not token.strip():
            self._telling.tell(ProblemCode.LINE_LEFT_OUT, number, detail=line)
            return
        if self._length:
            self._pieces.append(" " if self._is_within else "\n")
            self._length += 1
        self._pieces.append(token)
        self._tags.add(tag, (self._length, self._length + len(token)), number)
        self._length += len(token)
        self._is_within = True
        if self._length > LARGEST:
            raise BrokenLineError(number, f"> {LARGEST}")

    def _end_sentence(self) -> None:
        self._tags.end()
        self._is_within = False

    def _ended(self, number: int, key: str) -> Iterator[FoundArticle]:
        """Yield the article that ends here, if there is anything in it; the next one begins at *number*."""
        self._end_sentence()
        if self._pieces:
            self.articles += 1
            yield FoundArticle(key=self._key, text="".join(self._pieces), spans=self._tags.take(), line=self._line)
        self._key, self._line, self._pieces, self._length = key, number, [], 0
