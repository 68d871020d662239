"""UIMA CAS JSON 0.4, as INCEpTION, Apache UIMA and dkpro-cassis write it: one file an article, any type system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from annotator import uima_layers as names
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.plain_text import LARGEST, unreadable
from annotator.importers.uima_cas import WORDS, Cas, Structure, articles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options

_STRUCTURES, _VIEWS, _TYPES = "%FEATURE_STRUCTURES", "%VIEWS", "%TYPES"
_BOM = b"\xef\xbb\xbf"
_PREFIXES = "@#^"
"""Of references, of numbers that JSON has no word for, and of places in the text."""


class UimaJson:
    """Reads CAS JSON."""

    id = "uima-json"
    title = "UIMA CAS JSON"
    suffixes = (".json",)
    is_whole = False
    extra = ""
    carries = names.JSON_CARRIES

    def sniff(self, path: Path, head: bytes) -> float:  # noqa: ARG002 -- the content tells enough
        """Return how sure it is: its keys are like no others."""
        return 1.0 if any(f'"{key}"'.encode() in head for key in (_STRUCTURES, _TYPES)) else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article in *path*."""
        try:
            size = path.stat().st_size
            if size > LARGEST:
                yield Problem(path=str(path), code=ProblemCode.TOO_LARGE, values={"size": size, "limit": LARGEST})
                return
            plain = orjson.loads(path.read_bytes().removeprefix(_BOM))
        except OSError as error:
            yield unreadable(path, error)
            return
        except orjson.JSONDecodeError as error:
            yield self._not_this(path, str(error), line=error.lineno)
            return
        if not isinstance(plain, dict) or not isinstance(plain.get(_STRUCTURES), list | dict):
            yield self._not_this(path, _STRUCTURES)
            return
        yield from articles_of(_cas(plain), path, options.offsets)

    def _not_this(self, path: Path, detail: str, *, line: int = 0) -> Problem:
        values = {"title": self.title, "detail": detail}
        return Problem(path=str(path), line=line, code=ProblemCode.NOT_THIS_FORMAT, values=values)


def _cas(plain: Mapping[str, Any]) -> Cas:
    cas = Cas()
    for number, each in _numbered(plain[_STRUCTURES]):
        kind = each.get("%TYPE")
        if kind == "uima.cas.Sofa":
            cas.sofas[number] = _text(each.get("sofaID")), _text(each.get("sofaString"))
        elif isinstance(kind, str):
            features = {} if kind in WORDS else _features(each)
            cas.structures.setdefault(number, Structure(number, _plain_type(kind), features))
    views = plain.get(_VIEWS)
    for view in views.values() if isinstance(views, dict) else ():
        members = view.get("%MEMBERS") if isinstance(view, dict) else None
        if isinstance(members, list):
            cas.members[str(view.get("%SOFA"))] = frozenset(map(str, members))
    return cas


def _numbered(structures: list[Any] | dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the structures with their numbers; older files have them by number."""
    if isinstance(structures, dict):
        yield from ((number, each) for number, each in structures.items() if isinstance(each, dict))
    else:
        yield from ((str(each.get("%ID")), each) for each in structures if isinstance(each, dict))


def _features(structure: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in structure.items():
        if name == "%ELEMENTS":
            found["elements"] = _text(value)
        elif not name.startswith("%"):
            found[name.lstrip(_PREFIXES)] = _text(value)
    return {name: value for name, value in found.items() if value}


def _plain_type(kind: str) -> str:
    return "uima.cas.FSArray" if kind.endswith("[]") else kind


def _text(value: Any) -> str:
    """Return *value* as XMI would have it; empty for what cannot stand in an attribute."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case list():
            return " ".join(str(each) for each in value if isinstance(each, int | str))
        case _:
            return ""
