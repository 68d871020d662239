"""Label Studio's JSON, in the forms in which it exports and stores tasks.

A file is an array of tasks (JSON), an array of the short ones of JSON-MIN, or one annotation with its task in it, as it
is put into cloud storage. See https://labelstud.io/guide/export and https://labelstud.io/guide/task_format.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from annotator.formats import EVERYTHING
from annotator.importers import extras
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.found import FoundArticle
from annotator.importers.json_fields import Asides, Plain, articles, string_in
from annotator.importers.json_values import keys_in, objects
from annotator.importers.label_studio_measures import USUAL, Measure, can_tell, measure_of
from annotator.importers.label_studio_results import Results
from annotator.importers.label_studio_tasks import task_of
from annotator.model import Status
from annotator.offsets import Ruler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options
    from annotator.importers.label_studio_tasks import Task


class LabelStudio:
    """Reads a task as an article."""

    id = "label-studio"
    title = "Label Studio JSON"
    suffixes = (".json", ".jsonl")
    is_whole = True
    extra = ""
    carries = EVERYTHING.model_copy(update={"fragments": False, "scheme": False})

    def sniff(self, path: Path, head: bytes) -> float:  # noqa: ARG002 -- the content tells enough
        """Return how sure it is: nobody else has these names."""
        keys = keys_in(head)
        if {"from_name", "to_name"} <= keys or {"data", "annotations", "predictions"} <= keys:
            return 0.95
        if {"annotation_id", "annotator", "lead_time"} <= keys:
            return 0.9
        return 0.5 if "data" in keys and not keys.isdisjoint({"annotations", "predictions", "completions"}) else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the articles in *path*, and at the end what of it has no place here.

        It is read once before, as far as needed, to find out what its offsets count.
        """
        measure = Measure(options.offsets) if options.offsets else self._measure(path, options)
        if measure.is_unusual and not options.offsets:
            values = {"unit": measure.name}
            yield Problem(path=str(path), code=ProblemCode.COUNTED_OTHERWISE, values=values)
        asides = Asides(path)
        reading = _Reading(asides, measure)
        yield from articles(path, objects(path, self.title, options.encoding), asides, reading.article)
        if reading.in_pages:
            yield Problem(path=str(path), code=ProblemCode.HTML_MARKS, values={"count": reading.in_pages})

    def _measure(self, path: Path, options: Options) -> Measure:
        with suppress(OSError):  # it is told of when the file is read
            if can_tell(path):
                items = objects(path, self.title, options.encoding)
                return measure_of(item[1] for item in items if not isinstance(item, Problem))
        return USUAL


class _Reading:
    def __init__(self, asides: Asides, measure: Measure) -> None:
        self.in_pages = 0
        """Marks that are placed by the elements of an HTML page."""
        self._asides = asides
        self._measure = measure

    def article(self, record: Plain) -> FoundArticle:
        task = task_of(record)
        body = self._measure.text(task.text)
        results = Results(self._asides, Ruler(body, self._measure.unit))
        finished = [each for each in task.annotations if each.get("was_cancelled") is not True]
        for annotation in finished:
            results.add(annotation, _who(annotation))
        self.in_pages += results.in_pages
        self._tell(task, len(task.annotations) - len(finished))
        own = extras.of_article(task.own)
        if not task.own:
            own["status"] = Status.DONE if finished else Status.SKIPPED if task.annotations else None
            own["nothing_to_mark"] = bool(finished) and not any(each.get("result") for each in finished)
        return FoundArticle(
            key=task.key,
            text=body,
            metadata=extras.metadata_in(task.data),
            spans=tuple(results.spans),
            line=self._asides.line,
            **{**own, "relations": (*results.relations, *own["relations"])},
        )

    def _tell(self, task: Task, cancelled: int) -> None:
        """Remember what of a task is left out."""
        self._asides.note("predictions", count=task.predictions)
        self._asides.note("drafts", count=task.drafts)
        self._asides.note("was_cancelled", count=cancelled)
        for field in sorted(task.data.keys() - extras.METADATA):
            if task.data[field] not in (None, "", [], {}):
                self._asides.note(f"data.{field}")


def _who(annotation: Plain) -> str:
    """Return the name of who made an annotation; empty if it is not known."""
    given = annotation.get("completed_by")
    if isinstance(given, dict):
        names = f"{string_in(given, 'first_name')} {string_in(given, 'last_name')}".strip()
        return names or string_in(given, "email") or string_in(given, "id")
    return f"Label Studio {given}" if given is not None and given != "" else ""
