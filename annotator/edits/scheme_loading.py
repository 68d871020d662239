"""Taking over a scheme from elsewhere without losing what is marked under the one in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from annotator.scheme import Attribute, RelationType, Scheme


def with_used(
    scheme: Scheme, before: Scheme, *, labels: Mapping[str, int], relations: Mapping[str, int]
) -> tuple[Scheme, tuple[str, ...]]:
    """Return *scheme* with what it lacks of *before* and the project uses, and the codes of what was kept.

    *labels* and *relations* count the marks and relations there are. Kept things lose their keys, which may be taken.
    """
    kept = tuple(
        label.model_copy(update={"key": "", "attributes": tuple(_without_key(each) for each in label.attributes)})
        for label in before.labels
        if labels.get(label.code) and not scheme.has_label(label.code)
    )
    codes = {label.code for label in (*scheme.labels, *kept)}
    known = {relation.code for relation in scheme.relations}
    types = tuple(
        _between(relation, codes)
        for relation in before.relations
        if relations.get(relation.code) and relation.code not in known
    )
    missing = {label.layer for label in kept} - {layer.code for layer in scheme.layers}
    whole = scheme.model_copy(
        update={
            "layers": (*scheme.layers, *(layer for layer in before.layers if layer.code in missing)),
            "labels": (*scheme.labels, *kept),
            "relations": (*scheme.relations, *types),
        }
    )
    return whole, (*(label.code for label in kept), *(relation.code for relation in types))


def _without_key(attribute: Attribute) -> Attribute:
    return attribute.model_copy(update={"key": ""})


def _between(relation: RelationType, labels: Collection[str]) -> RelationType:
    ends = {
        "from_labels": tuple(code for code in relation.from_labels if code in labels),
        "to_labels": tuple(code for code in relation.to_labels if code in labels),
    }
    return relation.model_copy(update={**ends, "key": ""})
