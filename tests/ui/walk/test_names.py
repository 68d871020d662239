"""Every control of every screen has a name for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QSplitterHandle, QWidget

from annotator.sample import build_sample
from ui.demo.plan import Look, Take
from ui.demo.scenes import SCENES
from ui.demo.studio import Studio

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = (
    "main",
    "find",
    "palette",
    "compare",
    "copies",
    "ledger",
    "family",
    "stories",
    "entities-merge",
    "label-all",
    "concordance",
    "metadata",
    "import-tags",
    "export",
    "export-losses",
    "export-split",
    "settings",
    "keys",
    "scheme",
    "help",
    "welcome",
)


@pytest.fixture
def _nobody_waits_for_an_answer() -> None:
    """Let dialogs come up: the scenes answer them themselves."""


def controls(top: QWidget) -> Iterator[QWidget]:
    """Yield what can be pressed or have the keyboard; scroll bars and what Qt puts into its widgets aside."""
    for widget in top.findChildren(QWidget):
        is_inner = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
        if not widget.isVisible() or is_inner or isinstance(widget, QScrollBar | QSplitterHandle):
            continue
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton):
            yield widget


def place(widget: QWidget) -> str:
    """Return what *widget* is and in what it lies."""
    parent = widget.parentWidget()
    return f"{type(widget).__name__} in {type(parent).__name__}"


def name(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


@pytest.mark.usefixtures("qtbot", "_nobody_waits_for_an_answer")
def test_every_control_of_every_screen_has_a_name(tmp_path: Path) -> None:
    build_sample(tmp_path / "sample.claimdesk").close()
    (tmp_path / "place").mkdir()
    studio = Studio(tmp_path / "sample.claimdesk", tmp_path, tmp_path / "place")
    nameless: set[str] = set()
    looked_at: list[str] = []

    def look(picture: Path) -> None:
        looked_at.append(picture.name.split("-light")[0])
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                nameless.update(f"{looked_at[-1]}: {place(each)}" for each in controls(top) if not name(each))

    studio.taken.connect(look)
    studio.play([Take(scene, Look("light", "en")) for scene in SCENES if scene.name in NAMES])
    studio.close()

    assert looked_at == [scene.name for scene in SCENES if scene.name in NAMES]
    assert nameless == set()
