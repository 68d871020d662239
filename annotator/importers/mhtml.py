"""Web archives, .mht and .mhtml: a page in an envelope of MIME, as browsers save it (RFC 2557)."""

from __future__ import annotations

import email
import email.policy
import re
from typing import TYPE_CHECKING

from annotator.formats import ARTICLES
from annotator.importers.base import ProblemCode
from annotator.importers.guarding import FaultyFile, bytes_of, guarded
from annotator.importers.html import article_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options, Problem
    from annotator.importers.found import FoundArticle

_HEADERS = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)


class WebArchives:
    """Reads the page in a web archive; its pictures, frames and styles are passed over."""

    id = "mhtml"
    title = "MHTML"
    suffixes = (".mhtml", ".mht")
    is_whole = False
    extra = ""
    carries = ARTICLES

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: an envelope of MIME, and the ending."""
        is_named_so = path.suffix.lower() in self.suffixes
        is_envelope = bool(_HEADERS.match(head.replace(b"\r\n", b"\n"))) and b"multipart/related" in head
        return {(True, True): 0.95, (False, True): 0.8, (True, False): 0.5}.get((is_named_so, is_envelope), 0.0)

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article on the page, or why there is none."""
        yield from guarded(self._read(path, options), path, title=self.title)

    def _read(self, path: Path, options: Options) -> Iterator[FoundArticle]:
        data = bytes_of(path)
        envelope = email.message_from_bytes(data, policy=email.policy.default)
        page = _page_of(envelope)
        content = page.get_payload(decode=True)
        if not isinstance(content, bytes) or not content.strip():
            raise FaultyFile(ProblemCode.EMPTY)
        article = article_of(content, path, options, declared=page.get_content_charset("") or "")
        address = _address(page) or _address(envelope)
        metadata = article.metadata
        if address and not metadata.url:
            article = article.model_copy(update={"metadata": metadata.model_copy(update={"url": address})})
        yield article


def _page_of(envelope: EmailMessage) -> EmailMessage:
    """Return the main page. Raises *FaultyFile* if the envelope is broken, or holds none.

    That is the part that the envelope names as its start, or else the first page in it.
    """
    if not envelope.keys() or not (envelope.is_multipart() or envelope.get_content_type() == "text/html"):
        raise FaultyFile(ProblemCode.NOT_THIS_FORMAT, title=WebArchives.title, detail="it is not an envelope of MIME")
    if any(type(defect).__name__ in _CUT for part in envelope.walk() for defect in part.defects):
        raise FaultyFile(ProblemCode.CUT_OFF)
    pages = [part for part in envelope.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise FaultyFile(ProblemCode.NOT_THIS_FORMAT, title=WebArchives.title, detail="there is no page in it")
    start = envelope.get_param("start")
    return next((page for page in pages if start and page.get("Content-ID") == start), pages[0])


_CUT = frozenset(("StartBoundaryNotFoundDefect", "CloseBoundaryNotFoundDefect"))


def _address(part: EmailMessage) -> str:
    found = str(part.get("Content-Location") or part.get("Snapshot-Content-Location") or "").strip()
    return found if found.startswith(("http://", "https://")) else ""
