"""The cards of an article's claims, kept from one change to the next: an article may have thousands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.presenters.article import faces

if TYPE_CHECKING:
    from annotator.model import SpanId
    from ui.presenters.article.page import Page
    from ui.widgets.article_view import Card


class Deck:
    """Makes the cards of a page; only those that may tell something else now are made anew."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._cards: dict[SpanId, Card] = {}
        self._inherited: object = None

    def changed(self) -> tuple[Card, ...] | None:
        """Return all cards in reading order, or None if they are what they were when this was asked last."""
        page = self._page
        stale, inherited = page.take_stale(), page.heritage.told
        if inherited != self._inherited:
            self._inherited = inherited
            stale.update(page.unsourced())
        if not any(span in self._cards or (span in page and page.is_claim(span)) for span in stale):
            return None
        colours = faces.rail_colours(page)
        fresh: dict[SpanId, Card] = {}
        for claim in page.claims():
            known = None if claim in stale else self._cards.get(claim)
            number = page.number(claim) or 0
            if known is None:
                known = faces.card(page, claim, colours)
            elif known.number != number:
                known = replace(known, number=number)
            fresh[claim] = known
        self._cards = fresh
        return tuple(fresh.values())
