"""What the picture of a family is made of: its claims, their neighbours, who said them by way of whom."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from annotator.chains import Speech
from annotator.ledger import roles
from annotator.ledger.picture import MOST_NEIGHBOURS, DrawnClaim, DrawnTie, Hop, picture
from annotator.scheme import RelationRole
from annotator.store import claim_rows, keys, relations, schemes, spans, tables
from annotator.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from annotator.ledger.picture import FamilyPicture
    from annotator.ledger.values import Ledger, Row
    from annotator.model import Span, SpanId
    from annotator.scheme import Scheme
    from annotator.store.session import Session

_SPAN, _RELATION = tables.span.c, tables.relation.c
_Chains = dict["SpanId", tuple[tuple[Hop, ...], ...]]


def read(session: Session, ledger: Ledger, claim: int) -> FamilyPicture:
    """Return the picture of the family of a claim, or of the claim alone if it is in none."""
    scheme = schemes.current(session)
    number = ledger.family_of.get(claim)
    members = ledger.families[number].keys if number is not None else (claim,)
    inside = set(members)
    ends = ((link.source, link.target) for link in ledger.links)
    near = dict.fromkeys(key for pair in ends if not inside.isdisjoint(pair) for key in pair if key not in inside)
    shown = [*members, *sorted(near)[:MOST_NEIGHBOURS]]
    rows = claim_rows.rows(session, shown)
    numbers = _numbers(session, scheme, [row.key for row in rows])
    cues = _cues(session, scheme, RelationRole.CUE, [row.key for row in rows])
    chains = _chains(session, scheme, rows)
    drawn = [
        DrawnClaim(row, numbers.get(row.key, 0), cues.get(row.key, ()), row.key in inside, chains.get(row.id, ()))
        for row in rows
    ]
    left_out = max(0, len(near) - MOST_NEIGHBOURS)
    return picture(drawn, _ties(session, scheme, shown), updates=roles.updates(scheme), left_out=left_out)


def _chains(session: Session, scheme: Scheme, rows: Sequence[Row]) -> _Chains:
    claims = spans.many(session, [row.id for row in rows])
    marks = claim_rows.speaking(session, [row.key for row in rows], scheme, claims)
    speech, names = Speech(marks, scheme), claim_rows.called(session, marks.spans)
    known = {span.id: span for span in marks.spans}
    rows_of = keys.known(session, "span", known)
    cues = _cues(session, scheme, RelationRole.RELAY_CUE, rows_of.values())

    def hop(source: Span, said: Iterable[SpanId]) -> Hop:
        key = source.entity or fold(names[source.id])
        return Hop(key, names[source.id], cues.get(rows_of[source.id], ()), source.id in said)

    return {
        claim.id: tuple(
            tuple(hop(known[each], said) for each in chain if each in known) for chain in speech.chains(claim.id)
        )
        for claim in claims
        if (said := speech.sources(claim.id))
    }


def _cues(session: Session, scheme: Scheme, role: RelationRole, wanted: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Return the words of the cues of claims, or of sources, in the order of the text."""
    types = [each.code for each in scheme.relations if each.role is role]
    near, far = _RELATION.source_id, _RELATION.target_id
    if role is RelationRole.RELAY_CUE:
        near, far = far, near
    query = select(near, _SPAN.text).join(tables.span, _SPAN.id == far).order_by(_SPAN.start)
    found: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for chunk in keys.chunks(wanted):
        there = (near.in_(chunk), relations.of_types(types), ~_RELATION.deleted, ~_SPAN.deleted)
        for key, words in session.connection.execute(query.where(*there)):
            found[key][" ".join(words.split())] = None
    return {key: tuple(words) for key, words in found.items()}


def _numbers(session: Session, scheme: Scheme, claims: Sequence[int]) -> Mapping[int, int]:
    """Return the place of claims among those of their article."""
    labels = roles.claim_labels(scheme)
    found: dict[int, int] = {}
    for chunk in keys.chunks(claims):
        articles = select(_SPAN.article_id).where(_SPAN.id.in_(chunk))
        query = select(_SPAN.article_id, _SPAN.id).where(
            _SPAN.article_id.in_(articles), _SPAN.label.in_(labels), ~_SPAN.deleted
        )
        counted: defaultdict[int, Iterator[int]] = defaultdict(lambda: count(1))
        ordered = query.order_by(_SPAN.article_id, _SPAN.start, _SPAN.end_.desc(), _SPAN.uid)
        found.update({key: next(counted[article]) for article, key in session.connection.execute(ordered)})
    return found


def _ties(session: Session, scheme: Scheme, shown: Sequence[int]) -> list[DrawnTie]:
    """Return the relations between claims that are shown, in the order in which they were made."""
    types = [each.code for each in roles.ties(scheme)]
    query = select(_RELATION.type, _RELATION.source_id, _RELATION.target_id, _RELATION.note).order_by(_RELATION.id)
    wanted, found = set(shown), list[Any]()
    for chunk in keys.chunks(shown):
        there = (_RELATION.source_id.in_(chunk), relations.of_types(types), ~_RELATION.deleted)
        found += session.connection.execute(query.where(*there))
    return [DrawnTie(code, source, target, note or "") for code, source, target, note in found if target in wanted]
