"""What hangs on articles and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import articles, history, marking
from annotator.edits.entities import create_entity
from annotator.errors import UnknownId
from annotator.store import hanging
from annotator.store.hanging import Hanging

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_marks_relations_and_the_last_mentions_of_entities_hang_on_an_article(desk: Desk) -> None:
    claim, source = desk.mark("CLAIM", 2), desk.mark("SOURCE", 0)
    desk.relate(claim, source, "attributed_to")
    other = desk.mark("CLAIM", 2, article=desk.second)
    desk.relate(claim, other, "same")
    desk.write(create_entity, "Міністр", "ORG", link=[source])
    desk.write(create_entity, "Reuters", "ORG", link=[desk.mark("ORG", 9), desk.mark("ORG", 9, article=desk.second)])

    assert desk.read(hanging.on_articles, [desk.first]) == Hanging(3, 2, 1, ("Друга",), 1)
    assert desk.read(hanging.on_articles, [desk.first, desk.second]) == Hanging(5, 2, 0, (), 2)
    assert desk.read(hanging.on_marks, [claim]) == Hanging(1, 2, 1, ("Друга",), 0)
    assert desk.read(hanging.on_marks, [source]) == Hanging(1, 1, 0, (), 1)


def test_the_journal_says_what_went_with_an_article_and_undo_brings_it_back(desk: Desk) -> None:
    claim, source = desk.mark("CLAIM", 2), desk.mark("SOURCE", 0)
    desk.relate(claim, source, "attributed_to")
    before = desk.dump()

    changes = desk.write(articles.delete_articles, [desk.first])

    assert (changes.entry.details["marks"], changes.entry.details["relations"]) == (2, 1)
    desk.write(history.undo)
    assert desk.dump() == before


def test_nothing_hangs_on_what_is_bare_or_has_gone(desk: Desk) -> None:
    claim = desk.mark("CLAIM", 2)
    desk.write(marking.delete_spans, [claim])

    assert desk.read(hanging.on_articles, [desk.first]) == Hanging()
    with pytest.raises(UnknownId):
        desk.read(hanging.on_marks, [claim])
