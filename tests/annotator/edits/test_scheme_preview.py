"""The preview tells what an edit of the scheme then touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.scheme import Names
from tests.annotator.edits.marked import TONE, Marked, entity

if TYPE_CHECKING:
    from annotator.edits.scheme import SchemeDraft
    from tests.annotator.desk import Desk


@pytest.fixture
def marked(desk: Desk) -> Marked:
    return Marked(desk)


def test_the_preview_counts_what_the_edit_then_touches(marked: Marked) -> None:
    def change(draft: SchemeDraft) -> SchemeDraft:
        return draft.delete_label("CUE").merge_labels("ORG", "LOC").add_attribute("CLAIM", TONE)

    before = marked.desk.dump()
    preview = marked.preview(change)
    assert marked.desk.dump() == before

    changes = marked.edit(change)

    assert (preview.spans, preview.deleted, preview.articles) == (3, 1, 1)
    assert (preview.relations, preview.relations_deleted) == (3, 1)
    assert preview.values_filled == 1
    assert (preview.version_before, preview.version_after) == ("1.0", "2.0")
    assert len(changes.spans) == preview.spans
    assert len(changes.relations) == preview.relations_deleted


def test_the_preview_shows_real_examples_with_their_surroundings(marked: Marked) -> None:
    (example,) = marked.preview(lambda draft: draft.rename_label("CUE", "SIGNAL")).examples

    assert (example.before, example.text, example.title) == ("Міністр ", "заявив", "Перша")
    assert example.after.startswith(" що міст зданий")
    assert (example.label_before, example.label_after) == ("CUE", "SIGNAL")


def test_a_new_name_alone_is_shown_but_writes_no_mark(marked: Marked) -> None:
    preview = marked.preview(lambda draft: draft.with_label("CUE", name=Names(en="Signal")))

    assert (preview.spans, preview.relations, preview.definitions) == (1, 1, 0)
    assert preview.version_after == "1.1"


def test_entities_of_a_renamed_label_are_counted(marked: Marked) -> None:
    entity(marked, marked.org)

    assert marked.preview(lambda draft: draft.rename_label("ORG", "BODY")).entities == 1
