"""What cannot be done is refused with a sentence that says what to do, and nothing is touched."""

from __future__ import annotations

import errno
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from annotator import cli
from annotator.places import log_file
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "does not exist"),
        (b"", "is an empty file"),
        (b"\x7fELF\x00\x01\x02" * 300, "is not a Claimdesk project"),
        ("Текст статті.".encode(), "claimdesk import PROJECT"),
    ],
)
def test_a_file_that_is_no_project_is_refused(
    claimdesk: Callable[..., Any], tmp_path: Path, content: bytes | None, expected: str
) -> None:
    path = tmp_path / "some.claimdesk"
    if content is not None:
        path.write_bytes(content)

    for command in ("stats", "check"):
        answer = claimdesk(command, path)

        assert answer.code == 2
        assert expected in answer.err
        assert str(path) in answer.err
    assert not path.exists() or path.read_bytes() == content


def test_a_foreign_database_is_refused(claimdesk: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "foreign.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (id INTEGER)")
    before = path.read_bytes()

    answer = claimdesk("import", path, path)

    assert answer.code == 2
    assert "is not a Claimdesk project" in answer.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("PRAGMA user_version = 4711", "newer version"),
        ("CREATE VIEW spy AS SELECT * FROM span", "did not make"),
        ("CREATE TRIGGER spy AFTER INSERT ON span BEGIN DELETE FROM article; END", "did not make"),
    ],
)
def test_a_newer_or_hostile_project_is_refused_and_left_alone(
    claimdesk: Callable[..., Any], sample: Path, statement: str, expected: str
) -> None:
    with closing(sqlite3.connect(sample)) as connection:
        connection.execute(statement)
        connection.commit()
    before = sample.read_bytes()

    answer = claimdesk("export", sample, sample.with_suffix(".jsonl"), "--format", "claimdesk-jsonl")

    assert answer.code == 2
    assert expected in answer.err
    assert sample.read_bytes() == before


def test_a_damaged_project_is_refused_and_recover_is_named(claimdesk: Callable[..., Any], sample: Path) -> None:
    whole = sample.read_bytes()
    sample.write_bytes(whole[: len(whole) // 2])

    answer = claimdesk("stats", sample)

    assert answer.code == 2
    assert f"claimdesk recover {sample} NEW_FILE" in answer.err


def test_an_open_project_is_not_written_to_but_can_be_read(claimdesk: Callable[..., Any], sample: Path) -> None:
    article = sample.with_name("one.txt")
    article.write_text("Текст статті, досить довгий.", encoding="utf-8")

    with Project.open(sample):
        refused = claimdesk("import", sample, article)
        read = claimdesk("stats", sample)

    assert refused.code == 2
    assert "is open elsewhere" in refused.err
    assert read.code == 0


def test_a_file_without_permission_is_refused(
    claimdesk: Callable[..., Any], sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # by hand: whoever runs the tests as root may read everything

    answer = claimdesk("stats", sample)

    assert answer.code == 2
    assert "Ask its owner" in answer.err


def test_new_never_writes_over_a_file(claimdesk: Callable[..., Any], sample: Path) -> None:
    before = sample.read_bytes()

    answer = claimdesk("new", sample)

    assert answer.code == 2
    assert "exists already" in answer.err
    assert sample.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("own.yaml", "name: own\nlabels: [\n", "own.yaml:"),
        ("own.yaml", "name: own\nlables: []\n", "no field lables"),
        ("own.yaml", "name: own\nlabels: [{code: A, layer: x}]\n", "layer"),
        ("own.txt", "name: own\n", ".yaml"),
        (None, "", "no such file"),
    ],
)
def test_a_broken_scheme_is_refused_with_its_place(
    claimdesk: Callable[..., Any], tmp_path: Path, name: str | None, content: str, expected: str
) -> None:
    path = tmp_path / (name or "missing.yaml")
    if name:
        path.write_text(content, encoding="utf-8")

    answer = claimdesk("new", tmp_path / "own.claimdesk", "--scheme", path)

    assert answer.code == 2
    assert expected in answer.err
    assert not (tmp_path / "own.claimdesk").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "not a text"),
        (b'{"type":"claimdesk","version":99,"project":"","offsets":"code points"}\n', "newer version"),
    ],
)
def test_an_article_that_cannot_be_read_is_named_and_the_others_come_in(
    claimdesk: Callable[..., Any], project: Path, content: bytes, words: str
) -> None:
    bad, good = project.with_name("bad.jsonl" if b"claimdesk" in content else "bad.txt"), project.with_name("good.txt")
    bad.write_bytes(content)
    good.write_text("Міністр сказав, що рішення ухвалено.", encoding="utf-8")

    answer = claimdesk("import", project, bad, good, "--json")

    assert answer.code == 1
    assert answer.values["articles"] == 1
    assert [row["path"] for row in answer.values["problems"]] == [str(bad)]
    assert words in answer.values["problems"][0]["message"]
    assert f"{bad}" in answer.err


