"""The tables of a project file. Private to the store: everybody else reads values and calls edits.

Integer keys are local to one file; ``uid`` is the identity a value carries everywhere. Rows of journaled tables are
never removed: ``deleted`` is a tombstone, ``rv`` counts the versions of a row. Times are microseconds since 1970, UTC.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from annotator.store import triggers
from annotator.store.columns import Hex, Json

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

SINCE = "since"
"""In the *info* of a table or column that older files lack: the first version of the file that has it."""
_LIVE = text("deleted = 0")


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _uid() -> Column[str]:
    return Column("uid", Hex, nullable=False, unique=True)


def _versioned() -> tuple[Column[bool], Column[int]]:
    return (
        Column("deleted", Boolean, nullable=False, server_default=text("0")),
        Column("rv", Integer, nullable=False, server_default=text("1")),
    )


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"))


def _question(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=text("0"))


def _time(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False)


project_info = Table(
    "project_info",
    metadata,
    _key(),
    Column("key", Text, nullable=False, unique=True),
    Column("value", Json),
    *_versioned(),
)

annotator = Table(
    "annotator",
    metadata,
    _key(),
    _uid(),
    _text("name"),
    Column("kind", Text, nullable=False),
    *_versioned(),
)

scheme_version = Table(
    "scheme_version",
    metadata,
    _key(),
    _uid(),
    Column("number", Integer, nullable=False),
    Column("definition", Json, nullable=False),
    _time("made_at"),
    _question("superseded"),
    *_versioned(),
)

article_text = Table(
    "article_text",
    metadata,
    _key(),
    Column("sha256", Hex, nullable=False, unique=True),
    Column("length", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

story = Table(
    "story",
    metadata,
    _key(),
    _uid(),
    _text("title"),
    _text("folded"),
    _time("made_at"),
    *_versioned(),
    info={SINCE: 2},
)

article = Table(
    "article",
    metadata,
    _key(),
    _uid(),
    Column("text_id", ForeignKey("article_text.id"), nullable=False),
    _text("title"),
    _text("title_folded"),
    _text("outlet"),
    _text("published"),
    Column("metadata", Json, nullable=False),
    Column("original_sha256", Hex, nullable=False),
    _text("encoding"),
    _text("file_name"),
    Column("status", Text, nullable=False),
    _question("nothing_to_mark"),
    _question("flagged"),
    _time("added_at"),
    Column("story_id", ForeignKey("story.id"), info={SINCE: 2}),
    *_versioned(),
    CheckConstraint("status IN ('new', 'in_progress', 'done', 'skipped')", name="status"),
    Index("ix_article_deleted_status", "deleted", "status"),
    Index("ix_article_deleted", "deleted"),
    Index("ix_article_flagged", "flagged", "deleted", sqlite_where=text("flagged = 1")),
    Index("ix_article_deleted_title_folded", "deleted", "title_folded"),
    Index("ix_article_text_id", "text_id"),
    Index("ix_article_story_id", "story_id", sqlite_where=text("story_id IS NOT NULL")),
)

article_counter = Table(
    "article_counter",
    metadata,
    Column("name", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)

entity = Table(
    "entity",
    metadata,
    _key(),
    _uid(),
    Column("type", Text, nullable=False),
    _text("name"),
    _text("folded"),
    Column("aliases", Json, nullable=False),
    _text("note"),
    Column("external_id", Text, info={SINCE: 2}),
    Column("merged_into", ForeignKey("entity.id")),
    *_versioned(),
)

span = Table(
    "span",
    metadata,
    _key(),
    _uid(),
    Column("article_id", ForeignKey("article.id"), nullable=False),
    Column("annotator_id", ForeignKey("annotator.id"), nullable=False),
    Column("label", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end_", Integer, nullable=False),
    Column("fragments", Json),
    Column("text", Text, nullable=False),
    Column("attributes", Json),
    Column("entity_id", ForeignKey("entity.id")),
    _question("own_voice"),
    _text("note"),
    _question("flagged"),
    _time("made_at"),
    Column("provenance", Text, nullable=False),
    *_versioned(),
    CheckConstraint("start >= 0 AND end_ > start", name="range"),
    Index("ix_span_article_id", "article_id", sqlite_where=_LIVE),
    Index("ix_span_label_article_id_deleted", "label", "article_id", "deleted"),
    Index("ix_span_entity_id", "entity_id", sqlite_where=text("entity_id IS NOT NULL")),
)

relation = Table(
    "relation",
    metadata,
    _key(),
    _uid(),
    Column("type", Text, nullable=False),
    Column("source_id", ForeignKey("span.id"), nullable=False),
    Column("target_id", ForeignKey("span.id"), nullable=False),
    Column("annotator_id", ForeignKey("annotator.id"), nullable=False),
    _text("note"),
    _time("made_at"),
    Column("provenance", Text, nullable=False),
    *_versioned(),
    CheckConstraint("source_id <> target_id", name="ends"),
    Index("ix_relation_source_id", "source_id", sqlite_where=_LIVE),
    Index("ix_relation_target_id", "target_id", sqlite_where=_LIVE),
    Index("ix_relation_type_deleted", "type", "deleted"),
)

edit = Table(
    "edit",
    metadata,
    Column("seq", Integer, primary_key=True),
    _uid(),
    Column("kind", Text, nullable=False),
    Column("target", ForeignKey("edit.seq")),
    Column("deed", Text, nullable=False),
    Column("details", Json, nullable=False),
    Column("annotator_id", ForeignKey("annotator.id"), nullable=False),
    _time("at"),
    Column("article_id", ForeignKey("article.id")),
    Column("spans", Json),
    CheckConstraint("kind IN ('do', 'undo', 'redo') AND (kind = 'do') = (target IS NULL)", name="kind"),
    Index("ix_edit_annotator_id_kind_seq", "annotator_id", "kind", "seq"),
    Index("ix_edit_target", "target", sqlite_where=text("target IS NOT NULL")),
    Index("ix_edit_article_id_seq", "article_id", "seq", sqlite_where=text("article_id IS NOT NULL")),
)
"""One row an edit. Written last in its transaction, hence the deferred keys that point here."""

edit_place = Table(
    "edit_place",
    metadata,
    Column("article_id", ForeignKey("article.id"), primary_key=True),
    Column("edit_seq", ForeignKey("edit.seq", deferrable=True, initially="DEFERRED"), primary_key=True),
    sqlite_with_rowid=False,
)
"""The articles of an edit that happened in several."""

change = Table(
    "change",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("edit_seq", ForeignKey("edit.seq", deferrable=True, initially="DEFERRED"), nullable=False),
    Column("tbl", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("weight", SmallInteger, nullable=False),
    Column("before", Json),
    Column("after", Json),
    Index("ix_change_tbl_row_id_seq", "tbl", "row_id", "seq"),
    Index("ix_change_edit_seq", "edit_seq"),
)
"""What an edit did to one row: only the columns that changed; an added row has neither ``before`` nor ``after``.

``weight`` tells what a later undo has to respect: 2 the row appeared, vanished or became another kind of thing;
1 other columns changed; 0 nothing changed, but the edit relies on this row's being there (the span a relation joins).
Two changes of one row by different edits are in each other's way when their weights sum up to 2.
"""

undone = Table(
    "undone",
    metadata,
    Column("edit_seq", ForeignKey("edit.seq"), primary_key=True),
    Column("by_seq", ForeignKey("edit.seq", deferrable=True, initially="DEFERRED"), nullable=False),
    UniqueConstraint("by_seq"),
)
"""Which edits are undone now, and by which entry: derived from ``edit``, for speed."""

JOURNALED: dict[str, Table] = {
    table.name: table for table in (project_info, annotator, scheme_version, story, article, entity, span, relation)
}
IDENTIFIED: dict[str, Table] = {name: table for name, table in JOURNALED.items() if "uid" in table.c}

triggers.attach(metadata, append_only=(edit, change))
