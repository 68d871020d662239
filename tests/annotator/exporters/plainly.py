"""Formats that carry what a test says, and write down what they are given."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from annotator.exporters.base import Shape
from annotator.formats import EVERYTHING, Capabilities

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options


class Plainly:
    """Writes one JSON array of articles with spans as (label, start, end)."""

    id = "plainly"
    title = "Plainly"
    extra = ""

    def __init__(self, *, shape: Shape = Shape.FILE, suffix: str = ".json", **carries: bool) -> None:
        self.shape = shape
        self.suffix = suffix
        self._carries = EVERYTHING.model_copy(update=carries)

    @property
    def carries(self) -> Capabilities:
        """What it carries."""
        return self._carries

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle*; in a folder a file an article."""
        articles = [_plain(each, bundle, options) for each in bundle]
        if self.shape is Shape.FILE:
            out.write_text(json.dumps(articles, ensure_ascii=False), encoding="utf-8")
            return
        for number, article in enumerate(articles):
            (out / f"{number}.json").write_text(json.dumps(article, ensure_ascii=False), encoding="utf-8")


def _plain(annotated: Any, bundle: Bundle, _options: Options) -> dict[str, Any]:
    return {
        "text": annotated.article.text,
        "spans": [
            {
                "label": span.label,
                "ranges": [(fragment.start, fragment.end) for fragment in span.fragments],
                "text": span.text,
                "attributes": span.attributes,
                "note": span.note,
                "by": span.by,
            }
            for span in annotated.spans
        ],
        "relations": [relation.type for relation in annotated.relations],
        "people": [each.name for each in bundle.annotators],
    }


def read(path: Path) -> Any:
    """Return what was written to *path*."""
    return json.loads(path.read_text(encoding="utf-8"))
