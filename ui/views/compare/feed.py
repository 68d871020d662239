"""Keeps the comparison's widgets true: texts, marks, candidates, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from annotator.scheme import Role
from ui.presenters.article import faces
from ui.presenters.comparing import Side
from ui.views.compare import told
from ui.views.compare.emphasis import places
from ui.views.compare.folding import Folding
from ui.views.compare.gutter_feed import GutterFeed
from ui.views.compare.key_feed import KeyFeed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.candidates.values import Claim
    from annotator.model import ArticleId, Span, SpanId
    from annotator.store.partners import Partner
    from ui.presenters.article.page import Page
    from ui.presenters.comparing import Clash, Half, Offered
    from ui.views.compare.view import CompareView

_SPEAKING = {Role.CLAIM, Role.SOURCE, Role.CUE}
_MOST_CARDS = 20
_LONGEST_NAME = 30


class CompareFeed(QObject):
    """Listens to the presenter."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._comparing = view.comparing
        self._articles: dict[Side, ArticleId] = {}
        self._gutter = GutterFeed(view)
        self.folding = Folding(view)
        self.keys = KeyFeed(view)
        self._named: dict[Side, frozenset[SpanId]] = {}
        self._pair: tuple[SpanId | None, SpanId | None] = (None, None)
        self._comparing.opened.connect(self.show_articles)
        self._comparing.selected.connect(self.show_selection)
        view.panes[Side.LEFT].view.mark_pressed.connect(self._press_left)
        view.panes[Side.RIGHT].view.mark_pressed.connect(self._press_right)
        view.candidates.pressed.connect(self._press_candidate)
        self._comparing.joining.clashed.connect(self._ask)
        self.show_articles()
        self.show_selection()

    # Articles

    def show_articles(self) -> None:
        """Show the two texts with their marks."""
        comparing, view = self._comparing, self._view
        for side, pane in view.panes.items():
            half = comparing.halves.get(side)
            if half is None:
                self._articles.pop(side, None)
                is_alone = side is Side.RIGHT and Side.LEFT in comparing.halves
                alone = self.tr("There is no other article to compare with. Add one.")
                pane.show_nothing(alone if is_alone else self.tr("Open an article first."))
                continue
            if self._articles.get(side) != half.article:
                self._articles[side] = half.article
                pane.view.set_article(half.read.paragraphs, has_headline=half.read.has_headline)
                self.folding.forget(side)
            self._show_marks(side, half)
            foot = (self._left_out(half), self._lonely(half) if side is Side.LEFT else "")
            pane.show_article(self._outlet(half), self._about(half), " · ".join(filter(None, foot)))
        right = comparing.halves.get(Side.RIGHT)
        choices = [(self._partner_name(partner), partner.article.id) for partner in comparing.partners]
        view.panes[Side.RIGHT].set_choices(choices, right.article if right else None)
        self._pair = (None, None)

    def show_selection(self) -> None:
        """Show marks, relations and candidates for what is selected now."""
        comparing, view = self._comparing, self._view
        pair = comparing.pair
        for side, pane in view.panes.items():
            half = comparing.halves.get(side)
            pane.set_active(is_active=side is comparing.active)
            if half is not None:
                self._show_chosen(side, half, pair)
        self.folding.show()
        if self._pair != (comparing.claim, comparing.partner):
            self._pair = (comparing.claim, comparing.partner)
            view.sync.show_pair()
        active = view.panes[comparing.active].view
        if view.isVisible() and not active.focusProxy().hasFocus():  # type: ignore[union-attr]  # it has one
            active.setFocus()
        view.bar.show_unpaired(is_only=comparing.is_unpaired_only)
        view.bar.show_wide(is_on=comparing.wide.is_on)
        view.bar.title.setText(self._title())
        view.bar.counts.setText(self.tr("%n relation(s)", None, len(comparing.ties)))
        self._show_candidates(pair)
        self.keys.show()
        self._gutter.show()

    def claim_of(self, side: Side, spans: Iterable[SpanId]) -> SpanId | None:
        """Return the claim that is meant by marks in one place: one of them, or the one round the first of them."""
        half = self._comparing.halves.get(side)
        if half is None:
            return None
        known = [span for span in spans if span in half.page]
        found = next((span for span in known if span in half.claims), None)
        if found is not None or not known:
            return found
        inner = half.page.span(known[0])
        around = (claim for claim in half.page.many(half.claims) if claim.start <= inner.start < claim.end)
        return next((claim.id for claim in around), None)

    def flag_point(self, span: SpanId) -> QPoint | None:
        """Return where, on the screen, relations of a claim begin."""
        for side, pane in self._view.panes.items():
            extent = pane.view.extent_of(span)
            if extent is not None:
                x = 0 if side is Side.LEFT else self._view.gutter.width()
                y = pane.view.viewport().mapToGlobal(QPoint(0, sum(extent) // 2)).y()
                return QPoint(self._view.gutter.mapToGlobal(QPoint(x, 0)).x(), y)
        return None

    def _show_marks(self, side: Side, half: Half) -> None:
        """Show claims, sources and cues; claims in teasers are not compared."""
        page = half.page
        shown = [
            span
            for span in page.spans()
            if (role := page.label(span.id).role) in _SPEAKING and (role is not Role.CLAIM or span.id in half.claims)
        ]
        self._view.panes[side].view.set_marks(faces.marks(page, shown, self._comparing.language))
        self._named[side] = frozenset()

    def _show_chosen(self, side: Side, half: Half, pair: Offered | None) -> None:
        """Let the selected claim stand out, with what is named in it while it has a partner."""
        view, page = self._view.panes[side].view, half.page
        chosen = page.find(half.selected) if half.selected is not None and pair is not None else None
        named = {span.id for span in page.spans() if chosen is not None and _is_named_in(page, chosen, span)}
        before = self._named.get(side, frozenset())
        if named != before:
            put = faces.marks(page, page.many(named - before), self._comparing.language)
            view.change_marks(put, before - named)
            self._named[side] = frozenset(named)
        view.set_selected(() if half.selected is None else (half.selected,))
        view.set_linked(self._joined(side))
        view.set_hits(places(half, pair), -1)

    def _joined(self, side: Side) -> frozenset[SpanId]:
        """Return the claims on a side that are joined with the one selected on the other."""
        there = self._comparing.halves.get(side.other)
        chosen = there.selected if there is not None else None
        ends = [(tie.left, tie.right) if side is Side.LEFT else (tie.right, tie.left) for tie in self._comparing.ties]
        return frozenset(here for here, other in ends if other == chosen)

    # Candidates

    def _show_candidates(self, pair: Offered | None) -> None:
        comparing, panel = self._comparing, self._view.candidates
        half, other = comparing.halves.get(comparing.anchor), comparing.halves.get(comparing.anchor.other)
        claim = half.chosen if half is not None else None
        if half is None or other is None or claim is None:
            panel.show_claim(self.tr("Candidates"), None, "")
            panel.show_words("", "")
            panel.show_cards((), None, self.tr("Pick a claim on either side: Tab goes through them."))
            return
        if comparing.wide.is_on:
            self._show_wide(half, claim)
            return
        offers = list(comparing.offers[:_MOST_CARDS])
        if pair is not None and pair not in offers:
            offers.insert(0, pair)
        count = self.tr("{some} of {all}").format(some=len(comparing.offers), all=len(other.claims))
        panel.show_claim(self.tr("Candidates for claim"), half.number(claim.id), count)
        panel.show_words(claim.text, told.said_by(half.page, claim.id, comparing.language))
        cards = [told.card_of(comparing, each, is_current=each is pair) for each in offers]
        nothing = self.tr("No similar claims. Pick the partner yourself: press a claim on the other side.")
        panel.show_cards(cards, comparing.partner, "" if cards else nothing)

    def _show_wide(self, half: Half, claim: Claim) -> None:
        """Show candidates in all articles."""
        comparing, panel = self._comparing, self._view.candidates
        wide, chosen = comparing.wide, comparing.wide.chosen
        panel.show_claim(self.tr("In all articles, for claim"), half.number(claim.id), str(len(wide.offers) or ""))
        panel.show_words(claim.text, told.said_by(half.page, claim.id, comparing.language))
        cards = [told.card_of_far(comparing, far) for far in wide.offers]
        nothing = self.tr("Looking…") if wide.is_looking else self.tr("No similar claims in the other articles.")
        panel.show_cards(cards, chosen.claim.id if chosen else None, "" if cards else nothing)

    def _ask(self, clash: Clash | None) -> None:
        """Ask what is to be done where two claims are joined otherwise already."""
        if clash is None:
            self._view.strip.hide()
            return
        standing = clash.standing[0]
        found = self._comparing.halves[self._comparing.anchor].page
        maker = found.others.get(standing.by) if standing.by is not None else None
        sentence = (
            self.tr("Already linked by {name}: {relation}. Keep it, or replace it by “{wanted}”?")
            if maker
            else self.tr("Already linked: {relation}. Keep it, or replace it by “{wanted}”?")
        )
        names = {"relation": self._relation_name(standing.type), "wanted": self._relation_name(clash.wanted.type)}
        self._view.strip.tell(sentence.format(name=maker, **names))

    # Words

    def _relation_name(self, code: str) -> str:
        return self._comparing.project.scheme.relation(code).name.best(self._comparing.language) or code

    def _title(self) -> str:
        left = self._comparing.halves.get(Side.LEFT)
        return left.page.article.metadata.title if left is not None else ""

    def _outlet(self, half: Half) -> str:
        metadata = half.page.article.metadata
        return metadata.outlet or metadata.title or self.tr("Article")

    def _about(self, half: Half) -> str:
        claims = self.tr("%n claim(s)", None, len(half.claims))
        published = half.page.article.metadata.published[:10]
        return f"{published} · {claims}" if published else claims

    def _left_out(self, half: Half) -> str:
        return self.tr("%n claim(s) in teasers, not compared", None, half.left_out) if half.left_out else ""

    def _lonely(self, half: Half) -> str:
        """Return where to find more for a story that has no article but this one."""
        story = half.page.article.story
        if story is None or any(partner.article.story == story.title for partner in self._comparing.partners):
            return ""
        return self.tr("There is one article in the story. Alt+6 looks for a similar one.")

    def _partner_name(self, partner: Partner) -> str:
        article, known = partner.article, [each.article.outlet for each in self._comparing.partners]
        is_enough = bool(article.outlet) and known.count(article.outlet) == 1
        name = article.outlet if is_enough else " · ".join(part for part in (article.outlet, article.title) if part)
        name = name or self.tr("Article")
        return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"

    # Mouse

    def _press_left(self, span: SpanId, _modifiers: object) -> None:
        self._press(Side.LEFT, span)

    def _press_right(self, span: SpanId, _modifiers: object) -> None:
        self._press(Side.RIGHT, span)

    def _press(self, side: Side, span: SpanId) -> None:
        claim = self.claim_of(side, (span,))
        if claim is not None:
            self._comparing.select(side, claim)

    def _press_candidate(self, claim: SpanId) -> None:
        if self._comparing.wide.is_on:
            self._comparing.wide.take(claim)
            return
        self._comparing.select(self._comparing.anchor.other, claim)


def _is_named_in(page: Page, claim: Span, span: Span) -> bool:
    is_inside = claim.start <= span.start and span.end <= claim.end
    return is_inside and page.label(span.id).role is Role.ENTITY
