"""Files from elsewhere, read with libraries that may fail in any way: each failure is one problem with the file."""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING, Any

from annotator.errors import ClaimdeskError, ExtraMissing
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.clues import metadata_of
from annotator.importers.found import FoundArticle
from annotator.importers.plain_text import LARGEST, unreadable
from annotator.model import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options

_LONGEST_DETAIL = 200
_log = logging.getLogger(__name__)


class FaultyFile(ClaimdeskError):  # noqa: N818 -- reads as what it is
    """A file cannot be read, and it is known why."""

    def __init__(self, code: ProblemCode, *, line: int = 0, **values: Any) -> None:
        super().__init__(**values)
        self.code = code
        self.line = line


def guarded(
    items: Iterable[ImportedArticle | Problem], path: Path, *, title: str
) -> Iterator[ImportedArticle | Problem]:
    """Yield *items*; what they raise becomes the last of them. *title* is what the format is called.

    A library is written for sound files. What it raises on others is told as it is, because nobody can list it.
    """
    try:
        yield from items
    except FaultyFile as fault:
        yield Problem(path=str(path), line=fault.line, code=fault.code, values=fault.values)
    except ExtraMissing as missing:
        yield Problem(path=str(path), code=ProblemCode.EXTRA_MISSING, values=missing.values)
    except OSError as error:
        yield unreadable(path, error)
    except RecursionError:
        yield Problem(path=str(path), code=ProblemCode.UNSAFE, values={"detail": "it is nested too deep"})
    except Exception as error:  # noqa: BLE001 -- any other way in which a library can fail
        _log.debug("%s as %s", path, title, exc_info=True)
        values = {"title": title, "detail": _detail(error)}
        yield Problem(path=str(path), code=ProblemCode.NOT_THIS_FORMAT, values=values)


def bytes_of(path: Path, *, limit: int = LARGEST) -> bytes:
    """Return what is in *path*. Raises *FaultyFile* if that is nothing, or more than *limit*, and *OSError*."""
    size = path.stat().st_size
    if size > limit:
        raise FaultyFile(ProblemCode.TOO_LARGE, size=size, limit=limit)
    data = path.read_bytes()
    if not data.strip():
        raise FaultyFile(ProblemCode.EMPTY)
    return data


def whole_article(
    text: str,
    path: Path,
    data: bytes,
    *,
    options: Options,
    metadata: Metadata,
    encoding: str = "utf-8",
    made_at: str = "",
) -> FoundArticle:
    """Return the one article of a file. Raises *FaultyFile* if it has no *text*.

    *data* are the file's bytes, *metadata* is what it says; the text tells the rest. When the file was made counts
    only if neither tells a date.
    """
    if not text.strip():
        raise FaultyFile(ProblemCode.EMPTY)
    known = completed(metadata, text, fallback=path.stem, options=options)
    return FoundArticle(
        text=text,
        file_name=path.name,
        metadata=known if known.published else known.model_copy(update={"published": made_at}),
        encoding=encoding,
        original_sha256=hashlib.sha256(data).hexdigest(),
    )


def completed(metadata: Metadata, text: str, *, fallback: str, options: Options) -> Metadata:
    """Return *metadata* with what *text* tells where a file says nothing; *fallback* is the last title."""
    guessed = metadata_of(text, fallback=fallback) if options.reads_metadata else Metadata(title=fallback)
    known = {field: value for field, value in metadata.model_dump().items() if value}
    return guessed.model_copy(update=known)


def quiet(library: str) -> None:
    """Let *library* not print what it thinks of a file: what matters comes as a problem."""
    logging.getLogger(library).setLevel(logging.CRITICAL)


def _detail(error: Exception) -> str:
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words}"[:_LONGEST_DETAIL] if words else type(error).__name__
