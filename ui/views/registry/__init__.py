"""The registry of entities: the list, one entity with its mentions, and the mentions that name nobody yet."""

from ui.views.registry.view import RegistryView

__all__ = ("RegistryView",)
