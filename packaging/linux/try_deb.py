"""Try the Debian package in clean minimal roots: install, self-test, open, upgrade, purge.

    sudo python packaging/linux/try_deb.py [--suite bookworm trixie] [--roots FOLDER]

Needs mmdebstrap, Xvfb, xwininfo (x11-utils) and the right to chroot. The screen is outside of the root and the package is
all that is installed there, so that nothing can hide a library that the package does not depend on.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

import deb
import files
import version

if TYPE_CHECKING:
    from collections.abc import Iterator

DISPLAY = ":97"
PROJECT = "/home/olena/статті про НАТО.claimdesk"
ANOTHER = "/home/olena/друга добірка.claimdesk"
ARTICLE = "/home/olena/перша.txt"
DESKTOP_TOOLS = ("shared-mime-info", "desktop-file-utils", "libglib2.0-bin")
LOWER = "0.0.1"
_PATIENCE = 60
_LONGEST = 900


class Root:
    """A minimal Debian in a folder."""

    def __init__(self, suite: str, folder: Path) -> None:
        self.suite = suite
        self.place = folder / suite

    def make(self) -> None:
        """Make it, if it is not there, from the mirror."""
        shutil.rmtree(self.place, ignore_errors=True)
        self.place.mkdir(parents=True)
        archive = self.place.with_suffix(".tar")
        if not archive.exists():
            command = ["mmdebstrap", "--variant=minbase", self.suite, str(archive), "http://deb.debian.org/debian"]
            done = subprocess.run(command, check=False, capture_output=True, text=True)
            if done.returncode:
                sys.exit(f"{shlex.join(command)}\nended with {done.returncode}:\n{done.stderr}")
        subprocess.run(["tar", "-C", str(self.place), "-xf", str(archive)], check=True)
        shutil.copy("/etc/resolv.conf", self.place / "etc" / "resolv.conf")
        self.run("apt-get", "update")
        self.run("useradd", "--create-home", "olena")

    @contextlib.contextmanager
    def mounted(self) -> Iterator[None]:
        """Lend it /proc, /dev and the sockets of the screen."""
        lent = (
            ("proc", "proc", ["-t", "proc"]),
            ("/dev", "dev", ["--bind"]),
            ("/tmp/.X11-unix", "tmp/.X11-unix", ["--bind"]),
        )
        for what, where, how in lent:
            (self.place / where).mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", *how, what, str(self.place / where)], check=True)
        try:
            yield
        finally:
            for _what, where, _how in reversed(lent):
                subprocess.run(["umount", "--lazy", str(self.place / where)], check=False)

    def run(self, *command: str, user: str = "root", check: bool = True, **environment: str) -> str:
        """Run a command in it and return what it prints."""
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        variables["HOME"] = "/root" if user == "root" else f"/home/{user}"
        inner = ["env", "-i", *(f"{name}={value}" for name, value in (variables | environment).items()), *command]
        words = ["chroot", *([] if user == "root" else [f"--userspec={user}:{user}"]), str(self.place), *inner]
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=_LONGEST)
        if check and done.returncode:
            sys.exit(f"{shlex.join(command)}\nended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def holds(self) -> list[str]:
        """Return everything with our name outside of homes and of apt's own records."""
        told = self.run("find", "/usr", "/etc", "/var/lib", "/opt", "-iname", "*claimdesk*", check=False)
        return [line for line in told.splitlines() if "/var/lib/apt" not in line]


@contextlib.contextmanager
def screen() -> Iterator[None]:
    """Show a screen that nobody sees."""
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1440x900x24", "-ac", "-nolisten", "tcp"], stderr=subprocess.DEVNULL
    )
    try:
        _wait(lambda: Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}").exists(), "the screen")
        yield
    finally:
        server.terminate()
        server.wait()


