"""What the facets of the ledger say: saved filters, values with their counts, and the chips of what is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.ledger import roles
from annotator.ledger.arranging import facet_of
from annotator.ledger.values import MARKED, OUTLET, OWN_VOICE, RELATION, SOURCE, UNSOURCED
from ui.views.ledger import told
from ui.views.ledger.facets import FacetItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.presenters.ledger import LedgerPresenter

translate = QCoreApplication.translate

SAVED, SAVE, TEASERS, TEXT = "saved", "save", "teasers", "text"
"""Facets that are none of the claims': which saved filter is on, and what else a chip may take away."""
_MOST_OUTLETS = 12


def sections(ledger: LedgerPresenter, language: str) -> list[tuple[str, list[FacetItem]]]:
    """Return the sections of the panel."""
    scheme = ledger.scheme
    found = [(translate("Ledger", "Saved filters"), _saved(ledger))]
    for attribute in roles.columns(scheme):
        facet = facet_of(attribute.code)
        values = [choice.code for choice in attribute.values]
        found.append((told.facet_name(facet, scheme, language), _items(ledger, facet, values, language)))
    for facet, values in (
        (RELATION, [each.code for each in roles.ties(scheme)]),
        (SOURCE, [MARKED, OWN_VOICE, UNSOURCED]),
    ):
        found.append((told.facet_name(facet, scheme, language), _items(ledger, facet, values, language)))
    teasers = f"+{_number(ledger.arrangement.teasers)}" if ledger.is_whole else ""
    zones = [FacetItem(TEASERS, "", translate("Ledger", "with teasers"), teasers, ledger.filter.with_teasers)]
    found.append((translate("Ledger", "Parts of the text"), zones))
    found.append((told.facet_name(OUTLET, scheme, language), _items(ledger, OUTLET, _outlets(ledger), language)))
    return [(title, items) for title, items in found if items]


def chips(ledger: LedgerPresenter, language: str) -> list[tuple[str, str, str]]:
    """Return what is on: facet, value, and the words on the chip."""
    scheme, wanted = ledger.scheme, ledger.filter
    found = [(TEXT, "", f"«{wanted.text}»")] if wanted.text else []
    for facet, values in wanted.wanted.items():
        found += [(facet, value, told.facet_value(facet, value, scheme, language)) for value in sorted(values)]
    if wanted.with_teasers:
        found.append((TEASERS, "", translate("Ledger", "with teasers")))
    return found


def narrowest(ledger: LedgerPresenter, language: str) -> tuple[str, str, str] | None:
    """Return the chip without which something would be found, or else the first one; None if nothing is on."""
    on = chips(ledger, language)
    for chip in on:
        counts = ledger.arrangement.counts.get(chip[0], {})
        if any(counts.values()):
            return chip
    return on[0] if on else None


def _saved(ledger: LedgerPresenter) -> list[FacetItem]:
    current = ledger.saved.name_of(ledger.filter)
    items = [
        FacetItem(
            SAVED,
            each.name,
            each.name,
            _number(ledger.saved_counts[each.name]) if each.name in ledger.saved_counts else "",
            each.name == current,
            has_box=False,
        )
        for each in ledger.saved.all
    ]
    return [*items, FacetItem(SAVE, "", translate("Ledger", "+ Save this filter"), "Ctrl+S", has_box=False)]


def _items(ledger: LedgerPresenter, facet: str, values: Iterable[str], language: str) -> list[FacetItem]:
    counts = ledger.arrangement.counts.get(facet, {})
    chosen = ledger.filter.wanted.get(facet, frozenset())
    shown = list(dict.fromkeys((*values, *sorted(chosen))))
    return [
        FacetItem(
            facet,
            value,
            told.facet_value(facet, value, ledger.scheme, language),
            _number(counts.get(value, 0)) if ledger.is_whole else "",
            value in chosen,
            relation=value if facet == RELATION else "",
        )
        for value in shown
    ]


def _outlets(ledger: LedgerPresenter) -> list[str]:
    counts = ledger.arrangement.counts.get(OUTLET, {})
    return sorted(sorted(counts, key=lambda outlet: -counts[outlet])[:_MOST_OUTLETS])


def _number(count: int) -> str:
    return QLocale().toString(count)
