"""The article view: an article's text with its marks, and the rail of its claims."""

from ui.widgets.article_view.paragraphs import Paragraphs
from ui.widgets.article_view.values import Arc, Card, Difference, Fold, Mark
from ui.widgets.article_view.view import ArticleView

__all__ = ["Arc", "ArticleView", "Card", "Difference", "Fold", "Mark", "Paragraphs"]
