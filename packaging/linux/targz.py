"""Pack the frozen program as dist/claimdesk-VERSION-linux-MACHINE.tar.gz, to be unpacked anywhere."""

from __future__ import annotations

import gzip
import platform
import sys
import tarfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import files
import version

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "dist" / "frozen" / "claimdesk"


def _made_plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Take away whatever depends on who packs, and when."""
    mode = 0o755 if entry.isdir() or entry.name.endswith("/claimdesk") else 0o644
    return entry.replace(uid=0, gid=0, uname="", gname="", mtime=version.epoch(), mode=mode, deep=False)


def pack() -> Path:
    """Make the archive and return where it is."""
    name = f"claimdesk-{version.version()}"
    archive = ROOT / "dist" / f"{name}-linux-{platform.machine()}.tar.gz"
    share = ROOT / "build" / "targz-share"
    files.lay_out(share)
    with archive.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as tar:
            for path in sorted(FROZEN.rglob("*")):
                tar.add(path, f"{name}/{path.relative_to(FROZEN)}", recursive=False, filter=_made_plain)
            for path in sorted(share.rglob("*")):
                tar.add(path, f"{name}/share/{path.relative_to(share)}", recursive=False, filter=_made_plain)
    return archive


if __name__ == "__main__":
    made = pack()
    print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.1f} MB")
