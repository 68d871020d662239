"""House rules that no linter knows."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted([*ROOT.glob("annotator/**/*.py"), *ROOT.glob("ui/**/*.py")])
TESTS = sorted(ROOT.glob("tests/**/*.py"))
TRANSLATES = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
EMPTY_NAMES = re.compile(r"(Manager|Helper|Helpers|Util|Utils|Base|Info)$|^I[A-Z][a-z]|^Base[A-Z]")
OWN_WORDS = {"ProjectInfo", "QFontInfo", "SchemeInfo"}
MOST_LINES = 300
MOST_LINES_OF_A_CLASS = 250
LEFT_OVERS = re.compile(r"\b(TODO|FIXME|XXX)\b|NotImplementedError|pytest\.skip|pytest\.mark\.skip|pragma: no cover")


def named_calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call with the name it is called by."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) | ast.Call(func=ast.Name(id=name)):
                yield name, node


def keeps_self(node: ast.AST) -> bool:
    """Tell whether *node* holds ``self``: a lambda that closes over it, or a partial that is given it."""
    if not isinstance(node, ast.Lambda | ast.Call):
        return False
    if isinstance(node, ast.Call) and not any(name == "partial" for name, _ in named_calls(node)):
        return False
    return any(isinstance(inner, ast.Name) and inner.id == "self" for inner in ast.walk(node))


def can_be_translated(node: ast.AST) -> bool:
    """Tell whether *node* is a text as it stands in the source, or a field of data where it was marked as one."""
    return (isinstance(node, ast.Constant) and isinstance(node.value, str)) or isinstance(node, ast.Attribute)


def faults(source: str) -> list[str]:
    """Return what breaks a house rule in *source*."""
    tree = ast.parse(source)
    found = []
    for name, call in named_calls(tree):
        texts = 2 if name in {"translate", "QT_TRANSLATE_NOOP"} else 1
        if name in TRANSLATES and not all(can_be_translated(argument) for argument in call.args[:texts]):
            found.append(f"line {call.lineno}: only a literal can be translated")
        if name == "connect" and any(keeps_self(argument) for argument in call.args):
            found.append(f"line {call.lineno}: a lambda or partial that holds self keeps it alive for ever")
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            found += faults_of_class(node)
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
            found.append(f"line {node.lineno}: import names, not everything")
        if isinstance(node, ast.ExceptHandler) and all(isinstance(line, ast.Pass) for line in node.body):
            found.append(
                f"line {node.lineno}: an error passed over in silence: contextlib.suppress says that it is meant"
            )
    return found


def faults_of_class(node: ast.ClassDef) -> list[str]:
    """Return what breaks a house rule in a class as a whole."""
    found = []
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if length > MOST_LINES_OF_A_CLASS:
        found.append(f"line {node.lineno}: class {node.name} has {length} lines, {MOST_LINES_OF_A_CLASS} at most")
    if EMPTY_NAMES.search(node.name) and node.name not in OWN_WORDS:
        found.append(f"line {node.lineno}: {node.name} does not say what it is")
    return found


def named(path: Path) -> str:
    """Return the path as a test's name."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_module_keeps_the_house_rules(module: Path) -> None:
    assert faults(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("module", [*MODULES, *TESTS], ids=named)
def test_module_is_short_enough_to_read(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").count("\n")

    assert lines <= MOST_LINES


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_module_says_what_it_is_in_its_first_line(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))

    assert docstring
    assert docstring.splitlines()[0].endswith((".", "?", ":"))


@pytest.mark.parametrize("module", [*MODULES, *TESTS], ids=named)
def test_nothing_is_left_over(module: Path) -> None:
    if module == Path(__file__):
        return
    assert LEFT_OVERS.findall(module.read_text(encoding="utf-8")) == []


def test_packaging_stays_a_folder() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists(), (
        "it would shadow the package of that name, and break pytest"
    )


def test_resources_hold_no_code() -> None:
    assert list((ROOT / "resources").glob("**/*.py")) == []


@pytest.mark.parametrize(
    "source",
    [
        "self.tr(f'{n} spans')",
        "translate('Context', text)",
        "QT_TRANSLATE_NOOP('Context', text)",
        "self.button.clicked.connect(lambda: self.close())",
        "self.button.clicked.connect(partial(self.mark, 'CLAIM'))",
        "self.button.clicked.connect(functools.partial(mark, self))",
        "class SpanManager: ...",
        "class BaseExporter: ...",
        "class ISpan: ...",
        "from PySide6.QtWidgets import *",
        "try: ...\nexcept OSError: pass",
        "class Long:\n" + "    x = 1\n" * MOST_LINES_OF_A_CLASS,
    ],
)
def test_a_fault_is_seen(source: str) -> None:
    assert len(faults(source)) == 1


def test_good_code_has_no_faults() -> None:
    source = (
        "self.tr('ok')\nself.button.clicked.connect(self.close)\nclass Images: ...\nself.tr('%n spans', '', count)\n"
    )

    assert faults(source) == []
