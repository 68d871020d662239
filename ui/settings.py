"""What a person has chosen on this machine: typed, saved at once, never in the project file."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from PySide6.QtCore import QObject, Signal

from annotator.ledger.values import LedgerFilter, Order

_RECENT_KEPT = 20
_BROKEN_KEPT = 9


class LastPlace(BaseModel):
    """Where somebody was in a project: offsets of the first line in the window and of the caret."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    article: str = ""
    top: int = 0
    caret: int = 0


class RecentProject(BaseModel):
    """A project opened here before, as the welcome screen lists it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    path: Path
    name: str = ""
    done: int = 0
    total: int = 0
    annotators: tuple[str, ...] = ()
    opened_at: datetime
    place: LastPlace = LastPlace()


class SavedFilter(BaseModel):
    """What the ledger of a project is often filtered by."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str
    filter: LedgerFilter = LedgerFilter()
    order: Order = Order()


class Settings(BaseModel):
    """Every choice with its type and default."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: Literal["", "uk", "en"] = ""
    """Empty: as the system."""
    theme: Literal["system", "light", "dark"] = "system"
    article_size: Annotated[int, Field(ge=13, le=28)] = 17
    """Height of the article's letters in pixels."""
    reading_width: Annotated[int, Field(ge=48, le=96)] = 72
    """Characters a line."""
    labels_under_lines: bool = True
    keys: dict[str, tuple[str, ...]] = {}
    """Keys that differ from the preset, by action id."""
    preset: str = "claimdesk"
    annotator: str = ""
    """Name under which new marks are made."""
    recent: tuple[RecentProject, ...] = ()
    zoom: Annotated[int, Field(ge=50, le=300)] = 100
    """Per cent of the article's size."""
    shows_menu_bar: bool = True
    geometry: str = ""
    """The window's place and size, as Qt writes it, in hexadecimal digits."""
    layout: str = ""
    """Its docks, likewise."""
    compare_panes: tuple[int, ...] = ()
    """Widths of the parts of the comparison."""
    registry_panes: tuple[int, ...] = ()
    """Widths of the parts of the registry of entities."""
    stories_panes: tuple[int, ...] = ()
    """Widths of the parts of the screen of stories."""
    asks_for_newer: bool = False
    """Whether the network may be asked for a newer version, when the user wants to know."""
    wizards: dict[str, dict[str, Any]] = {}
    """What was chosen last in each dialog, by its name."""
    ledger_filters: dict[str, tuple[SavedFilter, ...]] = {}
    """By the path of the project."""
    ledger_shows_preview: bool = True

    def place_in(self, path: Path) -> LastPlace:
        """Return where somebody was last in the project at *path*."""
        wanted = path.absolute()
        return next((known.place for known in self.recent if known.path == wanted), LastPlace())

    def with_recent(self, project: RecentProject) -> tuple[RecentProject, ...]:
        """Return the recent projects with *project* on top."""
        others = tuple(known for known in self.recent if known.path != project.path)
        return (project, *others)[:_RECENT_KEPT]


@dataclass(frozen=True, slots=True)
class SettingsTrouble:
    """What is the matter with the file of the settings."""

    path: Path
    kept_as: Path | None = None
    """Where a file that could not be read is kept; None: nothing can be written there."""


class SettingsStore(QObject):
    """The settings and the file they are in."""

    changed = Signal(object)
    """The new settings."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._trouble: SettingsTrouble | None = None if _can_be_kept(path) else SettingsTrouble(path)
        self._value = self._read()

    @property
    def value(self) -> Settings:
        """The settings as they stand."""
        return self._value

    @property
    def path(self) -> Path:
        """The file they are kept in."""
        return self._path

    def take_trouble(self) -> SettingsTrouble | None:
        """Return what was the matter with the file at the start, the first time only."""
        trouble, self._trouble = self._trouble, None
        return trouble

    def change(self, **fields: Any) -> None:
        """Change some settings, write them down and tell everybody.

        Raises *pydantic.ValidationError* if a value is not allowed.
        """
        value = Settings.model_validate(self._value.model_dump() | fields)
        if value == self._value:
            return
        self._value = value
        self._write()
        self.changed.emit(value)

    def _read(self) -> Settings:
        try:
            return Settings.model_validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return Settings()
        except (OSError, ValidationError):
            self._trouble = SettingsTrouble(self._path, _set_aside(self._path))
            return Settings()

    def _write(self) -> None:
        draft = self._path.with_name(self._path.name + ".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(self._value.model_dump_json(indent=1), encoding="utf-8")
            os.replace(draft, self._path)  # noqa: PTH105 -- the one call that is atomic on every system
        except OSError:
            # Choices that cannot be written hold until the window closes; work must not stop for them.
            with suppress(OSError):
                draft.unlink()


def _set_aside(path: Path) -> Path | None:
    """Keep a file that cannot be read, without losing one that was kept before; returns where."""
    names = [f"{path.name}.broken", *(f"{path.name}.broken-{number}" for number in range(2, _BROKEN_KEPT + 1))]
    aside = next((place for name in names if not (place := path.with_name(name)).exists()), path.with_name(names[-1]))
    try:
        os.replace(path, aside)  # noqa: PTH105 -- see above
    except OSError:
        return None
    return aside


def _can_be_kept(path: Path) -> bool:
    """Tell whether a file at *path* could be written."""
    folder = next((place for place in path.parents if place.exists()), path.parent)
    return folder.is_dir() and os.access(folder, os.W_OK)
