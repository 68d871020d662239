"""Tables: as a reader of CSV sees them, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from annotator import exporters
from annotator.exporters.base import Options
from annotator.model import AnnotatedArticle, Fragment
from annotator.offsets import Ruler, Unit
from annotator.text import covered
from tests.annotator.formats.corpus import SCHEME, Corpus, gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from pathlib import Path


def table(corpus: Corpus, name: str, folder: Path, options: Options | None = None) -> list[dict[str, str]]:
    """Return the rows of a table by their columns."""
    exporter = exporters.by_id(name)
    assert exporter is not None
    path = write(fitted(corpus, exporter.carries), exporter, folder, options)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("unit", list(Unit))
def test_every_mark_has_a_row_and_its_offsets_are_in_the_unit_that_the_head_names(tmp_path: Path, unit: Unit) -> None:
    corpus = gold()
    name = unit.value.replace("-", "_")

    rows = table(corpus, "csv-spans", tmp_path, Options(offsets=unit, guards_formulas=False))

    spans = [(span, each) for each in corpus.articles for span in each.spans]
    rulers = {each.article.id: Ruler(each.article.text, unit) for each in corpus.articles}
    entities = {str(each.id): each.name for each in corpus.entities}
    assert len(rows) == len(spans)
    for row, (span, annotated) in zip(rows, spans, strict=True):
        ruler = rulers[annotated.article.id]
        start, end = (ruler.to_points(int(row[f"{side}_{name}"])) for side in ("start", "end"))
        assert (start, end, row["text"], row["label"]) == (span.start, span.end, span.text, span.label)
        assert {code: row[code] for code in span.attributes} == {
            code: entities.get(value, value) for code, value in span.attributes.items()
        }
        assert (row["span_id"], row["article_id"]) == (span.id, annotated.article.id)


def test_marks_in_several_parts_name_all_of_them(tmp_path: Path) -> None:
    first = gold().articles[0]
    pieces = (Fragment(start=0, end=8), Fragment(start=9, end=14))
    span = first.spans[0].model_copy(update={"fragments": pieces, "text": covered(first.article.text, pieces)})
    corpus = Corpus((first.model_copy(update={"spans": (span,), "relations": ()}),), gold().annotators, gold().entities)

    (row,) = table(corpus, "csv-spans", tmp_path)

    assert (row["start_code_points"], row["end_code_points"], row["fragments_code_points"]) == ("0", "14", "0..8 9..14")


def test_every_relation_has_a_row_with_both_ends(tmp_path: Path) -> None:
    corpus = gold()
    texts = {span.id: span.text for each in corpus.articles for span in each.spans}

    rows = table(corpus, "csv-relations", tmp_path)

    relations = [relation for each in corpus.articles for relation in each.relations]
    assert any(row["source_article"] != row["target_article"] for row in rows)
    assert [(row["type"], row["source_text"], row["target_text"], row["target_span"]) for row in rows] == [
        (each.type, texts[each.source], texts[each.target], each.target) for each in relations
    ]


def test_claims_have_their_speakers_beside_them(tmp_path: Path) -> None:
    corpus = gold()

    rows = table(corpus, "csv-claims", tmp_path)

    claims = [span for each in corpus.articles for span in each.spans if span.label == "CLAIM"]
    assert [(row["claim_id"], row["text"], row["normalized"]) for row in rows] == [
        (claim.id, claim.text, claim.attributes.get("normalized", "")) for claim in claims
    ]
    told = [row for row in rows if row["chain"].startswith("офіс корейського президента")]
    assert {(row["chain"], row["origin"], row["hops"], row["source_type"]) for row in told} == {
        ("офіс корейського президента ← Yonhap ← Укрінформ", "офіс корейського президента", "2", "official_body")
    }
    assert {row["own_voice"] for row in rows} == {"yes", ""}
    heirs = [row for row in rows if row["inherited"]]
    assert {row["inherited"] for row in heirs if row["outlet"] == "Reuters"} == {"Reuters"}
    assert {(row["source"], row["chain"], row["hops"], row["own_voice"]) for row in heirs} == {("", "", "", "")}
    assert {bool(row["source"] or row["own_voice"]) for row in rows if row not in heirs} == {True}
    assert all(row["outlet"] and row["title"] and row["annotator"] for row in rows)
    heads = list(rows[0])
    codes = [attribute.code for attribute in SCHEME.label("CLAIM").attributes]
    assert [head for head in heads if head in codes] == codes


def hostile(value: str) -> Corpus:
    """Return an article whose title is *value*, and whose claim is noted with it."""
    first = gold().articles[0]
    article = first.article.model_copy(
        update={"metadata": first.article.metadata.model_copy(update={"title": value, "outlet": value})}
    )
    span = first.spans[0].model_copy(update={"note": value})
    annotated = AnnotatedArticle.model_construct(article=article, spans=(span,), relations=())
    return Corpus((annotated,), gold().annotators, gold().entities)


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x";"y")'])
def test_nothing_is_run_as_a_formula_unless_somebody_wants_it(tmp_path: Path, value: str) -> None:
    (row,) = table(hostile(value), "csv-spans", tmp_path)
    (as_it_is,) = table(hostile(value), "csv-spans", tmp_path, Options(guards_formulas=False))

    assert (row["title"], row["note"]) == (f"'{value}", f"'{value}")
    assert (as_it_is["title"], as_it_is["note"]) == (value, value)


@pytest.mark.parametrize("value", ['"', 'a,b;"c"', "рядок\nі ще\r\nодин", "таб\t", "\x0b", "'=", "1=2", ""])
def test_what_is_no_formula_comes_back_as_it_is(tmp_path: Path, value: str) -> None:
    (row,) = table(hostile(value), "csv-spans", tmp_path)

    assert (row["title"], row["note"]) == (value, value)


def test_attributes_that_are_called_like_a_column_get_one_of_their_own(tmp_path: Path) -> None:
    label = SCHEME.label("CLAIM")
    attributes = tuple(
        each.model_copy(update={"code": "text"}) if each.code == "normalized" else each for each in label.attributes
    )
    labels = (label.model_copy(update={"attributes": attributes}), *SCHEME.labels[1:])
    first = gold().articles[0]
    span = first.spans[0].model_copy(update={"label": "CLAIM", "attributes": {"text": "значення"}})
    corpus = Corpus(
        (first.model_copy(update={"spans": (span,), "relations": ()}),),
        gold().annotators,
        gold().entities,
        SCHEME.model_copy(update={"labels": labels, "version": "2"}),
    )

    for name in ("csv-spans", "csv-claims"):
        (row,) = table(corpus, name, tmp_path)

        assert (row["text"], row["attribute_text"]) == (span.text, "значення")
