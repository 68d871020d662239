"""The guide tells of the formats what they tell of themselves."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from annotator.commands import formats
from annotator.formats import Capabilities

ROOT = Path(__file__).resolve().parents[1]
HELP = ROOT / "resources" / "help"


@pytest.fixture(scope="module")
def script() -> Any:
    """Return the script that writes the page; its folder is no package."""
    spec = importlib.util.spec_from_file_location("claimdesk_formats_page", ROOT / "packaging" / "formats_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "uk"])
def test_the_table_in_the_guide_is_made_of_what_the_formats_carry(script: Any, language: str) -> None:
    page = (HELP / f"formats.{language}.md").read_text(encoding="utf-8")

    assert page == script.page(language), "run make tables"
    assert all(f"`{row['id']}`" in page for row in formats.table())


def test_everything_a_format_can_carry_has_a_word(script: Any) -> None:
    assert script.WORDS.keys() == Capabilities.model_fields.keys()
