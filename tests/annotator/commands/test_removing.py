"""Articles removed in a terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.cli import main
from annotator.sample import build_sample
from annotator.store import articles
from annotator.store.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def _titles(path: Path) -> list[str]:
    with Project.open(path, read_only=True) as project, project.reading() as session:
        return [each.title for each in articles.page(session)]


def test_what_hangs_on_an_article_is_told_before_it_goes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sample.claimdesk"
    build_sample(path).close()
    first, second = _titles(path)

    assert main(["remove", str(path), first, "--dry-run", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["removed"] == 0
    assert told["marks"] > 50
    assert told["across"] == 12
    assert told["entities"] > 0

    assert main(["remove", str(path), first]) == 1
    assert "--with-marks" in capsys.readouterr().err
    assert _titles(path) == [first, second]

    assert main(["remove", str(path), first, "--with-marks", "--annotator", "Олена"]) == 0
    assert _titles(path) == [second]
    assert main(["check", str(path)]) == 0


def test_what_is_not_there_or_not_clear_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sample.claimdesk"
    build_sample(path).close()

    assert main(["remove", str(path), "Нема такої"]) == 2
    assert "nothing was removed" in capsys.readouterr().err
