"""What a format cannot carry, what to export, and data sets, said on the command line."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from annotator import exporters
from annotator.commands import losses
from annotator.exporters.base import Shape
from annotator.exporters.policies import Policy, What
from annotator.sample import build_sample
from tests.annotator.exporters.plainly import Plainly, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.exporters.base import Exporter


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample project's file."""
    path = tmp_path_factory.mktemp("sample") / "sample.claimdesk"
    build_sample(path).close()
    return path


@pytest.fixture(autouse=True)
def _plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a format that carries neither relations nor overlaps."""
    fakes: tuple[Exporter, ...] = (Plainly(overlap=False, relations=False, relations_across=False),)
    monkeypatch.setattr(exporters, "ALL", fakes)


def export(claimdesk: Callable[..., Any], sample: Path, out: Path, *words: object) -> Any:
    return claimdesk("export", sample, out, "--format", "plainly", *words, "--json")


def test_losses_stop_an_export_and_are_named_with_what_can_be_done(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path
) -> None:
    answer = export(claimdesk, sample, tmp_path / "out.json")

    assert answer.code == 1
    assert {row["what"]: row["policy"] for row in answer.values["left_out"]}["relations"] == "error"
    assert answer.values["files"] == []
    assert "--policy overlap=skip" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_policies_let_it_go_on_and_are_reported(claimdesk: Callable[..., Any], sample: Path, tmp_path: Path) -> None:
    answer = export(claimdesk, sample, tmp_path / "out.json", "--policy", "all=skip", "--policy", "overlap=priority")

    assert answer.code == 0
    told = {row["what"]: (row["count"] > 0, row["policy"]) for row in answer.values["left_out"]}
    assert told["overlap"] == (True, "priority")
    assert told["relations"] == (True, "skip")
    assert {path.name for path in tmp_path.iterdir()} == {"out.json", "out.json.loss.json"}


def test_not_every_file_of_a_large_folder_is_named_on_a_terminal(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(_self: object, _bundle: object, out: Path, _options: object) -> None:
        for number in range(100):
            (out / f"{number:03}.json").touch()

    monkeypatch.setattr(Plainly, "write", write)
    monkeypatch.setattr(exporters, "ALL", (Plainly(shape=Shape.FOLDER, suffix=""),))
    words = ("export", sample, tmp_path / "out", "--format", "plainly", "--policy", "all=skip")

    said, listed = claimdesk(*words).out, claimdesk(*words, "--json").values["files"]

    assert said.count("sha256") == 20
    assert "and 81 more files" in said
    assert len(listed) == 101


def test_a_dry_run_says_what_would_be_lost_and_writes_nothing(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path
) -> None:
    stopping = export(claimdesk, sample, tmp_path / "out.json", "--dry-run")
    decided = export(claimdesk, sample, tmp_path / "out.json", "--dry-run", "--policy", "all=skip")

    assert (stopping.code, decided.code) == (1, 0)
    assert "overlapping marks would be lost" in stopping.err
    assert stopping.values["articles"] == decided.values["articles"] == 2
    assert decided.values["spans"] < stopping.values["spans"]
    assert list(tmp_path.iterdir()) == []


def test_every_loss_and_every_way_out_has_words() -> None:
    assert losses.WORDS.keys() == set(What)
    assert losses.WAYS.keys() == set(Policy)


def test_articles_nobody_has_marked_and_empty_parts_are_told(claimdesk: Callable[..., Any], tmp_path: Path) -> None:
    project = tmp_path / "p.claimdesk"
    (tmp_path / "a.txt").write_text("Нікому не відома новина.", encoding="utf-8")
    claimdesk("new", project)
    claimdesk("import", project, tmp_path / "a.txt")

    plain = claimdesk("export", project, tmp_path / "o.json", "--format", "plainly", "--policy", "all=skip")
    divided = claimdesk(
        "export", project, tmp_path / "o", "--format", "plainly", "--policy", "all=skip", "--split", "80/10/10"
    )

    assert "1 of 1 articles have no mark" in plain.out
    assert "--no-unmarked" in divided.out
    assert "No article is in" in divided.err
    assert divided.code == 0


@pytest.mark.parametrize("words", ["overlap", "overlap=merge", "colour=skip", "all=layers"])
def test_a_policy_that_says_nothing_is_refused(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, words: str
) -> None:
    answer = claimdesk("export", sample, tmp_path / "o", "--format", "plainly", "--policy", words)

    assert answer.code == 2
    assert f"--policy {words}" in answer.err


def test_what_to_export_can_be_chosen(claimdesk: Callable[..., Any], sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    answer = export(
        claimdesk, sample, out, "--label", "PER", "--by", "Claimdesk", "--zone-out", "none", "--policy", "all=skip"
    )

    assert answer.code == 0
    assert {span["label"] for article in read(out) for span in article["spans"]} == {"PER"}
    assert export(claimdesk, sample, out, "--status", "done", "--policy", "all=skip").values["articles"] == 0
    nobody = claimdesk("export", sample, out, "--format", "plainly", "--by", "Nobody")
    assert nobody.code == 2
    assert "Claimdesk" in nobody.err


@pytest.mark.parametrize("words", [("--label", "CLAIMS"), ("--layer", "entity"), ("--zone-out", "teasre")])
def test_what_the_scheme_does_not_have_cannot_be_chosen(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, words: tuple[str, str]
) -> None:
    answer = claimdesk("export", sample, tmp_path / "out.json", "--format", "plainly", *words, "--policy", "all=skip")

    assert answer.code == 2
    assert f"{words[1]}. There are: " in answer.err
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_file_is_not_written_over(claimdesk: Callable[..., Any], sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "nowhere"
    out.symlink_to(os.devnull)

    answer = claimdesk("export", sample, out, "--format", "plainly", "--policy", "all=skip")

    assert answer.code == 2
    assert out.is_symlink()


def test_a_data_set_is_a_folder(claimdesk: Callable[..., Any], sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("--split", "1/1/1", "--balanced", "--policy", "all=skip", "--licence", "cc-by-4.0")

    answer = export(claimdesk, sample, out, *words)
    again = export(claimdesk, sample, tmp_path / "again", *words, "--keep", out)

    assert answer.code == again.code == 0
    assert {path.name for path in out.iterdir()} == {"README.md", "data", "loss.json", "manifest.json", "splits.csv"}
    assert answer.values["division"]["shared_groups"] == 0
    assert (out / "splits.csv").read_bytes() == (tmp_path / "again/splits.csv").read_bytes()
    assert export(claimdesk, sample, out, *words).code == 0
    assert json.loads((out / "manifest.json").read_bytes())["plan"]["method"] == "balanced"


@pytest.mark.parametrize(
    "words",
    [
        ("--split", "80/20"),
        ("--split", "0/50/50"),
        ("--split", "inf/1/1"),
        ("--date-cut", "yesterday"),
        ("--date-cut", "2024-01-01,2023-01-01"),
        ("--keep", "nowhere"),
        ("--shard", "0"),
        ("--shard", "-4"),
    ],
)
def test_a_data_set_nobody_can_make_is_refused(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, words: tuple[str, str]
) -> None:
    answer = claimdesk("export", sample, tmp_path / "out", "--format", "plainly", *words)

    assert answer.code == 2
    assert words[1] in answer.err
    assert not (tmp_path / "out").exists()


def test_a_folder_with_other_things_in_it_is_left_alone(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path
) -> None:
    shutil.copy(sample, tmp_path / "mine.claimdesk")

    answer = claimdesk("export", sample, tmp_path, "--format", "plainly", "--dataset", "--policy", "all=skip")

    assert answer.code == 2
    assert "exists already" in answer.err
    assert {path.name for path in tmp_path.iterdir()} == {"mine.claimdesk"}


@pytest.mark.parametrize("words", ["nan", "inf", "-1"])
def test_a_number_of_negatives_that_is_none_is_refused(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, words: str
) -> None:
    answer = export(claimdesk, sample, tmp_path / "out.json", f"--negatives={words}", "--policy", "all=skip")

    assert answer.code == 2
    assert "--negatives" in answer.err
    assert not (tmp_path / "out.json").exists()
