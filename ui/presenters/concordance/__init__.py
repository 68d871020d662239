"""What the concordance shows: the matches of a query, in an order, some of them checked."""

from ui.presenters.concordance.memory import QueryMemory
from ui.presenters.concordance.ordering import Order
from ui.presenters.concordance.presenter import ConcordancePresenter

__all__ = ("ConcordancePresenter", "Order", "QueryMemory")
