"""A folder of an export comes into its place whole, and takes nothing away but a former export."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.errors import FileProblem, ProjectError
from annotator.exporters.base import Shape
from annotator.exporters.staging import staged
from annotator.model import Value


class Report(Value):
    """Stands for a report of losses."""

    format: str = "plainly"


def write(out: Path, *names: str) -> None:
    with staged(out, Shape.FOLDER, [""], suffix="", has_report=True) as stage:
        for name in names:
            path = stage.path("") / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(name, encoding="utf-8")
        stage.add_report(Report())


def names_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_takes_the_place_of_a_former_export(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, "data/0.json", "data/1.json")
    (out / ".DS_Store").write_bytes(b"\0")

    write(out, "data/0.json")

    assert names_in(tmp_path) == {"out/data/0.json", "out/loss.json"}


@pytest.mark.parametrize("name", ["thesis.txt", ".git/config", "data/model.bin", "project.claimdesk"])
def test_what_somebody_has_put_into_a_former_export_stays(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    write(out, "data/0.json")
    (out / name).parent.mkdir(exist_ok=True)
    (out / name).write_text("dear", encoding="utf-8")

    with pytest.raises(ProjectError) as caught:
        write(out, "data/0.json")

    assert caught.value.problem is FileProblem.EXISTS
    assert (out / name).read_text(encoding="utf-8") == "dear"


@pytest.mark.parametrize("report", [None, "{}", "[]", "no JSON", '{"files": 1}'])
def test_a_folder_of_other_things_stays(tmp_path: Path, report: str | None) -> None:
    out = tmp_path / "mine"
    out.mkdir()
    (out / "thesis.txt").write_text("dear", encoding="utf-8")
    if report is not None:
        (out / "loss.json").write_text(report, encoding="utf-8")

    with pytest.raises(ProjectError) as caught:
        write(out, "0.json")

    assert caught.value.problem is FileProblem.EXISTS
    assert (out / "thesis.txt").read_text(encoding="utf-8") == "dear"


def test_a_folder_that_cannot_be_put_in_its_place_leaves_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write(out, "old.json")
    replace = Path.replace

    def stubborn(path: Path, target: Path) -> Path:
        if path.suffix == ".part":
            raise PermissionError(13, "in use")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", stubborn)
    with pytest.raises(ProjectError):
        write(out, "new.json")

    assert names_in(tmp_path) == {"out/old.json", "out/loss.json"}


def test_a_folder_can_be_the_one_somebody_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    write(Path(), "0.json")

    assert names_in(tmp_path) == {"here/0.json", "here/loss.json"}


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    write(tmp_path / "out", "old.json")
    (tmp_path / "link").symlink_to(tmp_path / "out")

    write(tmp_path / "link", "new.json")

    assert (tmp_path / "link").is_symlink()
    assert names_in(tmp_path / "out") == {"new.json", "loss.json"}
    shutil.rmtree(tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["link"]
