"""Every key that the guide names does something, in both languages the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.scheme_files import default_scheme
from ui.actions import specs_for

ROOT = Path(__file__).resolve().parents[2]
HELP = ROOT / "resources" / "help"
PAGES = (HELP / "contents.txt").read_text(encoding="utf-8").split()
LANGUAGES = ("en", "uk")
CHORD = re.compile(r"(?<![\w+])((?:(?:Ctrl|Shift|Alt)\+)+(?:F\d{1,2}|[A-Z][A-Za-z]*|[\d=,\-\[\]←→↑↓])|F\d{1,2}\b)")
LETTER = re.compile(r"\*\*([A-Z])\*\*|^\| ([A-Z\]+\-]|Delete) (?:\||(?:and|і) \[)", re.MULTILINE)
SPELLED = {"Enter": "Return", "←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}
OF_THE_TEXT = {"Shift+Right", "Ctrl+Left", "Alt+Left"}
"""What the article's text answers itself, see *ui/widgets/article_view/keys.py*."""
OF_WIZARDS = {"Alt+N", "Alt+B"}
"""What wizards answer themselves, see *ui/views/wizard/frame.py*."""
OF_COMPARISON = {*"SUPXR"}
"""What the comparison answers itself, see *ui/views/compare/view.py*."""
OF_COPIES = {"Shift+F8"}
"""What the screen of copies answers itself, see *ui/views/copies/view.py*."""
OF_CONCORDANCE = {"Ctrl+S", "Ctrl+A", "Alt+Left", "Alt+Right"}
"""What the concordance answers itself, see *ui/views/concordance/view.py*."""
OF_LEDGER = {"Ctrl+S"}
"""What the ledger answers itself, see *ui/views/ledger/view.py*."""


def keys_of(text: str) -> set[str]:
    """Return the keys that *text* names, spelled as the commands spell them."""
    found = set(CHORD.findall(text)) | {"".join(letters) for letters in LETTER.findall(text)}
    return {re.sub(r"\w+$|[←→↑↓]$", lambda last: SPELLED.get(last[0], last[0]), key) for key in found}


def page_of(page: str, language: str) -> str:
    return (HELP / f"{page}.{language}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_key_in_the_guide_does_something(page: str, language: str) -> None:
    known = (
        {key for spec in specs_for(default_scheme(), language) for key in spec.keys}
        | OF_THE_TEXT
        | OF_WIZARDS
        | OF_COMPARISON
        | OF_LEDGER
        | OF_CONCORDANCE
        | OF_COPIES
    )

    assert keys_of(page_of(page, language)) <= known


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_name_the_same_keys(page: str) -> None:
    english, ukrainian = (keys_of(page_of(page, language)) for language in LANGUAGES)

    assert english == ukrainian


def test_keys_are_found_in_a_text() -> None:
    text = "**M**, Ctrl+Shift+F, F11 and Shift+F9; Ctrl+↓, Ctrl+click. Shift+[, Ctrl+=\n| N | note |\n| ] and [ |"

    assert keys_of(text) == {"M", "Ctrl+Shift+F", "F11", "Shift+F9", "Ctrl+Down", "Shift+[", "Ctrl+=", "N", "]"}
