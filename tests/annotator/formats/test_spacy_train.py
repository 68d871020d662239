"""spaCy itself trains on what we write: two articles it can learn by heart."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.util import load_config_from_str

from annotator import exporters
from annotator.exporters import spacy_config
from annotator.exporters.base import Accompanied, Options, Tokens
from annotator.splits.plan import Split
from tests.annotator.formats.corpus import SCHEME, gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module", name="corpus")
def _corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    writer = exporters.by_id("spacy")
    assert writer is not None
    options = Options(tokens=Tokens.SPACY)
    return write(fitted(gold(), writer.carries, options), writer, tmp_path_factory.mktemp("corpus"), options)


def _train(config: str, corpus: Path, folder: Path, **settings: int) -> dict[str, float]:
    """Train as its guide says, and return how well the last model knows what it was taught."""
    path = folder / "config.cfg"
    path.write_text(config, encoding="utf-8")
    command = [sys.executable, "-m", "spacy", "train", str(path), "--output", str(folder / "model")]
    command += ["--paths.train", str(corpus), "--paths.dev", str(corpus)]
    command += [word for name, value in settings.items() for word in (f"--training.{name}", str(value))]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    meta = (folder / "model" / "model-last" / "meta.json").read_text(encoding="utf-8")
    performance: dict[str, float] = json.loads(meta)["performance"]
    return performance


def test_a_recogniser_of_entities_learns_the_gold_by_heart(corpus: Path, tmp_path: Path) -> None:
    config = spacy_config.ner("uk")

    performance = _train(config, corpus, tmp_path, max_steps=100, eval_frequency=50)

    assert performance["ents_f"] > 0.9


def test_a_categoriser_of_spans_learns_the_short_ones(corpus: Path, tmp_path: Path) -> None:
    config = spacy_config.spancat("uk", longest=4)

    performance = _train(config, corpus, tmp_path, max_steps=60, eval_frequency=30)

    assert performance["spans_sc_p"] > 0.8
    assert performance["spans_sc_r"] > 0.2


@pytest.mark.parametrize("language", ["uk", "en", "xx"])
@pytest.mark.parametrize("kind", ["ner", "spancat"])
def test_a_configuration_makes_a_pipeline_in_each_language(kind: str, language: str) -> None:
    text = spacy_config.ner(language) if kind == "ner" else spacy_config.spancat(language, longest=10)

    pipeline = spacy.util.load_model_from_config(load_config_from_str(text), auto_fill=True)

    assert pipeline.lang == language
    assert pipeline.pipe_names[-1] == kind


def test_a_data_set_comes_with_both_configurations_for_its_language() -> None:
    writer: object = exporters.by_id("spacy")
    assert isinstance(writer, Accompanied)

    places = {Split.TRAIN: "data/train", Split.DEV: spacy_config.DEV}
    files = dict(writer.companions(SCHEME, Options(seed=7), ["uk"], places))

    assert files == {
        "ner.cfg": spacy_config.ner("uk", seed=7, train="data/train", dev=spacy_config.DEV),
        "spancat.cfg": spacy_config.spancat("uk", seed=7, train="data/train", dev=spacy_config.DEV),
    }


def test_articles_in_several_languages_are_nobodys_language() -> None:
    assert spacy_config.language_of(["uk", "uk-UA"]) == "uk"
    assert spacy_config.language_of(["en"]) == "en"
    assert spacy_config.language_of(["uk", "en"]) == "xx"
    assert spacy_config.language_of(["ko"]) == "xx"
    assert spacy_config.language_of([""]) == "xx"
    assert spacy_config.language_of([]) == "xx"
