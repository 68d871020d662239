"""Every format from a terminal: out of the sample, into a new project, sound at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from annotator import exporters, importers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.exporters.base import Exporter

BOTH_WAYS = [each.id for each in exporters.ALL if importers.by_id(each.id)]
WRITTEN = [each.id for each in exporters.ALL]


def exporter(name: str) -> Exporter:
    found = exporters.by_id(name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_was_exported_is_found_out_imported_and_sound(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, name: str
) -> None:
    out, new = tmp_path / f"out{exporter(name).suffix}", tmp_path / "new.claimdesk"

    written = claimdesk("export", sample, out, "--format", name, "--policy", "all=skip", "--json")
    claimdesk("new", new)
    read = claimdesk("import", new, out, "--json")

    assert (written.code, read.code) == (0, 0)
    counts = ("articles", "spans", "relations")
    assert [read.values[count] for count in counts] == [written.values[count] for count in counts]
    assert read.values["problems"] == []
    assert claimdesk("check", new).code == 0


@pytest.mark.parametrize("name", WRITTEN)
def test_the_same_export_twice_is_the_same_bytes(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, name: str
) -> None:
    hashes = []
    for place in ("first", "second"):
        (tmp_path / place).mkdir()
        out = tmp_path / place / f"out{exporter(name).suffix}"
        answer = claimdesk("export", sample, out, "--format", name, "--policy", "all=skip", "--json")
        hashes.append([file["sha256"] for file in answer.values["files"]])

    assert hashes[0] == hashes[1]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_trial_of_any_export_says_something_and_changes_nothing(
    claimdesk: Callable[..., Any], sample: Path, tmp_path: Path, name: str
) -> None:
    out, new = tmp_path / f"out{exporter(name).suffix}", tmp_path / "new.claimdesk"
    claimdesk("export", sample, out, "--format", name, "--policy", "all=skip")
    claimdesk("new", new)
    before = new.read_bytes()

    answer = claimdesk("import", new, out, "--dry-run", "--unknown", "skip", "--json")

    assert answer.code in {0, 1}
    assert new.read_bytes() == before
