"""A window that is deleted while it is open takes its work along: nobody who has gone is answered."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.store import articles, spans
from annotator.store.articles import ArticleFilter
from annotator.store.project import Project
from tests.ui.flows.conftest import ANNOTATOR, there
from ui.main_window import MainWindow
from ui.presenters.project import ProjectPresenter
from ui.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.settings import SettingsStore


def _opened(path: Path, settings: SettingsStore, work: Work, qtbot: QtBot) -> MainWindow:
    presenter = ProjectPresenter(Project.open(path), work, annotator=ANNOTATOR)
    window = MainWindow(presenter, settings, language="uk")
    presenter.setParent(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.desk.page is not None and not window.listed.is_reading)
    return window


def _delete(window: MainWindow) -> None:
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def test_what_is_being_read_for_a_deleted_window_is_told_to_nobody(
    qtbot: QtBot, settings: SettingsStore, project_path: Path
) -> None:
    work, may_go_on, told = Work(), threading.Event(), list[object]()
    window = _opened(project_path, settings, work, qtbot)
    project = window.project.project
    work.read(may_go_on.wait, told.append)
    window.screens.show_scheme()
    threading.Timer(0.1, may_go_on.set).start()

    _delete(window)
    QApplication.processEvents()

    assert told == []
    project.close()


def test_an_edit_made_before_the_window_is_deleted_is_on_the_disk(
    qtbot: QtBot, settings: SettingsStore, project_path: Path
) -> None:
    work = Work()
    window = _opened(project_path, settings, work, qtbot)
    project = window.project.project
    window.page.view.set_selection(0, 7)
    QTest.keyClick(there(window.page.view.focusProxy()), Qt.Key.Key_1)

    _delete(window)
    QApplication.processEvents()

    with project.reading() as session:
        (first, *_) = articles.matching_rows(session, query=ArticleFilter())
        found = spans.of_article(session, articles.id_of(session, first))
    assert [(span.label, span.text) for span in found] == [("CLAIM", "Міністр")]
    project.close()
