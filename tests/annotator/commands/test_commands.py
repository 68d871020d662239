"""Every command does what its help says, and prints the keys that are promised."""

from __future__ import annotations

import hashlib
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from annotator import cli
from annotator.store.project import Project

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

ARTICLE = "Міністр пояснив рішення\n\nМіністр сказав, що «рішення ухвалено».\n\nДжерело: Укрінформ\n"


def test_new_makes_a_project_with_the_scheme_of_claimdesk(claimdesk: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "news.claimdesk"

    answer = claimdesk("new", path, "--json")

    assert answer.code == 0
    assert answer.values["project"] == str(path)
    assert answer.values["scheme"]["name"] == "news-claims"
    assert claimdesk("stats", path, "--json").values["articles"] == 0


def test_new_takes_a_scheme_from_a_file(claimdesk: Callable[..., Any], tmp_path: Path) -> None:
    scheme = tmp_path / "own.yaml"
    scheme.write_text(
        "name: own\nlabels: [{code: FACT, name: {en: Fact}, layer: facts}]\nlayers: [{code: facts}]\n", encoding="utf-8"
    )

    answer = claimdesk("new", tmp_path / "own.claimdesk", "--scheme", scheme)

    assert answer.code == 0
    assert "own" in answer.out


def test_import_reads_texts_and_says_what_came_of_it(claimdesk: Callable[..., Any], project: Path) -> None:
    folder = project.parent / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "two.txt").write_text(ARTICLE + "Ще одне речення.\n", encoding="cp1251")

    first = claimdesk("import", project, folder, "--annotator", "Олена", "--json")
    again = claimdesk("import", project, folder / "one.txt", "--annotator", "Олена", "--json")

    assert first.code == again.code == 0
    assert {"articles": 2, "duplicates": 0, "problems": []}.items() <= first.values.items()
    assert {"articles": 0, "duplicates": 1, "problems": []}.items() <= again.values.items()
    assert claimdesk("check", project).code == 0


def test_dry_run_tells_and_changes_nothing(claimdesk: Callable[..., Any], project: Path) -> None:
    article = project.parent / "one.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    before = project.read_bytes()

    answer = claimdesk("import", project, article, "--dry-run")

    assert answer.code == 0
    assert "Would import 1 article" in answer.out
    assert project.read_bytes() == before


def test_sample_is_what_is_promised(claimdesk: Callable[..., Any], sample: Path) -> None:
    stats = claimdesk("stats", sample, "--json").values
    check = claimdesk("check", sample, "--json")

    assert stats["articles"] == 2
    assert stats["spans"]["total"] == sum(stats["spans"]["by_label"].values()) == 213
    assert stats["relations"]["total"] == sum(stats["relations"]["by_type"].values()) == 75 + 12
    assert stats["relations"]["across_articles"] == 12
    assert stats["entities"] == 37
    assert {"annotators", "status", "stories"} <= stats.keys()
    assert check.code == 0
    assert check.values == {"checked": {"articles": 2, "spans": 213, "relations": 87}, "problems": []}


def test_export_import_export_gives_the_same_bytes(claimdesk: Callable[..., Any], sample: Path, project: Path) -> None:
    first, second = sample.with_suffix(".1.jsonl"), sample.with_suffix(".2.jsonl")

    exported = claimdesk("export", sample, first, "--format", "claimdesk-jsonl", "--json")
    imported = claimdesk("import", project, first, "--json")
    claimdesk("export", project, second, "--format", "claimdesk-jsonl")

    assert first.read_bytes() == second.read_bytes()
    sha256 = hashlib.sha256(first.read_bytes()).hexdigest()
    assert exported.values["files"] == [{"path": str(first), "sha256": sha256}]
    assert exported.values["left_out"] == []
    counts = {"articles": 2, "spans": 213, "relations": 87, "entities": 37}
    assert counts.items() <= imported.values.items()


def test_formats_lists_what_can_be_read_and_written(claimdesk: Callable[..., Any]) -> None:
    rows = {row["id"]: row for row in claimdesk("formats", "--json").values["formats"]}

    own = rows["claimdesk-jsonl"]
    assert own["reads"]
    assert own["writes"]
    assert own["carries"]["overlap"]
    assert own["carries"]["relations_across"]
    assert {"id", "title", "reads", "writes", "carries", "extra"} == own.keys()
    assert any(row["reads"] and not row["writes"] for row in rows.values())


def test_backup_works_while_the_project_is_open(claimdesk: Callable[..., Any], sample: Path) -> None:
    copy = sample.with_name("copy.claimdesk")

    with Project.open(sample):
        answer = claimdesk("backup", sample, copy)

    assert answer.code == 0
    assert claimdesk("check", copy, "--json").values["checked"]["spans"] == 213


def test_recover_saves_everything_of_a_sound_project(claimdesk: Callable[..., Any], sample: Path) -> None:
    saved = sample.with_name("saved.claimdesk")
    before = sample.read_bytes()

    answer = claimdesk("recover", sample, saved, "--json")

    assert answer.code == 0
    assert {"articles": 2, "spans": 213, "relations": 87, "problems": []}.items() <= answer.values.items()
    assert sample.read_bytes() == before
    assert claimdesk("check", saved).code == 0


