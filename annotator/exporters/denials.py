"""What somebody has said no to, as far as what it is about is exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import DenialKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.model import AnnotatedArticle, Denial, Entity


class Denied:
    """Sees articles pass, and tells of what both ends have passed; what it remembers does not grow with them."""

    def __init__(self, denials: Iterable[Denial], entities: Iterable[Entity]) -> None:
        self._denials = tuple(denials)
        wanted = {end for each in self._denials for end in (each.first, each.second)}
        self._wanted = frozenset(wanted)
        self._seen: set[str] = {each.id for each in entities if each.id in wanted}

    def see(self, annotated: AnnotatedArticle) -> None:
        """Take note of the marks of an article."""
        if self._wanted:
            self._seen.update(span.id for span in annotated.spans if span.id in self._wanted)

    def told(self) -> list[Denial]:
        """Return what is about marks that were seen, and entities, in an order of its own."""
        found = [each for each in self._denials if {each.first, each.second} <= self._seen]
        return sorted(found, key=_order)


def _order(denial: Denial) -> tuple[int, str, str]:
    return list(DenialKind).index(denial.what), denial.first, denial.second
