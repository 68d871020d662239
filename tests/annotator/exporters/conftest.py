"""The sample project to export from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.sample import build_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.store.project import Project


@pytest.fixture(scope="package")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Return the sample project; it is only read from."""
    with build_sample(tmp_path_factory.mktemp("sample") / "s.claimdesk") as project:
        yield project
