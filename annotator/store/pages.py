"""Rows read straight from the pages of a damaged SQLite file, where SQLite itself gives up.

Follows the file format (sqlite.org/fileformat2.html): leaves of tables, their cells and the overflow pages of long
ones. It needs neither the header nor the schema nor a sound tree; which table a row belongs to, the caller finds out.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Stored = int | float | str | bytes | None

_HEADER = 100
_TABLE_LEAF = 13
_LEAF_HEADER = 8
_SMALLEST_CELL = 4
_LEAST_PAGE, _MOST_PAGE, _OUR_PAGE = 512, 65536, 4096
_INTEGER_SIZES = (0, 1, 2, 3, 4, 6, 8)
_FLOAT, _ZERO, _ONE, _FIRST_LONG = 7, 8, 9, 12
_LONGEST = 1 << 30
_VARINT_BYTES = 9


def rows(data: bytes | memoryview) -> Iterator[tuple[int, tuple[Stored, ...]]]:
    """Yield rowid and columns of every row that can be made out; a column that is the rowid's alias is None."""
    size, usable = _page_size(data)
    for start in range(0, len(data) - size + 1, size):
        page = bytes(data[start : start + size])
        header = _HEADER if start == 0 else 0
        if page[header] != _TABLE_LEAF:
            continue
        for position in _cells(page, header):
            try:
                yield _row(data, page, position, size, usable)
            except (IndexError, ValueError, struct.error):
                continue


def _page_size(data: bytes | memoryview) -> tuple[int, int]:
    """Return the size of pages and of what is used of each; ours if the header is gone."""
    size = int.from_bytes(data[16:18], "big")
    size = _MOST_PAGE if size == 1 else size
    if _LEAST_PAGE <= size <= _MOST_PAGE and size & (size - 1) == 0 and data[20] < _LEAST_PAGE // 8:
        return size, size - data[20]
    return _OUR_PAGE, _OUR_PAGE


def _cells(page: bytes, header: int) -> tuple[int, ...]:
    number = int.from_bytes(page[header + 3 : header + 5], "big")
    if number > len(page) // _SMALLEST_CELL:
        return ()
    start = header + _LEAF_HEADER
    return struct.unpack(f">{number}H", page[start : start + 2 * number]) if start + 2 * number <= len(page) else ()


def _row(
    data: bytes | memoryview, page: bytes, position: int, size: int, usable: int
) -> tuple[int, tuple[Stored, ...]]:
    length, position = _varint(page, position)
    rowid, position = _varint(page, position)
    if not 0 < length < _LONGEST:
        raise ValueError(length)
    most_here = usable - 35
    if length <= most_here:
        return rowid, _record(_taken(page, position, length))
    least_here = (usable - 12) * 32 // 255 - 23
    here = least_here + (length - least_here) % (usable - 4)
    here = here if here <= most_here else least_here
    following = int.from_bytes(_taken(page, position + here, 4), "big")
    rest = _overflow(data, following, length - here, size, usable)
    return rowid, _record(_taken(page, position, here) + rest)


def _overflow(data: bytes | memoryview, page: int, length: int, size: int, usable: int) -> bytes:
    parts: list[bytes] = []
    while length > 0:
        start = (page - 1) * size
        if page < 1 or start + size > len(data):
            raise ValueError(page)
        part = bytes(data[start + 4 : start + min(usable, 4 + length)])
        page = int.from_bytes(data[start : start + 4], "big")
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _record(payload: bytes) -> tuple[Stored, ...]:
    end, position = _varint(payload, 0)
    kinds = []
    while position < end:
        kind, position = _varint(payload, position)
        kinds.append(kind)
    if position != end:
        raise ValueError(end)
    values: list[Stored] = []
    for kind in kinds:
        length = _length(kind)
        values.append(_value(kind, _taken(payload, position, length)))
        position += length
    if position != len(payload):
        raise ValueError(position)
    return tuple(values)


def _length(kind: int) -> int:
    if kind >= _FIRST_LONG:
        return (kind - _FIRST_LONG) // 2
    if kind in (_ZERO, _ONE):
        return 0
    return 8 if kind == _FLOAT else _INTEGER_SIZES[kind]


def _value(kind: int, raw: bytes) -> Stored:
    if kind >= _FIRST_LONG:
        return raw if kind % 2 == 0 else raw.decode("utf-8", "replace")
    if kind == 0:
        return None
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    if kind == _FLOAT:
        value: float = struct.unpack(">d", raw)[0]
        return value
    return int.from_bytes(raw, "big", signed=True)


def _taken(raw: bytes, start: int, length: int) -> bytes:
    if start + length > len(raw):
        raise IndexError(start)
    return raw[start : start + length]


def _varint(raw: bytes, position: int) -> tuple[int, int]:
    value = 0
    for index in range(_VARINT_BYTES):
        byte = raw[position + index]
        if index == _VARINT_BYTES - 1:
            return (value << 8) | byte, position + index + 1
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:  # noqa: PLR2004 -- the format's own mark
            return value, position + index + 1
    raise IndexError(position)
