"""Types of columns: what a value looks like in the file and outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy.types import UserDefinedType
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Dialect


class Hex(UserDefinedType[str]):
    """An identity or a hash: hexadecimal digits outside, bytes in the file."""

    cache_ok = True

    @override
    def get_col_spec(self, **_: Any) -> str:
        """Return the type as DDL writes it."""
        return "BLOB"

    @override
    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], bytes | None]:
        return lambda value: None if value is None else bytes.fromhex(value)

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[bytes | None], str | None]:
        return lambda value: None if value is None else value.hex()


class Json(UserDefinedType[Any]):
    """A JSON value, kept as text."""

    cache_ok = True

    @override
    def get_col_spec(self, **_: Any) -> str:
        """Return the type as DDL writes it: TEXT, for a column of type JSON would turn ``"1"`` into a number."""
        return "TEXT"

    @override
    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str | None]:
        return lambda value: None if value is None else orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Any]:
        return lambda value: None if value is None else orjson.loads(value)
