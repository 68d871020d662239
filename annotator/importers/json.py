"""JSON: objects a line, or a list of objects, each an article; what is within is found by name as in a table.

Read object by object (RFC 8259, and one a line as in JSON Lines or NDJSON): a list is not loaded whole. Of an object
that holds the list, as ``{"articles": […]}``, all is in memory.
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, ClassVar

from annotator.formats import ARTICLES
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.columns import are_of_marks, columns_of
from annotator.importers.decoding import decoding_of
from annotator.importers.guarding import FaultyFile, guarded
from annotator.importers.json_objects import beginnings, objects_of
from annotator.importers.tables import Row, Table, checked_columns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options
    from annotator.importers.found import FoundArticle

_FIRST = 100
"""Objects that are looked at to learn what the columns are."""
_MARK_KEYS = (
    "spans entities entity label labels annotations annotation relations tokens ner tagged_text ner_tags "
    "tokenized_text completions predictions target %types %views _views @context @type views sofa"
)
_OF_MARKS = frozenset(_MARK_KEYS.split())
"""Keys of formats that bring marks: such files are for the importers of these, if there is one."""
_KEY = re.compile(r'"([^"\\]{1,40})"\s*:')


class JsonObjects:
    """Reads JSON Lines, and lists of objects in JSON."""

    id = "json"
    title = "JSON, JSON Lines"
    suffixes = (".json", ".jsonl", ".ndjson")
    is_whole = True
    extra = ""
    carries = ARTICLES
    has_columns: ClassVar[bool] = True

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: by the ending and the first object, less if that looks as if it brought marks."""
        if path.suffix.lower() not in self.suffixes:
            return 0.0
        names = _first_names(head)
        keys = {name.split(".", maxsplit=1)[0].casefold() for name in names}
        have_marks = are_of_marks(names) or not keys.isdisjoint(_OF_MARKS)
        return 0.6 if "text" in columns_of(names, {}).fields and not have_marks else 0.45

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the objects that have a text, and what is wrong with the others or with the file."""
        yield from guarded(self._read(path, options), path, title=self.title)

    def _read(self, path: Path, options: Options) -> Iterator[FoundArticle | Problem]:
        decoding = decoding_of(path, options)
        with decoding.open(path, newline="\n") as file:
            rows = (Row(line, _flat(each)) for line, each in objects_of(file))
            first = list(islice(rows, _FIRST))
            if not first:
                raise FaultyFile(ProblemCode.EMPTY)
            yield from _passed_over(path, first)
            names = list(dict.fromkeys(name for row in first for name in row.cells))
            table = Table(path, checked_columns(names, options), options, decoding)
            yield from table.articles(chain(first, rows))


def _first_names(head: bytes) -> list[str]:
    """Return the keys of the first object; if it is longer than *head*, all keys there; none if it is no JSON."""
    first = next(beginnings(head), None)
    if isinstance(first, dict):
        return list(_flat(first))
    start = head.decode("utf-8", errors="replace").lstrip("\ufeff \t\r\n[")
    return list(dict.fromkeys(_KEY.findall(start))) if start.startswith("{") else []


def _passed_over(path: Path, rows: list[Row]) -> Iterator[Problem]:
    """Yield, for each key that looks as if marks stood under it, that they are passed over."""
    found = {name: row.line for row in reversed(rows) for name, value in row.cells.items() if _are_marks(name, value)}
    for name, line in sorted(found.items()):
        values = {"what": f"“{name}”", "detail": "only articles are read here; choose the format of the marks"}
        yield Problem(path=str(path), line=line, code=ProblemCode.MARK_NOT_CARRIED, values=values)


def _are_marks(name: str, value: object) -> bool:
    return name.rsplit(".", 1)[-1].casefold() in _OF_MARKS and isinstance(value, list) and bool(value)


def _flat(each: dict[str, Any]) -> dict[str, Any]:
    """Return *each* with what stands in inner objects, one deep, under names as ``meta.title``."""
    flat = {name: value for name, value in each.items() if not isinstance(value, dict)}
    for outer, value in each.items():
        if isinstance(value, dict):
            flat |= {f"{outer}.{name}": inner for name, inner in value.items()}
    return flat
