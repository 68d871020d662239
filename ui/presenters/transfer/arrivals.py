"""The first articles that would come in, as the article view shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.edits.restoring import extended
from annotator.importers.adding import label_of
from annotator.importers.tagging import Tagging, TagMap
from ui.presenters.article import faces
from ui.presenters.article.page import Page

if TYPE_CHECKING:
    from annotator.importers.reading import ImportOutcome
    from annotator.scheme import Scheme
    from ui.presenters.transfer.decisions import Tag
    from ui.widgets.article_view import Mark


@dataclass(frozen=True, slots=True)
class Arrival:
    """One article with its marks."""

    title: str
    text: str
    has_headline: bool
    marks: tuple[Mark, ...]


def arrivals(outcome: ImportOutcome, scheme: Scheme, language: str) -> tuple[Arrival, ...]:
    """Return the first articles of *outcome*; labels that would be added are drawn as they will be."""
    found = []
    for incoming in outcome.preview:
        article = incoming.article
        if article is None:
            continue
        labels = [label_of(code) for code in dict.fromkeys(span.label for span in incoming.spans)]
        page = Page(article, incoming.spans, (), extended(scheme, labels=labels, relations=()))
        title = article.metadata.title
        found.append(
            Arrival(
                title=title or article.file_name,
                text=article.text,
                has_headline=bool(title) and article.text.lstrip().startswith(title),
                marks=tuple(faces.marks(page, page.spans(), language)),
            )
        )
    return tuple(found)


def guess(scheme: Scheme, tag: Tag) -> str:
    """Return what the scheme takes a tag for, as a rule says it: ``NUM[kind=money]``; empty if it does not know."""
    kind, name = tag
    tagging = Tagging(scheme, TagMap())
    target = tagging.label(name) if kind == "label" else tagging.relation(name)
    if target is None:
        return ""
    attribute = next(iter(target.attributes.items()), None)
    return f"{target.code}[{attribute[0]}={attribute[1]}]" if attribute else target.code
