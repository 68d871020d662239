"""Keeps the comparison's widgets true: texts, marks, bars and relations, candidates, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from annotator.scheme import Role
from ui.presenters.article import faces
from ui.presenters.comparing import Side
from ui.views.compare import told
from ui.views.compare.emphasis import places
from ui.views.compare.gutter import Bar, Connector

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.model import ArticleId, SpanId
    from annotator.store.partners import Partner
    from ui.presenters.comparing import Half, Offered
    from ui.views.compare.view import CompareView

_SPEAKING = {Role.CLAIM, Role.SOURCE, Role.CUE}
_MOST_CARDS = 20
_LONGEST_NAME = 30


class CompareFeed(QObject):
    """Listens to the presenter, and to where the texts stand."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._comparing = view.comparing
        self._articles: dict[Side, ArticleId] = {}
        self._pair: tuple[SpanId | None, SpanId | None] = (None, None)
        self._comparing.opened.connect(self.show_articles)
        self._comparing.selected.connect(self.show_selection)
        for pane in view.panes.values():
            pane.view.moved.connect(self.show_gutter)
        view.panes[Side.LEFT].view.mark_pressed.connect(self._press_left)
        view.panes[Side.RIGHT].view.mark_pressed.connect(self._press_right)
        view.gutter.end_pressed.connect(self._scroll_to)
        view.gutter.pair_pressed.connect(self._press_pair)
        view.candidates.pressed.connect(self._press_candidate)
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
            pane.show_article(self._outlet(half), self._about(half), self._left_out(half))
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
                self._show_marks(side, half, pair)
        if self._pair != (comparing.claim, comparing.partner):
            self._pair = (comparing.claim, comparing.partner)
            view.sync.show_pair()
        active = view.panes[comparing.active].view
        if view.isVisible() and not active.focusProxy().hasFocus():  # type: ignore[union-attr]  # it has one
            active.setFocus()
        view.bar.show_unpaired(is_only=comparing.is_unpaired_only)
        view.bar.title.setText(self._title())
        view.bar.counts.setText(self.tr("%n relation(s)", None, len(comparing.ties)))
        self._show_candidates(pair)
        self._show_keys(pair)
        self.show_gutter()

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

    def _show_marks(self, side: Side, half: Half, pair: Offered | None) -> None:
        view, page = self._view.panes[side].view, half.page
        chosen = page.find(half.selected) if half.selected is not None else None
        shown = []
        for span in page.spans():
            role = page.label(span.id).role
            is_named = role is Role.ENTITY and chosen is not None and pair is not None
            if role is Role.CLAIM and span.id not in half.claims:
                continue
            if role in _SPEAKING or (is_named and chosen and chosen.start <= span.start and span.end <= chosen.end):
                shown.append(span)
        view.set_marks(faces.marks(page, shown, self._comparing.language))
        view.set_selected(() if half.selected is None else (half.selected,))
        view.set_linked(self._joined(side))
        view.set_hits(places(half, pair), -1)

    def _joined(self, side: Side) -> frozenset[SpanId]:
        """Return the claims on a side that are joined with the one selected on the other."""
        there = self._comparing.halves.get(side.other)
        chosen = there.selected if there is not None else None
        ends = [(tie.left, tie.right) if side is Side.LEFT else (tie.right, tie.left) for tie in self._comparing.ties]
        return frozenset(here for here, other in ends if other == chosen)

    # Relations

    def show_gutter(self) -> None:
        """Draw bars and relations where the texts stand now."""
        comparing, gutter = self._comparing, self._view.gutter
        left, right = comparing.halves.get(Side.LEFT), comparing.halves.get(Side.RIGHT)
        if left is None or right is None:
            gutter.show_bars((), (), frozenset())
            gutter.show_connectors((), (0, 0))
            return
        chosen = frozenset(span for span in (left.selected, right.selected) if span is not None)
        gutter.show_bars(self._bars(Side.LEFT, left), self._bars(Side.RIGHT, right), chosen)
        gutter.show_connectors(self._connectors(left, right), self._band())

    def _connectors(self, left: Half, right: Half) -> list[Connector]:
        comparing = self._comparing
        ends = {left.selected, right.selected}
        made: list[Connector] = []
        for tie in comparing.ties:
            bars = (self._bar(Side.LEFT, left, tie.left), self._bar(Side.RIGHT, right, tie.right))
            is_selected = {tie.left, tie.right} == ends
            label = self._relation_name(tie.type) if is_selected else ""
            head = told.head_of(tie.points_to)
            made.append(Connector(*bars, tie.type, head, is_selected=is_selected, label=label))
        pair = comparing.pair
        if pair is None or pair.ties or pair.proposal is None or left.selected is None or right.selected is None:
            return made
        scheme = comparing.project.scheme
        towards = comparing.anchor if pair.proposal.is_reversed else comparing.anchor.other
        head = 0 if scheme.relation(pair.proposal.type).symmetric else told.head_of(towards)
        bars = (self._bar(Side.LEFT, left, left.selected), self._bar(Side.RIGHT, right, right.selected))
        label = f"{self._relation_name(pair.proposal.type)}?"
        proposed = Connector(*bars, pair.proposal.type, head, is_selected=True, is_proposed=True, label=label)
        return [*made, proposed]

    def _bars(self, side: Side, half: Half) -> list[Bar]:
        first, last = self._view.panes[side].view.sight()
        spans = half.page.many(half.claims)
        return [self._bar(side, half, span.id) for span in spans if span.start < last and span.end > first]

    def _bar(self, side: Side, half: Half, claim: SpanId) -> Bar:
        top, foot = self._view.panes[side].view.extent_of(claim) or (0, 0)
        shift = self._band()[0]
        return Bar(claim, half.number(claim), top + shift, foot + shift)

    def _band(self) -> tuple[int, int]:
        area = self._view.panes[Side.LEFT].view.viewport()
        top = area.mapTo(self._view, QPoint()).y() - self._view.gutter.mapTo(self._view, QPoint()).y()
        return top, top + area.height()

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
        offers = list(comparing.offers[:_MOST_CARDS])
        if pair is not None and pair not in offers:
            offers.insert(0, pair)
        count = self.tr("{some} of {all}").format(some=len(comparing.offers), all=len(other.claims))
        panel.show_claim(self.tr("Candidates for claim"), half.number(claim.id), count)
        panel.show_words(claim.text, told.said_by(half.page, claim.id, comparing.language))
        cards = [told.card_of(comparing, each, is_current=each is pair) for each in offers]
        nothing = self.tr("No similar claims. Pick the partner yourself: press a claim on the other side.")
        panel.show_cards(cards, comparing.partner, "" if cards else nothing)

    def _show_keys(self, pair: Offered | None) -> None:
        keys = [("← →", self.tr("side")), ("Tab", self.tr("next claim")), ("↑ ↓", self.tr("candidate"))]
        if pair is not None and pair.proposal is not None and not pair.ties:
            name = self._relation_name(pair.proposal.type)
            keys.append(("Enter", self.tr("accept “{relation}”").format(relation=name)))
        if pair is not None:
            keys.append(("⌫", self.tr("not a pair")))
            keys.append(("Shift", self.tr("with a key: the other way round")))
        if pair is not None and pair.ties:
            keys.append(("Delete", self.tr("remove the relation")))
        keys += [("Ctrl+PgDown", self.tr("next article")), ("T", self.tr("to the text")), ("Ctrl+Z", self.tr("undo"))]
        self._view.footer.set_items(keys)

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
        self._comparing.select(self._comparing.anchor.other, claim)

    def _press_pair(self, left: SpanId, right: SpanId) -> None:
        comparing = self._comparing
        ends = (left, right) if comparing.anchor is Side.LEFT else (right, left)
        comparing.select(comparing.anchor, ends[0])
        comparing.select(comparing.anchor.other, ends[1])

    def _scroll_to(self, claim: SpanId) -> None:
        self._view.sync.leader = None
        for pane in self._view.panes.values():
            pane.view.scroll_to_mark(claim)
