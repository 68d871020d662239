"""A task of Label Studio's, whichever of its forms it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.importers import extras
from annotator.importers.json_fields import FieldError, Plain, object_in, objects_in, string_in

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "text"
_LABELLED = "labels"
_HTML = "hypertextlabels"
"""Marks in pages: their places are elements, not characters."""
_KINDS = (_LABELLED, _HTML)


@dataclass(frozen=True, slots=True)
class Task:
    """A text, what is known about it, and what people have marked in it."""

    key: str
    text: str
    field: str
    """Under which name the text stands."""
    data: Plain
    """All the fields beside it."""
    own: Plain
    """What Claimdesk has added."""
    annotations: list[Plain]
    predictions: int
    """How many there are."""
    drafts: int


def task_of(record: Plain) -> Task:
    """Return the task in *record*; raises *FieldError*."""
    inner = record.get("task")
    if "result" in record and isinstance(inner, dict):  # as it is put into storage: the annotation outside
        return _task({**inner, "annotations": [record]})
    if "data" not in record:
        return _task(_from_min(record))
    return _task(record)


def _task(record: Plain) -> Task:
    data = object_in(record, "data")
    field = _text_field(data)
    annotations = [*objects_in(record, "annotations"), *objects_in(record, "completions")]
    own = object_in(object_in(record, "meta"), extras.KEY)
    drafts = sum(len(objects_in(each, "drafts")) for each in (record, *annotations))
    return Task(
        key=extras.key_of(own, string_in(record, "id")),
        text=data[field],
        field=field,
        data={name: value for name, value in data.items() if name != field},
        own=own,
        annotations=annotations,
        predictions=len(objects_in(record, "predictions")),
        drafts=drafts,
    )


def _text_field(data: Plain) -> str:
    """Return under which name the text stands: ``text``, or whichever is the longest."""
    if isinstance(data.get(TEXT), str):
        return TEXT
    lengths = {name: len(value) for name, value in data.items() if isinstance(value, str)}
    if not lengths:
        raise FieldError("data", "has no text")
    return max(lengths, key=lambda name: lengths[name])


def _from_min(record: Plain) -> Plain:
    """Return what JSON-MIN has as a flat record in the form of a task."""
    marked = {name: value for name, value in record.items() if _is_labelled(value)}
    about = {"id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time"}
    data = {name: value for name, value in record.items() if name not in marked and name not in about}
    result = [
        {"id": f"{name}{number}", "from_name": name, "type": next(filter(value.get, _KINDS), _LABELLED), "value": value}
        for name, values in marked.items()
        for number, value in enumerate(values)
    ]
    annotations = [{"result": result, "completed_by": record.get("annotator")}]
    return {"id": record.get("id"), "data": data, "annotations": annotations if "annotator" in record or result else []}


def _is_labelled(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(each, dict) and not each.keys().isdisjoint(_KINDS) for each in value)
    )


def regions(annotation: Plain) -> Iterator[tuple[Plain, Plain]]:
    """Yield the marks of an annotation that lie in a text, each with its value."""
    for result in objects_in(annotation, "result"):
        if result.get("type") == _LABELLED and not is_in_page(result):
            yield result, object_in(result, "value")


def is_in_page(result: Plain) -> bool:
    """Tell whether a mark is placed by the elements of an HTML page, as ``/p[1]/text()[1]``."""
    if result.get("type") == _HTML:
        return True
    start = object_in(result, "value").get("start") if result.get("type") == _LABELLED else None
    return isinstance(start, str) and start.startswith("/")
