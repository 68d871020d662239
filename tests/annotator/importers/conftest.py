"""Projects and files to read into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits.annotators import add_annotator
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.model import AnnotatorId, new_id
from annotator.sample import build_sample
from annotator.scheme_files import default_scheme
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ME = AnnotatorId(new_id())


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Return an empty project with an annotator."""
    with Project.create(tmp_path / "new.claimdesk", default_scheme()) as made:
        with made.writing() as session:
            add_annotator(session, "Олена", id=ME)
        yield made


@pytest.fixture(scope="session")
def sample_lines(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, ...]:
    """Return the lines of the exported sample."""
    folder = tmp_path_factory.mktemp("exported")
    with build_sample(folder / "sample.claimdesk") as built, built.reading() as session:
        write_from(session, ClaimdeskJsonLines(), folder / "sample.jsonl")
    return tuple((folder / "sample.jsonl").read_bytes().splitlines(keepends=True))
