"""Tags of other programs that become labels and relation types of the scheme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.edits.restoring import extend_scheme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.importers.guests import FoundTag
    from annotator.importers.tagging import TagMap
    from annotator.store.session import Session

_LONGEST = 40
_UNFIT = re.compile(r"[^\w-]+")


def code_of(tag: str) -> str:
    """Return *tag* as the scheme can have it as a code: letters, digits, ``_`` and ``-``; a letter in front."""
    code = _UNFIT.sub("_", tag).strip("_-")[:_LONGEST]
    return code if code[:1].isalpha() else f"T_{code}"[:_LONGEST].rstrip("_-")


def add_tags(session: Session, tags: Sequence[FoundTag]) -> None:
    """Let *tags* be labels and relation types from now on; in a running edit."""
    extend_scheme(session, labels=_codes(tags, "label"), relations=_codes(tags, "relation"))


def with_added(decided: TagMap, tags: Sequence[FoundTag]) -> TagMap:
    """Return what has been decided about tags, once *tags* are in the scheme."""
    labels = {each.tag: code_of(each.tag) for each in tags if each.kind == "label"}
    relations = {each.tag: code_of(each.tag) for each in tags if each.kind == "relation"}
    return decided.model_copy(update={"labels": decided.labels | labels, "relations": decided.relations | relations})


def _codes(tags: Iterable[FoundTag], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code_of(each.tag) for each in tags if each.kind == kind))
