"""The open article and every gesture on it."""

from ui.presenters.article.linking import Offer
from ui.presenters.article.page import Page
from ui.presenters.article.presenter import ArticlePresenter
from ui.presenters.article.untying import Tie

__all__ = ("ArticlePresenter", "Offer", "Page", "Tie")
