"""What stands in a field of a JSON object, if it is what it should be; and what of a file has no place with us."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from annotator.importers.base import Problem, ProblemCode
from annotator.importers.json_values import with_few_problems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from annotator.importers.found import FoundArticle
    from annotator.importers.json_values import Item

Plain = dict[str, Any]
_MOST_DETAIL = 80
_MOST_KINDS = 50


class FieldError(Exception):
    """A field is not what it should be."""

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(field, detail)
        self.field = field
        self.detail = detail


def text_in(record: Mapping[str, Any], field: str) -> str:
    """Return the string in *field*; raises *FieldError* if there is none."""
    value = record.get(field)
    if not isinstance(value, str):
        raise FieldError(field, "is not a text" if field in record else "is missing")
    return value


def string_in(record: Mapping[str, Any], field: str) -> str:
    """Return what is in *field* as a string: numbers too; empty if it is not there."""
    value = record.get(field)
    if value is None:
        return ""
    if isinstance(value, (str, int, float)):
        return str(value)
    raise FieldError(field, "is neither a text nor a number")


def list_in(record: Mapping[str, Any], field: str) -> list[Any]:
    """Return the list in *field*; empty if it is not there."""
    value = record.get(field)
    if value is None:
        return []
    if not isinstance(value, list):
        raise FieldError(field, "is not a list")
    return value


def objects_in(record: Mapping[str, Any], field: str) -> list[Plain]:
    """Return the list of objects in *field*; empty if it is not there."""
    found = list_in(record, field)
    if not all(isinstance(each, dict) for each in found):
        raise FieldError(field, "is not a list of objects")
    return found


def object_in(record: Mapping[str, Any], field: str) -> Plain:
    """Return the object in *field*; empty if it is not there."""
    value = record.get(field)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise FieldError(field, "is not an object")
    return value


def strings_in(record: Mapping[str, Any], field: str) -> list[str]:
    """Return the list of strings in *field*, or the one string as a list; empty if it is not there."""
    value = record.get(field)
    found = [value] if isinstance(value, str) else list_in(record, field)
    if not all(isinstance(each, str) for each in found):
        raise FieldError(field, "is not a list of texts")
    return found


def whole(value: Any, field: str) -> int:
    """Return *value* as a whole number; raises *FieldError* if it is none."""
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < _MOST_DETAIL:
        return int(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise FieldError(field, "is not a whole number")
    return value


class Asides:
    """What a file says that Claimdesk has no place for: told at its end, each kind once."""

    def __init__(self, path: Path) -> None:
        self._path = str(path)
        self._counts: dict[tuple[str, str], int] = {}
        self._lines: dict[tuple[str, str], int] = {}
        self.line = 0
        """Where the reading is."""

    def note(self, what: str, detail: str = "", *, count: int = 1) -> None:
        """Remember that *what*, as the file calls it, was left out here."""
        if count:
            key = (what[:_MOST_DETAIL], detail[:_MOST_DETAIL])
            if key not in self._counts and len(self._counts) >= _MOST_KINDS:
                key = ("…", "")
            self._counts[key] = self._counts.get(key, 0) + count
            self._lines.setdefault(key, self.line)

    def problems(self) -> Iterator[Problem]:
        """Yield what has been left out."""
        for (what, detail), count in self._counts.items():
            told = f"{detail}, {count} ×" if detail else f"{count} ×"
            yield Problem(
                path=self._path,
                line=self._lines[what, detail],
                code=ProblemCode.MARK_NOT_CARRIED,
                values={"what": what, "detail": told},
            )


def articles(
    path: Path, items: Iterable[Item | Problem], asides: Asides, convert: Callable[[Plain], FoundArticle | None]
) -> Iterator[FoundArticle | Problem]:
    """Yield what *convert* makes of each object, a problem where it cannot, and at the end what was left out."""
    yield from with_few_problems(path, _converted(path, items, asides, convert))
    yield from asides.problems()


def _converted(
    path: Path, items: Iterable[Item | Problem], asides: Asides, convert: Callable[[Plain], FoundArticle | None]
) -> Iterator[FoundArticle | Problem]:
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        asides.line, record = item
        try:
            found = convert(record)
        except FieldError as error:
            yield _broken(path, asides.line, error.field, error.detail)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False)[0]
            yield _broken(path, asides.line, ".".join(map(str, first["loc"])), first["msg"])
        else:
            if found is not None:
                yield found


def _broken(path: Path, line: int, field: str, detail: str) -> Problem:
    values = {"field": field, "detail": detail}
    return Problem(path=str(path), line=line, code=ProblemCode.BROKEN_LINE, values=values)
