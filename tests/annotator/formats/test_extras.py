"""Formats that need a package which is not there say which one, and how to get it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from annotator import exporters, importers
from annotator.errors import ExtraMissing
from annotator.importers.base import Options, Problem, ProblemCode
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from pathlib import Path

MODULES = {"spacy": ("spacy", "spacy.tokens", "spacy.vocab", "spacy.attrs"), "parquet": ("pyarrow", "pyarrow.parquet")}
NAMES = [each.id for each in exporters.ALL if each.extra in MODULES]


@pytest.mark.parametrize("name", NAMES)
def test_the_package_a_format_needs_is_named(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exporter, importer = exporters.by_id(name), importers.by_id(name)
    assert exporter is not None
    assert importer is not None
    out = write(fitted(gold(), exporter.carries), exporter, tmp_path)
    written = out if out.is_file() else next(out.rglob("*.parquet"))
    for module in MODULES[exporter.extra]:
        monkeypatch.setitem(sys.modules, module, None)

    (problem,) = importer.read(written, Options())
    with pytest.raises(ExtraMissing) as caught:
        write(fitted(gold(), exporter.carries), exporter, _fresh(tmp_path))

    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.EXTRA_MISSING
    assert problem.values["extra"] == caught.value.extra == exporter.extra
    assert problem.values["package"] == caught.value.package


def _fresh(folder: Path) -> Path:
    fresh = folder / "fresh"
    fresh.mkdir()
    return fresh
