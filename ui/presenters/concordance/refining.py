"""What would make a query narrower, and how much each leaves of what was found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from annotator.ledger.roles import columns
from annotator.queries.tree import FieldName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.scheme import Scheme
    from annotator.store.concordance import Match


class Refinement(NamedTuple):
    """One way to narrow a query down."""

    name: str
    matches: int
    term: str
    """What is to be added to the query."""


def refinements(matches: Sequence[Match], scheme: Scheme, language: str) -> tuple[Refinement, ...]:
    """Return the outlets, and what the claims are by the choice that matters most; the most frequent first."""
    outlets = Counter(match.outlet for match in matches if match.outlet)
    found = [Refinement(outlet, count, _term(FieldName.OUTLET, outlet)) for outlet, count in outlets.most_common(5)]
    for attribute in columns(scheme)[:1]:
        values = Counter(match.claim.attributes.get(attribute.code, "") for match in matches if match.claim)
        for choice in attribute.values:
            if values[choice.code]:
                name = choice.name.best(language) or choice.code
                found.append(Refinement(name, values[choice.code], _term(attribute.code, choice.code)))
    return tuple(found)


def _term(field: str, value: str) -> str:
    is_plain = value.isalnum()
    return f"{field}:{value}" if is_plain else f'{field}:"{value}"'
