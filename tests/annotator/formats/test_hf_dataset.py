"""What we write as a data set the Hugging Face library loads without a network, to the letter."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from annotator import exporters, importers
from annotator.importers.base import Options as ReadOptions
from annotator.importers.found import FoundArticle
from annotator.importers.parquet import HuggingFaceDataset
from tests.annotator.formats.corpus import SCHEME, gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WRITER = exporters.by_id("hf-dataset")
assert WRITER is not None
GOLD = fitted(gold(), WRITER.carries)
FILE = "data/train-00000.parquet"


@pytest.fixture(scope="module", name="folder")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert WRITER is not None
    return write(GOLD, WRITER, tmp_path_factory.mktemp("hf"))


@pytest.fixture(scope="module", name="library")
def _library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Return the library, cut off from the network and from the home folder."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE", "HF_DATASETS_DISABLE_PROGRESS_BARS"):
            patch.setenv(name, "1")
        patch.setenv("HF_HOME", str(tmp_path_factory.mktemp("cache")))
        import datasets  # noqa: PLC0415 -- it looks at the environment when it is imported

        yield datasets


@pytest.fixture(scope="module", name="loaded")
def _loaded(folder: Path, library: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return library.load_dataset(str(folder), split="train", cache_dir=str(tmp_path_factory.mktemp("loaded")))


def test_the_library_finds_every_text_and_every_span_to_the_letter(loaded: Any) -> None:
    label = loaded.features["spans"].feature["label"]

    for row, annotated in zip(loaded, GOLD.articles, strict=True):
        assert row["text"] == annotated.article.text
        assert [
            (each["id"], each["start"], each["end"], label.int2str(each["label"]), each["text"])
            for each in row["spans"]
        ] == [(span.id, span.start, span.end, span.label, span.text) for span in annotated.spans]
        for each in row["spans"]:
            pieces = [row["text"][piece["start"] : piece["end"]] for piece in each["fragments"]]
            assert " ".join(pieces) == each["text"]


def test_labels_are_numbered_in_the_order_of_the_scheme(loaded: Any) -> None:
    assert loaded.features["spans"].feature["label"].names == [label.code for label in SCHEME.labels]


def test_relations_across_articles_name_the_row_of_their_target(loaded: Any) -> None:
    rows = {row["id"]: {span["id"] for span in row["spans"]} for row in loaded}

    across = [each for row in loaded for each in row["relations"] if each["target_article"]]

    assert len(across) == 12
    assert all(each["target"] in rows[each["target_article"]] for each in across)


def test_the_card_says_of_the_columns_what_the_file_says(folder: Path, library: Any, loaded: Any) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")
    front = yaml.safe_load(text.split("---\n")[1])

    told = library.Features._from_yaml_list(front["dataset_info"]["features"])

    assert told == loaded.features


def test_the_lines_in_the_card_run(folder: Path, tmp_path: Path) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert code is not None
    alone = {**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}

    done = subprocess.run(
        [sys.executable, "-c", code[1]], cwd=folder, env=alone, capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stderr
    assert all(f"{span.label} {span.text}" in done.stdout for span in GOLD.articles[0].spans)


def test_files_of_a_data_set_are_known_by_the_card_beside_them(folder: Path, tmp_path: Path) -> None:
    alone = tmp_path / "train-00000.parquet"
    alone.write_bytes((folder / FILE).read_bytes())

    assert importers.best(folder / FILE) is importers.by_id("hf-dataset")
    assert importers.best(alone) is importers.by_id("parquet")


def _of_tokens(library: Any, out: Path, features: Any, **columns: Any) -> list[FoundArticle]:
    library.Dataset.from_dict(columns, features=features).to_parquet(str(out))
    items = list(HuggingFaceDataset().read(out, ReadOptions()))
    assert all(isinstance(item, FoundArticle) for item in items)
    return [item for item in items if isinstance(item, FoundArticle)]


def test_tags_at_tokens_get_their_names_from_the_schema(library: Any, tmp_path: Path) -> None:
    tags = library.List(library.ClassLabel(names=["O", "B-PER", "I-PER", "B-LOC"]))
    features = library.Features(id=library.Value("string"), tokens=library.List(library.Value("string")), ner_tags=tags)
    tokens = [["Юн", "Сок", "Йоль", "в", "Києві"], ["Тиша"]]

    first, second = _of_tokens(
        library, tmp_path / "a.parquet", features, id=["a", "b"], tokens=tokens, ner_tags=[[1, 2, 2, 0, 3], [0]]
    )

    assert (first.text, first.key) == ("Юн Сок Йоль в Києві", "a")
    assert [(each.tag, first.text[slice(*each.ranges[0])]) for each in first.spans] == [
        ("PER", "Юн Сок Йоль"),
        ("LOC", "Києві"),
    ]
    assert (second.text, second.spans) == ("Тиша", ())


def test_tags_at_tokens_get_their_names_from_the_card(library: Any, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    card = "dataset_info:\n  features:\n  - name: ner_tags\n    sequence:\n      class_label:\n        names:\n"
    card += "          '0': O\n          '1': B-ORG\n          '10': I-ORG\n          '2': S-LOC\n"
    (tmp_path / "README.md").write_text(f"---\n{card}---\n", encoding="utf-8")
    features = library.Features(
        tokens=library.List(library.Value("string")), ner_tags=library.List(library.Value("int64"))
    )

    (article,) = _of_tokens(
        library,
        tmp_path / "data" / "train-00000-of-00001.parquet",
        features,
        tokens=[["Альянс", "НАТО", "у", "Вільнюсі"]],
        ner_tags=[[1, 3, -100, 2]],
    )

    assert [(each.tag, article.text[slice(*each.ranges[0])]) for each in article.spans] == [
        ("ORG", "Альянс НАТО"),
        ("LOC", "Вільнюсі"),
    ]


def test_tags_may_be_written_out(library: Any, tmp_path: Path) -> None:
    features = library.Features(
        tokens=library.List(library.Value("string")), tags=library.List(library.Value("string"))
    )

    (article,) = _of_tokens(
        library, tmp_path / "a.parquet", features, tokens=[["Сеул", "Корея"]], tags=[["I-LOC", "B-LOC"]]
    )

    assert [each.ranges for each in article.spans] == [((0, 4),), ((5, 10),)]
