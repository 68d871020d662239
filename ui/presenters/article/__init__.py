"""The open article and every gesture on it."""

from ui.presenters.article.linking import Offer
from ui.presenters.article.page import Page
from ui.presenters.article.presenter import ArticlePresenter

__all__ = ("ArticlePresenter", "Offer", "Page")
