"""Agreement of two annotators on one article: the F1 of one's spans against the other's.

F1 is symmetric, and what most span annotation reports (Hripcsak & Rothschild, "Agreement, the F-measure, and
reliability in information retrieval", 2005). A span agrees if label and fragments are the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.model import AnnotatedArticle, AnnotatorId, Span

Place = tuple[str, tuple[tuple[int, int], ...]]


class Agreement:
    """Adds up, article by article."""

    def __init__(self) -> None:
        self.articles = 0
        """Articles that several people have marked."""
        self._shared = self._compared = 0

    def add(self, annotated: AnnotatedArticle) -> None:
        """Compare each pair of annotators who have marked something in the article."""
        marks: dict[AnnotatorId, Counter[Place]] = defaultdict(Counter)
        for span in annotated.spans:
            marks[span.by][_place(span)] += 1
        if len(marks) > 1:
            self.articles += 1
        for first, second in combinations(marks.values(), 2):
            self._shared += 2 * (first & second).total()
            self._compared += first.total() + second.total()

    @property
    def f1(self) -> float | None:
        """F1 over all pairs, each span counted once a pair; None if nothing was marked by several people."""
        return self._shared / self._compared if self._compared else None


def _place(span: Span) -> Place:
    return span.label, tuple((fragment.start, fragment.end) for fragment in span.fragments)
