"""W3C Web Annotations: what the model asks of ours, what others write, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema
import orjson
import pytest

from annotator import importers
from annotator import web_annotation_words as words
from annotator.exporters.web_annotation import WebAnnotation as Writer
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.importers.web_annotation import WebAnnotation
from annotator.offsets import Unit
from tests.annotator.formats.corpus import gold
from tests.annotator.formats.journey import fitted, plain, read, write
from tests.annotator.formats.web_annotation_schema import COLLECTION

if TYPE_CHECKING:
    from pathlib import Path

BODY = "📰 Reuters: КНДР запустила ракету. КНДР мовчить."
TEXT = {
    "id": f"{words.TEXT_OF}x",
    "type": "Annotation",
    "body": {"type": "TextualBody", "value": BODY},
    "target": "http://example.org/a",
}


def _mark(start: int, end: int, exact: str = "", **more: Any) -> dict[str, Any]:
    selectors: list[dict[str, Any]] = [{"type": "TextPositionSelector", "start": start, "end": end}]
    if exact:
        selectors.append({"type": "TextQuoteSelector", "exact": exact})
    target = {"source": "http://example.org/a", "selector": selectors}
    return {
        "id": f"http://example.org/{start}",
        "motivation": "tagging",
        "bodyValue": "CLAIM",
        "target": target,
        **more,
    }


def _all(plain_file: Any, tmp_path: Path, *, options: Options | None = None) -> list[Any]:
    path = tmp_path / "a.jsonld"
    path.write_bytes(plain_file if isinstance(plain_file, bytes) else orjson.dumps(plain_file))
    return list(WebAnnotation().read(path, options or Options()))


def _read(plain_file: Any, tmp_path: Path, *, options: Options | None = None) -> tuple[FoundArticle, list[str]]:
    found = _all(plain_file, tmp_path, options=options)
    (article,) = [each for each in found if isinstance(each, FoundArticle)]
    return article, [each.code.value for each in found if isinstance(each, Problem)]


def _seen(article: FoundArticle) -> list[tuple[str, str]]:
    return [(each.tag, article.text[slice(*each.ranges[0])]) for each in article.spans]


def test_the_gold_is_a_collection_as_the_model_wants_it(tmp_path: Path) -> None:
    corpus = gold()
    collection = orjson.loads(write(fitted(corpus, Writer.carries), Writer(), tmp_path).read_bytes())
    items = collection["first"]["items"]

    jsonschema.validate(collection, COLLECTION)
    assert collection["total"] == len(items)
    assert len({item["id"] for item in items}) == len(items)


def test_every_position_of_the_gold_is_where_its_quotation_is(tmp_path: Path) -> None:
    corpus = gold()
    items = orjson.loads(write(corpus, Writer(), tmp_path).read_bytes())["first"]["items"]
    texts = {item["target"]["id"]: item["body"]["value"] for item in items if item["motivation"] == "describing"}
    seen: dict[str, list[tuple[int, int]]] = {}

    for item in items:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets if item["motivation"] == "tagging" else ():
            position, quote = target["selector"]
            body = texts[target["source"]]
            start, end = position["start"], position["end"]
            assert body[start:end] == quote["exact"]
            assert body[:start].endswith(quote["prefix"])
            assert body[end:].startswith(quote["suffix"])
            seen.setdefault(words.key_of(item["id"]), []).append((start, end))

    expected = {
        span.id: [(each.start, each.end) for each in span.fragments] for one in corpus.articles for span in one.spans
    }
    assert seen == expected


def test_links_lead_to_annotations_that_are_there(tmp_path: Path) -> None:
    corpus = gold()
    items = orjson.loads(write(corpus, Writer(), tmp_path).read_bytes())["first"]["items"]
    known = {item["id"] for item in items}
    ties = [item for item in items if item["motivation"] == "linking"]

    assert len(ties) == sum(len(each.relations) for each in corpus.articles)
    assert all(item["target"] in known and item["body"][1]["source"] in known for item in ties)
    assert sum("scope" in item["body"][1] for item in ties) == 12


@pytest.mark.parametrize("form", ["indented", "array", "lines", "page"])
def test_ours_is_read_in_whatever_form_it_has_been_brought(form: str, tmp_path: Path) -> None:
    corpus = gold()
    path = write(corpus, Writer(), tmp_path)
    collection = orjson.loads(path.read_bytes())
    items = collection["first"]["items"]
    path.write_bytes(
        {
            "indented": orjson.dumps(collection, option=orjson.OPT_INDENT_2),
            "array": orjson.dumps(items),
            "lines": b"".join(orjson.dumps(item, option=orjson.OPT_APPEND_NEWLINE) for item in items),
            "page": orjson.dumps({"@context": words.CONTEXT, **collection["first"]}),
        }[form]
    )

    found, problems = read(path, WebAnnotation(), corpus.scheme)

    assert problems == []
    assert plain(found, words.CARRIES) == plain(corpus, words.CARRIES)


def test_positions_in_utf_16_are_seen_by_the_quotations_of_the_whole_file(tmp_path: Path) -> None:
    marks = [_mark(3, 10, "Reuters"), _mark(12, 16, "КНДР")]

    article, problems = _read([TEXT, *marks], tmp_path)
    same, none = _read([TEXT, *marks], tmp_path, options=Options(offsets=Unit.UTF_16))

    assert problems == ["counted_otherwise"]
    assert none == []
    assert _seen(article) == _seen(same) == [("CLAIM", "Reuters"), ("CLAIM", "КНДР")]


def test_one_quotation_that_does_not_agree_keeps_a_file_in_code_points(tmp_path: Path) -> None:
    article, problems = _read([TEXT, _mark(3, 10, "Reuters"), _mark(11, 15, "КНДР")], tmp_path)

    assert problems == []
    assert article.spans[0].text == "Reuters"  # which is not what lies there: it is left out and told later
    assert _seen(article) == [("CLAIM", "euters:"), ("CLAIM", "КНДР")]


def test_a_quotation_alone_is_a_place_if_it_is_there_once(tmp_path: Path) -> None:
    def quoted(exact: str, **more: str) -> dict[str, Any]:
        selector = {"type": "TextQuoteSelector", "exact": exact, **more}
        return _mark(0, 0, target={"source": "http://example.org/a", "selector": selector}, id=f"x:{exact}{more}")

    marks = [quoted("ракету"), quoted("КНДР", suffix=" мовчить"), quoted("КНДР"), quoted("немає")]
    article, problems = _read([TEXT, *marks], tmp_path)

    assert _seen(article) == [("CLAIM", "ракету"), ("CLAIM", "КНДР")]
    assert article.spans[1].ranges[0][0] > 30
    assert problems == ["mark_not_carried"]


def test_bodies_in_all_the_forms_the_model_allows(tmp_path: Path) -> None:
    tagging = {"type": "TextualBody", "purpose": "tagging"}
    bodies = [
        {**tagging, "value": "PER"},
        {**tagging, "value": "SOURCE"},
        {"type": "TextualBody", "purpose": "commenting", "value": "a note"},
        {"purpose": "identifying", "source": "http://www.wikidata.org/entity/Q1"},
    ]
    iri = {"purpose": "classifying", "source": "http://example.org/labels#ORG"}
    marks = [
        _mark(2, 9, body=bodies, bodyValue=None, creator={"name": "Олена"}, created="2026-01-02T03:04:05Z"),
        _mark(11, 15, body=iri, bodyValue=None, motivation="oa:classifying"),
        {"id": "x:1", "motivation": "tagging", "bodyValue": "CUE", "target": "http://example.org/a#char=16,25"},
        {"id": "x:2", "motivation": "linking", "body": "http://example.org/2", "target": "http://example.org/11"},
    ]

    article, problems = _read({"@graph": [TEXT, *marks]}, tmp_path)
    first = article.spans[0]

    assert problems == []
    assert _seen(article) == [("PER", "Reuters"), ("SOURCE", "Reuters"), ("ORG", "КНДР"), ("CUE", "запустила")]
    assert (first.note, first.annotator, first.entity) == ("a note", "Олена", "http://www.wikidata.org/entity/Q1")
    assert first.made_at is not None
    assert article.entities[0].name == "Reuters"
    assert [(each.type, each.source, each.target) for each in article.relations] == [
        ("linking", "http://example.org/11", "http://example.org/2")
    ]


def test_selectors_that_are_not_for_texts_are_left_out_and_told(tmp_path: Path) -> None:
    selectors: list[dict[str, Any]] = [
        {"type": "SvgSelector", "value": "<svg/>"},
        {"type": "XPathSelector", "value": "/p"},
    ]
    selectors.append(
        {"type": "TextPositionSelector", "start": 0, "end": 30, "refinedBy": {"type": "TextQuoteSelector"}}
    )
    marks = [_mark(0, 1, target={"source": "http://example.org/a", "selector": each}) for each in selectors]

    article, problems = _read([TEXT, *marks, _mark(0, 1, target="http://example.org/a"), _mark(2, 9)], tmp_path)

    assert len(article.spans) == 1
    assert problems == ["mark_not_carried"] * 4


def test_a_text_is_looked_for_beside_the_file_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "стаття.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "inner").mkdir()
    place = {"selector": {"type": "TextPositionSelector", "start": 2, "end": 9}}

    article, problems = _read([_mark(0, 1, target={"source": "http://example.org/стаття", **place})], tmp_path)
    assert (article.text, problems) == (BODY, [])

    for source in ("../стаття.txt/..", "http://example.org/%2e%2e", "file:///etc/passwd", "inner", "a.jsonld"):
        (problem,) = _all([_mark(0, 1, target={"source": source, **place})], tmp_path)
        assert problem.code is ProblemCode.NOT_THIS_FORMAT


def _ours(tmp_path: Path) -> list[bytes]:
    return write(gold(), Writer(), tmp_path).read_bytes().splitlines(keepends=True)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda lines: lines[:-1], ProblemCode.CUT_OFF),
        (lambda lines: [*lines[:7], lines[7][:40]], ProblemCode.BROKEN_LINE),
        (lambda lines: [*lines[:7], b"[1],\n", *lines[8:]], ProblemCode.BROKEN_LINE),
        (lambda lines: [*lines[:7], *lines[8:]], ProblemCode.WRONG_COUNT),
        (lambda lines: [*lines[:7], b"[" * 3000 + b"\n", *lines[8:]], ProblemCode.BROKEN_LINE),
        (lambda lines: [lines[0], lines[1].replace(b'"value":', b'"v":'), *lines[2:]], ProblemCode.BROKEN_LINE),
    ],
    ids=["no end", "cut", "no object", "a line less", "deep", "no text"],
)
def test_a_damaged_collection_is_refused_with_one_problem(change: Any, code: ProblemCode, tmp_path: Path) -> None:
    found = _all(b"".join(change(_ours(tmp_path))), tmp_path)

    assert [each.code for each in found if isinstance(each, Problem)] == [code]


@pytest.mark.parametrize("content", [b"", b"{", b"3", b"<a/>", b'{"@context": "http://www.w3.org/ns/anno.jsonld"}'])
def test_what_is_no_annotation_brings_no_article(content: bytes, tmp_path: Path) -> None:
    found = _all(content, tmp_path)

    assert found
    assert all(isinstance(each, Problem) for each in found)


def test_it_is_known_by_its_context_or_its_selectors(tmp_path: Path) -> None:
    for name in ("a.jsonld", "a.json", "a.jsonl"):
        path = tmp_path / name
        path.write_bytes(orjson.dumps([_mark(0, 1, "a")]))
        assert importers.best(path) is importers.by_id("web-annotation")


@pytest.mark.parametrize("iri", ["urn:uuid:01234567-89ab-7cde-8f01-23456789abcd", "0123456789AB7CDE8F0123456789ABCD"])
def test_identities_come_back_from_iris(iri: str) -> None:
    assert words.key_of(iri) == "0123456789ab7cde8f0123456789abcd"
    assert words.key_of(words.iri_of(words.key_of(iri))) == words.key_of(iri)
    assert words.key_of("http://example.org/1") == "http://example.org/1"
