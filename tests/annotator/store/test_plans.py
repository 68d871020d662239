"""SQLite finds its way by an index where a project may be large: no statement goes through all rows."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Engine, event

from annotator.edits.articles import import_articles
from annotator.ledger.values import Ledger
from annotator.store import annotated, articles, claim_rows, claims, family_pictures, search
from tests.annotator.desk import WORDS, incoming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.annotator.desk import Desk

MANY = 60
"""Of so many keys SQLite would rather go through all rows, if it had an index that seems to leave few."""
GOING_THROUGH_ALL = re.compile(r"SCAN (article|article_text|span|relation|change)\b|ix_article_deleted \(deleted=\?\)$")


@contextmanager
def plans() -> Iterator[list[str]]:
    """Collect how SQLite means to run each statement inside."""
    found: list[str] = []

    def explain(_: object, cursor: Any, statement: str, parameters: Any, *__: object) -> None:
        if statement.startswith("SELECT"):
            rows = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            found.extend(row[3] for row in rows)

    event.listen(Engine, "before_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", explain)


def test_an_import_does_not_go_through_what_is_there(desk: Desk) -> None:
    items = [incoming(f"{WORDS} {number}") for number in range(MANY)]

    with plans() as found:
        desk.write(import_articles, items)
        desk.write(import_articles, items)

    assert len(found) > 10
    assert [plan for plan in found if GOING_THROUGH_ALL.search(plan)] == []


@pytest.mark.parametrize("words", ["заявив", "слонопотам"])
def test_the_first_articles_with_a_word_are_found_without_the_others(desk: Desk, words: str) -> None:
    with plans() as found:
        desk.read(lambda session: search.first_rows(session, words, limit=200))
        desk.read(search.articles, words)

    assert len(found) > 3
    assert [plan for plan in found if GOING_THROUGH_ALL.search(plan)] == []


def test_titles_are_looked_through_in_their_index(desk: Desk) -> None:
    with plans() as found:
        desk.read(articles.matching_rows, query=articles.ArticleFilter(text="слонопотам"))

    assert any("COVERING INDEX ix_article_deleted_title_folded" in plan for plan in found)
    assert [plan for plan in found if GOING_THROUGH_ALL.search(plan)] == []


def test_reading_everything_sorts_nothing(desk: Desk) -> None:
    desk.relate(desk.mark("CLAIM", 3), desk.mark("SOURCE", 0), "attributed_to")

    with plans() as found:
        desk.read(lambda session: list(annotated.each(session)))

    assert [plan for plan in found if "TEMP B-TREE" in plan] == []


def test_rows_of_the_ledger_and_pictures_find_relations_by_their_ends(desk: Desk) -> None:
    with plans() as found:
        desk.read(lambda session: claim_rows.rows(session, range(1, MANY)))
        desk.read(lambda session: claims.ledger(session, range(1, MANY)))
        desk.read(lambda session: family_pictures.read(session, Ledger(), 1))

    assert len(found) > 8
    assert [plan for plan in found if "ix_relation_type" in plan or "SCAN relation" in plan] == []
