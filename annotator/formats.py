"""What a format can carry: the same table for the loss report, the guide and the tests of round trips."""

from __future__ import annotations

from annotator.model import Value


class Capabilities(Value):
    """What a format can carry, there and back. What it cannot is counted before anything is written."""

    text: bool = False
    """The article's text, to the letter. False: at least its words in their order, without the white space."""
    controls: bool = False
    """Control characters such as U+000B. Without, U+FFFD stands for each."""
    overlap: bool = False
    """Spans that nest, cross or cover the same words."""
    fragments: bool = False
    """Spans of several pieces."""
    inside_words: bool = False
    """Spans that start or end within a token."""
    attributes: bool = False
    """Values of attributes, but for those that name an entity."""
    own_voice: bool = False
    """That a claim is the article's own voice."""
    notes: bool = False
    """Notes of spans and relations."""
    flags: bool = False
    """That a span is flagged."""
    relations: bool = False
    """Relations between two spans of one article."""
    relations_across: bool = False
    """Relations between two articles."""
    entities: bool = False
    """Entities, and which spans name them."""
    external_ids: bool = False
    """Which items of Wikidata entities are."""
    annotators: bool = False
    """Who made which mark."""
    times: bool = False
    """When a mark was made, and how it came about."""
    metadata: bool = False
    """Title, outlet, author, date and the like."""
    status: bool = False
    """How far the work on an article is, and that there is nothing to mark in it."""
    stories: bool = False
    """Which story an article belongs to."""
    denials: bool = False
    """What somebody has said no to: that two claims are a pair, that two entities are one, whom a mention names."""
    ids: bool = False
    """The identities of articles, spans and relations."""
    scheme: bool = False
    """The scheme itself."""
    other_marks: bool = True
    """Marks and relations that tell neither what is claimed nor who says it."""
    unrelated: bool = True
    """Marks that no relation of their article joins. They are counted, and given to the format all the same."""


EVERYTHING = Capabilities.model_validate(dict.fromkeys(Capabilities.model_fields, True))
NOTHING_MARKED = Capabilities(text=True, controls=True)
"""Of formats that bring articles only."""
ARTICLES = NOTHING_MARKED.model_copy(update={"metadata": True})
"""Of formats that bring articles with what is known about them, and no marks."""
LOSS_REPORT, MANIFEST, SPLITS = "loss.json", "manifest.json", "splits.csv"
"""What lies beside an export and tells about it. Reading a folder passes over them: they are no articles."""


def is_about_export(name: str) -> bool:
    """Tell whether a file of this name tells about an export."""
    return name in {LOSS_REPORT, MANIFEST, SPLITS} or name.endswith(f".{LOSS_REPORT}")
