"""Which column of a table is the text, the title, the date …: as somebody has said, or by the names of the columns."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from annotator.importers.found import FoundColumns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAMES: Mapping[str, str] = {
    "text": "text, article text, full text, fulltext, body, article body, content, contents, article, document, news, "
    "story, maintext, cleaned text, text clean, текст, текст статті, повний текст, зміст, вміст, контент, стаття, "
    "тіло, новина, допис, текст статьи, полный текст, содержание, содержимое, статья, новость, "
    "message, post, paragraph, sentence, пост, речення",
    "title": "title, headline, heading, header, subject, article title, заголовок, назва, тема, заголовок статті, "
    "название, заголовок статьи",
    "outlet": "outlet, source, publisher, publication, site, sitename, site name, source name, media, newspaper, "
    "source domain, domain, видання, джерело, змі, медіа, сайт, газета, издание, источник, сми",
    "author": "author, authors, byline, writer, автор, автори, авторка, авторы",
    "published": "published, published at, publish date, publication date, date published, date publish, pubdate, "
    "pub date, date, datetime, timestamp, time, дата, дата публікації, опубліковано, дата публикации, опубликовано",
    "url": "url, link, href, permalink, uri, article url, source url, посилання, лінк, адреса, ссылка, адрес",
    "language": "language, lang, locale, мова, язык",
    "source_line": "source line, рядок джерела",
    "photo": "photo, photo credit, фото, світлина",
    "id": "id, uid, uuid, guid, article id, doc id, docid, document id, key, номер, ід, №",
}
"""What the columns of each field may be called, the surest names first; compared without case and ``_-.``."""
_SYNONYMS = {field: [name.strip() for name in names.split(",")] for field, names in NAMES.items()}
_STARTS = frozenset(("start", "begin", "start offset", "begin offset", "start char", "start code points"))
_ENDS = frozenset(("end", "end offset", "end char", "end code points"))
_BETWEEN = re.compile(r"[\W_]+")
_INNER_CAPITAL = re.compile(r"(?<=[a-zа-яіїєґ])(?=[A-ZА-ЯІЇЄҐ])")


def columns_of(names: Sequence[str], chosen: Mapping[str, str]) -> FoundColumns:
    """Return which of *names* is which field; *chosen* are those that somebody has named, by name or number from 1.

    A name of an inner object, as ``meta.title``, counts by its last part if nothing else does, and no other has the
    same. No column is two fields.
    """
    fields: dict[str, str] = {}
    for field, name in chosen.items():
        found = name if name in names else _numbered(names, name)
        if found:
            fields[field] = found
    for is_inner in (False, True):
        plain = [(_plain(name, is_inner=is_inner), name) for name in reversed(names)]
        counts = Counter(simple for simple, _name in plain)
        for field, synonyms in _SYNONYMS.items():
            taken = set(fields.values())
            free = {
                simple: name for simple, name in plain if name not in taken and (counts[simple] == 1 or not is_inner)
            }
            known = next((free[each] for each in synonyms if each in free), None)
            if known is not None and field not in fields and field not in chosen:
                fields[field] = known
    return FoundColumns(fields=fields, names=tuple(names))


def are_of_marks(names: Sequence[str]) -> bool:
    """Tell whether a table with these columns is one of marks: each row has a start and an end within some text."""
    plain = {_plain(name, is_inner=True) for name in names}
    return not plain.isdisjoint(_STARTS) and not plain.isdisjoint(_ENDS)


def unique(names: Sequence[object]) -> list[str]:
    """Return *names* as texts, those that come again with a number; a column without a name has its number."""
    found: dict[str, None] = {}
    for number, name in enumerate(names, 1):
        plain = str(name if name is not None else "").strip() or f"#{number}"
        found[plain if plain not in found else f"{plain} ({number})"] = None
    return list(found)


def _numbered(names: Sequence[str], name: str) -> str:
    return names[int(name) - 1] if name.isascii() and name.isdigit() and 0 < int(name) <= len(names) else ""


def _plain(name: str, *, is_inner: bool) -> str:
    last = name.rsplit(".", 1)[-1] if is_inner else name
    return _BETWEEN.sub(" ", _INNER_CAPITAL.sub(" ", last)).casefold().strip() if last != "№" else last