def test_recover_of_a_cut_off_file_says_that_something_is_lost(claimdesk: Callable[..., Any], sample: Path) -> None:
    whole = sample.read_bytes()
    sample.write_bytes(whole[: len(whole) * 9 // 10])

    answer = claimdesk("recover", sample, sample.with_name("saved.claimdesk"), "--json")

    assert answer.code == 1
    assert answer.values["problems"]
    assert "last backup" in answer.err


@pytest.mark.parametrize("command", ["stats", "check", "backup", "formats", "new"])
def test_words_for_people_when_no_json_is_asked_for(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, command: str
) -> None:
    arguments = {
        "stats": (sample,),
        "check": (sample,),
        "backup": (sample, tmp_path / "copy.claimdesk"),
        "formats": (),
        "new": (tmp_path / "another.claimdesk",),
    }

    answer = claimdesk(command, *arguments[command])

    assert answer.code == 0
    assert answer.err == ""
    assert answer.out.strip()
    with pytest.raises(json.JSONDecodeError):
        json.loads(answer.out)


def test_marks_that_do_not_fit_are_found(claimdesk: Callable[..., Any], sample: Path) -> None:
    shutil.copyfile(sample, sample.with_name("as it was.claimdesk"))
    with Project.open(sample) as project, project.writing() as session:
        session.connection.exec_driver_sql("UPDATE span SET end_ = end_ + 1 WHERE id = 3")

    answer = claimdesk("check", sample, "--json")

    assert answer.code == 1
    assert answer.values["problems"][0].keys() == {"where", "message"}
    assert answer.values["problems"][0]["where"] in answer.err


def test_commands_of_the_window_are_parsed_for_the_launcher() -> None:
    assert cli.parse([]).command == "open"
    assert cli.parse([]).projects == []
    assert [str(path) for path in cli.parse(["news.claimdesk"]).projects] == ["news.claimdesk"]
    assert cli.parse(["demo", "--headless", "pictures"]).headless.name == "pictures"
    assert cli.parse(["self-test", "--json"]).json


def test_commands_of_the_window_are_not_run_here(claimdesk: Callable[..., Any]) -> None:
    answer = claimdesk("self-test")

    assert answer.code == 2
    assert "needs the window" in answer.err


def test_commands_of_the_window_are_handed_to_it() -> None:
    seen = []

    def window(parsed: Namespace) -> int:
        seen.append(parsed)
        return 7

    assert cli.main(["open", "news.claimdesk"], window=window) == 7
    assert [path.name for path in seen[0].projects] == ["news.claimdesk"]


def test_without_a_screen_the_window_is_refused_with_a_way_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "has_screen", lambda: False)
    shown = []

    def window(parsed: Namespace) -> int:
        shown.append(parsed.command)
        return 0

    codes = [cli.main(words, window=window) for words in ([], ["demo"], ["demo", "--headless", "x"], ["self-test"])]

    assert codes == [2, 2, 0, 0]
    assert shown == ["demo", "self-test"]
    assert "claimdesk demo --headless" in capsys.readouterr().err


def test_a_new_project_gets_the_suffix_and_may_be_called_without_it(
    claimdesk: Callable[..., Any], tmp_path: Path
) -> None:
    article = tmp_path / "one.txt"
    article.write_text(ARTICLE, encoding="utf-8")

    made = claimdesk("new", tmp_path / "news", "--json")
    read = claimdesk("import", tmp_path / "news", article)

    assert made.values["project"] == str(tmp_path / "news.claimdesk")
    assert [path.name for path in tmp_path.glob("news*")] == ["news.claimdesk"]
    assert read.code == 0
    assert f"Next: claimdesk open {tmp_path / 'news.claimdesk'}" in read.out


def test_an_import_that_brings_nothing_names_no_next_step(claimdesk: Callable[..., Any], project: Path) -> None:
    article = project.parent / "one.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    claimdesk("import", project, article)

    again = claimdesk("import", project, article)

    assert f"not added again: {article}" in again.out
    assert "Next:" not in again.out


@pytest.mark.parametrize(
    "words",
    [
        ("import", "PROJECT", "a.txt"),
        ("export", "PROJECT", "out", "--format", "brat"),
        ("stats", "PROJECT"),
        ("check", "PROJECT"),
        ("backup", "PROJECT", "copy"),
        ("recover", "PROJECT", "new"),
        ("identify", "PROJECT", "table.csv"),
        ("remove", "PROJECT", "article"),
    ],
    ids=lambda words: words[0],
)
def test_every_command_finds_a_project_called_without_its_suffix(project: Path, words: tuple[str, ...]) -> None:
    short = str(project.with_suffix(""))

    parsed = cli.parse([short if word == "PROJECT" else word for word in words])

    assert parsed.project == project
