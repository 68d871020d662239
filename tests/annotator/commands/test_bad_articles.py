"""Articles that are not as they should be, and disks that refuse: told on the command line, with nothing half-done."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from annotator.errors import FileProblem, ProjectError
from annotator.store import gate, lock, sqlite
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_folder_without_articles_is_told(claimdesk: Callable[..., Any], project: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()

    answer = claimdesk("import", project, tmp_path / "none")

    assert answer.code == 1
    assert f"{tmp_path / 'none'}: The folder has no files that can be read." in answer.err


def test_signs_that_act_are_told_kept_and_named_on_the_terminal(
    claimdesk: Callable[..., Any], project: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a\u202etxt\x1b[31m.txt"
    body = "Міністр \u202eсказав\u202c, що\0 рішення ухвалено.".encode()
    path.write_bytes(body + "\ud800".encode("utf-8", "surrogatepass"))

    answer = claimdesk("import", project, path)

    assert answer.code == 0
    assert "2 characters that cannot be kept" in answer.err
    assert "2 invisible characters turn the direction" in answer.err
    assert "\\u202e" in answer.err
    assert not {"\u202e", "\x1b"} & set(answer.err + answer.out)
    assert claimdesk("check", project).code == 0


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda lines: lines[:-1], "is cut off"),
        (lambda lines: [*lines[:-2], lines[-1]], "The last line counts"),
        (lambda lines: [lines[0], b"{", *lines[1:]], "not a line of the format"),
        (lambda lines: lines[1:], "its first line is no header"),
    ],
)
def test_a_broken_export_adds_nothing(
    claimdesk: Callable[..., Any], sample: Path, project: Path, spoil: Callable[[list[bytes]], list[bytes]], words: str
) -> None:
    path = sample.with_suffix(".jsonl")
    assert claimdesk("export", sample, path, "--format", "claimdesk-jsonl").code == 0
    path.write_bytes(b"".join(spoil(path.read_bytes().splitlines(keepends=True))))

    answer = claimdesk("import", project, path, "--json")

    assert answer.code == 1
    assert answer.values["articles"] == 0
    assert any(words in row["message"] for row in answer.values["problems"])
    assert claimdesk("stats", project, "--json").values["articles"] == 0


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (FileProblem.DISK_FULL, "is full. Nothing of this command was kept"),
        (FileProblem.MOVED, "was moved, deleted or replaced"),
        (FileProblem.WRITE_FAILED, "could not be written"),
    ],
)
def test_a_disk_that_refuses_keeps_nothing_of_an_import(
    claimdesk: Callable[..., Any], sample: Path, monkeypatch: pytest.MonkeyPatch, problem: FileProblem, words: str
) -> None:
    article = sample.with_name("one.txt")
    article.write_text("Текст статті, досить довгий.", encoding="utf-8")

    def refuse(self: Project) -> object:
        raise ProjectError(problem=problem, path=self.path, detail="")

    with monkeypatch.context() as patch:
        patch.setattr(Project, "writing", refuse)
        answer = claimdesk("import", sample, article)

    assert answer.code == 2
    assert words in answer.err
    assert str(sample) in answer.err
    assert claimdesk("stats", sample, "--json").values["articles"] == 2


def test_a_read_only_project_can_be_read_and_says_how_to_work_in_it(
    claimdesk: Callable[..., Any], sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise ProjectError(problem=FileProblem.READ_ONLY, path=path)

    monkeypatch.setattr(gate, "check_writable", refuse)
    monkeypatch.setattr(gate, "can_be_written", lambda _path: False)

    written = claimdesk("import", sample, sample.with_suffix(".claimdesk"))

    assert written.code == 2
    assert f"claimdesk backup {sample} COPY" in written.err
    assert claimdesk("stats", sample).code == claimdesk("check", sample).code == 0


def test_who_has_a_project_open_is_told(claimdesk: Callable[..., Any], sample: Path) -> None:
    lock.path_beside(sample).write_text(json.dumps({"host": "redaktsiia", "pid": 77}))

    answer = claimdesk("import", sample, sample)

    assert answer.code == 2
    assert "redaktsiia (pid 77)" in answer.err


def test_a_copy_that_cannot_be_written_leaves_what_was_there(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.claimdesk"
    assert claimdesk("backup", sample, target).code == 0
    before = target.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sqlite, "vacuum_into", full)
    answer = claimdesk("backup", sample, target)

    assert answer.code == 2
    assert "is full" in answer.err
    assert target.read_bytes() == before
    assert {path.suffix for path in tmp_path.iterdir()} == {".claimdesk"}
