"""Our own JSON Lines carry everything, and the same project always gives the same bytes."""

from __future__ import annotations

import hashlib
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import text
from annotator.edits.incoming import Incoming
from annotator.errors import EmptySelection
from annotator.exporters import ALL, by_id
from annotator.exporters.base import Bundle, Options
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.importers import claimdesk_jsonl
from annotator.importers.base import Options as ReadOptions
from annotator.model import (
    AnnotatedArticle,
    Annotator,
    AnnotatorId,
    Article,
    ArticleId,
    Entity,
    EntityId,
    Fragment,
    Metadata,
    Relation,
    RelationId,
    Span,
    SpanId,
    Status,
    new_id,
)
from annotator.scheme_files import default_scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

BY = AnnotatorId(new_id())
AT = datetime(2023, 7, 12, 9, 0, 0, 123456, tzinfo=UTC)
WORD = st.sampled_from(
    [
        "Слово",
        "зв’язки",
        "и\u0306",
        "😀",
        "👨‍👩‍👧",
        "🇺🇦",
        "𝐀𝐁",
        "עברית",
        "\u202eab",
        "\u00a0",
        "\r\n",
        "\u2028",
        "\n",
        " ",
        ".",
        '"',
        "\\",
    ]
)
BODY = st.one_of(st.lists(WORD, min_size=1, max_size=20).map("".join), st.text(min_size=1, max_size=30))


def article(body: str) -> Article:
    """Return an article with this text."""
    return Article(
        id=ArticleId(new_id()),
        text=body,
        text_sha256=text.sha256(body),
        original_sha256=hashlib.sha256(body.encode()).hexdigest(),
        encoding="utf-8",
        file_name="стаття.txt",
        metadata=Metadata(title="«Назва»", language="uk", published="2023-07-12"),
        status=Status.DONE,
        flagged=True,
        added_at=AT,
    )


def claim(where: Article, fragments: tuple[Fragment, ...], **other: Any) -> Span:
    """Return a claim there."""
    return Span(
        id=SpanId(new_id()),
        article=where.id,
        label="CLAIM",
        fragments=fragments,
        text=text.covered(where.text, fragments),
        attributes={"kind": "fact", "form": "narrated"},
        by=BY,
        made_at=AT,
        **other,
    )


def bundle(*articles: AnnotatedArticle, entities: tuple[Entity, ...] = ()) -> Bundle:
    """Return these articles as a project."""
    people = (Annotator(id=BY, name="Олена"),)
    return Bundle(
        project="Проба", scheme=default_scheme(), annotators=people, entities=entities, articles=iter(articles)
    )


def read_back(path: Path) -> list[Incoming]:
    """Return what our own importer reads from *path*, which must be sound."""
    items = list(claimdesk_jsonl.ClaimdeskJsonLines().read(path, ReadOptions()))
    found = [item for item in items if isinstance(item, Incoming)]
    assert len(found) == len(items)
    return found


def drawn(data: st.DataObject, body: str) -> Iterator[Fragment]:
    """Yield fragments of *body* as a person would select them, in order."""
    start = 0
    for _ in range(data.draw(st.integers(1, 3))):
        first = data.draw(st.integers(start, len(body)))
        last = data.draw(st.integers(first, len(body)))
        try:
            left, right = text.trim(body, first, last)
        except EmptySelection:
            return
        yield Fragment(start=left, end=right)
        start = right + 1
        if start > len(body):
            return


@settings(max_examples=60)
@given(st.data(), BODY)
def test_text_and_fragments_come_back_whatever_the_script(data: st.DataObject, raw: str) -> None:
    where = article(text.normalise(raw))
    fragments = tuple(drawn(data, where.text))
    marked = (claim(where, text.checked(where.text, fragments)),) if fragments else ()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        ClaimdeskJsonLines().write(bundle(AnnotatedArticle(article=where, spans=marked)), out, Options())

        lines = [orjson.loads(line) for line in out.read_bytes().splitlines()]
        (item,) = read_back(out)

    assert item.article == where
    assert item.spans == marked
    for span in lines[-2]["spans"]:
        body = lines[-2]["text"]
        assert " ".join(body[start:end] for start, end in span["fragments"]) == span["text"]


def test_everything_comes_back(tmp_path: Path) -> None:
    first, second = article("Перше твердження."), article("Друге твердження.")
    entity = Entity(id=EntityId(new_id()), type="ORG", name="НАТО", aliases=("Альянс",), note="блок")
    here = claim(first, (Fragment(start=0, end=5), Fragment(start=6, end=16)), note="!", flagged=True, own_voice=True)
    there = claim(second, (Fragment(start=0, end=5),), provenance="suggested:rules@1")
    organisation = here.model_copy(
        update={"id": SpanId(new_id()), "label": "ORG", "attributes": {"entity": entity.id}, "own_voice": False}
    )
    relation = Relation(
        id=RelationId(new_id()), type="same", source=here.id, target=there.id, note="ні", by=BY, made_at=AT
    )
    out = tmp_path / "out.jsonl"

    ClaimdeskJsonLines().write(
        bundle(
            AnnotatedArticle(article=first, spans=(here, organisation), relations=(relation,)),
            AnnotatedArticle(article=second, spans=(there,)),
            entities=(entity,),
        ),
        out,
        Options(),
    )
    found = read_back(out)

    assert [item.article for item in found] == [first, second]
    assert found[0].spans == tuple(sorted((here, organisation), key=lambda span: span.id))
    assert found[0].relations == (relation,)
    assert found[0].entities == (entity,)
    assert found[0].annotators == (Annotator(id=BY, name="Олена"),)
    assert found[1].spans == (there,)


def test_order_does_not_depend_on_how_things_are_handed_over(tmp_path: Path) -> None:
    where = article("Одне твердження тут.")
    spans = tuple(claim(where, (Fragment(start=0, end=end),)) for end in (4, 15, 15, 20))
    for name, given_spans in (("a", spans), ("b", spans[::-1])):
        ClaimdeskJsonLines().write(
            bundle(AnnotatedArticle(article=where, spans=given_spans)), tmp_path / name, Options()
        )

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_formats_are_found_by_name() -> None:
    assert by_id("claimdesk-jsonl") is ALL[0]
    assert by_id("klingon") is None
    assert ALL[0].carries.overlap
    assert ALL[0].carries.relations_across
    assert all(ALL[0].carries.model_dump().values())
