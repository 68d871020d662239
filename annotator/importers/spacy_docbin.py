"""spaCy's DocBin, written by us or anybody: zlib-compressed MessagePack (https://spacy.io/api/docbin).

It is taken apart here and not by spaCy's own reader: that one builds C structures of whatever a file says without
looking at it, and switches Python's garbage collector on, which must not run in a thread of the window's program.
A file is loaded whole, for it holds its articles in columns; of several, as a data set has them, one after the other.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from annotator.errors import ExtraMissing
from annotator.formats import Capabilities
from annotator.importers import records
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.found import FoundArticle, FoundEntity, FoundSpan
from annotator.importers.guarding import FaultyFile, guarded
from annotator.importers.spacy_columns import Bin, Marked, SpacyDoc
from annotator.wikidata import qid_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle

_LARGEST = 4_000_000_000
"""Bytes that a file may have once it is decompressed."""
_CHUNK = 1 << 24
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_USER_DATA = "claimdesk"


class SpacyDocBin:
    """Reads spaCy's binary training format."""

    id = "spacy"
    title = "spaCy DocBin"
    suffixes = (".spacy",)
    is_whole = True
    extra = "spacy"
    carries = Capabilities(
        text=True,
        controls=True,
        overlap=True,
        attributes=True,
        own_voice=True,
        notes=True,
        flags=True,
        relations=True,
        relations_across=True,
        entities=True,
        external_ids=True,
        annotators=True,
        times=True,
        metadata=True,
        status=True,
        ids=True,
    )

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: only the ending tells; what is in it is compressed."""
        is_compressed = head.startswith(_ZLIB)
        if path.suffix.lower() in self.suffixes:
            return 0.95 if is_compressed else 0.5
        return 0.2 if is_compressed else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:  # noqa: ARG002 -- nothing to choose
        """Yield the articles in *path*, and what of them has no place here."""
        return guarded(_read(path), path, title=self.title)


def _read(path: Path) -> Iterator[ImportedArticle | Problem]:
    try:
        packed = Bin(_decompressed(path))  # what was decompressed is let go once it is unpacked
    except ImportError as error:
        raise ExtraMissing(extra="spacy", package="spaCy") from error
    beside: dict[str, str] = {}
    for number in range(len(packed)):
        doc = packed.doc(number)
        beside = {**doc.beside, **beside}
        yield _article(doc)
    for what, detail in beside.items():
        yield Problem(path=str(path), code=ProblemCode.MARK_NOT_CARRIED, values={"what": what, "detail": detail})
    if not len(packed):
        raise FaultyFile(ProblemCode.EMPTY)


def _decompressed(path: Path) -> bytes:
    """Return what is in *path*; raises *FaultyFile* before it fills the memory."""
    rest = zlib.decompressobj()
    pieces: list[bytes] = []
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            while chunk:
                pieces.append(rest.decompress(chunk, _CHUNK))
                size += len(pieces[-1])
                if size > _LARGEST:
                    raise FaultyFile(ProblemCode.UNSAFE, detail=f"decompressed it has more than {_LARGEST} bytes")
                chunk = rest.unconsumed_tail
    pieces.append(rest.flush())
    if not rest.eof:
        raise zlib.error("the end is missing")
    return b"".join(pieces)


def _article(doc: SpacyDoc) -> FoundArticle:
    """Return one doc as an article."""
    own = doc.user_data.get(_USER_DATA)
    record: dict[str, Any] = {**own, "text": doc.text} if isinstance(own, dict) else {"text": doc.text}
    known = record.get("spans")
    rest = known if isinstance(known, dict) else {}
    marked = list(_once(doc))
    found = records.article(record, _spans(marked, rest))
    if isinstance(own, dict):
        return found
    return found.model_copy(update={"entities": tuple(_entities(marked, doc.text))})


def _once(doc: SpacyDoc) -> Iterator[Marked]:
    """Yield the spans of all groups, then the entities; what an earlier group has already only there.

    Within one group the same span may be there twice: that is two people's marks.
    """
    seen: set[tuple[int, int, str]] = set()
    for group in (*doc.groups.values(), doc.ents):
        new = [each for each in group if (each.start, each.end, each.label) not in seen]
        seen.update((each.start, each.end, each.label) for each in new)
        yield from new


def _spans(marked: Iterable[Marked], rest: dict[str, Any]) -> Iterator[FoundSpan]:
    taken: set[str] = set()
    for number, each in enumerate(marked):
        more = rest.get(each.id)
        key = each.id if each.id and each.id not in taken else f"span-{number}"
        taken.add(key)
        found = records.span(more if isinstance(more, dict) else {}, key, each.label, [(each.start, each.end)])
        if more is None and each.entity:
            found = found.model_copy(update={"entity": each.entity})
        yield found


def _entities(marked: Iterable[Marked], text: str) -> Iterator[FoundEntity]:
    """Yield the entities that other programs' spans name: all that is known of them is a key."""
    names: dict[str, str] = {}
    for each in marked:
        if each.entity:
            names.setdefault(each.entity, text[each.start : each.end])
    for key, name in names.items():
        qid = qid_of(key)
        yield FoundEntity(key=key, name=name, aliases=(key,) if key != name and not qid else (), external_id=qid)
