"""QIDs from a table, in a terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.cli import main
from annotator.edits.annotators import add_annotator
from annotator.edits.entities import create_entity
from annotator.model import AnnotatorId, new_id
from annotator.scheme_files import default_scheme
from annotator.store import entities
from annotator.store.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def _project(path: Path) -> Path:
    with Project.create(path, default_scheme()) as project, project.writing() as session:
        by = AnnotatorId(new_id())
        add_annotator(session, "Олена", id=by)
        create_entity(session, "НАТО", "ORG", by=by)
        create_entity(session, "Yonhap", "ORG", by=by, external_id="Q494760")
    return path


def _ids(path: Path) -> dict[str, str]:
    with Project.open(path, read_only=True) as project, project.reading() as session:
        return {each.name: each.external_id for each in entities.all(session)}


def test_a_dry_run_tells_and_changes_nothing_and_then_it_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, table = _project(tmp_path / "p.claimdesk"), tmp_path / "qids.tsv"
    table.write_text("НАТО\tQ7184\nМарс\tQ111\n", encoding="utf-8")

    assert main(["identify", str(project), str(table), "--dry-run", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(each["name"], each["qid"]) for each in told["set"]] == [("НАТО", "Q7184")]
    assert told["unknown"] == 1
    assert _ids(project) == {"НАТО": "", "Yonhap": "Q494760"}

    assert main(["identify", str(project), str(table), "--annotator", "Олена"]) == 0
    assert _ids(project) == {"НАТО": "Q7184", "Yonhap": "Q494760"}


def test_contradictions_end_with_code_1_and_tables_without_qids_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, table = _project(tmp_path / "p.claimdesk"), tmp_path / "qids.csv"
    table.write_text("Yonhap,Q1\n", encoding="utf-8")
    assert main(["identify", str(project), str(table)]) == 1
    assert "Q494760" in capsys.readouterr().err

    table.write_text("Yonhap,x\n", encoding="utf-8")
    assert main(["identify", str(project), str(table)]) == 2
    assert "Q884" in capsys.readouterr().err
    assert main(["identify", str(project), str(tmp_path / "none.csv")]) == 2
    assert _ids(project)["Yonhap"] == "Q494760"
