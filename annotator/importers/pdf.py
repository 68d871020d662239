"""PDF with a text layer (ISO 32000), read by pypdf; a file of pictures is told of, and nothing is recognised."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from annotator.formats import ARTICLES
from annotator.importers.base import ProblemCode
from annotator.importers.guarding import FaultyFile, bytes_of, guarded, quiet, whole_article
from annotator.importers.printed_lines import paragraphs_of
from annotator.model import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options, Problem
    from annotator.importers.found import FoundArticle

_MAGIC, _END = b"%PDF-", b"%%EOF"
_MAGIC_WITHIN, _END_WITHIN = 1024, 2048
_LARGEST_TEXT = 50_000_000
_NO_TITLE = re.compile(r"Microsoft Word - .*|.*\.(?:docx?|indd|qxd|pdf|rtf|odt)|untitled|без назви", re.IGNORECASE)
"""What programs write when nobody has given a title."""


class PdfFiles:
    """Reads the text layer of a PDF; lines become paragraphs where that is plain."""

    id = "pdf"
    title = "PDF"
    suffixes = (".pdf",)
    is_whole = False
    extra = ""
    carries = ARTICLES

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: by the first bytes, or by the ending."""
        if head.startswith(_MAGIC):
            return 0.95
        return 0.6 if path.suffix.lower() in self.suffixes else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article in the file, or why there is none."""
        yield from guarded(self._read(path, options), path, title=self.title)

    def _read(self, path: Path, options: Options) -> Iterator[FoundArticle]:
        data = bytes_of(path)
        if _MAGIC not in data[:_MAGIC_WITHIN]:
            raise FaultyFile(ProblemCode.NOT_THIS_FORMAT, title=self.title, detail="it does not begin as a PDF does")
        if _END not in data[-_END_WITHIN:]:
            raise FaultyFile(ProblemCode.CUT_OFF)
        document = _document(data)
        pages = list(_pages(document))
        if not any(page.strip() for page in pages):
            raise FaultyFile(ProblemCode.NO_TEXT_LAYER, pages=len(pages))
        known = document.metadata
        title = ((known.title if known else "") or "").strip()
        author = ((known.author if known else "") or "").strip()
        metadata = Metadata(title="" if _NO_TITLE.fullmatch(title) else title, author=author)
        text = paragraphs_of(pages)
        yield whole_article(text, path, data, options=options, metadata=metadata, made_at=_made_at(known))


def _document(data: bytes) -> Any:
    """Return the opened file. Raises *FaultyFile* if it has a password, other errors if it is broken."""
    import pypdf  # noqa: PLC0415 -- only when such a file is read
    from pypdf.errors import DependencyError  # noqa: PLC0415 -- the same

    quiet("pypdf")
    document = pypdf.PdfReader(BytesIO(data))
    if document.is_encrypted:
        try:
            is_open = document.decrypt("")
        except DependencyError as error:  # AES needs a package more
            raise FaultyFile(ProblemCode.PASSWORD) from error
        if not is_open:
            raise FaultyFile(ProblemCode.PASSWORD)
    return document


def _pages(document: Any) -> Iterator[str]:
    total = 0
    for page in document.pages:
        text = page.extract_text().replace("\r\n", "\n").replace("\r", "\n")
        total += len(text)
        if total > _LARGEST_TEXT:
            raise FaultyFile(ProblemCode.UNSAFE, detail="it unpacks to far more than it is")
        yield text


def _made_at(known: Any) -> str:
    """Return when the file was made; empty if it does not say so, or not as it should."""
    try:
        made = known.creation_date if known else None
    except (ValueError, OverflowError):
        return ""
    return made.strftime("%Y-%m-%dT%H:%M") if made else ""
