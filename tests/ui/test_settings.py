"""Settings: kept across starts, whole or not at all."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from ui.settings import RecentProject, Settings, SettingsStore

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_is_changed_is_there_after_the_next_start(tmp_path: Path, qtbot: QtBot) -> None:
    store = SettingsStore(tmp_path / "deep" / "settings.json")
    recent = RecentProject(path=tmp_path / "a.claimdesk", name="А", opened_at=datetime(2026, 1, 2, tzinfo=UTC))

    with qtbot.waitSignal(store.changed):
        store.change(theme="dark", keys={"mark.flag": ("Y",)}, recent=store.value.with_recent(recent))

    again = SettingsStore(tmp_path / "deep" / "settings.json").value
    assert again.theme == "dark"
    assert again.keys == {"mark.flag": ("Y",)}
    assert again.recent == (recent,)


def test_the_same_value_again_changes_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    store = SettingsStore(tmp_path / "settings.json")

    with qtbot.assertNotEmitted(store.changed):
        store.change(theme="system")

    assert not store.path.exists()


def test_a_value_that_is_not_allowed_is_refused(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")

    with pytest.raises(ValidationError):
        store.change(article_size=400)

    assert store.value == Settings()


def test_a_broken_file_is_set_aside_and_the_defaults_hold(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{ not json", encoding="utf-8")

    store = SettingsStore(path)

    assert store.value == Settings()
    assert (tmp_path / "settings.json.broken").read_text(encoding="utf-8") == "{ not json"


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    store = SettingsStore(tmp_path / "file" / "settings.json")

    store.change(zoom=120)

    assert store.value.zoom == 120


def test_a_project_opened_again_moves_to_the_top() -> None:
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    names = [RecentProject(path=Path(f"/{name}.claimdesk"), opened_at=moment) for name in "abc"]
    settings = Settings(recent=tuple(names))

    recent = settings.with_recent(names[2])

    assert [project.path.stem for project in recent] == ["c", "a", "b"]
