"""One program at a time writes to a project; who died does not keep others out."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from annotator.errors import FileProblem, ProjectError
from annotator.store import lock
from annotator.store.project import Project

if TYPE_CHECKING:
    from pathlib import Path

OPEN_AND_WAIT = """
import sys
from pathlib import Path
from annotator.store.project import Project
project = Project.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_program_is_told_who_has_it_open(closed: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", OPEN_AND_WAIT, str(closed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"

        with pytest.raises(ProjectError) as refusal:
            Project.open(closed)
        Project.open(closed, read_only=True).close()
        other.kill()

    assert refusal.value.problem is FileProblem.LOCKED
    assert (refusal.value.host, refusal.value.pid) == (socket.gethostname(), other.pid)
    assert refusal.value.since
    assert lock.path_beside(closed).exists()  # it was killed
    Project.open(closed).close()
    assert not lock.path_beside(closed).exists()


def test_the_same_program_cannot_open_it_twice_either(project: Project, path: Path) -> None:
    with pytest.raises(ProjectError) as refusal:
        Project.open(path)

    assert refusal.value.problem is FileProblem.LOCKED
    assert refusal.value.pid == os.getpid()
    project.close()
    Project.open(path).close()


def test_a_lock_from_another_computer_is_respected(closed: Path) -> None:
    words = json.dumps({"host": "elsewhere", "pid": 1, "since": "2026-01-01T00:00:00+00:00"})
    lock.path_beside(closed).write_text(words)

    with pytest.raises(ProjectError) as refusal:
        Project.open(closed)

    assert (refusal.value.problem, refusal.value.host) == (FileProblem.LOCKED, "elsewhere")
    assert lock.path_beside(closed).read_text() == words


@pytest.mark.parametrize("words", ["", "[]", "{", '{"host": null}', "\0\0"])
def test_a_lock_file_without_sense_is_taken_over(closed: Path, words: str) -> None:
    lock.path_beside(closed).write_text(words)

    with Project.open(closed):
        assert json.loads(lock.path_beside(closed).read_text())["pid"] == os.getpid()


def test_a_stale_lock_is_taken_over_even_if_its_number_is_in_use_again(closed: Path) -> None:
    lock.path_beside(closed).write_text(json.dumps({"host": socket.gethostname(), "pid": os.getppid()}))

    Project.open(closed).close()

    assert not lock.path_beside(closed).exists()


def test_another_name_for_the_same_file_is_locked_too(project: Project, tmp_path: Path) -> None:
    link = tmp_path / "link.claimdesk"
    link.symlink_to(project.path)

    with pytest.raises(ProjectError) as refusal:
        Project.open(link)

    assert refusal.value.problem is FileProblem.LOCKED


def test_the_lock_is_named_after_the_project(tmp_path: Path) -> None:
    assert lock.path_beside(tmp_path / "a.b.claimdesk").name == "a.b.claimdesk-lock"
    assert lock.path_beside(tmp_path / "copy.bak").name == "copy.bak.claimdesk-lock"
