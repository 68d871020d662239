"""What ends up in the wheel, and what a user of it sees."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest

from annotator import __version__

ROOT = Path(__file__).resolve().parents[1]
LOOKS = """
import sys
from importlib.util import find_spec
sys.path[:0] = [sys.argv[1]]
sys.path.append(sys.argv[2])  # without what an editable install adds: this is no site folder here
import annotator.launch, annotator.model, annotator.sample, annotator.scheme_files
assert annotator.launch.__file__.startswith(sys.argv[1]), annotator.launch.__file__
assert find_spec("ui") is None and find_spec("resources") is None
print(annotator.scheme_files.default_scheme().name)
"""


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as `make wheel` does, but without asking the network for the tool that does it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="session")
def names(wheel: Path) -> list[str]:
    """Return what is in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_wheel_installs_one_package_and_nothing_beside_it(names: list[str]) -> None:
    assert {name.split("/")[0] for name in names} == {"annotator", f"claimdesk-{__version__}.dist-info"}


@pytest.mark.parametrize("folder", ["ui", "resources", "seeds"])
def test_wheel_carries_every_file_of_the_window(names: list[str], folder: str) -> None:
    tracked = subprocess.run(["git", "ls-files", folder], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    wanted = tracked.splitlines() or [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).glob("**/*")
        if path.suffix in {".py", ".md", ".txt"}
    ]

    assert wanted
    assert [name for name in wanted if f"annotator/_app/{name}" not in names] == []


def test_wheel_carries_the_compiled_translations(names: list[str]) -> None:
    assert {"annotator/_app/resources/translations/claimdesk_uk.qm", "annotator/py.typed"} <= set(names)


def test_wheel_leaves_tests_and_scripts_at_home(names: list[str]) -> None:
    assert [name for name in names if "/tests/" in name or "packaging" in name or "__pycache__" in name] == []


def test_core_of_the_wheel_works_and_the_window_stays_out_of_the_way(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)

    command = [sys.executable, "-I", "-S", "-c", LOOKS, str(tmp_path), sysconfig.get_path("purelib")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.stdout.strip() == "news-claims", done.stderr


def test_workflow_and_lock_name_the_same_uv() -> None:
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    locked = next(package["version"] for package in packages if package["name"] == "uv")
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")

    assert set(re.findall(r"uv==([\d.]+)", workflow)) == {locked}
