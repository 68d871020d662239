"""Word documents, .docx (ECMA-376): the text in its order, with that of tables and frames; no notes, no headers.

Walked here, and not by python-docx's paragraphs: those leave out what was inserted with changes tracked, content
controls and fields.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from annotator.formats import ARTICLES
from annotator.importers import office
from annotator.importers.guarding import bytes_of, guarded, whole_article
from annotator.importers.markup import etree
from annotator.model import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options, Problem
    from annotator.importers.found import FoundArticle

_MAIN = "word/document.xml"
_SILENT = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr", "sectPr"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_LIBRARY, _TEMPLATE_MADE = "python-docx", datetime(2013, 12, 23, 23, 15, tzinfo=UTC)
"""Author and date that a script leaves in the documents it makes."""
_PARAGRAPH_ENDS, _CELL_ENDS = "\0", "\1"
"""Within tables; no XML has these characters."""
_ROW_ENDS = re.compile("[\0\1]+$", re.MULTILINE)


class WordDocuments:
    """Reads the text of a Word document, with title, author and date from its properties."""

    id = "docx"
    title = "Word (DOCX)"
    suffixes = (".docx", ".docm", ".doc")
    is_whole = False
    extra = ""
    carries = ARTICLES

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is; old binary documents are taken as well, to say what to do about them."""
        is_named_so = path.suffix.lower() in self.suffixes
        if head.startswith((office.ZIP, office.OLE)):
            return 0.9 if is_named_so else 0.8 * (b"word/" in head and head.startswith(office.ZIP))
        return 0.4 if is_named_so and path.suffix.lower() != ".doc" else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article in the document, or why there is none."""
        yield from guarded(self._read(path, options), path, title=self.title)

    def _read(self, path: Path, options: Options) -> Iterator[FoundArticle]:
        import docx  # noqa: PLC0415 -- only when such a file is read

        data = bytes_of(path)
        office.check(data, _MAIN, kind="doc", instead="docx", title=self.title)
        document = docx.Document(BytesIO(data))
        text = "".join(_pieces(document.element.body))
        known = document.core_properties
        author = "" if known.author == _LIBRARY else known.author.strip()
        metadata = Metadata(title=known.title.strip(), author=author, language=known.language.strip())
        made = known.created.replace(tzinfo=UTC) if known.created else None
        made_at = made.strftime("%Y-%m-%dT%H:%M") if made and made != _TEMPLATE_MADE else ""
        yield whole_article(_lines(text), path, data, options=options, metadata=metadata, made_at=made_at)


def _pieces(tree: Any) -> Iterator[str]:
    """Yield the text of *tree* and where paragraphs, cells and rows end."""
    walker = etree().iterwalk(tree, events=("start", "end"))
    depth = 0
    for event, element in walker:
        tag = element.tag.rsplit("}", 1)[-1]
        if tag in _SILENT and event == "start":
            walker.skip_subtree()
            continue
        if tag == "tc":
            depth += 1 if event == "start" else -1
        yield _opened(element, tag, depth) if event == "start" else _closed(tag, depth)


def _opened(element: Any, tag: str, depth: int) -> str:
    if tag == "t":
        return element.text or ""
    return "\n" if tag == "txbxContent" or (tag == "tbl" and depth) else _SIGNS.get(tag, "")


def _closed(tag: str, depth: int) -> str:
    if tag == "p":
        return _PARAGRAPH_ENDS if depth else "\n"
    return {"tc": _CELL_ENDS, "tr": "\n"}.get(tag, "")


def _lines(text: str) -> str:
    """Return *text* with a tab between cells and a blank between their paragraphs, without runs of empty lines."""
    rows = _ROW_ENDS.sub("", text)
    rows = re.sub(f"{_PARAGRAPH_ENDS}*{_CELL_ENDS}", "\t", rows).replace(_PARAGRAPH_ENDS, " ")
    return re.sub("\n{3,}", "\n\n", rows).strip("\n")
