"""The scheme editor on a copy of the sample project."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from annotator.sample import build_sample
from annotator.store.project import Project
from ui import theme as themes
from ui.presenters.project import ProjectPresenter
from ui.presenters.scheme import SchemePresenter
from ui.views.scheme_editor import SchemeEditor
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample project, built once; tests work on copies."""
    path: Path = tmp_path_factory.mktemp("sample") / "sample.claimdesk"
    build_sample(path).close()
    return path


@pytest.fixture
def project(sample: Path, tmp_path: Path) -> Iterator[ProjectPresenter]:
    path = tmp_path / "copy.claimdesk"
    shutil.copy(sample, path)
    presenter = ProjectPresenter(Project.open(path), Work(), annotator="Claimdesk")
    yield presenter
    presenter.close()


@pytest.fixture
def presenter(project: ProjectPresenter) -> SchemePresenter:
    return SchemePresenter(project, project)


@pytest.fixture
def editor(presenter: SchemePresenter, qtbot: QtBot) -> SchemeEditor:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    themes.apply(app, themes.LIGHT)
    editor = SchemeEditor(presenter, language="uk")
    qtbot.addWidget(editor)
    editor.resize(1440, 876)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    qtbot.waitUntil(lambda: presenter.uses_of("CUE") == 23)
    presenter.select("CUE")
    return editor
