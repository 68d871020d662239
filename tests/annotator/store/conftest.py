"""Project files to test with."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from annotator.scheme import Label, Names, Scheme
from annotator.store.project import Project
from tests.annotator.store.filling import fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLES = 30
SENTENCES = 20


@pytest.fixture
def small_scheme() -> Scheme:
    """Return a scheme with one label."""
    return Scheme(name="small", labels=(Label(code="CLAIM", name=Names(en="Claim"), layer="attribution"),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the project goes: a name that needs care in a URI."""
    folder = tmp_path / "Мої проєкти 100% ?#"
    folder.mkdir()
    return folder / "новини & claims.claimdesk"


@pytest.fixture
def project(path: Path, small_scheme: Scheme) -> Iterator[Project]:
    """Return a new, empty, open project."""
    with Project.create(path, small_scheme, name="Новини") as project:
        yield project


@pytest.fixture
def closed(path: Path, small_scheme: Scheme) -> Path:
    """Return the path of a new, empty project that nobody has open."""
    Project.create(path, small_scheme).close()
    return path


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with many articles, spans, relations and an entity; to be copied, not changed."""
    path = tmp_path_factory.mktemp("filled") / "filled.claimdesk"
    fill(path, articles=ARTICLES, sentences=SENTENCES)
    return path


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Path:
    """Return the path of a project that has much to lose, and that nobody has open."""
    path = tmp_path / "filled.claimdesk"
    shutil.copyfile(filled_once, path)
    return path


@pytest.fixture
def out(tmp_path: Path) -> Iterator[Path]:
    """Return where the recovered project goes; whatever has happened, it is sound or not there."""
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "recovered.claimdesk"
    yield path
    assert [entry.name for entry in folder.iterdir()] in ([], [path.name])
    if path.exists():
        Project.open(path).close()
