"""Tokens cover everything but white space, and none has any in it."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotator.exporters.base import Tokens
from annotator.exporters.tokens import tokens_of
from tests.annotator.formats.corpus import Corpus, corpora, gold


@pytest.mark.parametrize("by", Tokens)
@given(corpus=corpora())
def test_tokens_cover_all_that_is_not_white_space(by: Tokens, corpus: Corpus) -> None:
    for each in corpus.articles:
        body = each.article.text
        tokens = tokens_of(each.article, by)

        assert "".join(body[start:end] for start, end in tokens) == "".join(body.split())
        assert all(start < end for start, end in tokens)
        assert tokens == sorted(tokens)


def test_our_words_are_one_token_each() -> None:
    article = (
        gold().articles[0].article.model_copy(update={"text": "О 22:00 в Індо-Тихоокеанському регіоні, каже об’єкт."})
    )

    words = [article.text[start:end] for start, end in tokens_of(article, Tokens.CLAIMDESK)]

    assert words == ["О", "22:00", "в", "Індо-Тихоокеанському", "регіоні", ",", "каже", "об’єкт", "."]
