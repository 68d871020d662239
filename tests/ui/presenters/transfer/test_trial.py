"""Files are read for trial: nothing is changed, every decision is answered, and decisions about tags are remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.importers.tagging import ADD, SKIP
from annotator.store import articles, journal
from ui.presenters.transfer.arrivals import arrivals, guess
from ui.presenters.transfer.trial import TrialPresenter, is_worth_a_look

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.importers.reading import ImportOutcome
    from ui.presenters.project import ProjectPresenter
    from ui.presenters.transfer.decisions import Tag
    from ui.settings import SettingsStore

TOKENS = "Президент B-JOB\nЮн B-PERS\nЙоль I-PERS\nсказав B-VERB\n. O\n"
UNKNOWN: Tag = ("label", "VERB")


@pytest.fixture
def trial(project: ProjectPresenter, settings: SettingsStore) -> TrialPresenter:
    """Return a trial in the sample project."""
    return TrialPresenter(project, settings, project)


@pytest.fixture
def tokens(tmp_path: Path) -> Path:
    """Return a file with a tag that the scheme knows by name, one by its mappings, and one that nobody knows."""
    path = tmp_path / "tokens.conll"
    path.write_text(TOKENS, encoding="utf-8")
    return path


def tried(trial: TrialPresenter, qtbot: QtBot, *paths: Path) -> ImportOutcome:
    with qtbot.waitSignal(trial.tried):
        trial.start(paths)
    assert trial.outcome is not None
    return trial.outcome


def test_a_trial_changes_nothing(trial: TrialPresenter, project: ProjectPresenter, qtbot: QtBot, tokens: Path) -> None:
    before = project.read_now(lambda session: (articles.counts(session), journal.page(session, limit=1)))
    saved: list[object] = []
    project.saved.connect(saved.append)

    outcome = tried(trial, qtbot, tokens)

    assert saved == []
    assert (outcome.articles, outcome.spans) == (1, 2)
    assert [(file.path, file.format, file.articles) for file in outcome.files] == [(str(tokens), "conll", 1)]
    assert project.read_now(lambda session: (articles.counts(session), journal.page(session, limit=1))) == before


def test_tags_that_the_scheme_knows_are_guessed_and_the_others_undecided(
    trial: TrialPresenter, project: ProjectPresenter, qtbot: QtBot, tokens: Path
) -> None:
    outcome = tried(trial, qtbot, tokens)

    assert {tag.tag for tag in outcome.tags} == {"JOB", "PERS", "VERB"}
    assert trial.undecided == (UNKNOWN,)
    assert [guess(project.scheme, ("label", tag)) for tag in ("JOB", "PERS", "VERB")] == ["JOB", "PER", ""]


@pytest.mark.parametrize(
    "case", [(SKIP, ["JOB", "PER"]), (ADD, ["JOB", "PER", "VERB"]), ("CUE", ["CUE", "JOB", "PER"])]
)
def test_what_is_decided_about_a_tag_is_seen_at_once(
    trial: TrialPresenter, project: ProjectPresenter, qtbot: QtBot, tokens: Path, case: tuple[str, list[str]]
) -> None:
    rule, labels = case
    tried(trial, qtbot, tokens)

    with qtbot.waitSignal(trial.tried) as told:
        trial.rule([UNKNOWN], rule)

    assert told.args is not None
    (arrival,) = arrivals(told.args[0], project.scheme, "uk")
    assert sorted(mark.label for mark in arrival.marks) == labels
    assert trial.undecided == ()
    assert not project.scheme.has_label("VERB")


def test_undecided_tags_are_not_added_with_the_others(trial: TrialPresenter, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "two.conll"
    path.write_text("сказав B-VERB\nгарно B-ADV\n", encoding="utf-8")
    tried(trial, qtbot, path)

    with qtbot.waitSignal(trial.tried):
        trial.rule([UNKNOWN], ADD)

    assert trial.undecided == (("label", "ADV"),)
    assert trial.outcome is not None
    assert trial.outcome.spans == 1


def test_decisions_about_tags_are_taken_again_next_time(
    trial: TrialPresenter, project: ProjectPresenter, settings: SettingsStore, qtbot: QtBot, tokens: Path
) -> None:
    tried(trial, qtbot, tokens)
    with qtbot.waitSignal(trial.tried):
        trial.rule([UNKNOWN], "CUE[nonsense=x]")
    trial.options()
    with qtbot.waitSignal(trial.tried):
        trial.rule([UNKNOWN], "CUE")
    trial.options()

    again = TrialPresenter(project, settings, project)
    outcome = tried(again, qtbot, tokens)

    assert again.undecided == ()
    assert again.decisions.labels == {"VERB": "CUE"}
    assert outcome.spans == 3


def test_remembered_decisions_that_the_scheme_does_not_know_are_passed_over(
    trial: TrialPresenter, settings: SettingsStore, qtbot: QtBot, tokens: Path
) -> None:
    settings.change(wizards={"import": {"tags": [{"label": {"VERB": "GONE"}}, 7, {"label": ["x"]}]}})

    tried(trial, qtbot, tokens)

    assert trial.undecided == (UNKNOWN,)


def test_a_file_is_read_in_the_format_that_was_chosen_for_it(trial: TrialPresenter, qtbot: QtBot, tokens: Path) -> None:
    tried(trial, qtbot, tokens)

    with qtbot.waitSignal(trial.tried):
        trial.change(formats={str(tokens): "text"})

    assert trial.outcome is not None
    assert [file.format for file in trial.outcome.files] == ["text"]
    assert trial.outcome.spans == 0


def test_a_new_decision_stops_the_trial_under_way(trial: TrialPresenter, qtbot: QtBot, tokens: Path) -> None:
    told: list[ImportOutcome] = []
    tried(trial, qtbot, tokens)
    trial.tried.connect(told.append)

    trial.change(annotator="Хтось")
    trial.rule([UNKNOWN], SKIP)
    qtbot.waitUntil(lambda: not trial.is_busy)

    assert len(told) == 1


def test_a_stopped_trial_answers_nobody(trial: TrialPresenter, qtbot: QtBot, tokens: Path) -> None:
    told: list[ImportOutcome] = []
    trial.tried.connect(told.append)

    trial.start([tokens])
    trial.stop()
    qtbot.waitUntil(lambda: not trial.is_busy)

    assert told == []


@pytest.mark.parametrize(
    ("name", "content", "is_worth"),
    [
        ("plain.txt", "Просто стаття.", False),
        ("page.html", "<html><body><p>Стаття</p></body></html>", False),
        ("table.csv", "text,title\nСтаття,Тема\n", True),
        ("tokens.conll", TOKENS, True),
        ("archive.zip", "", True),
        ("gone.txt", None, False),
    ],
)
def test_only_files_with_something_to_decide_ask(
    tmp_path: Path, name: str, content: str | None, is_worth: bool
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")

    assert is_worth_a_look([tmp_path / name]) is is_worth
