"""A damaged project of an older version is recovered as one of this version."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.edits.stories import make_story
from annotator.store import annotators, articles, stories
from annotator.store.project import Project
from annotator.store.recover import recover
from tests.annotator.store.harming import CONTENT, noise, overwrite, rows

VERSION_1 = Path(__file__).parents[2] / "data" / "version_1.claimdesk"


@pytest.mark.parametrize("kind", ["nothing", "header"])
def test_a_file_of_an_older_version_comes_over_whole(tmp_path: Path, out: Path, kind: str) -> None:
    path = tmp_path / "old.claimdesk"
    shutil.copyfile(VERSION_1, path)
    before = {table: len(rows(path, table)) for table in CONTENT if table != "story"}
    if kind == "header":
        overwrite(path, 1, noise(100))

    report = recover(path, out)

    assert {table: len(rows(out, table)) for table in before} == before
    assert (report.is_complete, report.has_history) == (kind == "nothing", kind == "nothing")
    assert report.check.is_sound


def test_rows_an_upgrade_left_behind_do_not_come_before_those_there_are(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "upgraded.claimdesk"
    shutil.copyfile(VERSION_1, path)
    with Project.open(path) as project, project.writing() as session:
        by = annotators.all(session)[0].id
        make_story(session, articles.each(session), by=by, title="Міст")
    overwrite(path, 1, noise(100))

    recover(path, out)

    with Project.open(out) as project, project.reading() as session:
        assert [(each.story.title, each.articles) for each in stories.all(session)] == [("Міст", 2)]
