"""Install what was made for this system, self-test the installed copy, upgrade over an older version, uninstall.

    python packaging/try_installed.py [OLDER_FILE]      on a runner that is thrown away afterwards

Without an older file the same version is installed twice. On Linux as a user who may use sudo.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import version

DIST = Path(__file__).resolve().parents[1] / "dist"
_PATIENCE = 60


def run(*words: str | Path) -> str:
    """Run a command and return what it prints; stop here if it fails."""
    command = [str(word) for word in words]
    print("$", *command, flush=True)
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def made(pattern: str) -> Path:
    """Return the one file of this version that fits *pattern*."""
    found = sorted(DIST.glob(pattern))
    if len(found) != 1:
        sys.exit(f"{pattern}: {[path.name for path in found]}")
    return found[0]


def self_test(program: Path | str) -> None:
    """Run the self-test, and see that it is this version that answers."""
    told = json.loads(run(program, "self-test", "--json"))
    if not told["ok"] or told["versions"]["claimdesk"] != version.version():
        sys.exit(f"self-test: {told}")
    print(f"self-test ok: {len(told['steps'])} steps, {told['versions']}")


def gone(path: Path) -> None:
    """See that *path* goes away: uninstallers on Windows end before they are done."""
    deadline = time.monotonic() + _PATIENCE
    while path.exists():
        if time.monotonic() > deadline:
            sys.exit(f"{path} is still there")
        time.sleep(0.5)


def on_linux(older: Path | None) -> None:
    """Try the Debian package and the archive."""
    package = made(f"claimdesk_{version.version()}_*.deb")
    for each in (older or package, package):
        run("sudo", "apt-get", "install", "--yes", "--reinstall", "--allow-downgrades", each)
    self_test("/usr/bin/claimdesk")
    run("sudo", "apt-get", "purge", "--yes", "claimdesk")
    gone(Path("/usr/lib/claimdesk"))
    with tempfile.TemporaryDirectory() as folder:
        run("tar", "-C", folder, "-xzf", made(f"claimdesk-{version.version()}-linux-*.tar.gz"))
        self_test(Path(folder, f"claimdesk-{version.version()}", "claimdesk"))
    for image in DIST.glob("*.AppImage"):
        image.chmod(0o755)
        os.environ["APPIMAGE_EXTRACT_AND_RUN"] = "1"
        self_test(image)


def on_windows(older: Path | None) -> None:
    """Try both installers."""
    setup = made(f"claimdesk-{version.version()}-windows-*-setup.exe")
    place = Path(os.environ["LOCALAPPDATA"], "Programs", "Claimdesk")
    for each in (older or setup, setup):
        run(each, "/S")
    self_test(place / "claimdesk.exe")
    run(place / "uninstall.exe", "/S")
    gone(place / "claimdesk.exe")
    package = made(f"claimdesk-{version.version()}-windows-*.msi")
    place = Path(os.environ["PROGRAMFILES"], "Claimdesk")
    run("msiexec", "/i", package, "/qn")
    self_test(place / "claimdesk.exe")
    run("msiexec", "/x", package, "/qn")
    gone(place / "claimdesk.exe")


def on_macos(older: Path | None) -> None:
    """Try the disk image."""
    image = made(f"claimdesk-{version.version()}-macos-*.dmg")
    app = Path("/Applications/Claimdesk.app")
    for each in (older or image, image):
        with tempfile.TemporaryDirectory() as folder:
            run("hdiutil", "attach", "-nobrowse", "-readonly", "-mountpoint", folder, each)
            shutil.rmtree(app, ignore_errors=True)
            run("ditto", Path(folder, "Claimdesk.app"), app)
            run("hdiutil", "detach", folder)
    self_test(app / "Contents" / "MacOS" / "claimdesk")
    shutil.rmtree(app)


if __name__ == "__main__":
    old = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    {"Linux": on_linux, "Windows": on_windows, "Darwin": on_macos}[platform.system()](old)
