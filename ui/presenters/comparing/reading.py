"""Two articles with their claims as they are compared: read and weighed off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.candidates.gathering import claims_of
from annotator.candidates.ranking import Ranking
from annotator.store import annotators, entities, pairs, partners, schemes
from ui.presenters.article.reading import read as read_article

if TYPE_CHECKING:
    from annotator.candidates.values import Claim
    from annotator.model import AnnotatorId, ArticleId
    from annotator.store.pairs import Pair
    from annotator.store.partners import Partner
    from annotator.store.session import Session
    from ui.presenters.article.reading import ArticleRead


class PairRead(NamedTuple):
    """What was read. *right* is missing where there is no other article."""

    left: ArticleRead
    right: ArticleRead | None
    claims: tuple[tuple[Claim, ...], tuple[Claim, ...]]
    ranking: Ranking
    rejected: frozenset[Pair]
    partners: tuple[Partner, ...]
    names: dict[AnnotatorId, str]


def read(session: Session, left: ArticleId, right: ArticleId | None) -> PairRead:
    """Read an article and another one: *right*, or else the likeliest partner. Raises *UnknownId*."""
    known = partners.of(session, left)
    if right is None and known:
        right = known[0].article.id
    first = read_article(session, left)
    second = None if right is None else read_article(session, right)
    scheme = schemes.current(session)
    spans = (first.spans, () if second is None else second.spans)
    mentioned = {span.entity for span in (*spans[0], *spans[1]) if span.entity is not None}
    names = {entity: entities.get(session, entity).name for entity in mentioned}
    claims = (claims_of(spans[0], scheme, names), claims_of(spans[1], scheme, names))
    everything = (*claims[0], *claims[1])
    return PairRead(
        left=first,
        right=second,
        claims=claims,
        ranking=Ranking(everything),
        rejected=pairs.rejected(session, (claim.id for claim in everything)),
        partners=known,
        names={known.id: known.name for known in annotators.all(session)},
    )
