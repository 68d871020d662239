"""Which rows an edit has touched, and the names they go by outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from annotator.changes import Changes
from annotator.model import ArticleId, EntityId, RelationId, SpanId, StoryId
from annotator.store import keys, tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.model import JournalEntry
    from annotator.store.session import Session

MOST_ARTICLES = 10_000
"""Of a larger import no more articles are named, so that memory stays flat."""
_SPAN, _ARTICLE = tables.span, tables.article
_PLACED = (
    select(_SPAN.c.id, _SPAN.c.uid, _ARTICLE.c.id, _ARTICLE.c.uid)
    .join(_ARTICLE, _ARTICLE.c.id == _SPAN.c.article_id)
    .where(_SPAN.c.id.in_(bindparam("wanted", expanding=True)))
)
"""Made once: to put together a statement takes longer than to run it."""
_IN_LIST = frozenset({"deleted", "title", "outlet", "published", "status", "flagged", "nothing_to_mark", "story_id"})
_LISTED = ("article", "story")
"""Tables of which the article list shows something."""


@dataclass
class Names:
    """The identities of what an edit touched."""

    places: dict[int, ArticleId] = field(default_factory=dict)
    """Articles in which something happened, by key."""
    own_rows: frozenset[ArticleId] = frozenset()
    """Articles whose own row was touched."""
    spans: list[SpanId] = field(default_factory=list)
    relations: list[RelationId] = field(default_factory=list)
    entities: list[EntityId] = field(default_factory=list)
    stories: list[StoryId] = field(default_factory=list)
    tables: frozenset[str] = frozenset()
    is_list_changed: bool = False

    def changes(self, entry: JournalEntry) -> Changes:
        """Return what the window refreshes from."""
        return Changes(
            entry=entry,
            articles=frozenset(self.places.values()),
            article_rows=self.own_rows,
            spans=frozenset(self.spans),
            relations=frozenset(self.relations),
            entities=frozenset(self.entities),
            stories=frozenset(self.stories),
            annotators="annotator" in self.tables,
            article_list=self.is_list_changed,
            scheme="scheme_version" in self.tables,
            project="project_info" in self.tables,
        )


class Touched:
    """Rows an edit has added or changed, in that order; of an import only the first articles are kept."""

    def __init__(self, *, names_all: bool) -> None:
        self.names_all = names_all
        self._rows: dict[str, dict[int, None]] = {}
        self._is_list_changed = False

    def add(self, table: str, row_id: int, before: Mapping[str, Any] | None) -> None:
        """Remember a row; *before* holds the columns it changed, None if it was added."""
        self._keep(table, (row_id,))
        if table in _LISTED:
            self._is_list_changed = self._is_list_changed or before is None or not _IN_LIST.isdisjoint(before)

    def add_fresh(self, table: str, ids: Sequence[int]) -> None:
        """Remember rows that were added."""
        self._keep(table, ids)
        self._is_list_changed = self._is_list_changed or (table in _LISTED and len(ids) > 0)

    def _keep(self, table: str, ids: Sequence[int]) -> None:
        rows = self._rows.setdefault(table, {})
        if self.names_all:
            rows.update(dict.fromkeys(ids))
        elif table == "article":
            rows.update(dict.fromkeys(ids[: max(0, MOST_ARTICLES - len(rows))]))

    def note(self, table: str) -> None:
        """Remember that rows of a table were touched, whichever."""
        self._rows.setdefault(table, {})

    def mark(self) -> tuple[dict[str, int], bool]:
        """Return how much has been touched so far, for *go_back*."""
        return {table: len(rows) for table, rows in self._rows.items()}, self._is_list_changed

    def go_back(self, mark: tuple[dict[str, int], bool]) -> None:
        """Forget what was touched since *mark*."""
        counts, self._is_list_changed = mark
        for table in self._rows.keys() - counts.keys():
            del self._rows[table]
        for table, count in counts.items():
            rows = self._rows[table]
            while len(rows) > count:
                rows.popitem()

    def names(self, session: Session) -> Names:
        """Look up what the rows are called."""
        names = Names(tables=frozenset(self._rows), is_list_changed=self._is_list_changed)
        articles = self._rows.get("article", {})
        names.places.update(
            zip(articles, map(ArticleId, keys.uids(session, "article", articles)), strict=True) if articles else ()
        )
        names.own_rows = frozenset(names.places.values())
        _name_spans(session, self._rows.get("span", {}), names)
        _name_relations(session, self._rows.get("relation", {}), names)
        names.entities.extend(map(EntityId, keys.uids(session, "entity", self._rows.get("entity", {}))))
        names.stories.extend(map(StoryId, keys.uids(session, "story", self._rows.get("story", {}))))
        return names


def _name_spans(session: Session, rows: dict[int, None], names: Names) -> None:
    uids: dict[int, SpanId] = {}
    for chunk in keys.chunks(rows):
        for key, uid, article_key, article_uid in session.connection.execute(_PLACED, {"wanted": chunk}):
            uids[key] = SpanId(uid)
            names.places[article_key] = ArticleId(article_uid)
    names.spans.extend(uids[key] for key in rows)


def _name_relations(session: Session, rows: dict[int, None], names: Names) -> None:
    relation, span, article = tables.relation, tables.span, tables.article
    for chunk in keys.chunks(rows):
        query = select(relation.c.uid).where(relation.c.id.in_(chunk))
        names.relations.extend(map(RelationId, session.connection.execute(query).scalars()))
        for end in (relation.c.source_id, relation.c.target_id):
            places = (
                select(article.c.id, article.c.uid)
                .select_from(relation)
                .join(span, span.c.id == end)
                .join(article, article.c.id == span.c.article_id)
                .where(relation.c.id.in_(chunk))
                .distinct()
            )
            for key, uid in session.connection.execute(places):
                names.places[key] = ArticleId(uid)
