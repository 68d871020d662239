"""Articles that come with an import, checked against the scheme and the project before they are added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from annotator import text
from annotator.edits.attributes import links
from annotator.edits.incoming import ImportProblem, Obstacle
from annotator.errors import ClaimdeskError, EmptySelection, OffsetError, SchemeError, UnknownId
from annotator.store import entities, keys, marks, rows, times

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.edits.incoming import Incoming
    from annotator.model import Article, ArticleId, Span
    from annotator.scheme import Scheme
    from annotator.store.session import Session


class Origin(NamedTuple):
    """Where something comes from, as the report tells it; keeps no text in memory."""

    file_name: str
    article: ArticleId


class Candidate(NamedTuple):
    """An article that is no duplicate."""

    text_sha256: str
    article: Article
    item: Incoming

    @property
    def origin(self) -> Origin:
        """Where it comes from."""
        return Origin(self.article.file_name, self.article.id)


class Arrival(NamedTuple):
    """An article that can be added, with the rows of its spans; these still lack the article's key."""

    candidate: Candidate
    spans: list[rows.Values]


class Surroundings:
    """What the project has of what a batch refers to: looked up at once, for the whole batch."""

    def __init__(self, session: Session, scheme: Scheme, batch: Collection[Candidate]) -> None:
        spans = [span for candidate in batch for span in candidate.item.spans]
        self.scheme = scheme
        self.links = links(scheme)
        linked = {
            span.attributes[code]
            for span in spans
            for code in self.links.get(span.label, ())
            if code in span.attributes
        }
        self.entities = entities.standing(session, filter(keys.is_identity, linked))
        self.annotators = keys.known(session, "annotator", {span.by for span in spans})
        self.taken = set(keys.known(session, "span", (span.id for span in spans)))
        rows.rely_on(session, "annotator", self.annotators.values())
        rows.rely_on(session, "entity", (key for key, _ in self.entities.values()))


def checked(
    session: Session, scheme: Scheme, batch: Collection[Candidate]
) -> tuple[list[Arrival], list[ImportProblem]]:
    """Return the articles without fault, and the faults of the others."""
    around = Surroundings(session, scheme, batch)
    arrivals: list[Arrival] = []
    problems: list[ImportProblem] = []
    for candidate in batch:
        spans, faults = _checked_spans(around, candidate)
        problems += faults
        if not faults:
            arrivals.append(Arrival(candidate, spans))
            around.taken.update(span.id for span in candidate.item.spans)
    return arrivals, problems


def problem(origin: Origin, error: ClaimdeskError, *, span: str = "") -> ImportProblem:
    """Return an error as the report tells it; *span* is what it is about, if it is about one."""
    match error:
        case SchemeError():
            detail = error.values.get("detail", "")
            return _obstacle(origin, Obstacle.SCHEME, rule=error.rule, subject=error.subject, detail=detail)
        case UnknownId():
            return _obstacle(origin, Obstacle.UNKNOWN_ID, kind=error.kind, id=error.id)
        case _:
            return _obstacle(origin, Obstacle.OFFSETS, span=span, start=error.start, end=error.end)


def _obstacle(origin: Origin, obstacle: Obstacle, **values: Any) -> ImportProblem:
    return ImportProblem(file_name=origin.file_name, article=origin.article, obstacle=obstacle, values=values)


def _checked_spans(around: Surroundings, candidate: Candidate) -> tuple[list[rows.Values], list[ImportProblem]]:
    values: list[rows.Values] = []
    faults: list[ImportProblem] = []
    seen: set[str] = set()
    article = candidate.article
    if not keys.is_identity(article.id):
        faults.append(_obstacle(candidate.origin, Obstacle.BAD_VALUE, field="id", detail=article.id))
    if article.story is not None and not (keys.is_identity(article.story.id) and article.story.title.strip()):
        faults.append(_obstacle(candidate.origin, Obstacle.BAD_VALUE, field="story", detail=article.story.id))
    if not keys.is_hexadecimal(article.original_sha256):
        faults.append(
            _obstacle(candidate.origin, Obstacle.BAD_VALUE, field="original_sha256", detail=article.original_sha256)
        )
    for span in candidate.item.spans:
        if span.id in around.taken or span.id in seen:
            faults.append(_obstacle(candidate.origin, Obstacle.DUPLICATE_ID, kind="span", id=span.id))
            continue
        seen.add(span.id)
        try:
            values.append(_columns(around, article, span))
        except (SchemeError, UnknownId, OffsetError, EmptySelection) as error:
            faults.append(problem(candidate.origin, error, span=span.id))
    return values, faults


def _columns(around: Surroundings, article: Article, span: Span) -> rows.Values:
    if span.by not in around.annotators:
        raise UnknownId(kind="annotator", id=span.by)
    if span.article != article.id or not keys.is_identity(span.id):
        raise UnknownId(kind="span", id=span.id)
    around.scheme.check_attributes(span.label, span.attributes)
    around.scheme.check_own_voice(span.label, span.own_voice)
    fragments = text.checked(article.text, span.fragments)
    values = marks.place_columns(fragments)
    values.update(_attribute_columns(around, span))
    values |= {
        "uid": span.id,
        "annotator_id": around.annotators[span.by],
        "label": span.label,
        "text": text.covered(article.text, fragments),
        "own_voice": span.own_voice,
        "note": span.note,
        "flagged": span.flagged,
        "made_at": times.stored(span.made_at),
        "provenance": span.provenance,
    }
    return values


def _attribute_columns(around: Surroundings, span: Span) -> rows.Values:
    linking = around.links[span.label]
    if linking.isdisjoint(span.attributes):
        return marks.attribute_columns(span.attributes, {})
    attributes: dict[str, str] = {}
    entity_keys: dict[str, int] = {}
    for code, value in span.attributes.items():
        if code not in linking:
            attributes[code] = value
        elif value in around.entities:
            key, attributes[code] = around.entities[value]
            entity_keys[attributes[code]] = key
        else:
            raise UnknownId(kind="entity", id=value)
    return marks.attribute_columns(attributes, entity_keys)
