"""Types of columns: what a value looks like in the file and outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import orjson
from sqlalchemy.types import UserDefinedType
from typing_extensions import override

if TYPE_CHECKING:
    from sqlalchemy import Dialect


class Conversion(Protocol):
    """Makes of a value outside what stands in the file, or the other way round."""

    def __call__(self, value: Any) -> Any:
        """Return what becomes of *value*; nothing stays nothing."""
        ...


class Hex(UserDefinedType[str]):
    """An identity or a hash: hexadecimal digits outside, bytes in the file."""

    cache_ok = True

    @override
    def get_col_spec(self, **_: Any) -> str:
        """Return the type as DDL writes it."""
        return "BLOB"

    @override
    def bind_processor(self, dialect: Dialect) -> Conversion:
        return lambda value: None if value is None else bytes.fromhex(value)

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Conversion:
        return lambda value: None if value is None else value.hex()


class Json(UserDefinedType[Any]):
    """A JSON value, kept as text."""

    cache_ok = True

    @override
    def get_col_spec(self, **_: Any) -> str:
        """Return the type as DDL writes it: TEXT, for a column of type JSON would turn ``"1"`` into a number."""
        return "TEXT"

    @override
    def bind_processor(self, dialect: Dialect) -> Conversion:
        return lambda value: None if value is None else orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Conversion:
        return lambda value: None if value is None else orjson.loads(value)
