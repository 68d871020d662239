"""Feeds, RSS and Atom, saved to the disk: each entry an article; read by feedparser, from bytes alone."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from annotator.formats import ARTICLES
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.dates import moment_of
from annotator.importers.encodings import encoding_of
from annotator.importers.found import FoundArticle
from annotator.importers.guarding import FaultyFile, bytes_of, completed, guarded, quiet
from annotator.importers.markup import text_of
from annotator.model import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options

_ROOT = re.compile(r"<(?:\w+:)?(rss|feed|RDF)\b([^>]*)>?")
_ATOM = "http://www.w3.org/2005/Atom"
_LARGEST = 50_000_000
_TITLES_WITHIN = 3
_MOST_TOLD = 50


class Feeds:
    """Reads the entries of a feed: the whole text if it is there, or else the summary; HTML becomes plain text."""

    id = "feed"
    title = "RSS, Atom"
    suffixes = (".rss", ".atom", ".xml")
    is_whole = True
    extra = ""
    carries = ARTICLES

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: by the first tag; by the ending only if it is that of feeds alone."""
        if _is_feed(_text_of(head)):
            return 0.9
        return 0.4 if path.suffix.lower() in (".rss", ".atom") else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the entries, or why there are none."""
        yield from guarded(self._read(path, options), path, title=self.title)

    def _read(self, path: Path, options: Options) -> Iterator[FoundArticle | Problem]:
        import feedparser  # noqa: PLC0415 -- only when such a file is read

        quiet("feedparser")
        data = bytes_of(path, limit=_LARGEST)
        text = _text_of(data)
        if "<!ENTITY" in text:
            raise FaultyFile(ProblemCode.UNSAFE, detail="it declares entities")
        if not _is_feed(text):
            raise FaultyFile(ProblemCode.NOT_THIS_FORMAT, title=self.title, detail="it does not begin as a feed does")
        body = re.sub(r"""^(\s*<\?xml[^>]*?)\s+encoding=["'][^"']*["']""", r"\1", text).encode("utf-8", "replace")
        feed = feedparser.parse(BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
        fault = feed.get("bozo_exception")
        if getattr(fault, "getLineNumber", None):
            values = {"title": self.title, "detail": str(fault.getMessage())}
            raise FaultyFile(ProblemCode.NOT_THIS_FORMAT, line=fault.getLineNumber() or 0, **values)
        if not feed.entries:
            raise FaultyFile(ProblemCode.EMPTY)
        yield from _entries(feed, path, options)


def _entries(feed: Any, path: Path, options: Options) -> Iterator[FoundArticle | Problem]:
    left_out = 0
    for number, entry in enumerate(feed.entries, 1):
        article = _article(entry, feed.feed, path, number, options)
        left_out += article is None
        if article is not None:
            yield article
        elif left_out <= _MOST_TOLD:
            yield _without_text(path, number, entry)
    if left_out > _MOST_TOLD:
        values = {"kind": ProblemCode.EMPTY_ROW.value, "count": left_out - _MOST_TOLD}
        yield Problem(path=str(path), code=ProblemCode.MORE_LEFT_OUT, values=values)


def _article(entry: Any, feed: Any, path: Path, number: int, options: Options) -> FoundArticle | None:
    """Return the article of an *entry*; None if it has no text besides a title."""
    bodies = [_plain(each) for each in entry.get("content", [])]
    summary = _plain(entry.get("summary_detail") or {"value": entry.get("summary", "")})
    body = max([*bodies, summary], key=len)
    title = " ".join(_plain(entry.get("title_detail") or {"value": entry.get("title", "")}).split())
    if not body.strip():
        return None
    if title and title not in (line.strip() for line in body.split("\n")[:_TITLES_WITHIN]):
        body = f"{title}\n{body}"
    source = entry.get("source", {}).get("title", "")
    known = Metadata(
        title=title,
        outlet=" ".join(text_of(source or feed.get("title", "")).split()),
        author=entry.get("author", ""),
        published=moment_of(entry.get("published", "") or entry.get("updated", "")),
        language=_language(entry, feed),
        url=entry.get("link", "") if entry.get("link", "").startswith(("http://", "https://")) else "",
    )
    metadata = completed(known, body, fallback=f"{path.stem} {number}", options=options)
    return FoundArticle(text=body, metadata=metadata, file_name=f"{path.name}#{number}")


def _without_text(path: Path, number: int, entry: Any) -> Problem:
    values = {"entry": number, "title": str(entry.get("title", ""))}
    return Problem(path=f"{path}#{number}", code=ProblemCode.EMPTY_ROW, values=values)


def _plain(detail: Any) -> str:
    """Return a text of a feed, which as a rule is HTML, as plain text."""
    value = detail.get("value") or ""
    return value.strip() if detail.get("type") == "text/plain" and "<" not in value else text_of(value)


def _language(entry: Any, feed: Any) -> str:
    detail = (entry.get("content") or [entry.get("summary_detail") or {}])[0]
    return str(detail.get("language") or feed.get("language") or "").split("-")[0].lower()


def _text_of(data: bytes) -> str:
    declared = re.match(rb"""\s*<\?xml[^>]*?encoding=["']([\w.:-]+)""", data[:200])
    guessed = encoding_of(data)
    name = guessed if guessed.startswith("utf") or declared is None else declared[1].decode("ascii")
    try:
        return data.decode(name or "utf-8", errors="replace").removeprefix("\ufeff")
    except LookupError:
        return data.decode(guessed or "utf-8", errors="replace")


def _is_feed(text: str) -> bool:
    """Tell whether the first tag is that of a feed; other XML has others, and other *feed* is not Atom's."""
    root = _ROOT.search(text[:10_000])
    first = re.search(r"<[^?!]", text[:10_000])
    if root is None or first is None or root.start() != first.start():
        return False
    return root[1] != "feed" or _ATOM in root[2]
