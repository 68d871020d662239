"""What exports were like before: the last one of a project, the last one in a format, and those with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.presenters.transfer import draft as drafts

if TYPE_CHECKING:
    from pathlib import Path

    from ui.presenters.transfer.draft import Draft
    from ui.settings import SettingsStore

_NAME = "export"
_PROJECTS, _FORMATS, _PRESETS = "projects", "formats", "presets"
_PROJECTS_KEPT = 30


class ExportMemory:
    """Reads and writes the settings of exports."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def of_project(self, project: Path) -> Draft | None:
        """Return the last export of a project."""
        return drafts.read(self._part(_PROJECTS).get(str(project)))

    def of_format(self, format_id: str) -> Draft | None:
        """Return the last export in a format, of whatever project."""
        return drafts.read(self._part(_FORMATS).get(format_id))

    def presets(self) -> dict[str, Draft]:
        """Return those that were given a name."""
        found = {name: drafts.read(kept) for name, kept in self._part(_PRESETS).items()}
        return {name: draft for name, draft in sorted(found.items()) if draft is not None}

    def remember(self, project: Path, draft: Draft) -> None:
        """Keep what was exported."""
        projects = {key: kept for key, kept in self._part(_PROJECTS).items() if key != str(project)}
        projects = dict(list(projects.items())[-_PROJECTS_KEPT + 1 :]) | {str(project): draft.written()}
        formats = self._part(_FORMATS) | {draft.format: draft.portable().written()}
        self._write({_PROJECTS: projects, _FORMATS: formats})

    def save(self, name: str, draft: Draft) -> None:
        """Keep *draft* under a name."""
        self._write({_PRESETS: self._part(_PRESETS) | {name: draft.portable().written()}})

    def forget(self, name: str) -> None:
        """Keep it no longer."""
        self._write({_PRESETS: {key: kept for key, kept in self._part(_PRESETS).items() if key != name}})

    def _part(self, name: str) -> dict[str, Any]:
        part = self._settings.value.wizards.get(_NAME, {}).get(name, {})
        return dict(part) if isinstance(part, dict) else {}

    def _write(self, parts: dict[str, Any]) -> None:
        wizards = self._settings.value.wizards
        self._settings.change(wizards=wizards | {_NAME: wizards.get(_NAME, {}) | parts})
