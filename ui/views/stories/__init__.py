"""The stories of a project: the list, the articles of one, and articles that may be one."""

from ui.views.stories.view import StoriesView

__all__ = ("StoriesView",)
