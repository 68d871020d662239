"""The words of W3C Web Annotations that Claimdesk writes and reads, and its own besides.

Defined by https://www.w3.org/TR/annotation-model/ and https://www.w3.org/TR/annotation-vocab/. What these have no word
for stands under names with the prefix ``claimdesk:``, which other programs pass over.
"""

from __future__ import annotations

import re

from annotator.formats import EVERYTHING

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PREFIX = "claimdesk"
NAMESPACE = "urn:claimdesk:"
CARRIES = EVERYTHING.model_copy(update={"scheme": False})

ATTRIBUTES, ATTRIBUTE, PROVENANCE = "claimdesk:attributes", "claimdesk:attribute", "claimdesk:provenance"
FLAGGED, OWN_VOICE = "claimdesk:flagged", "claimdesk:own_voice"
SAME = "skos:exactMatch"
"""What says which item of Wikidata an entity is; the context of annotations knows the word."""
ENTITY_TYPE, ALIASES, NOTE = "claimdesk:type", "claimdesk:aliases", "claimdesk:note"
METADATA, STATUS, NOTHING_TO_MARK = "claimdesk:metadata", "claimdesk:status", "claimdesk:nothing_to_mark"
STORY = "claimdesk:story"
FILE_NAME, ENCODING, ORIGINAL = "claimdesk:file_name", "claimdesk:encoding", "claimdesk:original_sha256"
TEXT_OF = "urn:claimdesk:text:"
"""How the id of an annotation begins that brings the text of an article."""

_OURS = re.compile(
    r"(?:urn:uuid:)?([0-9a-fA-F]{8})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{12})"
)


def iri_of(identity: str) -> str:
    """Return an identity of ours, 32 hexadecimal digits, as the IRI of a UUID."""
    return f"urn:uuid:{identity[:8]}-{identity[8:12]}-{identity[12:16]}-{identity[16:20]}-{identity[20:]}"


def key_of(iri: str) -> str:
    """Return the identity that *iri* names; what is no UUID stays as it is."""
    match = _OURS.fullmatch(iri)
    return "".join(match.groups()).lower() if match else iri
