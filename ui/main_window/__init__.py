"""The windows: one of an open project, one while none is open."""

from ui.main_window.welcome_window import WelcomeWindow
from ui.main_window.window import MainWindow

__all__ = ("MainWindow", "WelcomeWindow")
