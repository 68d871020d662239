"""The Hugging Face library loads the examples of every task, and finds the same in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import pytest

from annotator.exporters.exporting import Job, export
from annotator.exporters.policies import SKIP_ALL
from annotator.exporters.tasks import ALL

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exporters.base import Exporter
    from annotator.store.project import Project


@pytest.mark.parametrize("exporter", ALL, ids=lambda each: each.id)
def test_the_library_loads_what_was_written(
    exporter: Exporter, sample: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE", "HF_DATASETS_DISABLE_PROGRESS_BARS"):
        monkeypatch.setenv(name, "1")
    import datasets  # noqa: PLC0415 -- it looks at the environment when it is imported

    out = tmp_path / "out.jsonl"
    with sample.reading() as session:
        export(session, Job(exporter, policies=SKIP_ALL), out)

    loaded: Any = datasets.load_dataset("json", data_files=str(out), split="train", cache_dir=str(tmp_path / "cache"))

    assert loaded.to_list() == [orjson.loads(line) for line in out.read_bytes().splitlines()]
