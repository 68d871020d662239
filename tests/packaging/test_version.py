"""One version number, and what a release has to fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator import HOME_PAGE, __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

CHANGES = """# Changes

## Unreleased

- Something new.

## 1.2.0 – 2026-11-26

### Added

- Something.

## 1.1.0 - 2026-10-01

- Something old.
"""


@pytest.fixture
def version(script: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the script, which reads these changes."""
    module = script("version")
    monkeypatch.setattr(module, "changelog", lambda: CHANGES)
    return module


def test_scripts_and_program_name_the_same_version_and_address(version: ModuleType) -> None:
    assert version.version() == __version__
    assert version.home_page() == HOME_PAGE


def test_releases_are_those_of_the_changelog(version: ModuleType) -> None:
    assert version.releases() == [("1.2.0", "2026-11-26"), ("1.1.0", "2026-10-01")]


def test_notes_of_a_release_are_its_section_alone(version: ModuleType) -> None:
    assert version.notes("1.2.0") == "### Added\n\n- Something."
    assert version.notes("1.1.0") == "- Something old."


def test_a_version_not_released_yet_has_the_notes_of_what_is_to_come(version: ModuleType) -> None:
    assert version.notes("1.3.0") == "- Something new."


def test_a_release_that_does_not_fit_is_told_all_that_is_wrong(
    version: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "version", lambda: "1.3.0")
    monkeypatch.setattr(version, "home_page", lambda: "https://claimdesk.example")

    tag, heading, address = version.faults("v1.2.9")

    assert "v1.2.9" in tag
    assert "1.3.0" in heading
    assert "HOME_PAGE" in address


def test_a_release_that_fits_has_no_faults(version: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "version", lambda: "1.2.0")
    monkeypatch.setattr(version, "home_page", lambda: "https://news.test/claimdesk")

    assert version.faults("v1.2.0") == []


def test_files_are_dated_by_what_is_asked_for(version: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert version.epoch() == 1_700_000_000
    assert version.day() == "2023-11-14"
