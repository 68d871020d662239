"""CSV and TSV: whatever separates the cells, in whatever encoding; broken files are refused as a whole."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.importers import best
from annotator.importers.csv import Csv
from tests.annotator.importers.reader import codes, read, the_article

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = ["Перша, або ні; стаття.", 'Друга «стаття», "у лапках".', "Третя:\r\nу двох\tрядках | так."]


def file(folder: Path, content: str | bytes, name: str = "дані.csv") -> Path:
    """Return the path of a file with *content*."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def written(delimiter: str, texts: list[str], *, line_end: str = "\r\n") -> str:
    """Return a table with *texts*, as Python's own module writes it."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, delimiter=delimiter, lineterminator=line_end)
    rows.writerow(["id", "Заголовок", "Текст", "Дата"])
    rows.writerows([number, f"Назва, {number}", each, "2023-07-12"] for number, each in enumerate(texts, 1))
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_row_becomes_an_article(tmp_path: Path, delimiter: str, encoding: str) -> None:
    articles, problems = read(Csv(), file(tmp_path, written(delimiter, TEXTS * 20).encode(encoding)))

    assert problems == []
    assert [article.text for article in articles] == TEXTS * 20
    assert {article.metadata.published for article in articles} == {"2023-07-12"}
    assert [article.metadata.title for article in articles[:2]] == ["Назва, 1", "Назва, 2"]
    assert {article.encoding for article in articles} == {encoding.removesuffix("-sig")}
    assert {article.is_encoding_guessed for article in articles} == {encoding == "cp1251"}
    assert articles[0].columns is not None
    assert articles[0].columns.fields == {"id": "id", "title": "Заголовок", "text": "Текст", "published": "Дата"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_in_the_file(tmp_path: Path, line_end: str) -> None:
    content = line_end.join(["text,title", '"а', 'б",x', ",без тексту", "в,y", ""])

    articles, problems = read(Csv(), file(tmp_path, content))

    assert [(article.text, article.line) for article in articles] == [(f"а{line_end}б", 2), ("в", 5)]
    assert [(problem.code.value, problem.line) for problem in problems] == [("empty_row", 4)]


def test_a_cell_may_be_longer_than_python_allows_by_itself(tmp_path: Path) -> None:
    text = "слово, " * 100_000

    assert the_article(Csv(), file(tmp_path, written(",", [text]))).text == text


def test_quotes_that_mean_nothing_are_kept(tmp_path: Path) -> None:
    content = 'id\ttext\n1\t"Слово" — сказав він\n2\tвін: "так\n'

    articles, problems = read(Csv(), file(tmp_path, content, "дані.tsv"))

    assert problems == []
    assert [article.text for article in articles] == ['"Слово" — сказав він', 'він: "так']


def test_a_table_of_one_column_is_read_by_lines(tmp_path: Path) -> None:
    articles, problems = read(Csv(), file(tmp_path, "text\nОдин, два\nТри; чотири, п’ять\n"))

    assert problems == []
    assert [article.text for article in articles] == ["Один, два", "Три; чотири, п’ять"]


def test_a_text_that_is_not_in_quotes_is_left_out(tmp_path: Path) -> None:
    content = "id,text,title\n" + "1,слово,а\n" * 5 + "2,один, два, три,б\n"

    articles, problems = read(Csv(), file(tmp_path, content))

    assert len(articles) == 5
    assert [(problem.code.value, problem.line, problem.values) for problem in problems] == [
        ("long_row", 7, {"expected": 3, "found": 5})
    ]


def test_the_column_can_be_named(tmp_path: Path) -> None:
    path = file(tmp_path, "один,два\nперше,друге\n")

    assert codes(Csv(), path) == ["no_column"]
    assert the_article(Csv(), path, columns={"text": "два"}).text == "друге"
    assert codes(Csv(), path, columns={"text": "три"}) == ["unknown_column"]


def test_a_file_that_is_broken_is_one_problem(tmp_path: Path) -> None:
    contents: dict[str, str | bytes] = {
        "empty": " \r\n",
        "cut_off": 'text,id\n"слово,1\nслово,2\n',
        "broken_line": 'text,id\n"слово"слово,1\n',
        "no_column": b"\x00" * 100 + b",,,\n",
    }

    assert {name: codes(Csv(), file(tmp_path, content)) for name, content in contents.items()} == {
        name: [name] for name in contents
    }


def test_a_table_of_names_alone_is_empty(tmp_path: Path) -> None:
    assert codes(Csv(), file(tmp_path, "text,title\n,\n\n")) == ["empty"]


def test_bytes_that_do_not_fit_are_counted(tmp_path: Path) -> None:
    content = ("id,text\n" + "1,Слова і ще слова українською\n" * 20).encode() + b"2,\xd1\n"

    articles, problems = read(Csv(), file(tmp_path, content))

    assert len(articles) == 21
    assert [(problem.code.value, problem.values) for problem in problems] == [("replaced", {"count": 1})]


def test_an_encoding_that_was_asked_for_is_obeyed(tmp_path: Path) -> None:
    path = file(tmp_path, written(",", TEXTS).encode("cp1251"))

    assert codes(Csv(), path, encoding="utf-8") == ["wrong_encoding"]
    assert codes(Csv(), path, encoding="klingon") == ["unknown_encoding"]
    assert [article.text for article in read(Csv(), path, encoding="cp1251")[0]] == TEXTS


@given(texts=st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), min_size=1), min_size=1))
@settings(max_examples=50)
def test_any_texts_come_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = file(tmp_path_factory.mktemp("csv"), written(",", texts).encode())

    articles, _problems = read(Csv(), path)

    assert [article.text for article in articles] == [each for each in texts if each.strip()]


def test_tables_are_known(tmp_path: Path) -> None:
    contents = {"a.csv": written(";", TEXTS), "b.tsv": "x\ty\n1\t2\n", "c.txt": written(",", TEXTS)}
    found = {}
    for name, content in contents.items():
        importer = best(file(tmp_path, content, name))
        found[name] = importer.id if importer else ""

    assert found == {"a.csv": "csv", "b.tsv": "csv", "c.txt": "text"}
