"""The ledger of claims: opened, filtered, searched, scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ledger.arranging import arranged, facet_of
from annotator.ledger.values import LedgerFilter, Order
from annotator.store import claim_rows, claim_words, claims, family_pictures
from annotator.store.project import Project
from tests.benchmarks import newsroom
from tests.benchmarks.figures import Samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from annotator.ledger.values import Ledger
    from annotator.store.session import Session
    from tests.benchmarks.figures import Figure

_ARTICLES, _QUICK_ARTICLES = 10_000, 1_000
_RUNS, _QUICK_RUNS = 7, 3
_BUDGET, _WHOLE_BUDGET, _PAGE_BUDGET = 200, 2000, 100
_PAGE = 32
_WORD = "угоду"
_FACTS = LedgerFilter(wanted={facet_of("kind"): frozenset({"fact"})})


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Do what the screen does off the window's thread, in the core alone: no window is needed for it."""
    del home
    count, runs = (_QUICK_ARTICLES, _QUICK_RUNS) if is_quick else (_ARTICLES, _RUNS)
    subject = f"ledger of {count:,} articles, 20 marks each"
    with Project.open(newsroom.path(count)) as project, project.reading() as session:
        shown = claims.ledger(session)
        lines = [line for line in arranged(shown, LedgerFilter(), Order()).lines if line > 0]
        words = claim_words.words(session)
        jobs: dict[str, tuple[Callable[[], object], float]] = {
            "open: first rows": (lambda: _open(session), _BUDGET),
            "open: all of it": (lambda: claims.ledger(session), _WHOLE_BUDGET),
            "filter by kind": (lambda: arranged(shown, _FACTS, Order()), _BUDGET),
            "search: first rows": (lambda: _search(session), _BUDGET),
            "search, first time: all of it": (lambda: claim_words.words(session), _WHOLE_BUDGET),
            "search again": (lambda: arranged(shown, LedgerFilter(), Order(), found=_hits(words)), _BUDGET),
            "picture of a family": (lambda: _picture(session, shown), _BUDGET),
            "a page of rows": (lambda: _rows(session, lines[1000 : 1000 + _PAGE]), _PAGE_BUDGET),
        }
        for name, (job, budget) in jobs.items():
            samples = Samples()
            for _ in range(runs):
                with samples.run():
                    job()
            yield samples.figure(subject, name, budget=budget)


def _open(session: Session) -> None:
    lines = arranged(claims.first(session), LedgerFilter(), Order()).lines
    _rows(session, [line for line in lines[:_PAGE] if line > 0])


def _search(session: Session) -> None:
    hits = claim_words.first(session, _WORD)
    _rows(
        session,
        [line for line in arranged(claims.ledger(session, sorted(hits)), LedgerFilter(), Order()).lines if line > 0],
    )


def _hits(words: dict[int, str]) -> frozenset[int]:
    return claim_words.found(words, _WORD) or frozenset()


def _picture(session: Session, ledger: Ledger) -> None:
    family_pictures.read(session, ledger, max(ledger.families, key=lambda each: len(each.keys)).keys[0])


def _rows(session: Session, lines: Sequence[int]) -> None:
    claim_rows.rows(session, lines)
