"""The registry of entities: what is shown of them, who is suggested for mentions that name nobody, every change."""

from ui.presenters.registry.pages import EntityPage, MergePreview, SeenForm
from ui.presenters.registry.presenter import RegistryPresenter
from ui.presenters.registry.suggesting import Double, Queue, Waiting, types_of

__all__ = ("Double", "EntityPage", "MergePreview", "Queue", "RegistryPresenter", "SeenForm", "Waiting", "types_of")
