"""Two articles beside each other: their claims, what joins them, and what may join them."""

from ui.presenters.comparing.half import Half
from ui.presenters.comparing.presenter import ComparePresenter
from ui.presenters.comparing.values import Clash, Offered, Side, Tie

__all__ = ("Clash", "ComparePresenter", "Half", "Offered", "Side", "Tie")
