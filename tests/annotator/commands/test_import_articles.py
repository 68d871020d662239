"""Articles from tables and from the network, by the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from annotator.importers import fetching, near

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_what_a_column_was_taken_for_is_shown(claimdesk: Callable[..., Any], project: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Заголовок;Текст;слова\nа;перша стаття;друга стаття\n", encoding="utf-8")

    shown = claimdesk("import", project, path, "--dry-run")
    guessed = claimdesk("import", project, path, "--dry-run", "--json")
    named = claimdesk("import", project, path, "--column", "text=слова", "--json")
    wrong = claimdesk("import", project, path, "--column", "text=ні", "--json")

    assert f"{path}: text = Текст, title = Заголовок; columns not read: слова." in shown.out
    assert guessed.values["columns"] == {str(path): {"title": "Заголовок", "text": "Текст"}}
    assert named.values["columns"] == {str(path): {"title": "Заголовок", "text": "слова"}}
    assert (named.code, named.values["articles"], named.values["problems"]) == (0, 1, [])
    assert wrong.code == 1
    assert "There is no column ні" in wrong.values["problems"][0]["message"]


def test_nothing_is_fetched_unless_somebody_asks(
    claimdesk: Callable[..., Any], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        pytest.fail("the network was asked")

    monkeypatch.setattr(fetching, "fetch", refuse)

    answer = claimdesk("import", project, "https://news.example/1")

    assert answer.code == 2
    assert "add --allow-network" in answer.err


def test_what_somebody_asks_for_is_fetched(
    claimdesk: Callable[..., Any], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = b"<html><body><p>A story about what happened yesterday.</p></body></html>"
    monkeypatch.setattr(fetching, "_fetched", lambda address: (fetching._marked(page, address), ".html"))

    answer = claimdesk("import", project, "https://news.example/1", "--allow-network", "--json")

    assert (answer.code, answer.values["articles"]) == (0, 1)


def test_near_copies_among_very_many_articles_are_not_looked_for_in_passing(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(near, "_MOST", 1)
    path = tmp_path / "a.txt"
    path.write_text("Нова стаття про погоду.\n", encoding="utf-8")

    told = claimdesk("import", sample, path, "--dry-run")
    answer = claimdesk("import", sample, path, "--json")

    assert "--near-copies pass looks at each." in told.out
    assert (answer.values["articles"], answer.values["near_copies"]) == (1, None)


def test_ones_own_export_without_teasers_is_nearly_the_same(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "brat"
    claimdesk("export", sample, out, "--format", "brat", "--policy", "all=skip")
    before = claimdesk("stats", sample, "--json").values

    passed = claimdesk("import", sample, out, "--near-copies", "pass", "--json")
    after = claimdesk("stats", sample, "--json").values
    told = claimdesk("import", sample, out, "--dry-run", "--json")
    added = claimdesk("import", sample, out)

    assert (passed.values["articles"], passed.values["duplicates"], passed.values["near_copies"]) == (0, 1, 1)
    assert passed.values["entities"] == 0
    assert {**after, "annotators": []} == {**before, "annotators": []}
    assert (told.values["articles"], told.values["near_copies"]) == (1, 1)
    assert "Nearly the same as an article that is there: " in added.out
    assert "--near-copies pass leaves such articles out." in added.out
