"""What .docx and .xlsx have in common: a ZIP of XML, looked through before a library opens it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from annotator.importers.base import ProblemCode
from annotator.importers.guarding import FaultyFile

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How binary files of old office programs begin, and new ones that have a password."""
ZIP = b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LARGEST = 1_000_000_000
_LARGEST_RATIO, _HARMLESS = 300, 20_000_000
_PIECE = 1 << 20
_ENTITIES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def check(data: bytes, main: str, *, kind: str, instead: str, title: str) -> None:
    """See that *data* is a package with a part called *main* and without traps. Raises *FaultyFile* if it is not.

    *kind* is what the old binary files are called, *instead* the new ones.
    """
    if data.startswith(OLE):
        if _ENCRYPTED in data:
            raise FaultyFile(ProblemCode.PASSWORD)
        raise FaultyFile(ProblemCode.OLD_FORMAT, kind=kind, instead=instead)
    try:
        package = zipfile.ZipFile(BytesIO(data))
    except zipfile.BadZipFile as error:
        raise _unfit(title, "it is cut off, or no such file") from error
    with package:
        parts = package.infolist()
        if not any(part.filename == main for part in parts):
            raise _unfit(title, f"there is no {main} in it")
        _check_sizes(parts)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                _check_part(package, part)


def _check_sizes(parts: list[ZipInfo]) -> None:
    if sum(part.file_size for part in parts) > _LARGEST:
        raise FaultyFile(ProblemCode.UNSAFE, detail="it unpacks to far more than it is")
    for part in parts:
        if part.flag_bits & 1:
            raise FaultyFile(ProblemCode.PASSWORD)
        if part.file_size > _HARMLESS and part.file_size > _LARGEST_RATIO * max(part.compress_size, 1):
            raise FaultyFile(ProblemCode.UNSAFE, detail="it unpacks to far more than it is")


def _check_part(package: ZipFile, part: ZipInfo) -> None:
    """See that *part* declares no entities: no office program writes any, and they can grow without end."""
    before = b""
    with package.open(part) as file:  # it never gives more than *file_size* says
        while piece := file.read(_PIECE):
            seen = before + piece
            if any(mark in seen for mark in _ENTITIES):
                raise FaultyFile(ProblemCode.UNSAFE, detail="it declares entities")
            before = piece[-20:]


def _unfit(title: str, detail: str) -> FaultyFile:
    return FaultyFile(ProblemCode.NOT_THIS_FORMAT, title=title, detail=detail)
