"""Tags of other programs that become labels and relation types of the scheme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.edits.restoring import IMPORTED, extend_scheme
from annotator.importers.base import Describing
from annotator.importers.described import NOTHING, united
from annotator.importers.tagging import ADD, Tagging, Unknown
from annotator.scheme import Attribute, Colour, Label, Line, Names, RelationType
from annotator.store import schemes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.importers.base import Importer, Options
    from annotator.importers.described import Described
    from annotator.importers.finding import Found
    from annotator.importers.guests import FoundTag
    from annotator.importers.tagging import TagMap
    from annotator.store.session import Session

_LONGEST = 40
_UNFIT = re.compile(r"[^\w-]+")


def code_of(tag: str) -> str:
    """Return *tag* as the scheme can have it as a code: letters, digits, ``_`` and ``-``; a letter in front."""
    code = _UNFIT.sub("_", tag).strip("_-")[:_LONGEST]
    return code if code[:1].isalpha() else f"T_{code}"[:_LONGEST].rstrip("_-")


def to_be_added(tags: Iterable[FoundTag], options: Options) -> list[FoundTag]:
    """Return those of *tags* that nobody knows and that somebody wants to be in the scheme."""
    wanted = {"label": options.tags.labels, "relation": options.tags.relations}
    return [
        tag
        for tag in tags
        if not tag.is_known and (options.unknown is Unknown.ADD or wanted[tag.kind].get(tag.tag) == ADD)
    ]


def described_in(files: Iterable[Found]) -> Described:
    """Return what files tell of the marks in them."""
    paths: dict[Importer, list[Path]] = {}
    for path, importer in files:
        paths.setdefault(importer, []).append(path)
    return united(each.describe(own) for each, own in paths.items() if isinstance(each, Describing))


def add_tags(session: Session, tags: Sequence[FoundTag], decided: TagMap, described: Described = NOTHING) -> None:
    """Let *tags* be labels and relation types from now on, as files have *described* them; in a running edit."""
    tagging = Tagging(schemes.current(session), with_added(decided, tags))
    labels = [label_of(each.tag, described.labels.get(each.tag)) for each in tags if each.kind == "label"]
    relations = [
        _relation(each.tag, described.relations.get(each.tag), tagging) for each in tags if each.kind == "relation"
    ]
    extend_scheme(session, labels=labels, relations=relations)


def with_added(decided: TagMap, tags: Sequence[FoundTag]) -> TagMap:
    """Return what has been decided about tags, once *tags* are in the scheme."""
    labels = {each.tag: code_of(each.tag) for each in tags if each.kind == "label"}
    relations = {each.tag: code_of(each.tag) for each in tags if each.kind == "relation"}
    return decided.model_copy(update={"labels": decided.labels | labels, "relations": decided.relations | relations})


def label_of(tag: str, known: Label | None = None) -> Label:
    """Return the label that *tag* becomes; *known* is what its file tells of it."""
    return Label(
        code=code_of(tag),
        name=Names(uk=tag, en=tag) if tag.isprintable() else Names(uk=code_of(tag), en=code_of(tag)),
        layer=IMPORTED.code,
        colour=Colour.GREY,
        line=Line.DOTTED,
        attributes=tuple(_attributes(known)) if known else (),
    )


def _attributes(known: Label) -> Iterator[Attribute]:
    """Yield attributes under codes that the scheme can have, each once."""
    seen: set[str] = set()
    for attribute in known.attributes:
        values = {code_of(each.code).casefold(): each for each in attribute.values}
        code = code_of(attribute.code)
        if code.casefold() not in seen:
            seen.add(code.casefold())
            choices = tuple(each.model_copy(update={"code": code_of(each.code)}) for each in values.values())
            yield attribute.model_copy(update={"code": code, "values": choices})


def _relation(tag: str, known: RelationType | None, tagging: Tagging) -> RelationType:
    """Return a relation type; without ends it may join any labels."""
    tails, heads = (_codes(ends, tagging) for ends in ((known.from_labels, known.to_labels) if known else ((), ())))
    return RelationType(
        code=code_of(tag),
        name=Names(uk=tag, en=tag) if tag.isprintable() else Names(uk=code_of(tag), en=code_of(tag)),
        from_labels=tails,
        to_labels=heads,
        symmetric=known is not None and known.symmetric and tails == heads,
    )


def _codes(tags: Sequence[str], tagging: Tagging) -> tuple[str, ...]:
    targets = (tagging.label(tag) for tag in tags)
    return tuple(dict.fromkeys(target.code for target in targets if target is not None and target.code))
