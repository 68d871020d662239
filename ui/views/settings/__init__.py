"""The settings of this machine."""

from __future__ import annotations

from ui.views.settings.view import SettingsPage, SettingsView

__all__ = ("SettingsPage", "SettingsView")
