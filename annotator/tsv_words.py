"""The words of WebAnno TSV 3: how its files begin, and how what has a meaning there is written as itself."""

from __future__ import annotations

import re

FORMAT = "#FORMAT=WebAnno TSV "
VERSION = "3.3"
SPAN_LAYER, RELATION_LAYER, CHAIN_LAYER, TEXT = "#T_SP=", "#T_RL=", "#T_CH=", "#Text="
BASE, ROLE = "BT_", "ROLE_"
NOTHING, NO_VALUE = "_", "*"

_VALUE = {each: f"\\{each}" for each in "\\[]|_;*"} | {"\t": "\\t", "\n": "\\n", "\r": "\\n", "->": "\\->"}
_VALUE_SIGNS = re.compile(r"->|\r\n|[\\\[\]|_;*\t\n\r]")
_CONTROLS = {chr(code): f"\\{chr(code)}" for code in range(32) if not 7 < code < 14}  # noqa: PLR2004 -- BEL, SO
_TEXT = _CONTROLS | {"\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\b": "\\b", "\\": "\\\\"}
_TEXT_SIGNS = re.compile("[" + "".join(map(re.escape, _TEXT)) + "]")
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_NAMED = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}
_JAVA = re.compile(r"\\(u+[0-9A-Fa-f]{4}|[0-7]{1,3}|.)", re.DOTALL)


def escape_value(value: str) -> str:
    """Return a feature's value as it stands in a column; line ends become line feeds, others have no place there."""
    return _VALUE_SIGNS.sub(lambda match: _VALUE.get(match[0], "\\n"), value)


def escape_text(line: str) -> str:
    """Return a line of a sentence as it stands after ``#Text=``."""
    return _TEXT_SIGNS.sub(lambda match: _TEXT[match[0]], line)


def unescape_value(value: str) -> str:
    """Return what *escape_value* was given."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda match: {"t": "\t", "n": "\n"}.get(match[1], match[1]), value)


def unescape_text(line: str, *, is_java: bool) -> str:
    """Return the line of a sentence; up to version 3.1 (*is_java*) as string literals of Java are written."""
    if "\\" not in line:
        return line
    if is_java:
        return _surrogates_joined(_JAVA.sub(_java, line))
    return _ESCAPED.sub(lambda match: _NAMED.get(match[1], match[1]), line)


def split(value: str, separator: str) -> list[str]:
    """Return the parts of *value* between separators that are not escaped."""
    if "\\" not in value:
        return value.split(separator)
    parts: list[str] = []
    begun = index = 0
    while index < len(value):
        if value[index] == "\\":
            index += 1
        elif value[index] == separator:
            parts.append(value[begun:index])
            begun = index + 1
        index += 1
    return [*parts, value[begun:]]


def _java(match: re.Match[str]) -> str:
    word = match[1]
    if word[0] == "u" and len(word) > 1:
        return chr(int(word.lstrip("u"), 16))
    if word[0] in "01234567":
        return chr(int(word, 8))
    return _NAMED.get(word, word)


def _surrogates_joined(line: str) -> str:
    """Return *line* with one character for each pair of surrogates."""
    return line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
