"""The ledger of the sample says what its gold says, and follows every edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import articles as article_edits
from annotator.edits import history, marking, relations
from annotator.ledger.arranging import arranged
from annotator.ledger.values import LedgerFilter, Order
from annotator.sample import build_sample
from annotator.store import annotators, claim_rows, claim_words, claims
from annotator.store import articles as stored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.ledger.values import Row
    from annotator.store.project import Project
    from annotator.store.session import Session

ELEVEN = "Південна Корея і НАТО збільшили кількість сфер двосторонньої співпраці до 11."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with build_sample(tmp_path / "sample.claimdesk") as built:
        yield built


def all_rows(session: Session) -> list[Row]:
    ledger = claims.ledger(session)
    return list(claim_rows.rows(session, [entry.key for entry in ledger.entries]))


def eleven(session: Session) -> Row:
    return next(row for row in all_rows(session) if row.text == ELEVEN)


def test_the_chain_of_the_eleven_areas_leads_from_the_office_to_the_outlet(project: Project) -> None:
    with project.reading() as session:
        row = eleven(session)

    assert row.chains == (("офіс корейського президента", "Yonhap", "Укрінформ"),)
    assert (row.hops, row.sources, row.outlet) == (2, ("офіс корейського президента",), "Укрінформ")


def test_the_sample_has_three_families_of_two(project: Project) -> None:
    with project.reading() as session:
        ledger = claims.ledger(session)
        texts = {row.key: row.text for row in all_rows(session)}
        shown = arranged(ledger, LedgerFilter(), Order())

    assert (shown.claims, shown.outside, shown.teasers) == (27, 21, 10)
    assert {frozenset(each.outlets) for each in ledger.families} == {
        frozenset({"Укрінформ"}),
        frozenset({"Reuters", "Укрінформ"}),
    }
    (eleven_areas,) = (each for each in ledger.families if texts[each.keys[0]] == ELEVEN)
    assert eleven_areas.updates == ("Reuters",)


def test_a_pronoun_goes_by_its_entity_and_a_claim_without_source_inherits_the_line_of_the_article(
    project: Project,
) -> None:
    with project.reading() as session:
        rows = {row.text: row for row in all_rows(session)}

    assert rows["Безпеку в Атлантиці та в Індо-Тихоокеанському регіоні неможливо розділити."].sources == (
        "Юн Сок Йоль",
    )
    later = rows["Південна Корея та НАТО домовляться про розширення співпраці в 11 сферах."]
    assert (later.is_inherited, later.inherited.chains, later.hops) == (True, (("Reuters",),), 0)
    assert later.ties == (("updates", False, 3),)


@pytest.mark.parametrize(
    ("query", "number"),
    [("11 сфер", 1), ("Yonhap", 2), ('"тісну взаємодію"', 1), ("взаємодію тісну", 1), ("нісенітниця", 0)],
)
def test_claims_are_found_by_their_words_and_by_everybody_in_their_chains(
    project: Project, query: str, number: int
) -> None:
    with project.reading() as session:
        found = claim_words.found(claim_words.words(session), query)
        first = claim_words.first(session, query)

    assert found is not None
    assert len(found) >= number
    assert bool(found) == bool(number)
    assert first <= found


def test_without_words_everything_is_found(project: Project) -> None:
    with project.reading() as session:
        assert claim_words.found(claim_words.words(session), " ") is None


def test_the_first_rows_are_those_with_which_the_whole_ledger_begins(project: Project) -> None:
    with project.reading() as session:
        whole = arranged(claims.ledger(session), LedgerFilter(with_teasers=True), Order())
        first = arranged(claims.first(session, most=5), LedgerFilter(with_teasers=True), Order())

    wanted = [line for line in whole.lines if line > 0][:4]
    assert [line for line in first.lines if line > 0][:4] == wanted


def test_a_deleted_mark_and_a_deleted_article_leave_the_ledger_and_undo_brings_them_back(project: Project) -> None:
    with project.reading() as session:
        row, before = eleven(session), len(all_rows(session))
        by = annotators.all(session)[0].id
    with project.writing() as session:
        marking.delete_spans(session, [row.id], by=by)
    with project.reading() as session:
        assert len(all_rows(session)) == before - 1
        assert len(claims.ledger(session).families) == 2
        assert claim_rows.rows(session, [row.key]) == ()
    with project.writing() as session:
        article_edits.delete_articles(session, [row.article], by=by)
    with project.reading() as session:
        assert {each.outlet for each in all_rows(session)} == {"Reuters"}
        assert stored.counts(session).total == 1
    for _ in range(2):
        with project.writing() as session:
            history.undo(session, by=by)
    with project.reading() as session:
        assert len(all_rows(session)) == before
        assert eleven(session).hops == 2


def test_a_new_relation_makes_a_larger_family(project: Project) -> None:
    with project.reading() as session:
        rows = {row.text: row for row in all_rows(session)}
        by = annotators.all(session)[0].id
    one, other = rows[ELEVEN], rows["Південна Корея та НАТО домовляться про розширення співпраці в 11 сферах."]
    with project.writing() as session:
        relations.relate(session, one.id, other.id, type="same", by=by)

    with project.reading() as session:
        ledger = claims.ledger(session)

    assert [len(each.keys) for each in ledger.families].count(3) == 1
    assert set(ledger.families[ledger.family_of[other.key]].keys) >= {one.key, other.key}
