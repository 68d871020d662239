"""Keep the translations in step with the source: collect texts, compile, say what is missing.

    python packaging/translations.py update    collect every tr() of ui/ into resources/translations/*.ts
    python packaging/translations.py compile   make the .qm files that the program loads
    python packaging/translations.py check     exit 1 and a list if a text is new, gone or not translated

Qt's own lupdate does not see that translate("…", "%n mark(s)", "", count) has plural forms, nor arguments given by
name; so texts are collected here. The files are Qt's, for Qt Linguist and lrelease.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
PLURALS_ONLY = FOLDER / "claimdesk_en.ts"
"""The texts in the source are English: this file carries their plural forms and nothing else."""
COMPLETE = FOLDER / "claimdesk_uk.ts"
FORMS = {PLURALS_ONLY: 2, COMPLETE: 3}
"""How many plural forms a language has."""
_FIELD = re.compile(r"%n|%\d|\{[a-z_]*(?::[^}]*)?\}")


class Text(NamedTuple):
    """One text the user can see, as it stands in the source."""

    context: str
    source: str
    comment: str = ""

    @property
    def is_plural(self) -> bool:
        return "%n" in self.source


Translations = dict[Text, tuple[str, ...]]
"""One form for each text, or as many as the language has where the text is counted; empty: not translated."""


@cache  # nothing changes while this runs
def collect() -> tuple[Text, ...]:
    """Return every text of the window by context, in the order of the source."""
    found: dict[Text, None] = {}
    for path in sorted((ROOT / "ui").glob("**/*.py")):
        found |= dict.fromkeys(texts_of(ast.parse(path.read_text(encoding="utf-8"), str(path))))
    return tuple(sorted(found, key=lambda text: text.context))


def texts_of(tree: ast.AST, within: str = "") -> Iterator[Text]:
    """Yield the texts marked for translation in *tree*; *within* is the class it stands in."""
    for node in ast.iter_child_nodes(tree):
        yield from texts_of(node, node.name if isinstance(node, ast.ClassDef) else within)
        if isinstance(node, ast.Call) and (text := _text_of(node, within)):
            yield text


def _text_of(call: ast.Call, within: str) -> Text | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    words = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
    match name, words:
        case ("tr" | "QT_TR_NOOP", [str(source), *rest]):
            return Text(within, source, _comment(rest))
        case ("translate", [str(context), str(source), *rest]):
            return Text(context, source, _comment(rest))
        case ("QT_TRANSLATE_NOOP", [str(context), str(source)]):
            return Text(context, source)
        case _:
            return None


def _comment(rest: list[object]) -> str:
    return rest[0] if rest and isinstance(rest[0], str) else ""


def read(path: Path) -> Translations:
    """Return the translations in a .ts file."""
    known: Translations = {}
    for context in ET.parse(path).getroot().iter("context") if path.exists() else ():
        for message in context.iter("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            if translation is not None and translation.get("type") != "unfinished":
                forms = translation.findall("numerusform") or [translation]
                known[text] = tuple(form.text or "" for form in forms)
    return known


def written(path: Path, known: Translations) -> str:
    """Return what the .ts file *path* has to say about the texts of the source, with the translations *known*."""
    language = path.stem.removeprefix("claimdesk_")
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    context = None
    for text in collect():
        if path == PLURALS_ONLY and not text.is_plural:
            continue
        if text.context != context:
            lines += ["</context>"] * (context is not None) + ["<context>", f"    <name>{escape(text.context)}</name>"]
            context = text.context
        lines += _message(text, known.get(text, ()), FORMS[path])
    lines += ["</context>"] * (context is not None) + ["</TS>", ""]
    return "\n".join(lines)


def _message(text: Text, forms: tuple[str, ...], count: int) -> list[str]:
    wanted = count if text.is_plural else 1
    is_done = len(forms) == wanted and all(forms)
    forms = forms if is_done else ("",) * wanted
    opening = "<translation>" if is_done else '<translation type="unfinished">'
    lines = ['    <message numerus="yes">' if text.is_plural else "    <message>"]
    lines.append(f"        <source>{escape(text.source)}</source>")
    if text.comment:
        lines.append(f"        <comment>{escape(text.comment)}</comment>")
    if text.is_plural:
        lines.append(f"        {opening}")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        {opening}{escape(forms[0])}</translation>")
    return [*lines, "    </message>"]


def update() -> None:
    """Bring the .ts files in step with the source; what is translated stays translated."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FORMS:
        path.write_text(written(path, read(path)), encoding="utf-8", newline="\n")


def problems() -> list[str]:
    """Return what is wrong with the .ts files, a sentence each."""
    found = []
    for path, count in FORMS.items():
        known = read(path)
        if path.read_text(encoding="utf-8") != written(path, known):
            found.append(f"{path.name} is not in step with the source: run `make translations`.")
        for text in collect():
            if path == PLURALS_ONLY and not text.is_plural:
                continue
            forms = known.get(text, ())
            if len(forms) != (count if text.is_plural else 1) or not all(forms):
                found.append(f"{path.name}: not translated: {text.context}: {text.source!r}")
            elif any(fields(form) != fields(text.source) for form in forms):
                found.append(f"{path.name}: other fields than the source: {text.context}: {text.source!r}")
    return found


def fields(text: str) -> list[str]:
    """Return the places of *text* that values are put into."""
    return sorted(_FIELD.findall(text))


def stale() -> list[Path]:
    """Return the .ts files that are not compiled, or have changed since."""
    made = {source: source.with_suffix(".qm") for source in FORMS if source.exists()}
    return [ts for ts, qm in made.items() if not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime]


def compile_stale() -> None:
    """Compile the .ts files that need it with Qt's lrelease, which comes with PySide6.

    A program that runs has the .qm file mapped into its memory: it must go on with the old one, or it crashes.
    """
    for source in stale():
        draft = source.with_suffix(".qm.new")
        subprocess.run([_lrelease(), "-silent", source, "-qm", draft], check=True)
        draft.replace(source.with_suffix(".qm"))


def _lrelease() -> Path:
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed: run `make` or `uv sync` first.")
    folder = Path(spec.origin).parent
    return next(path for path in (folder / "lrelease", folder / "lrelease.exe") if path.exists())


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
