"""What wizards are made of: steps at the left, a page in the middle, something beside it, a bar below."""

from ui.views.wizard.frame import Wizard
from ui.views.wizard.steps import Step

__all__ = ["Step", "Wizard"]
