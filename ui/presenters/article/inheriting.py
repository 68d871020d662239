"""What the claims of a page inherit, worked out anew only after something has changed from which it is derived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.inheritance import Heritage
from annotator.scheme import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.inheritance import Steps
    from annotator.model import Metadata, Span, SpanId
    from annotator.scheme import Scheme


class Inheriting:
    """Keeps the zones and sources of a page apart: an article may have thousands of other marks."""

    def __init__(self, scheme: Scheme, spans: Iterable[Span]) -> None:
        self._scheme = scheme
        self._labels = {label.code for label in scheme.labels if label.role in {Role.ZONE, Role.SOURCE}}
        self._marks = {span.id: span for span in spans if span.label in self._labels}
        self._known: tuple[Metadata, Heritage] | None = None

    def put(self, span: Span) -> None:
        """Take note of a span that was put on the page."""
        if span.label in self._labels:
            self._marks[span.id] = span
            self._known = None

    def drop(self, span: SpanId) -> None:
        """Forget a span."""
        if self._marks.pop(span, None) is not None:
            self._known = None

    def rejoin(self) -> None:
        """Take note of another chain."""
        self._known = None

    def heritage(self, about: Metadata, cited: Steps) -> Heritage:
        """Return what is inherited of an article that is known by *about*; *cited* gives whom a source cites."""
        if self._known is None or self._known[0] is not about:
            self._known = about, Heritage(about, self._marks.values(), cited=cited, scheme=self._scheme)
        return self._known[1]
