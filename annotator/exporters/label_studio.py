"""Label Studio's JSON: an array of tasks, each a text with its annotations.

Defined by https://labelstud.io/guide/export and the checks of its importer. Nobody is named under ``completed_by``: it
refuses files that name somebody it does not know. Who made a mark stands in the mark's ``meta``, and what has no place
in an annotation in the ``meta`` of the task; both come back from there.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import orjson

from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.extras import KEY, Extras, metadata
from annotator.formats import EVERYTHING
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.extras import Plain
    from annotator.model import AnnotatedArticle, Relation, Span, SpanId
    from annotator.scheme import Scheme

LABELS, TEXT = "label", "text"
"""What the controls are called in a labelling configuration that shows the file."""


class LabelStudio:
    """Writes a task for each article, and in it an annotation for each annotator."""

    id = "label-studio"
    title = "Label Studio JSON"
    suffix = ".json"
    shape = Shape.FILE
    extra = ""
    carries: Capabilities = EVERYTHING.model_copy(update={"fragments": False, "scheme": False})

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:  # noqa: ARG002 -- nothing to choose
        """Write *bundle* to *out*; offsets are code points, as Label Studio counts since 1.0."""
        tasks = _Tasks(bundle)
        with out.open("wb") as file:
            start = b"[\n"
            for annotated in bundle:
                file.write(start + orjson.dumps(tasks.task(annotated)))
                start = b",\n"
            file.write(b"\n]\n" if start != b"[\n" else b"[]\n")


def control(label: str, attribute: str) -> str:
    """Return what the control for an attribute of a label is called."""
    return f"{label}_{attribute}"


class _Tasks:
    def __init__(self, bundle: Bundle) -> None:
        self._extras = Extras(bundle)
        self._numbers = count(1)
        self._choices = _choices(bundle.scheme)

    def task(self, annotated: AnnotatedArticle) -> Plain:
        article = annotated.article
        spans: dict[str, list[Span]] = {}
        for span in annotated.spans:
            spans.setdefault(span.by, []).append(span)
        makers = {span.id: span.by for span in annotated.spans}
        inside: list[Relation] = []
        aside: list[Relation] = []
        for relation in annotated.relations:
            is_of_one = makers.get(relation.target) == makers[relation.source]
            (inside if is_of_one else aside).append(relation)
        own = self._extras.of_article(annotated, aside)
        results = [[*self._regions(each), *self._related(each, inside)] for each in spans.values()] or [
            []
        ] * article.nothing_to_mark
        return {
            "id": next(self._numbers),
            "data": {TEXT: article.text, **metadata(article)},
            "annotations": [{"result": result, "was_cancelled": False, "ground_truth": False} for result in results],
            "predictions": [],
            "meta": {KEY: own},
        }

    def _regions(self, spans: Iterable[Span]) -> Iterator[Plain]:
        for span in spans:
            value = {"start": span.start, "end": span.end, "text": span.text}
            meta = self._extras.of_span(span)
            if span.note:
                meta["text"] = [meta.pop("note")]
            yield {**_result(span, LABELS, "labels", {**value, "labels": [span.label]}), "meta": meta}
            for code, given in self._extras.attributes(span).items():
                name = control(span.label, code)
                if name in self._choices:
                    yield _result(span, name, "choices", {**value, "choices": [given]})
                else:
                    yield _result(span, name, "textarea", {**value, "text": [given]})

    def _related(self, spans: Sequence[Span], relations: Iterable[Relation]) -> Iterator[Plain]:
        """Yield the relations between *spans*: an arrow for each pair, since there can be but one."""
        here = {span.id for span in spans}
        arrows: dict[tuple[SpanId, SpanId], list[Relation]] = {}
        for relation in relations:
            if relation.source in here:
                arrows.setdefault((relation.source, relation.target), []).append(relation)
        for (source, target), several in arrows.items():
            yield {
                "type": "relation",
                "from_id": source,
                "to_id": target,
                "direction": "right",
                "labels": [each.type for each in several],
                "meta": {"relations": [self._extras.of_relation(each) for each in several]},
            }


def _result(span: Span, name: str, kind: str, value: Plain) -> Plain:
    return {
        "id": span.id,
        "from_name": name,
        "to_name": TEXT,
        "type": kind,
        "value": value,
        "origin": "manual",
    }


def _choices(scheme: Scheme) -> frozenset[str]:
    """Return the names of the controls that offer choices."""
    return frozenset(
        control(label.code, attribute.code)
        for label in scheme.labels
        for attribute in label.attributes
        if attribute.type is AttributeType.CHOICE
    )
