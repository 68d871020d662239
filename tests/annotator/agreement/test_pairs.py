"""Agreement is what the definition says, and the same whoever comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from annotator.agreement.pairs import Agreement
from tests.annotator.formats.corpus import PEOPLE, Corpus, corpora, gold

if TYPE_CHECKING:
    from annotator.model import AnnotatedArticle


def by_both(annotated: AnnotatedArticle, *, missing: int = 0) -> AnnotatedArticle:
    """Return the marks of one as if another had made them too, but for some."""
    mine = [span.model_copy(update={"by": PEOPLE[0].id}) for span in annotated.spans]
    theirs = [span.model_copy(update={"by": PEOPLE[1].id}) for span in annotated.spans[missing:]]
    return annotated.model_copy(update={"spans": (*mine, *theirs)})


def test_the_same_marks_agree_wholly() -> None:
    agreement = Agreement()
    agreement.add(by_both(gold().articles[0]))

    assert (agreement.f1, agreement.articles) == (1.0, 1)


def test_missing_marks_lower_it_as_f1_does() -> None:
    article, agreement = gold().articles[0], Agreement()
    agreement.add(by_both(article, missing=10))

    count = len(article.spans)
    recall = (count - 10) / count
    assert agreement.f1 == pytest.approx(2 * recall / (1 + recall))


def test_one_annotator_alone_agrees_with_nobody() -> None:
    agreement = Agreement()
    agreement.add(gold().articles[0])

    assert (agreement.f1, agreement.articles) == (None, 0)


@given(corpora())
def test_the_order_of_marks_makes_no_difference(corpus: Corpus) -> None:
    first, second = Agreement(), Agreement()
    for each in corpus.articles:
        first.add(each)
        second.add(each.model_copy(update={"spans": each.spans[::-1]}))

    assert first.f1 == second.f1
