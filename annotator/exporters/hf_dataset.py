"""A data set as the Hugging Face library loads it from a folder: Parquet in ``data``, and a card with its features.

``datasets.load_dataset("folder")`` needs no network for it. Labels are numbers whose names stand in the card and in the
file itself (``ClassLabel``), in the order of the scheme (https://huggingface.co/docs/datasets/repository_structure).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from annotator.exporters import columns
from annotator.exporters.base import Shape
from annotator.exporters.parquet import CARRIES, EXTRA, write_rows

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options

_FILE = "train-00000.parquet"
_BODY = """\
# {name}

News articles with marks, a row an article. `start` and `end` count Unicode code points of `text`, the end excluded; a
span of several `fragments` reaches from the first to the last. `attributes` that name an entity hold the `id` of one of
the row's `entities`. `target_article` of a relation is empty unless its target is in another row.

```python
import os
from datasets import load_dataset

articles = load_dataset(os.getcwd(), split="train")  # the path of this folder
label = articles.features["spans"].feature["label"]
for span in articles[0]["spans"]:
    print(label.int2str(span["label"]), span["text"])
```
"""


class HuggingFaceDataset:
    """Writes a folder."""

    id = "hf-dataset"
    title = "Hugging Face datasets"
    suffix = ""
    shape = Shape.FOLDER
    extra = EXTRA
    carries = CARRIES

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:  # noqa: ARG002 -- nothing to choose
        """Write *bundle* into the folder *out*; raises *ExtraMissing* without pyarrow."""
        names = tuple(label.code for label in bundle.scheme.labels)
        numbers = {name: number for number, name in enumerate(names)}
        described = columns.columns(columns.Classes(names))
        (out / "data").mkdir()
        write_rows(bundle, out / "data" / _FILE, described, numbers.__getitem__)
        front = {
            "configs": [{"config_name": "default", "data_files": [{"split": "train", "path": f"data/{_FILE}"}]}],
            "dataset_info": {"features": columns.card_features(described)},
            "tags": ["claimdesk"],
        }
        head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False)
        body = _BODY.format(name=" ".join(bundle.project.split()))
        (out / "README.md").write_text(f"---\n{head}---\n\n{body}", encoding="utf-8", newline="\n")
