"""The files that tell a Linux desktop about the program, filled in and laid out as under /usr."""

from __future__ import annotations

import gzip
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT)]

import version

from annotator.cli import parser

LINUX = ROOT / "packaging" / "linux"
ICONS = ROOT / "build" / "icons"
ID = "org.claimdesk.Claimdesk"
MIME_ICON = "application-x-claimdesk-project"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def metainfo() -> str:
    """Return what software centres show."""
    released = version.releases() or [(version.version(), version.day())]
    lines = [f'    <release version="{number}" date="{day}"/>' for number, day in released]
    text = (LINUX / f"{ID}.metainfo.xml.in").read_text(encoding="utf-8")
    filled = {"HOME_PAGE": version.home_page(), "VERSION": version.version(), "RELEASES": "\n".join(lines)}
    return _filled(text, filled)


def manual() -> str:
    """Return the manual page, with the commands as the program itself has them."""
    commands = next(action for action in parser()._actions if action.dest == "command")
    lines = [f".TP\n.B {_for_roff(each.dest)}\n{_for_roff(each.help)}" for each in commands._choices_actions]
    text = (LINUX / "claimdesk.1.in").read_text(encoding="utf-8")
    return _filled(text, {"DATE": version.day(), "VERSION": version.version(), "COMMANDS": "\n".join(lines)})


def _for_roff(text: str | None) -> str:
    return (text or "").replace("-", "\\-")


def _filled(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def put(text: str | bytes, place: Path) -> None:
    """Write a file that everybody may read."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode() if isinstance(text, str) else text)


def zipped(text: str) -> bytes:
    """Return *text* as gzip, without name and time."""
    return gzip.compress(text.encode(), 9, mtime=0)


def lay_out(share: Path) -> None:
    """Put everything that belongs under /usr/share into *share*."""
    put((LINUX / f"{ID}.desktop").read_bytes(), share / "applications" / f"{ID}.desktop")
    put(metainfo(), share / "metainfo" / f"{ID}.metainfo.xml")
    put((LINUX / "claimdesk-mime.xml").read_bytes(), share / "mime" / "packages" / "claimdesk.xml")
    put(zipped(manual()), share / "man" / "man1" / "claimdesk.1.gz")
    icons = share / "icons" / "hicolor"
    put((ROOT / "resources" / "claimdesk.svg").read_bytes(), icons / "scalable" / "apps" / f"{ID}.svg")
    drawn = ROOT / "packaging" / "icons" / "claimdesk-document.svg"
    put(drawn.read_bytes(), icons / "scalable" / "mimetypes" / f"{MIME_ICON}.svg")
    for size in SIZES:
        source, folder = ICONS / f"{size}x{size}", icons / f"{size}x{size}"
        put((source / "claimdesk.png").read_bytes(), folder / "apps" / f"{ID}.png")
        put((source / "claimdesk-document.png").read_bytes(), folder / "mimetypes" / f"{MIME_ICON}.png")


def copy_program(frozen: Path, place: Path) -> None:
    """Copy the frozen program, with the rights of what nobody but root changes."""
    shutil.copytree(frozen, place, symlinks=True)
    for path in place.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == place / "claimdesk" else 0o644)
    place.chmod(0o755)
