"""Carrying marks from an article to a copy of it: what stands there to the letter comes along, in one edit."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from annotator import text
from annotator.alignment import align
from annotator.edits.arrivals import Candidate, Origin, checked
from annotator.edits.incoming import Incoming
from annotator.edits.joining import place_of
from annotator.edits.ties import Tie, Tied
from annotator.edits.writing import begin_work
from annotator.errors import EmptySelection, OffsetError, SchemeError
from annotator.model import Deed, RelationId, SpanId, new_id
from annotator.store import articles, journal, marks, relations, rows, schemes, spans, times

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from annotator.alignment import Alignment
    from annotator.changes import Changes
    from annotator.model import AnnotatorId, Article, ArticleId, Fragments, Relation, Span
    from annotator.scheme import Scheme
    from annotator.store.recorder import Recorder
    from annotator.store.session import Session

_PROVENANCE = "carried"


class Staying(StrEnum):
    """Why a mark is not carried."""

    GONE = "gone"
    """Nothing of it stands in the copy."""
    CHANGED = "changed"
    """A part of it stands there, or all in pieces."""
    CUT = "cut"
    """It would cut a character of the copy."""
    THERE = "there"
    """The copy has it: the same place, label and annotator."""
    REFUSED = "refused"
    """The scheme no longer allows it."""


class Carried(NamedTuple):
    """A mark that can be carried, and where it will be."""

    span: Span
    fragments: Fragments


class Left(NamedTuple):
    """A mark that is not carried."""

    span: Span
    why: Staying


@dataclass(frozen=True, slots=True)
class Carriage:
    """What carrying the marks of one article to another will do."""

    source: ArticleId
    target: ArticleId
    carried: tuple[Carried, ...]
    left: tuple[Left, ...]
    relations: tuple[Relation, ...]
    """Those that come along, as they are in the source: an end of each at least is carried."""
    relations_left: int
    """Others of these marks, which do not come along."""
    twins: Mapping[SpanId, SpanId]
    """Marks that the copy has already: which mark there each is."""


def plan(
    session: Session,
    source: ArticleId,
    target: ArticleId,
    *,
    annotators: Collection[AnnotatorId] | None = None,
    alignment: Alignment | None = None,
) -> Carriage:
    """Return what carrying the marks of *annotators*, or of all, from *source* to *target* will do.

    *alignment* is that of their texts; without it, it is found. Raises *UnknownId*.
    """
    body = articles.ground(session, target).text
    common = alignment or align(articles.ground(session, source).text, body)
    scheme = schemes.current(session)
    there = _by_place(spans.of_article(session, target))
    carried: list[Carried] = []
    left: list[Left] = []
    twins: dict[SpanId, SpanId] = {}
    for span in spans.of_article(session, source):
        fragments = common.carried_all(span.fragments)
        if annotators is not None and span.by not in annotators:
            if fragments is not None and (same := there.get(place_of(span, fragments))):
                twins[span.id] = same.pop(0)
        elif fragments is None or text.covered(body, fragments) != span.text:
            is_changed = any(common.has_kept_some(each.start, each.end) for each in span.fragments)
            left.append(Left(span, Staying.CHANGED if is_changed else Staying.GONE))
        elif same := there.get(place_of(span, fragments)):
            twins[span.id] = same.pop(0)
            left.append(Left(span, Staying.THERE))
        elif why := _refusal(scheme, body, Carried(span, fragments)):
            left.append(Left(span, why))
        else:
            carried.append(Carried(span, fragments))
    moved = {each.span.id for each in carried}
    own = [each for each in relations.of_article(session, source) if moved & {each.source, each.target}]
    coming = _coming(session, scheme, own, moved | set(twins), (source, target))
    if annotators is not None:
        coming = [relation for relation in coming if relation.by in annotators]
    return Carriage(source, target, tuple(carried), tuple(left), tuple(coming), len(own) - len(coming), twins)


def carry_marks(
    session: Session,
    source: ArticleId,
    target: ArticleId,
    *,
    by: AnnotatorId,
    annotators: Collection[AnnotatorId] | None = None,
    alignment: Alignment | None = None,
) -> Changes:
    """Put the marks of *annotators*, or of all, onto a copy of their article, where its text is the same; one edit.

    They stay those of who made them, with attributes, entity, note and what was said of their voice; relations come
    along with an end that is carried, if the other is carried too, is there already or lies in a third article.
    Raises *UnknownId*.
    """
    wanted = plan(session, source, target, annotators=annotators, alignment=alignment)
    title = articles.get(session, source).metadata.title
    with journal.edit(session, by=by, deed=Deed.CARRY, count=len(wanted.carried), name=title or None) as edit:
        ids = {each.span.id: SpanId(new_id()) for each in wanted.carried}
        if ids:
            _write(session, edit, wanted, ids)
            _relate(session, edit, wanted, {**wanted.twins, **ids})
            begin_work(session, articles.ground(session, target))
    return edit.changes


def _by_place(standing: Iterable[Span]) -> dict[object, list[SpanId]]:
    found: dict[object, list[SpanId]] = {}
    for span in standing:
        found.setdefault(place_of(span), []).append(span.id)
    return found


def _refusal(scheme: Scheme, body: str, carried: Carried) -> Staying | None:
    span, fragments = carried
    try:
        text.checked(body, fragments)
        scheme.check_attributes(span.label, span.attributes)
        scheme.check_own_voice(span.label, span.own_voice)
    except (OffsetError, EmptySelection):
        return Staying.CUT
    except SchemeError:
        return Staying.REFUSED
    return None


def _coming(
    session: Session,
    scheme: Scheme,
    own: Sequence[Relation],
    known: Collection[SpanId],
    between: tuple[ArticleId, ArticleId],
) -> list[Relation]:
    """Return those of *own* that the target can have: each end is *known* there, or lies in a third article."""
    ends = marks.known(session, {end for relation in own for end in (relation.source, relation.target)})
    coming: list[Relation] = []
    for relation in own:
        tail, head = ends[relation.source], ends[relation.target]
        if any(end.article in between and end.id not in known for end in (tail, head)):
            continue
        with suppress(SchemeError):
            is_across = tail.article != head.article
            scheme.check_relation(relation.type, tail.label, head.label, is_across=is_across)
            coming.append(relation)
    return coming


def _write(session: Session, edit: Recorder, wanted: Carriage, ids: Mapping[SpanId, SpanId]) -> None:
    article = articles.get(session, wanted.target)
    fresh = tuple(_copy(each, article, ids[each.span.id]) for each in wanted.carried)
    candidate = Candidate(article.text_sha256, article, Incoming(article=article, spans=fresh))
    ((_, values),), _ = checked(session, schemes.rely_on(session), [candidate])
    key = articles.ground(session, wanted.target).key
    rows.rely_on(session, "article", [key])
    rows.insert_many(session, "span", [{**row, "article_id": key, "made_at": edit.at} for row in values])


def _copy(carried: Carried, article: Article, fresh: SpanId) -> Span:
    span, fragments = carried
    values = {
        "id": fresh,
        "article": article.id,
        "fragments": fragments,
        "provenance": f"{_PROVENANCE}:{span.id}",
    }
    return span.model_copy(update=values)


def _relate(session: Session, edit: Recorder, wanted: Carriage, same: Mapping[SpanId, SpanId]) -> None:
    origin = Origin("", wanted.source)
    ties = [
        Tie(
            relation.model_copy(
                update={
                    "id": RelationId(new_id()),
                    "source": same.get(relation.source, relation.source),
                    "target": same.get(relation.target, relation.target),
                    "made_at": times.read(edit.at),
                    "provenance": f"{_PROVENANCE}:{relation.id}",
                }
            ),
            origin,
        )
        for relation in wanted.relations
    ]
    if ties:
        edit.details["relations"] = Tied(session, schemes.rely_on(session), ties).added
