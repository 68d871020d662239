"""A few lines of Python that load a data set, for its card; each is run by a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Shape

if TYPE_CHECKING:
    from annotator.exporters.base import Exporter

_LINES = """\
import glob, json
train = [json.loads(line) for name in glob.glob("data/train*") for line in open(name, encoding="utf-8")]
print(len(train), "lines")"""
_HUB = """\
import os
from datasets import load_dataset
data = load_dataset(os.getcwd())  # "." is no name for a data set
print(data)"""
_SPACY = """\
import glob
import spacy
from spacy.tokens import DocBin
vocab = spacy.blank("xx").vocab
names = glob.glob("data/train*.spacy") + glob.glob("data/train/*.spacy")
train = [doc for name in names for doc in DocBin().from_disk(name).get_docs(vocab)]
print(len(train), "articles,", sum(len(doc.spans["sc"]) for doc in train), "marks")"""
_TABLE = """\
import csv, glob
train = [row for name in glob.glob("data/train*.csv") for row in csv.DictReader(open(name, encoding="utf-8-sig"))]
print(len(train), "rows")"""
_FILES = """\
import glob
train = sorted(name for name in glob.glob("data/train*/**", recursive=True))
print(train)"""
_TEXT = """\
import glob
train = "".join(open(name, encoding="utf-8").read() for name in glob.glob("data/train*"))
print(len(train), "characters")"""
_BY_SUFFIX = {".spacy": _SPACY, ".jsonl": _LINES, ".parquet": _HUB, ".csv": _TABLE}


def code_for(exporter: Exporter) -> str:
    """Return Python that loads the part *train* of a data set in this format, run in its folder."""
    if exporter.shape is Shape.FOLDER:
        return _FILES
    return _BY_SUFFIX.get(exporter.suffix, _TEXT)


def snippet_for(exporter: Exporter) -> list[str]:
    """Return the same as lines of Markdown."""
    return ["```python", *code_for(exporter).splitlines(), "```"]
