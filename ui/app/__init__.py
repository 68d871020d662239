"""The application: how it starts, its windows, its language."""

from __future__ import annotations

from ui.app.application import Application
from ui.app.language import language_of
from ui.app.start import main, make_application

__all__ = ("Application", "language_of", "main", "make_application")
