"""What the pictures show, and the keys that lead there from a freshly opened sample."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.exporters.policies import What
from annotator.sample import seeds_folder
from annotator.scheme import Role
from ui.views.export_wizard.format_page import FormatPage
from ui.views.scheme_editor.label_page import LabelPage
from ui.views.settings.backups import BackupsPage
from ui.views.settings.keys import KeysPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

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


@dataclass(frozen=True, slots=True)
class CopyFile:
    """Put a file on the clipboard, as if it had been copied in a file manager."""

    name: str
    content: str


Step = Press | Type | WalkTo | Copy | CopyFile


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


def aimed_at(number: int) -> Callable[[MainWindow], bool]:
    """Return what tells whether a relation that is being made would end at the claim with this number."""

    def is_aimed(window: MainWindow) -> bool:
        aimed, page = window.desk.linking.aimed, window.desk.page
        return aimed is not None and page is not None and page.number(aimed) == number

    return is_aimed


def paired(left: int, right: int) -> Callable[[MainWindow], bool]:
    """Return what tells whether these claims of two articles are beside each other."""

    def is_paired(window: MainWindow) -> bool:
        comparing = window.across.comparing
        numbers = (
            [half.number(half.selected) for half in comparing.halves.values() if half.selected] if comparing else []
        )
        return numbers == [left, right]

    return is_paired


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


def shown(kind: type[QWidget]) -> Callable[[MainWindow], bool]:
    """Return what tells whether a part of the window is to be seen."""
    return lambda window: any(widget.isVisible() for widget in window.findChildren(kind))


def in_field_of(kind: type[QWidget]) -> Callable[[MainWindow], bool]:
    """Return what tells whether the caret is in a line of text in a part of the window."""

    def is_in(window: MainWindow) -> bool:
        focus = QApplication.focusWidget()
        return isinstance(focus, QLineEdit) and any(widget.isAncestorOf(focus) for widget in window.findChildren(kind))

    return is_in


def focused(name: str) -> Callable[[MainWindow], bool]:
    """Return what tells whether the part of that object name has the keyboard."""

    def is_focused(_window: MainWindow) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and focus.objectName() == name

    return is_focused


PASTED = """Уряд виділив кошти на ремонт шкіл

Фото: Укрінформ. 14 липня 2023 року

Міністр освіти повідомив, що уряд виділив 1,2 мільярда гривень на ремонт шкіл у прифронтових областях.
"""
TAGGED = """-DOCSTART- O

Президент B-POSITION
Литви I-POSITION
Гітанас B-PERS
Науседа I-PERS
повідомив B-CUE
, O
що O
саміт B-EVENT
НАТО B-ORG
у O
Вільнюсі B-LOC
завершено O
. O

-DOCSTART- O

