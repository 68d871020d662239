"""JSON and JSON Lines of articles: object by object, all of a file or nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from annotator.importers import best, json_objects
from annotator.importers.json import JsonObjects
from annotator.importers.json_objects import objects_of
from tests.annotator.importers.reader import codes, read, the_article

if TYPE_CHECKING:
    from pathlib import Path

OBJECTS: list[dict[str, Any]] = [
    {"id": 1, "title": "Назва", "text": "Перша стаття.\nДва рядки.", "meta": {"url": "https://news.example/1"}},
    {"id": 2, "title": None, "text": "Друга 📰 стаття.", "published": 1689156180},
    {"text": "Третя", "author": ["Олена", "Іван"]},
]
LINES = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in OBJECTS)
WAYS = {
    "lines": LINES,
    "lines without an end": LINES.rstrip(),
    "escaped lines": "\r\n".join(map(json.dumps, OBJECTS)) + "\r\n\r\n",
    "list": json.dumps(OBJECTS),
    "list with indents": json.dumps(OBJECTS, ensure_ascii=False, indent=2),
    "list in an object": json.dumps({"version": 1, "articles": OBJECTS}),
    "objects in a row": "".join(json.dumps(each, indent=1) for each in OBJECTS),
}


def file(folder: Path, content: str | bytes, name: str = "дані.json") -> Path:
    """Return the path of a file with *content*."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_object_becomes_an_article(tmp_path: Path, way: str, encoding: str) -> None:
    articles, problems = read(JsonObjects(), file(tmp_path, WAYS[way].encode(encoding)))

    assert problems == []
    assert [article.text for article in articles] == [each["text"] for each in OBJECTS]
    first, second, third = (article.metadata for article in articles)
    assert (first.title, first.url) == ("Назва", "https://news.example/1")
    assert (second.published, third.author) == ("2023-07-12T10:03", "Олена, Іван")


@pytest.mark.parametrize("piece", [1, 2, 7, 1000])
def test_objects_are_whole_however_the_file_is_read(
    tmp_path: Path, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_objects, "_PIECE", piece)
    for content in WAYS.values():
        with file(tmp_path, content).open(encoding="utf-8") as opened:
            assert [each for _line, each in objects_of(opened)] == OBJECTS


def test_lines_are_counted(tmp_path: Path) -> None:
    path = file(tmp_path, '\n\n[\n{"text": "а"},\n{"text": ""}, {"text":\n"б"},\n{"text": " ", "x": 1}]\n')

    articles, problems = read(JsonObjects(), path)

    assert [(article.text, article.line) for article in articles] == [("а", 4), ("б", 5)]
    assert [(problem.code.value, problem.line) for problem in problems] == [("empty_row", 7)]


def test_a_list_within_an_article_is_not_taken_for_the_articles(tmp_path: Path) -> None:
    path = file(tmp_path, '{"text": "Коротко.", "tags": [{"text": "а"}, {"text": "б"}]}')

    assert the_article(JsonObjects(), path).text == "Коротко."


def test_half_a_surrogate_pair_is_no_reason_to_refuse(tmp_path: Path) -> None:
    assert the_article(JsonObjects(), file(tmp_path, '{"text": "слово \\ud83d"}')).text == "слово \ud83d"


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("", "empty", 0),
        ("[]", "empty", 0),
        ("слово", "broken_line", 1),
        ("[1, 2]", "broken_line", 1),
        ('"текст"', "broken_line", 1),
        ('[{"text": "а"}', "cut_off", 1),
        ('[{"text": "а"}, ', "cut_off", 1),
        ('[{"text": "а"},\n{"text": "б', "cut_off", 2),
        ('{"text": "а"}\n{"text": ', "cut_off", 2),
        ('[{"text": "а"} {"text": "б"}]', "broken_line", 1),
        ('{"text": "а"}\n{"text": "б",}\n{"text": "в"}\n', "broken_line", 2),
        ('{"text": "а"}\n{"text": "б\n{"text": "в"}\n' + '{"text": "г"}\n' * 10, "broken_line", 2),
        ('[{"text": "а"}] {"text": "б"}', "broken_line", 1),
        ('{"text": ' + "9" * 5000 + "}", "broken_line", 1),
        ('{"text": ' + "[" * 100_000, "unsafe", 1),
        ('{"слова": "а"}', "no_column", 0),
    ],
)
def test_a_broken_file_is_one_problem(tmp_path: Path, content: str, code: str, line: int) -> None:
    _articles, problems = read(JsonObjects(), file(tmp_path, content))

    assert [(problem.code.value, problem.line) for problem in problems] == [(code, line)]
    assert problems[0].is_refusal


def test_marks_that_are_not_read_are_told_of(tmp_path: Path) -> None:
    path = file(tmp_path, '{"text": "а", "labels": []}\n{"text": "б", "labels": [[0, 1, "PER"]]}\n')

    articles, problems = read(JsonObjects(), path)

    assert len(articles) == 2
    assert [(problem.code.value, problem.line, problem.values["what"]) for problem in problems] == [
        ("mark_not_carried", 2, "“labels”")
    ]


def test_the_column_can_be_named(tmp_path: Path) -> None:
    path = file(tmp_path, '{"text": "ні", "data": {"слова": "так"}}')

    assert the_article(JsonObjects(), path, columns={"text": "data.слова"}).text == "так"
    assert codes(JsonObjects(), path, columns={"text": "слова"}) == ["unknown_column"]


def test_json_is_known(tmp_path: Path) -> None:
    contents = {
        "a.json": json.dumps(OBJECTS),
        "b.jsonl": LINES,
        "c.ndjson": LINES,
        "d.jsonl": '{"type":"claimdesk","version":1}\n',
        "e.json": '[{"text": "' + "слово " * 100_000,
        "f.jsonl": "слово",
        "g.txt": LINES,
    }
    found = {}
    for name, content in contents.items():
        importer = best(file(tmp_path, content, name))
        found[name] = importer.id if importer else ""

    assert found == {
        "a.json": "json",
        "b.jsonl": "json",
        "c.ndjson": "json",
        "d.jsonl": "claimdesk-jsonl",
        "e.json": "json",
        "f.jsonl": "json",
        "g.txt": "text",
    }
