"""Two articles side by side: which claims are selected, which candidates there are, and joining them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model import Deed
from ui.presenters.comparing.half import Half
from ui.presenters.comparing.joining import Joining
from ui.presenters.comparing.offering import offer, offered, ties_between
from ui.presenters.comparing.reading import read
from ui.presenters.comparing.values import Offered, Side, Tie
from ui.presenters.comparing.wide import Wide

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.candidates.ranking import Ranking
    from annotator.changes import Changes
    from annotator.model import ArticleId, SpanId
    from annotator.store.pairs import Pair
    from annotator.store.partners import Partner
    from ui.presenters.comparing.reading import PairRead
    from ui.presenters.project import ProjectPresenter


class ComparePresenter(QObject):
    """The *anchor* is the side for whose claim candidates are looked for; the other side's claim is its partner."""

    opened = Signal()
    """Other articles, or others of their marks, are compared now."""
    selected = Signal()
    """Another claim, partner or side; or other relations and candidates."""
    hinted = Signal(str)

    def __init__(self, project: ProjectPresenter, *, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.language = language
        self.halves: dict[Side, Half] = {}
        self.partners: tuple[Partner, ...] = ()
        self.ties: tuple[Tie, ...] = ()
        self.offers: tuple[Offered, ...] = ()
        self.rejected: frozenset[Pair] = frozenset()
        self.anchor = Side.LEFT
        self.active = Side.LEFT
        self.is_unpaired_only = False
        self._ranking: Ranking | None = None
        self._asked: tuple[ArticleId, ArticleId | None] | None = None
        self._wished: tuple[ArticleId | None, tuple[SpanId, ...]] = (None, ())
        self._is_shown = False
        self._is_stale = False
        self.joining, self.wide = Joining(self), Wide(self)
        project.changed.connect(self._hear)
        project.scheme_changed.connect(self.reload)
        project.project_changed.connect(self.reload)

    # Which articles

    def open(self, left: ArticleId, right: ArticleId | None = None) -> None:
        """Compare two articles; without *right* the one that is joined with *left* most, or the next one."""
        self._asked = (left, right)
        self.project.read(lambda session: read(session, left, right), self._show, failed=self._miss)

    def wish(self, article: ArticleId | None, spans: Iterable[SpanId]) -> None:
        """Select the last of *spans* that is a claim, now or when the articles have been read."""
        self._wished = (article, tuple(spans))
        self._grant()

    def _grant(self) -> None:
        article, spans = self._wished
        side = next((side for side, half in self.halves.items() if half.article == article), None)
        if side is None:
            return
        self._wished = (None, ())
        claim = next((span for span in reversed(spans) if span in self.halves[side].claims), None)
        if claim is not None and claim != self._selected(side):
            self.anchor = side
            self.select(side, claim)

    def set_shown(self, *, is_shown: bool) -> None:
        """While the screen is not shown, what changes is read only when it comes up again."""
        self._is_shown = is_shown
        if is_shown and self._is_stale:
            self.reload()

    def reload(self) -> None:
        """Read the same articles again; what is selected stays."""
        self._is_stale = not self._is_shown
        if self._is_shown and self._asked is not None:
            self.open(*self._asked)

    def open_partner(self, article: ArticleId) -> None:
        """Compare the left article with another one."""
        if self._asked is not None and article != self._asked[0]:
            self.open(self._asked[0], article)

    def open_neighbour(self, step: int) -> None:
        """Compare the left article with the next (1) or the last (-1) of its partners."""
        right = self.halves.get(Side.RIGHT)
        known = [partner.article.id for partner in self.partners]
        if right is None or len(known) < 2:  # noqa: PLR2004 -- there has to be another one
            self.hinted.emit(self.tr("There is no other article to compare with."))
            return
        here = known.index(right.article) if right.article in known else -1
        self.open_partner(known[(here + step) % len(known)])

    # Which claims

    @property
    def claim(self) -> SpanId | None:
        """The claim that candidates are looked for."""
        return self._selected(self.anchor)

    @property
    def partner(self) -> SpanId | None:
        """The claim on the other side that would be joined with it."""
        return self._selected(self.anchor.other)

    @property
    def pair(self) -> Offered | None:
        """The selected claims, with what there is to say of the two."""
        claim, partner = self.claim, self.partner
        if claim is None or partner is None or self._ranking is None:
            return None
        known = next((each for each in self.offers if each.claim.id == partner), None)
        half = self.halves[self.anchor.other]
        return known or offer(self._ranking, claim, partner, half, scheme=self.project.scheme, ties=self.ties)

    def select(self, side: Side, claim: SpanId) -> None:
        """Select a claim: on the side of the anchor another claim to look at, on the other one a partner by hand."""
        if side not in self.halves or claim not in self.halves[side].claims:
            return
        self.joining.keep()
        if self.claim is None:
            self.anchor = side
        self.active = side
        self.halves[side].selected = claim
        if side is self.anchor:
            self._look_for_candidates()
        self.selected.emit()

    def walk(self, step: int) -> None:
        """Select the next (1) or the last (-1) claim of the active side, perhaps only of those without a pair."""
        half = self.halves.get(self.active)
        if half is None:
            return
        claim = half.following(step, self._walked(half))
        if claim is None:
            self.hinted.emit(self.tr("Every claim of this article has a pair."))
        else:
            self.select(self.active, claim)

    def go(self, side: Side) -> None:
        """Let the keys work on *side*; where they do already, look for candidates for the claim selected there."""
        half = self.halves.get(side)
        if half is None:
            return
        if side is not self.active:
            self.active = side
            if half.selected is None:
                self.walk(1)
        elif side is not self.anchor and half.selected is not None:
            self.anchor = side
            self._look_for_candidates()
        self.selected.emit()

    def step(self, step: int) -> None:
        """Go to the next (1) or the last (-1) candidate."""
        if not self.offers:
            return
        self.joining.keep()
        known = [each.claim.id for each in self.offers]
        partner = self.partner
        here = known.index(partner) + step if partner is not None and partner in known else min(step, 0)
        self.halves[self.anchor.other].selected = known[here % len(known)]
        self.selected.emit()

    def leave(self) -> bool:
        """Let go of the partner, then of the claim; False if nothing was selected."""
        self.joining.keep()
        side = self.anchor.other if self.partner is not None else self.anchor
        if self._selected(side) is None:
            return False
        self.halves[side].selected = None
        self.active = self.anchor
        if side is self.anchor:
            self.offers = ()
        self.selected.emit()
        return True

    def toggle_unpaired(self) -> None:
        """Walk through claims without a pair only, or through all again."""
        self.is_unpaired_only = not self.is_unpaired_only
        self.selected.emit()

    def refresh(self) -> None:
        """Find ties and candidates again after a page or the rejected pairs have changed."""
        left, right = self.halves.get(Side.LEFT), self.halves.get(Side.RIGHT)
        self.ties = ties_between(left, right, self.project.scheme) if left and right else ()
        self._find_candidates()
        self.selected.emit()

    def _selected(self, side: Side) -> SpanId | None:
        half = self.halves.get(side)
        return None if half is None else half.selected

    def _walked(self, half: Half) -> list[SpanId]:
        if not self.is_unpaired_only:
            return list(half.claims)
        joined = {end for tie in self.ties for end in (tie.left, tie.right)}
        return [claim for claim in half.claims if claim not in joined]

    def _look_for_candidates(self) -> None:
        """Find the candidates for another claim, and take the first that is not joined yet for its partner."""
        self._find_candidates()
        partner = self.halves.get(self.anchor.other)
        if partner is not None:
            fresh = next((each.claim.id for each in self.offers if not each.ties), None)
            partner.selected = fresh or next((each.claim.id for each in self.offers), None)

    def _find_candidates(self) -> None:
        claim, partner = self.claim, self.halves.get(self.anchor.other)
        if claim is None or partner is None or self._ranking is None:
            self.offers = ()
            return
        self.offers = offered(
            self._ranking, claim, partner, scheme=self.project.scheme, ties=self.ties, rejected=self.rejected
        )

    def _hear(self, changes: Changes, _initiator: object) -> None:
        """Follow what has been changed in the articles, by whomever."""
        known = {half.article for half in self.halves.values()}
        pairs = {Deed.REJECT_PAIR, Deed.FORGET_REJECTION}
        concerns = not known.isdisjoint(changes.articles) or changes.entry.deed in pairs or changes.article_list
        if known and (concerns or self._is_stale) and not changes.scheme:
            self.reload()

    def _show(self, found: PairRead) -> None:
        if self._asked is None or found.left.article.id != self._asked[0]:
            return
        if not self.project.is_saved and self._is_same(found):
            self._is_stale = True  # what has just been painted is on its way to the disk: it is read once it is there
            return
        scheme, before = self.project.scheme, self.halves
        me = self.project.annotator.id
        others = {known: name for known, name in found.names.items() if known != me}
        reads = ((Side.LEFT, found.left, found.claims[0]), (Side.RIGHT, found.right, found.claims[1]))
        self.halves = {side: Half(each, claims, scheme, others) for side, each, claims in reads if each is not None}
        if found.right is not None:
            self._asked = (found.left.article.id, found.right.article.id)
        self.partners, self.rejected, self._ranking = found.partners, found.rejected, found.ranking
        self._is_stale = False
        self._keep_selection(before)
        self.opened.emit()
        self.refresh()
        self._grant()

    def _is_same(self, found: PairRead) -> bool:
        known = {side: half.article for side, half in self.halves.items()}
        reads = ((Side.LEFT, found.left), (Side.RIGHT, found.right))
        return known == {side: each.article.id for side, each in reads if each is not None}

    def _keep_selection(self, before: Mapping[Side, Half]) -> None:
        for side, half in self.halves.items():
            known = before.get(side)
            if known is not None and known.selected in half.claims:
                half.selected = known.selected
        if self.claim is None:
            self.anchor = self.active = Side.LEFT

    def _miss(self, _error: Exception) -> None:
        """Show nothing: an article has gone."""
        self._asked, self.halves, self.ties, self.offers = None, {}, (), ()
        self.opened.emit()
        self.selected.emit()
