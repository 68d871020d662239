"""Articles to compare with: linked ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits.articles import import_articles
from annotator.store import partners
from tests.annotator.desk import incoming

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_articles_with_relations_come_first_and_the_rest_as_they_were_added(desk: Desk) -> None:
    desk.write(import_articles, [incoming(f"Текст {number}.", title=f"Ще {number}") for number in range(3)])
    here = desk.mark("CLAIM", 3)
    last = desk.read(partners.of, desk.first)[-1].article.id
    there = desk.mark("CLAIM", 0, article=last)
    desk.relate(here, there, "same")

    found = desk.read(partners.of, desk.first)

    assert [(partner.article.title, partner.relations) for partner in found] == [
        ("Ще 2", 1),
        ("Друга", 0),
        ("Ще 0", 0),
        ("Ще 1", 0),
    ]
    assert desk.read(partners.of, last)[0].article.id == desk.first


def test_there_are_at_most_two_hundred(desk: Desk) -> None:
    desk.write(import_articles, [incoming(f"Текст {number}.") for number in range(partners.MOST + 5)])

    assert len(desk.read(partners.of, desk.second)) == partners.MOST
