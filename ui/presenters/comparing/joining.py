"""Joining two claims of different articles, and saying that they are not a pair: painted at once, then written."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.edits import pairs as pair_edits
from annotator.edits import relations as relation_edits
from annotator.model import Relation, RelationId, new_id
from ui.presenters.comparing.values import Clash

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.model import SpanId
    from annotator.scheme import RelationType
    from ui.presenters.comparing.presenter import ComparePresenter


class Joining(QObject):
    """What Enter, the keys of relations, ⌫ and Delete do."""

    clashed = Signal(object)
    """The claims are joined otherwise already (Clash); None once that is settled."""

    def __init__(self, comparing: ComparePresenter) -> None:
        super().__init__(comparing)
        self._comparing = comparing
        self.clash: Clash | None = None
        self.keys: Mapping[str, str] = {}
        """Of relations, by code, as they are shown; that of *reject* without a code."""

    def types(self, one: SpanId | None = None, other: SpanId | None = None) -> tuple[RelationType, ...]:
        """Return the relations that may join two claims of different articles; the selected ones if none are given."""
        comparing = self._comparing
        ends = [one or comparing.claim, other or comparing.partner]
        halves = comparing.halves.values()
        labels = [half.page.label(end).code for end in ends if end for half in halves if end in half.claims]
        if len(labels) != len(ends):
            return ()
        return comparing.project.scheme.relations_between(labels[0], labels[1], is_across=True)

    def accept(self) -> None:
        """Join the selected claims by what is proposed."""
        pair = self._comparing.pair
        if pair is None or self._comparing.claim is None:
            self._comparing.hinted.emit(self.tr("Pick a claim on either side."))
        elif pair.ties:
            self._comparing.hinted.emit(self.tr("These claims are linked already. Another relation: its key."))
        elif pair.proposal is None:
            self._comparing.hinted.emit(self.tr("Press the key of a relation."))
        else:
            self.join(pair.proposal.type)

    def join(self, type: str, *, is_reversed: bool = False) -> None:  # noqa: A002 -- the relation's type
        """Join the selected claims as it is proposed, or else from the claim to its partner; *is_reversed*: back."""
        claim, partner, pair = self._comparing.claim, self._comparing.partner, self._comparing.pair
        if claim is None or partner is None:
            self._comparing.hinted.emit(self.tr("Pick a claim on either side."))
            return
        proposed = pair.proposal if pair is not None else None
        is_back = is_reversed != (proposed is not None and proposed.type == type and proposed.is_reversed)
        self.join_two(type, *((partner, claim) if is_back else (claim, partner)))

    def join_two(self, type: str, source: SpanId, target: SpanId) -> None:  # noqa: A002 -- the relation's type
        """Join two claims."""
        comparing = self._comparing
        by = comparing.project.annotator.id
        if any(tie.type == type and {tie.left, tie.right} == {source, target} for tie in comparing.ties):
            comparing.hinted.emit(self.tr("These claims are linked so already."))
            return
        made = Relation(
            id=RelationId(new_id()), type=type, source=source, target=target, by=by, made_at=datetime.now(UTC)
        )
        standing = tuple(tie for tie in comparing.ties if {tie.left, tie.right} == {source, target})
        if standing:
            self.clash = Clash(made, standing)
            self.clashed.emit(self.clash)
            return
        self._paint(made, ())
        comparing.project.edit(
            lambda session: relation_edits.relate(session, source, target, type, by=by, id=made.id),
            failed=self._take_back,
        )

    def keep(self) -> None:
        """Leave two claims joined as they are."""
        if self.clash is not None:
            self.clash = None
            self.clashed.emit(None)

    def replace(self) -> None:
        """Join two claims as it was wanted, in the place of what joins them: one edit."""
        clash, by = self.clash, self._comparing.project.annotator.id
        if clash is None:
            return
        self.keep()
        old = [tie.relation for tie in clash.standing if tie.relation is not None]
        self._paint(clash.wanted, old)
        self._comparing.project.edit(
            lambda session: relation_edits.replace_relations(session, old, clash.wanted, by=by),
            failed=self._take_back,
        )

    def _paint(self, made: Relation | None, gone: Sequence[RelationId]) -> None:
        """Show what is on its way to the disk."""
        comparing = self._comparing
        if comparing.project.is_read_only:
            return
        for half in comparing.halves.values():
            for relation in gone:
                half.page.drop_relation(relation)
            if made is not None:
                half.page.put_relation(made)
        comparing.refresh()

    def part(self) -> None:
        """Take the relations between the selected claims away."""
        comparing = self._comparing
        ends = {comparing.claim, comparing.partner}
        found = [tie.relation for tie in comparing.ties if {tie.left, tie.right} == ends and tie.relation is not None]
        if not found:
            comparing.hinted.emit(self.tr("These claims are not linked."))
            return
        by = comparing.project.annotator.id
        self._paint(None, found)
        comparing.project.edit(lambda session: relation_edits.unrelate(session, found, by=by), failed=self._take_back)

    def reject(self) -> None:
        """Say that the selected claims are not a pair, and go to the next candidate; or take that back."""
        comparing = self._comparing
        claim, partner = comparing.claim, comparing.partner
        if claim is None or partner is None:
            comparing.hinted.emit(self.tr("Pick a claim on either side."))
            return
        if comparing.pair is not None and comparing.pair.ties:
            comparing.hinted.emit(self.tr("These claims are linked. Delete takes the relation away."))
            return
        by, pair = comparing.project.annotator.id, frozenset({claim, partner})
        is_back = pair in comparing.rejected
        edit = pair_edits.forget_rejection if is_back else pair_edits.reject_pair
        if not comparing.project.is_read_only:
            if not is_back:
                self._pass_over(partner)
            comparing.rejected ^= {pair}
            comparing.refresh()
        comparing.project.edit(lambda session: edit(session, claim, partner, by=by), failed=self._take_back)

    def _pass_over(self, partner: SpanId) -> None:
        """Select the candidate after one that is rejected."""
        comparing = self._comparing
        known = [each.claim.id for each in comparing.offers]
        here = known.index(partner) if partner in known else -1
        rest = [*known[here + 1 :], *known[: max(here, 0)]]
        comparing.halves[comparing.anchor.other].selected = next(iter(rest), None)

    def _take_back(self, _error: Exception) -> None:
        self._comparing.reload()
