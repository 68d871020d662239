"""WebAnno TSV 3.0 to 3.3, as INCEpTION and WebAnno write it: one file an article, a line for each token.

What lay between sentences is not in the file; the text is made as INCEpTION makes it. Offsets are UTF-16 code units; a
file whose tokens lie where code points say so, and only so, is read by these.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from annotator import uima_layers as names
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.decoding import decoded
from annotator.importers.found import FoundArticle
from annotator.importers.guarding import FaultyFile, bytes_of
from annotator.importers.plain_text import unreadable
from annotator.importers.telling import Telling
from annotator.importers.tsv_layout import Layout, LayoutError, text_of
from annotator.importers.tsv_marks import TsvMarks
from annotator.importers.uima_found import Link, Mark, found, is_linguistic, is_structure, short
from annotator.offsets import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options
    from annotator.importers.tsv_layout import Text

_NAMED_BY_ID = re.compile(r"(?:.*-)?([0-9a-f]{32})")


class WebannoTsv:
    """Reads WebAnno TSV 3."""

    id = "webanno-tsv"
    title = "WebAnno TSV 3.3"
    suffixes = (".tsv",)
    is_whole = False
    extra = ""
    carries = names.TSV_CARRIES

    def sniff(self, path: Path, head: bytes) -> float:  # noqa: ARG002 -- the first line says it all
        """Return how sure it is: the first line names the format."""
        return (
            1.0
            if head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").startswith(b"#FORMAT=WebAnno TSV 3")
            else 0.0
        )

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article in *path*."""
        try:
            body, encoding = decoded(bytes_of(path), options)
            layout = Layout(line.removesuffix("\r") for line in body.split("\n"))
            text, unit = _text(layout, options.offsets)
            marks = TsvMarks(layout, text.places)
            links = list(marks.links())
        except LayoutError as error:
            values = {"title": self.title, "detail": str(error)}
            yield Problem(path=str(path), line=error.line, code=ProblemCode.NOT_THIS_FORMAT, values=values)
        except FaultyFile as fault:
            yield Problem(path=str(path), line=fault.line, code=fault.code, values=fault.values)
        except OSError as error:
            yield unreadable(path, error)
        else:
            if unit is not None:
                yield Problem(path=str(path), code=ProblemCode.COUNTED_OTHERWISE, values={"unit": unit.value})
            yield from _article(path, text.body, marks.marks(), links, encoding)


def _text(layout: Layout, wanted: Unit | None) -> tuple[Text, Unit | None]:
    """Return the text, and what its offsets count if that is not what the format says; raises *LayoutError*."""
    if wanted is not None:
        return text_of(layout, wanted), None
    try:
        return text_of(layout, Unit.UTF_16), None
    except LayoutError as error:
        try:
            return text_of(layout, Unit.CODE_POINTS), Unit.CODE_POINTS
        except LayoutError:
            raise error from None


def _article(
    path: Path, body: str, marks: Sequence[Mark], links: Iterable[Link], encoding: str
) -> Iterator[FoundArticle | Problem]:
    if not body.strip():
        yield Problem(path=str(path), code=ProblemCode.EMPTY)
        return
    told = Telling(str(path))
    for mark in marks:
        if mark.start == mark.end:  # INCEpTION has such marks
            told.tell(ProblemCode.MARK_EMPTY, mark.line, span=mark.key, start=mark.start, end=mark.end)
    yield from told.close()
    marks = [mark for mark in marks if mark.start < mark.end]
    passed_over = Counter(mark.type for mark in marks if is_linguistic(mark.type))
    for kind, count in passed_over.items():
        values = {"what": short(kind), "detail": str(count)}
        yield Problem(path=str(path), code=ProblemCode.MARK_NOT_CARRIED, values=values)
    said = found(
        body,
        [mark for mark in marks if not is_linguistic(mark.type) and not is_structure(mark.type)],
        [link for link in links if not is_linguistic(link.type)],
    )
    match = _NAMED_BY_ID.fullmatch(path.stem)
    yield FoundArticle(
        key=match[1] if match else path.stem,
        text=body,
        file_name=path.name,
        encoding=encoding,
        spans=said.spans,
        relations=said.relations,
        entities=said.entities,
    )
