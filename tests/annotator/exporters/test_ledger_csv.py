"""The table of the ledger is that of the claims, with the rows that are shown and in their order."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from annotator.errors import ProjectError
from annotator.exporters import ledger_csv
from annotator.exporters.csv_claims import CsvClaims
from annotator.exporters.exporting import Job, export
from annotator.exporters.policies import Policies, Policy
from annotator.model import SpanId, new_id
from annotator.sample import build_sample
from annotator.store import claims

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.store.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with build_sample(tmp_path / "sample.claimdesk") as built:
        yield built


def test_what_is_shown_is_written_in_the_order_in_which_it_is_shown(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "shown.csv"
    with project.reading() as session:
        shown = claims.ids(session, [entry.key for entry in claims.ledger(session).entries])[::-3]
        written = ledger_csv.write(session, [*shown, SpanId(new_id())], out)

    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["claim_id"] for row in rows] == shown
    assert written == len(shown)


def test_the_chain_and_its_hops_are_in_it(project: Project, tmp_path: Path) -> None:
    with project.reading() as session:
        everything = claims.ids(session, [entry.key for entry in claims.ledger(session).entries])
        ledger_csv.write(session, everything, tmp_path / "shown.csv")

    with (tmp_path / "shown.csv").open(encoding="utf-8-sig", newline="") as file:
        chains = {(row["chain"], row["hops"]) for row in csv.DictReader(file)}
    assert ("офіс корейського президента ← Yonhap ← Укрінформ", "2") in chains
    assert ("Юн", "1") in chains
    assert ("Укрінформ", "0") in chains


def test_what_a_claim_inherits_is_told_apart_whatever_the_format_leaves_out(project: Project, tmp_path: Path) -> None:
    with project.reading() as session:
        exported = export(session, Job(CsvClaims(), policies=Policies(default=Policy.SKIP)), tmp_path / "all.csv")
        everything = claims.ids(session, [entry.key for entry in claims.ledger(session).entries])
        ledger_csv.write(session, everything, tmp_path / "shown.csv")

    found = []
    for name in ("all", "shown"):
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            found.append({row["claim_id"]: row for row in csv.DictReader(file)})
    heirs = {claim: row for claim, row in found[0].items() if row["inherited"]}
    assert exported.articles == 2
    assert heirs
    assert all((row["source"], row["chain"], row["hops"]) == ("", "", "") for row in heirs.values())
    assert {claim: row["inherited"] for claim, row in heirs.items()} == {
        claim: found[1][claim]["inherited"] for claim in heirs
    }


def test_what_cannot_be_written_leaves_nothing(project: Project, tmp_path: Path) -> None:
    with project.reading() as session, pytest.raises(ProjectError):
        ledger_csv.write(session, (), tmp_path / "missing" / "shown.csv")

    assert not (tmp_path / "missing").exists()
