"""Candidates in all articles that the one at hand can be compared with, not in one of them: those of its story."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from annotator.candidates.gathering import claims_of
from annotator.candidates.ranking import Ranking
from annotator.candidates.reasons import differences, reasons
from annotator.scheme import AttributeType, Role
from annotator.store import entities, pairs, schemes, spans
from ui.presenters.comparing.offering import told_choices
from ui.presenters.comparing.values import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.candidates.values import Claim, Differences, Reasons
    from annotator.model import ArticleId, ArticleSummary, SpanId
    from annotator.scheme import Scheme
    from annotator.store.session import Session
    from ui.presenters.comparing.presenter import ComparePresenter

_MOST = 20


class Far(NamedTuple):
    """A claim of one of these articles."""

    article: ArticleSummary
    number: int
    """The place of the claim among those of its article that are compared, from 1."""
    claim: Claim
    score: float
    reasons: Reasons
    differences: Differences


class Wide(QObject):
    """Looked for off the window's thread; taking one opens its article beside the one at hand."""

    def __init__(self, comparing: ComparePresenter) -> None:
        super().__init__(comparing)
        self._comparing = comparing
        self.is_on = False
        self.is_looking = False
        self.offers: tuple[Far, ...] = ()
        self.current = 0
        """Which of them keys are about."""
        self._claim: SpanId | None = None
        self._taken: tuple[SpanId, SpanId] | None = None
        comparing.opened.connect(self._show_taken)
        comparing.selected.connect(self._follow)

    @property
    def chosen(self) -> Far | None:
        """The candidate that keys are about."""
        return self.offers[self.current] if self.current < len(self.offers) else None

    def toggle(self) -> None:
        """Offer candidates of all articles, or again of the one that is compared."""
        self.is_on = not self.is_on
        self._claim, self.offers = None, ()
        self._comparing.selected.emit()

    def step(self, step: int) -> None:
        """Go to the next (1) or the last (-1) candidate."""
        if self.offers:
            self.current = (self.current + step) % len(self.offers)
            self._comparing.selected.emit()

    def take(self, claim: SpanId | None = None) -> None:
        """Open the article of a candidate, or of the one that keys are about, with both claims selected."""
        far = next((each for each in self.offers if each.claim.id == claim), None) if claim else self.chosen
        here, article = self._claim, self._here()
        if far is None or here is None or article is None:
            return
        self.is_on, self._taken = False, (here, far.claim.id)
        self._comparing.open(article, far.article.id)

    def _here(self) -> ArticleId | None:
        half = self._comparing.halves.get(self._comparing.anchor)
        return None if half is None else half.article

    def _follow(self) -> None:
        """Look again when another claim is selected."""
        comparing, article = self._comparing, self._here()
        claim = comparing.claim
        if not self.is_on or claim == self._claim:
            return
        self._claim, self.offers, self.current = claim, (), 0
        if claim is None or article is None:
            return
        self.is_looking = True
        among = [partner.article for partner in comparing.partners if partner.article.id != article]

        def show(found: tuple[Far, ...]) -> None:
            if claim == self._claim and self.is_on:
                self.is_looking, self.offers = False, found
                comparing.selected.emit()

        project = comparing.project
        project.read_aside(lambda session: look(session, claim, article, among=among), show, failed=project.failed.emit)

    def _show_taken(self) -> None:
        """Select the two claims, now that their articles are beside each other."""
        comparing, taken = self._comparing, self._taken
        left, right = comparing.halves.get(Side.LEFT), comparing.halves.get(Side.RIGHT)
        if taken is None or left is None or right is None or taken[1] not in right.claims:
            return
        self._taken = None
        comparing.anchor = comparing.active = Side.LEFT
        left.selected, right.selected = taken


def look(session: Session, claim: SpanId, article: ArticleId, *, among: Iterable[ArticleSummary]) -> tuple[Far, ...]:
    """Return the likeliest candidates for a claim of *article* in other articles."""
    scheme = schemes.current(session)
    names = {entity.id: entity.name for entity in entities.all(session)}
    own = claims_of(spans.of_article(session, article), scheme, names)
    one = next((each for each in own if each.id == claim), None)
    if one is None:
        return ()
    places: dict[SpanId, tuple[ArticleSummary, int, Claim]] = {}
    for summary in among:
        found = claims_of(spans.of_article(session, summary.id), scheme, names)
        places |= {each.id: (summary, number, each) for number, each in enumerate(found, 1)}
    rejected = pairs.rejected(session, (claim, *places))
    ranking = Ranking((one, *(each for _, _, each in places.values())))
    wanted = [other for other in places if frozenset((claim, other)) not in rejected]
    choices = _choices(scheme)
    return tuple(
        Far(
            *places[each.claim.id],
            score=each.score,
            reasons=reasons(one, each.claim),
            differences=differences(one, each.claim, choices),
        )
        for each in ranking.candidates(claim, wanted)[:_MOST]
    )


def _choices(scheme: Scheme) -> list[str]:
    """Return the attributes of claims whose values are compared."""
    labels = [label for label in scheme.labels if label.role is Role.CLAIM]
    codes = [each.code for label in labels for each in label.attributes if each.type is AttributeType.CHOICE]
    return told_choices(list(dict.fromkeys(codes)))
