"""Data sets in the formats of trainers load with the lines on their card, and with what lies beside the data."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.training import Corpus
from spacy.util import load_config

from annotator import exporters
from annotator.exporters.dataset import DataSet, export_dataset
from annotator.exporters.exporting import Job
from annotator.exporters.policies import SKIP_ALL
from annotator.sample import build_sample
from annotator.splits.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.store.project import Project


@pytest.fixture(scope="module", name="project")
def _project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with build_sample(tmp_path_factory.mktemp("sample") / "s.claimdesk") as opened:
        yield opened


def data_set(project: Project, name: str, out: Path, *, shard: int = 10_000) -> Path:
    """Write the sample as a data set of one part."""
    exporter = exporters.by_id(name)
    assert exporter is not None
    with project.reading() as session:
        export_dataset(
            session, Job(exporter, policies=SKIP_ALL), DataSet(plan=Plan(shares=(1, 0, 0)), shard=shard), out
        )
    return out


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("spacy", r"2 articles, \d+ marks"),
        ("parquet", r"'spans', 'relations'.*num_rows: 2"),
        ("task-token-classification", r"22 lines"),
    ],
)
def test_the_lines_on_the_card_load_the_data(name: str, printed: str, project: Project, tmp_path: Path) -> None:
    out = data_set(project, name, tmp_path / "out", shard=1)
    code = re.findall(r"```python\n(.*?)```", (out / "README.md").read_text(encoding="utf-8"), re.DOTALL)[0]
    alone = {**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path / "home"), "PYTHONIOENCODING": "utf-8"}

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=out, env=alone, capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stderr
    assert re.search(printed, done.stdout, re.DOTALL)


def test_the_configurations_beside_the_data_name_the_files_that_are_there(project: Project, tmp_path: Path) -> None:
    out = data_set(project, "spacy", tmp_path / "out")

    for name in ("ner.cfg", "spancat.cfg"):
        config = load_config(out / name, interpolate=False)
        assert config["nlp"]["lang"] == "uk"
        assert (out / config["paths"]["train"]).is_file()
        assert config["paths"]["dev"] == config["paths"]["train"].replace("train", "dev")


def test_where_there_are_several_files_the_configurations_name_their_folder_and_all_of_it_is_read(
    project: Project, tmp_path: Path
) -> None:
    out = data_set(project, "spacy", tmp_path / "out", shard=1)

    config = load_config(out / "ner.cfg", interpolate=False)
    folder = out / config["paths"]["train"]
    assert sorted(path.name for path in folder.iterdir()) == [
        "train-00000-of-00002.spacy",
        "train-00001-of-00002.spacy",
    ]
    pipeline = spacy.blank("uk")
    docs = [example.reference for example in Corpus(folder)(pipeline)]
    assert len(docs) == 2
    assert sorted(path.name for path in (out / "data").iterdir()) == ["train"]
