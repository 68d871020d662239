"""GLiNER's JSON: both ends of a span are words of it, and labels are words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import pytest

from annotator import exporters, importers
from annotator.exporters.base import Options, Tokens
from annotator.exporters.tokens import tokens_of
from annotator.importers.base import ProblemCode
from annotator.scheme import Names
from tests.annotator.formats.corpus import SCHEME, Corpus, gold
from tests.annotator.formats.journey import assert_comes_back, fitted, write
from tests.annotator.importers.reader import read, the_article

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exporters.base import Exporter
    from annotator.importers.base import Importer

WORDS = ["📰", "Reuters", "з", "посиланням", "на", "Yonhap", ":", "«", "КНДР", "запустила", "ракету", "»", "."]
NER = [[1, 1, "source"], [2, 4, "cue"], [8, 10, "claim"]]


@pytest.fixture
def importer() -> Importer:
    """Return the format, to read."""
    found = importers.by_id("gliner")
    assert found is not None
    return found


@pytest.fixture
def exporter() -> Exporter:
    """Return the format, to write."""
    found = exporters.by_id("gliner")
    assert found is not None
    return found


def given(folder: Path, *records: Any) -> Path:
    """Write records to a file."""
    path = folder / "train.json"
    path.write_bytes(orjson.dumps(records))
    return path


@pytest.mark.parametrize("by", list(Tokens))
def test_the_gold_has_its_spans_on_the_words(exporter: Exporter, tmp_path: Path, by: Tokens) -> None:
    options = Options(tokens=by)
    corpus = fitted(gold(), exporter.carries, options)

    examples = orjson.loads(write(corpus, exporter, tmp_path, options).read_bytes())

    for example, annotated in zip(examples, corpus.articles, strict=True):
        body, tokens = annotated.article.text, tokens_of(annotated.article, by)
        assert example["tokenized_text"] == [body[start:end] for start, end in tokens]
        assert [(tokens[first][0], tokens[last][1]) for first, last, _label in example["ner"]] == [
            (span.start, span.end) for span in annotated.spans
        ]
        ids = [span.id for span in annotated.spans]
        assert [(ids[head], ids[tail]) for head, tail, _type in example["relations"]] == [
            (each.source, each.target) for each in annotated.relations
        ]
        assert {"claim", "source", "person"} <= {label for _first, _last, label in example["ner"]}
        assert {"attributed to", "same as"} & {kind for _head, _tail, kind in example["relations"]}


def test_the_text_is_put_together_as_it_is_written(importer: Importer, tmp_path: Path) -> None:
    article = the_article(
        importer, given(tmp_path, {"tokenized_text": WORDS, "ner": NER, "relations": [[2, 0, "attributed to"]]})
    )

    assert article.text == "📰 Reuters з посиланням на Yonhap: «КНДР запустила ракету»."
    assert [(span.tag, article.text[slice(*span.ranges[0])]) for span in article.spans] == [
        ("source", "Reuters"),
        ("cue", "з посиланням на"),
        ("claim", "КНДР запустила ракету"),
    ]
    assert [(each.source, each.target, each.type) for each in article.relations] == [("#2", "#0", "attributed to")]


def test_names_that_could_mean_two_labels_are_not_used(exporter: Exporter, importer: Importer) -> None:
    labels = tuple(
        label.model_copy(update={"name": Names(uk="Те саме", en="Same")}) if label.code in {"CLAIM", "CUE"} else label
        for label in SCHEME.labels
    )
    whole = gold()
    corpus = Corpus(
        whole.articles, whole.annotators, whole.entities, SCHEME.model_copy(update={"labels": labels, "name": "x"})
    )

    assert_comes_back(corpus, exporter, importer)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({"tokenized_text": "мовчання", "ner": [[0]]}, "ner"),
        ({"tokenized_text": [1]}, "tokenized_text"),
        ({"tokenized_text": ["а"], "ner": [["0", "x", "claim"]]}, "ner"),
        ({"tokenized_text": ["а"], "ner": 5}, "ner"),
        ({"tokenized_text": ["а"], "relations": [[0, 1, 2]]}, "relations"),
    ],
)
def test_what_is_no_example_is_told_with_its_field(importer: Importer, tmp_path: Path, record: Any, field: str) -> None:
    articles, problems = read(importer, given(tmp_path, record))

    assert articles == []
    assert [(each.code, each.values["field"]) for each in problems] == [(ProblemCode.BROKEN_LINE, field)]


def test_a_span_beyond_the_words_fits_no_text(importer: Importer, tmp_path: Path) -> None:
    article = the_article(
        importer, given(tmp_path, {"tokenized_text": ["а"], "ner": [[0, 1, "claim"], [-1, 0, "cue"]]})
    )

    assert [span.ranges for span in article.spans] == [((-1, -1),), ((-1, -1),)]
