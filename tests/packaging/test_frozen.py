"""What the frozen program consists of, and where it begins."""

from __future__ import annotations

import ast
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
OPTIONAL = ("spacy", "pyarrow", "cassis")


def names_in_spec(variable: str) -> list[str]:
    """Return the texts in a list of the specification."""
    tree = ast.parse((ROOT / "packaging" / "claimdesk.spec").read_text(encoding="utf-8"))
    value = next(
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == variable
    )
    return [node.value for node in ast.walk(value) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def imported() -> Iterator[str]:
    """Yield every module that our code imports."""
    for path in (*ROOT.glob("annotator/**/*.py"), *ROOT.glob("ui/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Import():
                    yield from (alias.name for alias in node.names)
                case ast.ImportFrom(module=str(module)):
                    yield module


def test_nothing_we_import_is_left_out_of_the_frozen_program() -> None:
    needed = {*imported()}
    left_out = {*names_in_spec("NOT_NEEDED")} - {*OPTIONAL}
    left_out |= {f"PySide6.Qt{name}" for name in left_out}

    assert len(left_out) > 50
    assert {name for name in needed if any(name == out or name.startswith(f"{out}.") for out in left_out)} == set()


def test_the_frozen_program_runs_a_module_of_ours_by_name(
    script: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["claimdesk", "-m", "json.tool", "--help"])

    try:
        script("frozen").main()
    except SystemExit as end:
        assert end.code == 0  # noqa: PT017 -- argparse ends so

    assert "json" in capsys.readouterr().out.lower()


def test_programs_that_the_frozen_one_starts_find_the_systems_libraries(
    script: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["claimdesk", "-m", "this"])
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/claimdesk/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")

    script("frozen").main()

    import os  # noqa: PLC0415 -- after it was changed

    assert os.environ.get("LD_LIBRARY_PATH") == "/opt/lib"
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_a_window_without_a_console_has_somewhere_to_write(
    script: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["claimdesk", "-m", "this"])
    monkeypatch.setattr(sys, "stdout", None)

    script("frozen").main()

    assert sys.stdout is not None
    sys.stdout.close()


def test_every_package_the_program_needs_has_its_licence_told(
    script: Callable[[str], ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    licences = script("licences")
    monkeypatch.setattr(licences, "GATHERED", tmp_path / "licences")

    licences.gather()

    told = (tmp_path / "licences" / licences.PACKAGES).read_text(encoding="utf-8")
    gathered = {path.name for path in (tmp_path / "licences").iterdir()}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "NOTICE.txt", "LICENSE", "OFL.txt", "Python.txt"} <= gathered
    assert "PySide6_Essentials" in told
    assert "lxml_html_clean" in told
    assert "not named" not in told
    assert "brings no text" not in told


@pytest.mark.parametrize(
    ("version", "is_sound"), [("3.40.1", False), ("3.51.2", False), ("3.51.3", True), ("3.100.0", True)]
)
def test_an_sqlite_that_can_damage_a_file_is_known(
    script: Callable[[str], ModuleType], version: str, *, is_sound: bool
) -> None:
    assert script("sqlite_library").is_sound(version) is is_sound


def test_what_the_program_gets_is_sound(script: Callable[[str], ModuleType]) -> None:
    library = script("sqlite_library")

    assert library.is_sound(library.VERSION)
    assert "SQLITE_ENABLE_FTS5" in library.OPTIONS  # the search of articles


def test_another_source_of_sqlite_than_the_known_one_is_refused(
    script: Callable[[str], ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = script("sqlite_library")

    def pack(_command: list[str], *, cwd: Path, **_: object) -> None:
        (cwd / "sqlite3.c").write_text("int main;", encoding="utf-8")
        with tarfile.open(cwd / "package.tgz", "w:gz") as archive:
            archive.add(cwd / "sqlite3.c", library.SOURCE)

    monkeypatch.setattr("subprocess.run", pack)

    with pytest.raises(SystemExit, match="SHA-256"):
        library.fetch(tmp_path)
