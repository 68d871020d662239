"""What somebody has taken away comes back only while what it stood on is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import articles, entities, history, marking, relations
from annotator.edits.scheme import SchemeDraft, put_in_force
from annotator.errors import UndoRefused
from annotator.model import Deed, EntityId
from annotator.store import check, schemes

if TYPE_CHECKING:
    from annotator.model import RelationId, SpanId
    from tests.annotator.desk import Desk


def assert_refused(desk: Desk, because_of: Deed) -> None:
    """Assert that Olena cannot undo, because of what Petro did, and that the project is sound."""
    with pytest.raises(UndoRefused) as refused:
        desk.write(history.undo)

    assert refused.value.what is because_of
    assert desk.read(check.check).is_sound


def sourced(desk: Desk) -> tuple[SpanId, SpanId, RelationId]:
    claim, source = desk.mark("CLAIM", 3), desk.mark("SOURCE", 0)
    return claim, source, desk.relate(claim, source, "attributed_to")


def entity(desk: Desk, name: str) -> EntityId:
    (made,) = desk.write(entities.create_entity, name, "ORG", by=desk.petro).entities
    return made


def test_a_source_does_not_come_back_to_a_claim_in_the_articles_own_voice(desk: Desk) -> None:
    claim, _, relation = sourced(desk)
    desk.write(relations.unrelate, [relation])
    desk.write(marking.set_own_voice, claim, True, by=desk.petro)

    assert_refused(desk, Deed.OWN_VOICE)


def test_a_relation_does_not_come_back_to_a_span_of_another_label(desk: Desk) -> None:
    _, source, relation = sourced(desk)
    desk.write(relations.unrelate, [relation])
    desk.write(marking.relabel, [source], "LOC", by=desk.petro)

    assert_refused(desk, Deed.RELABEL)


def test_a_deleted_span_does_not_bring_its_relation_back_to_one_that_has_gone(desk: Desk) -> None:
    claim, source, _ = sourced(desk)
    desk.write(marking.delete_spans, [claim])
    desk.write(marking.delete_spans, [source], by=desk.petro)

    assert_refused(desk, Deed.DELETE)


def test_a_deleted_span_does_not_come_back_to_a_deleted_article(desk: Desk) -> None:
    desk.write(marking.delete_spans, [desk.mark("LOC", 0)])
    desk.write(articles.delete_articles, [desk.first], by=desk.petro)

    assert_refused(desk, Deed.DELETE_ARTICLE)


def test_a_deleted_span_does_not_come_back_under_another_scheme(desk: Desk) -> None:
    desk.write(marking.delete_spans, [desk.mark("LOC", 0)])
    draft = SchemeDraft.of(desk.read(schemes.current)).delete_label("LOC")
    desk.write(put_in_force, draft, by=desk.petro)

    assert_refused(desk, Deed.EDIT_SCHEME)


@pytest.mark.parametrize("attribute", ["entity", "metonym_for"])
@pytest.mark.parametrize("way", ["deleted", "unlinked", "relabelled"])
def test_a_link_does_not_come_back_to_a_merged_entity(desk: Desk, attribute: str, way: str) -> None:
    place, kept, absorbed = desk.mark("LOC", 0), entity(desk, "Один"), entity(desk, "Два")
    desk.write(entities.link_entity, [place], absorbed, attribute=attribute)
    match way:
        case "deleted":
            desk.write(marking.delete_spans, [place])
        case "unlinked":
            desk.write(entities.link_entity, [place], None, attribute=attribute)
        case _:
            desk.write(marking.relabel, [place], "CUE")
    desk.write(entities.merge_entities, kept, [absorbed], by=desk.petro)

    assert_refused(desk, Deed.MERGE_ENTITIES)


def test_what_was_taken_away_comes_back_once_the_other_edit_is_undone(desk: Desk) -> None:
    claim, source, relation = sourced(desk)
    before = desk.dump()
    desk.write(relations.unrelate, [relation])
    desk.write(marking.relabel, [source], "LOC", by=desk.petro)

    desk.write(history.undo, by=desk.petro)
    desk.write(history.undo)

    assert desk.dump() == before
    assert desk.span(claim).label == "CLAIM"


def test_an_edit_that_changes_nothing_leaves_redo_as_it_is(desk: Desk) -> None:
    claim = desk.mark("CLAIM", 3)
    desk.write(marking.set_note, claim, "так")
    desk.write(history.undo)
    desk.write(marking.set_note, claim, "")

    redone = desk.write(history.redo)

    assert redone is not None
    assert desk.span(claim).note == "так"


def test_linking_what_is_linked_already_stands_in_nobodys_way(desk: Desk) -> None:
    span = desk.mark("ORG", 9)
    (made,) = desk.write(entities.create_entity, "Reuters", "ORG", link=[span]).entities
    desk.write(entities.link_entity, [span], made, by=desk.petro)

    desk.write(history.undo)

    assert desk.span(span).entity is None
