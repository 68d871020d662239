"""Schemes as files that people write: YAML or TOML, by the name's ending.

Reading refuses what it does not understand and says in which line; nothing in a file is ever run or followed.
"""

from __future__ import annotations

import os
import re
import tomllib
from contextlib import suppress
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli_w
import yaml
from pydantic import ValidationError

from annotator.errors import ClaimdeskError
from annotator.scheme import Scheme
from annotator.scheme_rules import Part, problems

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.scheme_rules import Fault

DEFAULT = Path(__file__).parent / "schemes" / "news-claims.yaml"
SUFFIXES = (".yaml", ".yml", ".toml")
LARGEST = 4_000_000
"""Bytes; the largest scheme in the world is far smaller."""

Place = tuple[str | int, ...]

_QUICK_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Ten times as quick, where there is one; for our own file only, since deep nesting makes it crash."""


class SchemeFileFault(StrEnum):
    """Why a scheme's file cannot be used."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NOT_TEXT = "not_text"
    TOO_LARGE = "too_large"
    SUFFIX = "suffix"
    SYNTAX = "syntax"
    ALIAS = "alias"
    """A YAML anchor that is used again: a short file could grow without end."""
    DUPLICATE_FIELD = "duplicate_field"
    UNKNOWN_FIELD = "unknown_field"
    MISSING_FIELD = "missing_field"
    WRONG_VALUE = "wrong_value"
    RULE = "rule"
    """It can be read, but breaks a rule of schemes; *broken* tells which."""


class SchemeFileError(ClaimdeskError):
    """A scheme's file cannot be used. Values: path, line (0: unknown), fault, field, detail, broken."""

    path: Path
    line: int
    fault: SchemeFileFault
    field: str
    """Where in the scheme: ``labels.0.colour``."""
    detail: str
    broken: tuple[Fault, ...]

    def __init__(
        self,
        path: Path,
        fault: SchemeFileFault,
        *,
        line: int = 0,
        field: str = "",
        detail: str = "",
        broken: tuple[Fault, ...] = (),
    ) -> None:
        super().__init__(path=path, fault=fault, line=line, field=field, detail=detail, broken=broken)


@cache
def default_scheme() -> Scheme:
    """Return the scheme that comes with Claimdesk: news-claims."""
    return load(DEFAULT)


def load(path: Path) -> Scheme:
    """Return the scheme that *path* holds; raises *SchemeFileError*."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise SchemeFileError(path, SchemeFileFault.SUFFIX, detail=suffix)
    return loads(_read(path), path)


def loads(source: str, path: Path) -> Scheme:
    """Return the scheme written in *source*; *path* gives the language by its ending and stands in errors."""
    lines: dict[Place, int] = {}
    is_toml = path.suffix.lower() == ".toml"
    data = _from_toml(source, path) if is_toml else _from_yaml(source, path, lines)
    try:
        scheme = Scheme.model_validate(data)
    except ValidationError as error:
        raise _explained(error, path, lines) from None
    broken = problems(scheme)
    if broken:
        line = _line_of(broken[0], scheme, lines)
        raise SchemeFileError(path, SchemeFileFault.RULE, line=line, field=broken[0].subject, broken=broken)
    return scheme


def save(scheme: Scheme, path: Path) -> None:
    """Write *scheme* to *path* in the language of its ending; what stood there stays whole until all is written."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise SchemeFileError(path, SchemeFileFault.SUFFIX, detail=suffix)
    written = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        written.write_text(dumps(scheme, suffix), encoding="utf-8", newline="\n")
        written.replace(path)
    except OSError as error:
        with suppress(OSError):
            written.unlink()
        raise SchemeFileError(path, SchemeFileFault.UNREADABLE, detail=error.strerror or str(error)) from error


