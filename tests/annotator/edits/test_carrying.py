"""Carrying marks to a copy: what stands there to the letter, once, with all that hangs on it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from annotator import text
from annotator.alignment import align
from annotator.edits import entities, history, importing, marking
from annotator.edits.annotators import add_annotator
from annotator.edits.carrying import Staying, carry_marks, plan
from annotator.edits.incoming import Incoming
from annotator.model import AnnotatorId, Deed, Fragment, Status, new_id
from annotator.scheme_files import default_scheme
from annotator.store import articles, check, relations, spans
from annotator.store.project import Project
from tests.annotator.desk import WORDS, Desk, at, dump, incoming
from tests.annotator.formats.corpus import PIECES, Corpus, corpora

if TYPE_CHECKING:
    from annotator.edits.carrying import Carriage
    from annotator.model import ArticleId, Relation, Span
    from annotator.store.session import Session

COPY = WORDS.replace("мер", "голова").replace("сума ", "")
"""One word of *WORDS* is another one, one is missing."""


@pytest.fixture
def copy(desk: Desk) -> ArticleId:
    item = incoming(COPY, title="Копія")
    assert item.article is not None
    desk.write(importing.import_articles, [item])
    return item.article.id


def carry(desk: Desk, target: ArticleId, **named: object) -> None:
    desk.write(carry_marks, desk.first, target, **named)


def planned(desk: Desk, target: ArticleId, **named: object) -> Carriage:
    return desk.read(plan, desk.first, target, **named)


def of(desk: Desk, article: ArticleId) -> list[Span]:
    return list(desk.read(spans.of_article, article))


def related(desk: Desk, article: ArticleId) -> list[Relation]:
    return list(desk.read(relations.of_article, article))


def test_a_mark_comes_along_with_all_that_was_said_of_it(desk: Desk, copy: ArticleId) -> None:
    source = desk.mark("SOURCE", 8, 12, attributes={"type": "media"})
    desk.write(entities.create_entity, "Reuters", "ORG", link=[source])
    desk.write(marking.set_note, source, "примітка")
    desk.write(marking.flag, [source], True)

    carry(desk, copy)

    (carried,) = of(desk, copy)
    original = desk.span(source)
    assert [COPY[each.start : each.end] for each in carried.fragments] == ["інше", "велика"]
    assert carried.text == original.text
    assert carried.model_dump(include={"label", "attributes", "note", "flagged", "by"}) == original.model_dump(
        include={"label", "attributes", "note", "flagged", "by"}
    )
    assert carried.provenance == f"carried:{source}"


def test_the_own_voice_of_a_claim_comes_along(desk: Desk, copy: ArticleId) -> None:
    claim = desk.mark("CLAIM", 0, 1)
    desk.write(marking.set_own_voice, claim, True)

    carry(desk, copy)

    assert [span.own_voice for span in of(desk, copy)] == [True]


def test_marks_on_other_words_stay_and_each_says_why(desk: Desk, copy: ArticleId) -> None:
    desk.mark("CLAIM", 4, 5)
    changed = desk.mark("CUE", 5)
    words = Fragment(start=at(4)[0].start, end=at(5)[0].end)
    torn = desk.write(marking.mark_span, desk.first, "LOC", (words,)).spans
    gone = desk.mark("ORG", 11)

    found = planned(desk, copy)

    assert {each.span.id: each.why for each in found.left if each.span.label != "CLAIM"} == {
        changed: Staying.GONE,
        gone: Staying.GONE,
        next(iter(torn)): Staying.CHANGED,
    }
    assert [each.why for each in found.left if each.span.label == "CLAIM"] == [Staying.CHANGED]
    assert found.carried == ()


def test_a_mark_that_the_copy_has_is_not_doubled(desk: Desk, copy: ArticleId) -> None:
    desk.mark("CLAIM", 0)
    desk.mark("CUE", 0)
    desk.mark("CLAIM", 0, by=desk.petro)
    desk.mark("CLAIM", 0, article=copy)

    carry(desk, copy)
    carry(desk, copy)

    assert sorted((span.label, span.by) for span in of(desk, copy)) == sorted(
        [("CLAIM", desk.olena), ("CUE", desk.olena), ("CLAIM", desk.petro)]
    )
    assert [each.why for each in planned(desk, copy).left] == [Staying.THERE] * 3


def test_marks_of_others_stay_if_only_mine_are_wanted(desk: Desk, copy: ArticleId) -> None:
    desk.mark("CLAIM", 0)
    desk.mark("CUE", 1, by=desk.petro)

    carry(desk, copy, annotators=[desk.petro])

    assert [(span.label, span.by) for span in of(desk, copy)] == [("CUE", desk.petro)]


def test_a_relation_to_a_mark_of_somebody_else_comes_along_if_that_was_carried_before(
    desk: Desk, copy: ArticleId
) -> None:
    claim, cue = desk.mark("CLAIM", 0), desk.mark("CUE", 1, by=desk.petro)
    desk.relate(claim, cue, "cued_by")

    carry(desk, copy, annotators=[desk.petro])
    carry(desk, copy, annotators=[desk.olena])

    ends = {span.label: span.id for span in of(desk, copy)}
    assert [(each.source, each.target) for each in related(desk, copy)] == [(ends["CLAIM"], ends["CUE"])]


def test_relations_come_along_with_their_ends(desk: Desk, copy: ArticleId) -> None:
    claim, cue, mayor = desk.mark("CLAIM", 0), desk.mark("CUE", 1), desk.mark("SOURCE", 5)
    desk.relate(claim, cue, "cued_by", note="примітка")
    desk.relate(claim, mayor, "attributed_to")

    found = planned(desk, copy)
    carry(desk, copy)

    (relation,) = related(desk, copy)
    ends = {span.id: span.label for span in of(desk, copy)}
    assert (relation.type, ends[relation.source], ends[relation.target]) == ("cued_by", "CLAIM", "CUE")
    assert (relation.note, relation.by) == ("примітка", desk.olena)
    assert (len(found.relations), found.relations_left) == (1, 1)


def test_a_relation_to_a_third_article_is_kept_and_one_to_the_copy_is_not(desk: Desk, copy: ArticleId) -> None:
    claim = desk.mark("CLAIM", 0)
    elsewhere = desk.mark("CLAIM", 0, article=desk.second)
    in_copy = desk.mark("CLAIM", 1, article=copy)
    desk.relate(claim, elsewhere, "same")
    desk.relate(claim, in_copy, "same")

    carry(desk, copy)

    own = {span.id for span in of(desk, copy)} - {in_copy}
    kept = [relation for relation in related(desk, copy) if relation.source in own]
    assert [(relation.type, relation.target) for relation in kept] == [("same", elsewhere)]


def test_a_relation_joins_the_mark_that_was_there_already(desk: Desk, copy: ArticleId) -> None:
    claim, source = desk.mark("CLAIM", 0), desk.mark("SOURCE", 8)
    desk.relate(claim, source, "attributed_to")
    there = desk.mark("CLAIM", 0, article=copy)
    desk.write(marking.set_own_voice, there, True)

    carry(desk, copy)

    assert [relation.source for relation in related(desk, copy)] == [there]
    assert not desk.span(there).own_voice


def test_it_is_one_edit_that_undo_takes_back_exactly(desk: Desk, copy: ArticleId) -> None:
    claim, cue = desk.mark("CLAIM", 0), desk.mark("CUE", 1)
    desk.relate(claim, cue, "cued_by")
    before = desk.dump()

    changes = desk.write(carry_marks, desk.first, copy)

    assert changes.entry.deed is Deed.CARRY
    assert changes.entry.details == {"count": 2, "relations": 1, "name": "Перша"}
    assert changes.articles == {copy}
    assert desk.read(articles.get, copy).status is Status.IN_PROGRESS
    desk.write(history.undo)
    assert desk.dump() == before


def test_marks_that_would_cut_a_character_of_the_copy_stay(desk: Desk) -> None:
    items = [incoming("слони и біжать", title="а"), incoming("слони и\u0306 біжать", title="б")]
    desk.write(importing.import_articles, items)
    first, second = (item.article.id for item in items if item.article)
    desk.write(marking.mark_span, first, "ORG", (Fragment(start=6, end=7),))

    (left,) = desk.read(plan, first, second).left

    assert left.why in {Staying.CUT, Staying.GONE}


@settings(max_examples=25, phases=set(Phase) - {Phase.shrink})
@given(corpora(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 3), PIECES), min_size=1, max_size=4))
def test_whatever_is_marked_is_carried_soundly_and_undone_exactly(
    corpus: Corpus, edits: list[tuple[int, int, str]]
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "p.claimdesk", default_scheme(), name="p") as project,
    ):
        source, target, by = bring_in(project, corpus, edits)
        with project.reading() as session:
            before = state(session)
            wanted = plan(session, source, target)

        with project.writing() as session:
            carry_marks(session, source, target, by=by)

        with project.reading() as session:
            assert_carried(session, wanted)
            assert not check.check(session).problems
        if wanted.carried:
            with project.writing() as session:
                history.undo(session, by=by)
        with project.reading() as session:
            assert state(session) == before


def bring_in(
    project: Project, corpus: Corpus, edits: list[tuple[int, int, str]]
) -> tuple[ArticleId, ArticleId, AnnotatorId]:
    """Put the corpus and an edited copy of its first article into the project, and return the two and who works."""
    first = corpus.articles[0].article
    body = first.text
    for place, length, piece in edits:
        body = body[:place] + piece + body[place + length :]
    copy = incoming(text.normalise(body) or "x")
    items = [
        Incoming(
            article=each.article,
            spans=each.spans,
            relations=each.relations,
            entities=corpus.entities,
            annotators=corpus.annotators,
        )
        for each in corpus.articles
    ]
    by = AnnotatorId(new_id())
    with project.writing() as session:
        add_annotator(session, "Хтось", id=by)
        importing.import_articles(session, [*items, copy], by=by)
        same = dict.fromkeys(articles.each(session))
    assert copy.article is not None
    target = copy.article.id if copy.article.id in same else first.id
    return first.id, target, by


def state(session: Session) -> object:
    found = dump(session)
    return {name: rows for name, rows in found.items() if name != "annotator"}


def assert_carried(session: Session, wanted: Carriage) -> None:
    body = articles.get(session, wanted.target).text
    by_origin = {span.provenance: span for span in spans.of_article(session, wanted.target)}
    for original, fragments in wanted.carried:
        span = by_origin[f"carried:{original.id}"]
        assert span.fragments == fragments
        assert span.text == original.text == text.covered(body, fragments)
        assert (span.label, span.attributes, span.note, span.by) == (
            original.label,
            original.attributes,
            original.note,
            original.by,
        )
    came = {each.provenance for each in relations.of_article(session, wanted.target)}
    assert {f"carried:{relation.id}" for relation in wanted.relations} <= came
    again = plan(session, wanted.source, wanted.target)
    assert not again.carried


def test_an_alignment_of_other_texts_carries_nothing_wrong(desk: Desk, copy: ArticleId) -> None:
    desk.mark("CLAIM", 5)
    wrong = align(WORDS, WORDS)

    carry(desk, copy, alignment=wrong)

    assert of(desk, copy) == []
