"""Pack the frozen program as a Debian package: dist/claimdesk_VERSION_ARCHITECTURE.deb.

python packaging/linux/deb.py [--version LOWER]     LOWER: only to try an upgrade
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from email.utils import formatdate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import files
import version

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "dist" / "frozen" / "claimdesk"
OUT = ROOT / "dist"
MAINTAINER = "Claimdesk contributors <claimdesk@claimdesk.example>"
DEPENDS = (
    "libc6 (>= 2.34)",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgcc-s1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++6 (>= 11)",
    "libuuid1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
)
"""The libraries that the program's files ask for and that are not among them (packaging/linux/needed.py lists them)."""
OVERRIDES = (
    "custom-library-search-path",
    "duplicate-font-file",
    "embedded-library",
    "extra-license-file",
    "hardening-no-fortify-functions",
    "hardening-no-pie",
    "library-not-linked-against-libc",
    "package-installs-python-bytecode",
    "shared-library-lacks-prerequisites",
    "unstripped-binary-or-object",
)
"""What is so because the program is one frozen whole in a folder of its own."""
COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Claimdesk
Source: {home_page}
Comment: The licences of all parts are in /usr/lib/claimdesk/_internal/licences; NOTICE.txt there says which is whose.

Files: *
Copyright: 2026 Claimdesk contributors
License: Apache-2.0

Files: usr/lib/claimdesk/_internal/PySide6/* usr/lib/claimdesk/_internal/shiboken6/*
Copyright: The Qt Company Ltd. and other contributors
License: LGPL-3

Files: usr/lib/claimdesk/_internal/resources/fonts/*
Copyright: Google LLC and others
License: OFL-1.1
 The text is in /usr/lib/claimdesk/_internal/licences/OFL.txt.

License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.

License: LGPL-3
 On Debian systems the text is in /usr/share/common-licenses/LGPL-3.
"""


def control(root: Path, number: str) -> str:
    """Return what the package says of itself."""
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    return f"""Package: claimdesk
Version: {number}
Architecture: {architecture()}
Maintainer: {MAINTAINER}
Installed-Size: {size // 1024}
Depends: {", ".join(DEPENDS)}
Recommends: fontconfig-config, shared-mime-info, xdg-utils
Section: editors
Priority: optional
Homepage: {version.home_page()}
Description: mark claims, their sources and the entities in news articles
 Claimdesk is a window for marking, in news articles, what is claimed, who
 claims it and about whom, and for exporting the result as training data.
 One project is one file: no server, no account, no network.
 .
 Python and Qt are part of the package.
"""


def architecture() -> str:
    """Return Debian's name of this machine's kind."""
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def lay_out(root: Path, number: str) -> None:
    """Put everything under *root* where it will lie."""
    usr = root / "usr"
    files.copy_program(FROZEN, usr / "lib" / "claimdesk")
    files.lay_out(usr / "share")
    (usr / "bin").mkdir()
    (usr / "bin" / "claimdesk").symlink_to("../lib/claimdesk/claimdesk")
    documents = usr / "share" / "doc" / "claimdesk"
    files.put(COPYRIGHT.format(home_page=version.home_page()), documents / "copyright")
    said = f"claimdesk ({number}) unstable; urgency=medium\n\n  * See {version.home_page()}\n\n"
    files.put(files.zipped(f"{said} -- {MAINTAINER}  {formatdate(version.epoch())}\n"), documents / "changelog.gz")
    overrides = "".join(f"claimdesk: {tag}\n" for tag in OVERRIDES)
    files.put(overrides, usr / "share" / "lintian" / "overrides" / "claimdesk")
    files.put(control(root, number), root / "DEBIAN" / "control")
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in sorted(usr.rglob("*"))
        if path.is_file() and not path.is_symlink()
    ]
    files.put("".join(sums), root / "DEBIAN" / "md5sums")


def pack(number: str) -> Path:
    """Make the package and return where it is; the same program gives the same bytes."""
    package = OUT / f"claimdesk_{number}_{architecture()}.deb"
    unfinished = package.with_suffix(".unfinished")
    OUT.mkdir(exist_ok=True)
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        root.mkdir()
        lay_out(root, number)
        for path in (root, *root.rglob("*")):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)
            os.utime(path, (version.epoch(), version.epoch()), follow_symlinks=False)
        environment = os.environ | {"SOURCE_DATE_EPOCH": str(version.epoch())}
        command = [
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "-z6",
            "--threads-max=1",
            "--build",
            str(root),
            str(unfinished),
        ]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    unfinished.replace(package)
    return package


def main() -> None:
    """Pack, and say how large it is."""
    if not FROZEN.is_dir() or shutil.which("dpkg-deb") is None:
        sys.exit("Freeze the program first (make freeze), on a system with dpkg-deb.")
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--version", default=version.version())
    package = pack(words.parse_args().version)
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
