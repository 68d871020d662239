"""A new span and the relation that hangs it on another one, in one edit: the source of a claim, the cue of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text
from annotator.edits.writing import begin_work, write_relation, write_span
from annotator.model import Deed, RelationId, SpanId, new_id
from annotator.store import articles, journal, marks

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.model import AnnotatorId, ArticleId, Fragments
    from annotator.store.session import Session


def attach_span(
    session: Session,
    article_id: ArticleId,
    label: str,
    fragments: Fragments,
    *,
    to: SpanId,
    relation: str,
    by: AnnotatorId,
    is_tail: bool = False,
    id: SpanId | None = None,  # noqa: A002 -- it is the span's id
    relation_id: RelationId | None = None,
) -> Changes:
    """Mark a span and join it to the span *to*: as the head of *relation*, or as its tail if *is_tail*.

    Raises as *mark_span* and *relate* do.
    """
    ground = articles.ground(session, article_id)
    checked = text.checked(ground.text, fragments)
    made = id or SpanId(new_id())
    with journal.edit(
        session, by=by, deed=Deed.MARK, label=label, type=relation, text=text.covered(ground.text, checked)
    ) as edit:
        write_span(session, ground, label, checked, span=made)
        new, old = marks.of(session, [made])[0], marks.of(session, [to])[0]
        tail, head = (new, old) if is_tail else (old, new)
        write_relation(session, tail, head, relation, relation=relation_id)
        begin_work(session, ground)
    return edit.changes
