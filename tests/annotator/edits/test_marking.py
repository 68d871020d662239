"""Marking and changing spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import marking
from annotator.edits.articles import set_nothing_to_mark
from annotator.errors import EmptySelection, OffsetError, Rule, SchemeError, UnknownId
from annotator.model import Deed, Fragment, SpanId, Status, new_id
from annotator.store import articles, journal, relations, spans
from tests.annotator.desk import at, only

if TYPE_CHECKING:
    from annotator.model import ArticleId
    from tests.annotator.desk import Desk


def status(desk: Desk, article: ArticleId) -> Status:
    return desk.read(articles.get, article).status


def test_a_mark_knows_its_text_its_author_and_the_defaults_of_its_label(desk: Desk) -> None:
    span = SpanId(new_id())

    attributes = {"certainty": "possible"}
    changes = desk.write(marking.mark_span, desk.first, "CLAIM", at(3, 4), id=span, attributes=attributes)

    marked = desk.span(span)
    assert marked.text == "міст зданий"
    assert marked.fragments == at(3, 4)
    assert marked.attributes == {"form": "narrated", "certainty": "possible"}
    assert (marked.by, marked.provenance, marked.article) == (desk.olena, "manual", desk.first)
    assert changes.spans == {span}
    assert changes.articles == {desk.first}
    assert changes.entry.deed is Deed.MARK
    assert changes.entry.details == {"label": "CLAIM", "text": "міст зданий"}
    assert changes.entry.article == desk.first
    assert changes.entry.spans == (span,)


def test_the_first_mark_in_a_new_article_begins_the_work_on_it(desk: Desk) -> None:
    first = desk.write(marking.mark_span, desk.first, "CUE", at(1))
    second = desk.write(marking.mark_span, desk.first, "CUE", at(2))

    assert status(desk, desk.first) is Status.IN_PROGRESS
    assert status(desk, desk.second) is Status.NEW
    assert first.article_list
    assert not second.article_list


def test_marking_takes_back_that_there_is_nothing_to_mark(desk: Desk) -> None:
    desk.write(set_nothing_to_mark, desk.first, True)

    desk.mark("CUE", 1)

    article = desk.read(articles.get, desk.first)
    assert not article.nothing_to_mark
    assert article.status is Status.IN_PROGRESS


def test_spans_come_by_start_then_longest_first(desk: Desk) -> None:
    inner = desk.mark("ORG", 3)
    outer = desk.mark("CLAIM", 3, 5)
    early = desk.mark("CUE", 1)

    assert [span.id for span in desk.read(spans.of_article, desk.first)] == [early, outer, inner]


@pytest.mark.parametrize(
    ("fragments", "error"),
    [
        ((Fragment(start=0, end=9_999),), OffsetError),
        ((Fragment(start=7, end=9),), EmptySelection),
    ],
)
def test_a_mark_outside_the_text_or_on_white_space_is_refused(
    desk: Desk, fragments: tuple[Fragment, ...], error: type[Exception]
) -> None:
    before = desk.dump()

    with pytest.raises((error, OffsetError, EmptySelection)):
        desk.write(marking.mark_span, desk.first, "CUE", fragments)

    assert desk.dump() == before


@pytest.mark.parametrize(
    ("label", "attributes", "rule"),
    [
        ("NOPE", {}, Rule.UNKNOWN_LABEL),
        ("CLAIM", {"nope": "x"}, Rule.UNKNOWN_ATTRIBUTE),
        ("CLAIM", {"form": "nope"}, Rule.UNKNOWN_VALUE),
    ],
)
def test_a_mark_the_scheme_does_not_know_is_refused(
    desk: Desk, label: str, attributes: dict[str, str], rule: Rule
) -> None:
    with pytest.raises(SchemeError) as refused:
        desk.write(marking.mark_span, desk.first, label, at(1), attributes=attributes)

    assert refused.value.rule is rule
    assert desk.read(spans.of_article, desk.first) == ()


def test_a_link_to_an_entity_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(UnknownId):
        desk.write(marking.mark_span, desk.first, "ORG", at(1), attributes={"entity": new_id()})


def test_a_refused_edit_leaves_nothing_behind_and_the_session_goes_on(desk: Desk) -> None:
    with desk.project.writing() as session:
        with pytest.raises(SchemeError):
            marking.mark_span(session, desk.first, "CUE", at(1), by=desk.olena, own_voice=True)
        marking.mark_span(session, desk.first, "CUE", at(2), by=desk.olena)

    assert [span.text for span in desk.read(spans.of_article, desk.first)] == ["що"]
    assert [entry.deed for entry in desk.read(journal.page, by=desk.olena)] == [Deed.MARK, Deed.ADD_ANNOTATOR]


def test_changing_fragments_changes_the_covered_text(desk: Desk) -> None:
    span = desk.mark("CLAIM", 3)

    changes = desk.write(marking.change_fragments, span, at(3, 6))

    assert desk.span(span).text == "міст Києва"
    assert desk.span(span).fragments == at(3, 6)
    assert changes.entry.details == {"label": "CLAIM", "before": "міст", "after": "міст Києва", "parts": 1}


def test_parts_are_told_of_only_when_they_come_or_go(desk: Desk) -> None:
    span = desk.mark("CLAIM", 3, 6)

    taken = desk.write(marking.change_fragments, span, at(6))
    moved = desk.write(marking.change_fragments, span, at(5))

    assert taken.entry.details["parts"] == -1
    assert "parts" not in moved.entry.details


def test_relabelling_keeps_shared_attributes_and_fills_in_required_ones(desk: Desk) -> None:
    span = desk.mark("CLAIM", 3, attributes={"certainty": "possible", "normalized": "x"}, own_voice=True)

    desk.write(marking.relabel, [span], "LOC")
    as_place = desk.span(span)
    desk.write(marking.relabel, [span], "SOURCE")
    as_source = desk.span(span)

    assert (as_place.label, as_place.attributes, as_place.own_voice) == ("LOC", {"certainty": "possible"}, False)
    assert (as_source.label, as_source.attributes) == ("SOURCE", {"type": "person"})


def test_relabelling_drops_relations_the_new_label_may_not_have(desk: Desk) -> None:
    claim, source, other = desk.mark("CLAIM", 3), desk.mark("SOURCE", 0), desk.mark("SOURCE", 9)
    gone = desk.relate(claim, source, "attributed_to")
    stays = desk.relate(other, source, "cites")

    changes = desk.write(marking.relabel, [source], "ORG")

    assert changes.relations == {gone}
    assert changes.entry.details["relations"] == 1
    assert [relation.id for relation in desk.read(relations.of_article, desk.first)] == [stays]


def test_setting_an_attribute_of_several_spans_is_one_edit(desk: Desk) -> None:
    marked = [desk.mark("CLAIM", word) for word in (1, 2, 3)]

    changes = desk.write(marking.set_attribute, marked, "form", "direct")

    assert changes.spans == set(marked)
    assert {desk.span(span).attributes["form"] for span in marked} == {"direct"}
    assert changes.entry.details == {"count": 3, "label": "CLAIM", "attribute": "form", "after": "direct"}


def test_a_required_attribute_cannot_be_cleared_but_another_can(desk: Desk) -> None:
    span = desk.mark("CLAIM", 1, attributes={"certainty": "certain"})

    desk.write(marking.set_attribute, [span], "certainty", None)
    with pytest.raises(SchemeError) as refused:
        desk.write(marking.set_attribute, [span], "form", None)

    assert refused.value.rule is Rule.REQUIRED_ATTRIBUTE
    assert desk.span(span).attributes == {"form": "narrated"}


def test_an_attribute_the_label_does_not_have_is_refused(desk: Desk) -> None:
    marked = [desk.mark("CLAIM", 1), desk.mark("CUE", 2)]

    with pytest.raises(SchemeError) as refused:
        desk.write(marking.set_attribute, marked, "form", "direct")

    assert refused.value.rule is Rule.UNKNOWN_ATTRIBUTE
    assert desk.span(marked[0]).attributes["form"] == "narrated"


def test_notes_and_flags(desk: Desk) -> None:
    span = desk.mark("CLAIM", 1)

    desk.write(marking.set_note, span, "перевірити")
    desk.write(marking.flag, [span], True)

    assert (desk.span(span).note, desk.span(span).flagged) == ("перевірити", True)


def test_deleting_spans_takes_their_relations_along(desk: Desk) -> None:
    claim, source, cue = desk.mark("CLAIM", 3), desk.mark("SOURCE", 0), desk.mark("CUE", 1)
    relation = desk.relate(claim, source, "attributed_to")
    desk.relate(claim, cue, "cued_by")

    changes = desk.write(marking.delete_spans, [source])

    assert changes.relations == {relation}
    assert {span.id for span in desk.read(spans.of_article, desk.first)} == {claim, cue}
    assert [relation.type for relation in desk.read(relations.of_span, claim)] == ["cued_by"]
    with pytest.raises(UnknownId):
        desk.span(source)


def test_only_a_claim_without_a_source_can_be_the_articles_own_voice(desk: Desk) -> None:
    alone, attributed, source = desk.mark("CLAIM", 3), desk.mark("CLAIM", 5), desk.mark("SOURCE", 0)
    desk.relate(attributed, source, "attributed_to")

    desk.write(marking.set_own_voice, alone, True)
    with pytest.raises(SchemeError) as has_source:
        desk.write(marking.set_own_voice, attributed, True)
    with pytest.raises(SchemeError) as no_claim:
        desk.write(marking.set_own_voice, source, True)

    assert desk.span(alone).own_voice
    assert has_source.value.rule is Rule.HAS_SOURCE
    assert no_claim.value.rule is Rule.UNKNOWN_ATTRIBUTE


def test_claim_cue_and_source_are_one_edit(desk: Desk) -> None:
    ids = marking.TogetherIds()

    changes = desk.write(
        marking.mark_together, desk.first, claim=at(3, 4), cue=at(1), source=at(0), ids=ids,
        attributes={"form": "direct"},
    )  # fmt: skip

    assert changes.spans == {ids.claim, ids.cue, ids.source}
    assert changes.relations == {ids.attribution, ids.cue_relation}
    assert desk.span(ids.claim).attributes["form"] == "direct"
    assert {(r.type, r.source, r.target) for r in desk.read(relations.of_article, desk.first)} == {
        ("attributed_to", ids.claim, ids.source),
        ("cued_by", ids.claim, ids.cue),
    }
    assert changes.entry.details["source"] == "Міністр"
    assert status(desk, desk.first) is Status.IN_PROGRESS


def test_a_source_can_be_added_to_a_claim_there_is_already(desk: Desk) -> None:
    claim = desk.mark("CLAIM", 3, own_voice=True)

    changes = desk.write(marking.mark_together, desk.first, claim=claim, source=at(0))

    assert claim in changes.spans
    assert not desk.span(claim).own_voice
    assert len(desk.read(relations.of_span, claim)) == 1


def test_many_returns_spans_in_the_order_asked_for(desk: Desk) -> None:
    one, two = desk.mark("CUE", 1), desk.mark("CUE", 2)

    assert [span.id for span in desk.read(spans.many, [two, one, two])] == [two, one]
    with pytest.raises(UnknownId):
        desk.read(spans.many, [one, SpanId(new_id())])
    with pytest.raises(UnknownId):
        desk.read(spans.many, [SpanId("not an id")])


def test_the_text_in_the_journal_is_short(desk: Desk) -> None:
    changes = desk.write(marking.mark_span, desk.first, "CLAIM", (Fragment(start=0, end=len("x" * 91)),))

    assert len(changes.entry.details["text"]) == 80
    assert len(desk.span(only(changes)).text) == 91


def test_what_cannot_be_kept_is_replaced_in_what_people_type(desk: Desk) -> None:
    claim = desk.mark("CLAIM", 3)

    desk.write(marking.set_note, claim, "ні\0\ud800")
    desk.write(marking.set_attribute, [claim], "normalized", "так\udfff")

    assert desk.span(claim).note == "ні\ufffd\ufffd"
    assert desk.span(claim).attributes["normalized"] == "так\ufffd"
