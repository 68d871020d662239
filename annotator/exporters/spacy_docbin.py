"""spaCy's DocBin: what `spacy train` reads (https://spacy.io/api/docbin).

Every span is in ``doc.spans["sc"]``, where they may overlap, with its id as ``span_id`` and the entity it names as
``kb_id``. Those of labels that name entities are in ``doc.ents`` a second time, the longest first where they overlap.
What spaCy has no place for is a mapping in ``doc.user_data["claimdesk"]``; its lists come back as tuples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.errors import ExtraMissing
from annotator.exporters import docbin_file, overlaps, spacy_config
from annotator.exporters.base import Shape
from annotator.exporters.policies import Policy
from annotator.exporters.records import Recorder
from annotator.exporters.spacy_config import SPANS_KEY
from annotator.exporters.tokens import tokens_of
from annotator.formats import Capabilities
from annotator.scheme import AttributeType, Role
from annotator.splits.plan import Split

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tokens import Token
    from annotator.model import AnnotatedArticle, Span
    from annotator.scheme import Scheme

USER_DATA = "claimdesk"
_ATTRIBUTES = ("ORTH", "SPACY", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID")
_IN_SPAN = ("id", "label", "start", "end", "text", "fragments")
"""What spaCy's own spans say."""

CARRIES = Capabilities(
    text=True,
    controls=True,
    overlap=True,
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


class SpacyDocBin:
    """Writes spaCy's binary training format."""

    id = "spacy"
    title = "spaCy DocBin"
    suffix = ".spacy"
    shape = Shape.FILE
    extra = "spacy"
    carries = CARRIES

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*; raises *ExtraMissing* without spaCy."""
        try:
            from spacy.vocab import Vocab  # noqa: PLC0415 -- heavy and optional
        except ImportError as error:
            raise ExtraMissing(extra=self.extra, package="spaCy") from error
        writing = _Writing(bundle, Vocab())
        docs = (writing.doc(annotated, tokens_of(annotated.article, options.tokens)) for annotated in bundle)
        docbin_file.write(docs, out, _ATTRIBUTES)

    def companions(
        self,
        scheme: Scheme,  # noqa: ARG002 -- the same for every scheme
        options: Options,
        languages: Sequence[str],
        places: Mapping[Split, str],
    ) -> Iterable[tuple[str, str]]:
        """Yield the configurations that learn from a data set of this format."""
        language = spacy_config.language_of(languages)
        train = places.get(Split.TRAIN, spacy_config.TRAIN)
        dev = places.get(Split.DEV, spacy_config.DEV)
        yield "ner.cfg", spacy_config.ner(language, seed=options.seed, train=train, dev=dev)
        yield "spancat.cfg", spacy_config.spancat(language, seed=options.seed, train=train, dev=dev)


class _Writing:
    """Makes spaCy's docs of the articles of one bundle."""

    def __init__(self, bundle: Bundle, vocab: Any) -> None:
        self._vocab = vocab
        self._recorder = Recorder(bundle)
        self._scheme: Scheme = bundle.scheme
        self._external: dict[str, str] = {each.id: each.external_id for each in bundle.entities}
        self._naming = {label.code for label in bundle.scheme.labels if label.role is Role.ENTITY}
        self._links = {
            label.code: [each.code for each in label.attributes if each.type is AttributeType.ENTITY]
            for label in bundle.scheme.labels
        }

    def doc(self, annotated: AnnotatedArticle, tokens: Sequence[Token]) -> Any:
        """Return an article as spaCy has it."""
        from spacy.tokens import Doc  # noqa: PLC0415 -- heavy and optional
        from spacy.tokens import Span as SpacySpan  # noqa: PLC0415

        words, spaces, places = cut(annotated.article.text, tokens)
        doc = Doc(self._vocab, words=words, spaces=spaces)
        starts = {start: place for (start, _), place in zip(tokens, places, strict=True)}
        ends = {end: place + 1 for (_, end), place in zip(tokens, places, strict=True)}

        def marked(span: Span) -> Any:
            start, end = starts[span.start], ends[span.end]
            return SpacySpan(doc, start, end, label=span.label, kb_id=self._named(span), span_id=span.id)

        doc.spans[SPANS_KEY] = [marked(span) for span in annotated.spans]
        naming = [span for span in annotated.spans if span.label in self._naming]
        alone = overlaps.staying(naming, Policy.SKIP, self._scheme)
        doc.set_ents([marked(span) for span in alone], default="outside")
        doc.user_data[USER_DATA] = self._rest(annotated)
        return doc

    def _named(self, span: Span) -> str:
        """Return the item of Wikidata that a span names, or the entity's own id."""
        named = next((span.attributes[code] for code in self._links[span.label] if code in span.attributes), "")
        return self._external.get(named) or named

    def _rest(self, annotated: AnnotatedArticle) -> dict[str, Any]:
        """Return what spaCy has no place for."""
        record = self._recorder.article(annotated)
        del record["text"]
        record["spans"] = {
            each["id"]: {name: value for name, value in each.items() if name not in _IN_SPAN}
            for each in record["spans"]
        }
        return record


def cut(body: str, tokens: Sequence[Token]) -> tuple[list[str], list[bool], list[int]]:
    """Return the words of *body*, whether a blank follows each, and which of the words each of *tokens* is.

    All other white space becomes words of its own, as spaCy does it too, so that the words are the whole text.
    """
    words: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []
    reached = 0
    for start, end in (*tokens, (len(body), len(body))):
        gap = body[reached:start]
        if words and gap.startswith(" "):
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)
        if start < end:
            places.append(len(words))
            words.append(body[start:end])
            spaces.append(False)
        reached = end
    return words, spaces, places
