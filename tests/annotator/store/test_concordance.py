"""Queries about the sample find what somebody reading it would find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.edits import articles as article_edits
from annotator.edits import marking
from annotator.edits.annotators import add_annotator
from annotator.errors import QueryError
from annotator.model import AnnotatorId, Status, new_id
from annotator.queries.parsing import parse
from annotator.queries.vocabulary import Vocabulary
from annotator.sample import build_sample
from annotator.store import annotators, articles, schemes, spans
from annotator.store.concordance import Concordance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.store.concordance import Match
    from annotator.store.project import Project


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Return the sample, which these tests only read."""
    project = build_sample(tmp_path_factory.mktemp("sample") / "sample.claimdesk")
    yield project
    project.close()


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Project]:
    """Return a sample to change."""
    project = build_sample(tmp_path / "sample.claimdesk")
    yield project
    project.close()


def me(project: Project) -> AnnotatorId:
    """Return who made the sample's marks."""
    with project.reading() as session:
        return annotators.all(session)[0].id


def ask(project: Project, query: str, *, by: AnnotatorId | None = None, limit: int = 100) -> list[Match]:
    """Return everything a query finds, page by page."""
    found: list[Match] = []
    with project.reading() as session:
        asked = parse(query, Vocabulary(schemes.current(session)))
        concordance = Concordance(session, asked, by=by or me(project))
        after, is_last = None, False
        while not is_last:
            page = concordance.page(session, after=after, limit=limit)
            assert len(page.matches) <= limit
            found += page.matches
            after, is_last = page.after, page.after is None
    return found


def words(matches: list[Match]) -> list[str]:
    """Return what was found, as it is spelt."""
    return [match.words for match in matches]


def test_a_lemma_in_claims_is_found_in_all_its_forms_with_the_claim_it_stands_in(sample: Project) -> None:
    found = ask(sample, "label:CLAIM lemma:співпраця -zone:teaser")

    assert len(found) == 10
    assert {match.words for match in found} == {"співпраці", "співпрацю"}
    seventh = next(match for match in found if match.right.startswith(" в 11 сферах"))
    assert seventh.claim is not None
    assert (seventh.outlet, seventh.claim.number, seventh.claim.source) == ("Reuters", 7, "")
    assert seventh.inherited.chains == (("Reuters",),)
    assert seventh.left.endswith("домовляться про розширення ")


def test_every_place_has_the_words_it_tells_of(sample: Project) -> None:
    found = ask(sample, "сфер* OR НАТО")

    assert found
    with sample.reading() as session:
        for match in found:
            body = articles.get(session, match.article).text
            assert body[match.start : match.end] == match.words
            assert body[: match.start].endswith(match.left)
            assert body[match.end :].startswith(match.right)


def test_a_source_stands_behind_what_it_says_and_what_others_relay_from_it(sample: Project) -> None:
    relayed = words(ask(sample, "label:CLAIM source:Yonhap"))
    first_hand = words(ask(sample, 'label:CLAIM source:"офіс корейського президента"'))

    assert any("11" in claim for claim in relayed)
    assert set(relayed) <= set(first_hand)


def test_claims_without_a_source_have_that_of_their_article(sample: Project) -> None:
    assert not ask(sample, "label:CLAIM source:Reuters -inherited:Reuters 11")
    found = ask(sample, "label:CLAIM inherited:Reuters")

    assert any("домовляться про розширення співпраці в 11" in match.words for match in found)
    assert {match.outlet for match in found} == {"Reuters"}


def test_an_entity_is_found_under_all_its_names(sample: Project) -> None:
    assert {"Юн Сок Йоль", "Юн Сук Йоль", "Юну", "він"} <= set(words(ask(sample, 'entity:"Юн Сок Йоль"')))


def test_other_names_of_an_entity_are_found_by_leaving_one_out(sample: Project) -> None:
    found = words(ask(sample, 'entity:НАТО -"НАТО"'))

    assert found
    assert not any("НАТО" in name for name in found)


def test_words_outside_claims_are_those_that_no_claim_covers(sample: Project) -> None:
    everywhere, inside, outside = (ask(sample, query) for query in ("НАТО", "label:CLAIM НАТО", "НАТО -label:CLAIM"))

    assert len(everywhere) == len(inside) + len(outside)
    assert all(match.claim is None for match in outside)


def test_zones_tell_where_words_stand_and_which_articles_have_them(sample: Project) -> None:
    assert words(ask(sample, "zone:teaser 22")) == ["22"]
    assert not ask(sample, "22 -zone:teaser")
    assert [match.outlet for match in ask(sample, "zone:teaser")] == ["Reuters"]


def test_properties_and_relations_of_marks_are_asked_for_by_code(sample: Project) -> None:
    with sample.reading() as session:
        everything = [span for article in articles.each(session) for span in spans.of_article(session, article)]

    plans = ask(sample, "label:CLAIM kind:plan")
    others = ask(sample, "label:CLAIM -kind:plan")

    is_plan = [span.attributes.get("kind") == "plan" for span in everything if span.label == "CLAIM"]
    assert (len(plans), len(others)) == (is_plan.count(True), is_plan.count(False))
    assert ask(sample, "rel:updates")


def test_articles_as_a_whole_are_found_by_what_they_are(changing: Project) -> None:
    by = me(changing)
    with changing.writing() as session:
        first, second = articles.each(session)
        article_edits.set_status(session, [second], Status.DONE, by=by)

    assert [match.article for match in ask(changing, "status:done")] == [second]
    assert [match.article for match in ask(changing, "status:done OR outlet:reut")] == [first, second]
    assert {match.article for match in ask(changing, "status:done НАТО")} == {second}
    assert not ask(changing, "status:done -label:CLAIM")


def test_me_is_whoever_asks(changing: Project) -> None:
    maker, other = me(changing), AnnotatorId(new_id())
    with changing.writing() as session:
        add_annotator(session, "Хтось інший", id=other)

    assert ask(changing, "annotator:me label:CLAIM", by=maker)
    assert not ask(changing, "annotator:me label:CLAIM", by=other)
    assert not ask(changing, "annotator:хтось label:CLAIM")
    assert ask(changing, "-annotator:хтось label:CLAIM") == ask(changing, "label:CLAIM")


def test_what_is_deleted_is_found_no_more(changing: Project) -> None:
    by = me(changing)
    before = ask(changing, "label:CLAIM source:Yonhap")
    with changing.writing() as session:
        marking.delete_spans(session, [match.span for match in before if match.span], by=by)

    assert not ask(changing, "label:CLAIM source:Yonhap")

    with changing.writing() as session:
        article_edits.delete_articles(session, list(articles.each(session)), by=by)

    assert not ask(changing, "НАТО OR label:CLAIM OR status:new OR status:done OR status:in_progress")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "label:CLAIM",
                "сфер*",
                "НАТО",
                "-zone:teaser",
                "-label:PER",
                "kind:plan",
                "OR",
                "outlet:reuters",
                "lemma:рік",
            ]
        ),
        min_size=1,
        max_size=5,
    ).map(" ".join),
    st.integers(min_value=1, max_value=7),
)
def test_pages_of_any_length_hold_the_same_in_the_same_order(sample: Project, query: str, limit: int) -> None:
    try:
        whole = ask(sample, query)
    except QueryError:
        return

    assert ask(sample, query, limit=limit) == whole
    places = [(match.article, match.start, match.end) for match in whole]
    assert len(places) == len(set(places))
