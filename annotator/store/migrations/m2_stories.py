"""Version 2: articles belong to stories, entities have an id outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.store.migrations.step import Step

if TYPE_CHECKING:
    import sqlite3

_STORY = """
    CREATE TABLE story (
        id INTEGER NOT NULL,
        uid BLOB NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        folded TEXT DEFAULT '' NOT NULL,
        made_at BIGINT NOT NULL,
        deleted BOOLEAN DEFAULT 0 NOT NULL,
        rv INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT pk_story PRIMARY KEY (id),
        CONSTRAINT uq_story_uid UNIQUE (uid)
    )
"""
_ARTICLE = """
    CREATE TABLE article_new (
        id INTEGER NOT NULL,
        uid BLOB NOT NULL,
        text_id INTEGER NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        title_folded TEXT DEFAULT '' NOT NULL,
        outlet TEXT DEFAULT '' NOT NULL,
        published TEXT DEFAULT '' NOT NULL,
        metadata TEXT NOT NULL,
        original_sha256 BLOB NOT NULL,
        encoding TEXT DEFAULT '' NOT NULL,
        file_name TEXT DEFAULT '' NOT NULL,
        status TEXT NOT NULL,
        nothing_to_mark BOOLEAN DEFAULT 0 NOT NULL,
        flagged BOOLEAN DEFAULT 0 NOT NULL,
        added_at BIGINT NOT NULL,
        story_id INTEGER,
        deleted BOOLEAN DEFAULT 0 NOT NULL,
        rv INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT pk_article PRIMARY KEY (id),
        CONSTRAINT ck_article_status CHECK (status IN ('new', 'in_progress', 'done', 'skipped')),
        CONSTRAINT uq_article_uid UNIQUE (uid),
        CONSTRAINT fk_article_text_id FOREIGN KEY(text_id) REFERENCES article_text (id),
        CONSTRAINT fk_article_story_id FOREIGN KEY(story_id) REFERENCES story (id)
    )
"""
_ARTICLE_INDEXES = (
    "CREATE INDEX ix_article_deleted ON article (deleted)",
    "CREATE INDEX ix_article_deleted_status ON article (deleted, status)",
    "CREATE INDEX ix_article_deleted_title_folded ON article (deleted, title_folded)",
    "CREATE INDEX ix_article_flagged ON article (flagged, deleted) WHERE flagged = 1",
    "CREATE INDEX ix_article_story_id ON article (story_id) WHERE story_id IS NOT NULL",
    "CREATE INDEX ix_article_text_id ON article (text_id)",
)
_ARTICLE_TRIGGERS = (
    (
        "CREATE TRIGGER article_added AFTER INSERT ON article BEGIN"
        " UPDATE article_counter SET number = number + 1 WHERE NOT NEW.deleted"
        " AND (name = NEW.status OR (name = 'flagged' AND NEW.flagged)); END"
    ),
    (
        "CREATE TRIGGER article_changed AFTER UPDATE OF status, flagged, deleted ON article BEGIN"
        " UPDATE article_counter SET number = number - 1 WHERE NOT OLD.deleted"
        " AND (name = OLD.status OR (name = 'flagged' AND OLD.flagged));"
        " UPDATE article_counter SET number = number + 1 WHERE NOT NEW.deleted"
        " AND (name = NEW.status OR (name = 'flagged' AND NEW.flagged)); END"
    ),
)
"""Made after the rows are there: they count what is added."""
_ENTITY = """
    CREATE TABLE entity_new (
        id INTEGER NOT NULL,
        uid BLOB NOT NULL,
        type TEXT NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        folded TEXT DEFAULT '' NOT NULL,
        aliases TEXT NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        external_id TEXT,
        merged_into INTEGER,
        deleted BOOLEAN DEFAULT 0 NOT NULL,
        rv INTEGER DEFAULT 1 NOT NULL,
        CONSTRAINT pk_entity PRIMARY KEY (id),
        CONSTRAINT uq_entity_uid UNIQUE (uid),
        CONSTRAINT fk_entity_merged_into FOREIGN KEY(merged_into) REFERENCES entity (id)
    )
"""


def _run(connection: sqlite3.Connection) -> None:
    connection.execute(_STORY)
    _rebuild(connection, "article", _ARTICLE)
    for statement in (*_ARTICLE_INDEXES, *_ARTICLE_TRIGGERS):
        connection.execute(statement)
    _rebuild(connection, "entity", _ENTITY)


def _rebuild(connection: sqlite3.Connection, table: str, sql: str) -> None:
    """Make a table anew: a key to another table cannot be added to one that is there."""
    columns = ", ".join(name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})"))
    connection.execute(sql)
    connection.execute(f"INSERT INTO {table}_new ({columns}) SELECT {columns} FROM {table}")  # noqa: S608 -- our names
    connection.execute(f"DROP TABLE {table}")
    connection.execute(f"ALTER TABLE {table}_new RENAME TO {table}")


STEP = Step(
    leads_to=2,
    fingerprint_before="1d13b0f8140a724dd6828d3609b91fb939c9aa2710953134afcf5337156f274f",
    run=_run,
)
