"""Every command of the program as data; the window binds functions to them by id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.actions.catalogue import PROJECT_TO_LINK
from ui.actions.catalogue_compare import COMPARISON
from ui.actions.catalogue_view import GO_TO_HELP
from ui.actions.keys import (
    PRESETS,
    Conflict,
    Preset,
    conflicts,
    keys_of,
    preset,
    shown,
    twin,
    with_twins,
    without_conflicts,
)
from ui.actions.spec import ActionSpec, Group, Where
from ui.presenters.scheme_keys import Command

if TYPE_CHECKING:
    from annotator.scheme import Scheme
    from ui.settings import Settings

ALL: tuple[ActionSpec, ...] = (*PROJECT_TO_LINK, *COMPARISON, *GO_TO_HELP)
RELATION = "compare.relation."
"""What ids of commands begin with that join two claims."""
_FIRST_KEYS = {"same": "S", "updates": "U", "supports": "P", "contradicts": "X", "related": "R"}
"""Of the relations that come with the program; those of other schemes have the scheme's keys."""

__all__ = (
    "ALL",
    "PRESETS",
    "RELATION",
    "ActionSpec",
    "Conflict",
    "Group",
    "Preset",
    "Where",
    "also_of",
    "conflicts",
    "effective_keys",
    "keys_of",
    "label_specs",
    "plain_keys",
    "preset",
    "relation_specs",
    "shown",
    "specs_for",
    "text_of",
    "twin",
    "with_twins",
    "without_conflicts",
)


def text_of(spec: ActionSpec) -> str:
    """Return the command's name in the language of the window."""
    if spec.is_own_text:
        return spec.text
    return QCoreApplication.translate("Actions", spec.text)


def also_of(spec: ActionSpec) -> tuple[str, ...]:
    """Return other words that *spec* is found by, in the language of the window and in English."""
    return (QCoreApplication.translate("Actions", spec.also), spec.also) if spec.also else ()


def label_specs(scheme: Scheme, language: str) -> tuple[ActionSpec, ...]:
    """Return one command for each label of *scheme*, with ids such as ``label.CLAIM``."""
    return tuple(
        ActionSpec(
            f"label.{label.code}",
            label.name.best(language) or label.code,
            (label.key.upper(),) if label.key else (),
            "pen",
            Group.LABEL,
            Where.ARTICLE,
            is_own_text=True,
        )
        for label in scheme.labels
    )


def relation_specs(scheme: Scheme, language: str) -> tuple[ActionSpec, ...]:
    """Return one command for each relation of *scheme* that joins claims of two articles."""
    return tuple(
        ActionSpec(
            f"{RELATION}{relation.code}",
            relation.name.best(language) or relation.code,
            tuple(filter(None, (_FIRST_KEYS.get(relation.code, relation.key.upper()),))),
            "link",
            Group.LINK,
            Where.COMPARISON,
            is_own_text=True,
        )
        for relation in scheme.relations
        if relation.cross_document
    )


def specs_for(scheme: Scheme | None, language: str) -> tuple[ActionSpec, ...]:
    """Return every command there is while a project with *scheme* is open; labels first: their keys win."""
    own = (*label_specs(scheme, language), *relation_specs(scheme, language)) if scheme else ()
    return (*own, *ALL)


def plain_keys(settings: Settings) -> dict[str, Command]:
    """Return the digits and letters that start a command, labels left aside, with the command; in lower case."""
    names = {spec.id: text_of(spec).rstrip("…") for spec in ALL}
    here = tuple(spec for spec in ALL if spec.where is not Where.COMPARISON)
    keys = {action_id: sequences for action_id, sequences in effective_keys(settings, here).items() if sequences}
    found: dict[str, Command] = {}
    for action_id, sequences in without_conflicts(keys, here).items():
        plain = (sequence.lower() for sequence in sequences if len(sequence) == 1 and sequence.isalnum())
        found |= {key: Command(action_id, names[action_id]) for key in plain}
    return found


def effective_keys(settings: Settings, specs: tuple[ActionSpec, ...]) -> dict[str, tuple[str, ...]]:
    """Return the keys that *settings* give to *specs*, conflicts included."""
    return keys_of(specs, preset_id=settings.preset, overrides=settings.keys)
