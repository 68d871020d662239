"""Compile the translations before a wheel is packed."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledTranslations(BuildHookInterface):
    """Puts .qm files beside the .ts files, from which git leaves them out."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for Qt's compiler only if there is something to compile."""
        if not self._translations().stale():
            return []
        return [line for line in self.metadata.core.dependencies if line.startswith("pyside6-essentials")]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what is not compiled yet."""
        self._translations().compile_stale()

    def _translations(self) -> ModuleType:
        path = Path(self.root) / "packaging" / "translations.py"
        spec = importlib.util.spec_from_file_location("claimdesk_translations", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
