"""What SQLAlchemy has no words for: triggers in plain SQL, and the index of full texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import DDL, event

if TYPE_CHECKING:
    from sqlalchemy import MetaData, Table
    from sqlalchemy.schema import ExecutableDDLElement

_COUNT = (
    "UPDATE article_counter SET number = number {sign} 1 WHERE NOT {row}.deleted"
    " AND (name = {row}.status OR (name = 'flagged' AND {row}.flagged));"
)
_COUNT_IN, _COUNT_OUT = _COUNT.format(sign="+", row="NEW"), _COUNT.format(sign="-", row="OLD")

_STATEMENTS = (
    (
        "INSERT INTO article_counter (name, number)"
        " VALUES ('new', 0), ('in_progress', 0), ('done', 0), ('skipped', 0), ('flagged', 0)"
    ),
    f"CREATE TRIGGER article_added AFTER INSERT ON article BEGIN {_COUNT_IN} END",
    (
        "CREATE TRIGGER article_changed AFTER UPDATE OF status, flagged, deleted ON article"
        f" BEGIN {_COUNT_OUT} {_COUNT_IN} END"
    ),
    "CREATE VIRTUAL TABLE text_index USING fts5(body, content='', tokenize='unicode61')",
)


def attach(metadata: MetaData, *, append_only: tuple[Table, ...]) -> None:
    """Let the triggers be made whenever the tables are; nothing can change or remove rows of *append_only*."""
    for table in append_only:
        for verb in ("UPDATE", "DELETE"):
            _after_create(
                metadata,
                f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name}"
                " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
            )
    for statement in _STATEMENTS:
        _after_create(metadata, statement)


def _after_create(metadata: MetaData, statement: str) -> None:
    ddl: ExecutableDDLElement = DDL(statement)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
    event.listen(metadata, "after_create", ddl.execute_if(dialect="sqlite"))
