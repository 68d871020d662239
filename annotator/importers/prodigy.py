"""Prodigy's JSON Lines, as ``prodigy db-out`` and its recipes for spans and relations write them.

See https://prodi.gy/docs/api-interfaces. Only what was accepted is read. The tasks that several people have done on one
text become one article: it is held until the last of them has come.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from annotator.formats import EVERYTHING
from annotator.importers import extras
from annotator.importers.base import Problem
from annotator.importers.json_fields import Asides, Plain, articles, object_in, string_in, text_in
from annotator.importers.json_values import keys_in, objects
from annotator.importers.prodigy_task import Task
from annotator.offsets import Ruler, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options
    from annotator.importers.found import FoundArticle

_ACCEPTED = "accept"


class Prodigy:
    """Reads the tasks on one text as an article."""

    id = "prodigy"
    title = "Prodigy JSON Lines"
    suffixes = (".jsonl", ".json")
    is_whole = True
    extra = ""
    carries = EVERYTHING.model_copy(update={"fragments": False, "inside_words": False, "scheme": False})

    def sniff(self, path: Path, head: bytes) -> float:  # noqa: ARG002 -- the content tells enough
        """Return how sure it is: nobody else counts tokens so; a text with spans might be another's."""
        keys = keys_in(head)
        if "text" not in keys:
            return 0.0
        if {"_input_hash", "_task_hash"} <= keys or {"token_start", "token_end"} <= keys:
            return 0.95
        return 0.7 if {"spans", "start", "end", "label"} <= keys or {"spans", "answer"} <= keys else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the articles in *path*, and at the end what of it has no place here. It is read twice."""
        awaited = Counter(
            _digest(item[1]["text"])
            for item in objects(path, self.title, options.encoding)
            if not isinstance(item, Problem) and isinstance(item[1].get("text"), str) and _is_accepted(item[1])
        )
        asides = Asides(path)
        reading = _Reading(asides, options.offsets or Unit.CODE_POINTS, awaited)
        yield from articles(path, objects(path, self.title, options.encoding), asides, reading.article)


def _digest(body: str) -> bytes:
    return hashlib.blake2b(body.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _is_accepted(record: Plain) -> bool:
    return bool(record.get("answer", _ACCEPTED) == _ACCEPTED)


def _joined(parts: list[FoundArticle]) -> FoundArticle:
    """Return the article with the work of everybody."""
    if len(parts) == 1:
        return parts[0]
    spans = tuple(span for part in parts for span in part.spans)
    relations = {relation.key: relation for part in reversed(parts) for relation in reversed(part.relations)}
    return parts[0].model_copy(update={"spans": spans, "relations": tuple(reversed(relations.values()))})


class _Reading:
    def __init__(self, asides: Asides, unit: Unit, awaited: Counter[bytes]) -> None:
        self._asides = asides
        self._unit = unit
        self._awaited = awaited
        self._held: dict[bytes, list[FoundArticle]] = {}

    def article(self, record: Plain) -> FoundArticle | None:
        """Return the article that *record* completes; None if there is none."""
        if not _is_accepted(record):
            self._asides.note("answer", string_in(record, "answer"))
            return None
        body = text_in(record, "text")
        digest = _digest(body)
        self._awaited[digest] -= 1
        parts = self._held.setdefault(digest, [])
        parts.append(Task(record, Ruler(body, self._unit), self._asides, number=len(parts)).article(body))
        self._tell(record)
        return None if self._awaited[digest] > 0 else _joined(self._held.pop(digest))

    def _tell(self, record: Plain) -> None:
        """Remember what of a task is left out."""
        for field in ("label", "accept", "options", "html", "image", "audio"):
            if record.get(field):
                self._asides.note(field)
        meta = object_in(record, "meta")
        for field in sorted(meta.keys() - extras.METADATA):
            self._asides.note(f"meta.{field}")
