"""Every text of the window is there in both languages."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("claimdesk_translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations: Any = _load()


def test_every_text_is_translated_and_the_files_are_in_step() -> None:
    assert translations.problems() == []


def test_every_text_belongs_to_a_class_or_a_context() -> None:
    assert [text for text in translations.collect() if not text.context] == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("class View:\n def f(self): self.tr('Open')", ("View", "Open", "")),
        ("class View:\n def f(self): self.tr('Open', 'a door')", ("View", "Open", "a door")),
        ("translate('Words', 'one '\n 'two')", ("Words", "one two", "")),
        ("QCoreApplication.translate('Words', '%n mark(s)', None, n)", ("Words", "%n mark(s)", "")),
        ("QT_TRANSLATE_NOOP('Actions', 'Quit')", ("Actions", "Quit", "")),
    ],
)
def test_a_text_is_found(source: str, expected: tuple[str, str, str]) -> None:
    (text,) = translations.texts_of(ast.parse(source))

    assert (text.context, text.source, text.comment) == expected


def test_written_file_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = translations.Text("View", "Save “%n” <now> & then", "why")
    other = translations.Text("View", "Open")
    monkeypatch.setattr(translations, "collect", lambda: (text, other))
    path = tmp_path / translations.COMPLETE.name
    monkeypatch.setattr(translations, "FORMS", {path: 3})
    known = {text: ("%n раз", "%n рази", "%n разів"), other: ("Відкрити",)}

    path.write_text(translations.written(path, known), encoding="utf-8")

    assert translations.read(path) == known
    assert translations.problems() == []


def test_missing_forms_and_lost_fields_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = translations.Text("View", "%n mark(s)")
    named = translations.Text("View", "Undo: {name}")
    monkeypatch.setattr(translations, "collect", lambda: (counted, named))
    path = tmp_path / translations.COMPLETE.name
    monkeypatch.setattr(translations, "FORMS", {path: 3})
    path.write_text(translations.written(path, {counted: ("%n",), named: ("Скасувати",)}), encoding="utf-8")

    assert len(translations.problems()) == 2
