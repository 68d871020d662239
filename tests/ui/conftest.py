"""What every test of the window gets: nobody sits before it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu

ASKING = (
    (QDialog, "exec"),
    (QMenu, "exec"),
    *((QInputDialog, name) for name in ("getText", "getItem")),
    *((QFileDialog, f"get{name}") for name in ("OpenFileName", "OpenFileNames", "SaveFileName", "ExistingDirectory")),
)


@pytest.fixture(autouse=True)
def _nobody_waits_for_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that asks what nobody answers: it would wait for ever."""

    def refuse(*asked: object, **_more: object) -> None:
        pytest.fail(f"A question that the test does not answer: {asked}")

    for kind, name in ASKING:
        monkeypatch.setattr(kind, name, refuse)
