"""Corpora for round trips: the gold, and random ones with everything that goes wrong in other tools."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from annotator import text
from annotator.errors import EmptySelection
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
    Story,
    StoryId,
)
from annotator.sample import sample_articles
from annotator.scheme import AttributeType, Role
from annotator.scheme_files import default_scheme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.model import Fragments
    from annotator.scheme import Label, Scheme

SCHEME = default_scheme()
AT = datetime(2026, 7, 12, 9, 30, 0, 123456, tzinfo=UTC)
PEOPLE = (
    Annotator(id=AnnotatorId("0" * 31 + "a"), name="Олена Ковальчук"),
    Annotator(id=AnnotatorId("0" * 31 + "b"), name="I. Moroz"),
)
STORIES = (
    Story(id=StoryId("0" * 31 + "c"), title="Саміт «НАТО» у Вільнюсі"),
    Story(id=StoryId("0" * 31 + "d"), title="=1+1"),
)
PIECES = st.sampled_from(
    [
        *("Міністр", "заявив", "що", "зв’язки", "Івано-Франківськ", "22:00", "3,14", "Reuters", "об'єкт", "Yonhap"),
        *("и\u0306", "é", "e\u0301", "😀", "👨‍👩‍👧", "🇺🇦🇰🇷", "𝐀𝐁", "עברית", "العربية", "한국어", "一二三"),
        *(" ", " ", " ", " ", " ", "\u00a0", "  ", "\n", "\n\n", "\t", "\u00ad", "\u200d", "\u202eab", "\x0b", "\x85"),
        *(
            ".",
            ", ",
            "«",
            "»",
            "; ",
            ":",
            "|",
            "\\",
            "_",
            "[1]",
            "-> ",
            "#",
            "*",
            "<b>",
            "&amp;",
            '"',
            "=1+1",
            "-",
            "O",
        ),
    ]
)
_BODIES = st.one_of(st.lists(PIECES, min_size=1, max_size=25).map("".join), st.text(min_size=1, max_size=20))
_WORDS = st.sampled_from(["", "ні", "a note", "рядок\nі ще один", 'таб\tі "лапки"', "#*|\\_;[]", "😀"])


@dataclass(frozen=True)
class Corpus:
    """Articles and what they have in common."""

    articles: tuple[AnnotatedArticle, ...]
    annotators: tuple[Annotator, ...]
    entities: tuple[Entity, ...]
    scheme: Scheme = SCHEME


def gold() -> Corpus:
    """Return the sample articles with their gold annotation."""
    items = list(sample_articles())
    return Corpus(
        articles=tuple(
            AnnotatedArticle(
                article=item.article,
                spans=tuple(sorted(item.spans, key=lambda span: (span.start, -span.end, span.id))),
                relations=item.relations,
            )
            for item in items
            if item.article is not None
        ),
        annotators=items[0].annotators,
        entities=items[0].entities,
    )


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Draw one to three articles in which anything may be marked, and related within and across."""
    entities = tuple(
        Entity(
            id=EntityId(_id("entity", number)),
            type=draw(st.sampled_from(["PER", "ORG", "LOC"])),
            name=draw(st.sampled_from(["Юн Сок Йоль", "НАТО", "Yonhap", 'О’Ніл "молодший"', "🇰🇷 Корея"])),
            aliases=tuple(draw(st.lists(st.sampled_from(["ROK", "Юна", "a;b|c"]), unique=True, max_size=2))),
            note=draw(_WORDS),
            external_id=draw(st.sampled_from(["", "Q884", "Q7184"])),
        )
        for number in range(draw(st.integers(0, 3)))
    )
    bodies = draw(
        st.lists(_BODIES.map(text.normalise).filter(str.strip), min_size=1, max_size=3, unique_by=lambda body: body)
    )
    articles = [_article(draw, number, body) for number, body in enumerate(bodies)]
    spans = [_spans(draw, article, entities) for article in articles]
    relations = _relations(draw, spans)
    return Corpus(
        articles=tuple(
            AnnotatedArticle(
                article=article if not found else article.model_copy(update={"nothing_to_mark": False}),
                spans=tuple(sorted(found, key=lambda span: (span.start, -span.end, span.id))),
                relations=tuple(each for each in relations if each.source in {span.id for span in found}),
            )
            for article, found in zip(articles, spans, strict=True)
        ),
        annotators=PEOPLE,
        entities=entities,
    )


