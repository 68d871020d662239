"""Entity linking: a mention a line, with the sentence round it and the entity it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Capabilities, Shape, Taken
from annotator.exporters.tasks.page import Page, names_of, write_lines
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tasks.page import Example
    from annotator.scheme import Scheme


class EntityLinking:
    """Writes JSON Lines."""

    id = "task-entity-linking"
    title = "Task: entity linking"
    suffix = ".jsonl"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(
        controls=True,
        overlap=True,
        fragments=True,
        inside_words=True,
        entities=True,
        external_ids=True,
        annotators=True,
        ids=True,
    )

    def takes(self, scheme: Scheme) -> Taken:
        """Return that it needs spans that can name an entity, and which they name."""
        links = _links(scheme)
        return Taken(labels=frozenset(links), attributes=frozenset(code for codes in links.values() for code in codes))

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*."""
        write_lines(_lines(bundle, options), out)


def _lines(bundle: Bundle, options: Options) -> Iterator[Example]:
    names, links = names_of(bundle), _links(bundle.scheme)
    entities: dict[str, Example] = {
        each.id: {**each.model_dump(include={"id", "name", "type", "aliases"}), "wikidata": each.external_id or None}
        for each in bundle.entities
    }
    for annotated in bundle:
        page = Page(annotated, options)
        for span in annotated.spans:
            for code in links[span.label]:
                if code in span.attributes:
                    yield {
                        "article": annotated.article.id,
                        "mention": {**page.span(span), "label": span.label},
                        "attribute": code,
                        "context": page.stretch(*page.round(span)),
                        "entity": entities[span.attributes[code]],
                        "annotator": names[span.by],
                    }


def _links(scheme: Scheme) -> dict[str, list[str]]:
    """Return for each label that can name entities the attributes that do."""
    found = {
        label.code: [each.code for each in label.attributes if each.type is AttributeType.ENTITY]
        for label in scheme.labels
    }
    return {label: codes for label, codes in found.items() if codes}
