"""CoNLL-U and CoNLL-U Plus: the text as the tokens make it, and the marks of ``Entity=`` and ``NER=`` in MISC.

See *annotator.conllu_words* for the format. The rows are taken apart here and not by the library of that name, since
that has no numbers of lines, cuts values at a second ``=`` and tokens at two blanks. Words, lemmas and trees are left
out, and that is told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator import conllu_words as words
from annotator.formats import Capabilities
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.conllu_document import NER, Document, Row
from annotator.importers.lines import BrokenLineError, LineFile
from annotator.importers.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options
    from annotator.importers.found import FoundArticle

_COLUMNS = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
_READ = {"ID", "FORM", "MISC"}
_ROW_ID = re.compile(r"(?P<first>[0-9]{1,9})(?:-(?P<last>[0-9]{1,9})|(?P<empty>\.[0-9]{1,9}))?")
_OF_TEXT = {"SpaceAfter", "SpacesAfter", "SpacesBefore", "SpacesInToken", words.RAW_FORM, "start_char", "end_char"}
_COMMENTS = (b"# newdoc", b"# sent_id", b"# text", b"# newpar", b"# global.")
_SURE, _BY_NAME = 1.0, 0.6
_MOST_UNREAD = 20


class ConllU:
    """Reads one file."""

    id = "conllu"
    title = "CoNLL-U"
    suffixes = (".conllu", ".conllup", ".conll-u")
    is_whole = True
    extra = ""
    carries = Capabilities(
        text=True,
        controls=True,
        overlap=True,
        fragments=True,
        attributes=True,
        own_voice=True,
        notes=True,
        flags=True,
        entities=True,
        external_ids=True,
        annotators=True,
        metadata=True,
    )

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: the first row has ten columns, or comments stand before it as they stand only here."""
        lines = [line.rstrip(b"\r") for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip()]
        row = next((line.split(b"\t") for line in lines if not line.startswith(b"#")), [b""])
        if _ROW_ID.fullmatch(row[0].decode("latin-1")) is not None:
            is_plus = any(line.startswith(b"# global.columns") for line in lines[:1])
            if len(row) == len(_COLUMNS) or (is_plus and len(row) > 1):
                return _SURE
        is_like_it = row == [b""] and any(line.startswith(_COMMENTS) for line in lines)
        return _BY_NAME if is_like_it or path.suffix.lower() in self.suffixes else 0.0

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


class _Reading:
    """One pass through one file."""

    def __init__(self, telling: Telling) -> None:
        self.articles = 0
        self._telling = telling
        self._columns: tuple[str, ...] = _COLUMNS
        self._names = tuple(words.GLOBAL.split("-"))
        self._comments: dict[str, str] = {}
        self._rows: list[Row] = []
        self._unread: dict[str, tuple[int, int]] = {}
        """What there is that has no place here: in which line first, and how often."""
        self._document: Document | None = None

    def take(self, number: int, line: str) -> Iterator[FoundArticle]:
        """Take the next line, and yield the article that it ends, if it ends one."""
        if not line.strip():
            yield from self._end_sentence()
        elif line.startswith("#"):
            self._take_comment(line[1:])
        else:
            self._rows.append(self._row(number, line))

    def end(self) -> Iterator[FoundArticle]:
        """Yield the last article."""
        yield from self._end_sentence()
        yield from self._end_article()
        for what, (line, count) in self._unread.items():
            self._telling.tell(ProblemCode.MARK_NOT_CARRIED, line, what=what, detail=f"{count}×")

    def _take_comment(self, comment: str) -> None:
        key, _equals, value = comment.partition("=")
        name = " ".join(key.split())
        if self._rows:
            return  # within a sentence it says nothing of what is read here
        if name == "global.columns":
            self._columns = tuple(value.split())
        elif name == "global.Entity":
            self._names = tuple(value.strip().split("-"))
        self._comments.setdefault(name, value.strip())

    def _row(self, number: int, line: str) -> Row:
        cells = line.split("\t")
        if len(cells) != len(self._columns):
            raise BrokenLineError(number, line)
        row = dict(zip(self._columns, cells, strict=True))
        match = _ROW_ID.fullmatch(row.get("ID", ""))
        if match is None or not row.get("FORM"):
            raise BrokenLineError(number, line)
        misc = _misc(row.get("MISC", "_"))
        for name, value in row.items():
            if name not in _READ and value.strip() not in ("_", "", "*"):
                self._note_unread(name, number)
        for name in misc.keys() - _OF_TEXT - {"Entity", *NER}:
            self._note_unread(f"MISC {name}", number)
        first = int(match["first"])
        return Row(number, first, int(match["last"] or first), match["empty"] is not None, row["FORM"], misc)

    def _note_unread(self, what: str, number: int) -> None:
        if what in self._unread or len(self._unread) < _MOST_UNREAD:
            line, count = self._unread.get(what, (number, 0))
            self._unread[what] = (line, count + 1)

    def _end_sentence(self) -> Iterator[FoundArticle]:
        if not self._rows:
            return
        newdoc = [name for name in self._comments if name in ("newdoc", "newdoc id")]
        if newdoc:
            yield from self._end_article()
        if self._document is None:
            self._document = Document(self._telling, self._names, number=self.articles + 1)
        self._document.add(self._rows, self._comments)
        self._rows, self._comments = [], {}

    def _end_article(self) -> Iterator[FoundArticle]:
        if self._document is not None:
            self.articles += 1
            yield self._document.found()
        self._document = None


def _misc(value: str) -> dict[str, str]:
    if value == "_":
        return {}
    found: dict[str, str] = {}
    for each in value.split("|"):
        name, _equals, said = each.partition("=")
        found.setdefault(name.strip(), said)
    return found
