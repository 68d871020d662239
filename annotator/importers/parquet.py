"""Parquet, alone or as a data set of the Hugging Face hub: rows that are articles, with marks at offsets or at tokens.

Beside our own columns those of others are read: ``text`` with ``spans`` or ``entities`` (``start``, ``end``,
``label``), and ``tokens`` with ``ner_tags``. Labels that are numbers get their names from the file's schema, or from
the card beside it (https://huggingface.co/docs/datasets/about_dataset_features). A table without any of these is one of
articles, whose columns are known by their names as in CSV. Rows are read in small groups.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import ValidationError
from typing_extensions import override

from annotator.errors import ExtraMissing
from annotator.formats import Capabilities
from annotator.importers import card_features
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.guarding import FaultyFile, guarded
from annotator.importers.parquet_rows import Layout, has_marks
from annotator.importers.tables import Row, Table, checked_columns
from annotator.offsets import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle
    from annotator.importers.found import FoundArticle

_MAGIC = b"PAR1"
_BATCH = 64
_SPLIT = re.compile(r"(train|validation|valid|dev|test)(-\d{5}(-of-\d{5})?)?\.parquet")


class Parquet:
    """Reads one file."""

    id = "parquet"
    title = "Parquet"
    suffixes: tuple[str, ...] = (".parquet",)
    is_whole = True
    extra = "parquet"
    has_columns: ClassVar[bool] = True
    carries = Capabilities(
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

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: such files begin with their name."""
        if head.startswith(_MAGIC):
            return 0.9
        return 0.5 if path.suffix.lower() in self.suffixes else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the articles in *path*, and what of them has no place here."""
        return guarded(_told_apart(_read(path, options), self.title), path, title=self.title)


class HuggingFaceDataset(Parquet):
    """Reads the files of a data set in a folder."""

    id = "hf-dataset"
    title = "Hugging Face datasets"

    @override
    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: the file is called like a part of a data set, and there is a card."""
        is_part = head.startswith(_MAGIC) and _SPLIT.fullmatch(path.name) is not None
        return 0.95 if is_part and card_features.card_of(path) is not None else 0.0


def _told_apart(items: Iterator[ImportedArticle | Problem], title: str) -> Iterator[ImportedArticle | Problem]:
    """Yield *items*. What Arrow says of a damaged file looks like what the system says of a disk, but has no number."""
    try:
        yield from items
    except OSError as error:
        if error.errno is not None:
            raise
        detail = str(error)[:200]
        raise FaultyFile(ProblemCode.NOT_THIS_FORMAT, title=title, detail=detail) from error


def _read(path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
    try:
        from pyarrow import parquet  # noqa: PLC0415 -- heavy and optional
    except ImportError as error:
        raise ExtraMissing(extra="parquet", package="pyarrow") from error
    path.open("rb").close()  # what the system says of it is told as of any other file
    with parquet.ParquetFile(path, pre_buffer=False, page_checksum_verification=True) as file:
        schema = file.schema_arrow
        if not has_marks(schema.names):
            yield from _plain_rows(file, path, options)
            return
        names = card_features.of_schema(schema.metadata or {}) or card_features.of_card(path)
        layout = Layout(schema.names, names, options.columns, unit=options.offsets or Unit.CODE_POINTS)
        number = 0
        for batch in file.iter_batches(batch_size=_BATCH, columns=layout.wanted, use_threads=False):
            for row in batch.to_pylist():
                number += 1
                yield _article(layout, row, number)
    if layout.beside:
        values = {"what": "columns", "detail": ", ".join(layout.beside)[:200]}
        yield Problem(path=str(path), code=ProblemCode.MARK_NOT_CARRIED, values=values)
    if not number:
        yield Problem(path=str(path), code=ProblemCode.EMPTY)


def _plain_rows(file: Any, path: Path, options: Options) -> Iterator[FoundArticle | Problem]:
    """Yield the rows of a table that has texts and no marks, as those of other tables."""
    columns = checked_columns(file.schema_arrow.names, options)
    table = Table(path, columns, options)
    wanted = list(columns.fields.values())
    batches = file.iter_batches(batch_size=_BATCH, columns=wanted, use_threads=False)
    rows = chain.from_iterable(batch.to_pylist() for batch in batches)
    yield from table.articles(Row(number, row) for number, row in enumerate(rows, 1))
    if table.is_empty:
        raise FaultyFile(ProblemCode.EMPTY)


def _article(layout: Layout, row: dict[str, Any], number: int) -> FoundArticle:
    try:
        return layout.article(row, number)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        field = ".".join(str(step) for step in first["loc"])
        raise FaultyFile(ProblemCode.BROKEN_LINE, line=number, field=field, detail=first["msg"]) from error
    except (ValueError, TypeError, KeyError) as error:
        detail = str(error)[:200]
        raise FaultyFile(ProblemCode.BROKEN_LINE, line=number, field="", detail=detail) from error
