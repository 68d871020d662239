"""CoNLL-U: what we read of others, and what is wrong with some files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator import importers
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.conllu import ConllU
from annotator.importers.found import FoundArticle, cut

if TYPE_CHECKING:
    from pathlib import Path


def _row(number: str, form: str, misc: str = "_", columns: str = "\t_" * 7) -> str:
    return f"{number}\t{form}{columns}\t{misc}\n"


def _rows(*words: str) -> str:
    """Return a sentence of words, each with its MISC behind a blank if it has one."""
    pairs = [word.partition(" ") for word in words]
    return "".join(_row(str(number), form, misc or "_") for number, (form, _, misc) in enumerate(pairs, 1)) + "\n"


def _read(place: Path, content: str | bytes) -> tuple[list[FoundArticle], list[Problem]]:
    path = place / "some.conllu"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    items = list(ConllU().read(path, Options()))
    articles = [each for each in items if isinstance(each, FoundArticle)]
    return articles, [each for each in items if isinstance(each, Problem)]


def _marks(article: FoundArticle) -> list[tuple[str, str]]:
    return [(span.tag, cut(article.text, span.ranges)) for span in article.spans]


@pytest.mark.parametrize("key", ["NER", "ner", "NE"])
def test_tags_of_taggers_are_marks(key: str, tmp_path: Path) -> None:
    content = _rows(
        f"Юн {key}=B-PER",
        f"Сок {key}=E-PER|start_char=3|end_char=6",
        f"і {key}=O",
        f"НАТО {key}=S-ORG|SpaceAfter=No",
        ".",
    )

    (article,), problems = _read(tmp_path, content)

    assert article.text == "Юн Сок і НАТО."
    assert _marks(article) == [("PER", "Юн Сок"), ("ORG", "НАТО")]
    assert problems == []


def test_mentions_nest_cross_have_parts_and_become_entities(tmp_path: Path) -> None:
    content = (
        "# newdoc id = one\n# global.Entity = GRP-etype-infstat-identity\n"
        + _rows(
            "A Entity=(1-person-new-Yoon_Suk%2DYeol(2-organization",
            "B Entity=1)(3-time",
            "C Entity=2)(4-date)",
            "D Entity=3)",
        )
        + _rows("E Entity=(5[1/2]-object", "F Entity=5[1/2])", "G Entity=(2-organization)", "H Entity=(5[2/2]-object)")
    )

    (article,), problems = _read(tmp_path, content)

    assert problems == []
    assert article.text == "A B C D E F G H"
    assert _marks(article) == [
        ("person", "A B"),
        ("organization", "A B C"),
        ("time", "B C D"),
        ("date", "C"),
        ("object", "E F H"),
        ("organization", "G"),
    ]
    assert [span.key for span in article.spans] == ["1", "2", "3", "4", "5", "2#2"]
    assert article.spans[0].attributes == {"infstat": "new"}
    names = {each.key: each.name for each in article.entities}
    assert [names.get(span.entity) for span in article.spans] == ["Yoon_Suk-Yeol", "A B C", None, None, None, "A B C"]


def test_brackets_that_do_not_fit_are_told_of_and_the_others_read(tmp_path: Path) -> None:
    content = _rows(
        "A Entity=(e1-x-1", "B Entity=e2)", "C Entity=odd", "D Entity=(e3-y-1)", "E Entity=(e4[1/2]-z-1)", "F Entity=()"
    )

    (article,), problems = _read(tmp_path, content)

    assert _marks(article) == [("y", "D"), ("Entity", "F")]
    assert [(each.line, each.code) for each in problems] == [
        (2, ProblemCode.MARK_NOT_CARRIED),
        (3, ProblemCode.MARK_NOT_CARRIED),
        (1, ProblemCode.MARK_NOT_CARRIED),
        (5, ProblemCode.MARK_NOT_CARRIED),
    ]


def test_words_written_as_one_and_empty_nodes_make_no_text_of_their_own(tmp_path: Path) -> None:
    content = (
        _row("0.1", "_", "Entity=(e9-zero-1)")
        + _row("1-2", "vámonos", "SpaceAfter=No")
        + _row("1", "vamos", "Entity=(e1-x-1")
        + _row("2", "nos", "Entity=e1)(e2-y-1)")
        + _row("2.1", "ellos", "Entity=(e3-z-1)")
        + _row("3", "!")
    )

    (article,), problems = _read(tmp_path, content)

    assert article.text == "vámonos!"
    assert _marks(article) == [("x", "vámonos"), ("y", "vámonos")]
    assert [each.code for each in problems] == [ProblemCode.MARK_EMPTY, ProblemCode.MARK_EMPTY]


def test_white_space_is_as_misc_or_else_the_text_comment_says(tmp_path: Path) -> None:
    content = (
        "# newdoc\n# newpar\n# text = A-B  C\n"
        + _rows("A", "-", "B", "C")
        + "# text = D E\n"
        + _rows("D SpacesAfter=\\s\\n\\t\\u00a0", "E")
        + "# newpar id = p2\n"
        + _rows("F SpaceAfter=No", "G SpaceAfter=No")
        + "# text = H K\n"
        + _rows("H", "I")
        + "# newdoc\n"
        + _rows("J SpacesBefore=\\n|SpacesAfter=\\p\\n")
    )

    articles, problems = _read(tmp_path, content)

    assert [each.text for each in articles] == ["A-B  C D \n\t\u00a0E\nFGH I", "\nJ\n"]
    assert [(each.line, each.code) for each in problems] == [(18, ProblemCode.LINE_MENDED)]


def test_what_is_known_of_a_document_is_taken_over(tmp_path: Path) -> None:
    content = (
        "# newdoc id = GUM_news_1\n# meta::title = Yoon in Vilnius\n"
        "# meta::dateCreated = 2023-07-12\n# meta::genre = news\n"
        + _rows("A")
        + "# newdoc id = GUM_news_2\n"
        + _rows("B")
    )

    articles, problems = _read(tmp_path, content)

    assert problems == []
    assert [each.key for each in articles] == ["GUM_news_1", "GUM_news_2"]
    assert articles[0].metadata.title == "Yoon in Vilnius"
    assert articles[0].metadata.published == "2023-07-12"


def test_what_there_is_no_place_for_is_told_of_once(tmp_path: Path) -> None:
    rich = "\tдім\tNOUN\tNcmsnn\tCase=Nom\t0\troot\t0:root"
    content = _row("1", "дім", "Gloss=house", rich) + _row("2", "дім", "_", rich) + "\n"

    (article,), problems = _read(tmp_path, content)

    assert article.text == "дім дім"
    assert {each.code for each in problems} == {ProblemCode.MARK_NOT_CARRIED}
    told = {each.values["what"]: each.values["detail"] for each in problems}
    assert told == dict.fromkeys(["LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS"], "2×") | {
        "MISC Gloss": "1×"
    }


def test_conllu_plus_has_the_columns_that_it_names(tmp_path: Path) -> None:
    content = "# global.columns = ID FORM MISC\n1\tЮн\tNER=B-PER\n2\t.\t_\n"

    (article,), problems = _read(tmp_path, content)

    assert (article.text, _marks(article)) == ("Юн .", [("PER", "Юн")])
    assert problems == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_line_ends_and_byte_order_marks_of_all_kinds_are_read(encoding: str, tmp_path: Path) -> None:
    content = "# newdoc id = й\r\n" + _rows("Юн NER=B-PER", "є").replace("\n", "\r\n")

    (article,), problems = _read(tmp_path, content.encode(encoding))

    assert (article.key, article.text, _marks(article)) == ("й", "Юн є", [("PER", "Юн")])
    assert problems == []


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        ("", 0, ProblemCode.EMPTY),
        ("# newdoc id = a\n\n", 0, ProblemCode.EMPTY),
        (_rows("A") + "1\tB\t_\n", 3, ProblemCode.NOT_THIS_FORMAT),
        (_rows("A") + _row("x", "B"), 3, ProblemCode.NOT_THIS_FORMAT),
        (_rows("A") + _row("1", ""), 3, ProblemCode.NOT_THIS_FORMAT),
        (_rows("A") + "1 B _ _ _ _ _ _ _ _\n", 3, ProblemCode.NOT_THIS_FORMAT),
        ("# global.columns = FORM MISC\nA\t_\n", 2, ProblemCode.NOT_THIS_FORMAT),
        (_row("9" * 5000, "A"), 1, ProblemCode.NOT_THIS_FORMAT),
    ],
)
def test_a_file_with_a_broken_row_is_refused_at_its_line(
    content: str, line: int, code: ProblemCode, tmp_path: Path
) -> None:
    _articles, problems = _read(tmp_path, content)

    assert [(each.line, each.code) for each in problems] == [(line, code)]


@pytest.mark.parametrize(
    "misc", ["Entity=" + "(" * 100_000, "Entity=" + "(e1-x" * 50_000, "Entity=" + "e1)" * 50_000, "|" * 300_000]
)
def test_endless_brackets_take_no_endless_time(misc: str, tmp_path: Path) -> None:
    (article,), problems = _read(tmp_path, _rows(f"A {misc}"))

    assert article.text == "A"
    assert len(problems) <= 60


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", _rows("A"), "conllu"),
        ("a.conll", "# sent_id = 1\n# text = A\n" + _rows("A"), "conllu"),
        ("a.conllup", "# global.columns = ID FORM\n1\tA\n", "conllu"),
        ("a.conllu", "-DOCSTART- -X- O O\n\nA _ _ O\n", "conll"),
        ("a.txt", "# newdoc means nothing here\nfor it is a text\n", "text"),
    ],
)
def test_files_are_known_by_their_rows(name: str, content: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")

    assert getattr(importers.best(tmp_path / name), "id", "") == expected
