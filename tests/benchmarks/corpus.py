"""Articles and marks to measure with: the same ones in every run."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from annotator import text
from annotator.edits.incoming import Incoming
from annotator.model import (
    AnnotatorId,
    Article,
    ArticleId,
    Fragment,
    Metadata,
    Relation,
    RelationId,
    Span,
    SpanId,
    new_id,
)
from annotator.scheme import Role
from annotator.scheme_files import default_scheme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEED = 20_261_122
NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
SCHEME = default_scheme()
_SENTENCES = (
    "Речниця міністерства повідомила, що об’єкт здадуть до кінця листопада.",
    "«Безпека Європи та Індо-Тихоокеанського регіону нероздільна», — сказав президент.",
    "За словами двох посадовців, угоду підпишуть 28-го о 14:30.",
    "The agency quoted an unnamed official as saying that the talks had stalled.",
    "Видання посилається на звіт, у якому йдеться про 3,5 млрд євро.",
    "Раніше компанія це заперечувала.",
    "Міністр Ґалаґан додав: перевірка ще триває, тож висновків робити зарано.",
    "서울은 회담이 다음 달에 열린다고 밝혔다.",
    "Джерело в парламенті підтвердило, що голосування перенесли.",
)
_DEEPEST = 5
_LONGEST = 300


def body(size: int, *, number: int = 0) -> str:
    """Return an article's text of about *size* bytes; other *number*, other text."""
    chance = random.Random(SEED + number)  # noqa: S311 -- the same in every run
    parts, length = [f"Стаття {number}: що відомо на цю годину"], 0
    while length < size:
        paragraph = " ".join(chance.choices(_SENTENCES, k=chance.randint(2, 6)))
        parts.append(paragraph)
        length += len(paragraph.encode()) + 1
    return text.normalise("\n".join(parts) + "\n")


def places(article: str, count: int, *, deepest: int = _DEEPEST) -> list[Fragment]:
    """Return *count* stretches of whole words, nested, crossing and of all lengths up to 300 characters.

    No more than *deepest* lie on one word, as far as there is room for them.
    """
    chance = random.Random(SEED)  # noqa: S311 -- the same in every run
    words = list(text.words(article))
    depth = [0] * len(words)
    found: dict[tuple[int, int], None] = {}
    longest, tries = _LONGEST, 0
    while len(found) < count:
        first = chance.randrange(len(words))
        last = min(len(words) - 1, first + int(chance.expovariate(0.4)))
        place = words[first][0], words[last][1]
        tries += 1
        if tries > 20 * count:
            deepest, tries = deepest + 5, 0
        if place in found or place[1] - place[0] > longest or max(depth[first : last + 1]) >= deepest:
            continue
        found[place] = None
        for word in range(first, last + 1):
            depth[word] += 1
    return [Fragment(start=start, end=end) for start, end in sorted(found)]


def incoming(written: str, by: AnnotatorId, marks: Sequence[Fragment], *, number: int = 0) -> Incoming:
    """Return an article with a span at each of *marks*: every label in turn, each claim with the source before it."""
    article = Article(
        id=ArticleId(new_id()),
        text=written,
        text_sha256=text.sha256(written),
        original_sha256=text.sha256(written),
        encoding="utf-8",
        file_name=f"{number:07}.txt",
        metadata=Metadata(title=written[: written.index("\n")], outlet="Укрінформ", published="2026-11-22"),
        added_at=NOW,
    )
    labels = [label for label in SCHEME.labels if label.role is not Role.ZONE]
    spans: list[Span] = []
    relations: list[Relation] = []
    source: Span | None = None
    for index, fragment in enumerate(marks):
        label = labels[index % len(labels)]
        span = Span(
            id=SpanId(new_id()),
            article=article.id,
            label=label.code,
            fragments=(fragment,),
            text=written[fragment.start : fragment.end],
            attributes=label.defaults(),
            by=by,
            made_at=NOW,
        )
        spans.append(span)
        if label.role is Role.SOURCE:
            source = span
        elif label.role is Role.CLAIM and source is not None:
            relations.append(
                Relation(
                    id=RelationId(new_id()), type="attributed_to", source=span.id, target=source.id, by=by, made_at=NOW
                )
            )
    return Incoming(article=article, spans=tuple(spans), relations=tuple(relations))


def many(count: int, by: AnnotatorId, *, size: int = 3000, spans: int = 20) -> Iterator[Incoming]:
    """Yield *count* articles of *size* bytes with so many spans each."""
    for number in range(count):
        written = body(size, number=number)
        yield incoming(written, by, places(written, spans), number=number)
