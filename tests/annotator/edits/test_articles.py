"""The state of articles, their metadata, and deleting them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import articles as edits
from annotator.edits.history import undo
from annotator.errors import Rule, SchemeError, UnknownId
from annotator.model import Metadata, Status
from annotator.store import articles, relations, spans

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_several_articles_get_a_status_at_once(desk: Desk) -> None:
    changes = desk.write(edits.set_status, [desk.first, desk.second], Status.SKIPPED)

    counts = desk.read(articles.counts)
    assert (counts.total, counts.by_status[Status.SKIPPED], counts.by_status[Status.NEW]) == (2, 2, 0)
    assert changes.articles == {desk.first, desk.second}
    assert changes.article_list
    assert changes.entry.details == {"after": "skipped", "count": 2}


def test_nothing_to_mark_is_done_until_the_article_is_reopened(desk: Desk) -> None:
    desk.write(edits.set_nothing_to_mark, desk.first, True)
    said = desk.read(articles.get, desk.first)
    desk.write(edits.set_status, [desk.first], Status.IN_PROGRESS)
    reopened = desk.read(articles.get, desk.first)

    assert (said.status, said.nothing_to_mark) == (Status.DONE, True)
    assert (reopened.status, reopened.nothing_to_mark) == (Status.IN_PROGRESS, False)


def test_nothing_to_mark_is_refused_to_those_who_have_marked_something(desk: Desk) -> None:
    desk.mark("CLAIM", 3, by=desk.petro)

    with pytest.raises(SchemeError) as refused:
        desk.write(edits.set_nothing_to_mark, desk.first, True, by=desk.petro)
    desk.write(edits.set_nothing_to_mark, desk.first, True, by=desk.olena)

    assert refused.value.rule is Rule.IN_USE


def test_flags_are_counted(desk: Desk) -> None:
    desk.write(edits.flag_article, [desk.second], True)

    assert desk.read(articles.get, desk.second).flagged
    assert desk.read(articles.counts).flagged == 1


def test_metadata_can_be_changed_whole(desk: Desk) -> None:
    metadata = Metadata(
        title="Нова назва", outlet="Reuters", author="О. Автор", published="2023-07-11", language="uk",
        source_line="Джерело: Reuters", photo="Yonhap", url="https://example.org",
    )  # fmt: skip

    changes = desk.write(edits.set_metadata, desk.first, metadata)

    assert desk.read(articles.get, desk.first).metadata == metadata
    assert changes.article_list
    assert not desk.write(edits.set_metadata, desk.first, metadata.model_copy(update={"photo": ""})).article_list


def test_deleting_an_article_takes_everything_in_it_and_undo_brings_it_back(desk: Desk) -> None:
    here, there = desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second)
    source = desk.mark("SOURCE", 0)
    desk.relate(here, there, "same")
    desk.relate(here, source, "attributed_to")
    before = desk.dump()

    changes = desk.write(edits.delete_articles, [desk.first])
    left = desk.dump()
    desk.write(undo)

    assert changes.articles == {desk.first, desk.second}
    assert changes.article_list
    assert [row["uid"] for row in left["span"]] == [there]
    assert left["relation"] == []
    assert desk.dump() == before
    assert len(desk.read(relations.of_article, desk.first)) == 2


def test_a_deleted_article_is_gone_for_all_readers(desk: Desk) -> None:
    row = desk.read(articles.row_of, desk.first)
    desk.mark("CLAIM", 3)

    desk.write(edits.delete_articles, [desk.first])

    for reader in (articles.get, articles.row_of, spans.of_article, relations.of_article):
        with pytest.raises(UnknownId):
            desk.read(reader, desk.first)
    with pytest.raises(UnknownId):
        desk.read(articles.id_of, row)
    assert desk.read(spans.count_by_label) == {}
    assert desk.read(articles.counts).total == 1
