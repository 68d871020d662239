"""No format is taken for another: what each exporter writes is recognised, and never read as plain articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator import exporters, importers
from annotator.exporters.base import Shape
from annotator.formats import ARTICLES
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = [each for each in importers.ALL if each.carries == ARTICLES]
BOTH_WAYS = [each.id for each in exporters.ALL if importers.by_id(each.id) is not None]


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_is_written_is_recognised(tmp_path: Path, name: str) -> None:
    exporter, importer = exporters.by_id(name), importers.by_id(name)
    assert exporter is not None
    assert importer is not None
    out = write(fitted(gold(), exporter.carries), exporter, tmp_path)

    files = sorted(each for each in out.rglob("*") if each.is_file()) if exporter.shape is Shape.FOLDER else [out]
    known = [best for each in files if each.suffix.lower() in importer.suffixes and (best := importers.best(each))]

    assert {each.id for each in known} == {name}


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_has_marks_is_not_surely_articles(tmp_path: Path, name: str) -> None:
    exporter = exporters.by_id(name)
    assert exporter is not None
    out = write(fitted(gold(), exporter.carries), exporter, tmp_path)
    files = sorted(each for each in out.rglob("*") if each.is_file()) if exporter.shape is Shape.FOLDER else [out]

    for file in files:
        head = file.read_bytes()[:65_536]
        assert {each.id: each.sniff(file, head) for each in PLAIN if each.sniff(file, head) > 0.5} == {}
