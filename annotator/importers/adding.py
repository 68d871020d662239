"""Tags of other programs that become labels and relation types of the scheme."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from annotator.edits.restoring import IMPORTED, extend_scheme
from annotator.importers.base import Describing
from annotator.importers.described import NOTHING, united
from annotator.importers.tagging import ADD, Tagging, Unknown
from annotator.importers.traits import ENTITY
from annotator.scheme import Attribute, AttributeType, Colour, Label, Line, Names, RelationType, Role
from annotator.store import schemes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.importers.base import Importer, Options
    from annotator.importers.described import Described
    from annotator.importers.finding import Found
    from annotator.importers.guests import FoundTag, TagKind
    from annotator.importers.tagging import TagMap
    from annotator.store.project import Project
    from annotator.store.session import Session

_LONGEST = 40
_UNFIT = re.compile(r"[^\w-]+")


def code_of(tag: str) -> str:
    """Return *tag* as the scheme can have it as a code: letters, digits, ``_`` and ``-``; a letter in front."""
    code = _UNFIT.sub("_", tag).strip("_-")[:_LONGEST]
    return code if code[:1].isalpha() else f"T_{code}"[:_LONGEST].rstrip("_-")


def to_be_added(tags: Iterable[FoundTag], options: Options, project: Project) -> list[FoundTag]:
    """Return those of *tags* that nobody knows and that somebody wants to be in the scheme, with the codes they get.

    Tags that differ in case alone become one, no others do.
    """
    wanted = {"label": options.tags.labels, "relation": options.tags.relations}
    added = [
        tag
        for tag in tags
        if not tag.is_known and (options.unknown is Unknown.ADD or wanted[tag.kind].get(tag.tag) == ADD)
    ]
    taken = _codes_in(project)
    codes: dict[tuple[TagKind, str], str] = {}
    for tag in sorted(added, key=lambda tag: code_of(tag.tag) != tag.tag):  # what is a code already stays as it is
        place = (tag.kind, tag.tag.casefold())
        if place not in codes:
            codes[place] = _free(code_of(tag.tag), taken[tag.kind])
            taken[tag.kind].add(codes[place].casefold())
    return [tag.model_copy(update={"becomes": codes[tag.kind, tag.tag.casefold()]}) for tag in added]


def _codes_in(project: Project) -> dict[TagKind, set[str]]:
    with project.reading() as session:
        scheme = schemes.current(session)
    return {
        "label": {label.code.casefold() for label in scheme.labels},
        "relation": {relation.code.casefold() for relation in scheme.relations},
    }


def _free(code: str, taken: Collection[str]) -> str:
    """Return *code*, or if that is taken the first with a number behind it that is not."""
    if code.casefold() not in taken:
        return code
    others = (f"{code[: _LONGEST - len(str(number)) - 1]}_{number}" for number in count(2))
    return next(other for other in others if other.casefold() not in taken)


def described_in(files: Iterable[Found]) -> Described:
    """Return what files tell of the marks in them."""
    paths: dict[Importer, list[Path]] = {}
    for path, importer in files:
        paths.setdefault(importer, []).append(path)
    return united(each.describe(own) for each, own in paths.items() if isinstance(each, Describing))


def add_tags(session: Session, tags: Sequence[FoundTag], decided: TagMap, described: Described = NOTHING) -> None:
    """Let *tags* be labels and relation types from now on, as files have *described* them; in a running edit."""
    tagging = Tagging(schemes.current(session), with_added(decided, tags))
    labels = [
        label_of(each.becomes, tag=each.tag, known=described.labels.get(each.tag))
        for each in tags
        if each.kind == "label"
    ]
    relations = [
        _relation(each, described.relations.get(each.tag), tagging) for each in tags if each.kind == "relation"
    ]
    extend_scheme(session, labels=labels, relations=relations)


def with_added(decided: TagMap, tags: Sequence[FoundTag]) -> TagMap:
    """Return what has been decided about tags, once *tags* are in the scheme."""
    labels = {each.tag: each.becomes for each in tags if each.kind == "label"}
    relations = {each.tag: each.becomes for each in tags if each.kind == "relation"}
    return decided.model_copy(update={"labels": decided.labels | labels, "relations": decided.relations | relations})


def _names(tag: str, code: str) -> Names:
    name = tag if tag.isprintable() else code
    return Names(uk=name, en=name)


def label_of(code: str, *, tag: str = "", known: Label | None = None) -> Label:
    """Return the label *code* that *tag* becomes; *known* is what its file tells of it."""
    return Label(
        code=code,
        name=_names(tag or code, code),
        layer=IMPORTED.code,
        colour=Colour.GREY,
        line=Line.DOTTED,
        attributes=tuple(_attributes(known)) if known else (),
        role=known.role if known else Role.OTHER,
    )


def _attributes(known: Label) -> Iterator[Attribute]:
    """Yield attributes under codes that the scheme can have, each once."""
    seen: set[str] = set()
    for attribute in known.attributes:
        values = {code_of(each.code).casefold(): each for each in attribute.values}
        code = _attribute_code(attribute)
        if code.casefold() not in seen:
            seen.add(code.casefold())
            choices = tuple(each.model_copy(update={"code": code_of(each.code)}) for each in values.values())
            yield attribute.model_copy(update={"code": code, "values": choices})


def _attribute_code(attribute: Attribute) -> str:
    """Return its code; the one that links marks to entities alone is called as that is called."""
    code = code_of(attribute.code)
    is_misleading = code == ENTITY.code and attribute.type is not AttributeType.ENTITY
    return f"{code}_2" if is_misleading else code


def _relation(added: FoundTag, known: RelationType | None, tagging: Tagging) -> RelationType:
    """Return a relation type; without ends it may join any labels."""
    tails, heads = (_codes(ends, tagging) for ends in ((known.from_labels, known.to_labels) if known else ((), ())))
    return RelationType(
        code=added.becomes,
        name=_names(added.tag, added.becomes),
        from_labels=tails,
        to_labels=heads,
        symmetric=known is not None and known.symmetric and tails == heads,
    )


def _codes(tags: Sequence[str], tagging: Tagging) -> tuple[str, ...]:
    targets = (tagging.label(tag) for tag in tags)
    return tuple(dict.fromkeys(target.code for target in targets if target is not None and target.code))
