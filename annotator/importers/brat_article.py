"""One text of brat standoff, with what its files of marks say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.importers.base import Problem, ProblemCode
from annotator.importers.brat_counting import counted
from annotator.importers.brat_lines import Annotation, Bound, Comment, parsed
from annotator.importers.brat_marks import Marks
from annotator.importers.found import FoundArticle
from annotator.importers.plain_text import raw_text
from annotator.importers.telling import Telling
from annotator.model import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import Options
    from annotator.importers.found import FoundEntity, FoundRelation, FoundSpan


def decoded(data: bytes, path: Path, options: Options) -> tuple[str, str] | Problem:
    """Return *data* as text: brat knows UTF-8 only, others do not."""
    if not options.encoding:
        try:
            raw = data.decode("utf-8")
        except UnicodeDecodeError:
            raw = "\0"
        if "\0" not in raw:
            return raw, "utf-8"
    return raw_text(data, str(path), options)


class Article:
    """One text, and the lines of its files of marks."""

    def __init__(self, raw: str, path: Path, options: Options) -> None:
        self._raw = raw
        self._path = path
        self._options = options
        self._lines: dict[str, list[Annotation]] = {}
        """By annotator: each has keys of their own."""
        self._tellings: dict[str, Telling] = {}

    def add(self, path: Path, content: bytes, *, annotator: str) -> Iterator[Problem]:
        """Read the lines of one file of marks; *annotator* may be empty."""
        read = decoded(content, path, self._options) if content.strip(b"\0\xef\xbb\xbf \r\n\t") else ("", "")
        if isinstance(read, Problem):
            yield read
            return
        telling = Telling(str(path))
        self._lines.setdefault(annotator, []).extend(_annotations(read[0].removeprefix("\ufeff"), telling))
        yield from telling.close()
        self._tellings.setdefault(annotator, Telling(str(path)))

    def found(self, encoding: str, digest: str) -> Iterator[FoundArticle | Problem]:
        """Yield the article, after what there is to say about its marks."""
        bounds = {name: [each for each in lines if isinstance(each, Bound)] for name, lines in self._lines.items()}
        counting = counted(self._raw, [each for some in bounds.values() for each in some], self._options.offsets)
        places = iter(counting.ranges)
        spans: list[FoundSpan] = []
        relations: list[FoundRelation] = []
        entities: dict[str, FoundEntity] = {}
        for annotator, lines in self._lines.items():
            telling = self._tellings[annotator]
            if counting.unit and bounds[annotator]:
                telling.tell(ProblemCode.COUNTED_OTHERWISE, 0, unit=counting.unit)
            marks = Marks(lines, telling, scheme=self._options.scheme, annotator=annotator)
            spans += marks.spans(counting.text, [next(places) for _ in bounds[annotator]])
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
            status=None,
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
