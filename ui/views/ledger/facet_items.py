"""What the facets of the ledger say: saved filters, values with their counts, and the chips of what is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.ledger import roles
from annotator.ledger.arranging import facet_of
from annotator.ledger.values import INHERITED, MARKED, OUTLET, OWN_VOICE, RELATION, SOURCE, STORY, UNSOURCED
from ui.views.ledger import told
from ui.views.ledger.facets import FacetItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.presenters.ledger import LedgerPresenter

translate = QCoreApplication.translate

SAVED, SAVE, TEASERS, TEXT = "saved", "save", "teasers", "text"
"""Facets that are none of the claims': which saved filter is on, and what else a chip may take away."""
_MOST_VALUES = 12


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
        (SOURCE, [MARKED, OWN_VOICE, INHERITED, UNSOURCED]),
    ):
        found.append((told.facet_name(facet, scheme, language), _items(ledger, facet, values, language)))
    teasers = f"+{_number(ledger.arrangement.teasers)}" if ledger.is_whole else ""
    zones = [FacetItem(TEASERS, "", translate("Ledger", "with teasers"), teasers, ledger.filter.with_teasers)]
    found.append((translate("Ledger", "Parts of the text"), zones))
    found += [
        (told.facet_name(facet, scheme, language), _items(ledger, facet, _fullest(ledger, facet), language))
        for facet in (STORY, OUTLET)
    ]
    return [(title, items) for title, items in found if items]


def chips(ledger: LedgerPresenter, language: str) -> list[tuple[str, str, str]]:
    """Return what is on: facet, value, and the words on the chip."""
    wanted = ledger.filter
    found = [(TEXT, "", f"«{wanted.text}»")] if wanted.text else []
    for facet, values in wanted.wanted.items():
        found += [(facet, value, _name(ledger, facet, value, language)) for value in sorted(values)]
    if wanted.with_teasers:
        found.append((TEASERS, "", translate("Ledger", "with teasers")))
    return found


def narrowest(ledger: LedgerPresenter, language: str) -> tuple[str, str] | None:
    """Return the facet without which most would be found, and the words for what is on of it; None if nothing is on."""
    wanted, shown = ledger.filter, ledger.arrangement
    brings = [(0, TEXT, f"«{wanted.text}»")] if wanted.text else []
    for facet, values in wanted.wanted.items():
        words = ", ".join(told.facet_value(facet, value, ledger.scheme, language) for value in sorted(values))
        brings.append((sum(shown.counts.get(facet, {}).values()), facet, words))
    if shown.teasers and not wanted.with_teasers:
        brings.append((shown.teasers, TEASERS, translate("Ledger", "without teasers")))
    _count, facet, words = max(brings, key=lambda each: each[0], default=(0, "", ""))
    return (facet, words) if facet else None


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
            _name(ledger, facet, value, language),
            _number(counts.get(value, 0)) if ledger.is_whole else "",
            value in chosen,
            relation=value if facet == RELATION else "",
        )
        for value in shown
    ]


def _fullest(ledger: LedgerPresenter, facet: str) -> list[str]:
    """Return the values of most claims, by name; claims without a story are told only where there are stories."""
    counts = ledger.arrangement.counts.get(facet, {})
    if facet == STORY and counts.keys() <= {""}:
        return []
    fullest = sorted(counts, key=lambda value: -counts[value])[:_MOST_VALUES]
    return sorted(fullest, key=lambda value: (not value, ledger.ledger.stories.get(value, value)))


def _name(ledger: LedgerPresenter, facet: str, value: str, language: str) -> str:
    if facet == STORY:
        return ledger.ledger.stories.get(value, value) if value else translate("Ledger", "in no story")
    return told.facet_value(facet, value, ledger.scheme, language)


def _number(count: int) -> str:
    return QLocale().toString(count)
