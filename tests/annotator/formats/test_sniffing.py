"""Each format knows its own files, whatever they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator import exporters, importers
from annotator.exporters.base import Shape
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from pathlib import Path

FILES = [
    exporter.id
    for exporter in exporters.ALL
    if importers.by_id(exporter.id) is not None and exporter.shape is Shape.FILE
]


@pytest.mark.parametrize("name", FILES)
def test_what_was_written_is_known_for_what_it_is(name: str, tmp_path: Path) -> None:
    exporter = exporters.by_id(name)
    assert exporter is not None

    found = importers.best(write(fitted(gold(), exporter.carries), exporter, tmp_path))

    assert found is not None
    assert found.id == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('{"text": "Reuters", "label": [[0, 7, "SOURCE"]]}', "doccano"),
        ('{"id": 1, "data": "Reuters", "labels": []}', "doccano"),
        ('{"text": "Reuters", "spans": [{"start": 0, "end": 7, "label": "SOURCE"}]}', "prodigy"),
        ('{"text": "Reuters", "spans": [], "answer": "accept"}', "prodigy"),
        ('{"text": "a", "_input_hash": 1, "_task_hash": 2, "label": "X", "answer": "accept"}', "prodigy"),
        ('[{"id": 1, "data": {"text": "a"}, "predictions": [], "annotations": []}]', "label-studio"),
        ('[{"tokenized_text": ["a"], "ner": []}]', "gliner"),
        ('{"type": "claimdesk", "version": 1}', "claimdesk-jsonl"),
    ],
)
def test_files_of_other_programs_are_known_by_their_names_for_things(head: str, name: str, tmp_path: Path) -> None:
    for suffix in (".json", ".jsonl"):
        path = tmp_path / f"file{suffix}"
        path.write_text(head, encoding="utf-8")

        found = importers.best(path)

        assert found is not None
        assert found.id == name
