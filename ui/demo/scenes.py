"""What the pictures show, and the keys that lead there from a freshly opened sample."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.scheme import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Press:
    """Press a key, some times."""

    keys: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Type:
    """Type a text, which depends on the language of the window."""

    uk: str
    en: str


@dataclass(frozen=True, slots=True)
class WalkTo:
    """Press *keys* until the selected mark is the one wanted."""

    is_wanted: Callable[[MainWindow], bool]
    keys: str = "Tab"


@dataclass(frozen=True, slots=True)
class Copy:
    """Put a text on the clipboard, as if it had been copied in another program."""

    text: str


Step = Press | Type | WalkTo | Copy


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen."""

    name: str
    steps: tuple[Step, ...] = ()


def claim(number: int) -> Callable[[MainWindow], bool]:
    """Return what tells whether the claim with this number is selected."""

    def is_selected(window: MainWindow) -> bool:
        primary, page = window.desk.primary, window.desk.page
        return primary is not None and page is not None and page.number(primary.id) == number

    return is_selected


def mark(label: str, text: str) -> Callable[[MainWindow], bool]:
    """Return what tells whether a mark with this label on this text is selected."""

    def is_selected(window: MainWindow) -> bool:
        primary = window.desk.primary
        return primary is not None and (primary.label, primary.text) == (label, text)

    return is_selected


def role(wanted: Role) -> Callable[[MainWindow], bool]:
    """Return what tells whether a mark of this role is selected."""

    def is_selected(window: MainWindow) -> bool:
        primary, page = window.desk.primary, window.desk.page
        return primary is not None and page is not None and page.label(primary.id).role is wanted

    return is_selected


PASTED = """Уряд виділив кошти на ремонт шкіл

Фото: Укрінформ. 14 липня 2023 року

Міністр освіти повідомив, що уряд виділив 1,2 мільярда гривень на ремонт шкіл у прифронтових областях.
"""
_CLAIM = WalkTo(claim(3))
_PERSON = WalkTo(mark("PER", "Юн Сок Йоль"))
_SOURCE = WalkTo(role(Role.SOURCE))
_EDITS: tuple[Step, ...] = (_CLAIM, Press("U"), Press("1"), Press("I"), Press("2"), _PERSON, Press("Shift+Z"))

SCENES: tuple[Scene, ...] = (
    Scene("main", (_CLAIM,)),
    Scene("welcome", (Press("Ctrl+W"),)),
    Scene("nothing-selected"),
    Scene("source", (_CLAIM, _SOURCE)),
    Scene("several", (_PERSON, Press("Ctrl+Shift+A"))),
    Scene("entity", (_PERSON, Press("K"), Press("Ctrl+A"), Type("Юн", "Юн"))),
    Scene("armed", (Press("W"), Press("Right", 4), Press("Shift+Right"))),
    Scene("gesture", (Press("Ctrl+F"), Type("що розширять", "що розширять"), Press("Esc"), Press("Shift+1"))),
    Scene("relation", (_CLAIM, Press("M"), Press("Tab", 3), Press("Return"))),
    Scene("find", (Press("Ctrl+F"), Type("НАТО", "НАТО"), Press("Return"))),
    Scene("filter", (Press("Ctrl+P"), Type("розширене", "розширене"))),
    Scene("calm", (_CLAIM, Press("F9"))),
    Scene("focus", (_CLAIM, Press("F11"))),
    Scene("guideline", (_CLAIM, Press("F1"))),
    Scene("history", (*_EDITS, Press("Ctrl+Z"), Press("Ctrl+H"))),
    Scene("palette", (_CLAIM, Press("Ctrl+K"), Type("дже", "sour"))),
    Scene("hints", (_CLAIM, Press("F2"))),
    Scene("metadata", (Press("Ctrl+D"),)),
    Scene("import", (Copy(PASTED), Press("Ctrl+Shift+V"), Press("Return"))),
    Scene("export", (Press("Ctrl+E"),)),
    Scene("settings", (Press("Ctrl+,"),)),
    Scene("keys", (Press("Ctrl+,"), Press("Down"), Press("Space"))),
    Scene("backups", (Press("Ctrl+,"), Press("Down", 2), Press("Space"))),
    Scene("scheme", (Press("Ctrl+Shift+E"), Press("Tab", 3), Press("Ctrl+A"), Type("Теза", "Thesis"), Press("Tab"))),
    Scene("help", (Press("Shift+F1"),)),
)
