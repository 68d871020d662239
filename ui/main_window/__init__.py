"""The window of an open project."""

from ui.main_window.window import MainWindow

__all__ = ("MainWindow",)
