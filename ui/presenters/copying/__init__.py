"""Copies of articles side by side, and carrying marks from one to the other."""

from ui.presenters.copying.presenter import CopyPresenter
from ui.presenters.copying.values import Compared, Pair, Whose

__all__ = ["Compared", "CopyPresenter", "Pair", "Whose"]
