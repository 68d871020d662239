"""An open sample project, and a format that cannot carry much."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from annotator import exporters
from annotator.sample import build_sample
from annotator.store.project import Project
from tests.annotator.exporters.plainly import Plainly
from ui import paths
from ui.presenters.project import ProjectPresenter
from ui.presenters.transfer.exporting import ExportPresenter
from ui.settings import SettingsStore
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FLAT = "plainly"


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample project once."""
    path = tmp_path_factory.mktemp("sample") / "sample.claimdesk"
    build_sample(path).close()
    return path


@pytest.fixture
def project(built_sample: Path, tmp_path: Path) -> Iterator[ProjectPresenter]:
    """Return the open sample project."""
    path = tmp_path / "news.claimdesk"
    shutil.copyfile(built_sample, path)
    presenter = ProjectPresenter(Project.open(path), Work(), annotator="Олена")
    yield presenter
    presenter.close()


@pytest.fixture
def flat(monkeypatch: pytest.MonkeyPatch) -> Plainly:
    """Return a format without overlaps, pieces, relations and properties, which can be written."""
    exporter = Plainly(
        overlap=False,
        fragments=False,
        relations=False,
        relations_across=False,
        attributes=False,
        entities=False,
        own_voice=False,
        scheme=False,
    )
    monkeypatch.setattr(exporters, "ALL", (*exporters.ALL, exporter))
    return exporter


@pytest.fixture
def settings() -> SettingsStore:
    """Return fresh settings."""
    return SettingsStore(paths.settings_file())


@pytest.fixture
def exporting(qtbot: QtBot, project: ProjectPresenter, settings: SettingsStore, flat: Plainly) -> ExportPresenter:
    """Return the presenter of an export into a format that loses much."""
    assert flat.id == FLAT
    presenter = ExportPresenter(project, settings, project)
    with qtbot.waitSignal(presenter.looking.surveyed):
        presenter.choose_format(FLAT)
    return presenter
