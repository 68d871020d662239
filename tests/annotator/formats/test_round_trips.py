"""What a format says it carries comes back: for the gold, and for anything that can be in a project."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from annotator import exporters, importers
from tests.annotator.formats.corpus import Corpus, corpora, gold
from tests.annotator.formats.journey import assert_comes_back

_USUAL, _FEW = 100, 25
_EXAMPLES = _FEW if settings().max_examples == _USUAL else settings().max_examples
"""For each format; 200 with the profile *thorough* (make round-trips)."""
BOTH_WAYS = [exporter.id for exporter in exporters.ALL if importers.by_id(exporter.id) is not None]


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_the_gold_comes_back(name: str) -> None:
    _there_and_back(gold(), name)


@pytest.mark.parametrize("name", BOTH_WAYS)
@given(corpus=corpora())
@settings(max_examples=_EXAMPLES)
def test_any_corpus_comes_back(name: str, corpus: Corpus) -> None:
    _there_and_back(corpus, name)


def _there_and_back(corpus: Corpus, name: str) -> None:
    exporter, importer = exporters.by_id(name), importers.by_id(name)
    assert exporter is not None
    assert importer is not None
    assert_comes_back(corpus, exporter, importer)
