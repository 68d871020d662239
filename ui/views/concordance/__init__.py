"""The screen where queries are asked and their matches stand one below the other."""

from ui.views.concordance.view import ConcordanceView

__all__ = ("ConcordanceView",)
