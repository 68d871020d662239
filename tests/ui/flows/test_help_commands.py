"""When something does not work: the log, diagnostics, a newer version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox  # noqa: TID251 -- what the dialogs are made of

from annotator import HOME_PAGE, __version__
from ui import crashes, dialogs, newer, paths

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand
    from ui.main_window import MainWindow

AHEAD = (999, 1, 2)


@pytest.fixture
def window(hand: Hand) -> MainWindow:
    """Return the window."""
    return hand.window


@pytest.fixture
def hints(window: MainWindow) -> list[str]:
    """Return what the status bar says."""
    said: list[str] = []
    window.desk.hinted.connect(said.append)
    return said


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what the dialogs say."""
    said: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, sentence, **_more: said.append(sentence))
    return said


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the questions, each of which is answered with yes."""
    questions: list[str] = []

    def agree(_parent: object, sentence: str, **_buttons: str) -> bool:
        questions.append(sentence)
        return True

    monkeypatch.setattr(dialogs, "ask", agree)
    return questions


def test_the_log_opens_if_there_is_one(window: MainWindow, hints: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)

    window.actions_.action("help.log").trigger()
    assert "no log" in hints[-1]
    assert opened == []
    paths.log_file().write_text("an error", encoding="utf-8")
    window.actions_.action("help.log").trigger()

    assert opened == [QUrl.fromLocalFile(str(paths.log_file()))]


def test_diagnostics_go_to_the_clipboard_with_the_size_of_the_project(window: MainWindow, hints: list[str]) -> None:
    window.actions_.action("help.diagnostics").trigger()

    told = QGuiApplication.clipboard().text()
    assert f"Claimdesk {__version__}" in told
    assert "articles=2, marks=" in told
    assert "clipboard" in hints[-1]


def test_a_newer_version_is_looked_for_only_after_asking_once(
    window: MainWindow, told: list[str], asked: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[str] = []

    def answer(page: str) -> newer.Version:
        pages.append(page)
        return AHEAD

    monkeypatch.setattr(newer, "newest", answer)
    assert not window.settings.value.asks_for_newer

    for times in (1, 2):
        window.actions_.action("help.newer").trigger()
        qtbot.waitUntil(lambda wanted=times: len(told) == wanted)  # type: ignore[misc]

    assert len(asked) == 1
    assert HOME_PAGE in asked[0]
    assert pages == [HOME_PAGE, HOME_PAGE]
    assert "999.1.2" in told[0]


def test_nothing_is_asked_of_the_network_by_whom_has_not_agreed(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask", lambda *_, **__: False)
    monkeypatch.setattr(newer, "newest", lambda _page: pytest.fail("the network was asked"))

    window.actions_.action("help.newer").trigger()

    assert told == []
    assert not window.settings.value.asks_for_newer


@pytest.mark.parametrize("found", [None, (0, 0, 1)])
@pytest.mark.usefixtures("asked")
def test_the_newest_version_is_told_so(
    window: MainWindow,
    told: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    found: newer.Version | None,
) -> None:
    monkeypatch.setattr(newer, "newest", lambda _page: found)

    window.actions_.action("help.newer").trigger()

    qtbot.waitUntil(lambda: len(told) == 1)
    assert told == [f"Claimdesk {__version__} is the newest version."]


@pytest.mark.usefixtures("asked")
def test_a_page_that_does_not_answer_is_told(
    window: MainWindow, told: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_page: str) -> None:
        raise OSError("no network")

    monkeypatch.setattr(newer, "newest", fail)

    window.actions_.action("help.newer").trigger()

    qtbot.waitUntil(lambda: len(told) == 1)
    assert "did not answer" in told[0]


@pytest.mark.parametrize(("button", "copied"), [("Copy the report", True), ("Close", False)])
def test_the_report_of_a_crash_can_be_copied(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, button: str, copied: bool
) -> None:
    shown: list[str] = []

    def choose(box: QMessageBox) -> int:
        shown.append(f"{box.text()} {box.detailedText()}")
        next(each for each in box.buttons() if each.text() == button).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", choose)
    QGuiApplication.clipboard().setText("before")
    catcher = crashes.install(tmp_path / "claimdesk.log")
    error = ValueError("Президент сказав")

    catcher.hook(ValueError, error, None)
    qtbot.waitUntil(lambda: len(shown) == 1)
    crashes.uninstall(catcher)

    assert "Your saved work is not touched" in shown[0]
    assert "Президент сказав" in shown[0]
    assert (f"Claimdesk {__version__}" in QGuiApplication.clipboard().text()) is copied
    assert "Президент" not in QGuiApplication.clipboard().text()
