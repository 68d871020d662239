"""Stubs of schema.org's ClaimReview as JSON-LD: what a fact checker would begin with, without a verdict.

Defined by https://schema.org/ClaimReview and https://schema.org/Claim. Whoever checks the claim adds who
they are and ``reviewRating``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from annotator.chains import Speech
from annotator.exporters.base import Capabilities, Shape
from annotator.scheme import AttributeType
from annotator.wikidata import iri_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.model import AnnotatedArticle, Article, Entity, Span, SpanId
    from annotator.scheme import Attribute

    Plain = dict[str, Any]

_PEOPLE = frozenset({"PER", "person"})
"""Types of entities and values of attributes that tell that somebody is a person."""
_START = b'{"@context":"https://schema.org","@graph":[\n'
_WORDED = "normalized"
"""The attribute that says a claim in words that need no context."""


class ClaimReview:
    """Writes a stub for each claim."""

    id = "claim-review"
    title = "ClaimReview (schema.org)"
    suffix = ".jsonld"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(
        controls=True,
        overlap=True,
        fragments=True,
        inside_words=True,
        attributes=True,
        own_voice=True,
        relations=True,
        entities=True,
        external_ids=True,
        metadata=True,
        ids=True,
        other_marks=False,
    )

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:  # noqa: ARG002 -- nothing to choose
        """Write *bundle* to *out*."""
        stubs = _Stubs(bundle)
        with out.open("wb") as file:
            file.write(_START)
            before = b""
            for annotated in bundle:
                for stub in stubs.of(annotated):
                    file.write(before + orjson.dumps(stub))
                    before = b",\n"
            file.write(b"\n]}\n")


class _Stubs:
    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._scheme = bundle.scheme
        self._entities: dict[str, Entity] = {each.id: each for each in bundle.entities}

    def of(self, annotated: AnnotatedArticle) -> Iterator[Plain]:
        """Yield the stubs of an article."""
        speech = Speech(annotated, self._scheme)
        here = {span.id: span for span in annotated.spans}
        appearance, heirs = _article(annotated.article), self._bundle.heirs(annotated)
        for claim in speech.claims:
            item: Plain = {"@type": "Claim", "@id": f"urn:uuid:{_uuid(claim.id)}", "text": claim.text}
            authors = self._authors(claim, speech, here) or _own(claim, annotated.article)
            if authors:
                item["author"] = authors
            chains = [[here[each].text for each in chain if each in here] for chain in speech.chains(claim.id)]
            if chains:
                item["creditText"] = " | ".join(" ← ".join(chain) for chain in chains)
            item["appearance"] = appearance
            if annotated.article.metadata.published:
                item["datePublished"] = annotated.article.metadata.published
            terms = self._terms(claim, [here[each] for each in speech.cues(claim.id) if each in here])
            terms += [_said("inherited", " ← ".join(chain)) for chain in heirs.inherited(claim).chains]
            if terms:
                item["keywords"] = terms
            yield {
                "@type": "ClaimReview",
                "claimReviewed": claim.attributes.get(_WORDED) or claim.text,
                "itemReviewed": item,
            }

    def _authors(self, claim: Span, speech: Speech, here: dict[SpanId, Span]) -> list[Plain]:
        return [self._author(here[each]) for each in speech.sources(claim.id) if each in here]

    def _author(self, source: Span) -> Plain:
        attributes = self._scheme.label(source.label).attributes
        links = [each.code for each in attributes if each.type is AttributeType.ENTITY]
        entity = next(filter(None, (self._entities.get(source.attributes.get(code, "")) for code in links)), None)
        said = {value for code, value in source.attributes.items() if code not in links}
        is_person = bool(said & _PEOPLE) or (entity is not None and entity.type in _PEOPLE)
        found: Plain = {"@type": "Person" if is_person else "Organization", "name": source.text}
        if entity is not None:
            found |= {"@id": f"urn:uuid:{_uuid(entity.id)}", "name": entity.name}
            names = list(dict.fromkeys((*entity.aliases, source.text)))
            found["alternateName"] = [name for name in names if name != entity.name]
            if entity.external_id:
                found["sameAs"] = iri_of(entity.external_id)
        return found

    def _terms(self, claim: Span, cues: list[Span]) -> list[Plain]:
        """Return what is said about a claim, and its cues, as terms."""
        attributes = self._scheme.label(claim.label).attributes
        terms = [_term(each, claim.attributes[each.code]) for each in attributes if claim.attributes.get(each.code)]
        return terms + [_said("cue", cue.text) for cue in cues]


def _said(what: str, name: str) -> Plain:
    return {"@type": "DefinedTerm", "inDefinedTermSet": what, "name": name}


def _term(attribute: Attribute, value: str) -> Plain:
    choice = attribute.choice(value)
    term = {"@type": "DefinedTerm", "inDefinedTermSet": attribute.code}
    if choice is None:
        return term | {"name": value}
    return term | {"termCode": value, "name": choice.name.best("en") or value}


def _article(article: Article) -> Plain:
    about = article.metadata
    found: Plain = {"@type": "NewsArticle", "@id": f"urn:uuid:{_uuid(article.id)}"}
    for name, value in (
        ("headline", about.title),
        ("url", about.url),
        ("datePublished", about.published),
        ("inLanguage", about.language),
        ("creditText", about.source_line),
    ):
        if value:
            found[name] = value
    if about.outlet:
        found["publisher"] = {"@type": "Organization", "name": about.outlet}
    if about.author:
        found["author"] = {"@type": "Person", "name": about.author}
    if about.photo:
        found["image"] = {"@type": "ImageObject", "creditText": about.photo}
    return found


def _own(claim: Span, article: Article) -> list[Plain]:
    """Return whose voice a claim is that is said to be the article's own."""
    outlet = article.metadata.outlet
    return [{"@type": "Organization", "name": outlet}] if claim.own_voice and outlet else []


def _uuid(identity: str) -> str:
    return "-".join((identity[:8], identity[8:12], identity[12:16], identity[16:20], identity[20:]))
