"""The annotations in a file, whatever they are packed in: a list, lines, a page or a collection.

A collection as Claimdesk writes it is read a line at a time; others are read whole.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any

import orjson

from annotator import web_annotation_words as words
from annotator.importers.base import ProblemCode
from annotator.importers.guarding import FaultyFile
from annotator.importers.json_values import objects

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import Problem

Item = tuple[int, dict[str, Any]]
"""In which line an annotation is, and the annotation."""
_BEGINNING = f'{{"@context":["{words.CONTEXT}",{{"{words.PREFIX}":"{words.NAMESPACE}"}}]'.encode()
_OPEN = b'"items":['
_END = re.compile(rb'\]\},"total":([0-9]{1,12})\}')
_PACKS = ("items", "first", "@graph", "rows", "resources")
_DEEPEST = 4


def is_ours(first_line: bytes) -> bool:
    """Tell whether a file that begins so can be read a line at a time."""
    return first_line.startswith(_BEGINNING) and first_line.rstrip(b"\r\n").endswith(_OPEN)


def items(path: Path, title: str) -> Iterator[Item | Problem]:
    """Yield the annotations in *path*. Raises *FaultyFile* and *OSError*."""
    with path.open("rb") as file:
        if is_ours(file.readline()):
            yield from _lines(file)
            return
    for each in objects(path, title):
        if isinstance(each, tuple):
            yield from ((each[0], found) for found in _unpacked(each[1], 0))
        else:
            yield each


def _lines(lines: Iterator[bytes]) -> Iterator[Item]:
    count = 0
    for number, line in enumerate(lines, 2):
        bare = line.strip()
        match = _END.fullmatch(bare)
        if match is not None:
            if int(match[1]) != count:
                values = {"what": "annotations", "expected": int(match[1]), "found": count}
                raise FaultyFile(ProblemCode.WRONG_COUNT, line=number, **values)
            return
        if bare:
            count += 1
            yield number, _parsed(bare.removesuffix(b","), number)
    raise FaultyFile(ProblemCode.CUT_OFF)


def _parsed(line: bytes, number: int) -> dict[str, Any]:
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise FaultyFile(ProblemCode.BROKEN_LINE, line=number, field="", detail=str(error)) from error
    if not isinstance(found, dict):
        raise FaultyFile(ProblemCode.BROKEN_LINE, line=number, field="", detail="no object")
    return found


def _unpacked(thing: dict[str, Any], depth: int) -> Iterator[dict[str, Any]]:
    """Yield the annotations in a collection or a page, or *thing* itself."""
    packs = [thing[name] for name in _PACKS if isinstance(thing.get(name), list | dict)]
    if "target" in thing or not packs or depth > _DEEPEST:
        yield thing
        return
    for each in chain.from_iterable(pack if isinstance(pack, list) else [pack] for pack in packs):
        if isinstance(each, dict):
            yield from _unpacked(each, depth + 1)
