"""A terminal to try the command line in."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from annotator import cli
from annotator.sample import build_sample

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def values(self) -> dict[str, Any]:
        """Return the one JSON object it printed."""
        values: dict[str, Any] = json.loads(self.out)
        return values


@pytest.fixture
def claimdesk(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Return what runs one command line."""

    def run(*words: object) -> Answer:
        capsys.readouterr()
        code = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample project once."""
    path = tmp_path_factory.mktemp("sample") / "sample.claimdesk"
    build_sample(path).close()
    return path


@pytest.fixture
def sample(built_sample: Path, tmp_path: Path) -> Path:
    """Return the sample project, to do with as one likes."""
    path = tmp_path / "sample.claimdesk"
    shutil.copyfile(built_sample, path)
    return path


@pytest.fixture
def project(claimdesk: Callable[..., Answer], tmp_path: Path) -> Path:
    """Return an empty project."""
    path = tmp_path / "new.claimdesk"
    assert claimdesk("new", path).code == 0
    return path
