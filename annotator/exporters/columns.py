"""The columns of an article in Parquet, described once: for Arrow, and for the Hugging Face library, in its two forms.

A description is the name of a type, ``[description]`` for a list, ``{name: description}`` for a structure, or
*Classes*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from annotator.model import Metadata

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Description = Any
Plain = dict[str, Any]


class Classes(NamedTuple):
    """Whole numbers that stand for names, in this order."""

    names: tuple[str, ...]


def columns(label: Description) -> Plain:
    """Return the columns of an article; *label* is how labels are written: ``string``, or *Classes*."""
    made = {"annotator": "string", "made_at": "string", "provenance": "string"}
    return {
        "id": "string",
        "text": "string",
        "metadata": dict.fromkeys(Metadata.model_fields, "string"),
        "spans": [
            {
                "id": "string",
                "label": label,
                "start": "int32",
                "end": "int32",
                "text": "string",
                "fragments": [{"start": "int32", "end": "int32"}],
                "attributes": [{"name": "string", "value": "string"}],
                "own_voice": "bool",
                "note": "string",
                "flagged": "bool",
                **made,
            }
        ],
        "relations": [
            {
                "id": "string",
                "type": "string",
                "source": "string",
                "target": "string",
                "target_article": "string",
                "note": "string",
                **made,
            }
        ],
        "entities": [
            {
                **dict.fromkeys(("id", "type", "name"), "string"),
                "aliases": ["string"],
                "note": "string",
                "external_id": "string",
            }
        ],
        "status": "string",
        "nothing_to_mark": "bool",
        "claimdesk_story": {"id": "string", "title": "string"},
        "file_name": "string",
        "encoding": "string",
        "original_sha256": "string",
    }


def arrow(description: Description) -> Any:
    """Return Arrow's type of *description*."""
    import pyarrow as pa  # noqa: PLC0415 -- heavy and optional

    match description:
        case Classes():
            return pa.int64()
        case [item]:
            return pa.list_(arrow(item))
        case {**fields}:
            return pa.struct([(name, arrow(each)) for name, each in fields.items()])
        case name:
            return {"bool": pa.bool_(), "int32": pa.int32(), "string": pa.string()}[name]


def features(description: Description) -> Any:
    """Return *description* as the library keeps it in the schema of a file."""
    match description:
        case Classes(names):
            return {"names": list(names), "_type": "ClassLabel"}
        case [item]:
            return [features(item)]
        case {**fields}:
            return {name: features(each) for name, each in fields.items()}
        case name:
            return {"dtype": name, "_type": "Value"}


def card_features(described: Mapping[str, Description]) -> list[Plain]:
    """Return columns as the library keeps them in the card, under ``dataset_info``."""
    return [{"name": name, **_in_card(each)} for name, each in described.items()]


def _in_card(description: Description) -> Plain:
    match description:
        case Classes(names):
            return {"dtype": {"class_label": {"names": _numbered(names)}}}
        case [dict() as fields]:
            return {"list": card_features(fields)}
        case [item]:
            return {"list": item}
        case dict() as fields:
            return {"struct": card_features(fields)}
        case name:
            return {"dtype": name}


def _numbered(names: Sequence[str]) -> dict[str, str]:
    return {str(number): name for number, name in enumerate(names)}
