"""Labelling all occurrences of a name: forms at the left, the list, and what will be done below it."""

from ui.views.occurrences.view import OccurrencesView

__all__ = ("OccurrencesView",)
