"""Relations that come with an import; in a running edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.edits.arrivals import problem
from annotator.errors import Rule, SchemeError, UnknownId
from annotator.scheme import RelationRole
from annotator.store import keys, marks, recorder, rows, times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.edits.arrivals import Origin
    from annotator.edits.incoming import ImportProblem
    from annotator.model import Relation
    from annotator.scheme import Scheme
    from annotator.store.session import Session


class Tie(NamedTuple):
    """A relation and where it comes from."""

    relation: Relation
    origin: Origin


class Tied:
    """What becomes of a batch of relations."""

    def __init__(self, session: Session, scheme: Scheme, ties: list[Tie]) -> None:
        self.added = 0
        self.waiting: list[Tie] = []
        """Those of which an end is not there."""
        self.problems: list[ImportProblem] = []
        self._scheme = scheme
        self._ends = marks.known(session, {end for tie in ties for end in (tie.relation.source, tie.relation.target)})
        self._annotators = keys.known(session, "annotator", {tie.relation.by for tie in ties})
        keys_of_ends = [mark.key for mark in self._ends.values()]
        self._joined = {(join.type, join.source, join.target) for join in marks.joins(session, keys_of_ends)}
        self._known = keys.known(session, "relation", {tie.relation.id for tie in ties})
        self._values: list[rows.Values] = []
        self._with_source: set[int] = set()
        for tie in ties:
            self._sort(tie)
        rows.rely_on(session, "span", keys_of_ends)
        rows.rely_on(session, "annotator", self._annotators.values())
        self.added = rows.put_many(session, "relation", self._values)
        rows.change_many(session, "span", {key: {"own_voice": False} for key in self._with_source})

    def _sort(self, tie: Tie) -> None:
        relation = tie.relation
        if relation.id in self._known:
            return
        if relation.source not in self._ends or relation.target not in self._ends:
            self.waiting.append(tie)
            return
        try:
            self._take(relation)
        except (SchemeError, UnknownId) as error:
            self.problems.append(problem(tie.origin, error))

    def _take(self, relation: Relation) -> None:
        source, target = self._ends[relation.source], self._ends[relation.target]
        definition = self._scheme.relation(relation.type)
        if source.key == target.key:
            raise SchemeError(rule=Rule.SELF_RELATION, subject=relation.type)
        is_across = source.article_key != target.article_key
        self._scheme.check_relation(relation.type, source.label, target.label, is_across=is_across)
        there, turned = (relation.type, source.key, target.key), (relation.type, target.key, source.key)
        if there in self._joined or (definition.symmetric and turned in self._joined):
            raise SchemeError(rule=Rule.DUPLICATE_RELATION, subject=relation.type, detail=relation.id)
        if relation.by not in self._annotators:
            raise UnknownId(kind="annotator", id=relation.by)
        if not keys.is_identity(relation.id):
            raise UnknownId(kind="relation", id=relation.id)
        self._joined.add(there)
        if source.own_voice and definition.role is RelationRole.ATTRIBUTION:
            self._with_source.add(source.key)
        self._values.append(
            {
                "uid": relation.id,
                "type": relation.type,
                "source_id": source.key,
                "target_id": target.key,
                "annotator_id": self._annotators[relation.by],
                "note": relation.note,
                "made_at": times.stored(relation.made_at),
                "provenance": relation.provenance,
            }
        )


def leading_to_fresh(session: Session, ties: Sequence[Tie]) -> list[Tie]:
    """Return those of *ties* whose tail is there, and whose head the running edit has brought.

    The others somebody may have taken away on purpose: they do not come back because a file is read again.
    """
    edit = recorder.running(session)
    ends = marks.known(session, {end for tie in ties for end in (tie.relation.source, tie.relation.target)})
    return [
        tie
        for tie in ties
        if tie.relation.source in ends
        and tie.relation.target in ends
        and edit.has_brought("span", ends[tie.relation.target].key)
    ]
