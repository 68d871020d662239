"""Joining spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import history, marking
from annotator.edits.relations import relate, replace_relations, unrelate
from annotator.errors import Rule, SchemeError, UnknownId
from annotator.model import RelationId, new_id
from annotator.store import relations

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_a_relation_is_found_from_both_ends_and_from_both_articles(desk: Desk) -> None:
    here, there = desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second)

    changes = desk.write(relate, here, there, "same", note="те саме")

    (relation,) = desk.read(relations.of_article, desk.second)
    assert (relation.source, relation.target, relation.note) == (here, there, "те саме")
    assert desk.read(relations.of_article, desk.first) == (relation,)
    assert desk.read(relations.of_span, here) == desk.read(relations.of_span, there) == (relation,)
    assert desk.read(relations.get, relation.id) == relation
    assert changes.articles == {desk.first, desk.second}
    assert changes.entry.article is None
    assert changes.entry.spans == (here, there)
    assert desk.read(relations.count_by_type) == {"same": 1}
    assert desk.read(relations.count_across) == 1


def test_the_other_end_tells_its_article(desk: Desk) -> None:
    there = desk.mark("CLAIM", 3, article=desk.second)

    end = desk.read(relations.end, there)

    assert (end.span, end.article, end.article_title, end.label, end.text) == (
        there,
        desk.second,
        "Друга",
        "CLAIM",
        "міст",
    )


def test_a_relation_the_scheme_does_not_allow_is_refused(desk: Desk) -> None:
    claim, source = desk.mark("CLAIM", 3), desk.mark("SOURCE", 0)
    far = desk.mark("SOURCE", 0, article=desk.second)

    refused = {}
    for name, ends in {
        "ends": (source, claim, "attributed_to"),
        "across": (claim, far, "attributed_to"),
        "self": (claim, claim, "same"),
        "type": (claim, source, "nope"),
    }.items():
        with pytest.raises(SchemeError) as error:
            desk.write(relate, *ends)
        refused[name] = error.value.rule

    assert refused == {
        "ends": Rule.RELATION_ENDS,
        "across": Rule.ACROSS_ARTICLES,
        "self": Rule.SELF_RELATION,
        "type": Rule.UNKNOWN_RELATION,
    }


def test_a_relation_is_drawn_once_and_a_symmetric_one_in_one_direction(desk: Desk) -> None:
    one, two = desk.mark("CLAIM", 3), desk.mark("CLAIM", 5)
    first, second = desk.mark("SOURCE", 0), desk.mark("SOURCE", 9)
    desk.relate(one, two, "same")
    desk.relate(first, second, "cites")

    with pytest.raises(SchemeError) as turned:
        desk.write(relate, two, one, "same")
    with pytest.raises(SchemeError) as again:
        desk.write(relate, first, second, "cites")
    desk.relate(second, first, "cites")

    assert turned.value.rule is again.value.rule is Rule.DUPLICATE_RELATION
    assert desk.read(relations.count_by_type) == {"cites": 2, "same": 1}


def test_a_claim_that_gets_a_source_is_no_longer_the_articles_own_voice(desk: Desk) -> None:
    claim, source, cue = desk.mark("CLAIM", 3, own_voice=True), desk.mark("SOURCE", 0), desk.mark("CUE", 1)

    desk.relate(claim, cue, "cued_by")
    with_cue = desk.span(claim).own_voice
    changes = desk.write(relate, claim, source, "attributed_to")

    assert with_cue
    assert not desk.span(claim).own_voice
    assert changes.spans == {claim}


def test_taking_relations_away(desk: Desk) -> None:
    claim, source = desk.mark("CLAIM", 3), desk.mark("SOURCE", 0)
    relation = desk.relate(claim, source, "attributed_to")

    changes = desk.write(unrelate, [relation])

    assert changes.relations == {relation}
    assert changes.entry.details == {"count": 1, "type": "attributed_to"}
    assert desk.read(relations.of_article, desk.first) == ()
    desk.write(marking.set_own_voice, claim, True)
    with pytest.raises(UnknownId):
        desk.write(unrelate, [relation])
    with pytest.raises(UnknownId):
        desk.read(relations.get, RelationId(new_id()))


def test_a_relation_takes_the_place_of_another_in_one_edit(desk: Desk) -> None:
    here, there = desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second)
    desk.write(relate, here, there, "same")
    (before,) = desk.read(relations.of_span, here)
    wanted = before.model_copy(update={"id": RelationId(new_id())})

    changes = desk.write(replace_relations, [before.id], wanted)

    assert [relation.id for relation in desk.read(relations.of_span, here)] == [wanted.id]
    assert changes.articles == {desk.first, desk.second}
    desk.write(history.undo)
    assert desk.read(relations.of_span, here) == (before,)
