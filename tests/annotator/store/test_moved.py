"""A project whose file goes from under it: nothing more is written where nobody would find it, and nothing is lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from annotator.edits.annotators import add_annotator
from annotator.errors import FileProblem, ProjectError
from annotator.store import annotators, backup
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo
    from pathlib import Path
    from typing import Self

    from annotator.scheme import Scheme


def add(project: Project, name: str) -> None:
    with project.writing() as session:
        add_annotator(session, name)


def names(path: Path) -> list[str]:
    with Project.open(path) as project, project.reading() as session:
        return [annotator.name for annotator in annotators.all(session)]


def replace(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"another file")


@pytest.mark.parametrize(
    "take_away",
    [lambda path: path.unlink(), lambda path: path.rename(path.with_suffix(".moved")), replace],
    ids=["deleted", "moved", "replaced"],
)
def test_an_edit_is_refused_once_the_file_is_gone(
    project: Project, path: Path, take_away: Callable[[Path], object]
) -> None:
    take_away(path)

    with pytest.raises(ProjectError) as refusal:
        add(project, "Олена")

    assert refusal.value.problem is FileProblem.MOVED


def test_a_file_put_back_can_be_written_again(project: Project, path: Path) -> None:
    aside = path.with_suffix(".aside")
    path.rename(aside)
    with pytest.raises(ProjectError):
        add(project, "Олена")

    aside.rename(path)
    add(project, "Ігор")
    project.close()

    assert names(path) == ["Ігор"]


@pytest.mark.parametrize("name", ["copy.claimdesk", ""])
def test_all_of_a_deleted_file_is_saved_elsewhere_or_in_its_place(project: Project, path: Path, name: str) -> None:
    add(project, "Олена")
    path.unlink()
    target = path.with_name(name or path.name)

    project.copy_to(target)
    project.close()

    assert names(target) == ["Олена"]


def test_a_copy_never_replaces_the_project_nor_one_that_is_open(
    project: Project, path: Path, small_scheme: Scheme
) -> None:
    other = path.with_name("other.claimdesk")
    with Project.create(other, small_scheme):
        for target, problem in ((path, FileProblem.EXISTS), (other, FileProblem.LOCKED)):
            with pytest.raises(ProjectError) as refusal:
                project.copy_to(target)

            assert refusal.value.problem is problem


def test_a_project_that_is_only_looked_at_can_be_copied(closed: Path) -> None:
    with Project.open(closed, read_only=True) as project:
        project.copy_to(closed.with_name("copy.claimdesk"))

    assert names(closed.with_name("copy.claimdesk")) == []


def test_the_newest_backup_is_kept_when_the_clock_goes_back(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "backups"
    add(project, "0")
    backup.rotate(project, folder, keep=1)
    past = datetime.now(UTC) - timedelta(days=400)

    class Clock(datetime):
        @classmethod
        @override
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls.fromtimestamp(past.timestamp(), tz)

    monkeypatch.setattr(backup, "datetime", Clock)
    add(project, "1")
    newest = backup.rotate(project, folder, keep=1)

    assert [known.path for known in backup.list_backups(folder)] == [newest.path]
    assert names(newest.path) == ["0", "1"]
