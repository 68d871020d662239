"""Keep the translations in step with the source: collect texts, compile, say what is missing.

python packaging/translations.py update    collect every tr() of ui/ into resources/translations/*.ts
python packaging/translations.py compile   make the .qm files that the program loads
python packaging/translations.py check     exit 1 and a list if a text is new, gone or not translated
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
PLURALS_ONLY = FOLDER / "claimdesk_en.ts"
"""The source texts are English: this file carries its plural forms and nothing else."""
COMPLETE = FOLDER / "claimdesk_uk.ts"
SOURCES = (PLURALS_ONLY, COMPLETE)


def tool(name: str) -> Path:
    """Return Qt's program *name* that comes with PySide6."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed: run `make` or `uv sync` first.")
    folder = Path(spec.origin).parent
    return next(path for path in (folder / name, folder / f"{name}.exe") if path.exists())


def collect(target: Path, *, like: Path) -> None:
    """Bring *target* up to date with the source; *like* says which file of ours it is (to be)."""
    language = like.stem.removeprefix("claimdesk_")
    options = ["-locations", "none", "-no-obsolete", "-silent", "-source-language", "en", "-target-language", language]
    if like == PLURALS_ONLY:
        options.append("-pluralonly")
    files = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "ui").glob("**/*.py"))]
    subprocess.run([tool("lupdate"), *files, *options, "-ts", target], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def update() -> None:
    """Collect every text of the window; what is translated stays translated."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for source in SOURCES:
        collect(source, like=source)


def stale() -> list[Path]:
    """Return the .ts files that are not compiled, or have changed since."""
    made = {source: source.with_suffix(".qm") for source in SOURCES if source.exists()}
    return [ts for ts, qm in made.items() if not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime]


def compile_stale() -> None:
    """Compile the .ts files that need it."""
    for source in stale():
        target = source.with_suffix(".qm")
        subprocess.run([tool("lrelease"), "-silent", source, "-qm", target], check=True)


def problems() -> list[str]:
    """Return what is wrong with the .ts files, a sentence each."""
    found = []
    for source in SOURCES:
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / source.name
            fresh.write_bytes(source.read_bytes())
            collect(fresh, like=source)
            if fresh.read_bytes() != source.read_bytes():
                found.append(f"{source.name} is not in step with the source: run `make translations`")
        found += [f"{source.name}: not translated: {text!r}" for text in untranslated(source)]
    return found


def untranslated(source: Path) -> list[str]:
    """Return the texts of a .ts file that have no translation, or lack a plural form."""
    found = []
    for message in ET.parse(source).getroot().iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else list(translation.iter("numerusform")) or [translation]
        is_open = translation is None or translation.get("type") == "unfinished"
        if is_open or not all((form.text or "").strip() for form in forms):
            found.append(message.findtext("source", ""))
    return found


def main() -> int:
    """Do what the command line says."""
    match sys.argv[1:]:
        case ["update"]:
            update()
        case ["compile"]:
            compile_stale()
        case ["check"]:
            found = problems()
            print("\n".join(found) or "Every text is translated.")
            return 1 if found else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
