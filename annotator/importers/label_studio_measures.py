"""What the offsets of a Label Studio file count: its older versions, and some who write its format, count otherwise.

Marks come with the text they cover, so that it shows: https://github.com/HumanSignal/label-studio/issues/1347.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from annotator.importers.json_fields import FieldError, whole
from annotator.importers.label_studio_tasks import regions, task_of
from annotator.offsets import Ruler, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from annotator.importers.json_fields import Plain
    from annotator.importers.label_studio_tasks import Task

_TELLING = re.compile("\r|[\U00010000-\U0010ffff]")
"""What is counted differently."""
_TELLING_BYTES = re.compile(rb"\\r|\\u[dD][89abAB]|\\u000[dD]|[\xf0-\xff]")
"""The same as JSON writes it in UTF-8; UTF-16 begins with a mark of such bytes."""
_PIECE = 1 << 20


class Measure(NamedTuple):
    """What offsets count, and in which text."""

    unit: Unit = Unit.CODE_POINTS
    has_short_ends: bool = False
    """Whether CR LF counts as one."""

    @property
    def is_unusual(self) -> bool:
        """Whether it is not what Label Studio says."""
        return self != USUAL

    @property
    def name(self) -> str:
        """What it is called when somebody is told of it."""
        return f"{self.unit}, CR LF as one" if self.has_short_ends else str(self.unit)

    def text(self, raw: str) -> str:
        """Return the text in which it counts."""
        return raw.replace("\r\n", "\n") if self.has_short_ends else raw


USUAL = Measure()
_ALL = tuple(Measure(unit, short) for short in (False, True) for unit in (Unit.CODE_POINTS, Unit.UTF_16))


def can_tell(path: Path) -> bool:
    """Tell whether there is anything in *path* that is counted differently: in most files there is not."""
    before = b""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            if _TELLING_BYTES.search(before + piece):
                return True
            before = piece[-6:]
    return False


def measure_of(records: Iterable[Plain]) -> Measure:
    """Return what the marks of the first task that can tell agree with."""
    for record in records:
        try:
            task = task_of(record)
            found = _told(task) if _TELLING.search(task.text) else None
        except FieldError:
            continue  # it is told of when the file is read
        if found is not None:
            return found
    return USUAL


def _told(task: Task) -> Measure | None:
    """Return the measure with which most marks of *task* agree; None if all measures are as good."""
    agreeing = dict.fromkeys(_ALL, 0)
    bodies = {measure: measure.text(task.text) for measure in _ALL}
    rulers = {measure: Ruler(body, measure.unit) for measure, body in bodies.items()}
    for annotation in task.annotations:
        for _result, value in regions(annotation):
            expected = value.get("text")
            if isinstance(expected, str):
                start, end = whole(value.get("start"), "start"), whole(value.get("end"), "end")
                for measure in _ALL:
                    first, last = (rulers[measure].to_points(units) for units in (start, end))
                    covered = "" if first is None or last is None else bodies[measure][first:last]
                    agreeing[measure] += "".join(covered.split()) == "".join(expected.split())
    best = max(_ALL, key=lambda measure: agreeing[measure])
    return best if agreeing[best] > min(agreeing.values()) else None
