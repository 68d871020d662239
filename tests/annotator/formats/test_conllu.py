"""CoNLL-U: what the library of that name reads of ours."""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings

from annotator.exporters.base import Options, Tokens
from annotator.exporters.conllu import ConllU as ConllUOut
from annotator.exporters.tokens import tokens_of
from annotator.importers.conllu import ConllU
from annotator.model import Fragment
from tests.annotator.formats.corpus import SCHEME, Corpus, corpora, gold
from tests.annotator.formats.journey import assert_comes_back, fitted, read, write

if TYPE_CHECKING:
    from annotator.model import AnnotatedArticle

Mention = tuple[str, tuple[int, ...]]
"""Type, and which tokens of the article."""


def _articles(path: Path) -> list[list[Any]]:
    """Return the sentences of each article, as the library parses them."""
    found: list[list[Any]] = []
    for sentence in importlib.import_module("conllu").parse(path.read_text(encoding="utf-8")):
        if "newdoc id" in sentence.metadata:
            found.append([])
        found[-1].append(sentence)
    return found


def _mentions(sentences: list[Any]) -> list[Mention]:
    """Return the mentions as CorefUD reads them: none may leave its sentence, brackets must fit."""
    parts: defaultdict[str, list[int]] = defaultdict(list)
    types: dict[str, str] = {}
    number = 0
    for sentence in sentences:
        begun: dict[str, int] = {}
        for token in sentence:
            for chunk in re.findall(r"\([^()]+\)?|[^()]+\)", (token["misc"] or {}).get("Entity", "")):
                key, *fields = chunk.strip("()").split("-")
                entity = key.split("[")[0]
                if chunk[0] == "(":
                    assert fields[1] == "1"
                    types[entity] = unquote(fields[0])
                    begun[key] = number
                if chunk[-1] == ")":
                    parts[entity] += range(begun.pop(key), number + 1)
            number += 1
        assert begun == {}
    return sorted((types[entity], tuple(places)) for entity, places in parts.items())


def _expected(annotated: AnnotatedArticle) -> list[Mention]:
    tokens = tokens_of(annotated.article, Tokens.CLAIMDESK)
    return sorted(
        (
            span.label,
            tuple(
                number
                for number, (start, end) in enumerate(tokens)
                if any(fragment.start <= start and end <= fragment.end for fragment in span.fragments)
            ),
        )
        for span in annotated.spans
    )


def _check(corpus: Corpus, path: Path) -> None:
    content = path.read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", content)
    assert content.splitlines() == content.split("\n")[:-1]
    articles = _articles(path)
    ids = [sentence.metadata["sent_id"] for sentences in articles for sentence in sentences]
    assert len(ids) == len(set(ids))
    for sentences, annotated in zip(articles, corpus.articles, strict=True):
        body = annotated.article.text
        tokens = [body[start:end] for start, end in tokens_of(annotated.article, Tokens.CLAIMDESK)]
        forms = [token["form"] or "_" for sentence in sentences for token in sentence]
        assert forms == [unicodedata.normalize("NFC", token) for token in tokens]
        for sentence in sentences:
            assert sentence.metadata.get("text", "") == _joined(sentence)
            assert [token["id"] for token in sentence] == list(range(1, len(sentence) + 1))
        assert _mentions(sentences) == _expected(annotated)


def _joined(sentence: Any) -> str:
    gaps = ["" if "SpaceAfter" in (token["misc"] or {}) else " " for token in sentence]
    return "".join((token["form"] or "_") + gap for token, gap in zip(sentence, gaps, strict=True)).rstrip(" ")


def test_the_library_reads_tokens_and_mentions_of_the_gold(tmp_path: Path) -> None:
    corpus = fitted(gold(), ConllUOut.carries)

    out = write(corpus, ConllUOut(), tmp_path)

    _check(corpus, out)
    first = _articles(out)[0]
    assert first[0].metadata["meta::title"] == corpus.articles[0].article.metadata.title
    assert first[0].metadata["global.Entity"] == "eid-etype-head-other"
    assert len(first) > 10
    assert sum("newpar" in sentence.metadata for sentence in first) > 5


@given(corpus=corpora())
@settings(max_examples=25)
def test_the_library_reads_whatever_there_can_be_in_a_project(corpus: Corpus) -> None:
    fitting = fitted(corpus, ConllUOut.carries)
    with TemporaryDirectory() as folder:
        _check(fitting, write(fitting, ConllUOut(), Path(folder)))


def test_the_gold_comes_back_from_tokens_of_spacy() -> None:
    assert_comes_back(gold(), ConllUOut(), ConllU(), Options(tokens=Tokens.SPACY))


@pytest.mark.parametrize(
    ("body", "start", "end"),
    [
        ("Київ і\u0306ї — мі\u0306и\u0306 край.", 11, 16),
        ("\u00a0 A\u2003B\x0bC\x85\n\nD |=-() \t", 10, 11),
        ("Å ≠ =\u0338 한국\u1112\u1161", 0, 1),
        ("_ # - _", 4, 5),
    ],
)
def test_texts_come_back_to_the_letter_whatever_nfc_makes_of_them(
    body: str, start: int, end: int, tmp_path: Path
) -> None:
    first = gold().articles[0]
    note = f"{body}\n%|=-()[],:"
    span = first.spans[0].model_copy(
        update={"fragments": (Fragment(start=start, end=end),), "text": body[start:end], "note": note}
    )
    article = first.article.model_copy(update={"text": body})
    corpus = Corpus(
        (first.model_copy(update={"article": article, "spans": (span,), "relations": ()}),),
        gold().annotators,
        gold().entities,
    )

    out = write(fitted(corpus, ConllUOut.carries), ConllUOut(), tmp_path)
    found, problems = read(out, ConllU(), SCHEME)

    assert problems == []
    assert found.articles[0].article.text == body
    assert found.articles[0].spans[0].note == note
    assert unicodedata.is_normalized("NFC", out.read_text(encoding="utf-8"))


def test_entities_keep_their_other_names_and_notes(tmp_path: Path) -> None:
    corpus = fitted(gold(), ConllUOut.carries)
    entities = tuple(
        each.model_copy(update={"aliases": ("ROK", 'Юна "a;b|c"', "и\u0306"), "note": "рядок\nі\tще"})
        for each in corpus.entities
    )

    found, problems = read(
        write(Corpus(corpus.articles, corpus.annotators, entities), ConllUOut(), tmp_path), ConllU(), SCHEME
    )

    assert problems == []
    known = {each.id: (each.name, each.type, each.aliases, each.note) for each in entities}
    assert len(found.entities) > 20
    assert all((each.name, each.type, each.aliases, each.note) == known[each.id] for each in found.entities)
