"""What a release is made by: the installers for Windows, the workflows and the scripts they call."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CALLED = re.compile(r"(?<![\w/])(?:\./)?(packaging/[\w/.-]+\.(?:py|sh|ps1))")
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


def steps() -> list[dict[str, Any]]:
    """Return every step of every workflow."""
    jobs = [job for path in WORKFLOWS for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()]
    return [step for job in jobs for step in job["steps"]]


def test_every_script_that_a_workflow_calls_is_there() -> None:
    called = {name for step in steps() for name in CALLED.findall(step.get("run", ""))}

    assert len(called) > 10
    assert [name for name in sorted(called) if not (ROOT / name).is_file()] == []


def test_scripts_of_the_shell_may_be_run() -> None:
    scripts = [*ROOT.glob("packaging/**/*.sh")]

    assert scripts
    assert [path.name for path in scripts if not os.access(path, os.X_OK)] == []  # to Windows all may be run


def test_every_target_of_make_that_a_workflow_asks_for_is_there() -> None:
    asked = {
        word
        for step in steps()
        for line in step.get("run", "").splitlines()
        if line.startswith("make ")
        for word in line.split()[1:]
    }
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert asked
    assert asked - targets == set()


def test_a_target_asks_for_the_programs_that_are_not_here_each_package_once(
    script: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    tools = script("tools")
    monkeypatch.setattr(
        "shutil.which", lambda name: None if name in {"strip", "objdump", "wine"} else f"/usr/bin/{name}"
    )

    assert tools.missing("windows") == ["binutils", "wine"]
    assert tools.missing("deb") == ["binutils"]


def test_a_target_that_lacks_programs_says_how_to_get_them(
    script: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tools = script("tools")
    monkeypatch.setattr("sys.argv", ["tools.py", "deb-trial"])
    monkeypatch.setattr(tools, "missing", lambda _target: ["mmdebstrap", "xvfb"])
    monkeypatch.setattr(tools, "install", lambda _packages: False)

    assert tools.main() == 1
    assert "sudo apt-get install mmdebstrap xvfb" in capsys.readouterr().err


def test_actions_are_named_by_what_cannot_be_moved() -> None:
    used = [step["uses"] for step in steps() if "uses" in step]

    assert used
    assert [name for name in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name)] == []


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """Return something like the frozen program."""
    for name in ("claimdesk.exe", "claimdesk-window.exe", "_internal/a & b.dll", "_internal/deep/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


def test_the_msi_carries_every_file_and_removes_every_component(
    script: Callable[[str], ModuleType], frozen: Path
) -> None:
    told = ET.fromstring(script("wxs").document(frozen, "1.2.3"))  # noqa: S314 -- ours

    sources = {file.get("Source") for file in told.iter(f"{WIX}File")}
    components = [component.get("Id") for component in told.iter(f"{WIX}Component")]
    assert sources == {"claimdesk.exe", "claimdesk-window.exe", "_internal/a & b.dll", "_internal/deep/c.txt"}
    assert sorted(components, key=str) == sorted((ref.get("Id") for ref in told.iter(f"{WIX}ComponentRef")), key=str)


def test_a_newer_msi_is_another_product_of_the_same_family(script: Callable[[str], ModuleType], frozen: Path) -> None:
    first, second = (ET.fromstring(script("wxs").document(frozen, number))[0] for number in ("1.2.3", "1.2.4"))  # noqa: S314

    assert first.get("UpgradeCode") == second.get("UpgradeCode") == "4D4D3564-2095-5008-A37E-8FF15C17FBFF"
    assert first.get("Id") != second.get("Id")
    assert first.find(f"{WIX}MajorUpgrade") is not None


def test_both_installers_for_windows_open_projects_with_the_window(script: Callable[[str], ModuleType]) -> None:
    installer = (ROOT / "packaging" / "windows" / "claimdesk.nsi").read_text(encoding="utf-8")
    spec = (ROOT / "packaging" / "claimdesk.spec").read_text(encoding="utf-8")
    wxs = script("wxs")

    assert f'!define WINDOW "{wxs.WINDOW}"' in installer
    assert f'!define FILE_TYPE "{wxs.FILE_TYPE}"' in installer
    assert f'program("{Path(wxs.WINDOW).stem}"' in spec


def test_the_uninstaller_removes_by_name_and_never_its_whole_folder() -> None:
    installer = (ROOT / "packaging" / "windows" / "claimdesk.nsi").read_text(encoding="utf-8")
    section = installer.partition('Section "Uninstall"')[2]

    assert re.findall(r"RMDir /r (.+)", section) == ['"$INSTDIR\\_internal"', '"$LOCALAPPDATA\\claimdesk"']
    assert "/SD IDNO" in section


def test_sums_are_as_sha256sum_reads_them(script: Callable[[str], ModuleType], tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.exe").write_bytes(b"a")
    (tmp_path / "SHA256SUMS").write_text("old")

    lines = script("sums").lines(tmp_path)

    assert lines == [f"{hashlib.sha256(name[:1].encode()).hexdigest()}  {name}\n" for name in ("a.exe", "b.deb")]
