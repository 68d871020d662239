"""Pages of the web, saved to the disk: the article on them, found by trafilatura, and what they say about it.

A page is read and never shown: scripts are passed over, and nothing is fetched.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from annotator.formats import ARTICLES
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.dates import moment_of
from annotator.importers.decoding import decoded
from annotator.importers.guarding import bytes_of, guarded, quiet, whole_article
from annotator.importers.languages import language_of
from annotator.importers.markup import lines_of, tree_of
from annotator.model import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options
    from annotator.importers.found import FoundArticle

_START = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_BEFORE = ((b"<?xml", b"?>"), (b"<!--", b"-->"))
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*encoding=["']([\w.:-]+)""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)\s*-->")
_BESIDE_TEXT = frozenset(("head", "nav", "footer", "aside", "form", "button", "select"))
_DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='date' or @name='pubdate' or @name='publish-date' or @name='DC.date.issued']/@content",
)
_ADDRESSES = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
_KEPT = "\u00a0\u00ad\u2002\u2003\u2007\u2009\u200b\u200c\u200d\u2011\u202f\u3000"
_STAND_INS = "".join(chr(0xF780 + number) for number in range(len(_KEPT)))
"""Letters of nobody's alphabet, for blanks and joiners that trafilatura would make even."""
_EXCHANGED = dict(zip(_KEPT + _STAND_INS, _STAND_INS + _KEPT, strict=True))
_EXCHANGED_LETTER = re.compile(f"[{_KEPT}{_STAND_INS}]")
_FEWEST_WORDS = 3
_FIRST_LINES = 5
_BY_SCRIPT = frozenset(("uk", "ru", "be", "bg", "sr", "mk", "ko", "ja", "zh", "ka", "hy", "he", "ar", "el"))
"""Languages whose letters tell; pages often keep the language of their template."""


class HtmlPages:
    """Reads pages that a browser, or a crawler, has saved."""

    id = "html"
    title = "HTML"
    suffixes = (".html", ".htm", ".xhtml")
    is_whole = False
    extra = ""
    carries = ARTICLES

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: by the first tag, or by the ending."""
        if _START.match(head, _start_of(head)):
            return 0.85
        return 0.5 if path.suffix.lower() in self.suffixes and b"\0\0\0\0" not in head else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article on the page, or why there is none."""
        yield from guarded(_read(path, options), path, title=self.title)


def _read(path: Path, options: Options) -> Iterator[FoundArticle | Problem]:
    data = bytes_of(path)
    yield article_of(data, path, options)
    if re.search(rb"<html\b", data[:_DECLARED_WITHIN], re.IGNORECASE) and not re.search(
        rb"</html\s*>", data, re.IGNORECASE
    ):
        yield Problem(path=str(path), code=ProblemCode.SEEMS_CUT)


def _start_of(head: bytes) -> int:
    """Return where the first tag is: after a mark of byte order, a declaration and comments."""
    start = 3 if head.startswith(b"\xef\xbb\xbf") else 0
    while True:
        while head[start : start + 1].isspace():
            start += 1
        closing = next((closing for opening, closing in _BEFORE if head.startswith(opening, start)), b"")
        end = head.find(closing, start) if closing else -1
        if end < 0:
            return start
        start = end + len(closing)


def article_of(data: bytes, path: Path, options: Options, *, declared: str = "") -> FoundArticle:
    """Return the article on a page of these bytes; *declared* is the encoding that its envelope names.

    Raises *FaultyFile* if there is no text on it.
    """
    text, encoding = decoded(data, options, declared=declared or declared_in(data))
    tree = tree_of(text)
    saved = _SAVED_FROM.search(text, 0, _DECLARED_WITHIN)
    address = _first(tree, _ADDRESSES) or (saved[1] if saved else "")
    moment = next((moment for xpath in _DATES for value in tree.xpath(xpath) if (moment := moment_of(value))), "")
    language = (tree.get("lang") or "").split("-")[0].lower()
    headline = [" ".join(lines_of(each)) for each in tree.iter("h1")]
    lines, page = _main_text(tree)
    _put_first(lines, headline[0] if len(headline) == 1 else page.get("title", ""))
    body = "\n".join(lines)
    guessed = language_of(body)
    metadata = Metadata(
        title=page.get("title", ""),
        outlet=page.get("sitename", ""),
        author=page.get("author", ""),
        published=moment or page.get("date", ""),
        language=guessed if guessed in _BY_SCRIPT or not language else language,
        url=address or page.get("url", ""),
    )
    return whole_article(body, path, data, options=options, metadata=metadata, encoding=encoding)


def declared_in(data: bytes) -> str:
    """Return the encoding that a page says it is in; empty if it says none."""
    found = _CHARSET.search(data, 0, _DECLARED_WITHIN)
    return (found[1] or found[2]).decode("ascii") if found else ""


def _main_text(tree: Any) -> tuple[list[str], dict[str, str]]:
    """Return the lines of the article and what trafilatura finds out about it; all lines if it finds no article."""
    import trafilatura  # noqa: PLC0415 -- half a second, only when a page is read

    for library in ("trafilatura", "htmldate"):
        quiet(library)
    everything = lines_of(tree, silent=_BESIDE_TEXT)
    today = datetime.now(UTC).date().isoformat()
    dates = {"original_date": True, "extensive_search": False, "max_date": today}  # what is declared, no guess
    _exchange(tree)
    page: Any = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params=dates
    )
    if page is None:
        return everything, {}
    known = {name: _exchanged(getattr(page, name) or "") for name in ("title", "author", "date", "sitename", "url")}
    _exchange(page.body)
    return lines_of(page.body) or everything, known


def _exchange(tree: Any) -> None:
    for element in tree.iter():
        if element.text and isinstance(element.tag, str):
            element.text = _exchanged(element.text)
        if element.tail:
            element.tail = _exchanged(element.tail)


def _exchanged(text: str) -> str:
    return _EXCHANGED_LETTER.sub(lambda match: _EXCHANGED[match[0]], text)


def _put_first(lines: list[str], headline: str) -> None:
    """Let *lines* begin with the headline, if the article is not cut out with it: it makes claims as well."""
    headline = " ".join(headline.split())
    if len(headline.split()) >= _FEWEST_WORDS and headline not in {
        " ".join(each.split()) for each in lines[:_FIRST_LINES]
    }:
        lines.insert(0, headline)


def _first(tree: Any, xpaths: tuple[str, ...]) -> str:
    found = (str(value).strip() for xpath in xpaths for value in tree.xpath(xpath))
    return next((value for value in found if value.startswith(("http://", "https://"))), "")
