"""No format is taken for another: what each exporter writes is recognised, and never read as plain articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator import exporters, importers
from annotator.exporters.base import Shape
from annotator.exporters.exporting import Job, export
from annotator.exporters.policies import SKIP_ALL
from annotator.formats import ARTICLES
from annotator.sample import build_sample
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Exporter
    from annotator.store.project import Project

PLAIN = [each for each in importers.ALL if each.carries == ARTICLES]
BOTH_WAYS = [each.id for each in exporters.ALL if importers.by_id(each.id) is not None]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Return the sample."""
    with build_sample(tmp_path_factory.mktemp("exported") / "sample.claimdesk") as built:
        yield built


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_is_written_is_recognised(tmp_path: Path, name: str) -> None:
    exporter, importer = exporters.by_id(name), importers.by_id(name)
    assert exporter is not None
    assert importer is not None
    out = write(fitted(gold(), exporter.carries), exporter, tmp_path)

    files = sorted(each for each in out.rglob("*") if each.is_file()) if exporter.shape is Shape.FOLDER else [out]
    known = [best for each in files if each.suffix.lower() in importer.suffixes and (best := importers.best(each))]

    assert {each.id for each in known} == {name}


@pytest.mark.parametrize("exporter", exporters.ALL, ids=lambda each: each.id)
def test_what_has_marks_is_not_surely_articles(tmp_path: Path, exported: Project, exporter: Exporter) -> None:
    out = tmp_path / f"out{exporter.suffix}"
    with exported.reading() as session:
        export(session, Job(exporter, policies=SKIP_ALL), out)

    for file in [out] if out.is_file() else sorted(each for each in out.rglob("*") if each.is_file()):
        head = file.read_bytes()[:65_536]
        sure = {each.id: sureness for each in PLAIN if (sureness := each.sniff(file, head)) > 0.5}
        assert sure == {}, file.name