def test_a_wrong_encoding_is_told(claimdesk: Callable[..., Any], project: Path) -> None:
    article = project.with_name("one.txt")
    article.write_bytes("Міністр сказав, що рішення ухвалено.".encode("cp1251"))

    wrong = claimdesk("import", project, article, "--encoding", "utf-8")
    unknown = claimdesk("import", project, article, "--encoding", "klingon")

    assert wrong.code == unknown.code == 1
    assert "--encoding" in wrong.err
    assert "--encoding" in unknown.err


def test_what_is_not_there_is_not_imported(claimdesk: Callable[..., Any], project: Path) -> None:
    answer = claimdesk("import", project, project.with_name("nothing.txt"))

    assert answer.code == 2
    assert "nothing was imported" in answer.err


@pytest.mark.parametrize("command", ["import", "export"])
def test_an_unknown_format_is_told_with_those_there_are(
    claimdesk: Callable[..., Any], sample: Path, command: str
) -> None:
    answer = claimdesk(command, sample, sample, "--format", "clay-tablets")

    assert answer.code == 2
    assert "claimdesk-jsonl" in answer.err


def test_export_does_not_write_over_the_project_or_into_nowhere(claimdesk: Callable[..., Any], sample: Path) -> None:
    before = sample.read_bytes()

    for out, expected in (
        (sample, "is the project itself"),
        (sample.parent, "is a folder"),
        (sample.parent / "missing" / "out.jsonl", "does not exist"),
    ):
        answer = claimdesk("export", sample, out, "--format", "claimdesk-jsonl")

        assert answer.code == 2
        assert expected in answer.err
    assert sample.read_bytes() == before


def test_wrong_usage_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["export", "news.claimdesk"])

    assert ended.value.code == 2
    assert "usage: claimdesk export" in capsys.readouterr().err


def test_the_unexpected_goes_to_the_log(claimdesk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr("annotator.commands.exporting.exporters.by_id", fail)

    answer = claimdesk("formats")

    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert str(log_file()) in answer.err
    assert "ZeroDivisionError: of all things" in log_file().read_text(encoding="utf-8")


def test_the_unexpected_is_told_without_a_log_too(
    claimdesk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("CLAIMDESK_HOME", str(tmp_path / "file" / "under"))
    monkeypatch.setattr("annotator.commands.exporting.exporters.ALL", None)

    answer = claimdesk("formats")

    assert answer.code == 2
    assert "could not be written" in answer.err


def test_interrupting_ends_with_a_sentence(claimdesk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("annotator.commands.exporting.exporters.by_id", interrupt)

    assert claimdesk("formats").code == 2


def test_it_is_a_program(sample: Path) -> None:
    command = [sys.executable, "-m", "annotator.cli", "stats", str(sample), "--json"]
    good = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    bad = subprocess.run(
        [*command[:4], "нема.claimdesk"], capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert (good.returncode, good.stderr) == (0, "")
    assert '"articles": 2' in good.stdout
    assert (bad.returncode, bad.stdout) == (2, "")
    assert "нема.claimdesk does not exist" in bad.stderr


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = [sys.executable, "-m", "annotator.cli", "formats"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        said = program.stderr.read()

    assert said == b""
