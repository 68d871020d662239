"""Parquet that we write any reader of Parquet reads, and Parquet that others write we read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from pyarrow import parquet as library

from annotator import exporters, importers
from annotator.exporters import parquet as writing
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.importers.parquet import Parquet
from annotator.offsets import Unit
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from pathlib import Path

WRITER = exporters.by_id("parquet")
READER = Parquet()
assert WRITER is not None
GOLD = fitted(gold(), WRITER.carries)
TEXT = "Юн Сок Йоль 😀 у Києві"
FOUND = [("PER", "Юн Сок Йоль"), ("LOC", "Києві")]


@pytest.fixture(name="written")
def _written(tmp_path: Path) -> Path:
    assert WRITER is not None
    return write(GOLD, WRITER, tmp_path)


def save(path: Path, *rows: dict[str, Any]) -> Path:
    """Write rows as any program would."""
    library.write_table(pa.Table.from_pylist(list(rows)), path)
    return path


def read(path: Path, **options: Any) -> tuple[list[FoundArticle], list[Problem]]:
    """Return the articles and problems at *path*."""
    items = list(READER.read(path, Options(**options)))
    return [each for each in items if isinstance(each, FoundArticle)], [
        each for each in items if isinstance(each, Problem)
    ]


def marks(article: FoundArticle) -> list[tuple[str, str]]:
    """Return tag and text of each mark."""
    return [(each.tag, article.text[slice(*each.ranges[0])]) for each in article.spans]


def test_arrow_finds_every_text_and_every_span_to_the_letter(written: Path) -> None:
    rows = library.read_table(written).to_pylist()

    for row, annotated in zip(rows, GOLD.articles, strict=True):
        assert row["text"] == annotated.article.text
        assert [(each["id"], each["start"], each["end"], each["label"], each["text"]) for each in row["spans"]] == [
            (span.id, span.start, span.end, span.label, span.text) for span in annotated.spans
        ]
        assert [len(each["fragments"]) for each in row["spans"]] == [len(span.fragments) for span in annotated.spans]


def test_rows_are_written_in_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert WRITER is not None
    monkeypatch.setattr(writing, "_MOST_ROWS", 1)

    out = write(GOLD, WRITER, tmp_path)

    assert library.ParquetFile(out).num_row_groups == len(GOLD.articles)
    assert len(read(out)[0]) == len(GOLD.articles)


def test_the_same_project_gives_the_same_bytes(written: Path, tmp_path: Path) -> None:
    assert WRITER is not None
    (tmp_path / "again").mkdir()

    assert write(GOLD, WRITER, tmp_path / "again").read_bytes() == written.read_bytes()


@pytest.mark.parametrize(
    "row",
    [
        {"spans": [{"start": 0, "end": 11, "label": "PER"}, {"start": 16, "end": 21, "label": "LOC"}]},
        {"entities": [{"start_offset": 0, "end_offset": 11, "type": "PER"}, {"begin": 16, "end": 21, "tag": "LOC"}]},
        {"spans": {"start": [0, 16], "end": [11, 21], "label": ["PER", "LOC"]}},
        {
            "spans": [
                {"start": 0, "end": 11, "label": "PER", "text": "Юн Сок Йоль"},
                {"start": 16, "end": 21, "label": "LOC"},
            ]
        },
    ],
    ids=["spans", "entities", "lists in a structure", "with text"],
)
def test_marks_are_read_however_they_are_laid_out(row: dict[str, Any], tmp_path: Path) -> None:
    (article,), problems = read(save(tmp_path / "a.parquet", {"text": TEXT, **row}))

    assert marks(article) == FOUND
    assert problems == []


def test_offsets_may_count_something_else(tmp_path: Path) -> None:
    units = len(TEXT.encode("utf-16-le")) // 2
    row = {"text": TEXT, "spans": [{"start": units - 5, "end": units, "label": "LOC"}]}

    (article,), _problems = read(save(tmp_path / "a.parquet", row), offsets=Unit.UTF_16)

    assert marks(article) == [("LOC", "Києві")]


def test_marks_beyond_the_text_are_left_to_be_told(tmp_path: Path) -> None:
    row = {"text": TEXT, "spans": [{"start": 0, "end": 500, "label": "LOC"}]}

    (article,), _problems = read(save(tmp_path / "a.parquet", row))

    assert article.spans[0].ranges == ((0, -1),)


def test_relations_of_others_lead_from_head_to_tail(tmp_path: Path) -> None:
    row = {
        "text": TEXT,
        "spans": [
            {"id": "a", "start": 0, "end": 11, "label": "PER"},
            {"id": "b", "start": 16, "end": 21, "label": "LOC"},
        ],
        "relations": [{"head": "a", "tail": "b", "label": "in"}],
    }

    (article,), _problems = read(save(tmp_path / "a.parquet", row))

    (relation,) = article.relations
    assert (relation.source, relation.target, relation.type) == ("a", "b", "in")


def test_details_of_an_article_are_found_and_other_columns_told(tmp_path: Path) -> None:
    row: dict[str, object] = {
        "content": TEXT,
        "doc_id": 7,
        "title": "Київ",
        "url": "https://example.org",
        "score": 0.5,
        "lang": "uk",
    }
    row |= {"spans": [{"start": 0, "end": 3, "label": "PER"}]}

    (article,), problems = read(save(tmp_path / "a.parquet", row), columns={"language": "lang"})

    assert [span.tag for span in article.spans] == ["PER"]
    assert (article.text, article.key) == (TEXT, "7")
    assert (article.metadata.title, article.metadata.url, article.metadata.language) == (
        "Київ",
        "https://example.org",
        "uk",
    )
    assert [(each.code, each.values["detail"]) for each in problems] == [(ProblemCode.MARK_NOT_CARRIED, "score")]


def test_the_column_of_the_text_can_be_named(tmp_path: Path) -> None:
    (article,), _problems = read(
        save(tmp_path / "a.parquet", {"story": TEXT, "text_ref": 1}), columns={"text": "story"}
    )

    assert article.text == TEXT


def test_a_number_without_a_name_stands_for_itself(tmp_path: Path) -> None:
    row = {"text": TEXT, "spans": [{"start": 0, "end": 11, "label": 3}]}

    (article,), _problems = read(save(tmp_path / "a.parquet", row))

    assert marks(article) == [("3", "Юн Сок Йоль")]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"words_of_it": ["a"]}, ProblemCode.NO_COLUMN),
        ({"tokens": ["a", "b"], "ner_tags": [1]}, ProblemCode.BROKEN_LINE),
        ({"text": "a", "spans": [{"start": 0, "label": "PER"}]}, ProblemCode.BROKEN_LINE),
        ({"text": "a", "spans": [{"from": 0, "to": 1, "label": "PER"}]}, ProblemCode.BROKEN_LINE),
        ({"text": "a", "status": "who knows"}, ProblemCode.BROKEN_LINE),
        ({"text": "a", "spans": ["PER"]}, ProblemCode.BROKEN_LINE),
        ({"text": "a", "spans": [{"start": 0, "end": 1, "label": "PER", "made_at": "soon"}]}, ProblemCode.BROKEN_LINE),
    ],
)
def test_rows_that_cannot_be_articles_refuse_the_file(row: dict[str, Any], code: ProblemCode, tmp_path: Path) -> None:
    articles, problems = read(save(tmp_path / "a.parquet", row))

    assert articles == []
    assert [problem.code for problem in problems] == [code]
    assert problems[0].is_refusal


def test_a_file_without_rows_is_told_to_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    library.write_table(pa.table({"text": pa.array([], pa.string())}), path)

    assert [problem.code for problem in read(path)[1]] == [ProblemCode.EMPTY]


@pytest.mark.parametrize("kept", [0, 4, 200, -4])
def test_a_file_that_was_cut_off_is_refused(kept: int, written: Path) -> None:
    written.write_bytes(written.read_bytes()[:kept])

    articles, problems = read(written)

    assert articles == []
    assert [problem.code for problem in problems] == [ProblemCode.NOT_THIS_FORMAT]


def test_a_file_in_which_the_disk_has_turned_a_bit_is_refused(written: Path) -> None:
    data = bytearray(written.read_bytes())
    data[len(data) // 3] ^= 1
    written.write_bytes(data)

    articles, problems = read(written)

    assert articles == []
    assert [problem.code for problem in problems] == [ProblemCode.NOT_THIS_FORMAT]


def test_a_missing_file_is_told_as_such(tmp_path: Path) -> None:
    assert [problem.code for problem in read(tmp_path / "a.parquet")[1]] == [ProblemCode.MISSING]


def test_its_own_files_are_known_by_how_they_begin(written: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "no-ending"
    renamed.write_bytes(written.read_bytes())

    assert importers.best(written) is importers.by_id("parquet")
    assert importers.best(renamed) is importers.by_id("parquet")
