"""The picture of a family of the sample says what its gold says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import relations
from annotator.sample import build_sample
from annotator.store import annotators, claims, family_pictures
from annotator.store import relations as stored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.ledger.picture import FamilyPicture
    from annotator.store.project import Project
    from annotator.store.session import Session

OFFICE = "офіс корейського президента"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path: Path = tmp_path_factory.mktemp("sample") / "sample.claimdesk"
    with build_sample(path) as built:
        yield built


def eleven(session: Session) -> FamilyPicture:
    ledger = claims.ledger(session)
    found = (family_pictures.read(session, ledger, family.keys[0]) for family in ledger.families)
    return next(each for each in found if any(voice.name == OFFICE for voice in each.voices))


def test_the_eleven_areas_came_from_the_office_by_way_of_yonhap_in_two_hops(project: Project) -> None:
    with project.reading() as session:
        drawn = eleven(session)

    names = {voice.path: voice.name for voice in drawn.voices}
    told = {(names.get(each.citing, "Укрінформ"), names[each.cited]): each.cues for each in drawn.citations}  # type: ignore[arg-type]  # or a claim
    assert told == {
        ("Yonhap", OFFICE): ("з посиланням на", "повідомляє"),
        ("Укрінформ", "Yonhap"): ("передає",),
    }
    assert [voice.name for voice in drawn.voices if voice.is_origin] == [OFFICE]


def test_neighbours_are_drawn_with_what_joins_them_and_have_the_numbers_of_their_articles(project: Project) -> None:
    with project.reading() as session:
        drawn = eleven(session)

    assert {(each.number, each.row.outlet, each.is_member) for each in drawn.claims} == {
        (2, "Укрінформ", True),
        (6, "Укрінформ", True),
        (7, "Reuters", False),
        (5, "Укрінформ", False),
    }
    assert sorted(tie.type for tie in drawn.ties) == ["related", "same", "updates", "updates"]
    assert any("11" in tie.note for tie in drawn.ties)


def test_a_claim_outside_families_is_drawn_alone(project: Project) -> None:
    with project.reading() as session:
        ledger = claims.ledger(session)
        loose = [entry.key for entry in ledger.entries if entry.key not in ledger.family_of and not entry.ties]
        drawn = family_pictures.read(session, ledger, loose[0])

    assert [each.is_member for each in drawn.claims] == [True]


def test_a_claim_that_has_gone_leaves_an_empty_picture(project: Project) -> None:
    with project.reading() as session:
        drawn = family_pictures.read(session, claims.ledger(session), 1_000_000)

    assert drawn.is_empty


def test_a_relation_that_is_removed_is_drawn_no_longer(tmp_path: Path) -> None:
    with build_sample(tmp_path / "sample.claimdesk") as project:
        with project.reading() as session:
            me = annotators.all(session)[0].id
            drawn = eleven(session)
            tie = next(each for each in drawn.ties if each.type == "related")
            ids = claims.ids(session, [tie.source])
            relation = next(each for each in stored.of_span(session, ids[0]) if each.type == "related")
        with project.writing() as session:
            relations.unrelate(session, [relation.id], by=me)
        with project.reading() as session:
            after = eleven(session)

    assert len(after.claims) == len(drawn.claims) - 1
