"""Parquet without marks: a table of articles like any other."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from annotator.importers.parquet import Parquet
from tests.annotator.importers.reader import codes, read, the_article

if TYPE_CHECKING:
    from pathlib import Path


def file(folder: Path, **columns: Any) -> Path:
    """Return the path of a file with *columns*."""
    path = folder / "дані.parquet"
    parquet.write_table(pa.table(columns), path)
    return path


def test_a_row_becomes_an_article(tmp_path: Path) -> None:
    moment = datetime(2023, 7, 12, 10, 3, tzinfo=UTC)
    path = file(
        tmp_path, Текст=["Перша", "", "Друга 📰"], Заголовок=["Назва", "б", None], Дата=[moment] * 3, x=[1, 2, 3]
    )

    articles, problems = read(Parquet(), path)

    assert [(article.text, article.line) for article in articles] == [("Перша", 1), ("Друга 📰", 3)]
    assert [(problem.code.value, problem.line) for problem in problems] == [("empty_row", 2)]
    assert (articles[0].metadata.title, articles[0].metadata.published) == ("Назва", "2023-07-12T10:03")
    assert articles[0].columns is not None
    assert articles[0].columns.names == ("Текст", "Заголовок", "Дата", "x")


def test_the_column_can_be_named(tmp_path: Path) -> None:
    path = file(tmp_path, один=["перше"], два=["друге"])

    assert codes(Parquet(), path) == ["no_column"]
    assert the_article(Parquet(), path, columns={"text": "два"}).text == "друге"


@pytest.mark.parametrize("texts", [[], [""]])
def test_a_table_without_texts_is_empty(tmp_path: Path, texts: list[str]) -> None:
    assert codes(Parquet(), file(tmp_path, text=pa.array(texts, pa.string()))) == ["empty"]
