"""Which words are ids of Wikidata."""

from __future__ import annotations

import pytest

from annotator.wikidata import iri_of, page_of, qid_of


@pytest.mark.parametrize(
    "words",
    [
        "Q884",
        " q884 ",
        "wd:Q884",
        "https://www.wikidata.org/wiki/Q884",
        "http://www.wikidata.org/entity/Q884",
        "https://m.wikidata.org/wiki/Q884/",
        "https://www.wikidata.org/wiki/Q884?uselang=uk#sitelinks-wikipedia",
        "https://www.wikidata.org/wiki/Special:EntityPage/Q884#P31",
        "www.wikidata.org/wiki/Q884",
    ],
)
def test_an_id_is_known_however_it_is_written(words: str) -> None:
    assert qid_of(words) == "Q884"


@pytest.mark.parametrize(
    "words", ["", "884", "Q", "Q0", "Q12a", "P31", "Q884 Q885", "Q884#P31", "wd:Q884?a", "https://example.org/Q884"]
)
def test_other_words_are_none(words: str) -> None:
    assert qid_of(words) == ""


def test_addresses_are_read_back() -> None:
    assert qid_of(page_of("Q884")) == qid_of(iri_of("Q884")) == "Q884"
