"""What an annotation of Label Studio's says: marks, what is chosen or written about them, and arrows between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.importers import extras
from annotator.importers.found import FoundRelation, FoundSpan
from annotator.importers.json_fields import Plain, object_in, objects_in, string_in, strings_in, whole
from annotator.importers.label_studio_tasks import is_in_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.importers.json_fields import Asides
    from annotator.offsets import Ruler

_LABELS, _RELATION = "labels", "relation"
_SINGLE = {"choices": "choices", "textarea": "text", "rating": "rating", "number": "number", "datetime": "datetime"}
"""What says something about a mark, and under which name it has its value."""


class Results:
    """Turns the annotations of one task into spans and relations."""

    def __init__(self, asides: Asides, ruler: Ruler) -> None:
        self.spans: list[FoundSpan] = []
        self.relations: list[FoundRelation] = []
        self.in_pages = 0
        """Marks that are placed by the elements of an HTML page."""
        self._asides = asides
        self._ruler = ruler
        self._taken: set[str] = set()
        self._keys: dict[str, str] = {}
        """The first span of each region of the annotation."""

    def add(self, annotation: Plain, who: str) -> None:
        """Take what *annotation*, by *who*, says; what comes from Claimdesk says itself who made it."""
        found = objects_in(annotation, "result")
        results = [each for each in found if not is_in_page(each)]
        self.in_pages += len(found) - len(results)
        said: dict[str, list[Plain]] = {string_in(each, "id"): [] for each in results if each.get("type") == _LABELS}
        self._keys = {}
        for each in results:
            kind = string_in(each, "type")
            if kind in _SINGLE and string_in(each, "id") in said:
                said[string_in(each, "id")].append(each)
            elif kind not in {_LABELS, _RELATION}:
                self._tell(each, kind)
        for each in results:
            if each.get("type") == _LABELS:
                self._region(each, said[string_in(each, "id")], who)
        for each in results:
            if each.get("type") == _RELATION:
                self.relations += self._arrows(each, who)

    def _tell(self, result: Plain, kind: str) -> None:
        self._asides.note(kind, string_in(result, "from_name"))

    def _region(self, result: Plain, said: list[Plain], who: str) -> None:
        value, meta = object_in(result, "value"), object_in(result, "meta")
        tags = strings_in(value, _LABELS)
        if not tags:
            self._asides.note("labels", "[]")
        start, end = (self._place(value, field) for field in ("start", "end"))
        fields = extras.of_span(meta)
        fields["note"] = "\n".join(strings_in(meta, "text"))
        fields["annotator"] = fields["annotator"] or who
        links = fields.pop("attributes")
        for tag in tags:
            key = self._key(string_in(result, "id"), tag)
            attributes = links | dict(self._attributes(said, tag, tags))
            covered = value.get("text")
            self.spans.append(
                FoundSpan(
                    key=key,
                    tag=tag,
                    ranges=((start, end),),
                    text=covered if isinstance(covered, str) else None,
                    attributes=attributes,
                    line=self._asides.line,
                    **fields,
                )
            )

    def _key(self, region: str, tag: str) -> str:
        """Return a key that no other span of the task has: copied annotations keep the ids of their regions."""
        key = region or f"#{len(self._taken)}"
        if key in self._taken:
            key = f"{region}/{tag}"
        if key in self._taken:
            key = f"{region}/{tag}/{len(self._taken)}"
        self._taken.add(key)
        self._keys.setdefault(region, key)
        return key

    def _attributes(self, said: list[Plain], tag: str, tags: list[str]) -> Iterator[tuple[str, str]]:
        """Yield what is said about a region, as far as it concerns its label *tag*."""
        others = tuple(f"{each}_" for each in tags if each != tag)
        for each in said:
            name = string_in(each, "from_name")
            if name.startswith(others) and not name.startswith(f"{tag}_"):
                continue
            value = object_in(each, "value").get(_SINGLE[string_in(each, "type")])
            values = value if isinstance(value, list) else [value]
            if each.get("type") == "choices" and len(values) > 1:
                self._asides.note("choices", name, count=len(values) - 1)
                values = values[:1]
            yield name.removeprefix(f"{tag}_"), "\n".join(map(_plain, values))

    def _place(self, value: Plain, field: str) -> int:
        """Return an offset in code points; -1, which fits no text, if it cuts a character or leaves the text."""
        points = self._ruler.to_points(whole(value.get(field), field))
        return -1 if points is None else points

    def _arrows(self, result: Plain, who: str) -> Iterator[FoundRelation]:
        tail, head = (self._keys.get(string_in(result, end), string_in(result, end)) for end in ("from_id", "to_id"))
        direction = string_in(result, "direction")
        if direction == "left":
            tail, head = head, tail
        types = strings_in(result, _LABELS)
        if not types:
            self._asides.note(_RELATION, "labels: []")
        own = objects_in(object_in(result, "meta"), "relations")
        for number, kind in enumerate(types):
            fields = extras.of_relation(own[number] if number < len(own) else {})
            fields["annotator"] = fields["annotator"] or who
            key = extras.key_of(own[number] if number < len(own) else {}, f"{tail}→{head}:{kind}")
            yield FoundRelation(key=key, type=kind, source=tail, target=head, line=self._asides.line, **fields)
            if direction == "bi":
                yield FoundRelation(
                    key=f"{key}←", type=kind, source=head, target=tail, line=self._asides.line, **fields
                )


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else str(value)
