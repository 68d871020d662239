"""What the documents say holds: links lead somewhere, commands, keys and make targets exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator import cli

ROOT = Path(__file__).resolve().parents[1]
HELP = ROOT / "resources" / "help"
PAGES = (HELP / "contents.txt").read_text(encoding="utf-8").split()
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *HELP.glob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
COMMAND = re.compile(r"claimdesk (?!COMMAND|КОМАНДА)([a-z-]+)")


def commands() -> set[str]:
    """Return the commands that the command line knows."""
    return set(re.findall(r"^    ([a-z-]+)(?: |$)", cli.parser().format_help(), re.MULTILINE))


def name_of(path: Path) -> str:
    """Return a document's name for the test's."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")

    assert [link for link in LINK.findall(text) if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("language", ["en", "uk"])
@pytest.mark.parametrize("page", PAGES)
def test_guide_has_every_page_in_both_languages(page: str, language: str) -> None:
    assert (HELP / f"{page}.{language}.md").read_text(encoding="utf-8").startswith("# ")


def test_guide_lists_every_page() -> None:
    assert {path.name.split(".")[0] for path in HELP.glob("*.md")} == set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_of_a_page_say_the_same_things(page: str) -> None:
    texts = [(HELP / f"{page}.{language}.md").read_text(encoding="utf-8") for language in ("en", "uk")]
    headings = [re.findall("^#+ ", text, re.MULTILINE) for text in texts]

    assert headings[0] == headings[1]


@pytest.mark.parametrize("language", ["en", "uk"])
def test_every_command_is_in_the_guide_and_every_one_there_exists(language: str) -> None:
    told = set(COMMAND.findall((HELP / f"command-line.{language}.md").read_text(encoding="utf-8")))

    assert told == commands()


@pytest.mark.parametrize(
    "document", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "packaging" / "README.md"], ids=name_of
)
def test_make_targets_and_commands_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert set(re.findall(r"(?:`|^    )make ([a-z-]+)", text, re.MULTILINE)) <= targets
    assert set(re.findall(r"^    claimdesk ([a-z-]+)", text, re.MULTILINE)) <= commands()


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs" / "adr").glob("*.md"))

    assert numbers == list(range(1, len(numbers) + 1))
