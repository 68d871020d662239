"""Copies of an article are found among all others, the nearest first."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from annotator.edits.articles import delete_articles, import_articles
from annotator.errors import UnknownId
from annotator.model import ArticleId, new_id
from annotator.sample import seeds_folder
from annotator.store import articles, copies
from tests.annotator.desk import incoming

if TYPE_CHECKING:
    from tests.annotator.desk import Desk

ONE, OTHER = (path.read_text(encoding="utf-8") for path in sorted(seeds_folder().glob("*.txt"))[:2])


def add(desk: Desk, *bodies: str) -> list[ArticleId]:
    items = [incoming(body, title=str(number)) for number, body in enumerate(bodies)]
    desk.write(import_articles, items)
    return [item.article.id for item in items if item.article]


def edited(body: str, share: float) -> str:
    lot, words = random.Random(7), body.split(" ")  # noqa: S311 -- the same each time is what is wanted
    for place in lot.sample(range(len(words)), int(len(words) * share)):
        words[place] = "".join(lot.choices("абвгдежз", k=6))
    return " ".join(words)


def test_copies_are_told_with_their_nearness_and_strangers_are_not(desk: Desk) -> None:
    whole, _other, cut, changed = add(desk, ONE, OTHER, ONE[: len(ONE) // 2], edited(ONE, 0.05))

    found = desk.read(copies.of_article, whole)

    assert [copy.article.id for copy in found] == [changed, cut]
    assert found[0].resemblance > 0.6 > found[1].resemblance
    assert found[1].contained > 0.9
    assert not any(copy.is_exact for copy in found)


def test_every_copy_finds_the_others(desk: Desk) -> None:
    added = add(desk, ONE, ONE[: len(ONE) // 2], edited(ONE, 0.1), OTHER)

    assert {copy.article.id for copy in desk.read(copies.of_article, added[1])} == {added[0], added[2]}
    assert desk.read(copies.of_article, added[3]) == ()


def test_a_text_of_a_word_has_no_copies(desk: Desk) -> None:
    (word, signs) = add(desk, "Слово", "…")

    assert desk.read(copies.of_article, word) == ()
    assert desk.read(copies.of_article, signs) == ()


def test_deleted_articles_are_no_copies(desk: Desk) -> None:
    whole, cut = add(desk, ONE, ONE[:2000])
    desk.write(delete_articles, [cut])

    assert desk.read(copies.of_article, whole) == ()
    with pytest.raises(UnknownId):
        desk.read(copies.of_article, ArticleId(new_id()))


def test_looking_can_be_stopped(desk: Desk) -> None:
    whole, *_ = add(desk, ONE, ONE[:2000], edited(ONE, 0.05))
    told: list[tuple[int, int]] = []

    def go_on(number: int, of: int) -> bool:
        told.append((number, of))
        return number < 1

    assert len(desk.read(copies.of_article, whole, progress=go_on)) == 1
    assert told == [(0, 2), (1, 2)]


def test_new_articles_are_compared_with_those_before_them_only(desk: Desk) -> None:
    (there,) = add(desk, ONE)
    last = desk.read(articles.last_row)
    cut, _ = add(desk, ONE[:2000], OTHER)
    add(desk, OTHER[:1500])

    found = desk.read(lambda session: [(new.id, near.article) for new, near in copies.after(session, last)])

    assert found == [(cut, there)]
    assert desk.read(lambda session: list(copies.after(session, 0))) == []
