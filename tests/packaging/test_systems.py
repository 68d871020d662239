"""What the three systems are told about the program agrees with the program."""

from __future__ import annotations

import plistlib
import re
import shlex
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from annotator import __version__, cli
from annotator.places import PROJECT_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"


@pytest.fixture
def files(script: Callable[[str], ModuleType]) -> Any:
    """Return the script that fills in the files for Linux."""
    return script("files")


def entry(name: str) -> str:
    """Return a line of the desktop entry."""
    text = (LINUX / "org.claimdesk.Claimdesk.desktop").read_text(encoding="utf-8")
    return next(line.partition("=")[2] for line in text.splitlines() if line.startswith(f"{name}="))


def test_the_desktop_entry_opens_every_project_it_is_given() -> None:
    words = shlex.split(entry("Exec").replace("%F", "'a b.claimdesk' c.claimdesk"))

    parsed = cli.parse(words[1:])

    assert parsed.command == "open"
    assert parsed.projects == [Path("a b.claimdesk"), Path("c.claimdesk")]


def test_software_centres_are_told_the_version_and_the_same_names(files: Any) -> None:
    told = ET.fromstring(files.metainfo())  # noqa: S314 -- ours

    assert told.findtext("launchable") == f"{told.findtext('id')}.desktop"
    assert told.findtext("provides/mediatype") == entry("MimeType").rstrip(";")
    assert [release.get("version") for release in told.iter("release")][:1] == [__version__]
    assert len(list(told.iter("screenshot"))) >= 1
    assert "@" not in files.metainfo()


def test_pictures_that_software_centres_show_are_in_the_repository(files: Any) -> None:
    named = re.findall(r"docs/images/[\w.-]+", files.metainfo())

    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_the_file_type_is_that_of_projects() -> None:
    told = ET.parse(LINUX / "claimdesk-mime.xml").getroot()  # noqa: S314 -- ours
    kind = told.find("{*}mime-type")

    assert kind is not None
    assert kind.get("type") == entry("MimeType").rstrip(";")
    assert [glob.get("pattern") for glob in kind.findall("{*}glob")] == [f"*{PROJECT_SUFFIX}"]


def test_the_manual_page_has_every_command(files: Any) -> None:
    manual = files.manual()

    assert [name for name in cli._COMMANDS if f".B {name.replace('-', chr(92) + '-')}\n" not in manual] == []
    assert f"Claimdesk {__version__}" in manual


def test_macos_is_told_the_same_file_type(script: Callable[[str], ModuleType]) -> None:
    told = plistlib.loads(plistlib.dumps(script("info_plist").info_plist(__version__)))

    (document,) = told["CFBundleDocumentTypes"]
    (exported,) = told["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == [PROJECT_SUFFIX.lstrip(".")]
    assert told["CFBundleShortVersionString"] == __version__


def test_every_icon_is_drawn_in_every_size(
    script: Callable[[str], ModuleType], tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    icons = script("icons")

    icons.draw(tmp_path)

    for name in ("claimdesk", "claimdesk-document"):
        for size in icons.SIZES:
            head = (tmp_path / f"{size}x{size}" / f"{name}.png").read_bytes()[:24]
            assert struct.unpack(">II", head[16:]) == (size, size)
        ico, icns = (tmp_path / f"{name}{suffix}" for suffix in (".ico", ".icns"))
        assert struct.unpack("<HHH", ico.read_bytes()[:6]) == (0, 1, len(icons.ICO_SIZES))
        assert icns.read_bytes()[:8] == b"icns" + struct.pack(">I", icns.stat().st_size)
