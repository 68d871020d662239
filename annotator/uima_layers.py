"""The UIMA layers that Claimdesk writes and reads in XMI, CAS JSON and WebAnno TSV: names of types and features.

Spans are one layer and relations another, as INCEpTION can import them: a relation layer there has one base layer, and
a span layer has only features that are text or yes and no. An attribute is a feature of the same name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.formats import Capabilities
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from annotator.scheme import Scheme

SPAN = "webanno.custom.Span"
RELATION = "webanno.custom.Relation"
FRAGMENT = "webanno.custom.Fragment"
"""A piece of a span that has several; the span itself reaches from the first to the last."""
ARTICLE = "claimdesk.Article"
RELATION_ACROSS = "claimdesk.RelationAcross"
"""A relation that leaves its article: it names its ends by their ids."""
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"  # noqa: S105 -- a word, not a password
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
DOCUMENT_METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
DOCUMENT = "uima.tcas.DocumentAnnotation"

LABEL, ID, NOTE, ANNOTATOR, MADE_AT, PROVENANCE = "label", "id", "note", "annotator", "made_at", "provenance"
FLAGGED, OWN_VOICE = "flagged", "own_voice"
FRAGMENT_OF = "span"
"""The feature of a fragment that holds the id of its span."""
SOURCE, TARGET = "Governor", "Dependent"
TRUE = "true"

SPAN_TEXTS = (LABEL, ID, NOTE, ANNOTATOR, MADE_AT, PROVENANCE)
SPAN_BOOLEANS = (FLAGGED, OWN_VOICE)
RELATION_TEXTS = (LABEL, ID, NOTE, ANNOTATOR, MADE_AT, PROVENANCE)
ENTITY_PARTS = ("_id", "_type", "_aliases", "_note", "_external_id")
"""What is added to the feature of an attribute that names an entity; the feature itself holds the entity's name."""

CARRIES = Capabilities(
    text=True,
    overlap=True,
    fragments=True,
    inside_words=True,
    attributes=True,
    own_voice=True,
    notes=True,
    flags=True,
    relations=True,
    relations_across=True,
    entities=True,
    external_ids=True,
    annotators=True,
    times=True,
    metadata=True,
    status=True,
    ids=True,
)
"""What XMI carries."""
TSV_CARRIES = CARRIES.model_copy(
    update=dict.fromkeys(("text", "fragments", "relations_across", "metadata", "status"), False)
)
JSON_CARRIES = CARRIES.model_copy(update={"controls": True})
_TAKEN = frozenset({*SPAN_TEXTS, *SPAN_BOOLEANS, "begin", "end", "sofa", "value"})
_UNFIT = re.compile(r"[^A-Za-z0-9_]|_(?=x[0-9a-f]{2,6}_)")
_CODED = re.compile(r"_x([0-9a-f]{2,6})_")
_LAST = 0x10FFFF


def feature_of(code: str) -> str:
    """Return what the feature of an attribute is called: a Java name; what may not stand there is spelt as a number."""
    name = _UNFIT.sub(lambda match: f"_x{ord(match[0]):02x}_", code)
    return f"{name}_" if name.rstrip("_") in _TAKEN else name


def code_of(feature: str) -> str:
    """Return the attribute that *feature* stands for, whoever named it."""
    name = feature.removesuffix("_") if feature.rstrip("_") in _TAKEN else feature
    return _CODED.sub(lambda match: chr(int(match[1], 16)) if int(match[1], 16) <= _LAST else match[0], name)


def attribute_features(scheme: Scheme) -> tuple[str, ...]:
    """Return the features of all attributes of *scheme*, in its order."""
    found: dict[str, None] = {}
    for label in scheme.labels:
        for attribute in label.attributes:
            name = feature_of(attribute.code)
            found[name] = None
            if attribute.type is AttributeType.ENTITY:
                found.update(dict.fromkeys(name + part for part in ENTITY_PARTS))
    return tuple(found)
