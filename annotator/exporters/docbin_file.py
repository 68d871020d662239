"""A DocBin written column by column: the library itself would hold a whole corpus to write one.

The layout is that of ``spacy/tokens/_serialize.py``, format version 0.1, to the byte: zlib-compressed MessagePack. What
grows with a corpus lies in temporary files until all is there; what its words and ids are has to be remembered.
"""

from __future__ import annotations

import errno
import os
import struct
import zlib
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

_BYTES = ("tokens", "spaces", "lengths")
_LISTS = ("cats", "flags", "span_groups", "user_data")
_AT_ONCE = 1 << 20
_MOST = 1 << 32


def write(docs: Iterable[Any], out: Path, attributes: Sequence[str]) -> None:
    """Write *docs* with their spans and user data; raises *ImportError* without spaCy, *OSError*."""
    from spacy.tokens import DocBin  # noqa: PLC0415 -- heavy and optional
    from srsly import msgpack  # noqa: PLC0415 -- comes with spaCy

    packer = msgpack.Packer(use_bin_type=True)  # its short form looks for plug-ins at each call
    packed = DocBin(attrs=attributes, store_user_data=True)
    with ExitStack() as stack:
        columns = {name: stack.enter_context(TemporaryFile()) for name in (*_BYTES, *_LISTS)}
        count = 0
        for doc in docs:
            packed.add(doc)
            _spool(packed, packer, columns)
            count += 1
        with out.open("wb") as file:
            squeezed = zlib.compressobj()
            for piece in _message(packed, packer, columns, count=count):
                file.write(squeezed.compress(piece))
            file.write(squeezed.flush())


def _spool(packed: Any, packer: Any, columns: Mapping[str, IO[bytes]]) -> None:
    """Move the doc that was added last out of memory."""
    (tokens,), (spaces,) = packed.tokens, packed.spaces
    columns["tokens"].write(tokens.tobytes("C"))
    columns["spaces"].write(spaces.tobytes("C"))
    columns["lengths"].write(struct.pack("=i", len(tokens)))
    for name in _LISTS:
        (value,) = getattr(packed, name)
        columns[name].write(packer.pack(value))
    for values in (packed.tokens, packed.spaces, *(getattr(packed, name) for name in _LISTS)):
        values.clear()


def _message(packed: Any, packer: Any, columns: Mapping[str, IO[bytes]], *, count: int) -> Iterator[bytes]:
    """Yield the whole map, its keys in the order in which spaCy writes them."""
    yield packer.pack_map_header(3 + len(_BYTES) + len(_LISTS))
    for name, value in (("version", packed.version), ("attrs", packed.attrs)):
        yield packer.pack(name) + packer.pack(value)
    for name in _BYTES:
        yield packer.pack(name) + _head(columns[name].tell())
        yield from _again(columns[name])
    yield packer.pack("strings") + packer.pack(sorted(packed.strings))
    for name in _LISTS:
        yield packer.pack(name) + packer.pack_array_header(count)
        yield from _again(columns[name])


def _head(size: int) -> bytes:
    """Return what comes before so many bytes."""
    if size >= _MOST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    if size < 1 << 8:
        return struct.pack(">BB", 0xC4, size)
    return struct.pack(">BH", 0xC5, size) if size < 1 << 16 else struct.pack(">BI", 0xC6, size)


def _again(column: IO[bytes]) -> Iterator[bytes]:
    column.seek(0)
    while piece := column.read(_AT_ONCE):
        yield piece