def _id(kind: str, *numbers: int) -> str:
    digest = hashlib.sha256(f"{kind}{numbers}".encode()).hexdigest()
    return f"{int(AT.timestamp() * 1000):012x}7{digest[:3]}8{digest[3:18]}"


def _article(draw: st.DrawFn, number: int, body: str) -> Article:
    return Article(
        id=ArticleId(_id("article", number)),
        text=body,
        text_sha256=text.sha256(body),
        original_sha256=text.sha256("original" + body),
        encoding="cp1251",
        file_name=f"стаття {number}.txt",
        metadata=Metadata(
            title=draw(st.sampled_from(["Заголовок", 'With "quotes", and commas', "=1+1"])),
            outlet=draw(st.sampled_from(["", "Укрінформ", "Reuters"])),
            author=draw(st.sampled_from(["", "О. Коваль"])),
            published=draw(st.sampled_from(["", "2023-07-11", "2023-07-11T14:03"])),
            language=draw(st.sampled_from(["", "uk", "en"])),
            url=draw(st.sampled_from(["", "https://example.org/a?b=1&c=2"])),
        ),
        status=draw(st.sampled_from(Status)),
        nothing_to_mark=draw(st.booleans()),
        added_at=AT,
        story=draw(st.sampled_from([None, *STORIES])),
    )


def _spans(draw: st.DrawFn, article: Article, entities: Sequence[Entity]) -> list[Span]:
    found: list[Span] = []
    for number in range(draw(st.integers(0, 6))):
        fragments = _fragments(draw, article.text)
        if fragments is not None:
            label = draw(st.sampled_from(SCHEME.labels))
            found.append(
                Span(
                    id=SpanId(_id("span", int(article.id[-8:], 16), number)),
                    article=article.id,
                    label=label.code,
                    fragments=fragments,
                    text=text.covered(article.text, fragments),
                    attributes=_attributes(draw, label, entities),
                    own_voice=label.role is Role.CLAIM and draw(st.booleans()),
                    note=draw(_WORDS),
                    flagged=draw(st.booleans()),
                    by=draw(st.sampled_from(PEOPLE)).id,
                    made_at=AT + timedelta(seconds=number),
                    provenance=draw(st.sampled_from(["manual", "suggested:rules@1"])),
                )
            )
    return found


def _fragments(draw: st.DrawFn, body: str) -> Fragments | None:
    cuts = (
        sorted(draw(st.lists(st.integers(0, len(body)), min_size=2, max_size=4, unique=True))) if body[1:] else [0, 1]
    )
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    try:
        snap = text.snap if draw(st.booleans()) else text.trim
        ranges = [snap(body, start, end) for start, end in pairs]
        if any(before[1] > after[0] for before, after in itertools.pairwise(ranges)):
            ranges = ranges[:1]
        return text.checked(body, [Fragment(start=start, end=end) for start, end in ranges])
    except EmptySelection:
        return None


def _attributes(draw: st.DrawFn, label: Label, entities: Sequence[Entity]) -> dict[str, str]:
    values: dict[str, str] = {}
    for attribute in label.attributes:
        if not attribute.required and not draw(st.booleans()):
            continue
        match attribute.type:
            case AttributeType.CHOICE:
                values[attribute.code] = draw(st.sampled_from(attribute.values)).code
            case AttributeType.TEXT:
                value = draw(_WORDS)
                if value:
                    values[attribute.code] = value
            case _ if entities:
                values[attribute.code] = draw(st.sampled_from(entities)).id
            case _:
                continue
    return values


def _relations(draw: st.DrawFn, spans: Sequence[Sequence[Span]]) -> list[Relation]:
    everything = [span for of_article in spans for span in of_article]
    found: dict[tuple[str, frozenset[str]], Relation] = {}
    if len(everything) < 2:
        return []
    for number in range(draw(st.integers(0, 6))):
        tail, head = draw(st.sampled_from(everything)), draw(st.sampled_from(everything))
        types = SCHEME.relations_between(tail.label, head.label, is_across=tail.article != head.article)
        if tail.id == head.id or not types:
            continue
        kind = draw(st.sampled_from(types))
        found.setdefault(
            (kind.code, frozenset((tail.id, head.id))),
            Relation(
                id=RelationId(_id("relation", number)),
                type=kind.code,
                source=tail.id,
                target=head.id,
                note=draw(_WORDS),
                by=draw(st.sampled_from(PEOPLE)).id,
                made_at=AT + timedelta(minutes=number),
            ),
        )
    return list(found.values())