def dumps(scheme: Scheme, suffix: str) -> str:
    """Return *scheme* as text in the language of *suffix*; all that has its usual value is left out."""
    data = scheme.model_dump(mode="json", exclude_defaults=True)
    if suffix == ".toml":
        return tomli_w.dumps(data)
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110, default_flow_style=None)


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise SchemeFileError(path, SchemeFileFault.TOO_LARGE)
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise SchemeFileError(path, SchemeFileFault.MISSING) from None
    except UnicodeDecodeError:
        raise SchemeFileError(path, SchemeFileFault.NOT_TEXT) from None
    except OSError as error:
        raise SchemeFileError(path, SchemeFileFault.UNREADABLE, detail=error.strerror or str(error)) from error


def _from_toml(source: str, path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else 0
        raise SchemeFileError(path, SchemeFileFault.SYNTAX, line=line, detail=str(error)) from None


def _from_yaml(source: str, path: Path, lines: dict[Place, int]) -> Any:
    try:
        root = yaml.compose(source, Loader=_QUICK_LOADER if path == DEFAULT else yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        detail = getattr(error, "problem", None) or str(error).partition("\n")[0]
        raise SchemeFileError(path, SchemeFileFault.SYNTAX, line=mark.line + 1 if mark else 0, detail=detail) from None
    return _Nodes(path, lines).plain(root, ()) if root else None


class _Nodes:
    """Turns YAML nodes into plain values, each scalar a string as written, and notes in which line each stands."""

    def __init__(self, path: Path, lines: dict[Place, int]) -> None:
        self.path = path
        self.lines = lines
        self.seen: set[int] = set()

    def plain(self, node: yaml.Node, place: Place) -> Any:
        """Return the value of *node*; raises *SchemeFileError* where one is used twice or a field is named twice."""
        line = node.start_mark.line + 1
        self.lines.setdefault(place, line)
        if id(node) in self.seen:
            raise SchemeFileError(self.path, SchemeFileFault.ALIAS, line=line, field=_dotted(place))
        self.seen.add(id(node))
        match node:
            case yaml.MappingNode():
                return self._mapping(node, place)
            case yaml.SequenceNode():
                return [self.plain(item, (*place, index)) for index, item in enumerate(node.value)]
            case _:
                return node.value

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            name = str(key.value)
            line = key.start_mark.line + 1
            inner = (*place, name)
            if name in found:
                raise SchemeFileError(self.path, SchemeFileFault.DUPLICATE_FIELD, line=line, field=_dotted(inner))
            self.lines[inner] = line
            found[name] = self.plain(value, inner)
        return found


def _dotted(place: Place) -> str:
    return ".".join(map(str, place))


def _nearest(place: Place, lines: Mapping[Place, int]) -> int:
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 0)


def _explained(error: ValidationError, path: Path, lines: Mapping[Place, int]) -> SchemeFileError:
    first = error.errors(include_url=False)[0]
    match first["type"]:
        case "extra_forbidden":
            fault = SchemeFileFault.UNKNOWN_FIELD
        case "missing":
            fault = SchemeFileFault.MISSING_FIELD
        case _:
            fault = SchemeFileFault.WRONG_VALUE
    place: Place = tuple(first["loc"])
    value = first["input"] if isinstance(first["input"], str | int | float | bool) else ""
    return SchemeFileError(path, fault, line=_nearest(place, lines), field=_dotted(place), detail=str(value))


def _line_of(fault: Fault, scheme: Scheme, lines: Mapping[Place, int]) -> int:
    """Return the line of the thing that *fault* is about: of the last one, when two have the same code."""
    code = fault.subject.partition(".")[0]
    match fault.part:
        case Part.RELATION:
            place: Place = ("relations", _last(code, [relation.code for relation in scheme.relations]))
        case Part.LAYER:
            place = ("layers", _last(code, [layer.code for layer in scheme.layers]))
        case Part.MAPPING:
            place = ("mappings", fault.subject)
        case Part.SCHEME:
            place = ("name",)
        case _:
            place = ("labels", _last(code, [label.code for label in scheme.labels]))
    return _nearest(place, lines)


def _last(code: str, codes: list[str]) -> int:
    return max((index for index, each in enumerate(codes) if each == code), default=0)
