"""What of an article is exported, and that what is not is counted."""

from __future__ import annotations

import pytest

from annotator import text
from annotator.exporters.selection import Choosing, Selection, zone_kinds
from annotator.model import AnnotatedArticle, Article, ArticleId, Fragment, Span, SpanId
from tests.annotator.formats.corpus import AT, PEOPLE, SCHEME

BODY = "A claim stands here.\nOther news.\n"
ID = ArticleId("0" * 32)


def article(body: str, *marked: tuple[str, str]) -> AnnotatedArticle:
    spans = []
    for number, (label, words) in enumerate(marked):
        fragment = Fragment(start=body.index(words), end=body.index(words) + len(words))
        span = Span(
            id=SpanId(f"{number:032x}"),
            article=ID,
            label=label,
            fragments=(fragment,),
            text=words,
            attributes=SCHEME.label(label).defaults(),
            by=PEOPLE[0].id,
            made_at=AT,
        )
        spans.append(span)
    digest = text.sha256(body)
    whole = Article(id=ID, text=body, text_sha256=digest, original_sha256=digest, encoding="utf-8", added_at=AT)
    return AnnotatedArticle(article=whole, spans=tuple(spans))


def choosing(selection: Selection) -> Choosing:
    return Choosing(selection, SCHEME, PEOPLE)


def test_an_article_whose_marks_are_all_cut_out_is_unmarked() -> None:
    teaser_only = article(BODY, ("ZONE", "Other news."))

    left = choosing(Selection(with_unmarked=False)).choose(teaser_only)
    kept = choosing(Selection()).choose(teaser_only)

    assert left == (None, 1, 0)
    assert kept.annotated is not None
    assert kept.annotated.article.text == "A claim stands here.\n"


def test_marks_of_an_article_that_is_all_teaser_are_counted() -> None:
    chosen = choosing(Selection()).choose(article("Other news.", ("ZONE", "Other news."), ("CLAIM", "news")))

    assert chosen == (None, 2, 0)


@pytest.mark.parametrize("marked", [(), (("CLAIM", "claim"),)])
def test_articles_without_a_chosen_mark_come_only_if_wanted(marked: tuple[tuple[str, str], ...]) -> None:
    chosen = choosing(Selection(labels=("PER",), with_unmarked=False)).choose(article(BODY, *marked))

    assert chosen.annotated is None


def test_the_kinds_of_zones_are_those_of_the_scheme() -> None:
    codes = [kind.code for kind in zone_kinds(SCHEME)]

    assert "teaser" in codes
    assert len(codes) == len(set(codes))
