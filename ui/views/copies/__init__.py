"""Copies of an article beside it, what is different in them, and carrying marks over."""

from ui.views.copies.view import CopiesView

__all__ = ["CopiesView"]
