"""The words of the ledger: values, relations, dates, heads of families."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.candidates import reasons
from annotator.candidates.values import Claim
from annotator.ledger import roles
from annotator.ledger.values import INHERITED, MARKED, OUTLET, OWN_VOICE, RELATION, SOURCE, STORY, UNSOURCED

if TYPE_CHECKING:
    from annotator.ledger.values import Family, Row
    from annotator.scheme import Attribute, Names, Scheme

translate = QCoreApplication.translate
ARROW = "→"
_MOST_OUTLETS = 3
_DAY = 10


def column_names(scheme: Scheme, language: str) -> list[str]:
    """Return the heads of the columns; the first one has none."""
    choices = [named(each.name, each.code, language) for each in roles.columns(scheme)]
    choices += [""] * (2 - len(choices))
    return [
        "",
        translate("Ledger", "Claim"),
        *choices,
        translate("Ledger", "Source"),
        translate("Ledger", "Origin, number of hops"),
        translate("Ledger", "Outlet"),
        translate("Ledger", "Date"),
        translate("Ledger", "Relations"),
    ]


def named(name: Names, code: str, language: str) -> str:
    """Return what the scheme calls something, or else its code."""
    return name.best(language) or code


def value_name(attribute: Attribute, code: str, language: str) -> str:
    """Return what a value is called; «—» if there is none."""
    if not code:
        return "—"
    choice = attribute.choice(code)
    return named(choice.name, code, language).lower() if choice else code


def facet_name(facet: str, scheme: Scheme, language: str) -> str:
    """Return what a facet is called."""
    fixed = {
        RELATION: translate("Ledger", "Relation"),
        SOURCE: translate("Ledger", "Source"),
        OUTLET: translate("Ledger", "Outlet"),
        STORY: translate("Ledger", "Story"),
    }
    attribute = attribute_of(facet, scheme)
    return fixed.get(facet) or (named(attribute.name, attribute.code, language) if attribute else facet)


def facet_value(facet: str, value: str, scheme: Scheme, language: str) -> str:
    """Return what one of its values is called."""
    if facet == RELATION:
        return relation_name(value, scheme, language)
    if facet == SOURCE:
        return {
            MARKED: translate("Ledger", "with a source"),
            OWN_VOICE: translate("Ledger", "the article’s own voice"),
            INHERITED: translate("Ledger", "inherited"),
            UNSOURCED: translate("Ledger", "without a source"),
        }.get(value, value)
    attribute = attribute_of(facet, scheme)
    if attribute is not None:
        return value_name(attribute, value, language)
    return value or translate("Ledger", "outlet not known")


def attribute_of(facet: str, scheme: Scheme) -> Attribute | None:
    """Return the attribute that a facet is about."""
    return next((each for each in roles.columns(scheme) if facet == f"attribute.{each.code}"), None)


def relation_name(code: str, scheme: Scheme, language: str) -> str:
    """Return what a relation between claims is called."""
    found = next((each for each in roles.ties(scheme) if each.code == code), None)
    return named(found.name, code, language).lower() if found else code


def source_words(row: Row) -> str:
    """Return who says a claim."""
    if row.sources:
        return ", ".join(row.sources)
    if row.own_voice:
        return translate("Ledger", "own voice")
    return translate("Ledger", "inherited") if row.inherited.chains else "—"


def chain_words(row: Row) -> str:
    """Return the chains of a claim as text: from the origin to the outlet."""
    told = "; ".join(f" {ARROW} ".join(chain) for chain in row.shown_chains)
    return translate("Ledger", "inherited: {chain}").format(chain=told) if row.is_inherited and told else told


def short_date(published: str) -> str:
    """Return a date as a column has room for it."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    return moment.strftime("%d.%m.%y")


def long_date(published: str) -> str:
    """Return a date with all that is known of it."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    return moment.strftime("%d.%m.%Y, %H:%M" if len(published) > _DAY else "%d.%m.%Y")


def family_remark(family: Family, shown: int, scheme: Scheme, language: str) -> str:
    """Return what the head of a family says after its name."""
    total = len(family.keys)
    claims = translate("Ledger", "%n claim(s)", "", shown)
    if shown < total:
        claims = translate("Ledger", "{shown} of %n claim(s)", "", total).format(shown=shown)
    outlets = translate("Ledger", "%n outlet(s)", "", len(family.outlets))
    parts = [f"{claims}, {outlets}"]
    if family.first_seen:
        first = _listed(family.first_seen)
        parts.append(
            translate("Ledger", "first seen: {outlet}, {date}").format(outlet=first, date=long_date(family.since))
        )
    if len(family.outlets) > 1:
        parts.append(translate("Ledger", "confirmed by {outlets}").format(outlets=_listed(family.outlets[1:])))
    parts += _ties(family, scheme, language)
    return " · ".join(parts)


def _ties(family: Family, scheme: Scheme, language: str) -> list[str]:
    """Return what is said of a family's relations with other claims, in the order of the scheme."""
    said: list[str] = []
    for each in roles.ties(scheme):
        name = relation_name(each.code, scheme, language)
        leading, coming = (family.ties.get((each.code, leads), 0) for leads in (True, False))
        if each.symmetric:
            leading, coming = leading + coming, 0
        if leading and each.code == roles.updates(scheme):
            said.append(f"{name}: {leading} ({_listed(tuple(dict.fromkeys(family.updates)))})")
        elif leading:
            said.append(f"{name}: {leading}")
        if coming:
            said.append(translate("Ledger", "{relation} this: {count}").format(relation=name, count=coming))
    return said


def _listed(outlets: tuple[str, ...]) -> str:
    named_ones = [outlet or translate("Ledger", "outlet not known") for outlet in outlets]
    more = len(named_ones) - _MOST_OUTLETS
    return ", ".join(named_ones[:_MOST_OUTLETS]) + (f" +{more}" if more > 0 else "")


def differences(earlier: Row, later: Row, scheme: Scheme, language: str) -> list[str]:
    """Return what two claims say differently: values of their columns and numbers, as they were and as they are."""
    attributes = {each.code: each for each in roles.columns(scheme)}
    found = reasons.differences(_compared(earlier), _compared(later), list(attributes))
    said = [
        f"{value_name(attributes[each.attribute], each.before, language)} {ARROW} "
        f"{value_name(attributes[each.attribute], each.after, language)}"
        for each in found.choices
    ]
    before, after = found.numbers
    return [*said, f"{', '.join(before)} {ARROW} {', '.join(after)}"] if before else said


def _compared(row: Row) -> Claim:
    return Claim(row.id, row.text, row.attributes)
