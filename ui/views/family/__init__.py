"""The screen with the picture of one family of claims."""

from ui.views.family.view import FamilyView

__all__ = ["FamilyView"]