def titles() -> list[str]:
    """Return the titles of the windows on the screen."""
    told = subprocess.run(
        ["xwininfo", "-root", "-tree"],
        env=os.environ | {"DISPLAY": DISPLAY, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return re.findall(r'0x[0-9a-f]+ "([^"]+)"', told)


def _wait(is_so: object, for_what: str) -> float:
    """Wait until something is so, and return how long that took."""
    start = time.monotonic()
    while not is_so():  # type: ignore[operator]
        if time.monotonic() - start > _PATIENCE:
            sys.exit(f"{for_what}: still not there after {_PATIENCE} s; windows: {titles()}")
        time.sleep(0.02)
    return time.monotonic() - start


def install(root: Root, package: Path) -> None:
    """Install a package with what it depends on, and nothing else."""
    shutil.copy(package, root.place / "tmp" / package.name)
    root.run("apt-get", "install", "--yes", "--no-install-recommends", f"/tmp/{package.name}")
    (root.place / "tmp" / package.name).unlink()


def self_test(root: Root, *how: str) -> None:
    """Run the self-test as an ordinary user."""
    told = json.loads(root.run("claimdesk", "self-test", "--json", *how, user="olena", DISPLAY=DISPLAY))
    if not told["ok"]:
        sys.exit(f"self-test: {told}")
    took = sum(step["ms"] for step in told["steps"])
    print(f"  self-test, {told['versions']['screen']}: {len(told['steps'])} steps, {took:.0f} ms, {told['versions']}")


def open_project(root: Root) -> None:
    """Open a project by its desktop entry, as a file manager does."""
    root.run("sh", "-c", f"echo 'Президент сказав, що дощ скінчився.' > '{ARTICLE}'", user="olena")
    root.run("claimdesk", "new", PROJECT, user="olena")
    root.run("claimdesk", "import", PROJECT, ARTICLE, user="olena")
    entry = (root.place / "usr/share/applications" / f"{files.ID}.desktop").read_text(encoding="utf-8")
    line = next(line for line in entry.splitlines() if line.startswith("Exec="))[5:]
    command = [PROJECT if word == "%F" else word for word in shlex.split(line)]
    outside = [
        "chroot",
        "--userspec=olena:olena",
        str(root.place),
        "env",
        "-i",
        "HOME=/home/olena",
        "PATH=/usr/bin:/bin",
    ]
    program = subprocess.Popen(
        [*outside, "LANG=C.UTF-8", f"DISPLAY={DISPLAY}", *command], stderr=subprocess.PIPE, text=True
    )
    took = _wait(lambda: any("статті про НАТО" in title for title in titles()), "the window of the project")
    print(f"  opened through “Exec={line}” after {took:.2f} s")
    hand_over(root)
    program.terminate()
    program.wait()
    checked = json.loads(root.run("claimdesk", "check", PROJECT, "--json", user="olena"))
    print(f"  checked after the program was ended from outside: {checked['problems'] or 'sound'}")


def hand_over(root: Root) -> None:
    """Open another project by a second start: it ends at once, and the first program has both windows."""
    root.run("claimdesk", "new", ANOTHER, user="olena")
    root.run("claimdesk", "open", ANOTHER, user="olena", DISPLAY=DISPLAY)
    _wait(lambda: any("друга добірка" in title for title in titles()), "the window of the second project")
    if not any("статті про НАТО" in title for title in titles()):
        sys.exit(f"the first window is gone: {titles()}")
    print("  a second start handed its project over: one program, two windows")


def ask_desktop(root: Root) -> None:
    """Ask the desktop's databases whether they know the project, its icon and the program."""
    root.run("apt-get", "install", "--yes", "--no-install-recommends", *DESKTOP_TOOLS)
    kind = root.run("gio", "info", "-a", "standard::content-type", PROJECT, user="olena")
    handlers = root.run("gio", "mime", "application/x-claimdesk-project", user="olena")
    if "application/x-claimdesk-project" not in kind or f"{files.ID}.desktop" not in handlers:
        sys.exit(f"the desktop does not know a project: {kind}{handlers}")
    print("  the desktop knows the file type and that Claimdesk opens it")


def try_in(root: Root, package: Path, lower: Path) -> None:
    """Go the whole way in one root."""
    print(f"{root.suite}:")
    root.make()
    before = root.holds()
    with screen(), root.mounted():
        install(root, lower)
        print(f"  installed {root.run('dpkg-query', '-W', 'claimdesk').split()[-1]}")
        self_test(root)
        open_project(root)
        install(root, package)
        print(
            f"  upgraded to {root.run('dpkg-query', '-W', 'claimdesk').split()[-1]}: {root.run('claimdesk', '--version').strip()}"
        )
        self_test(root)
        self_test(root, "--on-screen")
        open_project_again = json.loads(root.run("claimdesk", "stats", PROJECT, "--json", user="olena"))
        print(f"  the project of before: {open_project_again['articles']} article")
        ask_desktop(root)
        root.run("apt-get", "purge", "--yes", "claimdesk")
        left = [path for path in root.holds() if path not in before]
        if left:
            sys.exit(f"left behind: {left}")
        if not (root.place / PROJECT.lstrip("/")).exists():
            sys.exit("the project is gone")
        print("  purged: nothing of the program is left, and the project is")


def main() -> None:
    """Try each suite."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--suite", nargs="*", default=["bookworm", "trixie"])
    words.add_argument("--roots", type=Path, default=Path("/tmp/claimdesk-roots"))
    chosen = words.parse_args()
    package = deb.OUT / f"claimdesk_{version.version()}_{deb.architecture()}.deb"
    lower = deb.OUT / f"claimdesk_{LOWER}_{deb.architecture()}.deb"
    for made, number in ((package, version.version()), (lower, LOWER)):
        if not made.exists():
            deb.pack(number)
    for suite in chosen.suite:
        try_in(Root(suite, chosen.roots), package, lower)


if __name__ == "__main__":
    main()
