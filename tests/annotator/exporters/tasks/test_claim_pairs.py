"""Pairs of claims: all that are related, and as many that are not as were asked for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import orjson
import pytest

from annotator import exporters
from annotator.edits.pairs import reject_pair
from annotator.exporters.base import Bundle, Options
from annotator.exporters.exporting import Job, export
from annotator.exporters.selection import EVERYWHERE
from annotator.exporters.tasks import pool as pools
from annotator.exporters.tasks.claim_pairs import ClaimPairs
from annotator.exporters.tasks.pool import Claim, Pool
from annotator.model import AnnotatedArticle, Fragment, RelationEnd, Span, SpanId
from annotator.sample import build_sample
from annotator.store import annotators
from tests.annotator.formats.corpus import SCHEME, gold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.store.project import Project

Line = dict[str, Any]
RELATED = [
    r
    for each in gold().articles
    for r in each.relations
    if r.type in {"same", "supports", "contradicts", "updates", "related"}
]


@pytest.fixture(scope="module", name="project")
def _project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with build_sample(tmp_path_factory.mktemp("sample") / "s.claimdesk") as opened:
        yield opened


@pytest.fixture(name="lines")
def _lines(project: Project, tmp_path: Path) -> Callable[..., list[Line]]:
    def read(**options: Any) -> list[Line]:
        exporter = exporters.by_id("task-claim-pairs")
        assert exporter is not None
        out = tmp_path / "out.jsonl"
        with project.reading() as session:
            export(session, Job(exporter, Options(**options), EVERYWHERE), out)
        return [orjson.loads(line) for line in out.read_bytes().splitlines()]

    return read


def claim(number: int, text: str = "") -> Claim:
    """Return a claim that is like no other."""
    return Claim(f"c{number}", text or f"{chr(1072 + number % 32)}{number}", "a", "", "")


def ends(pool: Pool, count: int) -> list[tuple[str, str]]:
    """Return which claims are drawn together."""
    return [(draw.first.id, draw.second.id) for draw in pool.draws(count)]


def test_every_related_pair_is_there_across_articles_too(lines: Callable[..., list[Line]]) -> None:
    found = [line for line in lines() if not line["drawn_by"]]

    assert Counter((line["relation"], line["first"]["id"], line["second"]["id"]) for line in found) == Counter(
        (r.type, r.source, r.target) for r in RELATED
    )
    spans = {span.id: span.text for each in gold().articles for span in each.spans}
    assert all(line[end]["text"] == spans[line[end]["id"]] for line in found for end in ("first", "second"))
    assert sum(line["first"]["article"] != line["second"]["article"] for line in found) == 12


@pytest.mark.parametrize("negatives", [0.0, 0.5, 1.0, 3.0])
def test_as_many_unrelated_pairs_are_drawn_as_are_asked_for(negatives: float, lines: Callable[..., list[Line]]) -> None:
    drawn = [line for line in lines(negatives=negatives) if line["relation"] == "unrelated"]

    assert len(drawn) == round(len(RELATED) * negatives)
    pairs = [frozenset((line["first"]["id"], line["second"]["id"])) for line in drawn]
    assert len(set(pairs)) == len(pairs)
    assert not set(pairs) & {frozenset((r.source, r.target)) for r in RELATED}


@pytest.mark.parametrize(("is_anonymous", "name"), [(False, ""), (True, "annotator-1")])
def test_pairs_that_somebody_has_rejected_are_unrelated_and_not_drawn_by_lot(
    tmp_path: Path, is_anonymous: bool, name: str
) -> None:
    selection = EVERYWHERE.model_copy(update={"is_anonymous": is_anonymous})
    exporter = exporters.by_id("task-claim-pairs")
    assert exporter is not None
    with build_sample(tmp_path / "s.claimdesk") as project:
        with project.reading() as session:
            (olena,) = annotators.all(session)
        claims = [span.id for each in gold().articles for span in each.spans if span.label == "CLAIM"]
        free, related = (claims[0], claims[-1]), (RELATED[0].source, RELATED[0].target)
        for one, other in (free, related):
            with project.writing() as session:
                reject_pair(session, one, other, by=olena.id)
        with project.reading() as session:
            export(session, Job(exporter, Options(negatives=0), selection), tmp_path / "out.jsonl")

    lines = [orjson.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().splitlines()]
    rejected = [line for line in lines if line["relation"] == "unrelated"]
    assert [{line["first"]["id"], line["second"]["id"]} for line in rejected] == [set(free)]
    assert (rejected[0]["drawn_by"], rejected[0]["annotator"]) == ("", name or olena.name)


def test_the_same_seed_draws_the_same_pairs_and_another_draws_others(lines: Callable[..., list[Line]]) -> None:
    first, again, other = lines(seed=1), lines(seed=1), lines(seed=2)

    assert first == again
    assert first != other


def test_claims_that_are_related_at_some_removes_are_no_unrelated_pair() -> None:
    pool = Pool(1)
    for number in range(5):
        pool.add(claim(number))
    pool.relate("c0", "c1")
    pool.relate("c2", "c3")
    pool.relate("c1", "c2")

    drawn = ends(pool, 20)

    assert len(drawn) == 4
    assert all("c4" in pair for pair in drawn)


def test_claims_with_a_number_in_common_are_drawn_first() -> None:
    pool = Pool(1)
    pool.add(claim(0, "Загинули 42 людини"))
    pool.add(claim(1, "Поранено 42 особи"))
    for number in range(2, 40):
        pool.add(claim(number))

    draws = list(pool.draws(200))

    assert {frozenset((d.first.id, d.second.id)) for d in draws if d.by == "number"} == {frozenset(("c0", "c1"))}
    assert any(draw.by == "lot" for draw in draws)


def test_the_same_words_twice_are_no_unrelated_pair() -> None:
    pool = Pool(1)
    pool.add(claim(0, "Міст зданий"))
    pool.add(claim(1, "міст зданий"))

    assert ends(pool, 3) == []


def test_claims_that_share_words_are_no_unrelated_pair(tmp_path: Path) -> None:
    body = "The bridge was opened on Monday, Yonhap says. It cost nothing at all."
    places = {"whole": (0, 31), "second": (4, 31), "apart": (46, 68)}

    def span(name: str) -> Span:
        start, end = places[name]
        fragment = Fragment(start=start, end=end)
        return (
            gold()
            .articles[0]
            .spans[0]
            .model_copy(
                update={"id": SpanId(name), "label": "CLAIM", "fragments": (fragment,), "text": body[start:end]}
            )
        )

    article = gold().articles[0].article.model_copy(update={"text": body})
    related = RELATED[0].model_copy(update={"source": SpanId("apart"), "target": SpanId("far")})
    annotated = AnnotatedArticle.model_construct(article=article, spans=tuple(map(span, places)), relations=(related,))
    end = RelationEnd(
        span=SpanId("far"), article=article.id, article_title="", outlet="", label="CLAIM", text="It was free."
    )
    bundle = Bundle("", SCHEME, gold().annotators, (), [annotated], lambda _span: end)

    ClaimPairs().write(bundle, tmp_path / "out.jsonl", Options(negatives=50))

    lines = [orjson.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().splitlines()]
    drawn = {frozenset((line["first"]["id"], line["second"]["id"])) for line in lines if line["drawn_by"]}
    assert drawn == {frozenset(("whole", "apart")), frozenset(("second", "apart"))}


def test_more_pairs_than_there_can_be_are_not_looked_for() -> None:
    pool = Pool(1)
    for number in range(4):
        pool.add(claim(number))

    assert len(ends(pool, 10**12)) == 6


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_claims_make_no_pair(count: int) -> None:
    pool = Pool(1)
    for number in range(count):
        pool.add(claim(number))

    assert ends(pool, 3) == []


def test_the_sample_does_not_grow_with_the_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "_SIZE", 50)
    pool = Pool(1)
    for number in range(2000):
        pool.add(claim(number, f"word{number}"))

    drawn = {each for pair in ends(pool, 500) for each in pair}

    assert len(drawn) <= 50
    places = sorted(int(each[1:]) for each in drawn)
    assert places[0] < 500
    assert places[-1] >= 1500
