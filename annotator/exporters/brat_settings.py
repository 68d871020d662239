"""The two files that tell brat's server what may be marked: ``annotation.conf`` and ``visual.conf``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator import brat_words as words
from annotator.scheme import AttributeType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.scheme import Names, Scheme

_OVERLAP = "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>"
"""Without it brat refuses marks that overlap."""
_UNFIT = re.compile(r"[|\s]+")


def annotation_settings(scheme: Scheme) -> str:
    """Return ``annotation.conf``: labels, relations and attributes, each with where it may stand."""
    return _sections(
        entities=(label.code for label in scheme.labels),
        relations=_relations(scheme),
        events=iter(()),
        attributes=_attributes(scheme),
    )


def visual_settings(scheme: Scheme) -> str:
    """Return ``visual.conf``: what brat calls labels and relations on the screen."""
    names = [
        *((each.code, each.name) for each in scheme.labels),
        *((each.code, each.name) for each in scheme.relations),
    ]
    return _sections(
        labels=(f"{code} | {shown}" for code, name in names if (shown := _shown(name))),
        drawing=iter(
            [
                "SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken",
                "ARC_DEFAULT\tcolor:black, arrowHead:triangle-5",
            ]
        ),
    )


def _sections(**sections: Iterator[str]) -> str:
    return "\n".join(f"[{name}]\n" + "".join(f"{line}\n" for line in lines) for name, lines in sections.items())


def _relations(scheme: Scheme) -> Iterator[str]:
    for relation in scheme.relations:
        ends = f"Arg1:{'|'.join(relation.from_labels)}, Arg2:{'|'.join(relation.to_labels)}"
        yield f"{relation.code}\t{ends}" + (", <REL-TYPE>:symmetric" if relation.symmetric else "")
    yield _OVERLAP


def _attributes(scheme: Scheme) -> Iterator[str]:
    """Yield each attribute that has values once: brat knows one definition for all labels that have it."""
    labels: dict[str, dict[str, None]] = {}
    values: dict[str, dict[str, None]] = {}
    for label in scheme.labels:
        for each in label.attributes:
            if each.type is AttributeType.CHOICE:
                labels.setdefault(each.code, {})[label.code] = None
                values.setdefault(each.code, {}).update(dict.fromkeys(choice.code for choice in each.values))
    for code, bearers in labels.items():
        yield f"{code}\tArg:{'|'.join(bearers)}, Value:{'|'.join(values[code])}"
    claims = [label.code for label in scheme.labels if label.role is Role.CLAIM]
    if claims:
        yield f"{words.OWN_VOICE}\tArg:{'|'.join(claims)}"
    yield f"{words.FLAGGED}\tArg:<ENTITY>"


def _shown(name: Names) -> str:
    return _UNFIT.sub(" ", name.en or name.uk).strip()
