"""Keys of commands: presets, twins on a Cyrillic keyboard, conflicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ui.actions.spec import ActionSpec

_LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`"
_CYRILLIC = "ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ'"
TWINS: dict[str, str] = dict(zip(_LATIN, _CYRILLIC, strict=True))
"""What a key of the Latin keyboard types on the Ukrainian one."""
_RUSSIAN = {"S": "Ы", "]": "Ъ", "'": "Э", "`": "Ё"}
"""Where the Russian keyboard differs."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One key that starts several commands; the first of *ids* has it."""

    key: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preset:
    """Keys as another program has them: what differs from our own, by action id.

    *labels* are keys for the scheme's labels in their order; empty: the scheme's own keys.
    """

    id: str
    name: str
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    labels: str = ""


PRESETS: tuple[Preset, ...] = (
    Preset("claimdesk", "Claimdesk"),
    Preset(
        "prodigy",
        "Prodigy",
        keys=(
            ("article.done_next", ("Ctrl+Return", "Ctrl+Enter", "A")),
            ("article.skip_next", ("Space",)),
            ("compare.reject", ("Shift+Backspace",)),
            ("article.nothing", ("X",)),
            ("edit.undo", ("Ctrl+Z", "Backspace")),
            ("mark.delete", ("Delete",)),
            ("mark.flag", ("F",)),
        ),
        labels="1234567890",
    ),
    Preset(
        "doccano",
        "doccano",
        keys=(
            ("article.done_next", ("Ctrl+Return", "Ctrl+Enter")),
            ("mark.delete", ("Delete", "Backspace")),
        ),
        labels="123456789QWERTY",
    ),
    Preset(
        "inception",
        "INCEpTION",
        keys=(
            ("article.next", ("Shift+PgDown", "Ctrl+PgDown")),
            ("article.previous", ("Shift+PgUp", "Ctrl+PgUp")),
            ("article.done_next", ("Ctrl+End",)),
            ("mark.delete", ("Shift+Delete", "Delete")),
            ("go.next_mark", ("Shift+Right", "Tab")),
            ("go.previous_mark", ("Shift+Left", "Shift+Tab")),
            ("edit.escape", ("Shift+Escape", "Esc")),
        ),
    ),
    Preset(
        "brat",
        "brat",
        keys=(
            ("go.list", ("Ctrl+P", "Tab")),
            ("go.next_mark", ("F4",)),
            ("go.previous_mark", ("Shift+F4", "Shift+Tab")),
            ("mark.delete", ("Delete", "Shift+Backspace")),
            ("go.search", ("Ctrl+Shift+F", "Ctrl+S")),
        ),
    ),
)


def preset(preset_id: str) -> Preset:
    """Return the preset of this id, or our own if there is none."""
    return next((known for known in PRESETS if known.id == preset_id), PRESETS[0])


def keys_of(
    specs: Iterable[ActionSpec], *, preset_id: str = "claimdesk", overrides: Mapping[str, tuple[str, ...]] | None = None
) -> dict[str, tuple[str, ...]]:
    """Return the keys each command has: its own, changed by the preset, then by what the person chose."""
    chosen = preset(preset_id)
    changes = dict(chosen.keys)
    labels = iter(chosen.labels)
    keys: dict[str, tuple[str, ...]] = {}
    for spec in specs:
        own = spec.keys
        if chosen.labels and spec.id.startswith("label."):
            own = tuple(next(labels, ""))
        keys[spec.id] = changes.get(spec.id, own)
    return keys | {known: tuple(keys_) for known, keys_ in (overrides or {}).items() if known in keys}


def conflicts(keys: Mapping[str, tuple[str, ...]], specs: Iterable[ActionSpec]) -> tuple[Conflict, ...]:
    """Return the keys that several of the commands *specs* have on one screen, in the order of the commands."""
    rooms = {spec.id: spec.where.rooms for spec in specs}
    owners: dict[tuple[str, str], dict[str, None]] = {}
    for action_id, sequences in keys.items():
        for sequence in sequences:
            for room in sorted(rooms[action_id]):
                owners.setdefault((normal(sequence), room), {})[action_id] = None
    found = (Conflict(key, tuple(ids)) for (key, _), ids in owners.items() if len(ids) > 1)
    return tuple(dict.fromkeys(found))


def without_conflicts(keys: Mapping[str, tuple[str, ...]], specs: Iterable[ActionSpec]) -> dict[str, tuple[str, ...]]:
    """Return *keys* with every key left, on each screen, to the first of the commands *specs* that has it."""
    rooms = {spec.id: spec.where.rooms for spec in specs}
    taken: set[tuple[str, str]] = set()
    settled: dict[str, tuple[str, ...]] = {}
    for action_id, sequences in keys.items():
        here = rooms[action_id]
        free = [key for key in sequences if taken.isdisjoint((normal(key), room) for room in here)]
        taken.update((normal(key), room) for key in free for room in here)
        settled[action_id] = tuple(dict.fromkeys(free))
    return settled


def with_twins(sequence: str) -> tuple[str, ...]:
    """Return *sequence* and the same key press on Cyrillic keyboards."""
    head, key = _split(sequence)
    letter = key.upper()
    others = [table[letter] for table in (TWINS, _RUSSIAN) if letter in table]
    return tuple(dict.fromkeys((sequence, *(head + other for other in others))))


def twin(sequence: str) -> str:
    """Return what *sequence* types on a Ukrainian keyboard, or nothing if it is the same key."""
    head, key = _split(sequence)
    other = TWINS.get(key.upper(), "")
    return head + other if other else ""


def shown(sequence: str) -> str:
    """Return *sequence* as it stands on a key cap."""
    head, key = _split(sequence)
    return head + {"Return": "Enter", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}.get(key, key)


def normal(sequence: str) -> str:
    """Return *sequence* so that two spellings of one key press are equal."""
    head, key = _split(sequence)
    order = ("CTRL", "ALT", "SHIFT", "META")
    modifiers = sorted((part.upper() for part in head.split("+") if part), key=order.index)
    name = {"ENTER": "RETURN", "ESCAPE": "ESC", "DEL": "DELETE"}.get(key.upper(), key.upper())
    return "+".join((*modifiers, name))


def _split(sequence: str) -> tuple[str, str]:
    """Split a key press into its modifiers with their plus signs, and its key."""
    at = sequence.rfind("+", 0, len(sequence) - 1) + 1
    return sequence[:at], sequence[at:]
