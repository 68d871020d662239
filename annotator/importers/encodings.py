"""Which encoding a text is in: by its marks, by being valid, and by how often Ukrainian and Russian use each letter."""

from __future__ import annotations

import codecs
from functools import cache
from math import log10
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CYRILLIC = {"cp1251": 0.0, "koi8-u": -0.5, "cp866": -1.0, "cp1125": -1.05, "iso8859-5": -1.0, "mac-cyrillic": -2.0}
"""How much less usual each is than the first, as a logarithm: this tells in texts of a few letters only."""
_OTHER = ["cp1252", "cp1250", "iso8859-2", "cp949", "shift_jis", "gb18030", "big5", "cp1254", "cp1253", "cp1255"]
_SAMPLE = 100_000
_PIECE = 1_000_000

_PER_1000 = (
    "о94 а74 и61 і50 н66 в52 т56 е55 р46 с45 к36 л38 у32 д31 м30 п29 я21 з20 ь17 б16 г16 ч13 й12 х11 ж9 ц6 ш7 ю7 ї6 "
    "є5 щ4 ф3 ы9 э2 ъ0.3 ё0.3 ґ0.2"
)
_RARE = 0.02
_TYPOGRAPHY = set("«»—–“”„…№’‘•\u00a0§°")
_WESTERN = _TYPOGRAPHY | set("àâäáãåæçèéêëìíîïñòóôöõøœùúûüÿßÀÂÄÁÃÅÆÇÈÉÊËÍÎÏÑÓÔÖÕØŒÙÚÛÜ¿¡£€")
_ASCII = set(map(chr, range(128)))
_SYMBOL_COST = -6.0
_BESIDE_LATIN_COST = -4.0
_CAPITAL_AFTER_LETTER_COST = {True: -3.0, False: -0.3}
"""By whether that letter is a small one. KOI8 and CP1251 have capitals where the other has small letters."""
_GOOD_ENOUGH = -2.4
_FEW_BROKEN = 0.02


def encoding_of(data: bytes) -> str:
    """Return the encoding *data* is most likely in, as Python names it; empty if it does not look like any."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    return _utf16(data) or ("utf-8" if is_utf8(data) else _single_byte(data))


def is_utf8(data: bytes) -> bool:
    """Tell whether *data* is UTF-8, save for a few broken bytes in plenty of sound ones."""
    try:
        for piece in _pieces(data):
            piece.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        decoded = data.decode("utf-8", errors="replace")
        broken = decoded.count("\ufffd")
        foreign = sum(1 for char in decoded[:_SAMPLE] if char > "\x7f")
        return broken < foreign * _FEW_BROKEN
    return True


def _pieces(data: bytes) -> Iterator[bytes]:
    """Yield *data* in pieces of whole lines, so that other threads get their turn in a long text."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + _PIECE) + 1 or len(data)
        yield data[start:end]
        start = end


def _utf16(data: bytes) -> str:
    """Return the byte order of UTF-16 without a mark: one byte of each pair is nearly always the same few."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(data) < 4:  # noqa: PLR2004 -- two characters at least
        return ""
    pairs = len(sample) // 2
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        plain = sum(high.count(byte) for byte in (0, 4, 0x20))
        if plain > 0.9 * pairs and (high.count(0) or high.count(4) > pairs / 2):
            return name
    return ""


def _single_byte(data: bytes) -> str:
    high = [index for index, byte in enumerate(data[:_SAMPLE]) if byte > 0x7F]  # noqa: PLR2004 -- beyond ASCII
    if not high:
        high = [index for index, byte in enumerate(data) if byte > 0x7F][:1000]  # noqa: PLR2004 -- beyond ASCII
    start = max(0, high[0] - 50) if high else 0
    sample = data[start : start + _SAMPLE]
    scores = {name: _likeness(sample, name) for name in CYRILLIC}
    best = max(CYRILLIC, key=lambda name: scores[name])
    if scores[best] >= _GOOD_ENOUGH and _can(data, best):
        return best
    if set(sample.decode("cp1252", errors="replace")) <= _ASCII | _WESTERN and _can(data, "cp1252"):
        return "cp1252"
    found = from_bytes(sample, cp_isolation=[*_OTHER, *CYRILLIC], steps=5, chunk_size=512).best()
    candidates = [found.encoding] if found else []
    return next((name for name in (*candidates, "cp1252", "latin-1") if _can(data, name)), "")


def _can(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


@cache
def _weights() -> dict[str, float]:
    weights = {pair[0]: log10(float(pair[1:]) / 1000) for pair in _PER_1000.split()}
    rare = {letter: log10(_RARE / 1000) for letter in "ђѓѕјљњћќўџ"}
    return weights | rare


def _likeness(sample: bytes, name: str) -> float:
    """Return the mean logarithm of how usual the characters beyond ASCII are, were the *sample* in this encoding."""
    decoded = sample.decode(name, errors="replace")
    if not any(char.lower() in _weights() for char in decoded):
        return _SYMBOL_COST
    total, count, before = CYRILLIC[name], 0, " "
    for char, after in zip(decoded, decoded[1:] + " ", strict=True):
        if char > "\x7f":
            total += _usual(char, before, after)
            count += 1
        before = char
    return total / count if count else 0.0


def _usual(char: str, before: str, after: str) -> float:
    lower = char.lower()
    weight = _weights().get(lower)
    if weight is None:
        return -2.0 if char in _TYPOGRAPHY else _SYMBOL_COST
    if _is_latin(before) or _is_latin(after):
        weight += _BESIDE_LATIN_COST
    if char != lower and before.isalpha():
        weight += _CAPITAL_AFTER_LETTER_COST[before.islower()]
    return weight


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
