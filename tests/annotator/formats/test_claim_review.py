"""Stubs of ClaimReview: JSON-LD in schema.org's words, a verdict left to whoever checks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

import orjson
import pytest

from annotator import exporters
from tests.annotator.formats.corpus import Corpus, gold
from tests.annotator.formats.journey import fitted, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TERMS = {
    "ClaimReview": {"claimReviewed", "itemReviewed"},
    "Claim": {"text", "author", "creditText", "appearance", "datePublished", "keywords"},
    "NewsArticle": {
        *("headline", "url", "datePublished", "inLanguage", "creditText", "publisher", "author", "image"),
    },
    "Organization": {"name", "alternateName"},
    "Person": {"name", "alternateName"},
    "DefinedTerm": {"name", "termCode", "inDefinedTermSet"},
    "ImageObject": {"creditText"},
}
"""What schema.org lets each type have, as far as it is used."""


@pytest.fixture
def stubs(tmp_path: Path) -> list[dict[str, Any]]:
    """Return the stubs of the gold."""
    found: list[dict[str, Any]] = written(gold(), tmp_path)["@graph"]
    return found


def written(corpus: Corpus, folder: Path) -> Any:
    """Return what is written of *corpus*."""
    exporter = exporters.by_id("claim-review")
    assert exporter is not None
    return orjson.loads(write(fitted(corpus, exporter.carries), exporter, folder).read_bytes())


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects in *value*."""
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(each)
    if isinstance(value, dict):
        yield value


def test_every_claim_has_a_stub_without_a_verdict(stubs: list[dict[str, Any]]) -> None:
    claims = [span for each in gold().articles for span in each.spans if span.label == "CLAIM"]

    assert [(each["claimReviewed"], each["itemReviewed"]["text"]) for each in stubs] == [
        (claim.attributes.get("normalized") or claim.text, claim.text) for claim in claims
    ]
    assert not any("reviewRating" in each for each in stubs)


def test_all_of_it_is_in_the_words_of_schema_org(stubs: list[dict[str, Any]]) -> None:
    for node in nodes(stubs):
        assert node.keys() - {"@type", "@id"} <= TERMS[node["@type"]]
        if "@id" in node:
            assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", node["@id"])
            UUID(node["@id"].removeprefix("urn:uuid:"))


def test_it_says_who_claims_it_where_and_whether_it_is_worth_checking(stubs: list[dict[str, Any]]) -> None:
    (told, *_others) = [
        each["itemReviewed"] for each in stubs if "← Yonhap ← Укрінформ" in each["itemReviewed"].get("creditText", "")
    ]
    people = {author["@type"] for each in stubs for author in each["itemReviewed"].get("author", ())}

    assert told["author"][0]["@type"] == "Organization"
    assert told["appearance"]["publisher"]["name"] == "Укрінформ"
    assert "checkworthy" in {term.get("termCode") for term in told["keywords"]}
    assert people == {"Person", "Organization"}


def test_the_articles_own_voice_is_its_outlets(stubs: list[dict[str, Any]]) -> None:
    """What nobody has said whose it is has no author, and says apart what it inherits."""
    own = {span.text for each in gold().articles[:1] for span in each.spans if span.own_voice}

    authors = [each["itemReviewed"]["author"] for each in stubs if each["itemReviewed"]["text"] in own]

    assert authors[0] == [{"@type": "Organization", "name": "Reuters"}]
    heirs = [each["itemReviewed"] for each in stubs if "inherited" in _sets(each)]
    assert {term["name"] for each in heirs for term in each["keywords"] if term["inDefinedTermSet"] == "inherited"} == {
        "Reuters"
    }
    assert not any("author" in each or "creditText" in each for each in heirs)


def _sets(stub: dict[str, Any]) -> set[str]:
    return {term["inDefinedTermSet"] for term in stub["itemReviewed"]["keywords"]}


def test_a_project_without_claims_gives_an_empty_graph(tmp_path: Path) -> None:
    corpus = gold()
    bare = tuple(each.model_copy(update={"spans": (), "relations": ()}) for each in corpus.articles)

    found = written(Corpus(bare, corpus.annotators, corpus.entities), tmp_path)

    assert found == {"@context": "https://schema.org", "@graph": []}
