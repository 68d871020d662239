"""How our CoNLL-U writes what the format has no words for: white space, letters that are not in NFC, any values.

The format is https://universaldependencies.org/format.html, with ``Entity=`` as CorefUD 1.0 and Universal Anaphora have
it; white space is escaped as UDPipe does it. All of it stays in NFC, as the format demands.
"""

from __future__ import annotations

import json
import re
import unicodedata
from urllib.parse import quote, unquote

GLOBAL = "eid-etype-head-other"
"""The fields of a mention, as ``# global.Entity`` names them."""
RAW_FORM = "RawForm"
"""In MISC: the token as the text has it, where that is not in NFC."""
META = "meta::"
ENTITY = "entity::"
ENTITY_MORE = "entity_more::"
"""Beginnings of comments on an article: what is known about it, whom its marks name, their other names and notes."""
NOTE, FLAGGED, OWN_VOICE, ANNOTATOR = "Note", "Flagged", "OwnVoice", "Annotator"
"""Keys among the other things that are said of a mention; all else are attributes."""

_RESERVED = re.compile(r"[%\s|=\-()\[\],:<>\x00-\x1f\x7f-\x9f]")
_SPACES = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r"}
_ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|([strnp\\]))")
_MEANT = {"s": " ", "t": "\t", "r": "\r", "n": "\n", "p": "|", "\\": "\\"}


def escaped(value: str) -> str:
    """Return *value* with ``%`` codes for what means something in MISC or in ``Entity=``, and for what is not NFC."""
    if not unicodedata.is_normalized("NFC", value) or unicodedata.combining(value[:1] or " "):
        return quote(value, safe="").replace("-", "%2D")
    return _RESERVED.sub(_code, value)


def unescaped(value: str) -> str:
    """Return what *escaped* was made of."""
    return unquote(value, errors="replace")


def spaces(gap: str) -> str:
    """Return white space as ``SpacesAfter`` has it."""
    return "".join(_SPACES.get(char) or f"\\u{ord(char):04x}" for char in gap)


def gap(value: str) -> str:
    """Return the white space that ``SpacesAfter`` tells of; nothing else may stand there."""
    found = _ESCAPED.sub(lambda match: chr(int(match[1], 16)) if match[1] else _MEANT[match[2]], value)
    return "".join(char for char in found if char.isspace())


def line_of(value: str) -> str:
    """Return *value* as a comment can have it: as it is, or, if it would not come back so, as a JSON string."""
    is_plain = value.isprintable() and value == value.strip() and unicodedata.is_normalized("NFC", value)
    return value if is_plain and value[:1] != '"' else json.dumps(value)


def of_line(value: str) -> str:
    """Return what *line_of* was given."""
    if value.startswith('"'):
        try:
            found = json.loads(value)
        except (ValueError, RecursionError):
            return value
        if isinstance(found, str):
            return found
    return value


def _code(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
