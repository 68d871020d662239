"""Ids of Wikidata: which words are one, and where it leads. Nothing is ever asked there."""

from __future__ import annotations

import re

_QID = re.compile(
    r"(?:(?P<page>(?:https?://)?(?:www\.|m\.)?wikidata\.org/(?:wiki/(?:Special:EntityPage/)?|entity/))|wd:|wikidata:)?"
    r"Q(?P<number>[1-9][0-9]{0,11})/?(?(page)(?:[?#]\S*)?)",
    re.IGNORECASE,
)
"""An address may end as browsers have it: with a language, or a part of the page."""


def qid_of(words: str) -> str:
    """Return the id that *words* are, as Q884; an address of Wikidata is one too. Empty: they are none."""
    match = _QID.fullmatch(words.strip())
    return f"Q{match['number']}" if match else ""


def page_of(qid: str) -> str:
    """Return the address of the page about *qid*, for people."""
    return f"https://www.wikidata.org/wiki/{qid}"


def iri_of(qid: str) -> str:
    """Return the name by which data calls *qid*."""
    return f"http://www.wikidata.org/entity/{qid}"
