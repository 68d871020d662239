"""One of the two articles that are compared: its values, and which of its claims is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.presenters.article.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.candidates.values import Claim
    from annotator.model import AnnotatorId, ArticleId, SpanId
    from annotator.scheme import Scheme
    from ui.presenters.article.reading import ArticleRead


class Half:
    """Holds what was read of an article; walking goes from claim to claim."""

    def __init__(
        self, read: ArticleRead, claims: Sequence[Claim], scheme: Scheme, others: Mapping[AnnotatorId, str]
    ) -> None:
        self.read = read
        self.page = Page(read.article, read.spans, read.relations, scheme, others=others)
        self.claims: dict[SpanId, Claim] = {claim.id: claim for claim in claims}
        self.selected: SpanId | None = None

    @property
    def article(self) -> ArticleId:
        """The article's id."""
        return self.page.article.id

    @property
    def left_out(self) -> int:
        """How many claims stand in teasers and are not compared."""
        return len(self.page.claims()) - len(self.claims)

    @property
    def chosen(self) -> Claim | None:
        """The selected claim."""
        return None if self.selected is None else self.claims.get(self.selected)

    def number(self, claim: SpanId) -> int:
        """Return the number in a claim's flag."""
        return self.page.number(claim) or 0

    def following(self, step: int, among: Sequence[SpanId]) -> SpanId | None:
        """Return the claim of *among* after (*step* 1) or before (-1) the selected one, round the end."""
        if not among:
            return None
        if self.selected is None:
            return among[0 if step > 0 else -1]
        order = {claim: place for place, claim in enumerate(self.claims)}
        here = order[self.selected]
        beyond = [claim for claim in among if (order[claim] - here) * step > 0]
        return (beyond or among)[0 if step > 0 else -1]
