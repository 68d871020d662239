"""Plain records, as *annotator.exporters.records* makes them, back into articles; other programs' records too.

Nothing but a text has to be in a record. Raises *ValueError* for what cannot be an article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.importers.found import FoundArticle, FoundEntity, FoundRelation, FoundSpan, found_story
from annotator.model import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Record = dict[str, Any]
STORY = "claimdesk_story"
"""A column of ours: other people's tables have a text under “story”."""
_ARTICLE = ("text", "file_name", "encoding", "original_sha256", "status", "nothing_to_mark")
_SPAN = ("own_voice", "note", "flagged", "annotator", "made_at", "provenance")
_RELATION = ("type", "source", "target", "target_article", "note", "annotator", "made_at", "provenance")


def article(record: Record, spans: Iterable[FoundSpan], *, line: int = 0) -> FoundArticle:
    """Return the article that *record* tells of, with *spans*."""
    return FoundArticle(
        **_known(record, _ARTICLE),
        key=_text(record.get("id")),
        metadata=_metadata(record.get("metadata")),
        story=found_story(record.get(STORY)),
        spans=tuple(spans),
        relations=tuple(_relations(record.get("relations"))),
        entities=tuple(_entities(record.get("entities"))),
        line=line,
    )


def span(record: Record, key: str, tag: str, ranges: Iterable[tuple[int, int]]) -> FoundSpan:
    """Return the span at *ranges*; what else is known of it is in *record*."""
    text = record.get("text")
    return FoundSpan(
        **_known(record, _SPAN),
        key=key,
        tag=tag,
        ranges=tuple(ranges),
        text=None if text is None else str(text),
        attributes=_attributes(record.get("attributes")),
    )


def rows(value: object) -> Iterator[Record]:
    """Yield the mappings in a list; one mapping of lists, as some libraries keep them, is taken apart."""
    if isinstance(value, dict):
        columns = {key: list(column) for key, column in value.items() if isinstance(column, (list, tuple))}
        for cells in zip(*columns.values(), strict=True):
            yield dict(zip(columns, cells, strict=True))
    elif isinstance(value, (list, tuple)):
        for each in value:
            if not isinstance(each, dict):
                raise ValueError(f"{str(each)[:40]} is no mapping")  # noqa: TRY004 -- the file is wrong, not the code
            yield each


def _known(record: Mapping[str, Any], names: Iterable[str]) -> Record:
    return {name: record[name] for name in names if record.get(name) is not None and record[name] != ""}


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _metadata(value: object) -> Metadata:
    if not isinstance(value, dict):
        return Metadata()
    return Metadata(**{name: _text(value.get(name)) for name in Metadata.model_fields})


def _attributes(value: object) -> dict[str, str]:
    if isinstance(value, dict) and not any(isinstance(each, (list, tuple)) for each in value.values()):
        return {_text(name): _text(each) for name, each in value.items() if each is not None}
    return {_text(each.get("name")): _text(each.get("value")) for each in rows(value)}


def _relations(value: object) -> Iterator[FoundRelation]:
    for number, each in enumerate(rows(value)):
        yield FoundRelation(**_known(each, _RELATION), key=_text(each.get("id")) or f"relation-{number}")


def _entities(value: object) -> Iterator[FoundEntity]:
    for each in rows(value):
        aliases = each.get("aliases")
        yield FoundEntity(
            key=_text(each.get("id")),
            name=_text(each.get("name")),
            tag=_text(each.get("type")),
            aliases=tuple(map(_text, aliases)) if isinstance(aliases, (list, tuple)) else (),
            note=_text(each.get("note")),
            external_id=_text(each.get("external_id")),
        )
