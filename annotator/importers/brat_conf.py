"""``annotation.conf`` of brat: which labels, relations and attributes there are, and where each may stand.

The form is https://brat.nlplab.org/configuration.html: sections in brackets, a type a line, indented by its depth;
relations and attributes with ``Arg:`` and ``Value:`` lists, macros as ``<NAME>=…``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator import brat_words as words
from annotator.importers.described import NOTHING, Described
from annotator.importers.traits import IS_SO, choices
from annotator.scheme import Attribute, Label, Names, RelationType

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "annotation.conf"
_LARGEST = 1_000_000
_SECTION = re.compile(r"\[(\w+)\]")
_MACRO = re.compile(r"<([\w-]+)>\s*=\s*(.*)")
_TYPE = re.compile(r"([^\s<>,:|]+)")
_ARGUMENT = re.compile(r"(<?[\w-]+>?)\s*:\s*([^\s,]+)")
_ANY = frozenset({"<ANY>", "<ENTITY>", "<EVENT>"})


def described(folder: Path) -> Described:
    """Return what the ``annotation.conf`` in *folder* says; nothing if there is none, or it cannot be read."""
    try:
        path = folder / NAME
        raw = path.read_text(encoding="utf-8-sig") if path.stat().st_size <= _LARGEST else ""
    except (OSError, UnicodeDecodeError):
        return NOTHING
    sections = _sections(raw)
    labels = {
        tag: Label(code=tag, name=Names(uk=tag, en=tag), layer="")
        for section in ("entities", "events")
        for tag in _tags(sections.get(section, []))
    }
    for attribute, bearers in _attributes(sections.get("attributes", [])):
        for tag in bearers or labels:
            if tag in labels:
                known = labels[tag]
                labels[tag] = known.model_copy(update={"attributes": (*known.attributes, attribute)})
    return Described(labels, {each.code: each for each in _relations(sections.get("relations", []))})


def _sections(raw: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    macros: dict[str, str] = {}
    lines = found.setdefault("", [])
    for line in raw.splitlines():
        plain = line.split("#", 1)[0].strip()
        for name, value in macros.items():
            plain = plain.replace(f"<{name}>", value)
        section, macro = _SECTION.fullmatch(plain), _MACRO.fullmatch(plain)
        if section:
            lines = found.setdefault(section[1].lower(), [])
        elif macro and len(macro[2]) < _LARGEST // 1000:
            macros[macro[1]] = macro[2].strip()
        elif plain and not plain.startswith("-"):  # a line of hyphens is a separator on the screen
            lines.append(plain.removeprefix("!"))  # types that group others cannot be marked there; they can here
    return found


def _tags(lines: list[str]) -> Iterator[str]:
    for line in lines:
        match = _TYPE.match(line)
        if match:
            yield match[1]


def _arguments(line: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(part.rstrip("?*+") for part in value.split("|")) for name, value in _ARGUMENT.findall(line)}


def _attributes(lines: list[str]) -> Iterator[tuple[Attribute, tuple[str, ...]]]:
    """Yield attributes, each with the tags that bear it; none: all of them. Without values it is so, or not."""
    for line in lines:
        match = _TYPE.match(line)
        arguments = _arguments(line[match.end() :]) if match else {}
        if match and match[1] not in (words.OWN_VOICE, words.FLAGGED):
            bearers = arguments.get("Arg", ())
            values = choices(arguments.get("Value", (IS_SO,)))
            named = Attribute(code=match[1], name=Names(uk=match[1], en=match[1]), values=values)
            yield named, () if _ANY.intersection(bearers) else bearers


def _relations(lines: list[str]) -> Iterator[RelationType]:
    for line in lines:
        match = _TYPE.match(line)
        if match is None:
            continue
        arguments = _arguments(line[match.end() :])
        ends = [arguments[name] for name in arguments if not name.startswith("<")][:2]
        tails, heads = (() if _ANY.intersection(end) else end for end in (*ends, (), ())[:2])
        yield RelationType(
            code=match[1],
            name=Names(uk=match[1], en=match[1]),
            from_labels=tails,
            to_labels=heads,
            symmetric="symmetric" in "".join(arguments.get("<REL-TYPE>", ())),
        )
