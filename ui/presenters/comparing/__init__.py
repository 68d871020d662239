"""Two articles beside each other: their claims, what joins them, and what may join them."""

from ui.presenters.comparing.half import Half
from ui.presenters.comparing.presenter import ComparePresenter
from ui.presenters.comparing.values import Offered, Side, Tie

__all__ = ("ComparePresenter", "Half", "Offered", "Side", "Tie")
