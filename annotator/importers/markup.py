"""Trees of marked-up text to lines of plain text: a paragraph is a line, a cell of a table ends with a tab."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from annotator.importers.base import ProblemCode
from annotator.importers.guarding import FaultyFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK_TAGS = (
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html item lb legend li list main nav ol option p pre quote "
    "row section select summary table tbody tfoot thead tr ul"
)
_SILENT_TAGS = "script style noscript template iframe object embed applet svg math canvas audio video"
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SILENT = frozenset(_SILENT_TAGS.split())
_CELLS = frozenset(("td", "th", "cell"))
_HEAD = frozenset(("head",))
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def etree() -> Any:
    """Return lxml's own trees: loaded only when such a file is read, and without types."""
    return import_module("lxml.etree")


def lines_of(tree: Any, *, silent: frozenset[str] = frozenset()) -> list[str]:
    """Return the text of an lxml *tree*, a line for each block that has some; without scripts and elements *silent*."""
    found: list[str] = []
    pieces: list[str] = []
    for piece in _pieces(tree, _SILENT | silent):
        if piece is not None:
            pieces.append(piece)
            continue
        line = "".join(pieces).strip(" \t")
        pieces.clear()
        if line:
            found.append(line)
    return found


def _pieces(tree: Any, silent: frozenset[str]) -> Iterator[str | None]:
    """Yield pieces of text; None where a line ends. Walks without recursion: how deep it is nested does not matter."""
    walker = etree().iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        is_element = isinstance(element.tag, str)
        tag = element.tag.rsplit("}", 1)[-1].lower() if is_element else ""
        if event == "start":
            if tag in silent:
                walker.skip_subtree()
                continue
            if tag in _BLOCKS:
                yield None
            yield _plain(element.text)
            continue
        if tag in _CELLS:
            yield "\t"
        if tag in _BLOCKS:
            yield None
        if element is not tree:
            yield _plain(element.tail)
    yield None


def _plain(text: str | None) -> str:
    return _BLANKS.sub(" ", text) if text else ""


def tree_of(text: str) -> Any:
    """Return *text* as a tree of HTML. Nothing is fetched, and no entity is known but HTML's own.

    Raises *FaultyFile* if it is nested deeper than any page: the parser would pass over the rest.
    """
    from lxml import html  # noqa: PLC0415 -- only when such a file is read

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=True)
    body = text.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(body, parser=parser)
    except etree().ParserError as error:
        raise FaultyFile(ProblemCode.EMPTY) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise FaultyFile(ProblemCode.UNSAFE, detail="it is nested too deep")
    return tree


def text_of(fragment: str) -> str:
    """Return a piece of HTML, such as a summary in a feed, as plain text."""
    return "\n".join(lines_of(tree_of(f"<div>{fragment}</div>"), silent=_HEAD)) if fragment.strip() else ""
