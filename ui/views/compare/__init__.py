"""The screen on which two articles are compared."""

from ui.views.compare.view import CompareView

__all__ = ("CompareView",)
