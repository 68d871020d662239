"""Gather the licences of everything the installers carry into build/licences.

Qt's wheels bring no licence texts, and no tool knows what Qt itself carries: those texts are in packaging/licences.
The Python packages are those that the program needs, found by what they say of themselves.
"""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution, packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parents[1]
OURS = ROOT / "packaging" / "licences"
GATHERED = ROOT / "build" / "licences"
PACKAGES = "Python-packages.txt"
_A_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_LINE = "=" * 100
IN_OUR_TEXTS = {"pyside6-essentials", "shiboken6"}
"""Their texts are LGPL-3.0.txt and GPL-3.0.txt."""


def needed() -> list[Distribution]:
    """Return every distribution that the program needs, in order of their names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [Requirement(line) for line in project["dependencies"]]
    found: dict[str, Distribution] = {}
    seen: dict[str, set[str]] = {}
    while waiting:
        wanted = waiting.pop()
        extras = {"", *map(canonicalize_name, wanted.extras)}
        try:
            package = distribution(wanted.name)
        except PackageNotFoundError:
            sys.exit(f"{wanted.name} is not installed here: run this by the environment of `make freeze`")
        name = canonicalize_name(wanted.name)
        if extras <= seen.setdefault(name, set()):
            continue
        seen[name] |= extras
        found[name] = package
        for line in package.requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(requirement)
    return [found[name] for name in sorted(found)]


def licence_of(package: Distribution) -> str:
    """Return the licence a package names."""
    told = package.metadata
    named = told.get("License-Expression") or told.get("License") or ""
    classifiers = [
        line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License")
    ]
    short = named.strip().partition("\n")[0].strip()
    return short if 0 < len(short) < 80 else " / ".join(classifiers) or "not named"


def texts_of(package: Distribution) -> list[str]:
    """Return the texts of licences that a package brings."""
    files = [path for path in package.files or () if ".dist-info" in str(path) and _A_LICENCE.search(path.name)]
    return [
        Path(str(package.locate_file(path))).read_text(encoding="utf-8", errors="replace") for path in sorted(files)
    ]


def page_of(package: Distribution) -> str:
    """Return what is said about one package."""
    name = canonicalize_name(package.metadata["Name"])
    lines = [_LINE, f"{package.metadata['Name']} {package.version}: {licence_of(package)}", _LINE, ""]
    texts = texts_of(package)
    if not texts and name in IN_OUR_TEXTS:
        texts = ["See LGPL-3.0.txt, GPL-3.0.txt and NOTICE.txt."]
    return "\n".join([*lines, *(texts or ["The package brings no text of its licence."]), ""])


def untold(modules: Iterable[str]) -> list[str]:
    """Return those packages that *modules* are in and whose licences we do not tell: they came along by chance."""
    told = {"claimdesk", *(canonicalize_name(package.metadata["Name"]) for package in needed())}
    owners = packages_distributions()
    found = {module.partition(".")[0] for module in modules} & {*owners}
    return sorted(name for name in found if told.isdisjoint(map(canonicalize_name, owners[name])))


def gather() -> None:
    """Write everything to build/licences."""
    shutil.rmtree(GATHERED, ignore_errors=True)
    shutil.copytree(OURS, GATHERED)
    shutil.copy(ROOT / "LICENSE", GATHERED)
    shutil.copy(ROOT / "resources" / "fonts" / "OFL.txt", GATHERED)
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    shutil.copy(next(path for path in places if path.exists()), GATHERED / "Python.txt")
    (GATHERED / PACKAGES).write_text("\n".join(map(page_of, needed())), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    gather()
