"""Parquet: a row an article, with spans, relations and entities as lists in it (https://parquet.apache.org/docs).

The layout is that of the Hugging Face hub for spans (https://huggingface.co/docs/datasets/about_dataset_features);
whatever reads Parquet reads it. Rows are written in groups: memory does not grow with the corpus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from annotator.errors import ExtraMissing
from annotator.exporters import columns
from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.records import Recorder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.records import Record

CARRIES = Capabilities(
    text=True,
    controls=True,
    overlap=True,
    fragments=True,
    inside_words=True,
    attributes=True,
    own_voice=True,
    notes=True,
    flags=True,
    relations=True,
    relations_across=True,
    entities=True,
    external_ids=True,
    annotators=True,
    times=True,
    metadata=True,
    status=True,
    stories=True,
    ids=True,
)
EXTRA = "parquet"
_MOST_ROWS, _MOST_CHARACTERS, _MOST_SPANS = 1000, 4_000_000, 20_000
"""Of a group of rows."""


class Parquet:
    """Writes one file, with labels spelt out."""

    id = "parquet"
    title = "Parquet"
    suffix = ".parquet"
    shape = Shape.FILE
    extra = EXTRA
    carries = CARRIES

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:  # noqa: ARG002 -- nothing to choose
        """Write *bundle* to *out*; raises *ExtraMissing* without pyarrow."""
        write_rows(bundle, out, columns.columns("string"), str)


def write_rows(
    bundle: Bundle, out: Path, described: Mapping[str, columns.Description], label: Callable[[str], object]
) -> None:
    """Write *bundle* to the file *out* with the columns *described*; *label* turns a label into what stands there."""
    try:
        import pyarrow as pa  # noqa: PLC0415 -- heavy and optional
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise ExtraMissing(extra=EXTRA, package="pyarrow") from error
    about = {"huggingface": orjson.dumps({"info": {"features": columns.features(described)}})}
    schema = pa.schema([(name, columns.arrow(each)) for name, each in described.items()], metadata=about)
    with parquet.ParquetWriter(out, schema, compression="zstd", write_page_checksum=True) as writer:
        for rows in _groups(bundle, label):
            writer.write_batch(pa.RecordBatch.from_pylist(rows, schema=schema))


def _groups(bundle: Bundle, label: Callable[[str], object]) -> Iterator[list[Record]]:
    recorder = Recorder(bundle)
    rows: list[dict[str, Any]] = []
    characters = spans = 0
    for annotated in bundle:
        row = recorder.article(annotated)
        for span in row["spans"]:
            span["label"] = label(span["label"])
        rows.append(row)
        characters += len(annotated.article.text)
        spans += len(annotated.spans)
        if len(rows) >= _MOST_ROWS or characters >= _MOST_CHARACTERS or spans >= _MOST_SPANS:
            yield rows
            rows, characters, spans = [], 0, 0
    if rows:
        yield rows
