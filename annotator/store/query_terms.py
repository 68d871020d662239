"""What the terms of a query are in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Text, and_, cast, exists, false, func, not_, or_, select, true

from annotator import stems, text
from annotator.queries import places
from annotator.queries.tree import All, Field, FieldName, Not, Some, Words
from annotator.queries.vocabulary import ME
from annotator.scheme import AttributeType, Role
from annotator.store import query_sources, schemes, search, tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import ColumnElement

    from annotator.model import AnnotatorId
    from annotator.queries.tree import Query
    from annotator.store.session import Session

_SPAN, _ARTICLE, _ANNOTATOR, _STORY = tables.span, tables.article, tables.annotator, tables.story


class Terms:
    """The conditions of one query; each field is looked up once."""

    def __init__(self, session: Session, *, by: AnnotatorId) -> None:
        self._session = session
        self._scheme = schemes.current(session)
        self._by = by
        self._known: dict[Field, ColumnElement[bool]] = {}
        self._makers: dict[str, Callable[[Field], ColumnElement[bool]]] = {
            FieldName.LABEL: _labelled,
            FieldName.SOURCE: self._said,
            FieldName.INHERITED: self._inherited,
            FieldName.ENTITY: self._naming,
            FieldName.RELATION: _related,
            FieldName.ANNOTATOR: self._made_by,
            FieldName.ZONE: self._in_zone,
            FieldName.STATUS: _in_status,
            FieldName.OUTLET: self._published_by,
            FieldName.TITLE: _titled,
            FieldName.STORY: self._in_story,
        }

    def of(self, field: Field) -> ColumnElement[bool]:
        """Return the condition of a field: of an article, or else of a span."""
        if field not in self._known:
            self._known[field] = self._made(field)
        return self._known[field]

    def loosely(self, query: Query, *, is_wanted: bool = True, has_spans: bool) -> ColumnElement[bool]:
        """Return a condition that everything meets which meets *query*, and perhaps more.

        That words are in an article the index knows; whether they are in a span it does not. Without *has_spans* there
        are articles alone, and what is asked of spans is left open.
        """
        match query:
            case Not(part):
                return self.loosely(part, is_wanted=not is_wanted, has_spans=has_spans)
            case All(parts) | Some(parts):
                found = [self.loosely(part, is_wanted=is_wanted, has_spans=has_spans) for part in parts]
                return and_(*found) if isinstance(query, All) is is_wanted else or_(*found)
            case Words():
                return search.meeting(_pattern(query)) if is_wanted else true()
            case Field():
                if not has_spans and (query.is_of_marks or query.name == FieldName.ZONE):
                    return true()
                return self.of(query) if is_wanted else not_(surely(self.of(query)))

    def zone(self, field: Field) -> ColumnElement[bool]:
        """Return the condition that a span is a zone of a kind."""
        labels = [label for label in self._scheme.labels if label.role is Role.ZONE]
        kinds = [_value(each.code) == field.value for label in labels for each in label.attributes]
        return and_(_SPAN.c.label.in_([label.code for label in labels]), or_(false(), *kinds))

    def _made(self, field: Field) -> ColumnElement[bool]:
        return self._makers.get(field.name, self._attribute)(field)

    def _said(self, field: Field) -> ColumnElement[bool]:
        return query_sources.among(query_sources.said_by(self._session, self._scheme, field.value))

    def _inherited(self, field: Field) -> ColumnElement[bool]:
        return query_sources.among(query_sources.inherited_from(self._session, self._scheme, field.value))

    def _naming(self, field: Field) -> ColumnElement[bool]:
        return _SPAN.c.entity_id.in_(query_sources.entities_called(self._session, field.value))

    def _made_by(self, field: Field) -> ColumnElement[bool]:
        return _SPAN.c.annotator_id.in_(self._annotators(field.value))

    def _published_by(self, field: Field) -> ColumnElement[bool]:
        return _ARTICLE.c.outlet.in_(self._outlets(field.value))

    def _in_story(self, field: Field) -> ColumnElement[bool]:
        wanted = text.fold(field.value.strip())
        known = self._session.connection.execute(select(_STORY.c.id, _STORY.c.title).where(~_STORY.c.deleted))
        return _ARTICLE.c.story_id.in_([key for key, title in known if query_sources.begins(title, wanted)])

    def _in_zone(self, field: Field) -> ColumnElement[bool]:
        zones = select(_SPAN.c.article_id, _SPAN.c.start, _SPAN.c.end_).where(self.zone(field), ~_SPAN.c.deleted)
        zone = zones.subquery("zone")
        return exists().where(
            zone.c.article_id == _SPAN.c.article_id, zone.c.start <= _SPAN.c.start, zone.c.end_ >= _SPAN.c.end_
        )

    def _attribute(self, field: Field) -> ColumnElement[bool]:
        """Return the condition that an attribute is chosen so, or that its free text has these words."""
        types = {each.type for label in self._scheme.labels for each in label.attributes if each.code == field.name}
        value = _value(field.name)
        return value.contains(field.value, autoescape=True) if AttributeType.TEXT in types else value == field.value

    def _annotators(self, name: str) -> list[int]:
        wanted = text.fold(name.strip())
        query = select(_ANNOTATOR.c.id, _ANNOTATOR.c.uid, _ANNOTATOR.c.name).where(~_ANNOTATOR.c.deleted)
        known = self._session.connection.execute(query).all()
        if wanted == ME:
            return [key for key, uid, _ in known if uid == self._by]
        return [key for key, _, called in known if query_sources.begins(called, wanted)]

    def _outlets(self, name: str) -> list[str]:
        wanted = text.fold(name.strip())
        query = select(_ARTICLE.c.outlet).where(~_ARTICLE.c.deleted).distinct()
        return [
            outlet
            for outlet in self._session.connection.execute(query).scalars()
            if query_sources.begins(outlet, wanted)
        ]


def _labelled(field: Field) -> ColumnElement[bool]:
    return _SPAN.c.label == field.value


def _related(field: Field) -> ColumnElement[bool]:
    return query_sources.related(field.value)


def _in_status(field: Field) -> ColumnElement[bool]:
    return _ARTICLE.c.status == field.value


def _titled(field: Field) -> ColumnElement[bool]:
    return func.instr(_ARTICLE.c.title_folded, text.fold(field.value.strip())) > 0


def surely(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return *condition*; where it has no answer, the answer is no."""
    return func.coalesce(condition, false()).is_(true())


def _value(attribute: str) -> ColumnElement[str]:
    return cast(func.json_extract(_SPAN.c.attributes, f'$."{attribute}"'), Text)


def _pattern(words: Words) -> str:
    """Return, in the words of FTS5, what texts with these words meet."""
    if not words.is_lemma:
        return f'"{" ".join(words.words)}"' + (" *" if words.is_open else "")
    return " AND ".join(f"({' OR '.join(_beginning(stems.stem(word)))})" for word in words.words)


def _beginning(stem: str) -> list[str]:
    pieces = (places.tokens(start) for start in places.beginnings(stem))
    return [f'"{" ".join(piece)}" *' for piece in pieces if piece]
