"""The export wizard: format, what to take, losses and split, place, writing and reading back."""

from ui.views.export_wizard.wizard import ExportWizard

__all__ = ["ExportWizard"]
