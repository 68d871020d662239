"""What claims inherit, as ledger, search and registry have it: derived, and told apart from what was marked."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from annotator.edits import articles as article_edits
from annotator.edits import history, marking
from annotator.edits import relations as relation_edits
from annotator.inheritance import NOBODY, Heirs, Inherited
from annotator.ledger.arranging import arranged
from annotator.ledger.values import INHERITED, MARKED, OWN_VOICE, SOURCE, UNSOURCED, LedgerFilter, Order
from annotator.queries.parsing import parse
from annotator.queries.vocabulary import Vocabulary
from annotator.sample import build_sample
from annotator.store import annotated, annotators, claim_rows, claims, entities, heritages, relations, schemes
from annotator.store.concordance import Concordance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.ledger.values import Row
    from annotator.model import AnnotatorId, Metadata, SpanId
    from annotator.store.project import Project

PLAN = "Південна Корея та НАТО домовляться про розширення співпраці в 11 сферах."
OFFICE = Inherited((("офіс корейського президента", "Yonhap", "Укрінформ"),), 2)


class Told:
    """The sample, and what is told of its claims."""

    def __init__(self, project: Project) -> None:
        self.project = project
        with project.reading() as session:
            self.by: AnnotatorId = annotators.all(session)[0].id

    def rows(self) -> dict[SpanId, Row]:
        """Return all rows of the ledger."""
        with self.project.reading() as session:
            found = claim_rows.rows(session, [entry.key for entry in claims.ledger(session).entries])
        return {row.id: row for row in found}

    def row(self, text: str) -> Row:
        """Return the claim that says *text*."""
        return next(row for row in self.rows().values() if row.text == text)

    def counts(self) -> dict[str, int]:
        """Return the counts of the facet of sources."""
        with self.project.reading() as session:
            found = arranged(claims.ledger(session), LedgerFilter(with_teasers=True), Order())
        return dict(found.counts[SOURCE])

    def unsource(self, claim: SpanId) -> None:
        """Take away whatever says whose a claim is."""
        with self.project.writing() as session:
            ties = [each.id for each in relations.of_span(session, claim) if each.type == "attributed_to"]
            relation_edits.unrelate(session, ties, by=self.by)

    def describe(self, row: Row, **known: str) -> None:
        """Change what is known of a claim's article."""
        with self.project.writing() as session:
            about: Metadata = annotated.one(session, row.article).article.metadata
            article_edits.set_metadata(session, row.article, about.model_copy(update=known), by=self.by)

    def found(self, query: str) -> set[SpanId]:
        """Return the claims that a query finds."""
        with self.project.reading() as session:
            asked = parse(f"label:CLAIM {query}", Vocabulary(schemes.current(session)))
            page = Concordance(session, asked, by=self.by).page(session, limit=1000)
        return {match.span for match in page.matches if match.span}

    def agrees(self) -> bool:
        """Tell whether every row inherits just what its article, read as a whole, says."""
        with self.project.reading() as session:
            scheme = schemes.current(session)
            wholes = {each.article.id: (Heirs(each, scheme), each) for each in annotated.each(session)}
        told = {row.id: row.inherited for row in self.rows().values()}
        expected = {
            span.id: heirs.inherited(span)
            for heirs, whole in wholes.values()
            for span in whole.spans
            if span.label == "CLAIM"
        }
        return told == expected


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    with build_sample(tmp_path / "sample.claimdesk") as built:
        yield Told(built)


def test_a_claim_without_a_source_inherits_the_line_of_the_header_as_soon_as_it_is_changed(told: Told) -> None:
    plan = told.row(PLAN)
    assert (plan.is_inherited, plan.inherited, plan.hops) == (True, Inherited((("Reuters",),), 0), 0)

    told.describe(plan, source_line="AFP, Bloomberg")

    assert told.row(PLAN).inherited == Inherited((("AFP", "Reuters"), ("Bloomberg", "Reuters")), 0)


def test_a_claim_that_loses_its_source_inherits_the_chain_by_which_the_outlet_has_the_report(told: Told) -> None:
    sourced = next(row for row in told.rows().values() if row.hops == 2 and row.sources)
    assert sourced.inherited == NOBODY

    told.unsource(sourced.id)
    bare = told.rows()[sourced.id]
    with told.project.writing() as session:
        history.undo(session, by=told.by)

    assert (bare.chains, bare.inherited, bare.hops) == ((), OFFICE, 2)
    assert told.rows()[sourced.id] == sourced


def test_the_article_s_own_voice_inherits_nothing(told: Told) -> None:
    plan = told.row(PLAN)
    with told.project.writing() as session:
        marking.set_own_voice(session, plan.id, True, by=told.by)

    assert told.row(PLAN).inherited == NOBODY
    assert told.row(PLAN).shown_chains == (("Reuters",),)


def test_claims_that_inherit_are_counted_apart_and_those_without_anything_too(told: Told) -> None:
    before = told.counts()
    plan = told.row(PLAN)

    told.describe(plan, outlet="", source_line="")
    without = told.counts()
    told.describe(plan, source_line="Reuters")

    assert before[INHERITED] > 0
    assert UNSOURCED not in before
    # The zone «source line» of the sample has a marked source, so only unrelated news is left with nothing.
    assert sum(without.values()) == sum(before.values())
    assert (without[MARKED], without.get(OWN_VOICE)) == (before[MARKED], before.get(OWN_VOICE))
    assert told.row(PLAN).inherited == Inherited((("Reuters",),), 0)


def test_a_source_is_found_where_it_is_marked_and_an_inherited_one_where_it_is_asked_for(told: Told) -> None:
    plan = told.row(PLAN)
    sourced = next(row for row in told.rows().values() if row.hops == 2 and row.sources)
    told.unsource(sourced.id)

    assert plan.id not in told.found("source:Reuters")
    assert plan.id in told.found("inherited:Reuters")
    assert sourced.id not in told.found("source:Yonhap")
    assert told.found("inherited:Yonhap") == told.found('inherited:"офіс кор"') == {sourced.id}
    assert not told.found("inherited:Bloomberg")
    assert not told.found("inherited:Reuters source:Reuters")


def test_the_registry_counts_inheriting_claims_apart(told: Told) -> None:
    with told.project.reading() as session:
        agency = next(each for each in entities.all(session) if each.name == "Reuters")
        scheme = schemes.current(session)
        before = heritages.of_entity(session, scheme, agency.id)
    assert before == len(told.found("inherited:Reuters")) > 0

    told.describe(told.row(PLAN), source_line="AFP", outlet="Сайт")

    with told.project.reading() as session:
        assert heritages.of_entity(session, scheme, agency.id) == 0


def test_pages_of_rows_and_whole_articles_say_the_same_whatever_is_edited(told: Told) -> None:
    chance = random.Random(7)  # noqa: S311 -- a repeatable choice
    lines = ["", "Reuters", "AFP, Reuters", "Yonhap; Укрінформ"]
    assert told.agrees()
    for _ in range(12):
        row = chance.choice(list(told.rows().values()))
        if chance.random() < 0.5:
            told.unsource(row.id)
        else:
            told.describe(row, source_line=chance.choice(lines), outlet=chance.choice(["", "Укрінформ", "Reuters"]))
        assert told.agrees()
