"""What the tests of the core share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.annotator.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a project with two annotators and two articles."""
    desk = Desk(tmp_path / "desk.claimdesk")
    yield desk
    desk.project.close()
