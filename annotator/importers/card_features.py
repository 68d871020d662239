"""The names behind the numbers of a data set: ``ClassLabel`` in the schema of a file, or in the card beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Names = dict[str, tuple[str, ...]]
"""By path of columns, joined by a dot: ``spans.label``, ``ner_tags``."""
_CARD = "README.md"
_LARGEST = 2_000_000


def card_of(path: Path) -> str | None:
    """Return the YAML of the card of the data set to which a file belongs; None if there is none."""
    for folder in (path.parent, path.parent.parent):
        card = folder / _CARD
        try:
            if card.is_file() and card.stat().st_size <= _LARGEST:
                text = card.read_text(encoding="utf-8")
                head = text.removeprefix("---\n").partition("\n---")[0]
                if text.startswith("---\n") and ("dataset_info:" in head or "configs:" in head):
                    return head
        except (OSError, ValueError):
            continue
    return None


def of_schema(metadata: Mapping[bytes, bytes]) -> Names:
    """Return the names that the metadata of an Arrow schema tell."""
    try:
        features = orjson.loads(metadata[b"huggingface"])["info"]["features"]
    except (KeyError, TypeError, orjson.JSONDecodeError):
        return {}
    return dict(_in_schema(features, ""))


def of_card(path: Path) -> Names:
    """Return the names that the card beside the file tells; without several configurations, or of the first."""
    head = card_of(path)
    if head is None:
        return {}
    try:
        found = yaml.safe_load(head)
    except (yaml.YAMLError, RecursionError):
        return {}
    about = found.get("dataset_info") if isinstance(found, dict) else None
    first = about[0] if isinstance(about, list) and about else about
    return dict(_in_card(first.get("features"), "")) if isinstance(first, dict) else {}


def _in_schema(features: Any, place: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    match features:
        case {"_type": "ClassLabel", "names": [*names]}:
            yield place, tuple(map(str, names))
        case {"_type": str(), "feature": item} | [item]:
            yield from _in_schema(item, place)
        case {"_type": str()}:
            return
        case {**fields}:
            for name, each in fields.items():
                yield from _in_schema(each, f"{place}.{name}".lstrip("."))
        case _:
            return


def _in_card(features: Any, place: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    match features:
        case [*fields]:
            for each in fields:
                if isinstance(each, dict):
                    yield from _in_card(each, f"{place}.{each.get('name', '')}".strip("."))
        case {"class_label": {"names": {**numbered}}}:
            yield place, tuple(str(name) for _, name in sorted(numbered.items(), key=_number))
        case {"class_label": {"names": [*names]}}:
            yield place, tuple(map(str, names))
        case {**kinds}:
            for kind in ("dtype", "list", "sequence", "struct"):
                yield from _in_card(kinds.get(kind), place)
        case _:
            return


def _number(item: tuple[object, object]) -> int:
    return int(str(item[0]))
