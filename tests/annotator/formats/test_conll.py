"""CoNLL-2003 columns: what seqeval and spaCy read of ours, and what we read of others."""

from __future__ import annotations

import importlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from annotator import importers
from annotator.exporters.base import Options, TagScheme, Tokens
from annotator.exporters.conll import Conll as ConllOut
from annotator.exporters.tokens import tokens_of
from annotator.importers.base import Options as ReadOptions
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.conll import Conll
from annotator.importers.found import FoundArticle
from tests.annotator.formats.corpus import Corpus, corpora, gold
from tests.annotator.formats.journey import assert_comes_back, fitted, write

if TYPE_CHECKING:
    from annotator.model import AnnotatedArticle

_SEQEVAL = {TagScheme.IOB1: "IOB1", TagScheme.IOB2: "IOB2", TagScheme.BIOES: "IOBES"}


def _sentences(path: Path) -> list[list[list[list[str]]]]:
    """Return articles, their sentences and their lines, as the usual readers take them apart."""
    articles: list[list[list[list[str]]]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if block.startswith("-DOCSTART-"):
            articles.append([])
        elif block:
            articles[-1].append([line.split() for line in block.splitlines()])
    return articles


def _of_seqeval(tags: list[list[str]], scheme: TagScheme) -> list[tuple[str, int, int]]:
    """Return the marks that seqeval sees: label, first token and the one after the last, counted through sentences."""
    module: Any = importlib.import_module("seqeval.scheme")
    entities = module.Entities(tags, getattr(module, _SEQEVAL[scheme])).entities
    ahead = [0]
    for sentence in tags:
        ahead.append(ahead[-1] + len(sentence))
    return [
        (each.tag, ahead[number] + each.start, ahead[number] + each.end)
        for number, of in enumerate(entities)
        for each in of
    ]


def _marked(annotated: AnnotatedArticle) -> list[tuple[str, int, int]]:
    tokens = tokens_of(annotated.article, Tokens.CLAIMDESK)
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    return [(span.label, starts.index(span.start), ends.index(span.end) + 1) for span in annotated.spans]


@pytest.mark.parametrize("scheme", TagScheme)
def test_seqeval_sees_the_marks_of_the_gold_in_every_tag_scheme(scheme: TagScheme, tmp_path: Path) -> None:
    corpus = fitted(gold(), ConllOut.carries)

    articles = _sentences(write(corpus, ConllOut(), tmp_path, Options(tags=scheme)))

    assert len(articles) == len(corpus.articles)
    for sentences, annotated in zip(articles, corpus.articles, strict=True):
        body = annotated.article.text
        tokens = [body[start:end] for start, end in tokens_of(annotated.article, Tokens.CLAIMDESK)]
        assert [columns[0] for sentence in sentences for columns in sentence] == tokens
        assert len(sentences) > 5
        tags = [[columns[-1] for columns in sentence] for sentence in sentences]
        assert _of_seqeval(tags, scheme) == _marked(annotated)


@pytest.mark.parametrize("scheme", TagScheme)
@given(corpus=corpora())
@settings(max_examples=25)
def test_every_line_has_four_columns_and_the_marks_are_in_them(scheme: TagScheme, corpus: Corpus) -> None:
    fitting = fitted(corpus, ConllOut.carries)
    with TemporaryDirectory() as folder:
        articles = _sentences(write(fitting, ConllOut(), Path(folder), Options(tags=scheme)))

    assert {len(columns) for sentences in articles for sentence in sentences for columns in sentence} == {4}
    for sentences, annotated in zip(articles, fitting.articles, strict=True):
        tags = [[columns[-1] for columns in sentence] for sentence in sentences]
        assert _of_seqeval(tags, scheme) == _marked(annotated)


@pytest.mark.parametrize("scheme", TagScheme)
@pytest.mark.parametrize("tokens", Tokens)
def test_the_gold_comes_back_from_every_tag_scheme_and_tokenizer(scheme: TagScheme, tokens: Tokens) -> None:
    assert_comes_back(gold(), ConllOut(), Conll(), Options(tags=scheme, tokens=tokens))


def test_spacy_converts_it_with_the_marks_at_their_words(tmp_path: Path) -> None:
    convert = importlib.import_module("spacy.training.converters").conll_ner_to_docs
    corpus = fitted(gold(), ConllOut.carries)
    content = write(corpus, ConllOut(), tmp_path).read_text(encoding="utf-8")

    docs = list(convert(content, no_print=True))

    assert len(docs) == len(corpus.articles)
    for doc, annotated in zip(docs, corpus.articles, strict=True):
        assert [(each.label_, each.start, each.end) for each in doc.ents] == _marked(annotated)


def _read(place: Path, content: str | bytes, **options: Any) -> tuple[list[FoundArticle], list[Problem]]:
    path = place / "some.conll"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    items = list(Conll().read(path, ReadOptions(**options)))
    return [each for each in items if isinstance(each, FoundArticle)], [
        each for each in items if isinstance(each, Problem)
    ]


def _marks(article: FoundArticle) -> list[tuple[str, str]]:
    return [(span.tag, article.text[span.ranges[0][0] : span.ranges[0][1]]) for span in article.spans]


_SAME = [("PER", "Юн Сок"), ("PER", "Єнс"), ("ORG", "НАТО")]


@pytest.mark.parametrize(
    "tags",
    [
        "I-PER I-PER B-PER O I-ORG O",
        "B-PER I-PER B-PER O B-ORG O",
        "B-PER E-PER S-PER O S-ORG O",
        "B-PER L-PER U-PER O U-ORG O",
        "I-PER E-PER I-PER O I-ORG O",
    ],
)
@pytest.mark.parametrize("line", ["{} NN B-NP {}", "{}\t{}", "{} {}", "{}\t_\t{}\r", " {}  _   {} "])
def test_tags_and_columns_of_every_kind_are_found_out(tags: str, line: str, tmp_path: Path) -> None:
    words = ["Юн", "Сок", "Єнс", "і", "НАТО", "."]
    content = "\n".join(line.format(word, tag) for word, tag in zip(words, tags.split(), strict=True))

    (article,), problems = _read(tmp_path, content)

    assert article.text == "Юн Сок Єнс і НАТО ."
    assert _marks(article) == _SAME
    assert problems == []


def test_articles_begin_at_docstart_or_at_an_id_and_sentences_are_lines(tmp_path: Path) -> None:
    content = (
        "-DOCSTART- -X- -X- O\n\nA _ _ B-LOC\n\nB _ _ I-LOC\n\n-DOCSTART- O\n\n\n-DOCSTART-\n"
        "C _ _ O\n# id 52f1-8\tdomain=train\n# _ _ O\n\n# text = D\nD _ _ S-X\n"
    )

    articles, problems = _read(tmp_path, content)

    assert [(each.key, each.text, each.line) for each in articles] == [
        ("", "A\nB", 1),
        ("", "C", 10),
        ("52f1-8", "#\nD", 12),
    ]
    assert _marks(articles[0]) == [("LOC", "A"), ("LOC", "B")]
    assert [(each.line, each.code) for each in problems] == [(5, ProblemCode.LINE_MENDED)]


def test_a_token_may_hold_a_no_break_space_or_blanks_between_tabs(tmp_path: Path) -> None:
    (article,), problems = _read(tmp_path, "10\u00a0000 _ _ B-NUM\n\nNew York\tB-LOC\n\u00a0\tO\nтут\tO\n")

    assert article.text == "10\u00a0000\nNew York тут"
    assert _marks(article) == [("NUM", "10\u00a0000"), ("LOC", "New York")]
    assert [(each.line, each.code) for each in problems] == [(4, ProblemCode.LINE_LEFT_OUT)]


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-8-sig"])
def test_other_encodings_are_found_out(encoding: str, tmp_path: Path) -> None:
    content = "-DOCSTART- -X- O O\n\nПрезидент O\nУкраїни B-LOC\nзаявив O\n"

    (article,), problems = _read(tmp_path, content.encode(encoding))

    assert (article.text, _marks(article)) == ("Президент України заявив", [("LOC", "України")])
    assert problems == []


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"", 0, ProblemCode.EMPTY),
        (b"-DOCSTART- -X- O O\n\n", 0, ProblemCode.EMPTY),
        (b"A _ _ O\nB\n", 2, ProblemCode.NOT_THIS_FORMAT),
        (b"A _ _ O\nB _ _ PER\n", 2, ProblemCode.NOT_THIS_FORMAT),
        (b"A _ _ O\nB _ _ B-", 2, ProblemCode.NOT_THIS_FORMAT),
        (b"A _ _ O\n\0\0\0", 2, ProblemCode.BINARY),
        (b"x" * 11_000_000, 1, ProblemCode.NOT_THIS_FORMAT),
        (b" " * 9_000_000 + b"\n# id" + b" " * 9_000_000, 0, ProblemCode.EMPTY),
    ],
)
def test_what_is_no_column_file_is_refused_at_its_line(
    content: bytes, line: int, code: ProblemCode, tmp_path: Path
) -> None:
    _articles, problems = _read(tmp_path, content)

    assert [(each.line, each.code) for each in problems] == [(line, code)]


def test_a_wrong_encoding_is_refused(tmp_path: Path) -> None:
    _articles, problems = _read(tmp_path, "A O\nЇ O\n".encode("cp1251"), encoding="utf-8")
    _articles, unknown = _read(tmp_path, "A O\n", encoding="utf-9")

    assert [each.code for each in problems] == [ProblemCode.WRONG_ENCODING]
    assert [each.code for each in unknown] == [ProblemCode.UNKNOWN_ENCODING]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.conll", "-DOCSTART- -X- O O\n", "conll"),
        ("a.txt", "Юн\tB-PER\nі\tO\n\nНАТО\tB-ORG\n", "conll"),
        ("a.iob2", "# id 5\nЮн _ _ O\n\n", "conll"),
        ("a.txt", "Він сказав O\nB\n", "text"),
        ("a.txt", "ПЛАН Б-О\n", "text"),
    ],
)
def test_files_are_known_by_their_columns(name: str, content: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")

    assert getattr(importers.best(tmp_path / name), "id", "") == expected