За O
даними O
LRT B-OUTLET
, O
делегації O
залишили O
місто O
12 B-DATE
липня I-DATE
. O
"""
_CLAIM = WalkTo(claim(3))
_PERSON = WalkTo(mark("PER", "Юн Сок Йоль"))
_SOURCE = WalkTo(role(Role.SOURCE))
_EDITS: tuple[Step, ...] = (_CLAIM, Press("U"), Press("1"), Press("I"), Press("2"), _PERSON, Press("Shift+Z"))
_PASTE: tuple[Step, ...] = (Copy(PASTED), Press("Ctrl+Shift+V"))
_TAGGED: tuple[Step, ...] = (CopyFile("vilnius.conll", TAGGED), Press("Ctrl+Shift+V"))
_CONLL: tuple[Step, ...] = (
    Press("Ctrl+E"),
    WalkTo(in_field_of(FormatPage), "Shift+Tab"),
    Type("conll-2003", "conll-2003"),
    Press("Down"),
)
_RENAMED: tuple[Step, ...] = (Press("Ctrl+A"), Type("Теза", "Thesis"), Press("Tab"))
_DOUBLE = "Юн Сук Йоль"
_SEED = min(seeds_folder().glob("*.txt")).read_text(encoding="utf-8")
_REPRINT: tuple[Step, ...] = (
    CopyFile(
        "reprint.txt", _SEED.replace("посилять", "зміцнять").replace(" щодо", " у справах")[: len(_SEED) * 3 // 4]
    ),
    Press("Ctrl+Shift+V"),
)
"""The first article as another outlet prints it: some words are others, the end was cut off."""
_ASKED = "label:CLAIM lemma:співпраця -zone:teaser"
_QUERY: tuple[Step, ...] = (Press("Alt+5"), Type(_ASKED, _ASKED), Press("Return"))
_MISTAKEN = ("label:CLAIM sorce:Reuters", "label:CLAIM sorce:Reuters")

SCENES: tuple[Scene, ...] = (
    Scene("main", (_CLAIM,)),
    Scene("welcome", (Press("Ctrl+W"),)),
    Scene("nothing-selected"),
    Scene("source", (_CLAIM, _SOURCE)),
    Scene("inherited", (WalkTo(claim(7)),)),
    Scene("several", (_PERSON, Press("Ctrl+Shift+A"))),
    Scene("entity", (_PERSON, Press("K"), Press("Ctrl+A"), Type("Юн", "Юн"))),
    Scene("armed", (Press("W"), Press("Right", 4), Press("Shift+Right"))),
    Scene("gesture", (Press("Ctrl+F"), Type("що розширять", "що розширять"), Press("Esc"), Press("Shift+1"))),
    Scene("relation", (_CLAIM, Press("M"), WalkTo(aimed_at(4)), Press("Return"))),
    Scene("entities", (Press("Alt+4"), Press("Down", 2))),
    Scene("entities-merge", (Press("Alt+4"), Press("Down", 2), Press("Ins"), Type(_DOUBLE, _DOUBLE), Press("Return"))),
    Scene("label-all", (WalkTo(mark("LOC", "Південна Корея")), Press("Ctrl+L"))),
    Scene("find", (Press("Ctrl+F"), Type("НАТО", "НАТО"), Press("Return"))),
    Scene("search", (Press("Ctrl+Shift+F"), Type("НАТО", "НАТО"))),
    Scene("filter", (Press("Ctrl+P"), Type("розширене", "розширене"))),
    Scene("calm", (_CLAIM, Press("F9"))),
    Scene("focus", (_CLAIM, Press("F11"))),
    Scene("guideline", (_CLAIM, Press("F1"))),
    Scene("history", (*_EDITS, Press("Ctrl+Z"), Press("Ctrl+H"))),
    Scene("compare", (WalkTo(claim(7)), Press("Alt+2"), WalkTo(paired(7, 2), "Up"))),
    Scene("copies", (*_REPRINT, Press("Ctrl+Shift+D"), Press("F8", 2))),
    Scene("near-copies", _REPRINT),
    Scene("compare-wide", (WalkTo(claim(7)), Press("Alt+2"), WalkTo(paired(7, 2), "Up"), Press("A"))),
    Scene("ledger", (Press("Alt+3"), Press("Down", 6))),
    Scene("family", (Press("Alt+3"), Press("Down", 6), Press("G"))),
    Scene("ledger-search", (Press("Alt+3"), Press("Ctrl+F"), Type("сфер", "сфер"), Press("Down"))),
    Scene("concordance", (*_QUERY, Press("Alt+Right"), Press("Home"), Press("Space"), Press("Down"), Press("Space"))),
    Scene("concordance-error", (*_QUERY, Press("Ctrl+F"), Type(*_MISTAKEN), Press("Return"))),
    Scene("stories", (Press("Alt+6"),)),
    Scene("story", (Press("Alt+6"), Press("Return"), Press("F6"))),
    Scene("palette", (_CLAIM, Press("Ctrl+K"), Type("дже", "sour"))),
    Scene("hints", (_CLAIM, Press("F2"))),
    Scene("metadata", (Press("Ctrl+D"),)),
    Scene("paste", _PASTE),
    Scene("import", (*_PASTE, Press("Return"), *_PASTE, Press("Return"))),
    Scene("import-files", _TAGGED),
    Scene("import-tags", (*_TAGGED, Press("Alt+N"))),
    Scene("export", _CONLL),
    Scene("export-choice", (*_CONLL, Press("Alt+N"))),
    Scene("export-losses", (*_CONLL, Press("Alt+N", 2), Press("Down", 3), WalkTo(focused(What.FRAGMENTS)))),
    Scene("export-places", (*_CONLL, Press("Alt+N", 2), Press("F8"))),
    Scene("export-split", (*_CONLL, Press("Alt+N", 2), WalkTo(focused("switch")), Press("Space"))),
    Scene("export-proof", (Press("Ctrl+E"), Press("Alt+N", 4))),
    Scene("settings", (Press("Ctrl+,"),)),
    Scene("keys", (Press("Ctrl+,"), WalkTo(shown(KeysPage), "Down"))),
    Scene("backups", (Press("Ctrl+,"), WalkTo(shown(BackupsPage), "Down"))),
    Scene("scheme", (Press("Ctrl+Shift+E"), WalkTo(in_field_of(LabelPage)), *_RENAMED)),
    Scene("help", (Press("Shift+F1"),)),
)
